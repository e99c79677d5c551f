import type { Intervention } from '../model/intervention.js';
import { roleTransitionsSupportText } from './text/role-transitions-support.js';

/** Role transitions support: leaving one role of life and learning to live in another. */
export const roleTransitionsSupport: Intervention<typeof roleTransitionsSupportText> = {
  id: 'role-transitions-support',
  ordinal: 7,
  status: 'active',
  since: '0.1.0',
  group: 'focal-area',
  kind: 'strategy',
  aliases: [
    { text: 'role transitions', kind: 'exact', locale: 'en' },
    { text: 'role transition', kind: 'exact', locale: 'en' },
    { text: 'life changes', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: ['encouragement-of-affect', 'decision-analysis', 'social-support-network-mapping'],
  complements: [],
  prerequisites: {
    'dated-change': {
      strength: 'soft',
      rule: 'focus-unlinked',
      intervention: 'timeline-of-symptoms-and-events',
    },
    'who-came-with-it': {
      strength: 'hard',
      rule: 'inventory-skipped',
      intervention: 'interpersonal-inventory',
    },
    agreed: { strength: 'hard', rule: 'formulation-not-agreed', intervention: 'ipt-case-formulation' },
  },
  fit: {
    phase: { initial: 'not', middle: 'core', ending: 'common' },
    area: {
      grief: 'not',
      'role-dispute': 'not',
      'role-transition': 'core',
      'interpersonal-deficits': 'not',
    },
  },
  mechanisms: ['reduce-interpersonal-stress', 'enhance-social-support', 'process-emotion'],
  contraindications: { 'unsafe-conditions': 'safety' },
  observable: {
    'after-a-change': 'event',
    'lives-back-there': 'behaviour',
    'good-change': 'statement',
    'people-gone': 'finding',
    'seen-differently': 'finding',
  },
  guards: {
    'bright-side': 'transition-premature-positives',
    'nothing-tried': 'behaviour-before-confidence',
    'booked-as-grief': 'grief-without-death',
    'new-boss': 'too-many-active',
  },
  basis: {},
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'ravitz-maunder-2012', role: 'added' },
    { source: 'isipt', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: roleTransitionsSupportText },
};
