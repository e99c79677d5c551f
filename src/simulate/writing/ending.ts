import type { CourseClosed } from '../../model/course.js';
import type { ContinuationDecided, SessionMissed } from '../../model/session.js';
import type { ClosureReason } from '../../model/vocabulary.js';
import { takeSecond } from './measuring.js';
import { livingPeople } from './people.js';
import type { Scribe } from './scribe.js';

/** What the last session of a course that is brought to its end leaves on record. */
export function conclude(scribe: Scribe): void {
  const { plan, journal, chance } = scribe;
  const { outcome } = plan.scores;
  takeSecond(scribe, 'last');
  if (journal.sickRole === 'given') journal.note({ type: 'sick-role-recorded', data: { status: 'ended' } });
  if (outcome === 'remission' && !chance.oneIn(3)) {
    journal.note({ type: 'condition-recorded', data: { ...plan.conditions.target, status: 'remitted' } });
  }
  if (chance.oneIn(2)) lookAtPeopleAgain(scribe);
  const how = outcome === 'remission' ? 'resolved' : outcome === 'no-change' ? 'parked' : 'improved';
  for (const area of journal.active) {
    journal.note({ type: 'focus-closed', data: { area, outcome: how, agreed: true } });
  }
  const feelings = chance.pick(['expressed', 'expressed', 'asked-none'] as const);
  journal.note({
    type: 'ending-reviewed',
    data: { gains: true, credit: true, warningSigns: true, contingencyPlan: true, feelings },
  });
  journal.note({ type: 'continuation-decided', data: { decision: afterwards(scribe) } });
}

/** The circles of closeness, drawn a second time. */
function lookAtPeopleAgain(scribe: Scribe): void {
  const { journal, chance } = scribe;
  for (const person of chance.some(livingPeople(scribe), 2)) {
    const recentChange = chance.pick(['closer', 'closer', 'none'] as const);
    journal.describe({ person, closeness: chance.whole(1, 3), recentChange });
  }
}

function afterwards({ plan, chance }: Scribe): ContinuationDecided['decision'] {
  const recurrent = plan.conditions.target.episode === 'recurrent';
  switch (plan.scores.outcome) {
    case 'remission':
      return recurrent ? 'maintenance' : chance.pick(['none-needed', 'none-needed', 'maintenance'] as const);
    case 'response':
      return chance.pick(['continuation', 'maintenance'] as const);
    case 'some-change':
      return chance.pick(['continuation', 'other-treatment'] as const);
    case 'no-change':
      return chance.pick(['other-treatment', 'other-treatment', 'declined'] as const);
  }
}

/** Closes the course; one that ends early ends as it does in life. */
export function close(scribe: Scribe): void {
  const { journal, chance, plan } = scribe;
  const both = chance.pick(['both', 'both', 'patient', 'therapist'] as const);
  switch (plan.ending) {
    case 'open':
      return;
    case 'completed':
    case 'early-remission':
    case 'non-response':
      end(scribe, plan.ending, both);
      return;
    case 'dropout':
      stayAway(scribe);
      end(scribe, plan.ending, 'patient');
      return;
    case 'transferred':
      journal.wait(chance.whole(1, 6));
      journal.write({ type: 'care-coordinated', data: { with: 'other-therapist', status: 'in-place' } });
      end(scribe, plan.ending, chance.pick(['service', 'patient', 'therapist'] as const));
      return;
    case 'escalated':
      journal.wait(chance.whole(0, 3));
      end(scribe, plan.ending, chance.pick(['therapist', 'service'] as const));
      return;
    case 'died':
      journal.wait(chance.whole(2, 20));
      end(scribe, plan.ending);
      return;
  }
}

function end({ journal }: Scribe, reason: ClosureReason, initiatedBy?: CourseClosed['initiatedBy']): void {
  journal.write({
    type: 'course-closed',
    data: { reason, ...(initiatedBy === undefined ? {} : { initiatedBy }) },
  });
}

function stayAway({ journal, chance, plan }: Scribe): void {
  const times = chance.whole(1, 2);
  const how: SessionMissed = { by: 'patient', reason: 'no-show' };
  for (let time = 1; time <= times; time += 1) {
    journal.wait(plan.frame.everyDays);
    journal.write({ type: 'session-missed', data: { ...how, rebooked: time < times } });
  }
  journal.wait(chance.whole(3, 14));
}
