import type { ConditionId } from '../model/vocabulary.js';
import { evidenceBeyondMood } from './evidence-beyond-mood.js';
import { evidenceInMood } from './evidence-mood.js';
import type { Evidence } from './evidence-record.js';

/** What is known of IPT, condition by condition: disorders of mood first, then the others. */
export const evidence: readonly Evidence[] = [...evidenceInMood, ...evidenceBeyondMood];

/** What is known of IPT in one condition, whatever the population and the aim; empty where nothing is stated here. */
export function evidenceFor(condition: ConditionId): readonly Evidence[] {
  return evidence.filter((one) => one.condition === condition);
}
