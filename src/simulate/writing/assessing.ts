import type { PlannedSession } from '../plan/timetable.js';
import { activate, answer, formulate, linksOf } from './formulating.js';
import { agreeContract, recordConditions } from './intake.js';
import { takeInventory } from './inventory.js';
import type { Scribe } from './scribe.js';
import { drawTimeline } from './timeline.js';

/** What is found out and agreed on in a session of the assessment, written after the session itself. */
export function assess(scribe: Scribe, session: PlannedSession): void {
  const { plan, milestones } = scribe;
  const { ordinal } = session;
  if (ordinal === 1) frameIllness(scribe);
  if (ordinal === milestones.contract) agreeContract(scribe);
  takeInventory(scribe, session);
  if (ordinal === milestones.timeline) drawTimeline(scribe);
  if (ordinal === milestones.formulation) {
    propose(scribe);
    formulate(scribe, plan.focus.primary, milestones.answer === ordinal ? 'at-once' : 'later');
  } else if (ordinal === milestones.answer && milestones.formulation !== undefined) {
    answer(scribe);
  }
  if (ordinal === milestones.activation) begin(scribe);
}

/** The symptoms as an illness that can be treated, and what it excuses for a time. */
function frameIllness(scribe: Scribe): void {
  const { plan, journal, chance, milestones } = scribe;
  if (milestones.diagnosed === 1) recordConditions(scribe);
  const idiom = chance.pick(['medical', 'medical', 'culturally-adapted'] as const);
  journal.note({ type: 'medical-model-explained', data: { idiom } });
  const status = plan.patient.minor
    ? chance.pick(['limited', 'limited', 'not-used'] as const)
    : chance.pick(['given', 'given', 'given', 'limited', 'not-used'] as const);
  journal.note({ type: 'sick-role-recorded', data: { status } });
  journal.sickRole = status;
}

/** Candidates are named; one of them may come to nothing. */
function propose(scribe: Scribe): void {
  const { journal, chance, plan } = scribe;
  const { primary, candidate } = plan.focus;
  if (chance.oneIn(2)) {
    journal.note({ type: 'focus-proposed', data: { area: primary, ...linksOf(scribe, primary) } });
  }
  if (candidate === undefined) return;
  journal.note({ type: 'focus-proposed', data: { area: candidate } });
  const outcome = chance.pick(['parked', 'dropped'] as const);
  journal.note({ type: 'focus-closed', data: { area: candidate, outcome, agreed: true } });
}

function begin(scribe: Scribe): void {
  const { primary, second } = scribe.plan.focus;
  activate(scribe, primary, 'primary');
  if (second?.atWork === 0) activate(scribe, second.area, 'secondary');
}
