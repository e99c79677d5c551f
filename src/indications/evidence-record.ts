import type { Grounding } from '../model/protocol.js';
import type { ConditionId } from '../model/vocabulary.js';
import type { WorkCited } from '../model/works-cited.js';

/**
 * How far the evidence carries, as this project reads it: `strong`, `moderate` and `emerging` say how much there is;
 * `second-line` that another treatment stands first; `caution` that another did better; `adjunct-only` and
 * `not-indicated-alone` that IPT is given beside another treatment or not at all; `unknown` that nothing was found to go by.
 */
export const evidenceGrades = [
  'strong',
  'moderate',
  'emerging',
  'second-line',
  'caution',
  'adjunct-only',
  'not-indicated-alone',
  'not-indicated',
  'unknown',
] as const;
/** One of the {@link evidenceGrades}. */
export type EvidenceGrade = (typeof evidenceGrades)[number];

/** For whom, where evidence is about fewer than adults at large. */
export const evidencePopulations = ['perinatal', 'late-life', 'adolescents'] as const;
/** One of the {@link evidencePopulations}. */
export type EvidencePopulation = (typeof evidencePopulations)[number];

/** What the treatment was for: the present episode, an episode that has not come yet, or one that might come back. */
export const evidenceAims = ['acute', 'prevention', 'maintenance'] as const;
/** One of the {@link evidenceAims}. */
export type EvidenceAim = (typeof evidenceAims)[number];

/** What is known of IPT in one condition. */
export interface Evidence {
  readonly condition: ConditionId;
  /** Adults, where absent. */
  readonly population?: EvidencePopulation;
  readonly aim: EvidenceAim;
  /** What was given, where it is more or other than IPT alone. */
  readonly form?: string;
  readonly grade: EvidenceGrade;
  /** What was found, with its figures, and what limits it. */
  readonly finding: string;
  readonly sources: readonly WorkCited[];
  /** How well the finding is founded. */
  readonly grounding: Grounding;
}
