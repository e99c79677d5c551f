import type { AllFacts, Session } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Figure } from '../../model/report.js';
import { endingDue } from '../../rules/ending-duty.js';
import type { Score, Series } from '../../rules/scores.js';
import { isAtTheEnd, seriesOf } from '../../rules/scores.js';
import { ordinalOf } from '../../rules/session-of.js';
import { count, notAsked, share, unknown } from './figure.js';

/** How much was measured. */
export function measurementFigures(facts: AllFacts): readonly Figure[] {
  const { length } = facts.record.measures.taken;
  return [
    length === 0 && !facts.claims('measures')
      ? unknown('scores', 'No score is recorded, and the record does not claim to hold them.')
      : count('scores', length),
    asExpected(facts),
  ];
}

/** The instrument that the course is followed with: the first one that was used twice, or else the first one used. */
function primarySeries(facts: AllFacts): Series | undefined {
  const series = seriesOf(facts);
  return series.find(({ later }) => later.length > 0) ?? series[0];
}

/** Points at which the protocol expects a score: a baseline, one in every stretch of sessions, one at the end. */
function asExpected(facts: AllFacts): Figure {
  const { protocol, sessions } = facts;
  const { baselineBySession, measureEvery, endpointWithin } = protocol.thresholds;
  const by = stated(baselineBySession);
  const every = stated(measureEvery);
  const within = stated(endpointWithin);
  if (by === undefined && every === undefined && within === undefined) {
    return notAsked('measured-as-expected', 'No score is expected by the protocol at any point.');
  }
  const series = primarySeries(facts);
  const scores = series === undefined ? [] : [series.first, ...series.later];
  // Scores stand in the order of their sessions, so the first and the last one tell most.
  const [first] = scores;
  const last = scores.at(-1);
  const points: boolean[] = [];
  if (by !== undefined && sessions.length >= by) {
    points.push(first !== undefined && ordinalOf(sessions, first) <= by);
  }
  if (every !== undefined) points.push(...stretches(sessions, scores, every));
  if (within !== undefined && sessions.length > 0 && endingDue(facts).state === 'past') {
    points.push(
      last !== undefined &&
        (isAtTheEnd(sessions, last, within) || scores.some((score) => isAtTheEnd(sessions, score, within))),
    );
  }
  const met = points.filter((point) => point).length;
  // What is there is known; what is not there is known to be missing only where the record claims to hold every score.
  if (met < points.length && !facts.claims('measures')) {
    const reason = 'No claim is made that every score is on record, and some that are expected are not.';
    return unknown('measured-as-expected', reason, { known: met, eligible: points.length }, met);
  }
  return share('measured-as-expected', met, points.length, 'No score was due yet.');
}

/** Whether each whole stretch of so many sessions has a score. Sessions in a pause, or of maintenance, expect none. */
function stretches(
  sessions: readonly Session[],
  scores: readonly Score[],
  every: number,
): readonly boolean[] {
  const counted = sessions.filter(({ paused, phase }) => !paused && phase?.role !== 'maintenance');
  const measured = new Set(scores.map((score) => ordinalOf(counted, score)));
  const met: boolean[] = [];
  for (let from = 0; from + every <= counted.length; from += every) {
    met.push(counted.slice(from, from + every).some(({ ordinal }) => measured.has(ordinal)));
  }
  return met;
}
