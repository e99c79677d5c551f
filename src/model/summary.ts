import type { FigureId } from './figure-ids.js';
import type { CohortProvenance, FiguresOf, GroupKind, Tallied } from './partial.js';
import type { RuleId } from './rule-ids.js';
import type { TechniqueId } from './vocabulary.js';

/** Many courses in figures that can be published. `null` in a number’s place means that it is blanked, or that there is none. */
export interface Summary {
  readonly schema: 'openipt/summary/1';
  readonly notice: string;
  readonly provenance: CohortProvenance;
  readonly figuresOf: FiguresOf;
  /** What rests on fewer courses is blanked. */
  readonly minCell: number;
  readonly by: GroupKind | null;
  /** How many inputs were no courses. */
  readonly faults: { readonly total: number; readonly byCode: readonly Tallied<string>[] };
  readonly all: GroupSummary;
  /** In the order of their ids, which says nothing of them; those of which the group is not recorded come last. */
  readonly groups: readonly GroupSummary[];
}

/** Some courses together. */
export interface GroupSummary {
  /** The group’s id; `null` where it is not recorded, and of all courses. */
  readonly id: string | null;
  /** `null`: too few, or enough to compute how many of another group there are. */
  readonly courses: number | null;
  readonly blanked: boolean;
  readonly status: readonly CountSummary[];
  readonly closures: readonly CountSummary[];
  readonly outcomes: readonly CountSummary[];
  readonly rules: readonly RuleSummary[];
  readonly figures: readonly FigureSummary[];
  readonly techniques: TechniquesSummary;
}

/** How many courses are of a kind; `null` where it is blanked. */
export interface CountSummary {
  readonly id: string;
  readonly count: number | null;
}

/** How one rule came out. Every number is `null` where it is blanked. */
export interface RuleSummary {
  readonly rule: RuleId;
  /** Courses in which it had something to judge: passed, failed, open and in review together. */
  readonly applicable: number | null;
  readonly pass: number | null;
  readonly fail: number | null;
  readonly review: number | null;
  readonly open: number | null;
  readonly notApplicable: number | null;
  /** Of those that failed. */
  readonly waived: number | null;
  /** Courses with a departure, of those that passed or failed. */
  readonly rate: number | null;
  /** Wilson’s, at 95%. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly reasonNull: string | null;
}

/** How one figure is distributed over courses. */
export interface FigureSummary {
  readonly figure: FigureId;
  /** Courses with a value. */
  readonly known: number | null;
  /** Courses that the figure was asked of. */
  readonly eligible: number | null;
  readonly distribution: Distribution | null;
  /** The sums over the courses with a value. */
  readonly pooled: { readonly numerator: number; readonly denominator: number } | null;
  /** Of a yes or no: the share of yes, with Wilson’s interval at 95%. */
  readonly rate: {
    readonly value: number;
    readonly count: number;
    readonly of: number;
    readonly interval: { readonly low: number; readonly high: number } | null;
  } | null;
  /** Why courses have no value, and how many. */
  readonly reasons: readonly Tallied<string>[];
  /** Why there was nothing to ask, and in how many courses. */
  readonly notAsked: readonly Tallied<string>[];
  readonly reasonNull: string | null;
}

/** Where the values of a figure lie. Quartiles as R has them by default (type 7). */
export interface Distribution {
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly least: number;
  readonly most: number;
  readonly mean: number;
  /** Standard deviation with n − 1; `null` of one value. */
  readonly sd: number | null;
}

/** Which techniques were used. */
export interface TechniquesSummary {
  /** Courses with a session that records its techniques; `null` where that is blanked. */
  readonly courses: number | null;
  readonly sessions: number | null;
  readonly used: readonly {
    readonly technique: TechniqueId;
    /** Courses in which it was used at least once. */
    readonly courses: number | null;
    readonly sessions: number | null;
    readonly rate: number | null;
    readonly interval: { readonly low: number; readonly high: number } | null;
  }[];
}
