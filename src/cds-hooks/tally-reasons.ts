import type { JudgementReason } from '../model/vocabulary.js';
import type { Overridden } from './feedback.js';

/** How often a rule was overridden, and why. */
export interface ReasonTally {
  readonly rule: string;
  readonly overridden: number;
  /** The reasons that were given, with how often. `data-wrong` counts our false alarms. */
  readonly reasons: Readonly<Partial<Record<JudgementReason, number>>>;
}

/**
 * Counts overrides by rule, the most `data-wrong` first. A rule that is often overridden so is wrong, or reads records
 * that do not say what it takes them to say; either is worth a report.
 */
export function tallyReasons(overridden: readonly Overridden[]): readonly ReasonTally[] {
  const tallies = new Map<string, Partial<Record<JudgementReason, number>>>();
  for (const { rule, reason } of overridden) {
    const reasons = tallies.get(rule) ?? {};
    reasons[reason] = (reasons[reason] ?? 0) + 1;
    tallies.set(rule, reasons);
  }
  return [...tallies]
    .map(([rule, reasons]) => ({
      rule,
      overridden: Object.values(reasons).reduce((sum, count) => sum + count, 0),
      reasons,
    }))
    .sort(
      (a, b) =>
        (b.reasons['data-wrong'] ?? 0) - (a.reasons['data-wrong'] ?? 0) ||
        b.overridden - a.overridden ||
        (a.rule < b.rule ? -1 : 1),
    );
}
