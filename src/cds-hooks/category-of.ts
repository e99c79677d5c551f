import type { Finding } from '../model/report.js';
import { ruleCategory } from '../model/rule-categories.js';
import type { Category } from '../model/vocabulary.js';

/** The category of a finding’s rule. A rule that crashed keeps its own. */
export function categoryOf({ rule }: Finding): Category | undefined {
  return ruleCategory(rule);
}
