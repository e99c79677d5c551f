import type { PlannedSession } from '../plan/timetable.js';
import { prepare } from './intake.js';
import { stabilise } from './risk.js';
import type { Scribe } from './scribe.js';

/** The time before a session: what was missed, what was agreed on as a break, and the phase that begins with it. */
export function comeTo(scribe: Scribe, session: PlannedSession): void {
  const { plan, journal } = scribe;
  const { ordinal, wait, phase, enters } = session;
  const before = plan.sessions[ordinal - 2];
  if (ordinal === 1) prepare(scribe, wait.days);
  else if (before?.acute === 'pause') stabilise(scribe, wait.days);
  else pass(scribe, wait);
  if (enters && phase !== undefined && plan.frame.shown === 'entered') {
    const late = plan.frame.delayed && before?.stage === 'assessing';
    journal.write({
      type: 'phase-entered',
      data: {
        phase: phase.id,
        ...(late ? { delayed: scribe.chance.pick(['complexity', 'crisis'] as const) } : {}),
      },
    });
  }
}

function pass({ journal }: Scribe, { days, missed, pause }: PlannedSession['wait']): void {
  const start = journal.day;
  const until = (day: number) => journal.wait(start + day - journal.day);
  for (const { day, how } of missed) {
    until(day);
    journal.write({ type: 'session-missed', data: how });
  }
  if (pause !== undefined) {
    until(pause.from);
    journal.write({ type: 'treatment-paused', data: { reason: pause.reason } });
    until(pause.to);
    journal.write({ type: 'treatment-resumed', data: {} });
  }
  until(days);
}
