import type { EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import type { CourseField, CourseFields } from './course-fields.js';
import { dataFields, envelopeFields, headFields } from './course-fields.js';
import type { FieldName, RedactionPolicy } from './policy.js';

/** The part of a course that a field stands in: its head, what is around the data of an event, or the data of one type. */
export type FieldScope = 'course' | 'event' | EventType;

/**
 * What becomes of a field. `withheld`: a mark takes its place, since that something stood there is itself a fact of the
 * record. `needed`: the policy would remove it, and it stays, since without it there is no course to replay.
 */
export type FieldFate = 'kept' | 'removed' | 'withheld' | 'shifted' | 'capped' | 'needed';

/** A field of a course with its name in a policy. */
export interface NamedField extends CourseField {
  readonly name: FieldName;
}

/** Every field of a course, in the order of the documentation. */
export function courseFields(): readonly NamedField[] {
  return (['course', 'event', ...eventTypes] as const).flatMap((scope) =>
    Object.values(fieldsIn(scope)).map((field) => ({ ...field, name: fieldName(scope, field.path) })),
  );
}

/** The fields of one part of a course, by path. */
export function fieldsIn(scope: FieldScope): CourseFields {
  if (scope === 'course') return headFields();
  // The first type asks no more of its envelope than any other does.
  return scope === 'event' ? envelopeFields(eventTypes[0]) : dataFields(scope);
}

/** The name of a field in a policy. */
export function fieldName(scope: FieldScope, path: string): FieldName {
  return `${scope}.${path}`;
}

/**
 * What a policy does to a field, wherever it stands in a course; `kept` where there is no such field.
 * @example
 * fieldFate(redactionPolicies.research, 'session-held.note'); // 'removed'
 */
export function fieldFate(policy: RedactionPolicy, name: FieldName): FieldFate {
  const dot = name.indexOf('.');
  const scope = scopeNamed(name.slice(0, dot));
  const path = name.slice(dot + 1);
  const fields = scope === undefined ? {} : fieldsIn(scope);
  const field = Object.hasOwn(fields, path) ? fields[path] : undefined;
  return field === undefined ? 'kept' : fateOf(policy, name, field, fields);
}

/** Whether a name in a policy is that of a field. */
export function isField(name: string): boolean {
  return courseFields().some((field) => field.name === name);
}

function scopeNamed(name: string): FieldScope | undefined {
  return (['course', 'event', ...eventTypes] as const).find((scope) => scope === name);
}

function fateOf(
  policy: RedactionPolicy,
  name: FieldName,
  field: CourseField,
  fields: CourseFields,
): FieldFate {
  if (!isUnwanted(policy, name, field)) return fateOfWanted(policy, name, field, fields);
  if (isEvidence(name, field)) return 'withheld';
  return field.required || joints.includes(name) ? 'needed' : 'removed';
}

function isUnwanted(
  { fields, removes }: RedactionPolicy,
  name: FieldName,
  { privacy, form }: CourseField,
): boolean {
  const told = fields?.[name];
  return told === undefined ? removes[privacy]?.includes(form) === true : told === 'remove';
}

function fateOfWanted(
  policy: RedactionPolicy,
  name: FieldName,
  field: CourseField,
  fields: CourseFields,
): FieldFate {
  const { form, privacy, path, list } = field;
  if (form === 'date' && policy.dates === 'shifted') return 'shifted';
  if (name === 'course-opened.ageYears' && policy.oldestAge !== undefined) return 'capped';
  // A subject may be any text; one that is neither a number nor an id is treated as such.
  if (form === 'id-or-number' && removesTexts(policy, privacy) && policy.fields?.[name] === undefined)
    return 'withheld';
  // What has no more sense without one of its fields goes with it.
  const lost = Object.values(fields).some(
    (inner) =>
      inner.required &&
      isDirectlyIn(inner.path, path) &&
      isUnwanted(policy, fieldName(scopeOf(name), inner.path), inner),
  );
  return form === 'fields' && !list && lost ? 'removed' : 'kept';
}

function removesTexts({ removes }: RedactionPolicy, privacy: CourseField['privacy']): boolean {
  return removes[privacy]?.includes('text') === true;
}

function scopeOf(name: FieldName): FieldScope {
  return scopeNamed(name.slice(0, name.indexOf('.'))) ?? 'event';
}

/** Whether a field stands in another, and in nothing between. */
export function isDirectlyIn(path: string, parent: string): boolean {
  return path.startsWith(`${parent}.`) && !path.slice(parent.length + 1).includes('.');
}

/**
 * Fields of which it counts that they are there. Absent, in an aspect that the record claims to document in full, means
 * not done: a dispute whose expectations were left out would stand as one in which nobody asked for them. A waiver
 * without its subject would cover more than it did.
 */
function isEvidence(name: FieldName, { form, list }: CourseField): boolean {
  if (name.startsWith('focus-detailed.')) return form === 'text';
  if (name.startsWith('person-described.')) return form === 'text' && list;
  return (
    name === 'course-opened.continues' || name === 'waiver-granted.rule' || name === 'waiver-granted.subject'
  );
}

// What later events point at, what tells a correction from a second entry, and the number of a session.
const joints: readonly FieldName[] = [
  'event.session',
  'event.replaces',
  'session-held.incidents[]',
  'session-held.incidents[].id',
  'session-held.tasksSet[]',
];
