import type { PersonDescribed } from '../../model/assessment.js';
import type { Coding } from '../datatypes.js';

/** What a person of the inventory is to the patient. */
export type Relationship = NonNullable<PersonDescribed['relationship']>;

/** Relationships in words, and the code of HL7 (v3-RoleCode) where one says the same. */
export const relationships: Readonly<
  Record<Relationship, { readonly display: string; readonly role?: readonly [code: string, display: string] }>
> = {
  partner: { display: 'Partner', role: ['SIGOTHR', 'significant other'] },
  // HL7 knows former spouses only.
  'former-partner': { display: 'Former partner' },
  parent: { display: 'Parent', role: ['PRN', 'parent'] },
  child: { display: 'Child', role: ['CHILD', 'child'] },
  sibling: { display: 'Sibling', role: ['SIB', 'sibling'] },
  'other-family': { display: 'Another member of the family', role: ['FAMMEMB', 'family member'] },
  friend: { display: 'Friend', role: ['FRND', 'unrelated friend'] },
  colleague: { display: 'Colleague' },
  supervisor: { display: 'Superior at work' },
  neighbour: { display: 'Neighbour', role: ['NBOR', 'neighbor'] },
  acquaintance: { display: 'Acquaintance' },
  other: { display: 'Someone else' },
};

/** The code of HL7 for a relationship; `undefined` where none says the same. */
export function roleCoding(relationship: Relationship): Coding | undefined {
  const { role } = relationships[relationship];
  if (role === undefined) return undefined;
  const [code, display] = role;
  return { system: 'http://terminology.hl7.org/CodeSystem/v3-RoleCode', code, display };
}
