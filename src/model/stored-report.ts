import type { Severity } from './vocabulary.js';

/**
 * A report as this or another version of the library wrote it: what is the same in all of them. Ids of rules and figures
 * are any words here, since versions differ in them. Every `Report` is one.
 */
export interface StoredReport {
  readonly schema: 'openipt/report/1';
  readonly course: string;
  readonly protocol: { readonly id: string; readonly version: string };
  readonly status: string;
  readonly provenance: StoredProvenance;
  readonly verdicts: Readonly<Record<string, { readonly kind: string }>>;
  readonly findings: readonly StoredFinding[];
  readonly figures: readonly StoredFigure[];
}

/** What a stored report was made from. */
export interface StoredProvenance {
  readonly library: string;
  readonly ruleSet: string;
  readonly protocol: string;
  readonly input: string | null;
}

/** A finding of a stored report. */
export interface StoredFinding {
  readonly rule: string;
  readonly kind: string;
  readonly severity: Severity;
  readonly basis: string;
  readonly message: string;
  readonly remedy: string;
  readonly at: readonly StoredPlace[];
  readonly waiver?: { readonly effect: string };
  readonly fingerprint: string;
}

/** A place of a stored finding. */
export interface StoredPlace {
  readonly pointer: string;
  readonly event?: string;
  readonly session?: number;
}

/** A figure of a stored report. */
export interface StoredFigure {
  readonly id: string;
  readonly label: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly known: number;
  readonly eligible: number;
  readonly reasonNull: string | null;
}
