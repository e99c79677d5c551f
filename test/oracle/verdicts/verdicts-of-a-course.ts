import type { VerdictKind } from '../../../src/model/report.js';
import type { RuleId } from '../../../src/model/rule-ids.js';

/** The verdict of every rule on one course, in the order of the rule ids. */
export type Verdicts = Readonly<Record<RuleId, VerdictKind>>;
