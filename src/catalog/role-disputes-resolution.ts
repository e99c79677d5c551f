import type { Intervention } from '../model/intervention.js';
import { roleDisputesResolutionText } from './text/role-disputes-resolution.js';

/** Role disputes resolution: the work on one relationship in which the two expect different things. */
export const roleDisputesResolution: Intervention<typeof roleDisputesResolutionText> = {
  id: 'role-disputes-resolution',
  ordinal: 6,
  status: 'active',
  since: '0.1.0',
  group: 'focal-area',
  kind: 'strategy',
  aliases: [
    { text: 'interpersonal disputes', kind: 'exact', locale: 'en' },
    { text: 'role disputes', kind: 'exact', locale: 'en' },
    { text: 'role dispute', kind: 'exact', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: ['communication-analysis', 'decision-analysis', 'role-play'],
  complements: [],
  prerequisites: {
    'both-described': {
      strength: 'hard',
      rule: 'inventory-skipped',
      intervention: 'interpersonal-inventory',
    },
    agreed: { strength: 'hard', rule: 'formulation-not-agreed', intervention: 'ipt-case-formulation' },
    'asked-alone': { strength: 'hard', rule: 'violence-and-negotiation' },
  },
  fit: {
    phase: { initial: 'not', middle: 'core', ending: 'common' },
    area: {
      grief: 'not',
      'role-dispute': 'core',
      'role-transition': 'not',
      'interpersonal-deficits': 'not',
    },
  },
  mechanisms: ['reduce-interpersonal-stress', 'improve-interpersonal-skills'],
  contraindications: { violence: 'safety' },
  gates: { violence: 'violence-and-negotiation' },
  observable: {
    'mood-follows': 'finding',
    'never-spoken': 'finding',
    'no-point': 'statement',
    'conflict-underneath': 'finding',
    betrayal: 'event',
  },
  guards: {
    narcissist: 'no-global-labels',
    'taking-sides': 'no-outcome-agenda',
    fear: 'violence-and-negotiation',
    'no-mourning': 'dissolution-unmourned',
    'job-as-well': 'too-many-active',
  },
  basis: {
    'contraindications/violence': ['cort-2014'],
    'steps/stage': ['role-dispute-notes'],
    'steps/kept-going': ['role-dispute-notes'],
  },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding', locator: 'ch. 5' },
    { source: 'casebook-2012', role: 'added', locator: 'chapter on role disputes' },
    { source: 'isipt', role: 'added' },
    { source: 'cort-2014', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: roleDisputesResolutionText },
};
