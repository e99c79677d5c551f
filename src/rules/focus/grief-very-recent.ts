import { placeOf } from '../../facts/facts.js';
import type { PartialDate } from '../../lib/partial-date.js';
import { dayRange, daysBetween, isLater } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Place } from '../../model/report.js';
import type { Entry } from '../../model/state.js';
import { afterClosing } from '../closing.js';
import { counted } from '../counts.js';
import type { Death } from '../deaths.js';
import { deathsOf } from '../deaths.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { firstActive } from '../focus-details.js';
import { isAfterOnset, onsetsOf } from '../onsets.js';
import { latestByCondition } from '../safety/exclusion-active.js';
import { isDepressive, targetEntries } from '../targets.js';
import { notAfter } from '../timing.js';

export const griefVeryRecent: Rule = defineRule({
  id: 'grief-very-recent',
  category: 'focus',
  severity: 'warning',
  statement: 'A diagnosis of depression made soon after a death is looked at again.',
  rationale: 'Ordinary grief is no disorder, and in the first weeks it can look like one.',
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
    'A review of the fit for this illness after the death is recorded.',
    'The illness is recorded as begun before the death.',
    'The depression is recorded as ruled out, or as history only.',
    'The dates are corrected or completed, and lie further apart.',
  ],
  message: ({ least, most, atLeast }: Days) =>
    most === null
      ? `The dates do not say whether the death lay ${atLeast} days or more before the diagnosis.`
      : `The death lay ${least === most ? '' : `${least} to `}${counted(most, 'day')} before the diagnosis; a diagnosis ` +
        `within ${atLeast} days of a death is looked at again.`,
  check: (facts) => {
    const { protocol, record } = facts;
    const limits = stated(protocol.thresholds.recentDeathDays);
    if (limits === undefined) return notApplicable('The protocol does not say which death is recent.');
    if (firstActive(record.focus, 'grief') === undefined) {
      return notApplicable('Grief is not recorded as an active area.');
    }
    const deaths = deathsInQuestion(deathsOf(record));
    if (deaths.length === 0) return notApplicable('No death is recorded.');
    const episode = episodeIn(record.condition.recorded);
    const [diagnosis] = episode;
    if (diagnosis === undefined) return notApplicable('No depression is recorded as the target diagnosis.');
    const settled = episode.find(({ data }) => data.confirmed === true || data.episode === 'recurrent');
    if (settled !== undefined) return [{ kind: 'pass', at: [placeOf(settled)] }];
    const { condition } = diagnosis.data;
    const onsets = onsetsOf(record, condition);
    const reviews = record.condition.fit.filter(({ data }) => data.condition === condition);
    const standings = deaths.map((death): Standing => {
      if (isAfterOnset(onsets, death.date)) return { ...far, at: death.at };
      const review = reviews.find((entry) => isSince(entry, death, diagnosis));
      return review === undefined ? standingOf(death, diagnosis, limits) : { ...far, at: placeOf(review) };
    });
    const place = placeOf(diagnosis);
    const remedy = afterClosing(facts);
    for (const nearness of ['very-recent', 'recent', 'unknown'] as const) {
      const worst = standings.find((standing) => standing.nearness === nearness);
      if (worst === undefined) continue;
      const atLeast = nearness === 'very-recent' ? limits.warning : limits.info;
      const at = [worst.at, place];
      if (nearness === 'unknown') {
        const observed = { least: null, most: null, atLeast };
        const ask = 'death-and-diagnosis-dates';
        return [{ kind: 'review', severity: 'info', ask, observed, at, ...remedy }];
      }
      const observed = { least: worst.least, most: worst.most, atLeast };
      return nearness === 'recent'
        ? [{ kind: 'fail', severity: 'info', observed, at, ...remedy }]
        : [{ kind: 'fail', observed, at, ...remedy }];
    }
    return [{ kind: 'pass', at: [...standings.map(({ at }) => at), place] }];
  },
});

type Days = { readonly least: number | null; readonly most: number | null; readonly atLeast: number };

/**
 * What is recorded of the depression that the course treats since it was first called active, the diagnosis first: that
 * it is written down again later does not move it. Nothing where it was ruled out or is history by now.
 */
function episodeIn(recorded: readonly Entry<'condition-recorded'>[]): readonly Entry<'condition-recorded'>[] {
  const latest = latestByCondition(recorded);
  const targets = targetEntries(recorded).filter(({ data }) => {
    const now = latest.get(data.condition)?.data.status;
    return (
      isDepressive(data.condition) &&
      data.basis !== 'target-problem' &&
      now !== 'ruled-out' &&
      now !== 'history'
    );
  });
  const condition = targets.filter(isActive).at(-1)?.data.condition;
  const own = targets.filter(({ data }) => data.condition === condition);
  const last = own.map(isActive).lastIndexOf(true);
  // What came back after a remission was diagnosed anew.
  const over = own.map(({ data }, index) => index < last && data.status === 'remitted').lastIndexOf(true);
  const since = own.slice(over + 1);
  return since.slice(since.findIndex(isActive));
}

function isActive({ data: { status } }: Entry<'condition-recorded'>): boolean {
  return status === 'active' || status === 'stabilised';
}

/** Whether the illness was looked at after a death: by the dates, and where they do not tell since the diagnosis. */
function isSince(
  review: Entry<'fit-reviewed'>,
  { date }: Death,
  diagnosis: Entry<'condition-recorded'>,
): boolean {
  const isAfter = isLater(review.on, date);
  return isAfter === 'unknown' ? notAfter(diagnosis, review) : isAfter === 'yes';
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

/** How near a death lies to the diagnosis, in days. */
interface Standing {
  readonly nearness: 'very-recent' | 'recent' | 'far' | 'unknown';
  readonly least: number | null;
  readonly most: number | null;
  readonly at: Place;
}

const far = { nearness: 'far', least: null, most: null } as const;

/** How near a death lies to the diagnosis, where the dates can say it for certain. */
function standingOf(
  { date, at }: Death,
  { on }: Entry<'condition-recorded'>,
  limits: { readonly warning: number; readonly info: number },
): Standing {
  const days = daysBetween(date, on);
  if (days === undefined) return { nearness: 'unknown', least: null, most: null, at };
  const { least, most } = days;
  // A death after the diagnosis has nothing to do with it.
  if (most < 0 || least >= limits.info) return { ...far, at };
  if (least < 0 || most >= limits.info) return { nearness: 'unknown', least, most, at };
  return { nearness: most < limits.warning ? 'very-recent' : 'recent', least, most, at };
}
