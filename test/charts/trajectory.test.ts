import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { Course, CourseEvent } from '../../src/index.js';
import { replay } from '../../src/index.js';
import { protocol } from '../../src/protocols/index.js';
import { swimLane, symptomTrajectory } from '../../src/render/index.js';
import { markedCourse } from '../support/marked-course.js';
import { drawn, textsOf, valuesOf } from './drawn.js';

function drawnOf(course: Course) {
  const state = replay(course);
  const definition = protocol(course.protocol);
  if (!state.ok || definition === undefined) throw new Error(`${course.id} cannot be drawn.`);
  return { trajectory: symptomTrajectory(state.value, definition), lanes: swimLane(state.value, definition) };
}

const demo = workedCourse('demo').course;

test.each(workedCourseIds)('%s: both pictures compile without a word and render', async (id) => {
  for (const spec of Object.values(drawnOf(workedCourse(id).course))) {
    const { svg, warnings } = await drawn(spec);
    expect(warnings).toEqual([]);
    expect(svg).toMatch(/^<svg /);
    expect(JSON.stringify(spec)).not.toMatch(/"url"/);
  }
});

test('nothing of the text of a record is drawn', () => {
  const canary = 'Zanzibar77';
  const { trajectory, lanes } = drawnOf(markedCourse(demo, canary));
  expect(JSON.stringify([trajectory, lanes])).not.toContain(canary);
});

describe('a trajectory', () => {
  test('names phases above their bands, in two lines as in one, and draws its panels close together', async () => {
    const one: CourseEvent = {
      id: 'q1',
      type: 'measure-taken',
      session: 1,
      data: { instrument: 'gad-7', total: 9 },
    };
    const [first = one, ...others] = demo.events;
    const { svg } = await drawn(drawnOf({ ...demo, events: [first, ...others, one] }).trajectory);
    const names = [
      ...svg.matchAll(/translate\([\d.]+,(-[\d.]+)\)"[^>]*>(<tspan>)?(?:Initial|Middle|Ending)/g),
    ];
    expect(names.length).toBeGreaterThan(1);
    for (const [, y, broken] of names) expect(Number(y)).toBeLessThan(broken === undefined ? 0 : -13);
    // Two panels of 200, the gap between them, title and axis: no more.
    expect(Number(/height="(\d+)"/.exec(svg)?.[1])).toBeLessThan(600);
  });

  const measured = (instrument: string, totals: readonly number[]): Course => ({
    ...demo,
    events: [
      ...demo.events.filter(({ type }) => type !== 'measure-taken' && type !== 'risk-assessed'),
      ...totals.map(
        (total, index): CourseEvent => ({
          id: `score-${index}`,
          type: 'measure-taken',
          session: 1 + index * 4,
          data: { instrument, total },
        }),
      ),
    ],
  });

  test('names the instrument, its direction, the phases, and what its scores mean', async () => {
    const texts = textsOf((await drawn(drawnOf(measured('phq-9', [18, 12])).trajectory)).svg).join('\n');
    for (const words of [
      'Course demo: symptoms over the sessions',
      'PHQ-9, total (higher is worse)',
      'Initial phase',
      'Middle phase',
      'response: 50% better',
      'remission: 4 or less',
      'no reliable change',
      'Treatment session, counted from 1',
    ]) {
      expect(texts).toContain(words);
    }
  });

  test('its lines stand where the instrument and the first score put them', () => {
    const values = valuesOf(drawnOf(measured('phq-9', [18, 12])).trajectory);
    expect(values).toContainEqual({ y: 9 });
    expect(values).toContainEqual({ y: 4 });
    expect(values).toContainEqual({ low: 12, high: 24 });
  });

  test('the band of reliable change ends where the scale does', () => {
    const values = valuesOf(drawnOf(measured('phq-9', [3])).trajectory);
    expect(values).toContainEqual({ low: 0, high: 9 });
  });

  test('of an instrument that states nothing, nothing is drawn but the scores', () => {
    const values = valuesOf(drawnOf(measured('own-scale', [30, 20])).trajectory);
    expect(values.filter((value) => 'y' in value || 'low' in value)).toEqual([]);
    expect(values.flatMap(({ total }) => total ?? [])).toEqual([30, 20]);
  });

  test('an own instrument has its lines where it is given', () => {
    const state = replay(measured('own-scale', [10, 40]));
    const definition = protocol(demo.protocol);
    if (!state.ok || definition === undefined) throw new Error('No course.');
    const spec = symptomTrajectory(state.value, definition, {
      instruments: [
        {
          id: 'own-scale',
          name: 'Own scale',
          range: { value: { min: 0, max: 50 }, source: 'ours', grounding: 'house' },
          higherIs: 'better',
          scoring: 'sum',
          remission: { value: 45, source: 'ours', grounding: 'house' },
          response: { value: 0.5, source: 'ours', grounding: 'house' },
        },
      ],
    });
    expect(valuesOf(spec)).toContainEqual({ y: 30 });
    expect(JSON.stringify(spec)).toContain('remission: 45 or more');
    expect(JSON.stringify(spec)).toContain('(higher is better)');
  });

  test('a score between sessions stands between them, and a prorated one is told apart', () => {
    const course = measured('phq-9', []);
    const place = course.events.findIndex(({ type, session }) => type === 'session-held' && session === 3);
    const score: CourseEvent = {
      id: 'between',
      type: 'measure-taken',
      data: { instrument: 'phq-9', total: 11.5, prorated: true },
    };
    const events = [...course.events.slice(0, place), score, ...course.events.slice(place)];
    const { trajectory } = drawnOf({ ...course, events });
    expect(valuesOf(trajectory)).toContainEqual(
      expect.objectContaining({ x: 2.5, session: 'after session 2', kind: 'prorated', date: 'not recorded' }),
    );
    expect(JSON.stringify(trajectory.title)).toContain('prorated');
  });

  test('without a score says so', async () => {
    const { svg, warnings } = await drawn(drawnOf(measured('phq-9', [])).trajectory);
    expect([warnings, textsOf(svg)]).toEqual([[], expect.arrayContaining(['No score is recorded.'])]);
  });

  test('a phase that is inferred says so', () => {
    const events = demo.events
      .filter(({ type }) => type !== 'phase-entered')
      .map((event) => {
        if (event.type !== 'session-held') return event;
        const { phase: _, ...data } = event.data;
        return { ...event, data };
      });
    const texts = valuesOf(drawnOf({ ...demo, events }).trajectory).flatMap(({ phase }) =>
      phase === undefined ? [] : [[phase].flat().join(' ')],
    );
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) expect(text).toMatch(/\(inferred\)$/);
  });
});

