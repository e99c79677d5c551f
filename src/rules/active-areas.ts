import type { AspectFacts, Session } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import { flatMap } from '../lib/flat-map.js';
import type { Place } from '../model/report.js';
import type { AreaId } from '../model/vocabulary.js';
import type { Moment } from './timing.js';
import { momentOf, notAfter, sameDay } from './timing.js';

/** A stretch in which an area is an active target. */
export interface ActiveArea {
  readonly area: AreaId;
  readonly rank?: 'primary' | 'secondary';
  readonly start: Moment;
  readonly at: Place;
  readonly end?: Moment;
}

const made = new WeakMap<AspectFacts['focus'], readonly ActiveArea[]>();

/** All stretches of activity, in the order in which they began. Several rules ask, so they are found once. */
export function activeAreas(focus: AspectFacts['focus']): readonly ActiveArea[] {
  const known = made.get(focus);
  if (known !== undefined) return known;
  const areas = findActiveAreas(focus);
  made.set(focus, areas);
  return areas;
}

function findActiveAreas(focus: AspectFacts['focus']): readonly ActiveArea[] {
  const moments = new Map<number, Moment>(
    [...focus.activations, ...focus.closings].map((entry) => [entry.seq, entry]),
  );
  const started = new Map(focus.activations.map((entry) => [entry.seq, entry]));
  return flatMap(focus.foci, ({ area, spells }) =>
    flatMap(spells, ({ rank, from, to }): readonly ActiveArea[] => {
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
  ).sort((a, b) => a.start.seq - b.start.seq);
}

/** What is active in a session: from before it or since that very session, and not closed before it. */
export function activeIn(areas: readonly ActiveArea[], session: Session): readonly ActiveArea[] {
  return areas.filter((area) => isActiveIn(area, session));
}

/** Whether a stretch takes in a session. */
export function isActiveIn({ start, end }: ActiveArea, session: Session): boolean {
  const moment = momentOf(session);
  return notAfter(start, moment) && (end === undefined || end.seq > session.seq || sameDay(end, moment));
}

/**
 * What is active together at the start of each stretch. Handing over from one area to another on one day, or in one
 * session, is a sequence and not an overlap.
 */
export function overlaps(areas: readonly ActiveArea[]): readonly (readonly ActiveArea[])[] {
  return areas.map((one) =>
    areas.filter(
      ({ start, end }) =>
        start.seq <= one.start.seq &&
        (end === undefined || (end.seq > one.start.seq && !sameDay(end, one.start))),
    ),
  );
}

/** The largest of some groups; the first where several are. */
export function largest(groups: readonly (readonly ActiveArea[])[]): readonly ActiveArea[] {
  return groups.reduce((most, group) => (group.length > most.length ? group : most), []);
}
