import type { JsonFaultCode } from '../lib/json-text.js';
import type { RefusalCode } from '../model/state.js';
import type { ShapeIssue, ShapeIssueCode } from '../schema/shape-issue.js';
import type { CheckFault } from '../validator/check.js';

/** Why a text has no report: it is no JSON, no course, no coherent course, or its protocol is not known. Stable. */
export type InputFaultCode = JsonFaultCode | ShapeIssueCode | RefusalCode | 'unknown-protocol' | 'no-course';

/**
 * One fault of a text: where it stands, and what would be right. It never holds a value of the input.
 * @example
 * const issue: LocatedIssue = {
 *   code: 'bad-format', pointer: '/events/3/on', line: 12, column: 7,
 *   message: 'Expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.',
 * };
 */
export interface LocatedIssue {
  /** Stable, for a program. */
  readonly code: InputFaultCode;
  /** JSON pointer (RFC 6901) into the text’s value; empty for the whole of it. */
  readonly pointer: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 code units, from 1. */
  readonly column: number;
  /** What is wrong and what is expected, as a sentence for a person. */
  readonly message: string;
}

/** A fault without its line: what the three grades of validity have in common. */
export interface Fault {
  readonly code: InputFaultCode;
  readonly pointer: string;
  readonly message: string;
}

/** The faults behind a check that gave no report, in order; there is at least one. */
export function faultsOf(fault: CheckFault): readonly Fault[] {
  switch (fault.grade) {
    case 'shape':
      return fault.issues.map(({ code, pointer, message }: ShapeIssue) => ({ code, pointer, message }));
    case 'coherence': {
      const { code, pointer, message } = fault.refusal;
      return [{ code, pointer, message }];
    }
    case 'protocol':
      return [{ code: 'unknown-protocol', pointer: '/protocol', message: fault.message }];
  }
}
