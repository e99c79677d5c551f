import type { Bundle, FhirOptions } from '../../../src/fhir/index.js';
import { toFhir } from '../../../src/fhir/index.js';
import { check } from '../../../src/index.js';
import type { Course } from '../../../src/model/course.js';
import type { Report } from '../../../src/model/report.js';
import type { RedactionPolicy } from '../../../src/privacy/index.js';
import { protocol } from '../../../src/protocols/index.js';

/** A policy that takes nothing out. */
export const keepAll: RedactionPolicy = { id: 'all', purpose: 'Nothing goes.', removes: {}, dates: 'kept' };

/** The course as one Bundle. Throws where it is refused. */
export function exported(course: Course, options: FhirOptions = {}): Bundle {
  const bundle = toFhir(course, options);
  if (!bundle.ok) throw new Error(bundle.error.message);
  return bundle.value;
}

/** What the course’s own protocol finds in it. */
export function reportOn(course: Course): Report {
  const report = check(course, protocol);
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}
