import { setAutoFreeze } from 'immer';
import { afterEach, describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { apply, eventTypes, parseCourse, replay } from '../../src/index.js';
import type { ContractTerms } from '../../src/model/assessment.js';
import type { Course } from '../../src/model/course.js';
import { unfrozenIn } from '../support/frozen.js';
import { courseOf, stateOf } from '../support/log.js';

const held = (session: number): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment' },
});

describe('the empty course', () => {
  test('is open, has a list for every type of event and nothing in it', () => {
    const state = stateOf([]);
    expect(state).toEqual({
      id: 'c1',
      protocol: 'ipt-adult',
      documented: [],
      log: [],
      effective: [],
      entries: Object.fromEntries(eventTypes.map((type) => [type, []])),
      status: 'open',
      pauses: [],
      people: {},
      foci: [],
      contract: null,
    });
    expect(Object.keys(state.entries)).toEqual([...eventTypes]);
  });
});

describe('status', () => {
  test.each<[string, readonly EventDraft[], string]>([
    ['paused', [{ type: 'treatment-paused', data: { reason: 'stabilisation' } }], 'paused'],
    [
      'resumed',
      [
        { type: 'treatment-paused', data: { reason: 'stabilisation' } },
        { type: 'treatment-resumed', data: {} },
      ],
      'open',
    ],
    [
      'closed while paused',
      [
        { type: 'treatment-paused', data: { reason: 'illness' } },
        { type: 'course-closed', data: {} },
      ],
      'closed',
    ],
  ])('%s', (_, events, status) => {
    expect(stateOf(events).status).toBe(status);
  });

  test('a spell of pause ends with the resumption or with the closing', () => {
    const { pauses } = stateOf([
      { type: 'treatment-paused', data: { reason: 'birth' } },
      held(1),
      { type: 'treatment-resumed', data: {} },
      { type: 'treatment-paused', data: { reason: 'illness' } },
      { type: 'course-closed', data: {} },
    ]);
    expect(pauses).toEqual([
      { reason: 'birth', from: 0, to: 2 },
      { reason: 'illness', from: 3, to: 4 },
    ]);
  });
});

describe('focal areas', () => {
  const activate = (area: 'grief' | 'role-dispute', rank?: 'primary' | 'secondary'): EventDraft => ({
    type: 'focus-activated',
    data: { area, ...(rank === undefined ? {} : { rank }) },
  });

  test('a candidate has no spell; activation begins one, closing ends it, and it can begin again', () => {
    const { foci } = stateOf([
      { type: 'focus-proposed', data: { area: 'grief' } },
      activate('grief', 'primary'),
      { type: 'focus-closed', data: { area: 'grief', outcome: 'parked' } },
      activate('grief', 'secondary'),
      { type: 'focus-proposed', data: { area: 'x-own' } },
    ]);
    expect(foci).toEqual([
      {
        area: 'grief',
        named: 0,
        people: [],
        timeline: [],
        spells: [
          { rank: 'primary', from: 1, to: 2, ended: 'closed' },
          { rank: 'secondary', from: 3 },
        ],
      },
      { area: 'x-own', named: 4, people: [], timeline: [], spells: [] },
    ]);
  });

  test('repeating an activation changes the rank, and nothing where the rank is the same', () => {
    const { foci } = stateOf([activate('grief'), activate('grief'), activate('grief', 'primary')]);
    expect(foci[0]?.spells).toEqual([
      { from: 0, to: 2, ended: 're-ranked' },
      { rank: 'primary', from: 2 },
    ]);
  });

  test('closing a candidate, or an area that is closed, changes nothing', () => {
    const { foci } = stateOf([
      { type: 'focus-detailed', data: { area: 'grief' } },
      { type: 'focus-closed', data: { area: 'grief', outcome: 'dropped' } },
      activate('grief'),
      { type: 'focus-closed', data: { area: 'grief', outcome: 'resolved' } },
      { type: 'focus-closed', data: { area: 'grief', outcome: 'resolved' } },
    ]);
    expect(foci[0]).toMatchObject({ named: 0, spells: [{ from: 2, to: 3, ended: 'closed' }] });
  });

  test('people and timeline entries are gathered, each once', () => {
    const { foci } = stateOf([
      { type: 'person-described', data: { person: 'p1' } },
      { type: 'person-described', data: { person: 'p2' } },
      { type: 'timeline-event-added', id: 'tl', data: { kind: 'death' } },
      { type: 'focus-proposed', data: { area: 'grief', people: ['p1'] } },
      { type: 'focus-activated', data: { area: 'grief', people: ['p2', 'p1'], timeline: ['tl', 'tl'] } },
      { type: 'focus-activated', data: { area: 'grief' } },
    ]);
    expect(foci[0]).toMatchObject({ people: ['p1', 'p2'], timeline: ['tl'] });
  });
});

