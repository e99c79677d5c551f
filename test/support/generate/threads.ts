import fc from 'fast-check';
import type { Step } from './course-builder.js';
import { area, called, type DetailedArea, detailOf } from './focus-data.js';
import { notIpt, phase, session } from './session-data.js';
import { orderlyStep } from './steps.js';
import { few, flag, fresh, latest, nearDate, shape, text, word } from './values.js';

/**
 * Events that belong together, in the order in which they would be recorded, some of them left out. Single events taken
 * at random seldom meet: a series of scores on one measure, say, or a focus with its detail and sessions of work on it.
 */
type Thread = fc.Arbitrary<readonly Step[]>;

/** Each of these four times in five. */
function mostOf(...steps: readonly fc.Arbitrary<Step>[]): Thread {
  return fc
    .tuple(...steps.map((step) => fc.option(step, { nil: undefined, freq: 5 })))
    .map((chosen) => chosen.filter((step) => step !== undefined));
}

const enters = (into: string) => orderlyStep('phase-entered', shape({ phase: fc.constant(into) }, {}));
const treatment = (data: Readonly<Record<string, unknown>>) => ({ ...data, kind: 'treatment' });
const works = orderlyStep('session-held', session.map(treatment));

/** A person that nobody described before. */
const someone = (data: fc.Arbitrary<unknown>) =>
  orderlyStep('person-described', data).map((step) => ({ ...step, pick: 1 }));

/** What of a session recurs in a row of them. */
const recurring = ['areas', 'techniques', 'tasksSet', 'tasksDeclined', 'incidents', 'risk', 'ending', 'mood'];

/** Sessions in a row that are alike in some of what they document, or in not documenting it. */
const alike: Thread = fc
  .record({
    into: fc.option(
      phase.map((id) => ({ phase: id })),
      { nil: undefined, freq: 2 },
    ),
    shared: fc.subarray(recurring),
    first: fc.oneof({ weight: 4, arbitrary: session }, { weight: 1, arbitrary: session.map(offModel) }),
    held: fc.array(works, { minLength: 2, maxLength: 8 }),
    entry: orderlyStep('phase-entered'),
    score: fc.option(orderlyStep('measure-taken'), { nil: undefined, freq: 2 }),
  })
  .map(({ into, shared, first, held, entry, score }) => {
    const common = fieldsOf(first, (key) => shared.includes(key));
    return [
      ...(into === undefined ? [] : [{ ...entry, data: into }]),
      ...(score === undefined ? [] : [score]),
      ...held.map((step) => ({
        ...step,
        data: { ...fieldsOf(step.data, (key) => !shared.includes(key)), ...common, kind: 'treatment' },
      })),
    ];
  });

function fieldsOf(data: unknown, holds: (key: string) => boolean): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(data ?? {}).filter(([key]) => holds(key)));
}

function offModel(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...data, techniques: notIpt.slice(0, 2).map((technique) => ({ technique })) };
}

/** A short run of another treatment, with a hole in it. */
const offModelApart: Thread = fc
  .tuple(orderlyStep('phase-entered'), fc.array(works, { minLength: 3, maxLength: 4 }))
  .map(([entry, held]) => [
    { ...entry, data: { phase: 'middle' } },
    ...held.map((step, at) => ({
      ...step,
      number: at === 2 ? 'jump' : step.number,
      data: { ...offModel(fieldsOf(step.data, () => true)), kind: 'treatment' },
    })),
  ]);

