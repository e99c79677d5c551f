/**
 * Texts in, reports out: the check for whoever holds courses as JSON or NDJSON, and the import for whoever holds tables.
 * Out again: tables in CSV, SARIF, JUnit, an event log. Strings, not bytes; no file, no stream.
 * @packageDocumentation
 */
export { eventsToCsv } from '../export/event-log.js';
export { figuresToCsv } from '../export/figures-csv.js';
export { findingsToCsv } from '../export/findings-csv.js';
export { toJunit } from '../export/junit.js';
export type { Origin } from '../export/origin.js';
export { ratingsToCsv } from '../export/ratings-csv.js';
export type { PlacedReport, SarifOptions } from '../export/sarif.js';
export { toSarif } from '../export/sarif.js';
export type {
  SarifLevel,
  SarifLocation,
  SarifLog,
  SarifNotification,
  SarifResult,
  SarifRule,
} from '../export/sarif-types.js';
export type { JsonFaultCode } from '../lib/json-text.js';
export type {
  CellSource,
  CheckboxColumns,
  CodeValue,
  ColumnSource,
  Condition,
  ConstantSource,
  CourseRows,
  DataSource,
  EventMapping,
  EventRows,
  IgnoredRows,
  ItemColumns,
  Mapping,
  Plain,
  PlainFields,
  RatingRows,
  SessionRows,
  TableMapping,
  TableRows,
  TableSettings,
} from '../model/mapping.js';
export type {
  StoredFigure,
  StoredFinding,
  StoredPlace,
  StoredProvenance,
  StoredReport,
} from '../model/stored-report.js';
export { safeParseRating } from '../schema/rating.js';
export type { ShapeIssue } from '../schema/shape-issue.js';
export type { ColumnReport } from '../tables/columns.js';
export type {
  ImportFault,
  ImportFaultCode,
  ImportFaultGrade,
  RowPlace,
  TableRow,
} from '../tables/import-fault.js';
export { importFaultGrades } from '../tables/import-fault.js';
export type { Import } from '../tables/import-tables.js';
export { importTables } from '../tables/import-tables.js';
export type { RowAccount } from '../tables/ledger.js';
export type { MappingFault, MappingFaultCode } from '../tables/mapping-fault.js';
export { defineMapping, MappingError, safeParseMapping } from '../tables/parse-mapping.js';
export type { TableText } from '../tables/read-table.js';
export type { LineCheckOptions, LineFault } from './check-line.js';
export { checkLine, isLineFault } from './check-line.js';
export { checkText, parseCourseText } from './check-text.js';
export type { TextCheckOptions } from './check-value.js';
export type { InputFaultCode, LocatedIssue } from './input-fault.js';
export type { CourseLine } from './read-courses.js';
export { readCourses } from './read-courses.js';
