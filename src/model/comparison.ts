import type { Finding, OpenStep, Verdict } from './report.js';
import type { RuleId } from './rule-ids.js';

/** A fact in which two records of a course differ. */
export interface Difference {
  /** The fact by its natural key: a session number, a person, an area, a step. Not an event id. */
  readonly fact: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** For a change: the fields that differ, by name. */
  readonly fields: readonly string[];
}

/** Two records of a course side by side: two raters, or two versions. */
export interface Comparison {
  readonly schema: 'openipt/diff/1';
  readonly before: ComparedCourse;
  readonly after: ComparedCourse;
  /** Nothing differs: every list is empty. Ids of courses and versions of protocols are no difference by themselves. */
  readonly same: boolean;
  readonly findings: {
    /** Findings of the second that the first does not have. */
    readonly gained: readonly Finding[];
    /** Findings of the first that the second does not have. */
    readonly lost: readonly Finding[];
    /** Findings of both that weigh differently, or are a departure in one and a question in the other. */
    readonly changed: readonly ChangedFinding[];
  };
  /** Rules whose verdict differs, in the order of the register. */
  readonly verdicts: readonly ChangedVerdict[];
  /** What is still to be done by the one and not by the other, by its date. */
  readonly open: { readonly gained: readonly OpenStep[]; readonly lost: readonly OpenStep[] };
  readonly facts: readonly Difference[];
}

/** What was compared: a course, and the protocol that it was held against. */
export interface ComparedCourse {
  readonly course: string;
  readonly protocol: { readonly id: string; readonly version: string };
}

/** A finding of both records, as it stands in each. */
export interface ChangedFinding {
  readonly before: Finding;
  readonly after: Finding;
}

/** A rule with its verdicts on both records. */
export interface ChangedVerdict {
  readonly rule: RuleId;
  readonly before: Verdict['kind'];
  readonly after: Verdict['kind'];
}
