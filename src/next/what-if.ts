import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { apply } from '../machine/replay.js';
import type { CourseEvent } from '../model/course.js';
import type { Protocol } from '../model/protocol.js';
import type { Finding, Report } from '../model/report.js';
import type { CourseState, Refusal } from '../model/state.js';
import type { ValidateOptions } from '../validator/validate.js';
import { report } from '../validator/validate.js';

/** What would come of a course if some events were added. */
export interface WhatIf {
  readonly state: CourseState;
  readonly report: Report;
  /** Findings that would come. */
  readonly gained: readonly Finding[];
  /** Findings that would go. */
  readonly lost: readonly Finding[];
}

/**
 * Adds events on a copy of a course and says which findings would come and go. The course itself is left as it was.
 * @example
 * const tried = whatIf(state, [{ id: 'x', type: 'inventory-recorded', data: { status: 'completed' } }], iptAdult);
 * if (tried.ok) console.log(tried.value.lost.map((finding) => finding.rule));
 */
export function whatIf(
  state: CourseState,
  events: readonly CourseEvent[],
  protocol: Protocol,
  options: ValidateOptions = {},
): Result<WhatIf, Refusal> {
  let next = state;
  for (const event of events) {
    const applied = apply(next, event);
    if (!applied.ok) return err(applied.error);
    next = applied.value;
  }
  const before = report(state, protocol, options).findings;
  const after = report(next, protocol, options);
  return ok(
    deepFreeze({
      state: next,
      report: after,
      gained: without(after.findings, before),
      lost: without(before, after.findings),
    }),
  );
}

/** The findings of one list that the other does not have; the same place at another severity is another finding. */
function without(findings: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const known = new Set(others.map(key));
  return findings.filter((finding) => !known.has(key(finding)));
}

function key({ fingerprint, kind, severity }: Finding): string {
  return `${fingerprint} ${kind} ${severity}`;
}
