import type { EventDraft } from '../model/course.js';
import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { CourseState, Focus } from '../model/state.js';
import type { AreaId } from '../model/vocabulary.js';
import { listeningTopics } from '../model/vocabulary.js';
import type { ProposedEvent } from './step.js';

/**
 * Makes events with ids that the course does not use yet. What a proposed event holds is what the protocol asks for;
 * where only a person can say, it holds a placeholder that the record can hold.
 */
export type Proposer = (draft: EventDraft) => ProposedEvent;

/** The target as the protocol asks for it; which condition it is, only a clinician can say. */
export function condition(protocol: Protocol, propose: Proposer): ProposedEvent {
  const basis = stated(protocol.expects.target) === 'target-problem' ? 'target-problem' : 'diagnosis';
  return propose({
    type: 'condition-recorded',
    data: { condition: 'other', role: 'target', status: 'active', basis },
  });
}

/** The inventory in the form that the protocol asks for, with nothing left unasked. */
export function inventory(protocol: Protocol, propose: Proposer): ProposedEvent {
  if (stated(protocol.expects.inventory) === 'focused')
    return propose({ type: 'inventory-recorded', data: { status: 'completed', scope: 'focused' } });
  return propose({
    type: 'inventory-recorded',
    data: {
      status: 'completed',
      topics: Object.fromEntries(listeningTopics.map((topic) => [topic, 'absent'])),
      changesNearOnsetAsked: true,
      hasConfidant: false,
    },
  });
}

/** A contract with the protocol's own length and cadence, or with a date of review where it has none. */
export function contract(protocol: Protocol, propose: Proposer): ProposedEvent {
  const sessions = stated(protocol.length);
  const everyDays = stated(protocol.everyDays);
  return propose({
    type: 'contract-agreed',
    data: {
      ...(sessions === undefined ? {} : { sessions }),
      ...(everyDays === undefined ? {} : { everyDays }),
      limitTold: true,
    },
  });
}

/** A score on the instrument that the course uses, at its last total, so that it moves nothing. */
export function measure(state: CourseState, propose: Proposer): ProposedEvent {
  const last = state.entries['measure-taken'].at(-1)?.data;
  const { instrument, total } = last ?? { instrument: 'phq-9', total: 0 };
  return propose({ type: 'measure-taken', data: { instrument, total } });
}

/** The area that a formulation would name: the primary one, else the first that is named, else the protocol's first. */
export function areaInQuestion(state: CourseState, protocol: Protocol): AreaId | undefined {
  const primary = activeFoci(state).find(({ spells }) => spells.at(-1)?.rank !== 'secondary');
  return (primary ?? state.foci[0])?.area ?? protocol.areas.value[0];
}

/** The focal areas that are worked on. */
export function activeFoci(state: CourseState): readonly Focus[] {
  return state.foci.filter(({ spells }) => spells.some(({ to }) => to === undefined));
}

/** A formulation with all its parts. */
export function formulation(
  state: CourseState,
  protocol: Protocol,
  propose: Proposer,
  area: AreaId | undefined = areaInQuestion(state, protocol),
  links: Links = linksFor(area, state),
): ProposedEvent {
  return propose({
    type: 'formulation-shared',
    data: {
      ...(area === undefined ? {} : { area }),
      ...(stated(protocol.expects.target) === 'diagnosis' ? { diagnosisNamed: true } : {}),
      illnessFrame: true,
      ...links,
      planExplained: true,
      timeLimitNamed: true,
    },
  });
}

/** An area as a focus, linked to somebody or something that the record holds. */
export function activation(
  area: AreaId,
  rank: 'primary' | 'secondary' | undefined,
  propose: Proposer,
  links: Links,
): ProposedEvent {
  return propose({
    type: 'focus-activated',
    data: { area, ...(rank === undefined ? {} : { rank }), agreed: true, ...links },
  });
}

/** What a focus, or a formulation, is linked to. */
export type Links = { readonly people?: readonly string[]; readonly timeline?: readonly string[] };

/** What in the record an area can be linked to; which it is, a clinician says. */
export function linksFor(area: AreaId | undefined, state: CourseState): Links {
  const kind = eventOf(area);
  const events = state.entries['timeline-event-added'];
  const event = events.find(({ data }) => data.kind === kind);
  if (event !== undefined) return { timeline: [event.id] };
  const people = Object.values(state.people);
  const person = people.find(({ described }) => (described.status === 'deceased') === (area === 'grief'));
  if (person !== undefined) return { people: [person.person] };
  const [any] = events;
  return any === undefined || area === 'grief' ? {} : { timeline: [any.id] };
}

/** The kind of event that an area is about. */
export function eventOf(area: AreaId | undefined): 'death' | 'dispute' | 'role-change' | 'onset' {
  switch (area) {
    case 'grief':
      return 'death';
    case 'role-dispute':
      return 'dispute';
    case 'role-transition':
      return 'role-change';
    default:
      return 'onset';
  }
}
