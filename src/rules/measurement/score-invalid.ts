import type { Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { isLater } from '../../lib/partial-date.js';
import type { Instrument } from '../../measures/instrument.js';
import type { TotalFault } from '../../measures/total.js';
import { checkTotal } from '../../measures/total.js';
import type { Severity } from '../../model/vocabulary.js';
import { afterClosing } from '../closing.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Score, Series } from '../scores.js';
import { seriesOf } from '../scores.js';
import { ordinalOf } from '../session-of.js';
import { sameDay } from '../timing.js';

export const scoreInvalid: Rule = defineRule({
  id: 'score-invalid',
  category: 'measurement',
  severity: 'error',
  statement: 'A score is one that its measure can give, and change is read off one measure.',
  rationale: 'An impossible score hides an error of entry, and scores of two measures cannot be subtracted.',
  sources: [{ source: 'house-judgement', locator: 'ranges: see the sources of each measure' }],
  grounding: 'house',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Correct the score.',
  remedy: 'Correct the total, or mark it as prorated.',
  withdrawnIf: [
    'The total is corrected.',
    'The total is marked as prorated.',
    'The first measure is repeated.',
  ],
  message: ({ state, count }: Fault) => {
    const scores = counted(count, 'score is', 'scores are');
    switch (state) {
      case 'impossible':
        return `${scores} outside the range of the measure, or not a whole number where only those can occur.`;
      case 'doubtful':
        return `${scores} outside the range that is generally given for the measure.`;
      case 'other-scoring':
        return `${scores} outside the range of the mean by which the measure is scored here.`;
      case 'different':
        return 'The first and the last score are of different measures, and none was taken twice: no change can be read off.';
    }
  },
  check: (facts) => {
    const { sessions, closure, record } = facts;
    const { taken } = record.measures;
    if (taken.length === 0) return notApplicable('No score is recorded.');
    const all = seriesOf(facts);
    if (!all.some(({ instrument }) => instrument !== undefined)) {
      return notApplicable('The range of the measures is not known.');
    }
    const impossible = flatMap(all, impossibleIn);
    const faults = flatMap(kinds, ({ state, ...rest }): readonly Judgement<Fault>[] => {
      const own = impossible.filter((one) => one.state === state);
      const at = own.map(({ score, path }) => placeOf(score, path));
      return own.length === 0 ? [] : [{ kind: 'fail', observed: { state, count: own.length }, at, ...rest }];
    });
    // While the course is open, the first measure can still be taken once more.
    const first = taken[0];
    const last = taken.at(-1);
    const once = closure !== null && all.every(({ later }) => later.length === 0);
    if (once && first !== undefined && last !== undefined && areApart(first, last, sessions)) {
      faults.push({
        kind: 'fail',
        severity: 'warning',
        subject: 'instruments',
        observed: { state: 'different', count: all.length },
        at: [placeOf(first), placeOf(last)],
        ...afterClosing({ closure }),
      });
    }
    return faults.length > 0 ? faults : [{ kind: 'pass' }];
  },
});

/** Certainly taken at different times: two measures at one intake are none too many. */
function areApart(first: Score, last: Score, sessions: readonly Session[]): boolean {
  if (sameDay(first, last)) return false;
  return isLater(last.on, first.on) === 'yes' || ordinalOf(sessions, first) !== ordinalOf(sessions, last);
}

type Fault = { readonly state: Impossible['state'] | 'different'; readonly count: number };

interface Impossible {
  readonly state: 'impossible' | 'doubtful' | 'other-scoring';
  readonly score: Score;
  readonly path: string;
}

/** How much each kind of impossible score weighs: a range that is only generally known may be that of another form. */
const kinds: readonly {
  readonly state: Impossible['state'];
  readonly subject: string;
  readonly severity?: Severity;
  readonly remedy?: string;
}[] = [
  { state: 'impossible', subject: 'scores' },
  { state: 'doubtful', subject: 'doubtful-scores', severity: 'warning' },
  {
    state: 'other-scoring',
    subject: 'means',
    severity: 'warning',
    remedy:
      'Correct the total; or, where it is from another scoring (a sum, or a T-score), record it under an id of your own.',
  },
];

function impossibleIn({ instrument, first, later }: Series): readonly Impossible[] {
  if (instrument === undefined) return [];
  const most = instrument.riskItem?.value.max;
  return flatMap([first, ...later], (score): readonly Impossible[] => {
    const { total, prorated, riskItem } = score.data;
    const checked = checkTotal(instrument, total, { prorated: prorated === true });
    const faults: Impossible[] = [];
    if (!checked.ok) faults.push({ state: stateOf(instrument, checked.error), score, path: '/data/total' });
    if ((riskItem ?? 0) > (most ?? Number.POSITIVE_INFINITY)) {
      faults.push({ state: 'impossible', score, path: '/data/riskItem' });
    }
    return faults;
  });
}

function stateOf({ scoring, range }: Instrument<string>, { code }: TotalFault): Impossible['state'] {
  if (code !== 'out-of-range') return 'impossible';
  if (scoring === 'mean') return 'other-scoring';
  return range.grounding === 'general' ? 'doubtful' : 'impossible';
}
