import type { Bundle, FhirOptions } from '../../../src/fhir/index.js';
import { toFhir } from '../../../src/fhir/index.js';
import { check } from '../../../src/index.js';
import { effectiveCourse } from '../../../src/machine/effective-course.js';
import type { Course } from '../../../src/model/course.js';
import type { Report } from '../../../src/model/report.js';
import { redact } from '../../../src/privacy/index.js';
import { protocol } from '../../../src/protocols/index.js';

/** A policy that takes nothing out. */
export { everythingKept as keepAll } from '../../../src/privacy/policy.js';

/** The course as one Bundle. Throws where it is refused. */
export function exported(course: Course, options: FhirOptions = {}): Bundle {
  const bundle = toFhir(course, options);
  if (!bundle.ok) throw new Error(bundle.error.message);
  return bundle.value;
}

/** What is read back of an export: the course as it stands, as far as the policy shows it. */
export function standing(course: Course, { policy = 'ehr-default' }: FhirOptions): Course {
  const effective = effectiveCourse(redact(course, policy).course);
  if (!effective.ok) throw new Error(effective.error.message);
  return effective.value;
}

/** What the course’s own protocol finds in it. */
export function reportOn(course: Course): Report {
  const report = check(course, protocol);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
