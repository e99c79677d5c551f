import type { Protocol } from '../model/protocol.js';
import type { CourseState } from '../model/state.js';
import type { ChartSpec, Json } from './chart-spec.js';
import { chartSpec, ink } from './chart-spec.js';
import type { CourseTrack } from './course-track.js';
import { courseTrack, phaseLayer, phaseNames, sessionAxis } from './course-track.js';
import type { Lane, LaneGroup } from './lanes.js';
import { laneGroups } from './lanes.js';

/**
 * What a course documents, session by session, as lanes: framing, care, focus, techniques, tasks and ending. Three marks
 * are kept apart: recorded, recorded as not done, and not recorded. A bar is the time in which a focal area is
 * active. Nothing is judged, and no text of the record is shown.
 * @example
 * writeFileSync('lanes.vl.json', JSON.stringify(swimLane(state, iptAdult)));
 */
export function swimLane(state: CourseState, protocol: Protocol): ChartSpec {
  const track = courseTrack(state, protocol);
  const groups = laneGroups(state, track).filter(({ lanes }) => lanes.length > 0);
  return chartSpec(
    `Course ${state.id}: what each session documents`,
    [protocol.title],
    `Lanes of what course ${state.id} documents at each of its ${track.sessions.length} treatment sessions.`,
    {
      vconcat: groups.map((group, index) => panel(group, track, index === 0, index === groups.length - 1)),
      spacing: 10,
    },
  );
}

function panel({ title, lanes }: LaneGroup, track: CourseTrack, first: boolean, last: boolean): Json {
  const axis = sessionAxis(track, last);
  const y = {
    field: 'lane',
    type: 'nominal',
    scale: { domain: lanes.map(({ name }) => name) },
    axis: { title: null, domain: false, ticks: false, labelPadding: 8, grid: true, gridColor: '#dfe3e7' },
  };
  const bars = lanes.flatMap(({ name, spells }) => spells.map((spell) => ({ lane: name, ...spell })));
  return {
    width: 560,
    height: { step: 20 },
    title: { text: title, fontSize: 12, anchor: 'start', frame: 'group', offset: first ? 24 : 3 },
    layer: [
      phaseLayer(track, axis),
      ...(first ? [phaseNames(track, axis)] : []),
      ...(bars.length === 0
        ? []
        : [
            {
              data: { values: bars },
              mark: { type: 'bar', height: 13, cornerRadius: 3, color: ink.sky, opacity: 0.45 },
              encoding: {
                x: { field: 'from', ...axis },
                x2: { field: 'to' },
                y,
                tooltip: [
                  { field: 'lane', type: 'nominal', title: 'Focal area' },
                  { field: 'rank', type: 'nominal', title: 'Active as' },
                ],
              },
            },
          ]),
      {
        data: { values: lanes.flatMap(marksOf) },
        mark: { type: 'point', filled: true, opacity: 1, size: 85 },
        encoding: {
          x: { field: 'x', ...axis },
          y,
          ...states,
          tooltip: [
            { field: 'lane', type: 'nominal', title: 'What' },
            { field: 'state', type: 'nominal', title: 'It is' },
            { field: 'session', type: 'nominal', title: 'Session on the record' },
            { field: 'detail', type: 'nominal', title: 'More' },
          ],
        },
      },
    ],
  };
}

function marksOf({ name, marks }: Lane): readonly { readonly [key: string]: Json }[] {
  return marks.map(({ x, state, session, detail }) => ({
    lane: name,
    x,
    state,
    session: session ?? 'between sessions',
    detail: detail ?? '',
  }));
}

const crossed = 'M-.9,-.6L-.6,-.9L0,-.3L.6,-.9L.9,-.6L.3,0L.9,.6L.6,.9L0,.3L-.6,.9L-.9,.6L-.3,0Z';

const domain = ['recorded', 'recorded as not done', 'not recorded'];
const legend = { title: null, orient: 'bottom', direction: 'horizontal' };

/** Shape and colour each tell the three states apart. */
const states = {
  shape: {
    field: 'state',
    type: 'nominal',
    scale: { domain, range: ['circle', crossed, 'M-.5,-.12L.5,-.12L.5,.12L-.5,.12Z'] },
    legend,
  },
  color: {
    field: 'state',
    type: 'nominal',
    scale: { domain, range: [ink.blue, ink.vermilion, ink.faint] },
    legend,
  },
} satisfies Json;
