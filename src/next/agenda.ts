import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { SessionHeld, TaskReview } from '../model/session.js';
import type { CourseState } from '../model/state.js';
import type { PhaseRole } from '../model/vocabulary.js';
import { activeFoci } from './proposals.js';

/** An item of the agenda of a session: what it adds to the session's record. */
export interface AgendaItem {
  readonly step: string;
  readonly title: string;
  readonly adds: Partial<SessionHeld>;
  readonly fillIn: readonly string[];
}

/** A direct question about risk: how it was asked, and not what was answered. */
export const directQuestion = { asked: true, basis: ['direct-question'] } as const;

/** The next session with what every session should have: a direct question about risk, and the active focus. */
export function bareSession(state: CourseState, protocol: Protocol): SessionHeld {
  const areas = activeFoci(state);
  return {
    kind: 'treatment',
    ...(stated(protocol.expects.riskEverySession) === undefined ? {} : { risk: directQuestion }),
    ...(areas.length === 0 ? {} : { areas: areas.map(({ area }) => area) }),
  };
}

/** The number that the next session would have. */
export function nextNumber(state: CourseState): number {
  return Math.max(0, ...state.entries['session-held'].map((entry) => entry.session ?? 0)) + 1;
}

/** How a session begins. */
export function openingOf(state: CourseState): AgendaItem {
  // A placeholder on the scale that the record uses: the last value, so that it moves nothing.
  const last = heldIn(state).reduce<SessionHeld['mood']>((before, { mood }) => mood ?? before, undefined);
  return {
    step: 'session:mood',
    title: 'Ask how things have been, and rate mood',
    adds: { mood: last ?? { value: 5, min: 0, max: 10, higherIs: 'better' } },
    fillIn: last === undefined ? ['/data/mood'] : ['/data/mood/value'],
  };
}

/**
 * What follows the opening and the question about risk, in this order: mood and events, the task of last time, one
 * incident and the work on it, the next task, the sessions that are left. The work on an incident belongs to the time
 * after the initial phase.
 */
export function workOf(
  state: CourseState,
  protocol: Protocol,
  role: PhaseRole | undefined,
): readonly AgendaItem[] {
  const initial = role === 'initial';
  return [
    {
      step: 'session:link',
      title: 'Link how mood moved to what happened between people',
      adds: { incidents: [{ linkedToMood: true }] },
      fillIn: ['/data/incidents/0/person'],
    },
    ...taskReview(state),
    ...(initial ? [] : incidentWork),
    ...(initial || stated(protocol.expects.tasks) === false ? [] : [nextTask(state)]),
    sessionsLeft(state),
  ];
}

function taskReview(state: CourseState): readonly AgendaItem[] {
  const pending = new Set<string>();
  for (const { tasksReviewed = [], tasksSet = [] } of heldIn(state)) {
    for (const { task } of tasksReviewed) {
      if (task === undefined) pending.clear();
      else pending.delete(task);
    }
    for (const { id } of tasksSet) pending.add(id);
  }
  if (pending.size === 0) return [];
  const tasksReviewed = [...pending].map((task): TaskReview => ({ task }));
  return [
    {
      step: 'session:review-task',
      title: pending.size === 1 ? 'Look at the agreed task again' : 'Look at the agreed tasks again',
      adds: { tasksReviewed },
      fillIn: tasksReviewed.map((_, index) => `/data/tasksReviewed/${index}/outcome`),
    },
  ];
}

const incidentWork: readonly AgendaItem[] = [
  {
    step: 'session:incident',
    title: 'Choose one recent incident with feeling in it',
    adds: { incidents: [{}] },
    fillIn: ['/data/incidents/0/person'],
  },
  {
    step: 'session:communication-analysis',
    title: 'Analyse the communication in it',
    adds: { techniques: [{ technique: 'communication-analysis' }] },
    fillIn: ['/data/techniques/0/person', '/data/techniques/0/verbatim'],
  },
  {
    step: 'session:affect',
    title: 'Name the feelings and let them be felt',
    adds: { techniques: [{ technique: 'encouragement-of-affect' }] },
    fillIn: [],
  },
  {
    step: 'session:decision-analysis',
    title: 'Weigh the options',
    adds: { techniques: [{ technique: 'decision-analysis' }] },
    fillIn: ['/data/techniques/0/options'],
  },
  {
    step: 'session:role-play',
    title: 'Rehearse it in a role play',
    adds: { techniques: [{ technique: 'role-play' }] },
    fillIn: ['/data/techniques/0/person'],
  },
];

function nextTask(state: CourseState): AgendaItem {
  const used = new Set(heldIn(state).flatMap(({ tasksSet = [] }) => tasksSet.map(({ id }) => id)));
  let count = 1;
  while (used.has(`task-${count}`)) count += 1;
  return {
    step: 'session:task',
    title: 'Agree on one action between people until next time',
    adds: { tasksSet: [{ id: `task-${count}`, kind: 'conversation' }] },
    fillIn: ['/data/tasksSet/0/kind', '/data/tasksSet/0/person'],
  };
}

function sessionsLeft(state: CourseState): AgendaItem {
  const contracted = state.contract?.sessions;
  const held = heldIn(state).filter(({ kind }) => kind === 'treatment').length;
  const known = contracted !== undefined && contracted.min === contracted.max;
  return {
    step: 'session:sessions-left',
    title: 'Say how many sessions are left',
    adds: {
      ending: { discussed: true, ...(known ? { sessionsLeft: Math.max(0, contracted.max - held - 1) } : {}) },
    },
    fillIn: known ? [] : ['/data/ending/sessionsLeft'],
  };
}

function heldIn(state: CourseState): readonly SessionHeld[] {
  return state.entries['session-held'].map(({ data }) => data);
}
