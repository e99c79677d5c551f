import { csvText } from '../lib/csv-text.js';
import type { StoredFinding, StoredPlace, StoredReport } from '../model/stored-report.js';

/** The columns of the table of findings, in order. */
const findingColumns = [
  'course',
  'rule',
  'kind',
  'severity',
  'basis',
  'session',
  'event',
  'pointer',
  'message',
  'remedy',
  'waived',
  'fingerprint',
] as const;

/**
 * The findings of a report as rows of a table, one each, in the order of the report, without the header. Where a finding
 * rests on several places, `session`, `event` and `pointer` each list them in the same order, with `;` between them, so
 * that a table of places can be had by splitting the three together. `waived` is `waived`, `acknowledged` or empty.
 */
export function findingRows({ course, findings }: StoredReport): string {
  return csvText(findings.map((finding) => findingRow(course, finding)));
}

/** The header of the table of findings. */
export function findingHeader(): string {
  return csvText([findingColumns]);
}

/**
 * The findings of reports as one table in CSV. A course without findings has no row; `figuresToCsv` has every course.
 * @example
 * writeFileSync('findings.csv', findingsToCsv(reports));
 */
export function findingsToCsv(reports: Iterable<StoredReport>): string {
  return findingHeader() + Array.from(reports, findingRows).join('');
}

function findingRow(course: string, finding: StoredFinding) {
  const { rule, kind, severity, basis, at, message, remedy, waiver, fingerprint } = finding;
  return [
    course,
    rule,
    kind,
    severity,
    basis,
    listed(at, ({ session }) => session),
    listed(at, ({ event }) => event),
    listed(at, ({ pointer }) => pointer),
    message,
    remedy,
    waiver?.effect ?? null,
    fingerprint,
  ] as const;
}

// One place gives its value as it is, so that a column of single sessions is one of numbers.
function listed(at: readonly StoredPlace[], part: (place: StoredPlace) => string | number | undefined) {
  const [first] = at;
  if (first === undefined) return null;
  return at.length === 1 ? (part(first) ?? null) : at.map((place) => part(place) ?? '').join(';');
}
