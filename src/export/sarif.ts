import type { Finding, Place, Report } from '../model/report.js';
import { ruleIds } from '../model/rule-ids.js';
import { libraryVersion, ruleSetDigest } from '../validator/digests.js';
import type { Origin } from './origin.js';
import { levels, sarifRules } from './sarif-rules.js';
import type { SarifLocation, SarifLog, SarifNotification, SarifResult } from './sarif-types.js';

/** A report with the place of its course. */
export interface PlacedReport {
  readonly report: Report;
  readonly origin?: Origin;
}

/** What a caller may say of a log. */
export interface SarifOptions {
  /** Whether questions (findings of the kind `review`) become results too, with the level `none`; no unless told. */
  readonly reviews?: boolean;
}

/**
 * Reports as one log in SARIF 2.1.0: every rule in the driver, each departure as a result, a waived one suppressed and
 * still there. In the order given, so the same input gives the same log.
 * @example
 * const log = toSarif([{ report, origin: { file: 'course.json' } }]);
 */
export function toSarif(placed: Iterable<PlacedReport>, options: SarifOptions = {}): SarifLog {
  return sarifLog(
    Array.from(placed, ({ report, origin }) => sarifResults(report, origin, options)).flat(),
    [],
  );
}

/** The log around results that were made one report at a time. */
export function sarifLog(
  results: readonly SarifResult[],
  notifications: readonly SarifNotification[],
): SarifLog {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'openipt',
            version: libraryVersion,
            rules: sarifRules(),
            properties: {
              ruleSet: ruleSetDigest,
              notice: 'A check of documentation, for trained clinicians and researchers.',
            },
          },
        },
        columnKind: 'utf16CodeUnits',
        results,
        invocations: [
          { executionSuccessful: notifications.length === 0, toolExecutionNotifications: notifications },
        ],
      },
    ],
  };
}

/** The results of one report, in its order. */
export function sarifResults(
  report: Report,
  origin: Origin | undefined,
  { reviews = false }: SarifOptions,
): readonly SarifResult[] {
  return report.findings
    .filter(({ kind }) => kind === 'fail' || reviews)
    .map((finding) => sarifResult(finding, report, origin));
}

function sarifResult(
  finding: Finding,
  { course, protocol }: Report,
  origin: Origin | undefined,
): SarifResult {
  const { rule, kind, severity, basis, message, at, counterEvidence, remedy, waiver, fingerprint } = finding;
  const index = ruleIndex(rule);
  const [first = wholeCourse, ...others] = at;
  const related = [
    ...others.map((place) => located(place, origin)),
    ...counterEvidence.flatMap(({ note, at: against }) =>
      against.map((place) => ({ ...located(place, origin), message: { text: `Against it: ${note}` } })),
    ),
  ].map((location, id) => ({ id: id + 1, ...location }));
  return {
    ruleId: rule,
    ...(index === undefined ? {} : { ruleIndex: index }),
    kind,
    level: kind === 'fail' ? levels[severity] : 'none',
    message: { text: message },
    locations: [located(first, origin)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    partialFingerprints: { 'openiptFinding/v1': fingerprint },
    // A safety error that is acknowledged stays an error: nothing is suppressed.
    ...(waiver?.effect === 'waived'
      ? { suppressions: [{ kind: 'external', status: 'accepted', justification: waiver.reason } as const] }
      : {}),
    properties: {
      course,
      protocol: protocol.id,
      basis,
      remedy,
      ...(waiver === undefined ? {} : { waiver: waiver.effect }),
    },
  };
}

const wholeCourse: Place = { pointer: '' };

// The index in the driver’s list, where waiver and crash follow the rules.
function ruleIndex(id: Finding['rule']): number | undefined {
  const known: readonly string[] = [...ruleIds, 'waiver', 'crash'];
  const index = known.indexOf(id.split('/')[0] ?? id);
  return index === -1 ? undefined : index;
}

function located({ pointer, event, session }: Place, origin: Origin | undefined): SarifLocation {
  const position = origin?.locate?.(pointer);
  return {
    ...(origin === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: uriOf(origin.file) },
            ...(position === undefined
              ? {}
              : { region: { startLine: position.line, startColumn: position.column } }),
          },
        }),
    logicalLocations: [
      {
        ...(event === undefined ? {} : { name: event }),
        fullyQualifiedName: `${origin?.base ?? ''}${pointer}`,
        kind: /^(\/events\/\d+)?$/.test(pointer) ? 'object' : 'value',
      },
    ],
    ...(session === undefined ? {} : { properties: { session } }),
  };
}

/** A fault of an input as a notification. */
export function sarifNotification(
  code: string,
  message: string,
  origin: Origin,
  pointer: string,
): SarifNotification {
  return {
    level: 'error',
    message: { text: message },
    descriptor: { id: code },
    locations: [located({ pointer }, origin)],
  };
}

/** A file’s name as a URI reference: parts escaped, an absolute one with its scheme. */
function uriOf(file: string): string {
  const path = file
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
  if (path.startsWith('/')) return `file://${path}`;
  return /^[A-Za-z]%3A\//.test(path) ? `file:///${path.replace('%3A', ':')}` : path;
}
