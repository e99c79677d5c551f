import type { Contact, CoreFacts, FactsFor, Session } from '../facts/facts.js';
import { placeIn } from '../facts/facts.js';
import { flatMap } from '../lib/flat-map.js';
import type { Observed } from '../model/report.js';
import type { Judgement } from './define-rule.js';

/**
 * Numbers that are left out between two contacts, neither held nor recorded as missed. Sessions may have been held there
 * that are not on record. Numbers are labels and may start anywhere, so nothing is left out before the first.
 */
export interface Hole {
  readonly from: Contact;
  readonly to: Contact;
  /** How many numbers are left out. */
  readonly skipped: number;
  /** The session from which a claim of the sessions covers the hole: then none was held there. */
  readonly ordinal: number;
}

/** The holes in the numbering of a course, in order. */
export function holesIn({ contacts, record }: FactsFor<'sessions'>): readonly Hole[] {
  const missed = record.sessions.missed.map(({ session }) => session);
  const known = new Set([...contacts.map(({ number }) => number), ...missed]);
  let ordinal = 1;
  return flatMap(contacts, (to, index) => {
    const from = contacts[index - 1];
    if (from === undefined) return [];
    ordinal = from.ordinal ?? ordinal;
    const gone = to.number - from.number - 1;
    if (gone <= 0) return [];
    const between = [...known].filter(
      (number) => number !== undefined && number > from.number && number < to.number,
    );
    const skipped = gone - between.length;
    return skipped > 0 ? [{ from, to, skipped, ordinal }] : [];
  });
}

/** The first hole after one contact and before another. */
export function holeBetween(facts: FactsFor<'sessions'>, from: Contact, to: Contact): Hole | undefined {
  return holesIn(facts).find((hole) => hole.from.at >= from.at && hole.to.at <= to.at);
}

/** How many numbers are left out before a contact, or in the whole course: so many more sessions may have been held. */
export function skippedBefore(holes: readonly Hole[], to?: Contact): number {
  return holes
    .filter((hole) => to === undefined || hole.to.at <= to.at)
    .reduce((sum, { skipped }) => sum + skipped, 0);
}

/** Whether a session whose phase is known by the count alone, or not at all, may belong to the ending by the true count. */
export function mayBeEnding(
  holes: readonly Hole[],
  session: Session,
  { ending }: Pick<CoreFacts, 'ending'>,
): boolean {
  const { phase, ordinal } = session;
  if (ending === null || (phase !== undefined && phase.basis !== 'inferred')) return false;
  const skipped = skippedBefore(holes, session);
  return skipped > 0 && ordinal + skipped >= ending.earliest;
}

/** Something that a rule found, and the hole that could hold what would clear it; without one, it is certain. */
interface Found {
  readonly hole: Hole | undefined;
}

/**
 * What a finding over several things is about: those that are certain, and those where the record claims its sessions; all
 * of them where there is none such. With the hole on which it rests, if no one of them is certain: the last, which a claim
 * reaches first.
 */
export function aboutCertain<T extends Found>(
  { claims }: CoreFacts,
  found: readonly T[],
): { readonly about: readonly T[]; readonly certain: readonly T[]; readonly hole: Hole | undefined } {
  const certain = found.filter(({ hole }) => hole === undefined);
  const known = found.filter(({ hole }) => hole === undefined || claims('sessions', hole.ordinal));
  const about = known.length > 0 ? known : found;
  return certain.length > 0
    ? { about, certain, hole: undefined }
    : { about, certain: about, hole: about.at(-1)?.hole };
}

/**
 * A judgement that a session in a hole could overturn. Not recorded is not not done: what would be a fail fails only where
 * the record claims its sessions, and is asked about elsewhere. Without a hole, and where it is a question anyway, the
 * judgement stands.
 */
export function acrossHole<O extends Observed>(
  facts: FactsFor<'sessions'>,
  hole: Hole | undefined,
  judgement: Judgement<O>,
): Judgement<O> {
  if (hole === undefined) return judgement;
  if (judgement.kind === 'missing' && !facts.claims(judgement.aspect, judgement.ordinal)) return judgement;
  if (judgement.kind !== 'fail' && judgement.kind !== 'missing') return judgement;
  return {
    ...judgement,
    kind: 'missing',
    aspect: 'sessions',
    ask: 'session-gaps',
    ordinal: hole.ordinal,
    counter: [...(judgement.counter ?? []), { note, at: [placeIn(hole.to)] }],
  };
}

const note = 'A session number is left out before this one; what became of it is not recorded.';
