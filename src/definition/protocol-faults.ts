import type { PhaseDefinition, Protocol, Range } from '../model/protocol.js';
import { stated } from '../model/protocol.js';

/** Something that keeps a protocol from working. */
export interface ProtocolFault {
  readonly code:
    | 'shape'
    | 'duplicate-phase'
    | 'overlapping-phases'
    | 'unreachable-phase'
    | 'gate-into-unknown-phase'
    | 'unknown-rule'
    | 'area-without-strategy';
  /** JSON pointer into the protocol. */
  readonly pointer: string;
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
}

type Anchor = 'start' | 'rest' | 'end';

interface Placed {
  readonly phase: PhaseDefinition;
  readonly pointer: string;
  readonly anchor: Anchor;
  readonly sessions: Range | undefined;
}

const order: readonly Anchor[] = ['start', 'rest', 'end'];

/** Phases that can never be entered, and windows that lie over one another. */
export function phaseFaults({ phases, length }: Protocol): readonly ProtocolFault[] {
  const placed = phases.flatMap((phase, at): readonly Placed[] => {
    const span = stated(phase.span);
    if (span === undefined) return [];
    const sessions = span.anchor === 'rest' ? undefined : span.sessions;
    return [{ phase, pointer: `/phases/${at}`, anchor: span.anchor, sessions }];
  });
  const faults: ProtocolFault[] = [];
  placed.forEach((one, at) => {
    const before = placed[at - 1];
    if (before !== undefined && order.indexOf(one.anchor) < order.indexOf(before.anchor)) {
      faults.push({
        code: 'overlapping-phases',
        pointer: `${one.pointer}/span`,
        message:
          `“${one.phase.id}” is counted from the ${said(one.anchor)} and stands after “${before.phase.id}”, which is ` +
          `counted from the ${said(before.anchor)}: their windows overlap. Put the phases in the order in which they come.`,
      });
    }
  });
  for (const { phase, pointer, sessions } of placed) {
    if (sessions?.max === 0) {
      faults.push({
        code: 'unreachable-phase',
        pointer: `${pointer}/span`,
        message: `“${phase.id}” takes no session, so it can never be entered. Give it one, or leave it out.`,
      });
    }
  }
  const all = stated(length);
  if (all === undefined) return faults;
  const least = sum(placed, 'min');
  if (least > all.max) {
    faults.push({
      code: 'overlapping-phases',
      pointer: '/phases',
      message: `The phases take ${least} sessions at the least, and the course ${all.max} at the most: their windows overlap.`,
    });
  }
  for (const { phase, pointer, anchor } of placed) {
    if (anchor === 'rest' && least >= all.max) {
      faults.push({
        code: 'unreachable-phase',
        pointer: `${pointer}/span`,
        message: `The other phases leave no session for “${phase.id}”. Shorten them, or lengthen the course.`,
      });
    }
  }
  return faults;
}

function said(anchor: Anchor): string {
  return anchor === 'rest' ? 'sessions that the others leave' : anchor;
}

function sum(placed: readonly Placed[], end: keyof Range): number {
  return placed.reduce((total, { sessions }) => total + (sessions?.[end] ?? 0), 0);
}

/** Focal areas for which no work is named, and work for areas that are not allowed. */
export function areaFaults({ areas, strategies }: Protocol): readonly ProtocolFault[] {
  const worked = new Set(strategies.value.map(({ area }) => area));
  return areas.value.flatMap((area, at): readonly ProtocolFault[] =>
    worked.has(area)
      ? []
      : [
          {
            code: 'area-without-strategy',
            pointer: `/areas/value/${at}`,
            message: `No intervention is named as the work on “${area}”. Add it to \`strategies\`.`,
          },
        ],
  );
}
