import { describe, expect, it } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { CourseEvent, CourseState, Finding, NextStep } from '../../src/index.js';
import { apply, nextSteps, parseCourse, replay, validate, whatIf } from '../../src/index.js';
import { candidates } from '../../src/next/candidates.js';
import type { Trial } from '../../src/next/trial.js';
import { trialOf, tryStep } from '../../src/next/trial.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptAdult, protocols } from '../../src/protocols/index.js';

const empty = stateOf({
  schema: 'openipt/course/1',
  id: 'empty',
  protocol: 'ipt-adult',
  documented: 'all',
  events: [],
});

function stateOf(course: unknown): CourseState {
  const replayed = replay(parseCourse(course));
  if (!replayed.ok) throw new Error(replayed.error.code);
  return replayed.value;
}

function applied(state: CourseState, events: readonly CourseEvent[]): CourseState {
  return events.reduce((before, event) => {
    const next = apply(before, event);
    if (!next.ok) throw new Error(next.error.code);
    return next.value;
  }, state);
}

function stepNamed(steps: readonly NextStep[], name: string): NextStep {
  const step = steps.find((candidate) => candidate.step === name);
  if (step === undefined) throw new Error(`There is no step ${name}`);
  return step;
}

/** A course as it stood at some time, under its protocol. */
interface Setting {
  readonly name: string;
  readonly state: CourseState;
  readonly protocol: Protocol;
  readonly trial: Trial;
}

/** The rules that stand in the way of a step once other events are recorded, beside what the course departs in anyway. */
function blocking(
  { step, proposes }: NextStep,
  before: readonly CourseEvent[],
  { state, protocol, trial }: Setting,
): readonly string[] {
  let after = state;
  for (const event of before) {
    const next = apply(after, event);
    if (!next.ok) return ['refused'];
    after = next.value;
  }
  // The step is proposed anew: it can refer to what was recorded for its sake.
  let count = 0;
  const again = candidates(after, protocol, 'middle', (draft) => ({ ...draft, id: `again-${count++}` }));
  const own = again.find((candidate) => candidate.step === step)?.proposes ?? proposes;
  const tried = tryStep(own, trial, after);
  return tried.ok ? tried.value.blocks.map(({ rule }) => rule) : ['refused'];
}

/** Every part of a list but the whole of it, where those are not too many; else the list without one of its items. */
function properParts<T>(all: readonly T[]): readonly (readonly T[])[] {
  if (all.length > 6) return all.map((one) => all.filter((other) => other !== one));
  return Array.from({ length: 2 ** all.length - 1 }, (_, mask) =>
    all.filter((__, at) => Math.floor(mask / 2 ** at) % 2 === 1),
  );
}

const errors = (findings: readonly Finding[]) =>
  findings
    .filter(({ kind, severity }) => kind === 'fail' && severity === 'error')
    .map(({ fingerprint }) => fingerprint);

// Prefixes of every worked course up to a session, under its own protocol: some scores of real states.
const settings: readonly Setting[] = workedCourses.flatMap(({ id, course }) => {
  const protocol = protocols.find((one) => one.id === course.protocol) ?? iptAdult;
  const held = course.events.flatMap((event, index) => (event.type === 'session-held' ? [index + 1] : []));
  const cuts = [...held.filter((_, nth) => nth % 6 === 0), course.events.length];
  return [...new Set(cuts)].map((cut) => {
    const state = stateOf({ ...course, events: course.events.slice(0, cut) });
    return { name: `${id} after ${cut} events`, state, protocol, trial: trialOf(state, protocol, {}) };
  });
});

const offered = new Map<Setting, readonly NextStep[]>();
/** What is offered in a setting, asked for once. */
function stepsIn(setting: Setting): readonly NextStep[] {
  const steps = offered.get(setting) ?? nextSteps(setting.state, setting.protocol);
  offered.set(setting, steps);
  return steps;
}

