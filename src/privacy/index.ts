/**
 * Privacy: what every field of a course holds and how private that is, and courses without what a reader should not see.
 * @packageDocumentation
 */
export type { PartialDate } from '../lib/partial-date.js';
export type { Course, EventType } from '../model/course.js';
export type { PrivacyTag } from '../model/vocabulary.js';
export { privacyTags } from '../model/vocabulary.js';
export type { CourseField, CourseFields, FieldForm } from './course-fields.js';
export { dataFields, envelopeFields, fieldForms, headFields } from './course-fields.js';
export { anchorWeek } from './date-shift.js';
export type { FieldFate, NamedField } from './field-fate.js';
export { courseFields, fieldFate } from './field-fate.js';
export type { FieldName, RedactionPolicy, RedactionPolicyId } from './policy.js';
export { redactionPolicies, redactionPolicyIds } from './policy.js';
export type { Redaction, Removal, RemovalReason } from './redact.js';
export { redact } from './redact.js';
export { withheldId, withheldText } from './withheld.js';
