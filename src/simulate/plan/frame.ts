import type { Chance } from '../../lib/chance.js';
import type { ContractAmended } from '../../model/assessment.js';
import type { PhaseDefinition, Protocol, Range } from '../../model/protocol.js';
import { stated } from '../../model/protocol.js';
import { layPhases, leastLength, spanOf } from './phases.js';

/** How long an invented course is to be, and how its sessions lie in it. */
export interface Frame {
  /** As agreed at the start. */
  readonly contracted: Range;
  /** The agreement is changed after a session. */
  readonly amendment?: {
    readonly after: number;
    readonly reason: ContractAmended['reason'];
  };
  /** How many sessions it is to have in the end. */
  readonly total: number;
  /** The phase of each session, by its ordinal less one. Empty for a protocol without phases. */
  readonly phases: readonly PhaseDefinition[];
  readonly everyDays: number;
  readonly minutes?: number;
  /** How the phases stand on record: entered, said by each session, or left to be computed. */
  readonly shown: 'entered' | 'said' | 'computed';
  /** The initial phase takes a session more than the protocol gives it, and the record says why. */
  readonly delayed: boolean;
  /** The session in which the ending is spoken of in so many words. */
  readonly talkAt: number;
}

// Where a protocol leaves its length to the contract.
const usualLength: Range = { min: 10, max: 20 };
const usualTalk: Range = { min: 2, max: 4 };
const weekly = 7;

/** What a frame has to make room for. */
export interface Needs {
  /** More sessions than the protocol gives, since the work is slow. */
  readonly longer: boolean;
  /** The initial phase may take longer: the course goes on after it, so that it can say why. */
  readonly mayDelay: boolean;
}

/** Draws the frame. */
export function planFrame(protocol: Protocol, { longer, mayDelay }: Needs, chance: Chance): Frame {
  const own = stated(protocol.length);
  const least = leastLength(protocol);
  const { min, max } = own ?? usualLength;
  const first = Math.max(min, least);
  const agreed = chance.whole(first, Math.max(first, max)) + (longer ? chance.whole(2, 4) : 0);
  const shown = shownHow(protocol, chance);
  const delays = chance.oneIn(20) && mayDelay && shown === 'entered';
  const terms = termsFor(protocol, agreed, longer, chance);
  const phases = layPhases(protocol, terms.total, delays, chance);
  const minutes = stated(protocol.minutes);
  return {
    ...terms,
    phases,
    everyDays: stated(protocol.everyDays) ?? weekly,
    ...(minutes === undefined ? {} : { minutes: chance.whole(minutes.min, minutes.max) }),
    shown,
    delayed: isDelayed(protocol, phases),
    talkAt: talkAt(protocol, Math.min(terms.total, terms.contracted.min), phases, chance),
  };
}

// Where a protocol leaves open how long a phase is, only the record can say when it began.
function shownHow({ phases }: Protocol, chance: Chance): Frame['shown'] {
  return phases.some(({ span }) => span.value === 'unspecified')
    ? chance.pick(['entered', 'entered', 'said'])
    : chance.pick(['entered', 'entered', 'entered', 'said', 'said', 'computed']);
}

type Terms = Pick<Frame, 'contracted' | 'total' | 'amendment'>;

/** A fixed number of sessions, mostly; else a range, or a number that is changed on the way. */
function termsFor(protocol: Protocol, agreed: number, longer: boolean, chance: Chance): Terms {
  const fixed: Terms = { contracted: { min: agreed, max: agreed }, total: agreed };
  const own = stated(protocol.length) ?? usualLength;
  // Drawn in any case, so that what comes after does not depend on it.
  const [lot, by, more] = [chance.whole(1, 12), chance.whole(1, 2), chance.whole(0, 2)];
  if (longer || lot > 3 || agreed > own.max) return fixed;
  if (lot === 1) {
    const contracted = { min: Math.max(own.min, agreed - by), max: Math.min(own.max, agreed + more) };
    return { contracted, total: agreed };
  }
  const total = lot === 2 ? agreed + 2 + more : agreed - by;
  if (total < own.min) return fixed;
  const after = amendedAfter(protocol, Math.min(agreed, total), chance);
  if (after === undefined) return fixed;
  const reason = lot === 2 ? chance.pick(['extended', 'residual-symptoms'] as const) : 'shortened';
  return { ...fixed, total, amendment: { after, reason } };
}

/** The work is under way, and the ending of the shorter of the two is not due yet. */
function amendedAfter(protocol: Protocol, shorter: number, chance: Chance): number | undefined {
  const talk = stated(protocol.thresholds.endingTalkBefore) ?? usualTalk;
  const earliest = spanOf(protocol, 'initial').max + 2;
  const latest = shorter - Math.max(spanOf(protocol, 'ending').max, talk.max) - 1;
  return latest < earliest ? undefined : chance.whole(earliest, latest);
}

function isDelayed(protocol: Protocol, phases: readonly PhaseDefinition[]): boolean {
  const { max } = spanOf(protocol, 'initial');
  return max > 0 && phases.filter(({ role }) => role === 'initial').length > max;
}

function talkAt(
  protocol: Protocol,
  total: number,
  phases: readonly PhaseDefinition[],
  chance: Chance,
): number {
  const { min, max } = stated(protocol.thresholds.endingTalkBefore) ?? usualTalk;
  const assessing = phases.filter(({ role }) => role === 'initial').length;
  return Math.max(1, Math.min(total, Math.max(assessing + 1, total - chance.whole(min, max))));
}
