import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { apply, replay } from '../../src/index.js';
import type { CourseEvent } from '../../src/model/course.js';
import type { RefusalCode } from '../../src/model/state.js';
import { courseOf, refusalOf, stateOf } from '../support/log.js';

interface Case {
  readonly name: string;
  readonly events: readonly EventDraft[];
  readonly code: RefusalCode;
  /** The pointer behind `/events/<index>`. */
  readonly path: string;
}

type Held = Extract<EventDraft, { readonly type: 'session-held' }>['data'];

const held = (session: number, data: Partial<Held> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
});
const person: EventDraft = { type: 'person-described', data: { person: 'p1' } };
const onset: EventDraft = { type: 'timeline-event-added', id: 'tl1', data: { kind: 'onset' } };
const score: EventDraft = { type: 'measure-taken', id: 'm1', data: { instrument: 'phq-9', total: 9 } };
const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
const opened: EventDraft = { type: 'course-opened', data: {} };
const task = { id: 't1', kind: 'contact' } as const;

// The last event is the one that is refused.
const cases: Readonly<Record<RefusalCode, readonly Case[]>> = {
  'duplicate-event-id': [
    refused('two events', [score, { ...onset, id: 'm1' }], 'duplicate-event-id', '/id'),
    refused(
      'a correction with the id of what it corrects',
      [score, { ...score, replaces: 'm1' }],
      'duplicate-event-id',
      '/id',
    ),
    refused(
      'the id of a withdrawn entry',
      [score, { type: 'entry-withdrawn', data: { reason: 'duplicate' }, replaces: 'm1' }, score],
      'duplicate-event-id',
      '/id',
    ),
  ],
  'duplicate-session-number': [
    refused('two sessions', [held(1), held(1)], 'duplicate-session-number', '/session'),
    refused(
      'a session of another kind',
      [held(1), { type: 'session-held', session: 1, data: { kind: 'crisis' } }],
      'duplicate-session-number',
      '/session',
    ),
  ],
  'duplicate-task-id': [
    refused(
      'in two sessions',
      [held(1, { tasksSet: [task] }), held(2, { tasksSet: [task] })],
      'duplicate-task-id',
      '/data/tasksSet/0/id',
    ),
    refused(
      'in one session',
      [held(1, { tasksSet: [task, task] })],
      'duplicate-task-id',
      '/data/tasksSet/1/id',
    ),
  ],
  'duplicate-incident-id': [
    refused(
      'in two sessions',
      [held(1, { incidents: [{ id: 'i1' }] }), held(2, { incidents: [{}, { id: 'i1' }] })],
      'duplicate-incident-id',
      '/data/incidents/1/id',
    ),
    refused(
      'in one session',
      [held(1, { incidents: [{ id: 'i1' }, { id: 'i1' }] })],
      'duplicate-incident-id',
      '/data/incidents/1/id',
    ),
  ],
  'already-opened': [refused('twice', [opened, opened], 'already-opened', '/type')],
  'after-close': [
    refused('a session', [closed, held(1)], 'after-close', '/type'),
    refused('a second closing', [closed, closed], 'after-close', '/type'),
    refused('an opening', [closed, opened], 'after-close', '/type'),
    refused(
      'the refusal is for being late, whatever else is wrong',
      [closed, { type: 'focus-closed', data: { area: 'grief', outcome: 'resolved' } }],
      'after-close',
      '/type',
    ),
  ],
  'unknown-event': [
    refused('a correction of nothing', [{ ...score, replaces: 'nothing' }], 'unknown-event', '/replaces'),
    refused('a correction of itself', [{ ...score, replaces: 'm1' }], 'unknown-event', '/replaces'),
    refused(
      'a withdrawal of nothing',
      [{ type: 'entry-withdrawn', data: { reason: 'other' }, replaces: 'm1' }],
      'unknown-event',
      '/replaces',
    ),
    refused(
      'an answer to no measure',
      [{ type: 'risk-assessed', data: { answers: 'm1' } }],
      'unknown-event',
      '/data/answers',
    ),
    refused(
      'an answer to something else',
      [onset, { type: 'risk-assessed', data: { answers: 'tl1' } }],
      'unknown-event',
      '/data/answers',
    ),
    refused('in a session', [held(1, { risk: { answers: 'm1' } })], 'unknown-event', '/data/risk/answers'),
  ],
  'wrong-type-replaced': [
    refused('a score by an onset', [score, { ...onset, replaces: 'm1' }], 'wrong-type-replaced', '/replaces'),
    refused(
      'a withdrawn entry by another type',
      [
        score,
        { type: 'entry-withdrawn', id: 'w1', data: { reason: 'other' }, replaces: 'm1' },
        { ...onset, replaces: 'w1' },
      ],
      'wrong-type-replaced',
      '/replaces',
    ),
  ],
  'unknown-person': [
    refused(
      'timeline',
      [{ type: 'timeline-event-added', data: { kind: 'death', person: 'p1' } }],
      'unknown-person',
      '/data/person',
    ),
    refused(
      'formulation',
      [person, { type: 'formulation-shared', data: { people: ['p1', 'p2'] } }],
      'unknown-person',
      '/data/people/1',
    ),
    refused(
      'a focus proposed',
      [{ type: 'focus-proposed', data: { area: 'grief', people: ['p1'] } }],
      'unknown-person',
      '/data/people/0',
    ),
    refused(
      'a focus activated',
      [{ type: 'focus-activated', data: { area: 'grief', people: ['p1'] } }],
      'unknown-person',
      '/data/people/0',
    ),
    refused(
      'the deceased',
      [{ type: 'focus-detailed', data: { area: 'grief', deceased: 'p1' } }],
      'unknown-person',
      '/data/deceased',
    ),
    refused(
      'a new tie',
      [{ type: 'focus-detailed', data: { area: 'grief', newTies: ['p1'] } }],
      'unknown-person',
      '/data/newTies/0',
    ),
    refused(
      'the other party',
      [{ type: 'focus-detailed', data: { area: 'role-dispute', otherParty: 'p1' } }],
      'unknown-person',
      '/data/otherParty',
    ),
    refused(
      'a support',
      [{ type: 'focus-detailed', data: { area: 'role-transition', supports: ['p1'] } }],
      'unknown-person',
      '/data/supports/0',
    ),
    refused(
      'an example',
      [
        {
          type: 'focus-detailed',
          data: { area: 'interpersonal-deficits', recentExamples: [{}, { person: 'p1' }] },
        },
      ],
      'unknown-person',
      '/data/recentExamples/1/person',
    ),
    refused('a joint session', [held(1, { conjointWith: ['p1'] })], 'unknown-person', '/data/conjointWith/0'),
    refused(
      'an incident',
      [held(1, { incidents: [{ person: 'p1' }] })],
      'unknown-person',
      '/data/incidents/0/person',
    ),
    refused(
      'a technique',
      [held(1, { techniques: [{ technique: 'role-play', person: 'p1' }] })],
      'unknown-person',
      '/data/techniques/0/person',
    ),
    refused(
      'a task',
      [held(1, { tasksSet: [{ ...task, person: 'p1' }] })],
      'unknown-person',
      '/data/tasksSet/0/person',
    ),
    refused(
      'a person of a withdrawn entry',
      [
        { ...person, id: 'd1' },
        { type: 'entry-withdrawn', data: { reason: 'other' }, replaces: 'd1' },
        { type: 'timeline-event-added', data: { kind: 'death', person: 'p1' } },
      ],
      'unknown-person',
      '/data/person',
    ),
    refused(
      'a name that every object has',
      [held(1, { conjointWith: ['constructor'] })],
      'unknown-person',
      '/data/conjointWith/0',
    ),
  ],
  'unknown-task': [
    refused(
      'set nowhere',
      [held(1, { tasksReviewed: [{}, { task: 't1' }] })],
      'unknown-task',
      '/data/tasksReviewed/1/task',
    ),
    refused(
      'set in the same session',
      [held(1, { tasksSet: [task], tasksReviewed: [{ task: 't1' }] })],
      'unknown-task',
      '/data/tasksReviewed/0/task',
    ),
  ],
  'unknown-incident': [
    refused(
      'analysed',
      [held(1, { techniques: [{ technique: 'communication-analysis', incident: 'i1' }] })],
      'unknown-incident',
      '/data/techniques/0/incident',
    ),
    refused(
      'a timeline entry is no incident to analyse',
      [onset, held(1, { techniques: [{ technique: 'communication-analysis', incident: 'tl1' }] })],
      'unknown-incident',
      '/data/techniques/0/incident',
    ),
    refused(
      'interpreted',
      [onset, held(1, { techniques: [{ technique: 'interpretation', restsOn: ['tl1', 'i1'] }] })],
      'unknown-incident',
      '/data/techniques/0/restsOn/1',
    ),
  ],
  'unknown-timeline-event': [
    refused(
      'formulation',
      [{ type: 'formulation-shared', data: { timeline: ['tl1'] } }],
      'unknown-timeline-event',
      '/data/timeline/0',
    ),
    refused(
      'focus',
      [onset, { type: 'focus-activated', data: { area: 'grief', timeline: ['tl1', 'x'] } }],
      'unknown-timeline-event',
      '/data/timeline/1',
    ),
  ],
  'unknown-area': [
    refused(
      'never named',
      [{ type: 'focus-closed', data: { area: 'grief', outcome: 'resolved' } }],
      'unknown-area',
      '/data/area',
    ),
    refused(
      'another one was named',
      [
        { type: 'focus-proposed', data: { area: 'role-dispute' } },
        { type: 'focus-closed', data: { area: 'grief', outcome: 'parked' } },
      ],
      'unknown-area',
      '/data/area',
    ),
  ],
};

