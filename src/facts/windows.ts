import { flatMap } from '../lib/flat-map.js';
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
  const initial = sumOf(anchored(protocol, 'start').filter(({ phase }) => phase.role === 'initial'));
  const last = sumOf(anchored(protocol, 'end').filter(({ phase }) => phase.role === 'ending'));
  const certain = certainWindows(protocol, length);
  return {
    initialLatest: initial?.max ?? null,
    ending:
      last === undefined || length === null
        ? null
        : { earliest: length.min - last.max + 1, latest: length.max - last.min + 1 },
    phaseOf: (ordinal) => certain.find(({ from, to }) => ordinal >= from && ordinal <= to)?.phase,
  };
}

interface Anchored {
  readonly phase: PhaseDefinition;
  readonly sessions: Range;
}

function anchored({ phases }: Protocol, anchor: 'start' | 'end'): readonly Anchored[] {
  return flatMap(phases, (phase) => {
    const span = stated(phase.span);
    return span?.anchor === anchor ? [{ phase, sessions: span.sessions }] : [];
  });
}

function sumOf(phases: readonly Anchored[]): Range | undefined {
  if (phases.length === 0) return undefined;
  return {
    min: phases.reduce((sum, { sessions }) => sum + sessions.min, 0),
    max: phases.reduce((sum, { sessions }) => sum + sessions.max, 0),
  };
}

interface Certain {
  readonly phase: PhaseDefinition;
  readonly from: number;
  readonly to: number;
}

/** The sessions that belong to a phase whichever end of each range is taken. */
function certainWindows(protocol: Protocol, length: Range | null): readonly Certain[] {
  const windows: Certain[] = [];
  let first: Range = { min: 0, max: 0 };
  for (const { phase, sessions } of anchored(protocol, 'start')) {
    windows.push({ phase, from: first.max + 1, to: first.min + sessions.min });
    first = { min: first.min + sessions.min, max: first.max + sessions.max };
  }
  if (length === null) return windows;
  let last: Range = { min: 0, max: 0 };
  for (const { phase, sessions } of [...anchored(protocol, 'end')].reverse()) {
    // Sessions beyond the contract stay in the last phase.
    const to = last.max === 0 ? Number.POSITIVE_INFINITY : length.min - last.max;
    windows.push({ phase, from: length.max - last.min - sessions.min + 1, to });
    last = { min: last.min + sessions.min, max: last.max + sessions.max };
  }
  const rest = restOf(protocol);
  return rest === undefined
    ? windows
    : [...windows, { phase: rest, from: first.max + 1, to: length.min - last.max }];
}

/** The phase of the sessions that the others leave; none where a phase could take an unknown number of them. */
function restOf({ phases }: Protocol): PhaseDefinition | undefined {
  if (phases.some((phase) => phase.span.value === 'unspecified')) return undefined;
  const rest = phases.filter((phase) => stated(phase.span)?.anchor === 'rest');
  const roles = new Set<PhaseRole>(rest.map(({ role }) => role));
  return roles.size === 1 ? rest[0] : undefined;
}
