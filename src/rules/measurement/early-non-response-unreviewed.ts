import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { hasResponse, improvementOf } from '../../measures/change.js';
import { stated } from '../../model/protocol.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn, skippedBefore } from '../holes.js';
import type { Score, Series } from '../scores.js';
import { isBelowCaseness, measureName, seriesOf } from '../scores.js';
import { ordinalOf } from '../session-of.js';

export const earlyNonResponseUnreviewed: Rule = defineRule({
  id: 'early-non-response-unreviewed',
  category: 'measurement',
  severity: 'warning',
  statement: 'Little change by the session that the protocol names is looked at.',
  rationale:
    'In a pilot trial with adolescents, deciding at week four whether to augment reduced depression more than deciding ' +
    'at week eight.',
  sources: [{ source: 'gunlicks-stoessel-2019', locator: 'week four against week eight' }],
  grounding: 'verified',
  needs: ['measures', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Look at whether the treatment helps.',
  remedy:
    'Compare the scores with the first ones, decide whether to go on, adapt or add a treatment, and record it.',
  withdrawnIf: ['A review of progress is recorded.', 'The first score was already low.'],
  message: ({ state, instrument, first, last, by }: Observed) => {
    const measure = instrument === null ? '' : measureName(instrument);
    const change = `By session ${by} the total on the ${measure} went from ${first} to ${last}`;
    switch (state) {
      case 'no-scores':
        return `No record of two scores of one measure by session ${by}, nor of a review.`;
      case 'little-change':
        return `${change}, which is little change; no record of a review.`;
      case 'no-cut-off':
        return `${change}; the protocol names no cut-off, and no review is recorded.`;
      case 'no-response-known':
        return `${change}; no published response is known for it, and no review is recorded.`;
      case 'unreadable':
        return `${change}, from which no improvement can be read; no review is recorded.`;
    }
  },
  check: (facts) => {
    const { sessions, closure, protocol, record } = facts;
    const by = stated(protocol.thresholds.progressReviewBy);
    if (by === undefined) return notApplicable('The protocol names no session for a review of progress.');
    const review = record.measures.reviews[0];
    if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
    const due = sessions[by - 1];
    if (due === undefined) {
      return closure === null
        ? [{ kind: 'open', due: { earliest: 1, latest: by } }]
        : notApplicable('The course was closed before it was due.');
    }
    const hit = { ask: 'progress-review', ...afterClosing(facts) } as const;
    const pairs = flatMap(seriesOf(facts), (series) => {
      const then = series.later.filter((score) => ordinalOf(sessions, score) <= by).at(-1);
      return then === undefined ? [] : [{ series, then }];
    });
    const pair = pairs.find(({ series }) => series.instrument?.response !== undefined) ?? pairs[0];
    if (pair === undefined) {
      const observed = { state: 'no-scores', instrument: null, first: null, last: null, by } as const;
      return [{ kind: 'review', observed, at: [placeIn(due)], ...hit }];
    }
    const { series, then } = pair;
    if (isBelowCaseness(series)) return notApplicable('The first score was below every published cut-off.');
    const totals = { instrument: series.id, first: series.first.data.total, last: then.data.total, by };
    const at = [placeOf(series.first), placeOf(then)];
    const little = stated(protocol.thresholds.littleChange);
    const state = stateOf(series, then, little);
    switch (state) {
      case 'enough':
        return [{ kind: 'pass', at }];
      case 'little-change': {
        // With what may have been held besides, fewer of the scores are from by then.
        const holes = holesIn(facts).filter(({ to }) => to.at <= due.at);
        const early = by - skippedBefore(holes);
        const scores = series.later.filter((score) => ordinalOf(sessions, score) <= by);
        const last = scores.filter((score) => ordinalOf(sessions, score) <= early).at(-1);
        const certain =
          last !== undefined &&
          scores.slice(scores.indexOf(last)).every((score) => stateOf(series, score, little) === state);
        return [
          acrossHole(facts, certain ? undefined : holes[0], {
            kind: 'missing',
            aspect: 'measures',
            observed: { state, ...totals },
            at,
            ...hit,
          }),
        ];
      }
      case 'no-response-known':
      case 'unreadable':
      case 'no-cut-off':
        return [{ kind: 'review', observed: { state, ...totals }, at, ...hit }];
    }
  },
});

type Shortfall = 'little-change' | 'no-cut-off' | 'no-response-known' | 'unreadable';

type Observed = {
  readonly state: 'no-scores' | Shortfall;
  readonly instrument: string | null;
  readonly first: number | null;
  readonly last: number | null;
  readonly by: number;
};

/** How far a measure has changed, as far as that can be said. */
function stateOf(
  { instrument, first }: Series,
  { data: { total } }: Score,
  little: number | undefined,
): 'enough' | Shortfall {
  if (instrument?.response === undefined) return 'no-response-known';
  if (hasResponse(instrument, first.data.total, total) === true) return 'enough';
  const share = improvementOf(instrument, first.data.total, total);
  if (share === undefined) return 'unreadable';
  if (little === undefined) return 'no-cut-off';
  return share < little ? 'little-change' : 'enough';
}