function refused(name: string, events: readonly EventDraft[], code: RefusalCode, path: string): Case {
  return { name, events, code, path };
}

describe.each(Object.entries(cases))('%s', (code, examples) => {
  test.each(examples)('$name', ({ events, path }) => {
    const index = events.length - 1;
    const refusal = refusalOf(events);
    expect(refusal).toEqual({ code, index, pointer: `/events/${index}${path}`, message: refusal.message });
    expect(refusal.message).toMatch(/^[A-Z].*\.$/);
    expect(refusal.message).not.toMatch(/\b(p1|p2|t1|i1|tl1|m1|e1|grief|nothing)\b/);
  });

  test.each(examples)('$name: apply refuses it in the same way', ({ events }) => {
    const course = courseOf(events);
    const last = course.events.at(-1);
    const before = replay({ ...course, events: course.events.slice(0, -1) });
    if (last === undefined || !before.ok) throw new Error('The events before the last are refused.');
    expect(apply(before.value, last)).toEqual(replay(course));
  });
});

describe('what is accepted', () => {
  test('waivers after the closing, and corrections of what came before it', () => {
    const state = stateOf([
      held(1),
      closed,
      { type: 'waiver-granted', data: { rule: 'risk-not-checked', reason: 'other' } },
      { ...held(1, { acuteEvent: true }), replaces: 'e1' },
      { type: 'waiver-granted', data: { rule: 'no-time-limit', reason: 'other' } },
    ]);
    expect(state.status).toBe('closed');
    expect(state.entries['session-held'][0]?.data.acuteEvent).toBe(true);
    expect(state.entries['waiver-granted']).toHaveLength(2);
  });

  test('pausing twice, resuming without a pause, entering a phase that no protocol has', () => {
    const state = stateOf([
      { type: 'treatment-resumed', data: {} },
      { type: 'treatment-paused', data: { reason: 'illness' } },
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      { type: 'phase-entered', data: { phase: 'constructor' } },
    ]);
    expect(state.status).toBe('paused');
    expect(state.pauses).toEqual([
      { reason: 'illness', from: 1 },
      { reason: 'stabilisation', from: 2 },
    ]);
  });

  test('an incident of the same session, for its own techniques', () => {
    const use = { technique: 'communication-analysis', incident: 'i1' } as const;
    expect(stateOf([held(1, { incidents: [{ id: 'i1' }], techniques: [use] })]).effective).toHaveLength(1);
  });

  test('two sessions on one day, dates out of order, and missed sessions with the number of a held one', () => {
    const day = '2025-01-07';
    const events: readonly EventDraft[] = [
      { ...held(1), on: day },
      { ...held(2), on: day },
      { ...held(3), on: '2024' },
      { type: 'session-missed', session: 3, data: {} },
    ];
    expect(stateOf(events).effective).toHaveLength(4);
  });
});

test('a refused event is refused for the first thing that is wrong, in a fixed order', () => {
  const both: EventDraft = held(1, { conjointWith: ['p1'], tasksReviewed: [{ task: 't1' }] });
  expect(refusalOf([both]).pointer).toBe('/events/0/data/conjointWith/0');
  expect(refusalOf([held(1), both]).code).toBe('duplicate-session-number');
});

test('the first refusal in the log counts; a log that is refused has no state', () => {
  const events: readonly CourseEvent[] = courseOf([closed, held(1), held(1)]).events;
  expect(
    replay({ schema: 'openipt/course/1', id: 'c', protocol: 'p', documented: [], events }),
  ).toMatchObject({
    ok: false,
    error: { code: 'after-close', index: 1 },
  });
});
