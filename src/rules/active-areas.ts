import type { AspectFacts } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import type { Place } from '../model/report.js';
import type { AreaId } from '../model/vocabulary.js';
import type { Moment } from './timing.js';
import { sameDay } from './timing.js';

/** A stretch in which an area is an active target. */
export interface ActiveArea {
  readonly area: AreaId;
  readonly rank?: 'primary' | 'secondary';
  readonly start: Moment;
  readonly at: Place;
  readonly end?: Moment;
}

/** All stretches of activity, in the order in which they began. */
export function activeAreas(focus: AspectFacts['focus']): readonly ActiveArea[] {
  const moments = new Map<number, Moment>(
    [...focus.activations, ...focus.closings].map((entry) => [entry.seq, entry]),
  );
  const started = new Map(focus.activations.map((entry) => [entry.seq, entry]));
  return focus.foci
    .flatMap(({ area, spells }) =>
      spells.flatMap(({ rank, from, to }): readonly ActiveArea[] => {
        const entry = started.get(from);
        if (entry === undefined) return [];
        const end = to === undefined ? undefined : (moments.get(to) ?? { seq: to });
        return [
          {
            area,
            start: entry,
            at: placeOf(entry),
            ...(rank === undefined ? {} : { rank }),
            ...(end === undefined ? {} : { end }),
          },
        ];
      }),
    )
    .sort((a, b) => a.start.seq - b.start.seq);
}

/** What is active at a place in the log. */
export function activeAt(areas: readonly ActiveArea[], seq: number): readonly ActiveArea[] {
  return areas.filter(({ start, end }) => start.seq <= seq && (end === undefined || end.seq > seq));
}

/**
 * What is active together at the start of each stretch, at its fullest. Handing over from one area to another on one
 * day, or in one session, is a sequence and not an overlap.
 */
export function fullest(areas: readonly ActiveArea[]): readonly ActiveArea[] {
  let most: readonly ActiveArea[] = [];
  for (const one of areas) {
    const together = areas.filter(
      ({ start, end }) =>
        start.seq <= one.start.seq &&
        (end === undefined || (end.seq > one.start.seq && !sameDay(end, one.start))),
    );
    if (together.length > most.length) most = together;
  }
  return most;
}
