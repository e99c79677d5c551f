import type { Intervention } from '../model/intervention.js';
import { workOnCommunicationPatternsText } from './text/work-on-communication-patterns.js';

/** Work on communication patterns: one habit of talking, changed over several weeks and with several people. */
export const workOnCommunicationPatterns: Intervention<typeof workOnCommunicationPatternsText> = {
  id: 'work-on-communication-patterns',
  ordinal: 23,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'programme',
  aliases: [
    { text: 'communication patterns', kind: 'exact', locale: 'en' },
    { text: 'communication habits', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: ['communication-analysis', 'role-play'],
  complements: [],
  prerequisites: {
    'two-analysed': { strength: 'soft', intervention: 'communication-analysis' },
    'not-a-shield': { strength: 'hard', rule: 'violence-and-negotiation' },
  },
  fit: {
    phase: { initial: 'rare', middle: 'core', ending: 'common' },
    area: {
      grief: 'rare',
      'role-dispute': 'core',
      'role-transition': 'common',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['improve-interpersonal-skills'],
  contraindications: { shield: 'safety' },
  gates: { shield: 'violence-and-negotiation' },
  observable: {
    'same-hinge': 'finding',
    'hint-then-burst': 'behaviour',
    'sorry-first': 'behaviour',
    'why-me': 'statement',
    'sister-not-manager': 'event',
  },
  guards: {
    'made-to-fit': 'interpretation-ungrounded',
    'now-a-trait': 'no-global-labels',
  },
  basis: {},
  references: [
    { source: 'guide-2018', role: 'founding' },
    { source: 'stuart-robertson-2012', role: 'founding' },
    { source: 'stuart-2006', role: 'added' },
    { source: 'role-dispute-notes', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'founding-label',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: workOnCommunicationPatternsText },
};
