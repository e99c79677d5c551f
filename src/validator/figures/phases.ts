import type { AllFacts } from '../../facts/facts.js';
import type { FigureId } from '../../model/figure-ids.js';
import type { Figure } from '../../model/report.js';
import type { PhaseRole } from '../../model/vocabulary.js';
import { phaseRoles } from '../../model/vocabulary.js';
import { notAsked, share } from './figure.js';

type Names = Readonly<Record<PhaseRole, FigureId>>;

const recorded: Names = {
  initial: 'initial-sessions',
  middle: 'middle-sessions',
  ending: 'ending-sessions',
  maintenance: 'maintenance-sessions',
};

const inferred: Names = {
  initial: 'initial-sessions-inferred',
  middle: 'middle-sessions-inferred',
  ending: 'ending-sessions-inferred',
  maintenance: 'maintenance-sessions-inferred',
};

/** How the sessions fall to the phases: by what is recorded, and with what is inferred from their number. */
export function phaseFigures({ protocol, sessions }: AllFacts): readonly Figure[] {
  const counts = { recorded: tally(), inferred: tally() };
  for (const { phase } of sessions) {
    if (phase === undefined) continue;
    counts.inferred[phase.role] += 1;
    if (phase.basis !== 'inferred') counts.recorded[phase.role] += 1;
  }
  const has = new Set(protocol.phases.map(({ role }) => role));
  const eligible = sessions.length;
  const figures = (names: Names, tallied: Record<PhaseRole, number>, unknownPhase: string) => {
    const known = phaseRoles.reduce((sum, role) => sum + tallied[role], 0);
    return phaseRoles.map((role) => {
      const id = names[role];
      if (!has.has(role)) return notAsked(id, 'No such phase belongs to the protocol.');
      const reason = eligible === 0 ? 'No session is recorded.' : unknownPhase;
      return share(id, tallied[role], known, reason, { known, eligible });
    });
  };
  return [
    ...figures(recorded, counts.recorded, 'No session has a phase on record.'),
    ...figures(inferred, counts.inferred, 'No session has a phase on record or one that can be inferred.'),
  ];
}

function tally(): Record<PhaseRole, number> {
  return { initial: 0, middle: 0, ending: 0, maintenance: 0 };
}
