import type { Citation } from '../model/report.js';
import type { Rule } from '../rules/define-rule.js';
import { shortCitations } from '../sources/short-citations.js';

const made = new WeakMap<Rule, readonly Citation[]>();

/** The sources of a rule as they stand in a finding; made once a rule, since every finding of it shares them. */
export function citations(rule: Rule): readonly Citation[] {
  const known = made.get(rule);
  if (known !== undefined) return known;
  const list = rule.sources.map(({ source, locator }) => ({
    source,
    cite: shortCitations[source],
    ...(locator === undefined ? {} : { locator }),
  }));
  made.set(rule, list);
  return list;
}
