import type { CheckedRatings } from './check-ratings.js';
import type { DeliveredSession } from './delivered-session.js';
import { sessionKey } from './delivered-session.js';
import type { FigureOf } from './rated-figure.js';
import type { Slice } from './units.js';
import { unitsOf } from './units.js';

/** How much of what was delivered the ratings speak for. */
export interface SamplingFractions {
  /**
   * Recorded of delivered, rated of recorded, rated twice of rated. Sessions, not ratings; twice means by two raters of
   * the role.
   */
  readonly figures: readonly FigureOf<
    'recorded-of-delivered' | 'rated-of-recorded' | 'double-rated-of-rated'
  >[];
  /** Sessions that were rated and are not among the delivered ones: a mistake in one of the two lists. */
  readonly ratedNotDelivered: number;
  /** Sessions that were rated and are said not to be recorded, or nobody knows: rated live, or a mistake. */
  readonly ratedNotRecorded: number;
}

/**
 * How many of the delivered sessions were recorded, how many of those were rated in a role, and how many of those by two
 * raters. A session that stands in the list twice counts once, by its first mention.
 *
 * @example
 * const { figures } = samplingFractions(delivered, checked, { role: 'observer' });
 */
export function samplingFractions(
  delivered: readonly DeliveredSession[],
  checked: CheckedRatings,
  slice: Slice,
): SamplingFractions {
  const sessions = new Map<string, DeliveredSession>();
  for (const session of delivered) {
    const key = sessionKey(session);
    if (!sessions.has(key)) sessions.set(key, session);
  }
  const raters = ratersBySession(checked, slice);
  const known = [...sessions.values()].filter(({ recorded }) => recorded !== null);
  const recorded = [...sessions].filter(([, session]) => session.recorded === true);
  const rated = recorded.filter(([key]) => raters.has(key));
  const twice = rated.filter(([key]) => (raters.get(key)?.size ?? 0) >= 2);
  const listed = [...raters.keys()].filter((key) => sessions.has(key));
  return {
    figures: [
      fraction('recorded-of-delivered', 'Sessions recorded', recorded.length, known.length, sessions.size),
      fraction('rated-of-recorded', 'Recorded sessions rated', rated.length, recorded.length),
      fraction('double-rated-of-rated', 'Rated sessions rated twice', twice.length, rated.length),
    ],
    ratedNotDelivered: raters.size - listed.length,
    ratedNotRecorded: listed.length - rated.length,
  };
}

function ratersBySession(checked: CheckedRatings, slice: Slice): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { unit, raters } of unitsOf(checked, slice)) {
    const key = sessionKey(unit);
    found.set(key, new Set([...(found.get(key) ?? []), ...raters]));
  }
  return found;
}

function fraction<Id extends string>(
  id: Id,
  label: string,
  numerator: number,
  denominator: number,
  eligible: number = denominator,
): FigureOf<Id> {
  const none = denominator === 0;
  return {
    id,
    label,
    value: none ? null : numerator / denominator,
    numerator,
    denominator,
    known: denominator,
    eligible,
    reasonNull: none ? 'There is no session to take a share of.' : null,
  };
}
