import { describe, expect, test } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import type { EventDraft } from '../../src/examples/worked-course.js';
import type { Course, Figure } from '../../src/index.js';
import { check } from '../../src/index.js';
import type { FigureId } from '../../src/model/figure-ids.js';
import { figureIds, figureLabels } from '../../src/model/figure-ids.js';
import type { SessionHeld } from '../../src/model/session.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptMaintenance, protocol } from '../../src/protocols/index.js';
import { reportOn } from '../support/judge.js';

/** One figure of a short course. */
function figure(
  id: FigureId,
  drafts: readonly EventDraft[],
  setting: { readonly documented?: Course['documented']; readonly protocol?: Protocol } = {},
): Omit<Figure, 'id' | 'label'> {
  const found = reportOn(drafts, setting).figures.find((one) => one.id === id);
  if (found === undefined) throw new Error(`No figure ${id}.`);
  const { id: _, label: __, ...parts } = found;
  return parts;
}

const held = (session: number, data: Partial<SessionHeld> = {}, on?: string): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
  ...(on === undefined ? {} : { on }),
});
const run = (from: number, to: number, data: Partial<SessionHeld> = {}): readonly EventDraft[] =>
  Array.from({ length: to - from + 1 }, (_, at) => held(from + at, data));
const closed = (reason?: 'completed' | 'dropout' | 'early-remission'): EventDraft => ({
  type: 'course-closed',
  data: reason === undefined ? {} : { reason },
});
const contract = (min: number, max = min, everyDays?: number): EventDraft => ({
  type: 'contract-agreed',
  data: { sessions: { min, max }, ...(everyDays === undefined ? {} : { everyDays }) },
});
const active = (
  area: 'grief' | 'role-dispute' | 'role-transition',
  rank: 'primary' | 'secondary',
): EventDraft => ({
  type: 'focus-activated',
  data: { area, rank },
});
const score = (total: number, session?: number, instrument = 'phq-9'): EventDraft => ({
  type: 'measure-taken',
  data: { instrument, total },
  ...(session === undefined ? {} : { session }),
});
const all = { documented: 'all' } as const;

test.each(workedCourses)('$id has every figure, each under its own name', ({ course }) => {
  const own = protocol(course.protocol);
  if (own === undefined) throw new Error('No protocol.');
  const report = check(course, own);
  if (!report.ok) throw new Error('No report.');
  const { figures } = report.value;
  expect(figures.map(({ id }) => id)).toEqual(figureIds);
  for (const { id, label, value, reasonNull } of figures) {
    expect(label).toBe(figureLabels[id]);
    expect(value === null).toBe(reasonNull !== null);
    if (reasonNull !== null) expect(reasonNull).toMatch(/^[A-Z].*\.$/);
  }
});

describe('the dose', () => {
  test('is of the lower end of a contract, and can be more than all of it', () => {
    expect(figure('dose', [contract(8, 12), ...run(1, 10)])).toMatchObject({ value: 10 / 8, numerator: 10 });
    expect(figure('contracted-most', [contract(8, 12)]).value).toBe(12);
    expect(figure('contracted-most', [contract(8)])).toMatchObject({
      value: null,
      reasonNull: 'No range is contracted.',
    });
  });

  test('keeps what was counted where no contract says of how many', () => {
    expect(figure('dose', run(1, 3))).toMatchObject({ value: null, numerator: 3, denominator: null });
  });

  test('of a course whose sessions are elsewhere is not zero', () => {
    const elsewhere: readonly EventDraft[] = [
      contract(16),
      { type: 'phase-entered', data: { phase: 'middle' } },
    ];
    expect(figure('dose', elsewhere)).toMatchObject({ value: null, known: 0 });
    expect(figure('missed', elsewhere).value).toBeNull();
  });

  test.each([
    [11, 0],
    [12, 1],
    [16, 1],
    [17, 0],
  ])('of %i sessions lies in the window of 12 to 16: %i', (sessions, value) => {
    expect(figure('dose-in-window', [...run(1, sessions), closed('completed')]).value).toBe(value);
  });

  test('is not held against the window while the course is open', () => {
    expect(figure('dose-in-window', run(1, 16))).toMatchObject({ value: null, known: 0, eligible: 0 });
  });

  test('in minutes is of the sessions that record them', () => {
    const events = [held(1, { minutes: 50 }), held(2), held(3, { minutes: 90 })];
    expect(figure('minutes', events)).toMatchObject({ value: 140, known: 2, eligible: 3 });
    expect(figure('minutes', run(1, 2))).toMatchObject({ value: null, known: 0, eligible: 2 });
    expect(figure('minutes-in-window', events)).toMatchObject({ numerator: 1, denominator: 2, eligible: 3 });
  });

  test('a missed session that is not recorded was not therefore held', () => {
    expect(figure('missed', run(1, 4))).toMatchObject({ value: null });
    expect(figure('missed', run(1, 4), { documented: ['sessions'] })).toMatchObject({
      value: 0,
      denominator: 4,
    });
    expect(figure('missed', [...run(1, 4), { type: 'session-missed', data: {} }])).toMatchObject({
      value: 1 / 5,
    });
  });
});