/** A measure taken again and again, with a trend or without, in a session or between. */
const series: Thread = fc
  .record({
    instrument: word('phq-9', 'phq-9', 'phq-9', 'gad-7', 'hamd-17', 'icg'),
    first: fc.integer({ min: 2, max: 20 }),
    changes: fc.oneof(
      fc.array(word(-8, -6, -1, 0, 1), { minLength: 1, maxLength: 4 }),
      fc.array(word(6, 7, 8), { minLength: 2, maxLength: 3 }),
    ),
    taken: fc.array(orderlyStep('measure-taken'), { minLength: 5, maxLength: 5 }),
    between: fc.array(works, { maxLength: 5 }),
    review: fc.option(orderlyStep('progress-reviewed'), { nil: undefined, freq: 2 }),
  })
  .map(({ instrument, first, changes, taken, between, review }) => {
    const totals = [first];
    for (const change of changes) totals.push(Math.min(27, Math.max(0, (totals.at(-1) ?? 0) + change)));
    const scores = totals.flatMap((value, at) => {
      const step = taken[at];
      const held = between[at];
      if (step === undefined) return [];
      return [...(held === undefined ? [] : [held]), { ...step, data: { instrument, total: value } }];
    });
    return review === undefined ? scores : [...scores, review];
  });

/** Work on one focal area, from the person and the event that it concerns to its detail. */
function workOn(own: DetailedArea, event: string): Thread {
  const held = orderlyStep(
    'session-held',
    fc
      .tuple(session, word('on it', 'on it', 'as it comes', 'not said'))
      .map(([{ areas, ...data }, worked]) => {
        if (worked === 'not said') return treatment(data);
        return treatment({ ...data, areas: worked === 'on it' ? [own] : (areas ?? []) });
      }),
  );
  return mostOf(
    someone(
      shape(
        {
          person: fresh,
          status: own === 'grief' ? word('deceased', 'deceased', 'past') : word('current', 'estranged'),
        },
        { diedOn: nearDate, expectsOfThem: few(text), expectsOfPatient: few(text), conflict: flag },
      ),
    ),
    orderlyStep(
      'timeline-event-added',
      shape(
        { kind: word(event, event, 'onset') },
        { happened: nearDate, relation: word('before-onset', 'near-onset'), person: latest('person') },
      ),
    ),
    orderlyStep(
      'condition-recorded',
      shape(
        {
          condition: word('major-depression', 'major-depression', 'prolonged-grief'),
          role: fc.constant('target'),
          status: word('active'),
        },
        { episode: word('first', 'first', 'recurrent'), confirmed: word(false, false, true) },
      ),
    ),
    orderlyStep(
      'focus-activated',
      shape(
        { area: called(own), rank: word('primary', 'primary', 'secondary') },
        { people: few(latest('person')), timeline: few(latest('timeline')), agreed: flag },
      ),
    ),
    orderlyStep('focus-detailed', detailOf(own)),
    enters('middle'),
    ...[held, held, held, held],
    orderlyStep('focus-detailed', detailOf(own)),
    held,
  );
}

/** One focus gives way to another. */
const change: Thread = mostOf(
  orderlyStep('formulation-shared', shape({ area }, { acceptance: word('accepted') })),
  orderlyStep('focus-activated', shape({ area, rank: fc.constant('primary') }, { agreed: flag })),
  orderlyStep('session-held'),
  orderlyStep(
    'focus-closed',
    shape(
      { area: latest('area'), outcome: word('resolved', 'improved', 'changed', 'changed') },
      { agreed: flag, reason: word('hidden-event', 'life-event', 'better-fit') },
    ),
  ),
  orderlyStep(
    'focus-activated',
    shape({ area, rank: fc.constant('primary') }, { agreed: fc.constant(true) }),
  ),
  orderlyStep(
    'formulation-shared',
    shape({ area: latest('area') }, { acceptance: word('accepted', 'declined') }),
  ),
);

/** A condition that asks for more than IPT alone, and what was done about it. */
const fit: Thread = word(
  'bipolar-disorder',
  'ocd',
  'panic',
  'prolonged-grief',
  'acute-psychosis',
  'severe-mania',
).chain((condition) =>
  mostOf(
    orderlyStep(
      'condition-recorded',
      shape({
        condition: fc.constant(condition),
        role: word('target', 'target', 'comorbid'),
        status: word('active', 'active', 'stabilised'),
      }),
    ),
    orderlyStep(
      'fit-reviewed',
      shape({ condition: fc.constant(condition), decision: word('proceed', 'adapt') }),
    ),
    orderlyStep(
      'care-coordinated',
      shape({ with: word('prescriber', 'psychiatry'), status: word('in-place', 'requested', 'withheld') }),
    ),
    orderlyStep('medication-recorded'),
    enters('middle'),
    orderlyStep('treatment-paused'),
  ),
);

