import type { AllFacts, Session } from '../../facts/facts.js';
import type { Figure } from '../../model/report.js';
import type { TechniqueUse } from '../../model/session.js';
import type { AreaId, TechniqueId } from '../../model/vocabulary.js';
import { interventions } from '../../model/vocabulary.js';
import { activeAreas, isActiveIn } from '../../rules/active-areas.js';
import { count, share, unknown } from './figure.js';

/** What was done in the sessions, as far as they record it. Not recorded is not unused. */
export function techniqueFigures(facts: AllFacts): readonly Figure[] {
  const { sessions, record } = facts;
  const recorded: Recorded[] = [];
  for (const session of sessions) {
    const techniques = record.interventions.used(session);
    if (techniques !== undefined) recorded.push({ session, techniques });
  }
  const known = recorded.length;
  const eligible = sessions.length;
  const noSession = 'No session is recorded.';
  const none = eligible === 0 ? noSession : 'No session records its techniques.';
  return [
    share('techniques-recorded', known, eligible, noSession),
    known === 0
      ? unknown('interventions-used', none, { known, eligible })
      : count('interventions-used', differentIn(recorded), { known, eligible }),
    strategiesUsed(facts, recorded, none),
  ];
}

interface Recorded {
  readonly session: Session;
  readonly techniques: readonly TechniqueUse[];
}

const catalogued: ReadonlySet<TechniqueId> = new Set(interventions);

function differentIn(recorded: readonly Recorded[]): number {
  const used = new Set<TechniqueId>();
  for (const { techniques } of recorded) {
    for (const { technique } of techniques) if (catalogued.has(technique)) used.add(technique);
  }
  return used.size;
}

/** An area is known where it was active in a session that says what was done. */
function strategiesUsed({ protocol, record }: AllFacts, recorded: readonly Recorded[], none: string): Figure {
  const areas = new Set<AreaId>();
  const known = new Set<AreaId>();
  const worked = new Set<AreaId>();
  for (const stretch of activeAreas(record.focus)) {
    const { area } = stretch;
    const strategy = protocol.strategies.value.find((one) => one.area === area)?.intervention;
    if (strategy === undefined) continue;
    areas.add(area);
    for (const { session, techniques } of recorded) {
      if (worked.has(area)) break;
      if (!isActiveIn(stretch, session)) continue;
      known.add(area);
      if (techniques.some(({ technique }) => technique === strategy)) worked.add(area);
    }
  }
  const reason =
    recorded.length === 0
      ? none
      : 'No focal area with a strategy is active in a session that records techniques.';
  return share('strategies-used', worked.size, known.size, reason, {
    known: known.size,
    eligible: areas.size,
  });
}
