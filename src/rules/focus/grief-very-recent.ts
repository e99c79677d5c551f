import { placeOf } from '../../facts/facts.js';
import type { PartialDate } from '../../lib/partial-date.js';
import { dayRange, daysBetween } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Place } from '../../model/report.js';
import type { Entry } from '../../model/state.js';
import { counted } from '../counts.js';
import type { Death } from '../deaths.js';
import { deathsOf } from '../deaths.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { firstActive } from '../focus-details.js';
import { latestByCondition } from '../safety/exclusion-active.js';

export const griefVeryRecent: Rule = defineRule({
  id: 'grief-very-recent',
  category: 'focus',
  severity: 'warning',
  statement: 'A diagnosis made soon after a death is looked at again.',
  rationale: 'Grief is no disorder, and in the first weeks it can look like one.',
  sources: [
    {
      source: 'dsm-5',
      locator: 'depression after a bereavement: two weeks, and two months in the rule before',
    },
    { source: 'moayedoddin-markowitz-2015', locator: 'normal grief and depression' },
  ],
  grounding: 'inferred',
  needs: ['focus', 'inventory', 'timeline', 'condition'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Look at the diagnosis again.',
  remedy:
    'Look again at whether this is depression or grief, and record the diagnosis as confirmed if it is.',
  withdrawnIf: [
    'The diagnosis is recorded as confirmed.',
    'The episode is recorded as recurrent.',
    'Dates are recorded that lie further apart.',
  ],
  message: ({ least, most, atLeast }: Days) =>
    most === null || least === null
      ? `The dates do not say whether the death lay ${atLeast} days or more before the diagnosis.`
      : `The death lay ${least === most ? '' : `${least} to `}${counted(most, 'day')} before the diagnosis; under ` +
        `${atLeast} days the diagnosis is looked at again.`,
  check: ({ protocol, record }) => {
    const limits = stated(protocol.thresholds.recentDeathDays);
    if (limits === undefined) return notApplicable('The protocol does not say which death is recent.');
    if (firstActive(record.focus, 'grief') === undefined) {
      return notApplicable('Grief is not recorded as an active area.');
    }
    const deaths = deathsInQuestion(deathsOf(record));
    if (deaths.length === 0) return notApplicable('No death is recorded.');
    const diagnoses = diagnosesIn(record.condition.recorded);
    const diagnosis = diagnoses.at(-1);
    if (diagnosis === undefined) return notApplicable('No target diagnosis is recorded.');
    const settled = diagnoses.find(
      ({ data }) =>
        data.condition === diagnosis.data.condition &&
        (data.confirmed === true || data.episode === 'recurrent'),
    );
    if (settled !== undefined) return [{ kind: 'pass', at: [placeOf(settled)] }];
    const standings = deaths.map((death) => standingOf(death, diagnosis, limits));
    const place = placeOf(diagnosis);
    for (const nearness of ['very-recent', 'recent', 'unknown'] as const) {
      const worst = standings.find((standing) => standing.nearness === nearness);
      if (worst === undefined) continue;
      const atLeast = nearness === 'very-recent' ? limits.warning : limits.info;
      const at = [worst.at, place];
      if (nearness === 'unknown') {
        const observed = { least: null, most: null, atLeast };
        return [{ kind: 'review', severity: 'info', ask: 'death-and-diagnosis-dates', observed, at }];
      }
      const observed = { least: worst.least, most: worst.most, atLeast };
      return nearness === 'recent'
        ? [{ kind: 'fail', severity: 'info', observed, at }]
        : [{ kind: 'fail', observed, at }];
    }
    return [{ kind: 'pass', at: [...standings.map(({ at }) => at), place] }];
  },
});

type Days = { readonly least: number | null; readonly most: number | null; readonly atLeast: number };

/** Diagnoses of what the course treats, those apart that were ruled out or are history by now. */
function diagnosesIn(
  recorded: readonly Entry<'condition-recorded'>[],
): readonly Entry<'condition-recorded'>[] {
  const latest = latestByCondition(recorded);
  return recorded.filter(({ data }) => {
    const now = latest.get(data.condition)?.data.status;
    return (
      data.role === 'target' &&
      data.basis !== 'target-problem' &&
      // A later entry that says remitted tells of another day than that of the diagnosis.
      (data.status === 'active' || data.status === 'stabilised') &&
      now !== 'ruled-out' &&
      now !== 'history'
    );
  });
}

/** The deaths that are mourned; where none is known to be, those of the timeline. */
function deathsInQuestion(deaths: readonly Death[]): readonly Death[] {
  const mourned = deaths.filter((death) => death.mourned);
  if (mourned.length === 0) return deaths.filter((death) => death.onTimeline);
  if (mourned.some(({ date }) => date !== undefined)) {
    return mourned.filter((death) => !isToldAgain(death, mourned));
  }
  // A dated death of nobody named is taken for the one whose date is missing.
  const dated = deaths.filter(({ named, date }) => !named && date !== undefined);
  return dated.length > 0 ? dated : mourned;
}

/** Whether a death of nobody named can be one that is known more closely, with its person. */
function isToldAgain({ named, date }: Death, deaths: readonly Death[]): boolean {
  return (
    !named && deaths.some((other) => other.named && other.date !== undefined && covers(date, other.date))
  );
}

function covers(wide: PartialDate | undefined, narrow: PartialDate): boolean {
  if (wide === undefined) return true;
  const [outer, inner] = [dayRange(wide), dayRange(narrow)];
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** How near a death lies to the diagnosis, where the dates can say it for certain. */
function standingOf(
  { date, at }: Death,
  { on }: Entry<'condition-recorded'>,
  limits: { readonly warning: number; readonly info: number },
): {
  readonly nearness: 'very-recent' | 'recent' | 'far' | 'unknown';
  readonly least: number | null;
  readonly most: number | null;
  readonly at: Place;
} {
  const days = daysBetween(date, on);
  if (days === undefined) return { nearness: 'unknown', least: null, most: null, at };
  const { least, most } = days;
  // A death after the diagnosis has nothing to do with it.
  if (most < 0 || least >= limits.info) return { nearness: 'far', least, most, at };
  if (least < 0 || most >= limits.info) return { nearness: 'unknown', least, most, at };
  return { nearness: most < limits.warning ? 'very-recent' : 'recent', least, most, at };
}
