import { parseJsonText } from '../lib/json-text.js';
import type { Report } from '../model/report.js';
import type { Judged, ProtocolChoice } from '../validator/check.js';
import type { TextCheckOptions } from './check-value.js';
import { judgeValue } from './check-value.js';
import type { InputFaultCode } from './input-fault.js';
import { faultsOf } from './input-fault.js';

/**
 * What stands in the output for a line that has no report, so that lines in are records out.
 * @example
 * const record: LineFault = {
 *   line: 17,
 *   error: { code: 'missing', message: 'This key is required and is not there.', path: '/events/0/id' },
 * };
 */
export interface LineFault {
  /** The number of the line, from 1, where the caller gave it. */
  readonly line?: number;
  readonly error: {
    /** Stable, for a program. */
    readonly code: InputFaultCode | 'blank-line';
    /** What is wrong and what is expected. It holds no value of the line. */
    readonly message: string;
    /** JSON pointer into the line’s value; empty for the whole of it. */
    readonly path: string;
  };
}

/**
 * What a caller may add to the check of a line.
 * @example
 * const options: LineCheckOptions = { line: 17 };
 */
export interface LineCheckOptions extends TextCheckOptions {
  /** The number of the line, from 1, for its error record. */
  readonly line?: number;
}

/**
 * Checks one line of NDJSON: one course in, one record out, with no state between lines. The report is not frozen.
 * @example
 * for (const line of lines) console.log(JSON.stringify(checkLine(line, protocol)));
 */
export function checkLine(
  line: string,
  choice: ProtocolChoice,
  options: LineCheckOptions = {},
): Report | LineFault {
  const judged = judgeLine(line, choice, options);
  return 'error' in judged ? judged : judged.report;
}

/** As {@link checkLine}, with the state beside the report. */
export function judgeLine(
  line: string,
  choice: ProtocolChoice,
  options: LineCheckOptions,
): Judged | LineFault {
  const parsed = parseJsonText(line);
  if (!parsed.ok) {
    const { code, message, pointer, column } = parsed.fault;
    if (code === 'empty')
      return lineFault('blank-line', 'The line is blank; a course is expected.', '', options.line);
    return lineFault(code, `Column ${column}: ${message}`, pointer, options.line);
  }
  const checked = judgeValue(parsed.value, choice, options, true);
  if (checked.ok) return checked.value;
  const [first, ...others] = faultsOf(checked.error);
  if (first === undefined) return lineFault('invalid', 'This is no course.', '', options.line);
  const more =
    others.length === 0
      ? ''
      : ` (${others.length} more ${others.length === 1 ? 'fault' : 'faults'} in this line.)`;
  return lineFault(first.code, first.message + more, first.pointer, options.line);
}

/**
 * Whether a record is a fault and not a report.
 * @example
 * const record = checkLine(line, protocol);
 * if (isLineFault(record)) console.error(record.error.message);
 */
export function isLineFault(record: Report | LineFault): record is LineFault {
  return 'error' in record;
}

function lineFault(
  code: LineFault['error']['code'],
  message: string,
  path: string,
  line: number | undefined,
): LineFault {
  return line === undefined ? { error: { code, message, path } } : { line, error: { code, message, path } };
}
