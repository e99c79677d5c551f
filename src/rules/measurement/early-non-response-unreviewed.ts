import { placeIn, placeOf } from '../../facts/facts.js';
import { hasResponse, improvementOf } from '../../measures/change.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { isBelowCaseness, seriesOf } from '../scores.js';
import { ordinalOf } from '../session-of.js';

export const earlyNonResponseUnreviewed: Rule = defineRule({
  id: 'early-non-response-unreviewed',
  category: 'measurement',
  severity: 'warning',
  statement: 'Little change by the session that the protocol names is looked at.',
  rationale:
    'In adolescents, week four told better than week eight who would need more than the psychotherapy alone.',
  sources: [{ source: 'gunlicks-stoessel-2019', locator: 'week four against week eight' }],
  grounding: 'verified',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Look at whether the treatment helps.',
  remedy:
    'Compare the scores with the first ones, decide whether to go on, adapt or add a treatment, and record it.',
  withdrawnIf: ['A review of progress is recorded.', 'The first score was already low.'],
  message: ({ state, first, last, by }) =>
    state === 'little-change'
      ? `Little change by session ${by} (from ${first} to ${last}); no record of a review.`
      : state === 'no-cut-off'
        ? `By session ${by} the score went from ${first} to ${last}; the protocol names no cut-off, and no review is recorded.`
        : `No record of two scores by session ${by}, nor of a review.`,
  check: ({ sessions, closure, protocol, record: { measures } }) => {
    const by = stated(protocol.thresholds.progressReviewBy);
    if (by === undefined) return notApplicable('The protocol names no session for a review of progress.');
    const review = measures.reviews[0];
    if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
    const last = sessions[by - 1];
    if (last === undefined) {
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: by } }]
        : notApplicable('The course was closed before it was due.');
    }
    const [series] = seriesOf(measures).filter(({ instrument }) => instrument?.response !== undefined);
    const then = series?.later.filter((score) => ordinalOf(sessions, score) <= by).at(-1);
    const ask = 'progress-review';
    if (series?.instrument === undefined || then === undefined) {
      const observed = { state: 'no-scores', first: null, last: null, by };
      return [{ kind: 'review', ask, observed, at: [placeIn(last)] }];
    }
    if (isBelowCaseness(series)) return notApplicable('The first score was below a clinical level.');
    const totals = { first: series.first.data.total, last: then.data.total };
    const at = [placeOf(series.first), placeOf(then)];
    if (hasResponse(series.instrument, totals.first, totals.last) === true) return [{ kind: 'pass', at }];
    const little = stated(protocol.thresholds.littleChange);
    const share = improvementOf(series.instrument, totals.first, totals.last);
    if (little === undefined || share === undefined) {
      return [{ kind: 'review', ask, observed: { state: 'no-cut-off', ...totals, by }, at }];
    }
    return share < little
      ? [
          {
            kind: 'missing',
            aspect: 'measures',
            ask,
            observed: { state: 'little-change', ...totals, by },
            at,
          },
        ]
      : [{ kind: 'pass', at }];
  },
});
