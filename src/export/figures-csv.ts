import { csvText } from '../lib/csv-text.js';
import type { StoredReport } from '../model/stored-report.js';

/** The columns of the table of figures, in order. */
const figureColumns = [
  'course',
  'protocol',
  'status',
  'figure',
  'label',
  'value',
  'numerator',
  'denominator',
  'known',
  'eligible',
  'reason',
] as const;

/** The figures of a report as rows of a table, one each, without the header. */
export function figureRows({ course, protocol, status, figures }: StoredReport): string {
  return csvText(
    figures.map(({ id, label, value, numerator, denominator, known, eligible, reasonNull }) => [
      course,
      protocol.id,
      status,
      id,
      label,
      value,
      numerator,
      denominator,
      known,
      eligible,
      reasonNull,
    ]),
  );
}

/** The header of the table of figures. */
export function figureHeader(): string {
  return csvText([figureColumns]);
}

/**
 * The figures of reports as one table in CSV, one row for a course and a figure. An empty `value` is not zero: `reason`
 * says why there is none.
 * @example
 * writeFileSync('figures.csv', figuresToCsv(reports));
 */
export function figuresToCsv(reports: Iterable<StoredReport>): string {
  return figureHeader() + Array.from(reports, figureRows).join('');
}
