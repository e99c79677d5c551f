import type { PhaseDefinition, Protocol, Range } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import type { PlanTiming } from './types.js';

/**
 * The sessions of a phase as a timing: how many, how often, and how long each. What the protocol leaves open is left
 * out; `undefined` where it leaves open all of it.
 */
export function phaseTiming(protocol: Protocol, phase: PhaseDefinition): PlanTiming | undefined {
  const span = stated(phase.span);
  const sessions = span === undefined || span.anchor === 'rest' ? undefined : span.sessions;
  const [every, minutes] = [stated(protocol.everyDays), stated(protocol.minutes)];
  const repeat = {
    ...(sessions === undefined ? {} : counted(sessions)),
    ...(minutes === undefined ? {} : lasting(minutes)),
    ...(every === undefined ? {} : { frequency: 1, period: every, periodUnit: 'd' as const }),
  };
  return Object.keys(repeat).length === 0 ? undefined : { repeat };
}

/** How many sessions a phase takes, in words. */
export function spanInWords({ span }: PhaseDefinition): string {
  const value = stated(span);
  if (value === undefined) return 'The protocol does not say how many sessions it takes.';
  switch (value.anchor) {
    case 'start':
      return `The first ${sessionsInWords(value.sessions)}.`;
    case 'end':
      return `The last ${sessionsInWords(value.sessions)}.`;
    case 'rest':
      return 'The sessions that other phases leave.';
  }
}

function sessionsInWords({ min, max }: Range): string {
  if (min === max) return min === 1 ? 'session' : `${min} sessions`;
  return `${min} to ${max} sessions`;
}

// FHIR has the upper bound beside the lower one, and only where they differ.
function counted({ min, max }: Range): { readonly count: number; readonly countMax?: number } {
  return { count: min, ...(max === min ? {} : { countMax: max }) };
}

function lasting({ min, max }: Range): {
  readonly duration: number;
  readonly durationMax?: number;
  readonly durationUnit: 'min';
} {
  return { duration: min, ...(max === min ? {} : { durationMax: max }), durationUnit: 'min' };
}
