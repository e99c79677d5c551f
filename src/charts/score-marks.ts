import type { Instrument } from '../measures/instrument.js';
import type { Json } from './chart-spec.js';
import { ink } from './chart-spec.js';

/** What an instrument says of totals, as lines and a band with their names at the right. */
export function scoreMarks(instrument: Instrument<string>, first: number | undefined): readonly Json[] {
  const { response, remission } = instrument;
  const threshold =
    first === undefined || response === undefined ? undefined : responseTotal(instrument, first);
  return [
    ...(first === undefined ? [] : changeBand(instrument, first)),
    ...(threshold === undefined || response === undefined
      ? []
      : line(threshold, `response: ${Math.round(response.value * 100)}% better`, ink.orange, [6, 4])),
    ...(remission === undefined
      ? []
      : line(
          remission.value,
          `remission: ${remission.value} or ${instrument.higherIs === 'worse' ? 'less' : 'more'}`,
          ink.green,
          [2, 3],
        )),
  ];
}

/** The total at which the improvement from the first one is a response; none where nothing is left to improve. */
function responseTotal({ range, higherIs, response }: Instrument<string>, first: number): number | undefined {
  const { min, max } = range.value;
  const best = higherIs === 'worse' ? min : max;
  return response === undefined || first === best ? undefined : first - response.value * (first - best);
}

function changeBand({ range, reliableChange }: Instrument<string>, first: number): readonly Json[] {
  if (reliableChange === undefined) return [];
  const { min, max } = range.value;
  const [low, high] = [
    Math.max(min, first - reliableChange.value),
    Math.min(max, first + reliableChange.value),
  ];
  return [
    {
      data: { values: [{ low, high }] },
      mark: { type: 'rect', color: ink.black, opacity: 0.09, tooltip: false },
      encoding: { y: { field: 'low', type: 'quantitative' }, y2: { field: 'high' } },
    },
    label(
      (low + high) / 2,
      [`less than ${reliableChange.value} from the first:`, 'no reliable change'],
      ink.quiet,
    ),
  ];
}

function line(y: number, name: string, color: string, dash: readonly number[]): readonly Json[] {
  return [
    {
      data: { values: [{ y }] },
      mark: { type: 'rule', color, strokeDash: dash, strokeWidth: 1.75, tooltip: false },
      encoding: { y: { field: 'y', type: 'quantitative' } },
    },
    label(y, [name], ink.black),
  ];
}

function label(y: number, words: readonly string[], color: string): Json {
  return {
    data: { values: [{ y, words }] },
    mark: { type: 'text', align: 'left', dx: 6, fontSize: 11, color, lineHeight: 13, tooltip: false },
    encoding: {
      x: { value: 'width' },
      y: { field: 'y', type: 'quantitative' },
      text: { field: 'words', type: 'nominal' },
    },
  };
}
