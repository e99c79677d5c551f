import type { Intervention } from '../model/intervention.js';
import { clarificationText } from './text/clarification.js';

/** Clarification: what the patient has said, made plain enough to hear. */
export const clarification: Intervention<typeof clarificationText> = {
  id: 'clarification',
  ordinal: 17,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [
    { text: 'clarifying', kind: 'exact', locale: 'en' },
    { text: 'rephrasing', kind: 'narrow', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: [],
  prerequisites: {},
  fit: {
    phase: { initial: 'common', middle: 'core', ending: 'common' },
    area: {
      grief: 'common',
      'role-dispute': 'core',
      'role-transition': 'common',
      'interpersonal-deficits': 'common',
    },
  },
  mechanisms: ['improve-interpersonal-skills', 'process-emotion'],
  contraindications: {},
  observable: {
    'fine-and-always': 'statement',
    'do-not-fit': 'behaviour',
    'house-rule': 'statement',
    'fresh-link': 'statement',
    'lost-thread': 'finding',
  },
  guards: { 'your-theory': 'interpretation-ungrounded' },
  basis: { 'whenNotToUse/other-feeling': ['sid-technique-list'] },
  references: [
    { source: 'guide-2018', role: 'founding', locator: 'ch. 10' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'sid-technique-list', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: clarificationText },
};
