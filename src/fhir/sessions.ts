import type { EventOf } from '../model/course.js';
import type { InterpersonalTask, SessionHeld } from '../model/session.js';
import type { Coding, Period } from './datatypes.js';
import { codeIn, codesIn, listIn, numberIn, present, textIn, valueIn } from './json.js';
import { isFhirString } from './primitives.js';
import { taskStatus } from './status.js';
import type { Writing } from './writing.js';
import { minutes, when } from './writing.js';
import type { EventMapping, Mapping } from './written.js';

const inPerson: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'AMB',
  display: 'ambulatory',
};
const remote: Coding = { ...inPerson, code: 'VR', display: 'virtual' };

// R4 demands a class.
const unknown: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-NullFlavor',
  code: 'UNK',
  display: 'unknown',
};

const classOf: Readonly<Record<NonNullable<SessionHeld['channel']>, Coding>> = {
  'in-person': inPerson,
  video: remote,
  telephone: remote,
};

/** A session that was held. */
export const sessionHeld: EventMapping<'session-held'> = {
  write: ({ on, data: { kind, channel, minutes: length, areas = [], conjointWith = [] } }, to) => {
    const others = conjointWith.map((id) => to.person(id)).filter((who) => who !== undefined);
    const together = others.length > 0 && others.length === conjointWith.length;
    return {
      resource: {
        resourceType: 'Encounter',
        status: 'finished',
        class: channel === undefined ? unknown : classOf[channel],
        type: [to.concept('session-kind', kind)],
        subject: to.patient,
        ...(!to.usCore && { episodeOfCare: [to.whole()] }),
        ...(together && { participant: others.map((individual) => ({ individual })) }),
        ...(areas.length > 0 && { reasonCode: areas.map((area) => to.concept('focal-area', area)) }),
        ...day(on),
        ...(length !== undefined && { length: minutes(length) }),
      },
      said: [
        'kind',
        'minutes',
        ...(areas.length > 0 ? ['areas'] : []),
        ...(together ? ['conjointWith'] : []),
      ],
      dated: true,
    };
  },
  read: (resource, from) => {
    const areas = codesIn(listIn(resource, 'reasonCode'), from.system('focal-area'));
    const others = listIn(resource, 'participant').flatMap(
      (one) => from.person(valueIn(one, 'individual')) ?? [],
    );
    return present({
      kind: codesIn(listIn(resource, 'type'), from.system('session-kind'))[0],
      minutes: minutesIn(valueIn(resource, 'length')),
      areas: areas.length > 0 ? areas : undefined,
      conjointWith: others.length > 0 ? others : undefined,
    });
  },
};

/** A session that was planned and did not take place. */
export const sessionMissed: EventMapping<'session-missed'> = {
  write: ({ on, type }, to) => ({
    resource: {
      resourceType: 'Encounter',
      status: 'cancelled',
      class: unknown,
      type: [to.concept('event', type)],
      subject: to.patient,
      ...(!to.usCore && { episodeOfCare: [to.whole()] }),
      ...day(on),
    },
    said: [],
    dated: true,
  }),
  read: () => ({}),
};

// The day on which it began is the one on which it ended: an open end would match every later date in a search.
function day(on: string | undefined): { readonly period?: Period } {
  const start = when(on);
  return start === undefined ? {} : { period: { start, end: start } };
}

function minutesIn(length: unknown): number | undefined {
  const value = numberIn(length, 'value');
  const unit = textIn(length, 'code') ?? textIn(length, 'unit');
  if (value === undefined || unit === 'min') return value;
  return unit === 'h' ? value * 60 : undefined;
}

/** How a task stands: by its last review; one that nobody came back to before the course ended is over. */
export function standingOf(
  id: string,
  { state }: Writing,
): {
  readonly outcome: 'done' | 'tried' | 'not-done' | undefined;
  readonly status: 'accepted' | 'completed' | 'cancelled';
} {
  const outcome = state.entries['session-held']
    .flatMap((held) => held.data.tasksReviewed ?? [])
    .filter((review) => review.task === id && review.outcome !== undefined)
    .at(-1)?.outcome;
  if (outcome === undefined && state.status === 'closed') return { outcome, status: 'cancelled' };
  return { outcome, status: taskStatus[outcome ?? 'none'] };
}

/** An interpersonal task, with the outcome of its last review as its status. */
export const taskSet: Mapping<{
  readonly data: InterpersonalTask;
  readonly session: EventOf<'session-held'>;
}> = {
  write: ({ data, session }, to) => {
    const { id, kind, person, text } = data;
    const { outcome, status } = standingOf(id, to);
    const who = person === undefined ? undefined : to.person(person);
    const encounter = to.encounter(session.session);
    const date = when(session.on);
    const description = text !== undefined && isFhirString(text) ? text : undefined;
    return {
      resource: {
        resourceType: 'Task',
        basedOn: [to.plan()],
        status,
        ...(outcome && { businessStatus: to.concept('task-outcome', outcome) }),
        intent: 'plan',
        code: to.concept('task-kind', kind),
        ...(description !== undefined && { description }),
        ...(who && { focus: who }),
        for: to.patient,
        ...(encounter && { encounter }),
        ...(date !== undefined && { authoredOn: date }),
        owner: to.patient,
      },
      said: ['id', 'kind', ...(who ? ['person'] : []), ...(description === undefined ? [] : ['text'])],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      kind: codeIn(valueIn(resource, 'code'), from.system('task-kind')),
      person: from.person(valueIn(resource, 'focus')),
      text: textIn(resource, 'description'),
    }),
};
