import type { AllFacts } from '../../facts/facts.js';
import type { Figure } from '../../model/report.js';
import { count, notAsked, unknown, yesNo } from './figure.js';

/** Whether the ending was spoken of, and how the course ended. */
export function endingFigures({ sessions, record, claims, closure }: AllFacts): readonly Figure[] {
  const spoken = 'ending-spoken-of';
  const planned = 'ended-as-planned';
  let known = 0;
  let discussed = 0;
  for (const session of sessions) {
    const talk = record.ending.talk(session);
    if (talk === undefined && !claims('ending', session.ordinal)) continue;
    known += 1;
    if (talk?.discussed === true) discussed += 1;
  }
  const extent = { known, eligible: sessions.length };
  return [
    known === 0
      ? unknown(
          spoken,
          sessions.length === 0
            ? 'No session is recorded.'
            : 'No session records whether the ending was spoken of.',
          extent,
        )
      : count(spoken, discussed, extent),
    closure === null
      ? notAsked(planned, 'The course is not closed.')
      : closure.reason === null
        ? unknown(planned, 'No reason for the closing is recorded.')
        : yesNo(planned, closure.reason === 'completed'),
  ];
}
