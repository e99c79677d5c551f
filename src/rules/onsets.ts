import type { AspectFacts } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import { flatMap } from '../lib/flat-map.js';
import type { PartialDate } from '../lib/partial-date.js';
import { isLater } from '../lib/partial-date.js';
import type { Place } from '../model/report.js';
import type { ConditionId } from '../model/vocabulary.js';
import { lastWord } from './last-word.js';

/** A date at which an episode began, as far as known. */
export interface Onset {
  readonly date: PartialDate;
  readonly at: Place;
}

/** The onsets that the record holds: the one of a condition, as it was last recorded, and those of the timeline. */
export function onsetsOf(
  { condition, timeline }: Pick<AspectFacts, 'condition' | 'timeline'>,
  of: ConditionId | undefined,
): readonly Onset[] {
  const told = lastWord(
    condition.recorded.filter(({ data }) => data.condition === of),
    ({ data }) => data.onset,
  );
  const own = told === undefined ? [] : [{ date: told.word, at: placeOf(told.entry, '/data/onset') }];
  const onTimeline = flatMap(timeline.events, (entry) =>
    entry.data.kind === 'onset' && entry.data.happened !== undefined
      ? [{ date: entry.data.happened, at: placeOf(entry, '/data/happened') }]
      : [],
  );
  return [...own, ...onTimeline];
}

/** Whether something certainly happened after every onset on record, of which there is one at least. */
export function isAfterOnset(onsets: readonly Onset[], happened: PartialDate | undefined): boolean {
  return onsets.length > 0 && onsets.every(({ date }) => isLater(happened, date) === 'yes');
}