/** Risk is found high, and care stands by. */
const crisis: Thread = mostOf(
  orderlyStep(
    'session-held',
    session.map((data) => ({ ...data, kind: 'treatment', risk: { asked: true, level: 'high' } })),
  ),
  orderlyStep('safety-plan-recorded', shape({ status: word('made', 'reviewed') })),
  orderlyStep('care-escalated'),
  orderlyStep('treatment-paused', shape({ reason: fc.constant('stabilisation') })),
  orderlyStep('treatment-resumed'),
);

/** The answer to a crisis whose session is not on record, and the next one. */
const crisisLost: Thread = fc
  .tuple(
    orderlyStep('safety-plan-recorded', shape({ status: word('made', 'reviewed') })),
    orderlyStep('care-escalated'),
    orderlyStep(
      'session-held',
      session.map((data) => ({ ...data, kind: 'treatment', risk: { asked: true, level: 'high' } })),
    ),
  )
  .map(([plan, handedUp, next]) => [
    { ...plan, number: 'none', advance: 1 },
    { ...handedUp, number: 'none' },
    { ...next, number: 'jump' },
  ]);

const yes = fc.constant(true);

/** The work of the initial phase, as a careful record holds it. */
const assessment: Thread = mostOf(
  orderlyStep('sick-role-recorded', shape({ status: fc.constant('given') })),
  someone(
    shape(
      {
        person: fresh,
        relationship: word('partner', 'friend'),
        status: word('current'),
        quality: word('good', 'mixed'),
      },
      { support: word('both', 'none'), confidant: flag, conflict: flag, contact: word('daily', 'none') },
    ),
  ),
  orderlyStep(
    'inventory-recorded',
    shape({
      status: word('completed', 'completed', 'updated'),
      topics: fc.constant({
        ...{ support: 'present', conflict: 'absent', loss: 'present' },
        ...{ 'role-change': 'absent', loneliness: 'absent', 'blocked-communication': 'present' },
      }),
      changesNearOnsetAsked: word(true, true, false),
      hasConfidant: flag,
    }),
  ),
  orderlyStep('timeline-event-added'),
  orderlyStep(
    'formulation-shared',
    shape(
      { area, diagnosisNamed: yes, illnessFrame: yes, planExplained: yes, timeLimitNamed: yes },
      {
        people: few(latest('person')),
        timeline: few(latest('timeline')),
        teachBack: flag,
        acceptance: word('accepted'),
      },
    ),
  ),
  orderlyStep('contract-agreed'),
);

/** What comes before the first session. */
export const beginning: Thread = mostOf(
  orderlyStep('course-opened'),
  orderlyStep(
    'session-held',
    session.map((data) => ({ ...data, kind: 'pre-group' })),
  ),
  orderlyStep(
    'session-held',
    session.map((data) => ({ ...data, kind: 'engagement' })),
  ),
);

/** The end of a course, with some of what belongs to it. */
export const ending: Thread = mostOf(
  enters('ending'),
  works,
  orderlyStep('measure-taken'),
  orderlyStep('sick-role-recorded'),
  orderlyStep('ending-reviewed'),
  orderlyStep('continuation-decided'),
  orderlyStep(
    'course-closed',
    shape({ reason: word('completed', 'completed', 'non-response', 'early-remission', 'dropout') }),
  ),
);

/** Any of the threads that may come at any time. */
export const thread: Thread = fc.oneof(
  { weight: 3, arbitrary: fc.oneof({ weight: 4, arbitrary: alike }, offModelApart) },
  { weight: 3, arbitrary: series },
  workOn('grief', 'death'),
  workOn('role-dispute', 'dispute'),
  workOn('role-transition', 'role-change'),
  workOn('interpersonal-deficits', 'isolation'),
  change,
  { weight: 2, arbitrary: fit },
  fc.oneof(crisis, crisisLost),
  assessment,
);