describe('the cadence', () => {
  const at = (...dates: readonly string[]) => dates.map((on, index) => held(index + 1, {}, on));

  test('counts gaps between full dates only', () => {
    const events = at('2025-01-01', '2025-01-08', '2025-01', '2025-01-22', '2025-01-29', '2025-02-12');
    expect(figure('median-gap-days', events)).toMatchObject({ value: 7, known: 3, eligible: 5 });
    expect(figure('median-gap-days', at('2025-01-01', '2025-01-08', '2025-01-18')).value).toBe(8.5);
    expect(figure('median-gap-days', at('2025', '2025')).value).toBeNull();
  });

  test('is kept up to the threshold of the protocol, the limit included', () => {
    const events = at('2025-01-01', '2025-01-15', '2025-01-30');
    expect(figure('gaps-in-cadence', events)).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('is the agreed one where one is agreed', () => {
    const events = [contract(16, 16, 14), ...at('2025-01-01', '2025-01-29', '2025-02-27')];
    expect(figure('gaps-in-cadence', events)).toMatchObject({ numerator: 1, denominator: 2 });
  });

  test('is not asked of the ending, nor where sessions may lie further apart', () => {
    const events = [held(1, { phase: 'middle' }, '2025-01-01'), held(2, { phase: 'ending' }, '2025-03-01')];
    expect(figure('gaps-in-cadence', events)).toMatchObject({ value: null, eligible: 0 });
  });
});

describe('the phases', () => {
  const events = [...run(1, 2, { phase: 'initial' }), held(3, { phase: 'middle' }), held(4)];

  test('on record and inferred are figures of their own', () => {
    const entries = [contract(16), held(1), held(2, { phase: 'initial' }), held(3, { phase: 'middle' })];
    expect(figure('initial-sessions', entries)).toMatchObject({
      numerator: 1,
      denominator: 2,
      known: 2,
      eligible: 3,
    });
    expect(figure('initial-sessions-inferred', entries)).toMatchObject({ numerator: 2, denominator: 3 });
  });

  test('share the sessions out', () => {
    expect(figure('initial-sessions', events)).toMatchObject({ numerator: 2, denominator: 3, eligible: 4 });
    expect(figure('middle-sessions', events)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(figure('ending-sessions', events)).toMatchObject({ value: 0, denominator: 3 });
  });

  test('that the protocol does not have are not zero', () => {
    expect(figure('maintenance-sessions', events)).toMatchObject({ value: null, denominator: null });
    const own = { protocol: iptMaintenance };
    expect(figure('maintenance-sessions', [held(1, { phase: 'maintenance' })], own).value).toBe(1);
  });
});

describe('the focus', () => {
  const areas = (...worked: readonly ('grief' | 'role-dispute' | 'role-transition')[]) => ({
    phase: 'middle',
    areas: worked,
  });

  test('is covered by the primary area, or by any', () => {
    const events = [
      active('grief', 'primary'),
      active('role-dispute', 'secondary'),
      held(1, areas('grief')),
      held(2, areas('role-dispute')),
      held(3, areas('role-transition')),
      held(4, { phase: 'middle' }),
    ];
    expect(figure('on-focus', events)).toMatchObject({ numerator: 2, denominator: 3, known: 3, eligible: 4 });
    expect(figure('on-primary-focus', events)).toMatchObject({ numerator: 1, denominator: 3 });
    expect(figure('most-areas-active', events).value).toBe(2);
  });

  test('is unknown where the record names no area, and missed where it claims to', () => {
    const events = [held(1, areas('grief'))];
    expect(figure('on-focus', events)).toMatchObject({ value: null, known: 0, eligible: 1 });
    expect(figure('on-focus', events, { documented: ['focus'] })).toMatchObject({ value: 0, known: 1 });
    expect(figure('most-areas-active', events).value).toBeNull();
    expect(figure('most-areas-active', events, { documented: ['focus'] }).value).toBe(0);
  });

  test('changes when another area becomes the primary one, and not when the same one does again', () => {
    const stop = (area: 'grief' | 'role-dispute'): EventDraft => ({
      type: 'focus-closed',
      data: { area, outcome: 'parked' },
    });
    const again = [active('grief', 'primary'), stop('grief'), active('grief', 'primary')];
    expect(figure('focus-changes', again).value).toBe(0);
    expect(figure('focus-changes', [...again, stop('grief'), active('role-dispute', 'primary')]).value).toBe(
      1,
    );
    expect(figure('focus-changes', []).value).toBeNull();
    expect(figure('focus-changes', [active('grief', 'secondary')]).value).toBeNull();
  });
});

describe('the techniques', () => {
  const events = [
    active('grief', 'primary'),
    active('role-dispute', 'secondary'),
    held(1, {
      techniques: [{ technique: 'grief-work' }, { technique: 'role-play' }, { technique: 'other' }],
    }),
    held(2, { techniques: [{ technique: 'grief-work' }] }),
    held(3, { techniques: [] }),
    held(4),
  ];

  test('count where they are recorded: an empty list is a record', () => {
    expect(figure('techniques-recorded', events)).toMatchObject({ numerator: 3, denominator: 4 });
    expect(figure('interventions-used', events)).toMatchObject({ value: 2, known: 3, eligible: 4 });
    expect(figure('interventions-used', run(1, 2))).toMatchObject({ value: null, known: 0, eligible: 2 });
  });

  test('cover the areas that were worked on with their strategy', () => {
    expect(figure('strategies-used', events)).toMatchObject({ numerator: 1, denominator: 2 });
    expect(figure('strategies-used', [active('grief', 'primary'), held(1)])).toMatchObject({
      value: null,
      known: 0,
      eligible: 1,
    });
  });
});

describe('homework', () => {
  const task = (id: string) => ({ id, kind: 'contact' as const });

  test('was set in a session, was not, or nobody knows', () => {
    const events = [
      held(1, { tasksSet: [task('t1')] }),
      held(2, { tasksSet: [] }),
      held(3, { tasksDeclined: true }),
      held(4),
    ];
    expect(figure('tasks-set', events)).toMatchObject({ numerator: 1, denominator: 3, eligible: 4 });
    expect(figure('tasks-set', events, all)).toMatchObject({ numerator: 1, denominator: 4 });
  });

  test('is reviewed or not only where the record is not silent, and not of the last session', () => {
    const events = [
      held(1, { tasksSet: [task('t1')] }),
      held(2, { tasksSet: [task('t2')], tasksReviewed: [{ task: 't1' }] }),
      held(3, { tasksSet: [task('t3')] }),
    ];
    expect(figure('tasks-reviewed', events)).toMatchObject({ numerator: 1, denominator: 1, eligible: 2 });
    expect(figure('tasks-reviewed', events, all)).toMatchObject({
      numerator: 1,
      denominator: 2,
      eligible: 2,
    });
    expect(figure('tasks-reviewed', events.slice(0, 1))).toMatchObject({ value: null, eligible: 0 });
  });
});

describe('the ending', () => {
  test('was spoken of in so many sessions', () => {
    const events = [
      held(1),
      held(2, { ending: { discussed: false } }),
      held(3, { ending: { discussed: true } }),
    ];
    expect(figure('ending-spoken-of', events)).toMatchObject({ value: 1, known: 2, eligible: 3 });
    expect(figure('ending-spoken-of', run(1, 3))).toMatchObject({ value: null, known: 0, eligible: 3 });
    expect(figure('ending-spoken-of', run(1, 3), all).value).toBe(0);
  });

  test.each([
    ['completed', 1],
    ['early-remission', 0],
    ['dropout', 0],
    [undefined, null],
  ] as const)('by reason of %s is as planned: %s', (reason, value) => {
    expect(figure('ended-as-planned', [held(1), closed(reason)]).value).toBe(value);
  });

  test('of an open course is not asked', () => {
    expect(figure('ended-as-planned', [held(1)])).toMatchObject({ value: null, known: 0, eligible: 0 });
  });
});

describe('measurement', () => {
  test('counts what is recorded; nothing is zero only where the record claims to hold it', () => {
    expect(figure('scores', [score(12)]).value).toBe(1);
    expect(figure('scores', []).value).toBeNull();
    expect(figure('scores', [], { documented: ['measures'] }).value).toBe(0);
  });

  test('is held against the points at which the protocol expects it, on the primary measure', () => {
    const events = [
      score(18),
      score(30, undefined, 'bdi-ii'),
      ...run(1, 4),
      score(12, 4),
      ...run(5, 8),
      score(28, 8, 'bdi-ii'),
      closed('completed'),
    ];
    // The baseline, two stretches of four, and the end: the second stretch and the end have another measure only.
    expect(figure('measured-as-expected', events, all)).toMatchObject({ numerator: 2, denominator: 4 });
    expect(figure('measured-as-expected', events)).toMatchObject({ value: null, known: 2, eligible: 4 });
  });

  test('is complete whatever the record claims, if nothing is missing', () => {
    const events = [score(18), ...run(1, 4), score(12, 4), closed('dropout')];
    expect(figure('measured-as-expected', events)).toMatchObject({ value: 1, denominator: 3 });
  });

  test('that is not due is not missing', () => {
    expect(figure('measured-as-expected', [], all)).toMatchObject({ value: null, eligible: 0 });
  });
});

describe('change on the PHQ-9', () => {
  // The pairs, their response, remission, reliable improvement and deterioration.
  test.each([
    [16, 10, 0, 0, 1, 0],
    [15, 9, 0, 0, 1, 0],
    [10, 4, 1, 1, 1, 0],
    [9, 3, 1, 1, 1, 0],
    [9, 16, 0, 0, 0, 1],
    [12, 12, 0, 0, 0, 0],
  ])('from %i to %i', (first, last, response, remission, better, worse) => {
    const events = [score(first), held(1), score(last)];
    expect(figure('improvement', events).value).toBeCloseTo((first - last) / first, 10);
    expect(figure('response', events).value).toBe(response);
    expect(figure('remission', events).value).toBe(remission);
    expect(figure('reliable-improvement', events).value).toBe(better);
    expect(figure('reliable-deterioration', events).value).toBe(worse);
  });

  test('from a first score in remission, none can be reached', () => {
    expect(figure('remission', [score(3), score(2)])).toMatchObject({ value: null, known: 0, eligible: 0 });
    expect(figure('response', [score(0), score(2)])).toMatchObject({ value: null });
  });

  test.each(['improvement', 'response', 'remission', 'reliable-improvement'] as const)(
    'is not known of one score, of an unknown instrument, or of an impossible total: %s',
    (id) => {
      for (const events of [[score(12)], [score(12, 1, 'own'), score(6, 1, 'own')], [score(99), score(6)]]) {
        expect(figure(id, events)).toMatchObject({ value: null, known: 0, eligible: 1 });
      }
    },
  );
});
