import type { PhaseDefinition, Protocol, Range } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { PhaseRole } from '../model/vocabulary.js';
import type { Window } from './facts.js';

/** Where the phases of a protocol begin and end, in session ordinals, for a given length of the course. */
export interface PhaseWindows {
  /** The session after which the initial phase is over at the latest; `null` where it has none. */
  readonly initialLatest: number | null;
  /** When the ending can begin; `null` where the length or the span is not known. */
  readonly ending: Window | null;
  /** The phase of a session by its ordinal, where every reading of the boundaries agrees on it. */
  readonly phaseOf: (ordinal: number) => PhaseDefinition | undefined;
}

/**
 * Computes the boundaries from the length. Schools give ranges (an ending of two to four sessions, say), so a
 * boundary is a window, and a session between two readings is in no phase that can be inferred.
 */
export function phaseWindows(protocol: Protocol, length: Range | null): PhaseWindows {
  const initial = spanOf(protocol, 'initial', 'start');
  const last = spanOf(protocol, 'ending', 'end');
  const ending =
    last === undefined || length === null
      ? null
      : { earliest: length.min - last.max + 1, latest: length.max - last.min + 1 };
  const byRole = (role: PhaseRole) => protocol.phases.find((phase) => phase.role === role);
  const phases = { initial: byRole('initial'), middle: byRole('middle'), ending: byRole('ending') };
  return {
    initialLatest: initial?.max ?? null,
    ending,
    phaseOf: (ordinal) => {
      if (initial !== undefined && ordinal <= initial.min) return phases.initial;
      if (ending === null) return undefined;
      if (ordinal >= ending.latest) return phases.ending;
      return ordinal > (initial?.max ?? 0) && ordinal < ending.earliest ? phases.middle : undefined;
    },
  };
}

function spanOf(protocol: Protocol, role: PhaseRole, anchor: 'start' | 'end'): Range | undefined {
  const spans = protocol.phases.filter((phase) => phase.role === role).map((phase) => stated(phase.span));
  const ranges = spans.flatMap((span) => (span?.anchor === anchor ? [span.sessions] : []));
  if (ranges.length === 0) return undefined;
  // Several phases with one role stand one after the other: a protocol with four phases has two in the middle, say.
  return {
    min: ranges.reduce((sum, range) => sum + range.min, 0),
    max: ranges.reduce((sum, range) => sum + range.max, 0),
  };
}
