import type { WorkedCourseId } from '../../src/examples/index.js';
import { workedCourse } from '../../src/examples/index.js';
import type { Finding, Report } from '../../src/index.js';
import { check } from '../../src/index.js';
import { protocol } from '../../src/protocols/index.js';

/** The report on a worked course, without what changes from version to version. */
export function reportOn(id: WorkedCourseId): Report {
  const checked = check(workedCourse(id).course, protocol);
  if (!checked.ok) throw new Error(`${id} has no report.`);
  const provenance = {
    ...checked.value.provenance,
    library: '0',
    ruleSet: 'sha256:r',
    protocol: 'fnv1a64:p',
  };
  return { ...checked.value, provenance };
}

/** A report with a finding for each given part of one. */
export function reportWith(...parts: readonly Partial<Finding>[]): Report {
  const report = reportOn('grief-exemplary');
  return { ...report, findings: parts.map((part) => ({ ...plainFinding, ...part })) };
}

const plainFinding: Finding = {
  rule: 'focus-drift',
  kind: 'fail',
  severity: 'warning',
  basis: 'recorded',
  message: 'Something was seen.',
  at: [],
  observed: {},
  counterEvidence: [],
  sources: [],
  remedy: 'Do something.',
  withdrawnIf: [],
  fingerprint: '0',
};
