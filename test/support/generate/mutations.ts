import fc from 'fast-check';
import { replay } from '../../../src/machine/replay.js';
import type { Course, CourseEvent, EventType } from '../../../src/model/course.js';
import type { SessionHeld } from '../../../src/model/session.js';
import { type Aspect, aspects, type OmittableStep } from '../../../src/model/vocabulary.js';
import { safeParseCourse } from '../../../src/schema/parse-course.js';
import { eventData } from './event-data.js';
import { Fresh, Near, Ref } from './values.js';

/**
 * What of a record belongs to an aspect, told by events and fields and not by the library's own code. Absent: the
 * runner's fixed set, which every verdict may rest on (attendance, phases, pauses, closure, contracted length).
 */
interface Holdings {
  readonly types?: readonly EventType[];
  readonly fields?: readonly (keyof SessionHeld)[];
  readonly steps?: readonly OmittableStep[];
  /** Fields of an event that otherwise belongs to another aspect or to the fixed set. */
  readonly parts?: { readonly [T in EventType]?: readonly string[] };
}

const terms = ['everyDays', 'minutes', 'reviewOn', 'limitTold'];

const holdings: Readonly<Record<Aspect, Holdings>> = {
  risk: {
    types: ['risk-assessed', 'safety-plan-recorded', 'care-escalated'],
    fields: ['risk'],
    steps: ['risk-assessment', 'safety-plan'],
  },
  mood: { fields: ['mood'] },
  measures: {
    types: ['measure-taken', 'progress-reviewed'],
    steps: ['baseline-measure', 'endpoint-measure'],
  },
  interventions: { fields: ['techniques', 'leftOut'] },
  incidents: { fields: ['incidents'] },
  tasks: { fields: ['tasksSet', 'tasksDeclined', 'tasksReviewed'] },
  inventory: { types: ['person-described', 'inventory-recorded'], steps: ['inventory'] },
  timeline: { types: ['timeline-event-added'], steps: ['timeline'] },
  formulation: { types: ['formulation-shared', 'formulation-answered'], steps: ['formulation'] },
  contract: { steps: ['contract'], parts: { 'contract-agreed': terms, 'contract-amended': terms } },
  focus: {
    types: ['focus-proposed', 'focus-activated', 'focus-detailed', 'focus-closed'],
    fields: ['areas', 'acuteEvent'],
  },
  ending: {
    types: ['ending-reviewed', 'continuation-decided'],
    fields: ['ending'],
    steps: ['ending-review', 'continuation-decision'],
  },
  condition: { types: ['condition-recorded', 'fit-reviewed'] },
  care: {
    types: ['care-coordinated', 'medication-recorded'],
    parts: { 'course-opened': ['ageYears', 'perinatal'] },
  },
  framing: { types: ['medical-model-explained', 'sick-role-recorded'], steps: ['medical-model'] },
  sessions: {
    types: ['session-missed'],
    steps: ['preparation'],
    fields: ['conjointWith', 'channel', 'minutes'],
  },
  phases: {},
  closure: {},
};

/** A change of the facts of one aspect. */
export interface Mutation {
  readonly aspect: Aspect;
  /** `rewrite` and `blank` leave the log as it is, event by event; `drop` and `add` change what stands in it. */
  readonly mode: 'rewrite' | 'blank' | 'drop' | 'add';
  readonly at: number;
  /** New data for each type of event. */
  readonly donor: { readonly [T in EventType]?: unknown };
}

const mutable = aspects.filter((aspect) => Object.keys(holdings[aspect]).length > 0);

