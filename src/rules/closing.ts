import type { ClosureReason } from '../model/vocabulary.js';

/** Whether a closing leaves open why: then nobody can say whether a planned ending was owed. */
export function isUnexplained(reason: ClosureReason | null): boolean {
  return reason === null || reason === 'other';
}
