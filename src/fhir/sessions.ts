import type { EventOf } from '../model/course.js';
import type { InterpersonalTask, SessionHeld } from '../model/session.js';
import type { Coding } from './datatypes.js';
import { codeIn, listIn, numberIn, present, textIn, valueIn } from './json.js';
import { isFhirString } from './primitives.js';
import { taskStatus } from './status.js';
import { minutes, when } from './writing.js';
import type { EventMapping, Mapping } from './written.js';

const inPerson: Coding = {
  system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  code: 'AMB',
  display: 'ambulatory',
};
const remote: Coding = { ...inPerson, code: 'VR', display: 'virtual' };

// R4 demands a class. Where the record does not say how the session was held, the class says no more than that it was.
const classOf: Readonly<Record<NonNullable<SessionHeld['channel']>, Coding>> = {
  'in-person': inPerson,
  video: remote,
  telephone: remote,
};

/** A session that was held. */
export const sessionHeld: EventMapping<'session-held'> = {
  write: ({ on, data: { kind, channel, minutes: length } }, to) => {
    const start = when(on);
    return {
      resource: {
        resourceType: 'Encounter',
        status: 'finished',
        class: channel === undefined ? inPerson : classOf[channel],
        type: [to.concept('session-kind', kind)],
        subject: to.patient,
        ...(!to.usCore && { episodeOfCare: [to.whole()] }),
        ...(start !== undefined && { period: { start } }),
        ...(length !== undefined && { length: minutes(length) }),
      },
      said: ['kind', 'minutes'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      kind: codeIn(listIn(resource, 'type')[0], from.system('session-kind')),
      minutes: numberIn(resource, 'length', 'value'),
    }),
};

/** A session that was planned and did not take place. */
export const sessionMissed: EventMapping<'session-missed'> = {
  write: ({ on }, to) => {
    const start = when(on);
    return {
      resource: {
        resourceType: 'Encounter',
        status: 'cancelled',
        class: inPerson,
        subject: to.patient,
        ...(!to.usCore && { episodeOfCare: [to.whole()] }),
        ...(start !== undefined && { period: { start } }),
      },
      said: [],
      dated: true,
    };
  },
  read: () => ({}),
};

/** An interpersonal task, with the outcome of its last review as its status. */
export const taskSet: Mapping<{
  readonly data: InterpersonalTask;
  readonly session: EventOf<'session-held'>;
}> = {
  write: ({ data, session }, to) => {
    const { id, kind, person, text } = data;
    const outcome = to.state.entries['session-held']
      .flatMap((held) => held.data.tasksReviewed ?? [])
      .filter((review) => review.task === id && review.outcome !== undefined)
      .at(-1)?.outcome;
    const who = person === undefined ? undefined : to.person(person);
    const encounter = to.encounter(session.session);
    const date = when(session.on);
    const description = text !== undefined && isFhirString(text) ? text : undefined;
    return {
      resource: {
        resourceType: 'Task',
        basedOn: [to.plan()],
        status: taskStatus[outcome ?? 'none'],
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
