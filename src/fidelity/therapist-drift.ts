import { groupedBy, sessionMeans } from './course-figures.js';
import { sessionKey } from './delivered-session.js';
import type { RatedFigureId, UnitFigure } from './rated-figure.js';
import type { Slope } from './slope.js';
import { slopeOf } from './slope.js';
import { compareTexts } from './units.js';

/** A session in the working life of a therapist. */
export interface OrderedSession {
  readonly course: string;
  readonly session: number;
  readonly therapist: string;
  /** Any number that grows with time: of days since the study began, say. Only its order counts. */
  readonly order: number;
}

/** How a figure moves over the sessions of one therapist: `value` for each session further on. */
export interface TherapistDrift extends Slope {
  readonly therapist: string;
  readonly id: RatedFigureId;
}

/**
 * The slope of each figure over the sessions of each therapist, in the order in which they were held. Sessions that were
 * not rated keep their place in the order. A description of drift and no test of it.
 *
 * @example
 * const drift = therapistDrift(unitFigures(checked, { role: 'observer' }), sessions);
 */
export function therapistDrift(
  figures: readonly UnitFigure[],
  sessions: readonly OrderedSession[],
): readonly TherapistDrift[] {
  const byFigure = groupedBy(sessionMeans(figures), ({ id }) => id);
  const byTherapist = groupedBy(sessions, ({ therapist }) => therapist);
  const ids = new Set(figures.map(({ id }) => id));
  return [...byTherapist.keys()].sort(compareTexts).flatMap((therapist) => {
    const places = ranks(byTherapist.get(therapist) ?? []);
    return [...ids].map((id) => {
      const points = (byFigure.get(id) ?? []).flatMap((mean) => {
        const x = places.get(sessionKey(mean));
        return x === undefined ? [] : [{ x, y: mean.value }];
      });
      return { therapist, id, ...slopeOf(points) };
    });
  });
}

// Sessions of one day share the mean of their places.
function ranks(sessions: readonly OrderedSession[]): ReadonlyMap<string, number> {
  const sorted = [...sessions].sort((a, b) => a.order - b.order);
  const ties = groupedBy(sorted, ({ order }) => String(order));
  let before = 0;
  return new Map(
    [...ties.values()].flatMap((tied) => {
      const rank = before + (tied.length + 1) / 2;
      before += tied.length;
      return tied.map((session): [string, number] => [sessionKey(session), rank]);
    }),
  );
}
