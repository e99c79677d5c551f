import { dateOfDay } from '../../lib/partial-date.js';
import type { Preparation } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import { completeInventory, describePeople } from './inventory.js';
import { takeMeasure, takeSecond } from './measuring.js';
import { asked } from './risk.js';
import type { Scribe } from './scribe.js';

/** What comes before the first session: the referral, and whatever the protocol wants beforehand. */
export function openCourse(scribe: Scribe): void {
  const { plan, journal, chance, milestones } = scribe;
  const { age, group, continues, perinatal } = plan.patient;
  journal.write({
    type: 'course-opened',
    data: {
      ageYears: age,
      format: group === undefined ? 'individual' : 'group',
      ...(group === undefined ? {} : { groupId: group }),
      ...(continues === undefined ? {} : { continues }),
      ...(perinatal === undefined ? {} : { perinatal }),
    },
  });
  if (milestones.diagnosed === 0) recordConditions(scribe);
  if (chance.oneIn(2)) journal.write({ type: 'risk-assessed', data: asked('low', chance) });
  const { guardian } = plan.cast;
  for (const person of plan.cast.people) if (person.person === guardian) journal.describe(person);
  for (const data of plan.conditions.care) journal.write({ type: 'care-coordinated', data });
  if (milestones.contract === 0) agreeContract(scribe);
  if (plan.scores.intake !== undefined) {
    takeMeasure(scribe, plan.scores.intake);
    takeSecond(scribe, 'first');
  }
  if (milestones.inventory.place === 'intake') {
    describePeople(scribe, plan.cast.people);
    completeInventory(scribe);
  }
}

/** The sessions before the first one. Their days lie within the wait for it. */
export function prepare(scribe: Scribe, days: number): void {
  const required = (stated(scribe.plan.protocol.expects.preparation) ?? []).filter(
    ({ optional }) => !optional || scribe.chance.oneIn(2),
  );
  const kinds = required.flatMap(({ kind, sessions }) => Array.from({ length: sessions }, () => kind));
  const step = Math.max(1, Math.floor(days / (kinds.length + 1)));
  const start = scribe.journal.day;
  kinds.forEach((kind, at) => {
    scribe.journal.wait(step);
    holdPreparation(scribe, kind, at === kinds.length - 1);
  });
  scribe.journal.wait(Math.max(0, start + days - scribe.journal.day));
}

function holdPreparation(scribe: Scribe, kind: Preparation['kind'], last: boolean): void {
  const { plan, journal, chance, milestones } = scribe;
  const takesInventory = kind === 'pre-group' && milestones.inventory.place === 'pre-group' && last;
  journal.note({
    type: 'session-held',
    session: journal.begin(),
    data: {
      kind,
      minutes: chance.pick([45, 60, 90]),
      risk: asked('low', chance),
      conjointWith: [],
      areas: [],
      incidents: [],
      techniques: [{ technique: takesInventory ? 'interpersonal-inventory' : 'exploratory-techniques' }],
      tasksSet: [],
    },
  });
  if (!takesInventory) return;
  describePeople(scribe, plan.cast.people);
  completeInventory(scribe);
}

/** The diagnosis or the problem that is treated, what there is beside it, and what was decided about that. */
export function recordConditions({ plan, journal }: Scribe): void {
  const { target, beside, fit, medication } = plan.conditions;
  for (const data of [target, ...beside]) journal.add({ type: 'condition-recorded', data });
  for (const data of fit) journal.add({ type: 'fit-reviewed', data });
  if (medication !== undefined) journal.add({ type: 'medication-recorded', data: medication });
}

/** How many sessions, how often and how long; and that the patient was told. */
export function agreeContract({ plan, journal }: Scribe): void {
  const { contracted, everyDays, minutes } = plan.frame;
  const continues = plan.patient.continues !== undefined;
  journal.add({
    type: 'contract-agreed',
    data: {
      sessions: contracted,
      everyDays,
      ...(minutes === undefined ? {} : { minutes }),
      ...(continues ? { reviewOn: dateOfDay(journal.day + 365).slice(0, 7) } : {}),
      limitTold: true,
    },
  });
}
