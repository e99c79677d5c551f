/** Reports of one set of courses, made twice: by two versions, by two protocols, or from two inputs. */
export interface ReportComparison {
  readonly schema: 'openipt/compare/1';
  /** Nothing differs but the provenance. */
  readonly same: boolean;
  readonly courses: {
    /** How many courses have a report on both sides. */
    readonly both: number;
    readonly onlyOld: readonly string[];
    readonly onlyNew: readonly string[];
    /** How many records say that a course could not be checked. They name no course. */
    readonly unchecked: OldAndNew<number>;
  };
  readonly provenance: ComparedProvenance;
  /** Findings by course and fingerprint, in the order of course, rule and fingerprint. */
  readonly findings: {
    readonly gained: readonly ComparedFinding[];
    readonly lost: readonly ComparedFinding[];
    readonly changed: readonly ChangedStoredFinding[];
  };
  /** Rules whose verdicts differ, with how many courses went from which answer to which. */
  readonly verdicts: readonly RuleChange[];
  readonly figures: readonly ChangedFigure[];
  /** What else differs in the report of a course, by the names of its fields: `phase`, `outcome`, `open`, … */
  readonly other: readonly { readonly course: string; readonly fields: readonly string[] }[];
}

/** What the reports of each side were made from: every value that occurs, sorted. */
export interface ComparedProvenance {
  readonly library: OldAndNew<readonly string[]>;
  readonly ruleSet: OldAndNew<readonly string[]>;
  /** Ids, versions and digests of the protocols. */
  readonly protocol: OldAndNew<readonly string[]>;
  /** Of how many courses the input is the same by its digest, another one, or not known on one side. */
  readonly input: { readonly same: number; readonly different: number; readonly unknown: number };
}

/** A value on either side. */
export interface OldAndNew<T> {
  readonly old: T;
  readonly new: T;
}

/** A finding, as far as a list of differences needs it. */
export interface ComparedFinding {
  readonly course: string;
  readonly rule: string;
  readonly kind: string;
  readonly severity: string;
  readonly fingerprint: string;
}

/** A finding of both sides that differs: in what, by the names of the fields. */
export interface ChangedStoredFinding {
  readonly course: string;
  readonly rule: string;
  readonly fingerprint: string;
  readonly fields: readonly string[];
  readonly old: Pick<ComparedFinding, 'kind' | 'severity'>;
  readonly new: Pick<ComparedFinding, 'kind' | 'severity'>;
}

/** A rule, with the changes of its verdict. `null`: that side does not know the rule. */
export interface RuleChange {
  readonly rule: string;
  readonly changes: readonly {
    readonly old: string | null;
    readonly new: string | null;
    readonly courses: number;
  }[];
}

/** A figure of a course that differs; `null` where a side does not have it. */
export interface ChangedFigure {
  readonly course: string;
  readonly figure: string;
  readonly old: ComparedFigure | null;
  readonly new: ComparedFigure | null;
}

/** A figure, with what it is made of. */
export interface ComparedFigure {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly known: number;
  readonly eligible: number;
}