describe('a swim-lane', () => {
  const marks = (course: Course, lane: string) =>
    valuesOf(drawnOf(course).lanes)
      .filter((value) => value['lane'] === lane && 'state' in value)
      .map(({ x, state }) => `${x} ${state}`);

  const withSession = (session: number, change: Readonly<Record<string, unknown>>): Course => ({
    ...demo,
    events: demo.events.map((event) =>
      event.type === 'session-held' && event.session === session
        ? { ...event, data: { ...event.data, ...change } }
        : event,
    ),
  });

  test('keeps done, not done and not recorded apart', () => {
    expect(marks(demo, 'risk asked about')).toContain('1 recorded');
    expect(marks(demo, 'risk asked about')).toContain('8 not recorded');
    expect(marks(withSession(1, { risk: { asked: false } }), 'risk asked about')).toContain(
      '1 recorded as not done',
    );
    expect(marks(demo, 'task agreed')).toContain('1 recorded as not done');
    expect(marks(withSession(12, { tasksSet: undefined }), 'task agreed')).toContain('12 not recorded');
  });

  test('a technique that a session does not name is no mark; techniques that it does not record are', () => {
    expect(marks(demo, 'decision analysis')).toEqual(['6 recorded']);
    expect(marks(withSession(7, { techniques: undefined }), 'decision analysis')).toEqual([
      '6 recorded',
      '7 not recorded',
    ]);
    const leftOut = [{ technique: 'decision-analysis', reason: 'declined' }];
    expect(marks(withSession(7, { leftOut }), 'decision analysis')).toEqual([
      '6 recorded',
      '7 recorded as not done',
    ]);
  });

  test('the bar of an area reaches over the sessions in which it is active', () => {
    const bars = valuesOf(drawnOf(demo).lanes).filter((value) => 'rank' in value);
    expect(bars).toEqual([{ lane: 'role transition', from: 3.5, to: 12.5, rank: 'primary' }]);
  });
});
