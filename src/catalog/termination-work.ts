import type { Intervention } from '../model/intervention.js';
import { terminationWorkText } from './text/termination-work.js';

/** Termination work: the ending, on time and as part of the treatment. */
export const terminationWork: Intervention<typeof terminationWorkText> = {
  id: 'termination-work',
  ordinal: 16,
  status: 'active',
  since: '0.1.0',
  group: 'ending',
  kind: 'phase-task',
  aliases: [
    { text: 'termination', kind: 'exact', locale: 'en' },
    { text: 'concluding acute treatment', kind: 'exact', locale: 'en', source: 'stuart-robertson-2012' },
    { text: 'relapse prevention', kind: 'narrow', locale: 'en', source: 'founding-overview' },
    { text: 'ending therapy', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: [],
  prerequisites: {
    'limit-told': { strength: 'hard', rule: 'no-time-limit' },
  },
  fit: {
    phase: { initial: 'common', middle: 'common', ending: 'core' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['process-emotion', 'enhance-social-support'],
  contraindications: { 'acute-danger': 'safety' },
  gates: { 'acute-danger': 'high-risk-no-safety-plan' },
  observable: {
    'last-quarter': 'event',
    'running-out': 'statement',
    'ends-early': 'event',
    vanishing: 'behaviour',
    'before-a-break': 'event',
  },
  guards: {
    'never-mentioned': 'ending-not-raised',
    'new-area': 'too-many-active',
    'pleasant-extras': 'hold-the-frame',
    'own-fault': 'non-response-no-plan',
    'still-excused': 'sick-role-open-ended',
  },
  basis: {
    'steps/then-and-now': ['casebook-2012'],
    'steps/what-next': ['frank-2007'],
    'whenToUse/vanishing': ['casebook-2012'],
  },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'stuart-robertson-2012', role: 'added' },
    { source: 'casebook-2012', role: 'added', locator: 'chapter on termination' },
    { source: 'frank-2007', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: terminationWorkText },
};
