import type { Instrument } from '../measures/instrument.js';
import { instrument as shipped } from '../measures/instruments.js';
import type { Protocol } from '../model/protocol.js';
import type { CourseState, Entry } from '../model/state.js';
import type { ChartSpec, Json } from './chart-spec.js';
import { chartSpec, ink } from './chart-spec.js';
import type { CourseTrack } from './course-track.js';
import { courseTrack, phaseLayer, phaseNames, sessionAxis } from './course-track.js';
import { scoreMarks } from './score-marks.js';

/**
 * What a caller may say of a trajectory.
 * @example
 * const options: TrajectoryOptions = { instruments: [ourOwn] };
 */
export interface TrajectoryOptions {
  /** Instruments of your own, for their range, direction and thresholds. Those of the library are known. */
  readonly instruments?: readonly Instrument<string>[];
}

/**
 * The scores of a course along its sessions, one panel for each instrument, with the phases as bands. Where the instrument
 * states them, with their sources: the lines of response and remission, and the band around the first score in which a
 * difference may be an error of measurement. A score between two sessions is drawn between them.
 * @example
 * writeFileSync('trajectory.vl.json', JSON.stringify(symptomTrajectory(state, iptAdult)));
 */
export function symptomTrajectory(
  state: CourseState,
  protocol: Protocol,
  { instruments = [] }: TrajectoryOptions = {},
): ChartSpec {
  const track = courseTrack(state, protocol);
  const taken = state.entries['measure-taken'];
  const ids = [...new Set(taken.map(({ data }) => data.instrument))];
  const panels = ids.map((id, index) => {
    const known = instruments.find((own) => own.id === id) ?? shipped(id);
    const scores = taken.filter(({ data }) => data.instrument === id);
    return panel(scores, known, id, track, index === 0, index === ids.length - 1);
  });
  const names = ids.map((id) => instruments.find((own) => own.id === id)?.name ?? shipped(id)?.name ?? id);
  const what = ids.length === 0 ? 'No score is recorded.' : `Scores on the ${names.join(' and the ')}.`;
  return chartSpec(
    `Course ${state.id}: symptoms over the sessions`,
    [
      what,
      ...(taken.some(({ data }) => data.prorated === true)
        ? ['An open point: the total was prorated for missing items.']
        : []),
    ],
    `The symptom scores of course ${state.id} along its treatment sessions. ${what}`,
    panels.length === 0
      ? { data: { values: [] }, mark: 'point' }
      : { vconcat: panels, spacing: 28, bounds: 'flush' },
  );
}

function panel(
  scores: readonly Entry<'measure-taken'>[],
  instrument: Instrument<string> | undefined,
  id: string,
  track: CourseTrack,
  first: boolean,
  last: boolean,
): Json {
  const range = instrument?.range.value;
  const direction = instrument === undefined ? '' : ` (higher is ${instrument.higherIs})`;
  const y = {
    type: 'quantitative',
    title: `${instrument?.name ?? id}, total${direction}`,
    scale: range === undefined ? { zero: false } : { domain: [range.min, range.max], nice: false },
    axis: { grid: true, gridColor: '#e3e6ea', tickCount: 6 },
  };
  const axis = sessionAxis(track, last);
  const points = scores.map((entry) => ({
    x: track.at(entry),
    total: entry.data.total,
    session: where(track.at(entry)),
    date: entry.on ?? 'not recorded',
    kind: entry.data.prorated === true ? 'prorated' : 'as recorded',
  }));
  return {
    width: 560,
    height: 200,
    layer: [
      phaseLayer(track, axis),
      ...(first ? [phaseNames(track, axis)] : []),
      ...(instrument === undefined ? [] : scoreMarks(instrument, scores[0]?.data.total)),
      {
        data: { values: points },
        encoding: { x: { field: 'x', ...axis }, y: { field: 'total', ...y } },
        layer: [
          { mark: { type: 'line', color: ink.blue, strokeWidth: 2 } },
          {
            mark: { type: 'point', color: ink.blue, size: 55, strokeWidth: 1.5, opacity: 1 },
            encoding: {
              fill: {
                condition: { test: "datum.kind === 'prorated'", value: 'white' },
                value: ink.blue,
              },
              tooltip: [
                { field: 'total', type: 'quantitative', title: 'Total' },
                { field: 'session', type: 'nominal', title: 'Taken' },
                { field: 'date', type: 'nominal', title: 'On' },
                { field: 'kind', type: 'nominal', title: 'Total is' },
              ],
            },
          },
        ],
      },
    ],
  };
}

function where(x: number): string {
  if (Number.isInteger(x)) return `in session ${x}`;
  const before = Math.floor(x);
  return before < 1 ? 'before session 1' : `after session ${before}`;
}
