import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { ConditionRecorded } from '../../model/care.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// What a trial excluded is a reason to look, not a reason to stop: intellectual disability, say, is no emergency.
export const exclusionActive: Rule = defineRule({
  id: 'exclusion-active',
  category: 'safety',
  severity: 'error',
  statement:
    'No condition is active that IPT has to wait for, or that the protocol excludes without a look at the fit.',
  rationale:
    'Acute psychosis, severe mania and impaired reality testing are stabilised before interpersonal work.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 32' },
    { source: 'mufson-ipt-a', locator: 'exclusions of the adolescent trials' },
  ],
  grounding: 'verified',
  needs: ['condition'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['bipolar-not-adjunctive'],
  step: 'Stabilise, or review the fit.',
  remedy: 'Stabilise first and record it; for a trial criterion, record a review of whether IPT fits.',
  withdrawnIf: [
    'The condition is recorded as stabilised, as history only, or as ruled out.',
    'For a trial criterion: a review of the fit is recorded.',
  ],
  message: ({ condition, clinical, paused }) => {
    const seen = clinical
      ? `The record holds an active condition that is stabilised before IPT: ${condition}.`
      : `The record holds an active condition that this protocol’s trials excluded, and no review of the fit: ${condition}.`;
    return paused ? `${seen} Ordinary work is paused for stabilisation.` : seen;
  },
  check: (facts) => {
    const { protocol, paused } = facts;
    const { condition } = facts.record;
    const standing = latestByCondition(condition.recorded);
    const excluded = flatMap(protocol.exclusions.value, (exclusion) => {
      const entry = standing.get(exclusion.condition);
      return entry === undefined ? [] : [{ exclusion, entry }];
    });
    const active = excluded.filter(({ exclusion, entry }) => {
      const reviewed = condition.fit.some(
        ({ data }) => data.condition === undefined || data.condition === exclusion.condition,
      );
      return entry.data.status === 'active' && (exclusion.kind === 'clinical' || !reviewed);
    });
    if (active.length > 0) {
      return active.map(({ exclusion, entry }) => {
        const clinical = exclusion.kind === 'clinical';
        // Waiting is what was asked for, if it answers the condition.
        const waits = paused !== null && paused.seq >= activeSince(condition.recorded, exclusion.condition);
        const hit = {
          severity: clinical && !waits ? 'error' : 'warning',
          subject: exclusion.condition,
          observed: { condition: exclusion.condition, clinical, paused: waits },
          at: [placeOf(entry)],
          counter:
            paused === null ? [] : [{ note: 'Ordinary work is paused for stabilisation.', at: [paused.at] }],
          ...afterClosing(facts),
        } as const;
        return waits
          ? { kind: 'review', ask: 'condition-status', ...hit, remedy: remedyInPause }
          : { kind: 'fail', ...hit };
      });
    }
    if (excluded.length > 0) return [{ kind: 'pass', at: excluded.map(({ entry }) => placeOf(entry)) }];
    return notApplicable('No excluding condition is recorded.');
  },
});

const remedyInPause = 'Record when the condition is stabilised; ordinary work waits until then.';

/** The last entry for each condition: it stands. */
export function latestByCondition(
  recorded: readonly Entry<'condition-recorded'>[],
): ReadonlyMap<ConditionRecorded['condition'], Entry<'condition-recorded'>> {
  return new Map(recorded.map((entry) => [entry.data.condition, entry]));
}

/** The place in the log since which the record calls a condition active without a break. */
function activeSince(
  recorded: readonly Entry<'condition-recorded'>[],
  condition: ConditionRecorded['condition'],
): number {
  let since = Number.POSITIVE_INFINITY;
  for (const { data, seq } of recorded) {
    if (data.condition !== condition) continue;
    since = data.status === 'active' ? Math.min(since, seq) : Number.POSITIVE_INFINITY;
  }
  return since;
}
