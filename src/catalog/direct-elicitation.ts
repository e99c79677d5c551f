import type { Intervention } from '../model/intervention.js';
import { directElicitationText } from './text/direct-elicitation.js';

/** Direct elicitation: a plain question for what will not come by itself. */
export const directElicitation: Intervention<typeof directElicitationText> = {
  id: 'direct-elicitation',
  ordinal: 18,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [
    { text: 'direct elicitation of material', kind: 'exact', locale: 'en', source: 'sid-technique-list' },
    { text: 'direct questions', kind: 'layperson', locale: 'en' },
  ],
  broader: ['exploratory-techniques'],
  narrower: [],
  uses: [],
  complements: [],
  prerequisites: {},
  fit: {
    phase: { initial: 'core', middle: 'common', ending: 'rare' },
    area: {
      grief: 'common',
      'role-dispute': 'common',
      'role-transition': 'common',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: [],
  contraindications: { overheard: 'safety' },
  observable: {
    'danger-unasked': 'finding',
    'item-not-zero': 'finding',
    'missing-person': 'finding',
    'one-word': 'behaviour',
    'no-month': 'statement',
    'no-words-quoted': 'statement',
  },
  guards: {
    'too-polite': 'ask-directly',
    'left-on-the-form': 'positive-risk-item-unaddressed',
    'like-a-witness': 'warm-inventory',
  },
  basis: { 'warnings/too-polite': ['dazzi-2014'] },
  references: [
    { source: 'guide-2018', role: 'founding', locator: 'ch. 10' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'sid-technique-list', role: 'added' },
    { source: 'dazzi-2014', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: directElicitationText },
};