describe('people', () => {
  test('a repeated description replaces the fields that it names', () => {
    const { people } = stateOf([
      { type: 'person-described', data: { person: 'p1', closeness: 1, violence: 'current' } },
      held(1),
      { type: 'person-described', data: { person: 'p1', violence: 'past', safetyReviewed: true } },
    ]);
    expect(people).toEqual({
      p1: {
        person: 'p1',
        described: { person: 'p1', closeness: 1, violence: 'past', safetyReviewed: true },
        seqs: [0, 2],
      },
    });
  });

  test('ids that every object has are ids like others', () => {
    for (const person of ['constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      const { people } = stateOf([
        { type: 'person-described', data: { person } },
        { type: 'person-described', data: { person, conflict: true } },
        { type: 'session-held', session: 1, data: { kind: 'treatment', conjointWith: [person] } },
      ]);
      expect(Object.keys(people)).toEqual([person]);
      expect(people[person]?.described).toEqual({ person, conflict: true });
    }
  });
});

describe('the contract', () => {
  test('an amendment changes what it names, and so does a second agreement', () => {
    const agreed: EventDraft = {
      type: 'contract-agreed',
      data: { sessions: { min: 12, max: 12 }, minutes: 50 },
    };
    const amended: EventDraft = { type: 'contract-amended', data: { reason: 'cadence', everyDays: 14 } };
    expect(stateOf([agreed, amended]).contract).toEqual({
      sessions: { min: 12, max: 12 },
      minutes: 50,
      everyDays: 14,
    });
    expect(stateOf([amended]).contract).toEqual({ everyDays: 14 });
    const anew = (data: ContractTerms): EventDraft => ({ type: 'contract-agreed', data });
    expect(stateOf([agreed, anew({ everyDays: 7 })]).contract).toEqual({
      sessions: { min: 12, max: 12 },
      minutes: 50,
      everyDays: 7,
    });
    const longer = { sessions: { min: 16, max: 20 } };
    expect(stateOf([agreed, anew(longer)]).contract).toEqual({ ...longer, minutes: 50 });
    const extended: EventDraft = { type: 'contract-amended', data: { reason: 'extended', ...longer } };
    expect(stateOf([agreed, extended, anew({ everyDays: 7 })]).contract).toMatchObject(longer);
    expect(stateOf([extended, agreed]).contract).toMatchObject({ sessions: { min: 12, max: 12 } });
  });
});

describe('what belongs to the host stays the host’s', () => {
  afterEach(() => setAutoFreeze(true));

  test('the global settings of immer are neither read nor changed', () => {
    setAutoFreeze(false);
    const next = apply(stateOf([]), { id: 'e1', type: 'treatment-resumed', data: {} });
    expect(unfrozenIn(next)).toEqual(['/']);
    expect(next.ok && unfrozenIn(next.value)).toEqual([]);
  });

  test('a course that is frozen only at the top is read, and what lies below is not frozen for the host', () => {
    const event = {
      id: 'e1',
      type: 'person-described',
      data: { person: 'p1', expectsOfThem: ['a word'] },
    } as const;
    const course: Course = Object.freeze({
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: [],
      events: [event],
    });
    const state = replay(course);
    if (!state.ok) throw new Error(state.error.code);
    expect(Object.isFrozen(event)).toBe(false);
    Reflect.set(event.data, 'person', 'p2');
    expect(state.value.log[0]).toMatchObject({ data: { person: 'p1' } });
    expect(unfrozenIn(state.value)).toEqual([]);
  });

  test('a list that is frozen around open events still gives a frozen state', () => {
    const event = {
      id: 'e1',
      type: 'person-described',
      data: { person: 'p1', expectsOfThem: ['a word'] },
    } as const;
    const course: Course = {
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: [],
      events: [Object.freeze(event)],
    };
    const state = replay(course);
    expect(state.ok && unfrozenIn(state.value)).toEqual([]);
  });

  test('a parsed course is taken as it is: its events are the log', () => {
    const course = courseOf([held(1)]);
    const state = replay(course);
    expect(state.ok && state.value.log[0]).toBe(course.events[0]);
  });
});

test('ten thousand steps, one by one, and a long log at once', () => {
  const drafts = Array.from({ length: 4000 }, (_, index) => held(index + 1));
  const events = drafts.map((draft, index) => ({ ...draft, id: `e${index}` }));
  const course = parseCourse({
    schema: 'openipt/course/1',
    id: 'c1',
    protocol: 'p',
    documented: 'all',
    events,
  });
  const state = replay(course);
  expect(state.ok && state.value.effective).toHaveLength(4000);
});
