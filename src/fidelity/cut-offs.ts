import type { Cited } from '../measures/instrument.js';
import type { StatisticReason } from './statistic.js';

/** Mean and standard deviation of a sample. */
export interface SampleScores {
  readonly mean: number;
  /** Above 0. */
  readonly sd: number;
}

/** The samples that cut-offs lie between, each with its source. */
export interface CutOffInput {
  /** People with the disorder, before treatment. */
  readonly clinical: Cited<SampleScores, string>;
  /** People without it. Only the first cut-off does without them. */
  readonly comparison?: Cited<SampleScores, string>;
  readonly higherIs: 'better' | 'worse';
}

/** A cut-off, or why there is none. */
export interface CutOff {
  readonly value: number | null;
  readonly reasonNull: StatisticReason | null;
}

/** The three cut-offs: who has crossed one has more likely than not left the clinical range, in that sense of it. */
export interface CutOffs {
  /** Two standard deviations from the mean of the clinical sample. */
  readonly a: CutOff;
  /** Within two standard deviations of the mean of the others. */
  readonly b: CutOff;
  /** As near to the one mean as to the other, in standard deviations. */
  readonly c: CutOff;
}

/**
 * The cut-offs a, b and c of Jacobson and Truax (1991).
 *
 * @example
 * const cited = { source: 'our norms, table 2', grounding: 'verified' } as const;
 * clinicalCutOffs({
 *   clinical: { value: { mean: 40, sd: 7.5 }, ...cited },
 *   comparison: { value: { mean: 60, sd: 7.5 }, ...cited },
 *   higherIs: 'better',
 * }); // a 55, b 45, c 50
 */
export function clinicalCutOffs({ clinical, comparison, higherIs }: CutOffInput): CutOffs {
  const { mean: m1, sd: sd1 } = clinical.value;
  const toBetter = higherIs === 'better' ? 1 : -1;
  const fault = faultOf(clinical.value);
  const a: CutOff = fault === null ? cutOff(m1 + toBetter * 2 * sd1) : none(fault);
  if (comparison === undefined) return { a, b: none('no-comparison'), c: none('no-comparison') };
  const { mean: m0, sd: sd0 } = comparison.value;
  const other = faultOf(comparison.value);
  const b: CutOff = other === null ? cutOff(m0 - toBetter * 2 * sd0) : none(other);
  const reason = fault ?? other ?? ((m0 - m1) * toBetter > 0 ? null : 'wrong-side');
  if (reason === 'wrong-side') return { a: none(reason), b: none(reason), c: none(reason) };
  return { a, b, c: reason === null ? cutOff((sd0 * m1 + sd1 * m0) / (sd0 + sd1)) : none(reason) };
}

function faultOf({ mean, sd }: SampleScores): StatisticReason | null {
  if (!(sd > 0 && Number.isFinite(sd))) return 'bad-sd';
  return Number.isFinite(mean) ? null : 'not-a-number';
}

function cutOff(value: number): CutOff {
  return Number.isFinite(value) ? { value, reasonNull: null } : none('not-a-number');
}

function none(reasonNull: StatisticReason): CutOff {
  return { value: null, reasonNull };
}
