import type { CoreFacts, FactsFor, Session } from '../facts/facts.js';
import { flatMap } from '../lib/flat-map.js';
import { stated } from '../model/protocol.js';
import type { PhaseRole } from '../model/vocabulary.js';

/** The way from one session to the next. */
export interface Step {
  readonly from: Session;
  readonly to: Session;
}

/** Every way from one session to the next, in order. */
export function stepsBetween(sessions: readonly Session[]): readonly Step[] {
  return flatMap(sessions, (to, index) => {
    const from = sessions[index - 1];
    return from === undefined ? [] : [{ from, to }];
  });
}

/**
 * The days from one session to the next, as they stood when a session was held: as agreed, or else as the protocol has
 * it. The first agreement stands for the time before it, too. `undefined` where neither says.
 */
export function cadenceOf({
  protocol,
  record,
}: FactsFor<'contract'>): ((session: Session) => number | undefined) | undefined {
  const own = stated(protocol.everyDays);
  const terms = [...record.contract.agreed, ...record.contract.amended]
    .filter(({ data }) => data.everyDays !== undefined)
    .sort((a, b) => a.seq - b.seq);
  if (own === undefined && terms.length === 0) return undefined;
  const [only, ...amended] = terms;
  if (amended.length === 0) return () => only?.data.everyDays ?? own;
  return ({ seq }) => (terms.filter((entry) => entry.seq < seq).at(-1) ?? terms[0])?.data.everyDays ?? own;
}

/** A session of the ending or of maintenance, or one that may belong to the ending. */
export function isTapered({ phase, ordinal }: Session, { ending }: CoreFacts): boolean {
  if (phase === undefined) return ending !== null && ordinal >= ending.earliest;
  return phase.role === 'ending' || phase.role === 'maintenance';
}

/** Whether sessions may lie further apart later on, and the record does not say from when. */
export function mayTaper({ protocol, phaseEntries, contacts }: CoreFacts): boolean {
  const has = (role: PhaseRole) => protocol.phases.some((phase) => phase.role === role);
  const recorded =
    phaseEntries.length > 0 ||
    contacts.some(({ phase }) => phase !== undefined && phase.basis !== 'inferred');
  return has('maintenance') && has('middle') && !recorded;
}
