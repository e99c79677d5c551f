import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { looksLikeContact, looksLikeName } from '../identifier-shapes.js';

// Only the shape is looked at, and what was found is never shown. A name’s shape is weak: a pseudonym can have it.
export const identifiersInAlias: Rule = defineRule({
  id: 'identifiers-in-alias',
  category: 'documentation',
  severity: 'warning',
  statement: 'An alias is a pseudonym: no name, no address, no telephone number.',
  rationale: 'The people of an inventory never consented to be in the record.',
  sources: [{ source: 'general-knowledge', locator: 'pseudonymous records' }],
  grounding: 'general',
  needs: ['inventory'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Replace the alias with a pseudonym.',
  remedy:
    'Replace the alias with a pseudonym or a kinship word, by a correction; and since a correction leaves the entry before it in the log, take it out where the record is kept.',
  withdrawnIf: [
    'The alias is corrected, or the entry withdrawn.',
    'A waiver says that it is a pseudonym, or that names are kept on purpose.',
  ],
  message: ({ state, count }: Shapes) =>
    state === 'contact'
      ? `${counted(count, 'alias holds', 'aliases hold')} the shape of an e-mail address or a telephone number.`
      : `${counted(count, 'alias holds', 'aliases hold')} the shape of a full name, or of a title with a name.`,
  check: ({ record: { inventory } }) => {
    const named = flatMap(inventory.described, (entry) =>
      entry.data.alias === undefined ? [] : [{ entry, alias: entry.data.alias }],
    );
    if (named.length === 0) return notApplicable('No alias is recorded.');
    const contacts = named.filter(({ alias }) => looksLikeContact(alias));
    const names = named.filter(({ alias }) => !looksLikeContact(alias) && looksLikeName(alias));
    const found: Judgement<Shapes>[] = [];
    if (contacts.length > 0) {
      found.push({
        kind: 'fail',
        subject: 'contact',
        observed: { state: 'contact', count: contacts.length },
        at: contacts.map(({ entry }) => placeOf(entry, '/data/alias')),
      });
    }
    if (names.length > 0) {
      found.push({
        kind: 'fail',
        severity: 'info',
        subject: 'name',
        observed: { state: 'name', count: names.length },
        at: names.map(({ entry }) => placeOf(entry, '/data/alias')),
      });
    }
    return found.length > 0 ? found : [{ kind: 'pass' }];
  },
});

type Shapes = { readonly state: 'contact' | 'name'; readonly count: number };
