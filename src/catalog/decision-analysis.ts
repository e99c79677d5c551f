import type { Intervention } from '../model/intervention.js';
import { decisionAnalysisText } from './text/decision-analysis.js';

/** Decision analysis: the ways forward laid out and thought through, and one chosen by the patient. */
export const decisionAnalysis: Intervention<typeof decisionAnalysisText> = {
  id: 'decision-analysis',
  ordinal: 3,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [{ text: 'weighing options', kind: 'layperson', locale: 'en' }],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['communication-analysis'],
  prerequisites: {
    'what-happens': { strength: 'soft', intervention: 'communication-analysis' },
    'felt-and-wanted': { strength: 'soft', intervention: 'affect-exploration' },
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
  mechanisms: ['reduce-interpersonal-stress'],
  contraindications: { 'unsafe-option': 'safety' },
  observable: {
    standstill: 'finding',
    'two-extremes': 'statement',
    'asks-an-answer': 'event',
    'several-moves': 'finding',
    'what-would-you': 'statement',
  },
  guards: {
    steering: 'no-outcome-agenda',
    unrehearsed: 'role-play-avoided',
    'no-second-way': 'decision-analysis-thin',
  },
  basis: {
    'warnings/steering': ['role-dispute-notes'],
    'warnings/disagreeable-other': ['role-dispute-notes'],
  },
  references: [
    { source: 'guide-2018', role: 'founding', locator: 'ch. 10' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'mufson-ipt-a', role: 'added' },
    { source: 'sid-technique-list', role: 'added' },
  ],
  crossReferences: [{ system: 'bcio', code: 'BCIO:007069', relation: 'related' }],
  attestation: 'manual-technique',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: decisionAnalysisText },
};
