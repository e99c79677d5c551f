import { stated } from '../../model/protocol.js';
import type { InterpersonalTask, TaskReview } from '../../model/session.js';
import type { AreaId } from '../../model/vocabulary.js';
import type { PlannedSession } from '../plan/timetable.js';
import * as words from '../words.js';
import { somebody } from './people.js';
import type { Scribe } from './scribe.js';

/** Looks at what was agreed the last time; where something else is more urgent, a session later. */
export function reviewTasks(scribe: Scribe, session: PlannedSession): readonly TaskReview[] {
  const { journal, chance } = scribe;
  if (canWait(scribe, session) && chance.oneIn(session.acute === undefined ? 15 : 2)) {
    journal.putOff = true;
    return [];
  }
  journal.putOff = false;
  const outcomes = ['done', 'done', 'done', 'tried', 'not-done'] as const;
  const reviews = journal.pending.map(({ id: task }) => ({ task, outcome: chance.pick(outcomes) }));
  journal.pending = [];
  return reviews;
}

/** Whether the task was set in this phase, and the next session is sure to come and lies in it too. */
function canWait({ plan, journal }: Scribe, { ordinal, stage, phase }: PlannedSession): boolean {
  const around = [plan.sessions[ordinal - 2], plan.sessions[ordinal]];
  return (
    stage === 'working' &&
    around.every((other) => other?.stage === 'working' && other.phase === phase) &&
    plan.frame.shown !== 'computed' &&
    journal.pending.length > 0 &&
    !journal.putOff
  );
}

/** What is agreed until the next session: one action with somebody, and the log of the days where that belongs to it. */
export function setTasks(
  scribe: Scribe,
  session: PlannedSession,
  area: AreaId | undefined,
): { readonly tasksSet: readonly InterpersonalTask[]; readonly tasksDeclined?: true } {
  const { plan, journal, chance } = scribe;
  const { expects } = plan.protocol;
  if (session.last || stated(expects.tasks) === false) return { tasksSet: [] };
  const declined = session.stage !== 'assessing' && session.acute === undefined && chance.oneIn(12);
  const log: readonly InterpersonalTask[] =
    stated(expects.rhythmWork) === true ? [{ id: journal.id('task'), kind: 'rhythm-log' }] : [];
  const agreed = declined ? undefined : taskIn(scribe, session, area);
  const tasksSet = [...log, ...(agreed === undefined ? [] : [agreed])];
  journal.pending = [...journal.pending, ...tasksSet];
  return declined ? { tasksSet, tasksDeclined: true } : { tasksSet };
}

function taskIn(
  scribe: Scribe,
  { stage, acute }: PlannedSession,
  area: AreaId | undefined,
): InterpersonalTask | undefined {
  const { journal, chance } = scribe;
  const person = somebody(scribe, area);
  if (acute !== undefined) {
    return { id: journal.id('task'), kind: 'safety', ...(person === undefined ? {} : { person }) };
  }
  if (stage === 'working' || (stage === 'ending' && person !== undefined))
    return action(scribe, area, person);
  const text = chance.pick(words.observations);
  return chance.oneIn(3) ? { id: journal.id('task'), kind: 'observation', text } : undefined;
}

type Kind = 'hard' | 'conversation' | 'contact' | 'activity' | 'ritual' | 'letter' | 'observation';

const usual: readonly Kind[] = ['conversation', 'contact', 'contact', 'activity', 'hard'];

function kindsFor(area: AreaId | undefined): readonly Kind[] {
  switch (area) {
    case 'grief':
      return ['ritual', 'ritual', 'letter', 'contact', 'conversation', 'hard'];
    case 'role-dispute':
      return ['hard', 'hard', 'hard', 'conversation', 'letter', 'observation'];
    default:
      return usual;
  }
}

/** One action between people. */
function action(scribe: Scribe, area: AreaId | undefined, person: string | undefined): InterpersonalTask {
  const { journal, chance } = scribe;
  const id = journal.id('task');
  const kind = chance.pick(kindsFor(area));
  const whom = person === undefined ? {} : { person };
  switch (kind) {
    case 'hard':
      return { id, kind: 'conversation', ...whom, hard: true, text: chance.pick(words.hardConversations) };
    case 'conversation':
      return { id, kind, ...whom, text: chance.pick(words.conversations) };
    case 'contact':
      return { id, kind, ...whom, text: chance.pick(words.contacts) };
    case 'activity':
      return person === undefined
        ? { id, kind: 'observation', text: chance.pick(words.observations) }
        : { id, kind, person, text: chance.pick(words.activities) };
    case 'ritual':
      return { id, kind, text: chance.pick(words.rituals) };
    case 'letter':
      return { id, kind, text: chance.pick(words.letters) };
    case 'observation':
      return { id, kind, text: chance.pick(words.observations) };
  }
}
