import type { Intervention } from '../model/intervention.js';
import { exploratoryTechniquesText } from './text/exploratory-techniques.js';

/** Exploratory techniques: room to tell it in the patient’s own order. */
export const exploratoryTechniques: Intervention<typeof exploratoryTechniquesText> = {
  id: 'exploratory-techniques',
  ordinal: 13,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique-family',
  aliases: [
    { text: 'nondirective exploration', kind: 'narrow', locale: 'en', source: 'guide-2018' },
    { text: 'open questions', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: ['direct-elicitation'],
  uses: [],
  complements: [],
  prerequisites: {},
  fit: {
    phase: { initial: 'core', middle: 'common', ending: 'common' },
    area: {
      grief: 'core',
      'role-dispute': 'common',
      'role-transition': 'common',
      'interpersonal-deficits': 'common',
    },
  },
  mechanisms: ['process-emotion'],
  contraindications: {},
  observable: {
    'first-hours': 'event',
    'unknown-subject': 'event',
    'getting-closer': 'behaviour',
    'how-she-died': 'statement',
    'after-questions': 'event',
  },
  guards: {
    'friendly-talk': 'hold-the-frame',
    'meaning-too-soon': 'interpretation-ungrounded',
    'most-dramatic': 'focus-drift',
  },
  basis: { 'warnings/never-narrows': ['amole-2016'] },
  references: [
    { source: 'guide-2018', role: 'founding' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'sid-technique-list', role: 'added' },
    { source: 'amole-2016', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: exploratoryTechniquesText },
};
