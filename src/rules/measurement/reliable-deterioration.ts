import { placeOf } from '../../facts/facts.js';
import { reliableChangeOf } from '../../measures/change.js';
import { stated } from '../../model/protocol.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Score, Series } from '../scores.js';
import { seriesOf } from '../scores.js';
import { notAfter } from '../timing.js';

export const reliableDeterioration: Rule = defineRule({
  id: 'reliable-deterioration',
  category: 'measurement',
  severity: 'warning',
  statement: 'A worsening beyond the error of the measure, seen twice running, is looked at.',
  rationale: 'Some patients get worse in treatment. Seen early, it can be turned, or the treatment changed.',
  sources: [{ source: 'nhs-talking-therapies-manual', locator: 'reliable change, by a secondary page' }],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Look at the worsening.',
  remedy:
    'Review with the patient, and in supervision, what the worsening comes from, and record what was decided.',
  withdrawnIf: [
    'A review of progress after the worsening is recorded.',
    'The worsening is recorded as having a medical cause.',
  ],
  message: ({ instrument, first, last, run }) =>
    `${run} scores in a row on “${instrument}” are reliably worse than the first (from ${first} to ${last}); no record of a review.`,
  check: ({ protocol, record: { measures } }) => {
    const times = stated(protocol.thresholds.deteriorationRun);
    if (times === undefined) return notApplicable('The protocol does not say what a deterioration is.');
    const judged = seriesOf(measures).flatMap((series): readonly Judgement<Observed>[] => {
      if (series.instrument?.reliableChange === undefined || series.later.length < times) return [];
      const run = worseRun(series, times);
      const begun = run[0];
      const last = run.at(-1);
      if (begun === undefined || last === undefined) return [{ kind: 'pass' }];
      const review = measures.reviews.find((entry) => notAfter(begun, entry));
      if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
      return [
        {
          kind: 'missing',
          aspect: 'measures',
          ask: 'progress-review',
          subject: series.id,
          observed: {
            instrument: series.instrument.id,
            first: series.first.data.total,
            last: last.data.total,
            run: run.length,
          },
          at: run.map((score) => placeOf(score)),
        },
      ];
    });
    return judged.length > 0
      ? judged
      : notApplicable('No measure with a published reliable change was taken often enough.');
  },
});

interface Observed {
  readonly [key: string]: string | number;
  readonly instrument: string;
  readonly first: number;
  readonly last: number;
  readonly run: number;
}

/** The first run of scores, at least so long, that are each reliably worse than the first score. */
function worseRun({ instrument, first, later }: Series, times: number): readonly Score[] {
  let run: Score[] = [];
  for (const score of later) {
    const worse =
      instrument !== undefined &&
      reliableChangeOf(instrument, first.data.total, score.data.total) === 'worse';
    if (!worse && run.length >= times) return run;
    run = worse ? [...run, score] : [];
  }
  return run.length >= times ? run : [];
}
