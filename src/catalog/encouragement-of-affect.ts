import type { Intervention } from '../model/intervention.js';
import { encouragementOfAffectText } from './text/encouragement-of-affect.js';

/** Encouragement of affect: a painful feeling borne, said and put to use. */
export const encouragementOfAffect: Intervention<typeof encouragementOfAffectText> = {
  id: 'encouragement-of-affect',
  ordinal: 12,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [
    { text: 'encouraging affect', kind: 'exact', locale: 'en' },
    { text: 'letting feelings out', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['affect-exploration'],
  prerequisites: {},
  fit: {
    phase: { initial: 'common', middle: 'core', ending: 'common' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'common',
    },
  },
  mechanisms: ['process-emotion'],
  contraindications: { 'dangerous-person': 'safety' },
  gates: { 'dangerous-person': 'violence-and-negotiation' },
  observable: {
    'never-cried': 'finding',
    'bad-for-anger': 'statement',
    'even-voice': 'behaviour',
    'said-and-withdrawn': 'behaviour',
    'about-to-act': 'event',
  },
  guards: {
    'back-inside': 'no-quick-reassurance',
    'drawn-out-unsafe': 'ordinary-work-at-high-risk',
  },
  basis: {
    'steps/stay-with': ['markowitz-milrod-2011'],
    'warnings/your-discomfort': ['markowitz-milrod-2011'],
  },
  references: [
    { source: 'guide-2018', role: 'founding' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'markowitz-milrod-2011', role: 'added' },
    { source: 'sid-technique-list', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: encouragementOfAffectText },
};
