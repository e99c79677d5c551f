import type { Intervention } from '../model/intervention.js';
import { therapeuticRelationshipAsModelText } from './text/therapeutic-relationship-as-model.js';

/** Therapeutic relationship as model: what passes in the room, used for life outside it. */
export const therapeuticRelationshipAsModel: Intervention<typeof therapeuticRelationshipAsModelText> = {
  id: 'therapeutic-relationship-as-model',
  ordinal: 21,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'stance',
  aliases: [
    { text: 'use of the therapeutic relationship', kind: 'exact', locale: 'en', source: 'guide-2018' },
    { text: 'talking about you and me', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: [],
  prerequisites: {},
  fit: {
    phase: { initial: 'rare', middle: 'common', ending: 'common' },
    area: {
      grief: 'rare',
      'role-dispute': 'common',
      'role-transition': 'rare',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['improve-interpersonal-skills'],
  contraindications: { paranoid: 'safety' },
  gates: { paranoid: 'exclusion-active' },
  observable: {
    'agrees-to-all': 'behaviour',
    'after-a-hard-hour': 'event',
    'cross-with-you': 'statement',
    'nobody-outside': 'finding',
    'old-way-of-leaving': 'behaviour',
  },
  guards: {
    'as-with-mother': 'interpretation-ungrounded',
    'stays-indoors': 'hold-the-frame',
  },
  basis: {
    'warnings/as-with-mother': ['markowitz-svartberg-swartz-1998', 'markowitz-handbook'],
  },
  references: [
    { source: 'guide-2018', role: 'founding', locator: 'ch. 10' },
    { source: 'markowitz-svartberg-swartz-1998', role: 'added' },
    { source: 'stuart-robertson-2012', role: 'added' },
    { source: 'markowitz-handbook', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: therapeuticRelationshipAsModelText },
};
