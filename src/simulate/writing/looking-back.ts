import type { ProgressReviewed } from '../../model/care.js';
import { stated } from '../../model/protocol.js';
import type { PlannedSession } from '../plan/timetable.js';
import { planForSafety } from './risk.js';
import type { Scribe } from './scribe.js';

/** What a session may end with: safety, progress and the agreement looked at again. */
export function lookBack(scribe: Scribe, session: PlannedSession): void {
  keepSafe(scribe, session);
  reviewProgress(scribe, session);
  amendContract(scribe, session);
}

/** After a high risk the plan is gone through again; at a moderate one it may be made. */
function keepSafe(scribe: Scribe, { ordinal }: PlannedSession): void {
  const { plan, chance } = scribe;
  const before = plan.sessions[ordinal - 2]?.acute;
  const moderate = plan.weather.levels[ordinal - 1] === 'moderate' && chance.oneIn(3);
  if (before === 'risk' || before === 'pause' || moderate) planForSafety(scribe);
}

/** When the protocol asks for it, when scores got worse, and now and then. */
function reviewProgress(scribe: Scribe, { ordinal, stage, last }: PlannedSession): void {
  const { plan, journal, chance } = scribe;
  const { setback, outcome } = plan.scores;
  const asked = ordinal === stated(plan.protocol.thresholds.progressReviewBy);
  const unchanged =
    outcome === 'no-change' && stage === 'ending' && plan.sessions[ordinal - 2]?.stage === 'working';
  const now = chance.oneIn(20) && stage === 'working';
  if (!asked && ordinal !== setback && !unchanged && !(now && !last)) return;
  journal.note({ type: 'progress-reviewed', data: reviewOf(scribe, ordinal === setback, unchanged) });
}

function reviewOf({ chance }: Scribe, worse: boolean, unchanged: boolean): ProgressReviewed {
  const cause = chance.pick(['medical', 'life-event', 'other'] as const);
  if (worse) return { decision: chance.pick(['adapt', 'continue', 'add-medication'] as const), cause };
  return {
    decision: unchanged
      ? chance.pick(['add-medication', 'other-treatment-offered', 'adapt'] as const)
      : chance.pick(['continue', 'continue', 'adapt'] as const),
  };
}

/** A change of the agreement is made in so many words. */
function amendContract({ plan, journal, chance }: Scribe, { ordinal, left }: PlannedSession): void {
  const { amendment, total } = plan.frame;
  if (ordinal === amendment?.after) {
    const sessions = { min: total, max: total };
    journal.note({ type: 'contract-amended', data: { sessions, reason: amendment.reason } });
  }
  const held = plan.sessions.length;
  if (plan.ending === 'early-remission' && left <= 1 && !journal.recovered && chance.oneIn(3)) {
    journal.recovered = true;
    const sessions = { min: held, max: held };
    journal.note({ type: 'contract-amended', data: { sessions, reason: 'early-recovery' } });
  }
}
