import type { RuleChange } from '../model/report-comparison.js';
import { ruleIds } from '../model/rule-ids.js';
import type { StoredReport } from '../model/stored-report.js';

/** Counts, for each rule, from which answer to which its verdicts went. */
export class VerdictTally {
  readonly #counts = new Map<string, Map<string, RuleChange['changes'][number]>>();

  /** Takes in the two reports of a course. */
  pair({ verdicts: before }: StoredReport, { verdicts: after }: StoredReport): void {
    for (const rule of new Set([...Object.keys(before), ...Object.keys(after)])) {
      const [old, now] = [before[rule]?.kind ?? null, after[rule]?.kind ?? null];
      if (old === now) continue;
      const changes = this.#counts.get(rule) ?? new Map<string, RuleChange['changes'][number]>();
      const key = `${old} ${now}`;
      changes.set(key, { old, new: now, courses: (changes.get(key)?.courses ?? 0) + 1 });
      this.#counts.set(rule, changes);
    }
  }

  /** The changes in the order of the register; rules of another version after it. */
  changes(): readonly RuleChange[] {
    return [...this.#counts]
      .map(
        ([rule, changes]): RuleChange => ({
          rule,
          changes: [...changes.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, change]) => change),
        }),
      )
      .sort((a, b) => place(a.rule) - place(b.rule) || (a.rule < b.rule ? -1 : 1));
  }
}

function place(rule: string): number {
  const known: readonly string[] = ruleIds;
  const index = known.indexOf(rule);
  return index === -1 ? known.length : index;
}
