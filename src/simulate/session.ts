import type { SessionHeld } from '../model/session.js';
import type { AreaId } from '../model/vocabulary.js';
import { assess } from './assessing.js';
import { comeTo } from './coming.js';
import { conclude } from './ending.js';
import { incidentsSince } from './incidents.js';
import { lookBack } from './looking-back.js';
import { isPositive, takeMeasure, takeSecond, writeScore } from './measuring.js';
import { asked, secure } from './risk.js';
import { plain, type Scribe } from './scribe.js';
import { reviewTasks, setTasks } from './tasks.js';
import { techniquesOfAssessment, techniquesOfEnding, techniquesOfWork } from './techniques.js';
import type { PlannedSession } from './timetable.js';
import { workOn } from './working.js';

/** Writes one treatment session: the way to it, the session itself, and what was recorded with it. */
export function holdSession(scribe: Scribe, session: PlannedSession): void {
  const { plan, journal, chance } = scribe;
  const { ordinal, stage, acute } = session;
  comeTo(scribe, session);
  const number = journal.begin();
  const level = plan.weather.levels[ordinal - 1] ?? 'low';
  const score = plan.scores.bySession.get(ordinal);
  const filledInBefore = score !== undefined && chance.oneIn(2) ? writeScore(scribe, score) : undefined;
  const positive = score !== undefined && isPositive(scribe, score);
  const risk = {
    ...asked(level, chance),
    ...(filledInBefore !== undefined && positive ? { answers: filledInBefore } : {}),
  };
  // In a group one is not asked in front of the others.
  const apart = plan.patient.group !== undefined && chance.oneIn(3);
  const data = {
    ...frameOf(scribe, session),
    ...(apart ? {} : { risk }),
    ...workOf(scribe, session),
    ...endingTalk(scribe, session),
  };
  journal.note({ type: 'session-held', session: number, data });
  if (apart) journal.note({ type: 'risk-assessed', data: risk });
  if (acute === 'risk' || acute === 'pause') secure(scribe);
  if (acute === 'pause') journal.note({ type: 'treatment-paused', data: { reason: 'stabilisation' } });
  if (score !== undefined && filledInBefore === undefined) takeMeasure(scribe, score, level);
  if (score !== undefined) takeSecond(scribe, 'first');
  if (stage === 'assessing') assess(scribe, session);
  else workOn(scribe, session);
  lookBack(scribe, session);
  if (session.last) conclude(scribe);
}

function frameOf({ plan, chance }: Scribe, session: PlannedSession): Omit<SessionHeld, 'risk'> {
  const { ordinal, phase, acute } = session;
  const { minutes, shown } = plan.frame;
  const mood = plan.weather.moods[ordinal - 1];
  const longer = acute === undefined ? 0 : 30;
  return {
    kind: 'treatment',
    channel: chance.oneIn(12) ? 'video' : plan.patient.channel,
    ...(minutes === undefined ? {} : { minutes: minutes + longer }),
    ...(phase !== undefined && shown === 'said' ? { phase: phase.id } : {}),
    conjointWith: guests({ plan, chance }, session),
    ...(mood === undefined ? {} : { mood }),
  };
}

/** A minor’s parent comes along at the beginning and the end, and now and then. */
function guests(
  { plan, chance }: Pick<Scribe, 'plan' | 'chance'>,
  session: PlannedSession,
): readonly string[] {
  const { guardian } = plan.cast;
  const withheld = plan.conditions.care.some(
    (care) => care.with === 'guardian' && care.status === 'withheld',
  );
  const comes = session.ordinal === 1 || session.last || chance.oneIn(5);
  return guardian !== undefined && comes && !withheld ? [guardian] : [];
}

function workOf(scribe: Scribe, session: PlannedSession): Omit<SessionHeld, 'kind'> {
  const { plan, journal, chance, milestones } = scribe;
  const { ordinal, stage, acute } = session;
  const mood = plan.weather.moods[ordinal - 1];
  const areas = acute === undefined ? areasOf(scribe, session) : [];
  const [area] = areas;
  const tasksReviewed = reviewTasks(scribe, session);
  const reviewed = tasksReviewed.length === 0 ? {} : { tasksReviewed };
  const { tasksSet, tasksDeclined } = setTasks(scribe, session, area ?? journal.active[0]);
  const least = stage === 'working' && ordinal === milestones.analysis ? 1 : 0;
  const incidents = mood === undefined ? [] : incidentsSince(scribe, mood, area, least);
  journal.mood = mood;
  const material = { areas, incidents, tasks: tasksSet };
  const common = {
    areas,
    ...(acute === undefined ? {} : { acuteEvent: true }),
    incidents,
    ...reviewed,
    tasksSet,
    ...(tasksDeclined === undefined ? {} : { tasksDeclined }),
  };
  if (stage === 'assessing') {
    const more = acute === undefined ? [] : plain('safety-work');
    return { ...common, techniques: [...techniquesOfAssessment(scribe, session), ...more] };
  }
  if (acute === 'event') return { ...common, techniques: plain('affect-exploration', 'support-mobilising') };
  if (acute !== undefined) return { ...common, techniques: plain('safety-work', 'support-mobilising') };
  const { techniques, leftOut } =
    stage === 'ending' ? techniquesOfEnding(scribe, material) : techniquesOfWork(scribe, session, material);
  return { ...common, techniques, ...(leftOut.length === 0 && chance.oneIn(2) ? {} : { leftOut }) };
}

/** The primary area; now and then the named second one, by itself or with it. */
function areasOf({ journal, chance }: Scribe, { stage, place }: PlannedSession): readonly AreaId[] {
  const [primary, second] = journal.active;
  if (stage === 'assessing' || primary === undefined) return [];
  const lot = chance.whole(1, 6);
  if (second === undefined || stage === 'ending' || place === 1 || lot > 2) return [primary];
  return lot === 1 ? [second] : [primary, second];
}

function endingTalk({ chance }: Scribe, session: PlannedSession): Pick<SessionHeld, 'ending'> {
  const { ordinal, speaksOfEnding, left, last, stage } = session;
  // That it is for a time is said at the start.
  const atStart = ordinal === 1 && chance.oneIn(2);
  if (!speaksOfEnding && !atStart) return {};
  const feelings = chance.pick(['expressed', 'expressed', 'asked-none'] as const);
  return {
    ending: {
      discussed: true,
      sessionsLeft: left,
      ...(last || (stage === 'ending' && chance.oneIn(2)) ? { feelings } : {}),
      ...(stage === 'ending' && chance.oneIn(2) ? { contingency: true } : {}),
    },
  };
}
