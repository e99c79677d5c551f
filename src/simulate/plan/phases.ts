import type { Chance } from '../../lib/chance.js';
import type { PhaseDefinition, Protocol, Range } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';

interface Share {
  readonly phase: PhaseDefinition;
  /** `undefined`: what the others leave. */
  readonly sessions: Range | undefined;
}

/** How many sessions a phase takes that the protocol gives no number for, as far as anything can be said. */
const usual: { readonly [R in PhaseDefinition['role']]?: Range } = {
  initial: { min: 2, max: 4 },
  ending: { min: 2, max: 4 },
};

function sharesOf({ phases }: Protocol): readonly Share[] {
  return phases.map((phase) => {
    const span = stated(phase.span);
    if (span === undefined) return { phase, sessions: usual[phase.role] };
    return { phase, sessions: span.anchor === 'rest' ? undefined : span.sessions };
  });
}

/** The sessions that the phases of a role take, as far as the protocol says. */
export function spanOf({ phases }: Protocol, role: PhaseDefinition['role']): Range {
  const spans = phases.flatMap((phase) => {
    const span = stated(phase.span);
    return phase.role !== role || span === undefined || span.anchor === 'rest' ? [] : [span.sessions];
  });
  return {
    min: spans.reduce((sum, { min }) => sum + min, 0),
    max: spans.reduce((sum, { max }) => sum + max, 0),
  };
}

/** The fewest sessions in which every phase has one. */
export function leastLength(protocol: Protocol): number {
  return Math.max(
    1,
    sharesOf(protocol).reduce((sum, { sessions }) => sum + (sessions?.min ?? 1), 0),
  );
}

/**
 * The phase of each session of a course of so many.
 * @param delayed the first phase takes one session more than the protocol gives it.
 */
export function layPhases(
  protocol: Protocol,
  total: number,
  delayed: boolean,
  chance: Chance,
): readonly PhaseDefinition[] {
  const shares = sharesOf(protocol);
  const counts = shares.map(({ sessions }) => sessions?.min ?? 1);
  let left = total - counts.reduce((sum, count) => sum + count, 0);
  const give = (at: number, wish: number) => {
    const more = Math.max(0, Math.min(wish, left));
    counts[at] = (counts[at] ?? 0) + more;
    left -= more;
  };
  shares.forEach(({ sessions }, at) => {
    if (sessions !== undefined) give(at, chance.whole(0, sessions.max - sessions.min));
  });
  if (delayed && shares[0]?.sessions !== undefined) {
    give(0, Math.max(0, shares[0].sessions.max + 1 - (counts[0] ?? 0)));
  }
  const open = shares.flatMap(({ sessions }, at) => (sessions === undefined ? [at] : []));
  // The first open phase is the work itself: it takes the larger part.
  for (const at of open.slice(1)) give(at, Math.floor((left * chance.whole(30, 45)) / 100));
  const rest = open[0] ?? shares.length - 1;
  give(rest, left);
  return shares
    .flatMap(({ phase }, at) => Array.from({ length: counts[at] ?? 0 }, () => phase))
    .slice(0, total);
}
