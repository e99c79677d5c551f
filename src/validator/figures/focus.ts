import type { AllFacts } from '../../facts/facts.js';
import type { FigureId } from '../../model/figure-ids.js';
import type { Figure } from '../../model/report.js';
import type { ActiveArea } from '../../rules/active-areas.js';
import { activeAreas, isActiveIn, largest, overlaps } from '../../rules/active-areas.js';
import { count, notAsked, share, unknown } from './figure.js';

/** Whether the work kept to its focus, and how often that changed. */
export function focusFigures(facts: AllFacts): readonly Figure[] {
  const areas = activeAreas(facts.record.focus);
  const primaries = areas.filter(({ rank }) => rank === 'primary');
  return [
    onFocus('on-focus', facts, areas),
    onFocus('on-primary-focus', facts, primaries),
    changes(facts, primaries),
    mostActive(facts, areas),
  ];
}

/** A session is known where it records what it worked on, and the record says what it should have worked on. */
function onFocus(id: FigureId, { sessions, record, claims }: AllFacts, areas: readonly ActiveArea[]): Figure {
  let eligible = 0;
  let known = 0;
  let on = 0;
  for (const session of sessions) {
    if (session.phase?.role !== 'middle') continue;
    eligible += 1;
    const worked = record.focus.areas(session);
    if (worked === undefined) continue;
    let active = false;
    let met = false;
    for (const stretch of areas) {
      if (met || !isActiveIn(stretch, session)) continue;
      active = true;
      met = worked.includes(stretch.area);
    }
    if (!active && !claims('focus', session.ordinal)) continue;
    known += 1;
    if (met) on += 1;
  }
  const reason =
    eligible === 0
      ? 'No session of the middle phase is known.'
      : 'No middle session records its focal areas beside one that is active.';
  return share(id, on, known, reason, { known, eligible });
}

const notHeld = 'No active focal area is recorded, and the record does not claim to hold them.';

function changes({ claims }: AllFacts, primaries: readonly ActiveArea[]): Figure {
  if (primaries.length === 0) {
    return claims('focus')
      ? notAsked('focus-changes', 'No primary focal area was chosen.')
      : unknown('focus-changes', notHeld);
  }
  return count(
    'focus-changes',
    primaries.filter(({ area }, at) => at > 0 && area !== primaries[at - 1]?.area).length,
  );
}

function mostActive({ claims }: AllFacts, areas: readonly ActiveArea[]): Figure {
  return areas.length === 0 && !claims('focus')
    ? unknown('most-areas-active', notHeld)
    : count('most-areas-active', largest(overlaps(areas)).length);
}
