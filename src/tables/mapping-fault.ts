import type { ShapeIssueCode } from '../schema/shape-issue.js';

/** What can be wrong with a mapping. Stable. */
export type MappingFaultCode =
  | ShapeIssueCode
  | 'no-tables'
  | 'unknown-field'
  | 'unfit-value'
  | 'unfit-source'
  | 'bad-date-format'
  | 'bad-pattern'
  | 'ambiguous-code'
  | 'different-form'
  | 'incomplete-rating';

/**
 * One fault of a mapping: where it stands, and what would be right.
 * @example
 * const fault: MappingFault = {
 *   code: 'unknown-field', pointer: '/tables/0/events/0/data/minuts',
 *   message: 'The event has no such field. `openipt schema events` lists its fields.',
 * };
 */
export interface MappingFault {
  readonly code: MappingFaultCode;
  /** JSON pointer into the mapping. */
  readonly pointer: string;
  /** What is wrong and what to do, as a sentence. */
  readonly message: string;
}

/** A step of a JSON pointer, escaped. */
export function step(name: string | number): string {
  return `/${String(name).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}