export const mutation: fc.Arbitrary<Mutation> = fc.constantFrom(...mutable).chain((aspect) => {
  const { types = [], parts = {}, fields = [], steps = [] } = holdings[aspect];
  const donors = [
    ...types,
    ...Object.keys(parts).filter(isType),
    ...(fields.length > 0 ? (['session-held'] as const) : []),
    ...(steps.length > 0 ? (['step-omitted'] as const) : []),
  ];
  return fc.record({
    aspect: fc.constant(aspect),
    mode: fc.constantFrom('rewrite' as const, 'blank' as const, 'drop' as const, 'add' as const),
    at: fc.nat(60),
    donor: fc.record(Object.fromEntries(donors.map((type) => [type, eventData[type]] as const))),
  });
});

/** The course with the facts of one aspect changed; `undefined` where what is left would not be coherent. */
export function mutate(course: Course, change: Mutation): Course | undefined {
  const events = changed(course.events, change);
  const parsed = safeParseCourse({ ...course, events });
  return parsed.ok && replay(parsed.value).ok ? parsed.value : undefined;
}

function changed(events: readonly CourseEvent[], change: Mutation): readonly unknown[] {
  const { types = [], steps = [] } = holdings[change.aspect];
  const isOwn = (event: CourseEvent) =>
    types.includes(event.type) || (event.type === 'step-omitted' && steps.includes(event.data.step));
  switch (change.mode) {
    case 'drop':
      // Every other one, or all: with all gone, nothing is left that could refer to one of them.
      return events.filter(
        (event, index) => !isOwn(event) || (change.at % 3 > 0 && index % 2 === change.at % 2),
      );
    case 'add': {
      const place = change.at % (events.length + 1);
      return [...events.slice(0, place), ...additions(change), ...events.slice(place)];
    }
    case 'blank':
    case 'rewrite':
      return events.map((event) => ({ ...event, data: rewritten(event, change) }));
  }
}

function additions({ aspect, donor }: Mutation): readonly unknown[] {
  const { types = [], steps = [] } = holdings[aspect];
  const own = types.map((type, index) => ({ id: `added-${index}`, type, data: settled(donor[type]) }));
  return [
    ...own,
    ...steps.map((step, index) => ({ id: `added-step-${index}`, type: 'step-omitted', data: { step } })),
  ];
}

function rewritten(event: CourseEvent, { aspect, mode, donor }: Mutation): unknown {
  const { types = [], fields = [], parts = {} } = holdings[aspect];
  const data: Fields = { ...event.data };
  const made: Fields = mode === 'rewrite' ? settled(donor[event.type], event.id) : {};
  if (types.includes(event.type)) {
    if (mode === 'blank') return data;
    return { ...made, ...kept(event) };
  }
  const own: readonly string[] = event.type === 'session-held' ? fields : (parts[event.type] ?? []);
  const others = Object.fromEntries(Object.entries(data).filter(([key]) => !own.includes(key)));
  return { ...others, ...Object.fromEntries(Object.entries(made).filter(([key]) => own.includes(key))) };
}

// What others refer to stays.
function kept(event: CourseEvent): Fields {
  if (event.type === 'person-described') return { person: event.data.person };
  if (event.type === 'focus-detailed') return { ...event.data };
  return event.type === 'focus-closed' ? { area: event.data.area } : {};
}

type Fields = Readonly<Record<string, unknown>>;

// Without references, and with ids of its own.
function settled(value: unknown, suffix = 'new'): Fields {
  const fill = (one: unknown): unknown => {
    if (one instanceof Ref) return undefined;
    if (one instanceof Near) return one.on(0);
    if (one instanceof Fresh) return `${one.wish.slice(0, 20)}.${suffix.slice(0, 20)}`;
    if (Array.isArray(one)) return one.map(fill).filter((item) => item !== undefined);
    if (typeof one !== 'object' || one === null) return one;
    return Object.fromEntries(
      Object.entries(one)
        .map(([key, item]) => [key, fill(item)] as const)
        .filter(([, item]) => item !== undefined),
    );
  };
  const filled = fill(value);
  return typeof filled === 'object' && filled !== null ? Object.fromEntries(Object.entries(filled)) : {};
}

function isType(key: string): key is EventType {
  return Object.hasOwn(eventData, key);
}
