import type { AspectFacts, CoreFacts } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import type { Place } from '../model/report.js';
import type { TechniqueId } from '../model/vocabulary.js';
import type { Moment } from './timing.js';
import { momentOf } from './timing.js';

/** A point in the course, with its place in the record. */
export interface PlacedMoment extends Moment {
  readonly at: Place;
}

/**
 * Where the work of the middle phase began: the first session with the strategy of a focal area, or the entry to the
 * middle phase. One communication analysis is not yet middle work.
 */
export function middleWork(
  facts: CoreFacts,
  used: AspectFacts['interventions']['used'],
): PlacedMoment | undefined {
  const first = facts.sessions.find((session) =>
    used(session)?.some(({ technique }) => isStrategy(technique, facts)),
  );
  const worked = first === undefined ? undefined : { ...momentOf(first), at: placeIn(first, '/techniques') };
  return earlier(worked, facts.middle ?? undefined);
}

/** Whether a technique is the work on a focal area itself. */
export function isStrategy(technique: TechniqueId, { protocol }: CoreFacts): boolean {
  return protocol.strategies.value.some(({ intervention }) => intervention === technique);
}

/** The earlier of two points, either of which may not exist. */
export function earlier<T extends Moment>(one: T | undefined, other: T | undefined): T | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.seq <= other.seq ? one : other;
}
