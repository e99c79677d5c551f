import type { PartialDate } from '../lib/partial-date.js';
import type { FigureId } from './figure-ids.js';
import type { Outcome, VerdictKind } from './report.js';
import type { RuleId } from './rule-ids.js';
import type { CourseState } from './state.js';
import type { ClosureReason, TechniqueId } from './vocabulary.js';

/** By what courses are put together. */
export const groupKinds = ['therapist', 'site', 'arm', 'protocol'] as const;
/** One of the {@link groupKinds}. */
export type GroupKind = (typeof groupKinds)[number];

/**
 * What is known of many courses, so far: counts only, from which a summary is made, and which can be added to those of
 * another machine. It holds no course’s id. It is not blanked: its cells may hold one course, so treat it as data.
 */
export interface CohortPartial {
  readonly schema: 'openipt/partial/1';
  readonly provenance: CohortProvenance;
  /** Which courses the figures are of: the closed ones, or also those whose figures still change. */
  readonly figuresOf: FiguresOf;
  /** How many inputs were no courses, by the code of the first fault. */
  readonly faults: readonly Tallied<string>[];
  /** One for each protocol, therapist, site and arm that occur together, in that order. */
  readonly cells: readonly CohortCell[];
}

/** Which courses figures, endings and outcomes are counted of. */
export type FiguresOf = 'closed' | 'all';

/** What the reports were made from. More than one version only where a merge of them was asked for. */
export interface CohortProvenance {
  readonly libraries: readonly string[];
  readonly ruleSets: readonly string[];
  readonly protocols: readonly { readonly id: string; readonly version: string; readonly digest: string }[];
  /** The date at which the courses were cut; `null` where they were not. */
  readonly asOf: readonly (PartialDate | null)[];
}

/** The courses of one protocol, therapist, site and arm; `null` where it is not recorded. */
export interface CohortCell extends CohortTally {
  readonly protocol: string;
  readonly therapist: string | null;
  readonly site: string | null;
  readonly arm: string | null;
}

/** What is counted of some courses. */
export interface CohortTally {
  readonly status: readonly Tallied<CourseState['status']>[];
  /** Of the closed courses. */
  readonly closures: readonly Tallied<ClosureReason | 'not-recorded'>[];
  readonly outcomes: readonly Tallied<Outcome['state']>[];
  /** In the order of the ids. */
  readonly rules: readonly RuleTally[];
  readonly figures: readonly FigureTally[];
  readonly techniques: TechniquesTally;
}

/** So many of a kind. */
export interface Tallied<K extends string> {
  readonly id: K;
  readonly count: number;
}

/** How often one rule came out how, in courses. */
export interface RuleTally {
  readonly rule: RuleId;
  readonly verdicts: Readonly<Record<VerdictKind, number>>;
  /** Courses with a departure of which every finding is waived; they count as `fail` all the same. */
  readonly waived: number;
}

/** The values of one figure. */
export interface FigureTally {
  readonly figure: FigureId;
  /** Each value with the number of courses that have it, from the lowest: exact, and small, since most are shares. */
  readonly values: readonly { readonly value: number; readonly courses: number }[];
  /** Why there was no value, in how many courses. */
  readonly reasons: readonly Tallied<string>[];
  /** Why there was nothing to ask, in how many courses: these are not eligible. */
  readonly notAsked: readonly Tallied<string>[];
  /** Sums over the courses with a value. */
  readonly numerator: number;
  readonly denominator: number;
}

/** Which techniques were used, in the courses with a session that records them. */
export interface TechniquesTally {
  readonly courses: number;
  readonly sessions: number;
  readonly used: readonly {
    readonly technique: TechniqueId;
    readonly courses: number;
    readonly sessions: number;
  }[];
}
