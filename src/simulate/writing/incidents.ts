import type { Incident, Mood } from '../../model/session.js';
import type { AreaId } from '../../model/vocabulary.js';
import * as words from '../words.js';
import { somebody } from './people.js';
import type { Scribe } from './scribe.js';

/**
 * What happened between people since the last session. Where the mood has moved, something of it is linked to that, or
 * nothing was found; `least` asks for so many.
 */
export function incidentsSince(
  scribe: Scribe,
  mood: Mood,
  area: AreaId | undefined,
  least: number,
): readonly Incident[] {
  const { journal, chance } = scribe;
  const moved = hasMoved(journal.mood, mood);
  const count = Math.max(least, chance.pick([0, 0, 1, 1, 2]));
  return Array.from({ length: count }, (_, at) => {
    const person = somebody(scribe, area);
    return {
      id: journal.id('incident'),
      ...(person === undefined ? {} : { person }),
      linkedToMood: (moved && at === 0) || chance.oneIn(2),
      text: chance.pick(wordsFor(area)),
    };
  });
}

/** By a tenth of the scale or more: less than any school counts. */
function hasMoved(before: Mood | undefined, now: Mood): boolean {
  return before !== undefined && Math.abs(now.value - before.value) * 10 >= now.max - now.min;
}

function wordsFor(area: AreaId | undefined): readonly string[] {
  switch (area) {
    case 'grief':
    case 'role-dispute':
    case 'role-transition':
    case 'interpersonal-deficits':
    case 'lost-healthy-self':
      return words.incidents[area];
    default:
      return words.incidents['role-transition'];
  }
}
