import type { SessionHeld } from '../../model/session.js';
import type { PlannedSession } from '../plan/timetable.js';
import { assess } from './assessing.js';
import { comeTo } from './coming.js';
import { conclude } from './ending.js';
import { lookBack } from './looking-back.js';
import { isPositive, takeMeasure, takeSecond, writeScore } from './measuring.js';
import { asked, secure } from './risk.js';
import type { Scribe } from './scribe.js';
import { workIn } from './session-work.js';
import { workOn } from './working.js';

/** Writes one treatment session: the way to it, the session itself, and what was recorded with it. */
export function holdSession(scribe: Scribe, session: PlannedSession): void {
  const { plan, journal, chance } = scribe;
  const { ordinal, stage, acute } = session;
  comeTo(scribe, session);
  const number = journal.begin();
  const score = plan.scores.bySession.get(ordinal);
  // Some fill it in before they come in, and it can be spoken of at once.
  const before = score !== undefined && chance.oneIn(2) ? writeScore(scribe, score) : undefined;
  const answers =
    score !== undefined && before !== undefined && isPositive(scribe, score) ? before : undefined;
  const level = plan.weather.levels[ordinal - 1] ?? 'low';
  const risk = { ...asked(level, chance), ...(answers === undefined ? {} : { answers }) };
  // In a group nobody is asked in front of the others.
  const apart = plan.patient.group !== undefined && chance.oneIn(3);
  const data: SessionHeld = {
    ...frameOf(scribe, session),
    ...(apart ? {} : { risk }),
    ...workIn(scribe, session),
    ...endingTalk(scribe, session),
  };
  journal.note({ type: 'session-held', session: number, data });
  if (apart) journal.note({ type: 'risk-assessed', data: risk });
  if (acute === 'risk' || acute === 'pause') secure(scribe);
  if (acute === 'pause') journal.note({ type: 'treatment-paused', data: { reason: 'stabilisation' } });
  if (score !== undefined && before === undefined) takeMeasure(scribe, score, level);
  if (score !== undefined) takeSecond(scribe, 'first');
  if (stage === 'assessing') assess(scribe, session);
  else workOn(scribe, session);
  lookBack(scribe, session);
  if (session.last) conclude(scribe);
}

function frameOf({ plan, chance }: Scribe, session: PlannedSession): SessionHeld {
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