describe('nextSteps', () => {
  it.each(settings)('keeps its law on $name', (setting) => {
    const { state, protocol } = setting;
    const known = errors(validate(state, protocol).findings);
    for (const step of stepsIn(setting)) {
      if (step.status === 'impossible') {
        expect(whatIf(state, step.proposes, protocol).ok).toBe(false);
        continue;
      }
      const after = validate(applied(state, step.proposes), protocol);
      if (step.status === 'permitted') {
        expect(step.reasons).toEqual([]);
        expect(errors(after.findings).filter((error) => !known.includes(error))).toEqual([]);
        continue;
      }
      expect(step.reasons.length).toBeGreaterThan(0);
    }
  });

  // Every part of everything that is offered is tried here, so a third of the states has to do.
  const some = settings.filter((_, nth) => nth % 3 === 0);
  it.each(some)('unblocks by what it says, and by no part of it, on $name', (setting) => {
    for (const step of stepsIn(setting)) {
      const { reasons, unblockedBy } = step;
      const rules = reasons.map(({ rule }) => rule);
      const left = (before: readonly CourseEvent[]) => blocking(step, before, setting);
      for (const { rule, unblockedBy: first, uncovers } of reasons) {
        if (rule === undefined || first.length === 0) continue;
        const still = left(first);
        expect([step.step, rule, still.includes(rule)]).toEqual([step.step, rule, false]);
        // What else stands in the way is told: as another reason, or as what this one uncovers.
        const told = new Set<string | undefined>([...rules, ...uncovers]);
        expect([step.step, rule, still.filter((id) => !told.has(id))]).toEqual([step.step, rule, []]);
        for (const part of properParts(first)) expect(left(part)).toContain(rule);
      }
      if (unblockedBy.length === 0) continue;
      expect([step.step, left(unblockedBy)]).toEqual([step.step, []]);
      for (const part of properParts(unblockedBy)) expect(left(part)).not.toEqual([]);
    }
  });

  it('lets nobody into the middle phase of an empty course, says why, and what would help', () => {
    const { status, reasons } = stepNamed(nextSteps(empty, iptAdult), 'enter-phase:middle');
    expect(status).toBe('against-protocol');
    const gate = iptAdult.gates[0]?.rules.value ?? [];
    const blocking = gate.filter((id) => id !== 'multiple-primary' && id !== 'formulation-not-agreed');
    expect(reasons.map(({ rule }) => rule)).toEqual(expect.arrayContaining([...blocking]));
    expect(reasons.every(({ unblockedBy }) => unblockedBy.length > 0)).toBe(true);
  });

  it('opens the gate once every blocker is cleared, one after the other', () => {
    let state = empty;
    for (let round = 0; round < 20; round += 1) {
      const { status, reasons } = stepNamed(nextSteps(state, iptAdult), 'enter-phase:middle');
      if (status === 'permitted') {
        expect(round).toBeGreaterThan(3);
        return;
      }
      state = applied(state, reasons[0]?.unblockedBy ?? []);
    }
    throw new Error('The gate never opened.');
  });

  it('asks before it lets anyone through where the record only cannot say', () => {
    const unclaimed = stateOf({
      schema: 'openipt/course/1',
      id: 'u',
      protocol: 'ipt-adult',
      documented: [],
      events: [],
    });
    const { status, reasons } = stepNamed(nextSteps(unclaimed, iptAdult), 'enter-phase:middle');
    expect(status).toBe('against-protocol');
    expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['review']));
  });

  it('calls a session impossible once the course is closed', () => {
    const closed = applied(empty, [{ id: 'c', type: 'course-closed', data: { reason: 'transferred' } }]);
    const step = stepNamed(nextSteps(closed, iptAdult), 'hold-session');
    expect(step).toMatchObject({
      status: 'impossible',
      reasons: [{ refusal: 'after-close', kind: 'refused' }],
    });
  });

  const grieving = applied(empty, [
    { id: 'p', type: 'person-described', data: { person: 'father', status: 'deceased' } },
    { id: 't', type: 'timeline-event-added', data: { kind: 'role-change' } },
    { id: 'i', type: 'inventory-recorded', data: { status: 'completed' } },
    { id: 'f', type: 'focus-activated', data: { area: 'grief', rank: 'primary', people: ['father'] } },
  ]);

  it('is against a third area, permits a second one as secondary, and says which to park', () => {
    const second = stepNamed(nextSteps(grieving, iptAdult), 'activate-focus:role-transition');
    expect(second).toMatchObject({
      status: 'permitted',
      proposes: [{ data: { rank: 'secondary', timeline: ['t'] } }],
    });
    const two = applied(grieving, second.proposes);
    expect(stepNamed(nextSteps(two, iptAdult), 'activate-focus:role-dispute')).toMatchObject({
      status: 'against-protocol',
      reasons: [{ rule: 'too-many-active', kind: 'fail' }],
      unblockedBy: [{ type: 'focus-closed', data: { area: 'role-transition', outcome: 'parked' } }],
    });
  });

  it('proposes what the record can hold, and links nobody who lives to grief', () => {
    const links = (state: CourseState, area: string) =>
      stepNamed(nextSteps(state, iptAdult), `activate-focus:${area}`).proposes[0]?.data;
    const mother = applied(empty, [{ id: 'm', type: 'person-described', data: { person: 'mother' } }]);
    expect(links(mother, 'role-dispute')).toMatchObject({ people: ['mother'] });
    expect(links(mother, 'grief')).not.toHaveProperty('people');
    expect(links(empty, 'role-dispute')).toEqual({ area: 'role-dispute', rank: 'primary', agreed: true });
  });

  describe('the order', () => {
    const names = (state: CourseState) => nextSteps(state, iptAdult).map(({ step }) => step);
    const held = { id: 's', type: 'session-held', session: 5 } as const;

    it('is that of a session’s agenda, then safety, then that of a treatment', () => {
      const middle = applied(grieving, [
        { id: 'm', type: 'phase-entered', data: { phase: 'middle' } },
        { ...held, data: { kind: 'treatment', tasksSet: [{ id: 'call', kind: 'contact' }] } },
      ]);
      const steps = nextSteps(middle, iptAdult);
      const session = steps.filter(({ belongsTo }) => belongsTo === 'session').map(({ step }) => step);
      expect(session).toEqual([
        'hold-session',
        'session:mood',
        'assess-risk',
        'take-measure',
        'session:link',
        'session:review-task',
        'session:incident',
        'session:communication-analysis',
        'session:affect',
        'session:decision-analysis',
        'session:role-play',
        'session:task',
        'session:sessions-left',
      ]);
      expect(names(middle).slice(0, session.length)).toEqual(session);
      const course = names(middle).slice(session.length);
      expect(course[0]).toBe('make-safety-plan');
      const inOrder = ['share-formulation', 'enter-phase:ending', 'review-ending', 'close:completed'];
      expect(course.filter((step) => inOrder.includes(step))).toEqual(inOrder);
    });

    it('has no work on incidents in the initial phase, and no review where no task waits for one', () => {
      const initial = applied(empty, [{ id: 'm', type: 'phase-entered', data: { phase: 'initial' } }]);
      expect(names(initial).filter((step) => step.startsWith('session:'))).toEqual([
        'session:mood',
        'session:link',
        'session:sessions-left',
      ]);
    });

    it('reviews the tasks that wait for it, by their ids', () => {
      const tasks = [
        { id: 'call', kind: 'contact' },
        { id: 'write', kind: 'letter' },
      ] as const;
      const set = applied(empty, [{ ...held, data: { kind: 'treatment', tasksSet: tasks } }]);
      const review = stepNamed(nextSteps(set, iptAdult), 'session:review-task');
      expect(review.fillIn).toEqual(['/data/tasksReviewed/0/outcome', '/data/tasksReviewed/1/outcome']);
      const reviewed = applied(set, [
        { ...held, id: 's6', session: 6, data: { kind: 'treatment', tasksReviewed: [{ task: 'call' }] } },
      ]);
      expect(stepNamed(nextSteps(reviewed, iptAdult), 'session:review-task').proposes).toMatchObject([
        { session: 7, data: { tasksReviewed: [{ task: 'write' }] } },
      ]);
      const all = applied(reviewed, [
        { ...held, id: 's7', session: 7, data: { kind: 'treatment', tasksReviewed: [{}] } },
      ]);
      expect(names(all)).not.toContain('session:review-task');
    });

    it('counts the sessions that are left where the contract says how many there are', () => {
      const left = (sessions: { readonly min: number; readonly max: number }) => {
        const state = applied(empty, [
          { id: 'k', type: 'contract-agreed', data: { sessions } },
          { ...held, data: { kind: 'treatment' } },
        ]);
        return stepNamed(nextSteps(state, iptAdult), 'session:sessions-left');
      };
      expect(left({ min: 12, max: 12 })).toMatchObject({
        proposes: [{ data: { ending: { sessionsLeft: 10 } } }],
        fillIn: [],
      });
      expect(left({ min: 12, max: 16 }).fillIn).toEqual(['/data/ending/sessionsLeft']);
    });

    it('rates mood on the scale of the record, at its last value', () => {
      const mood = { value: 3, min: 1, max: 7, higherIs: 'worse' } as const;
      const rated = applied(empty, [{ ...held, data: { kind: 'treatment', mood } }]);
      expect(stepNamed(nextSteps(rated, iptAdult), 'session:mood')).toMatchObject({
        proposes: [{ data: { mood } }],
        fillIn: ['/data/mood/value'],
      });
    });
  });

  describe('what is due', () => {
    it('stands with the step that settles it', () => {
      const steps = nextSteps(empty, iptAdult);
      expect(stepNamed(steps, 'agree-contract')).toMatchObject({
        settles: ['no-time-limit'],
        due: { earliest: 1, latest: 3 },
      });
      expect(stepNamed(steps, 'pause')).toMatchObject({ settles: [], due: null });
    });

    it('is that of the one which has a date, where a step settles several', () => {
      const { course } = workedCourse('demo');
      const state = stateOf({ ...course, events: course.events.slice(0, 31) });
      const step = stepNamed(nextSteps(state, iptAdult), 'session:role-play');
      expect(step.settles).toEqual(['positive-risk-item-unaddressed', 'role-play-avoided']);
      const dates = validate(state, iptAdult).open.filter(({ rule }) => step.settles.includes(rule));
      expect(dates.map(({ due }) => due)).toEqual([null, step.due]);
    });

    it('is not settled by what only takes the ground from it', () => {
      const { course } = workedCourse('open-course');
      const steps = nextSteps(stateOf(course), iptAdult);
      expect(stepNamed(steps, 'session:role-play').settles).toContain('role-play-avoided');
      expect(stepNamed(steps, 'close:dropout').settles).toEqual([]);
    });
  });

  it('names all that it takes where clearing one reason uncovers another', () => {
    const gate = stepNamed(nextSteps(empty, iptAdult), 'enter-phase:middle');
    const formulation = gate.reasons.find(({ rule }) => rule === 'formulation-missing');
    expect(formulation?.uncovers).toContain('formulation-not-agreed');
    expect(gate.unblockedBy.map(({ type }) => type)).toContain('formulation-answered');
    const again = nextSteps(applied(empty, gate.unblockedBy), iptAdult);
    expect(stepNamed(again, 'enter-phase:middle').status).toBe('permitted');
  });

  it('confirms the depression that followed a death, also where another illness was named since', () => {
    const bereaved = applied(empty, [
      {
        id: 'p',
        type: 'person-described',
        data: { person: 'father', status: 'deceased', diedOn: '2024-06-17' },
      },
      {
        id: 'd',
        type: 'condition-recorded',
        on: '2024-06-30',
        data: { condition: 'major-depression', role: 'target', status: 'active' },
      },
      { id: 'o', type: 'condition-recorded', data: { condition: 'ptsd', role: 'target', status: 'active' } },
      { id: 'l', type: 'condition-recorded', data: { condition: 'major-depression', status: 'stabilised' } },
    ]);
    const { reasons } = stepNamed(nextSteps(bereaved, iptAdult), 'activate-focus:grief');
    expect(reasons.find(({ rule }) => rule === 'grief-very-recent')?.unblockedBy).toMatchObject([
      {
        type: 'condition-recorded',
        data: { condition: 'major-depression', status: 'stabilised', confirmed: true },
      },
    ]);
  });

  it('offers nothing where no event can undo what was done', () => {
    const middle = applied(empty, [
      { id: 'i', type: 'phase-entered', data: { phase: 'initial' } },
      { id: 'm', type: 'phase-entered', data: { phase: 'middle' } },
    ]);
    const back = stepNamed(nextSteps(middle, iptAdult), 'enter-phase:initial');
    expect(back).toMatchObject({ status: 'against-protocol', unblockedBy: [] });
    expect(back.reasons.map(({ rule }) => rule)).toContain('phase-order');
  });

  it('proposes ids that the course does not use, and leaves the course as it was', () => {
    const before = JSON.stringify(empty);
    const taken = applied(empty, [{ id: 'next-1', type: 'sick-role-recorded', data: { status: 'given' } }]);
    const ids = nextSteps(taken, iptAdult).flatMap(({ proposes }) => proposes.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).not.toContain('next-1');
    nextSteps(empty, iptAdult);
    expect(JSON.stringify(empty)).toBe(before);
  });

  it('names what a clinician decides: no diagnosis and no answer of the patient is the library’s', () => {
    const steps = nextSteps(empty, iptAdult);
    expect(stepNamed(steps, 'record-condition').fillIn).toEqual(['/data/condition']);
    expect(stepNamed(steps, 'assess-risk').fillIn).toEqual(['/data/level']);
  });
});
