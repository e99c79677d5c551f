/**
 * Texts in, reports out: the check for whoever holds courses as JSON or NDJSON. Strings, not bytes; no file, no stream.
 * @packageDocumentation
 */
export type { JsonFaultCode } from '../lib/json-text.js';
export type { LineCheckOptions, LineFault } from './check-line.js';
export { checkLine, isLineFault } from './check-line.js';
export { checkText, parseCourseText } from './check-text.js';
export type { TextCheckOptions } from './check-value.js';
export type { InputFaultCode, LocatedIssue } from './input-fault.js';
