import type { EventType } from '../model/course.js';
import type { SessionHeld } from '../model/session.js';
import type { Entry, Refusal, RefusalCode } from '../model/state.js';
import type { KnownIds } from './known-ids.js';

/** Why an entry cannot stand after what is known, or `undefined` where it can. */
export function refuse<T extends EventType>(entry: Entry<T>, known: KnownIds): Refusal | undefined {
  const fault =
    known.closed && entry.type !== 'waiver-granted' ? afterClose : checks[entry.type]?.(entry, known);
  return fault && refusal(fault.code, entry.index, fault.path);
}

/** A refusal with its pointer and its sentence. */
export function refusal(code: RefusalCode, index: number, path: string): Refusal {
  return { code, index, pointer: `/events/${index}${path}`, message: messages[code] };
}

interface Fault {
  readonly code: RefusalCode;
  readonly path: string;
}

const afterClose: Fault = { code: 'after-close', path: '/type' };

// Events that are absent here refer to nothing.
const checks: {
  readonly [T in EventType]?: (entry: Entry<T>, known: KnownIds) => Fault | undefined;
} = {
  'course-opened': (_, known) => (known.opened ? { code: 'already-opened', path: '/type' } : undefined),
  'risk-assessed': ({ data }, known) => measure(data.answers, '/data/answers', known),
  'timeline-event-added': ({ data }, known) => person(data.person, '/data/person', known),
  'formulation-shared': ({ data }, known) =>
    people(data.people, '/data/people', known) ?? timeline(data.timeline, '/data/timeline', known),
  'focus-proposed': ({ data }, known) => links(data, known),
  'focus-activated': ({ data }, known) => links(data, known),
  'focus-closed': ({ data }, known) =>
    known.area(data.area) ? undefined : { code: 'unknown-area', path: '/data/area' },
  'focus-detailed': ({ data }, known) => {
    switch (data.area) {
      case 'grief':
        return person(data.deceased, '/data/deceased', known) ?? people(data.newTies, '/data/newTies', known);
      case 'role-dispute':
        return person(data.otherParty, '/data/otherParty', known);
      case 'role-transition':
        return people(data.supports, '/data/supports', known);
      case 'interpersonal-deficits':
        return each(data.recentExamples, '/data/recentExamples', (example, path) =>
          person(example.person, `${path}/person`, known),
        );
      case 'lost-healthy-self':
        return undefined;
    }
  },
  'session-held': (entry, known) =>
    entry.session !== undefined && known.session(entry.session)
      ? { code: 'duplicate-session-number', path: '/session' }
      : session(entry.data, known),
};

function session(data: SessionHeld, known: KnownIds): Fault | undefined {
  const incidents = new Set<string>();
  const tasks = new Set<string>();
  const incident = (id: string): boolean => incidents.has(id) || known.incident(id);
  return (
    people(data.conjointWith, '/data/conjointWith', known) ??
    measure(data.risk?.answers, '/data/risk/answers', known) ??
    each(data.incidents, '/data/incidents', ({ id, person: who }, path) => {
      if (id !== undefined && incident(id)) return { code: 'duplicate-incident-id', path: `${path}/id` };
      if (id !== undefined) incidents.add(id);
      return person(who, `${path}/person`, known);
    }) ??
    each(data.techniques, '/data/techniques', (use, path) => {
      if (use.technique === 'interpretation') {
        return each(use.restsOn, `${path}/restsOn`, (id, at) =>
          incident(id) || known.timeline(id) ? undefined : { code: 'unknown-incident', path: at },
        );
      }
      if (
        use.technique === 'communication-analysis' &&
        use.incident !== undefined &&
        !incident(use.incident)
      ) {
        return { code: 'unknown-incident', path: `${path}/incident` };
      }
      return person(use.person, `${path}/person`, known);
    }) ??
    each(data.tasksReviewed, '/data/tasksReviewed', ({ task }, path) =>
      task === undefined || known.task(task) ? undefined : { code: 'unknown-task', path: `${path}/task` },
    ) ??
    each(data.tasksSet, '/data/tasksSet', ({ id, person: who }, path) => {
      if (tasks.has(id) || known.task(id)) return { code: 'duplicate-task-id', path: `${path}/id` };
      tasks.add(id);
      return person(who, `${path}/person`, known);
    })
  );
}

function links(
  data: { readonly people?: readonly string[]; readonly timeline?: readonly string[] },
  known: KnownIds,
): Fault | undefined {
  return people(data.people, '/data/people', known) ?? timeline(data.timeline, '/data/timeline', known);
}

function person(id: string | undefined, path: string, known: KnownIds): Fault | undefined {
  return id === undefined || known.person(id) ? undefined : { code: 'unknown-person', path };
}

function people(ids: readonly string[] | undefined, path: string, known: KnownIds): Fault | undefined {
  return each(ids, path, (id, at) => person(id, at, known));
}

function timeline(ids: readonly string[] | undefined, path: string, known: KnownIds): Fault | undefined {
  return each(ids, path, (id, at) =>
    known.timeline(id) ? undefined : { code: 'unknown-timeline-event', path: at },
  );
}

function measure(id: string | undefined, path: string, known: KnownIds): Fault | undefined {
  return id === undefined || known.measure(id) ? undefined : { code: 'unknown-event', path };
}

function each<T>(
  items: readonly T[] | undefined,
  path: string,
  check: (item: T, path: string) => Fault | undefined,
): Fault | undefined {
  for (const [index, item] of (items ?? []).entries()) {
    const fault = check(item, `${path}/${index}`);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

const messages: Readonly<Record<RefusalCode, string>> = {
  'duplicate-event-id': 'Another event has this id. Give each event its own; to correct one, use "replaces".',
  'duplicate-session-number':
    'Another session that was held has this number. Renumber one, or correct it with "replaces".',
  'duplicate-task-id': 'Another task has this id. Give each task its own.',
  'duplicate-incident-id': 'Another incident has this id. Give each incident its own.',
  'already-opened': 'The course was opened before. Correct the first "course-opened" with "replaces".',
  'after-close':
    'The course was closed before this. Start a linked course, or correct the closing with "replaces".',
  'unknown-event': 'No earlier event of the right type has this id.',
  'wrong-type-replaced': 'A correction must be of the same type as what it corrects, or "entry-withdrawn".',
  'unknown-person': 'This person is not described before. Add a "person-described" event ahead of it.',
  'unknown-task': 'No earlier session set this task. Correct the id, or leave it out.',
  'unknown-incident': 'No incident or timeline entry up to here has this id.',
  'unknown-timeline-event': 'No earlier "timeline-event-added" has this id.',
  'unknown-area': 'This focal area was not proposed or activated before.',
};
