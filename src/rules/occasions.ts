import type { CoreFacts, Session } from '../facts/facts.js';
import type { QuestionId } from '../model/questions.js';
import type { Observed, Place } from '../model/report.js';
import type { Aspect } from '../model/vocabulary.js';
import { afterClosing } from './closing.js';
import type { Judgement } from './define-rule.js';

/** One of the occasions on which a rule looks for the same thing. */
export interface Occasion {
  readonly session: Session;
  readonly at: Place;
  /** `short`: recorded, and less than is asked for. `unknown`: not recorded. */
  readonly is: 'enough' | 'short' | 'unknown';
}

/** What was found over all the occasions. */
export type Tally = {
  readonly of: number;
  readonly short: number;
  readonly unknown: number;
  /** The number of the first session that the finding is about. */
  readonly first: number | null;
};

/** What is asked for where it is not recorded, and how the finding is put. */
export interface Asked<O extends Observed> {
  readonly aspect: Aspect;
  readonly ask: QuestionId;
  readonly observed: (tally: Tally) => O;
  /** The occasions were chosen by the phase of their session. */
  readonly byPhase?: boolean;
}

/**
 * One judgement of a course over many occasions, since a finding for each would bury the report: one that is short is a
 * fail, and else one that is unknown leaves the question open.
 */
export function judgeOccasions<O extends Observed>(
  facts: CoreFacts,
  occasions: readonly Occasion[],
  { aspect, ask, observed, byPhase = false }: Asked<O>,
): readonly Judgement<O>[] {
  const short = occasions.filter((occasion) => occasion.is === 'short');
  const unknown = occasions.filter((occasion) => occasion.is === 'unknown');
  const hit = (about: readonly Occasion[], silent: readonly Occasion[]) => ({
    observed: observed({
      of: occasions.length,
      short: short.length,
      unknown: silent.length,
      first: about[0]?.session.number ?? null,
    }),
    at: about.map(({ at }) => at),
    ...afterClosing(facts),
    inferred: byPhase && about.some(({ session }) => session.phase?.basis === 'inferred'),
  });
  if (short.length > 0) return [{ kind: 'fail', ...hit(short, unknown) }];
  if (unknown.length === 0) return [{ kind: 'pass' }];
  // Silence is a no only where the record claims the aspect; before that, it is nothing.
  const claimed = unknown.filter(({ session }) => facts.claims(aspect, session.ordinal));
  const about = claimed.length > 0 ? claimed : unknown;
  return [
    { kind: 'missing', aspect, ask, ordinal: about.at(-1)?.session.ordinal ?? 1, ...hit(about, about) },
  ];
}
