import type { Intervention } from '../model/intervention.js';
import { affectExplorationText } from './text/affect-exploration.js';

/** Affect exploration: what was felt in one moment with one person. */
export const affectExploration: Intervention<typeof affectExplorationText> = {
  id: 'affect-exploration',
  ordinal: 9,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [
    { text: 'exploration of affect', kind: 'exact', locale: 'en' },
    { text: 'emotion identification', kind: 'layperson', locale: 'en', source: 'founding-benefits' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['encouragement-of-affect'],
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
  contraindications: {},
  observable: {
    'bad-or-nothing': 'statement',
    'face-disagrees': 'behaviour',
    'cover-feeling': 'behaviour',
    'news-bulletin': 'behaviour',
    'words-without-feeling': 'finding',
  },
  guards: {
    'ever-deeper': 'interpretation-ungrounded',
    'comfort-too-soon': 'no-quick-reassurance',
    'nobody-there': 'hold-the-frame',
  },
  basis: { 'warnings/comfort-too-soon': ['markowitz-milrod-2011'] },
  references: [
    { source: 'guide-2018', role: 'founding' },
    { source: 'markowitz-milrod-2011', role: 'added' },
    { source: 'lipsitz-markowitz-2013', role: 'added' },
    { source: 'amole-2016', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'founding-label',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: affectExplorationText },
};
