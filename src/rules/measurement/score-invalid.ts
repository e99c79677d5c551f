import type { Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { isLater } from '../../lib/partial-date.js';
import { checkTotal } from '../../measures/total.js';
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
  rationale: 'An impossible score hides an error of entry, and two measures have no difference.',
  sources: [{ source: 'house-judgement', locator: 'ranges: see the sources of each measure' }],
  grounding: 'inferred',
  needs: ['measures'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  step: 'Correct the score.',
  remedy: 'Correct the total, or mark it as prorated.',
  withdrawnIf: [
    'The total is corrected.',
    'The total is marked as prorated.',
    'The first measure is repeated.',
  ],
  message: ({ state, count }: Fault) =>
    state === 'impossible'
      ? `${counted(count, 'score is', 'scores are')} outside the range of the measure, or not a whole number where only those can occur.`
      : 'The first and the last score are of different measures, and none was taken twice: no change can be read off.',
  check: ({ sessions, record: { measures } }) => {
    if (measures.taken.length === 0) return notApplicable('No score is recorded.');
    const all = seriesOf(measures);
    const faults: Judgement<Fault>[] = [];
    const impossible = all.flatMap(impossibleIn);
    if (impossible.length > 0) {
      faults.push({
        kind: 'fail',
        subject: 'scores',
        observed: { state: 'impossible', count: impossible.length },
        at: impossible.map(({ score, path }) => placeOf(score, path)),
      });
    }
    const first = measures.taken[0];
    const last = measures.taken.at(-1);
    if (!all.some(({ instrument }) => instrument !== undefined)) {
      return notApplicable('The range of the measures is not known.');
    }
    const once = all.every(({ later }) => later.length === 0);
    if (once && first !== undefined && last !== undefined && areApart(first, last, sessions)) {
      faults.push({
        kind: 'fail',
        severity: 'warning',
        subject: 'instruments',
        remedy: 'Take the first measure once more.',
        observed: { state: 'different', count: all.length },
        at: [placeOf(first), placeOf(last)],
      });
    }
    return faults.length > 0 ? faults : [{ kind: 'pass' }];
  },
});

/** Certainly taken at different times: two measures at one intake are none too many. */
function areApart(first: Score, last: Score, sessions: readonly Session[]): boolean {
  if (first === last || sameDay(first, last)) return false;
  return isLater(last.on, first.on) === 'yes' || ordinalOf(sessions, first) !== ordinalOf(sessions, last);
}

type Fault = { readonly state: 'impossible' | 'different'; readonly count: number };

interface Impossible {
  readonly score: Score;
  readonly path: string;
}

function impossibleIn({ instrument, first, later }: Series): readonly Impossible[] {
  if (instrument === undefined) return [];
  const most = instrument.riskItem?.value.max;
  return [first, ...later].flatMap((score): readonly Impossible[] => {
    const { total, prorated, riskItem } = score.data;
    const checked = checkTotal(instrument, total, { prorated: prorated === true });
    return [
      ...(checked.ok ? [] : [{ score, path: '/data/total' }]),
      ...(riskItem !== undefined && most !== undefined && riskItem > most
        ? [{ score, path: '/data/riskItem' }]
        : []),
    ];
  });
}
