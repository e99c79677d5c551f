import type { AllFacts } from '../../facts/facts.js';
import type { Figure } from '../../model/report.js';
import { count, share, unknown } from './figure.js';

/** What was asked after in the sessions, and who is in the inventory. */
export function recordFigures({ sessions, record, claims }: AllFacts): readonly Figure[] {
  const people = 'people';
  const { length } = record.inventory.people;
  let known = 0;
  let asked = 0;
  let rated = 0;
  for (const session of sessions) {
    const check = record.risk.ofContact(session);
    if (check !== undefined || claims('risk', session.ordinal)) known += 1;
    if (check !== undefined && check.asked !== false) asked += 1;
    if (record.mood.of(session) !== undefined) rated += 1;
  }
  return [
    share(
      'risk-checked',
      asked,
      known,
      sessions.length === 0 ? 'No session is recorded.' : 'No session records a risk check.',
      { known, eligible: sessions.length },
    ),
    share('mood-rated', rated, sessions.length, 'No session is recorded.'),
    length === 0 && !claims('inventory')
      ? unknown(people, 'No person is recorded, and the record does not claim to hold the inventory.')
      : count(people, length),
  ];
}
