import type { Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { reliableChangeOf } from '../../measures/change.js';
import type { Instrument } from '../../measures/instrument.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Score, Series } from '../scores.js';
import { measureName, seriesOf } from '../scores.js';
import { isSameOccasion, isSince, ordinalOf } from '../session-of.js';

export const reliableDeterioration: Rule = defineRule({
  id: 'reliable-deterioration',
  category: 'measurement',
  severity: 'warning',
  statement: 'A worsening beyond the error of the measure, seen twice running, is looked at.',
  rationale: 'Some patients get worse in treatment. Seen early, it can be turned, or the treatment changed.',
  sources: [{ source: 'nhs-talking-therapies-manual', locator: 'reliable change, by a secondary page' }],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Look at the worsening.',
  remedy:
    'Review with the patient, and in supervision, what the worsening comes from, and record what was decided.',
  withdrawnIf: [
    'A review of progress after the worsening is recorded.',
    'The worsening is recorded as having a medical cause.',
  ],
  message: ({ instrument, first, last, run }: Observed) =>
    `${run} scores in a row on the ${measureName(instrument)} are reliably worse than the first (from ${first} to ${last}); no record of a review.`,
  check: (facts) => {
    const { protocol, sessions, closure, attendanceUnknown, record } = facts;
    const times = stated(protocol.thresholds.deteriorationRun);
    if (times === undefined) return notApplicable('The protocol does not say what a deterioration is.');
    const judged = flatMap(seriesOf(facts), (series): readonly Judgement<Observed>[] => {
      if (series.instrument?.reliableChange === undefined) return [];
      const [first, ...later] = oncePerOccasion(sessions, series);
      if (first === undefined || later.length < times) return [];
      const run = worseRun(series.instrument, first, later, times);
      const begun = run[0];
      const confirmed = run[times - 1];
      const last = run.at(-1);
      if (begun === undefined || confirmed === undefined || last === undefined) return [{ kind: 'pass' }];
      const review = record.measures.reviews.find((entry) => isSince(sessions, entry, begun));
      if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
      const at = run.map((score) => placeOf(score));
      const totals = { first: first.data.total, last: last.data.total };
      const hit = {
        ask: 'progress-review',
        subject: series.id,
        observed: { instrument: series.id, ...totals, run: run.length },
        at,
        ...afterClosing({ closure }),
      } as const;
      const seen = ordinalOf(sessions, confirmed);
      if (closure === null && seen >= sessions.length) {
        // Nobody knows then whether another session was held.
        if (attendanceUnknown) return [{ kind: 'review', ...hit }];
        return [{ kind: 'open', due: { earliest: Math.max(1, seen), latest: seen + 1 }, at }];
      }
      return [{ kind: 'missing', aspect: 'measures', ...hit }];
    });
    return judged.length > 0
      ? judged
      : notApplicable('No measure with a published reliable change was taken often enough.');
  },
});

type Observed = {
  readonly instrument: string;
  readonly first: number;
  readonly last: number;
  readonly run: number;
};

/** The scores with one for each session or day, the last: a second one there corrects the first, and confirms nothing. */
function oncePerOccasion(sessions: readonly Session[], { first, later }: Series): readonly Score[] {
  const all = [first, ...later];
  return all.filter(
    (score, index) => !all.slice(index + 1).some((other) => isSameOccasion(sessions, score, other)),
  );
}

/** The first run of so many scores that are each reliably worse than the first; else the last, shorter one. */
function worseRun(
  instrument: Instrument<string>,
  first: Score,
  later: readonly Score[],
  times: number,
): readonly Score[] {
  let run: Score[] = [];
  for (const score of later) {
    const worse = reliableChangeOf(instrument, first.data.total, score.data.total) === 'worse';
    if (!worse && run.length >= times) return run;
    run = worse ? [...run, score] : [];
  }
  return run;
}
