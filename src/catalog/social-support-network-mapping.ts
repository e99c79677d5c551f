import type { Intervention } from '../model/intervention.js';
import { socialSupportNetworkMappingText } from './text/social-support-network-mapping.js';

/** Social support network mapping: who is there, how near, and for what. */
export const socialSupportNetworkMapping: Intervention<typeof socialSupportNetworkMappingText> = {
  id: 'social-support-network-mapping',
  ordinal: 22,
  status: 'active',
  since: '0.1.0',
  group: 'assessment',
  kind: 'tool',
  aliases: [
    { text: 'closeness circles', kind: 'narrow', locale: 'en', source: 'medicine-today-2018' },
    { text: 'interpersonal circle', kind: 'related', locale: 'en', source: 'general-knowledge' },
    { text: 'relationship map', kind: 'layperson', locale: 'en', source: 'founding-practice-guide' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['interpersonal-inventory'],
  prerequisites: {},
  fit: {
    phase: { initial: 'core', middle: 'common', ending: 'common' },
    area: {
      grief: 'common',
      'role-dispute': 'common',
      'role-transition': 'core',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['enhance-social-support'],
  contraindications: { 'could-be-found': 'safety' },
  observable: {
    nobody: 'statement',
    'people-went-with-it': 'event',
    'same-person': 'finding',
    'better-on-paper': 'behaviour',
    'empty-line': 'finding',
  },
  guards: {
    'near-not-safe': 'violence-and-negotiation',
    'names-on-record': 'identifiers-in-alias',
  },
  basis: {},
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'stuart-robertson-2012', role: 'founding' },
    { source: 'stuart-2006', role: 'added' },
    { source: 'lipsitz-markowitz-2013', role: 'added' },
    { source: 'medicine-today-2018', role: 'added' },
  ],
  crossReferences: [
    { system: 'bcio', code: 'BCIO:007031', relation: 'related' },
    { system: 'bcio', code: 'BCIO:007030', relation: 'related' },
  ],
  attestation: 'secondary-source',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: socialSupportNetworkMappingText },
};
