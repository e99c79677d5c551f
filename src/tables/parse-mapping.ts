import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Mapping } from '../model/mapping.js';
import { mappingSchema } from '../schema/mapping.js';
import { shapeIssues } from '../schema/shape-issue.js';
import { mappingFaults } from './mapping-checks.js';
import type { MappingFault } from './mapping-fault.js';

/** Thrown by {@link defineMapping}; holds every fault that was found. */
export class MappingError extends Error {
  override readonly name = 'MappingError';
  readonly faults: readonly MappingFault[];

  constructor(faults: readonly MappingFault[]) {
    super(faults.map(({ pointer, message }) => `${pointer || '/'}: ${message}`).join('\n'));
    this.faults = faults;
  }
}

/**
 * Makes a mapping in a program: its fields are known to the editor, and the whole is checked.
 * @throws MappingError with every fault, each with its JSON pointer.
 * @example
 * const mapping = defineMapping({
 *   schema: 'openipt/mapping/1', protocol: 'ipt-adult', documented: [],
 *   tables: [{
 *     table: 'phq', rows: 'event', course: 'id', date: 'seen', key: ['seen'],
 *     events: [{ type: 'measure-taken', data: { instrument: { constant: 'phq-9' }, total: 'phq9' } }],
 *   }],
 * });
 */
export function defineMapping(mapping: Mapping): Mapping {
  const parsed = safeParseMapping(mapping);
  if (!parsed.ok) throw new MappingError(parsed.error);
  return parsed.value;
}

/**
 * Reads an unknown value as a mapping: its shape, that events have the fields that it names, that constants and value maps
 * fit them, and that patterns and forms of dates can be read.
 * @returns the mapping, frozen; or every fault found, with its place.
 * @example
 * const mapping = safeParseMapping(JSON.parse(text));
 * if (!mapping.ok) for (const { pointer, message } of mapping.error) console.error(pointer, message);
 */
export function safeParseMapping(input: unknown): Result<Mapping, readonly MappingFault[]> {
  const parsed = mappingSchema().safeParse(input);
  if (!parsed.success) return err(shapeIssues(parsed.error.issues, input));
  const faults = mappingFaults(parsed.data);
  return faults.length === 0 ? ok(deepFreeze(parsed.data)) : err(faults);
}
