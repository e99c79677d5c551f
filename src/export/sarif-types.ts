// What is written of SARIF 2.1.0, named as the standard names it.

/** How much a result weighs. A result that is no failure has the level `none`. */
export type SarifLevel = 'error' | 'warning' | 'note' | 'none';

/** A rule in the driver. */
export interface SarifRule {
  readonly id: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
  readonly defaultConfiguration: { readonly level: SarifLevel };
  readonly properties: {
    readonly category: string;
    readonly grounding: string;
    readonly tags: readonly string[];
    readonly clinicalReview: null;
  };
}

/** A place: the file with line and column, and the JSON pointer. */
export interface SarifLocation {
  readonly id?: number;
  readonly physicalLocation?: {
    readonly artifactLocation: { readonly uri: string };
    readonly region?: { readonly startLine: number; readonly startColumn: number };
  };
  readonly logicalLocations: readonly {
    readonly name?: string;
    readonly fullyQualifiedName: string;
    readonly kind: 'object' | 'value';
  }[];
  readonly message?: { readonly text: string };
  readonly properties?: { readonly session?: number };
}

/** A finding. */
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex?: number;
  readonly kind: 'fail' | 'review';
  readonly level: SarifLevel;
  readonly message: { readonly text: string };
  readonly locations: readonly SarifLocation[];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly partialFingerprints: { readonly 'openiptFinding/v1': string };
  readonly suppressions?: readonly {
    readonly kind: 'external';
    readonly status: 'accepted';
    readonly justification: string;
  }[];
  readonly properties: {
    readonly course: string;
    readonly protocol: string;
    readonly basis: string;
    readonly remedy: string;
    readonly waiver?: string;
  };
}

/** An input, or a course of one, that could not be checked. */
export interface SarifNotification {
  readonly level: 'error';
  readonly message: { readonly text: string };
  readonly descriptor: { readonly id: string };
  readonly locations: readonly SarifLocation[];
}

/** A whole log: one run of the check. */
export interface SarifLog {
  readonly $schema: string;
  readonly version: '2.1.0';
  readonly runs: readonly {
    readonly tool: {
      readonly driver: {
        readonly name: 'openipt';
        readonly version: string;
        readonly rules: readonly SarifRule[];
        readonly properties: { readonly ruleSet: string; readonly notice: string };
      };
    };
    readonly columnKind: 'utf16CodeUnits';
    readonly results: readonly SarifResult[];
    readonly invocations: readonly {
      readonly executionSuccessful: boolean;
      readonly toolExecutionNotifications: readonly SarifNotification[];
    }[];
  }[];
}
