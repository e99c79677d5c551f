import type { Intervention } from '../model/intervention.js';
import { communicationAnalysisText } from './text/communication-analysis.js';

/** Communication analysis: one conversation that was, gone through line by line. */
export const communicationAnalysis: Intervention<typeof communicationAnalysisText> = {
  id: 'communication-analysis',
  ordinal: 2,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [
    { text: 'interpersonal incident analysis', kind: 'related', locale: 'en', source: 'general-knowledge' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['decision-analysis', 'role-play'],
  prerequisites: {
    'one-incident': { strength: 'soft', intervention: 'linking-affect-to-interpersonal-events' },
    'safe-between-them': { strength: 'hard', rule: 'violence-and-negotiation' },
  },
  fit: {
    phase: { initial: 'rare', middle: 'core', ending: 'common' },
    area: {
      grief: 'rare',
      'role-dispute': 'core',
      'role-transition': 'common',
      'interpersonal-deficits': 'common',
    },
  },
  mechanisms: ['improve-interpersonal-skills', 'reduce-interpersonal-stress'],
  contraindications: { violence: 'safety' },
  gates: { violence: 'violence-and-negotiation' },
  observable: {
    'mood-fell': 'event',
    'always-never': 'statement',
    'missed-hint': 'finding',
    'tried-it': 'event',
    'again-soon': 'event',
  },
  guards: {
    summary: 'comm-analysis-summary-only',
    labelled: 'no-global-labels',
    'motive-first': 'interpretation-ungrounded',
    'insight-only': 'role-play-avoided',
    blamed: 'violence-and-negotiation',
  },
  basis: {
    'steps/turn-by-turn': ['markowitz-handbook'],
    'steps/hinge': ['sid-technique-list'],
    'steps/faults': ['general-knowledge'],
  },
  references: [
    { source: 'guide-2018', role: 'founding', locator: 'ch. 10' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'stuart-2006', role: 'added' },
    { source: 'stuart-robertson-2012', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: communicationAnalysisText },
};
