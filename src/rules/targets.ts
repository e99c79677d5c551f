import type { ConditionRecorded } from '../model/care.js';
import type { Entry } from '../model/state.js';
import type { ConditionId } from '../model/vocabulary.js';

type Recorded = Entry<'condition-recorded'>;
type Role = NonNullable<ConditionRecorded['role']>;

/**
 * Every entry on a condition that the course treats, in order. An entry that says nothing of the role leaves the
 * condition the one that it last had.
 */
export function targetEntries(recorded: readonly Recorded[]): readonly Recorded[] {
  const roles = new Map<ConditionId, Role>();
  return recorded.filter(({ data: { condition, role } }) => {
    if (role !== undefined) roles.set(condition, role);
    return roles.get(condition) === 'target';
  });
}

/**
 * How what the course treats stands: the latest entry of the condition that was last recorded in that role.
 * `undefined` where none is recorded, or it has since become one beside it.
 */
export function targetOf(recorded: readonly Recorded[]): Recorded | undefined {
  const named = recorded.filter(({ data }) => data.role === 'target').at(-1);
  if (named === undefined) return undefined;
  const since = recorded.filter(
    ({ seq, data }) => seq >= named.seq && data.condition === named.data.condition,
  );
  return since.some(({ data }) => data.role === 'comorbid') ? undefined : since.at(-1);
}

/** The conditions whose course is that of a depression: episodes that can return. */
const depressive: ReadonlySet<ConditionId> = new Set([
  'major-depression',
  'persistent-depression',
  'psychotic-depression',
]);

/** Whether a condition is a depression. */
export function isDepressive(condition: ConditionId): boolean {
  return depressive.has(condition);
}
