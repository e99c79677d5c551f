import type { Intervention } from '../model/intervention.js';
import { psychoeducationAboutDepressionText } from './text/psychoeducation-about-depression.js';

/** Psychoeducation about depression: the illness named, with what can be done about it. */
export const psychoeducationAboutDepression: Intervention<typeof psychoeducationAboutDepressionText> = {
  id: 'psychoeducation-about-depression',
  ordinal: 15,
  status: 'active',
  since: '0.1.0',
  group: 'framing',
  kind: 'frame',
  aliases: [
    { text: 'psychoeducation', kind: 'broad', locale: 'en' },
    { text: 'explaining depression', kind: 'layperson', locale: 'en' },
  ],
  broader: ['directive-techniques'],
  narrower: [],
  uses: [],
  complements: ['sick-role-assignment'],
  prerequisites: {
    diagnosed: { strength: 'hard', rule: 'diagnosis-missing' },
  },
  fit: {
    phase: { initial: 'core', middle: 'common', ending: 'common' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['reduce-interpersonal-stress'],
  contraindications: {},
  observable: {
    'first-two': 'event',
    'how-i-am': 'statement',
    'called-moods': 'statement',
    tablets: 'event',
    'symptom-back': 'finding',
  },
  guards: {
    'bad-patch': 'no-minimising',
    'line-skipped': 'positive-risk-item-unaddressed',
  },
  basis: { 'steps/scale-again': ['focus-2006', 'markowitz-handbook'] },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'focus-2006', role: 'added' },
    { source: 'nice-ng222', role: 'added' },
    { source: 'rajhans-2020', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: psychoeducationAboutDepressionText },
};
