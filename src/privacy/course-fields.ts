import type { EventType } from '../model/course.js';
import type { PrivacyTag } from '../model/vocabulary.js';
import { privacyTags } from '../model/vocabulary.js';
import { dataTable, envelopeDemands, envelopeTable, headTable } from './field-table.js';

/** What a field of a course can hold. */
export const fieldForms = [
  'code',
  'id',
  'id-or-number',
  'text',
  'date',
  'integer',
  'decimal',
  'flag',
  'fields',
  'claims',
] as const;
/**
 * What a field holds. `code`: a word of a closed vocabulary, or a focal area. `id`: an opaque id. `text`: anything that
 * a person may write, which includes the alias of a person and the rule of a waiver. `date`: a date as far as it is
 * known. `fields`: fields of its own. `claims`: what the record documents in full.
 */
export type FieldForm = (typeof fieldForms)[number];

/** A field of a course: what it holds, and how private that is. */
export interface CourseField {
  /** Its path, `risk.level`; a list ends in `[]`, and so what it holds begins: `techniques[].technique`. */
  readonly path: string;
  /** What it holds, or what each item of the list holds. */
  readonly form: FieldForm;
  readonly list: boolean;
  /** It must be there wherever its parent is; of a union, in every one of its forms. */
  readonly required: boolean;
  readonly privacy: PrivacyTag;
}

/** Fields by their paths, a parent before what it holds. */
export type CourseFields = Readonly<Record<string, CourseField>>;

const known = new Map<string, CourseFields>();

/**
 * The fields of the data of one type of event, by path.
 * @example
 * dataFields('session-held')['tasksSet[].text']; // { form: 'text', list: false, privacy: 'process', … }
 */
export function dataFields(type: EventType): CourseFields {
  return parsed(`data ${type}`, dataTable[type]);
}

/** The fields that an event of this type carries around its data. */
export function envelopeFields(type: EventType): CourseFields {
  return parsed(`envelope ${type}`, envelopeTable + (envelopeDemands[type] ?? ''));
}

/** The fields that stand around the events of a course. */
export function headFields(): CourseFields {
  return parsed('head', headTable);
}

function parsed(name: string, table: string): CourseFields {
  const before = known.get(name);
  if (before !== undefined) return before;
  const fields = table
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(fieldIn);
  const byPath = Object.freeze(Object.fromEntries(fields.map((field) => [field.path, field])));
  known.set(name, byPath);
  return byPath;
}

function fieldIn(line: string): CourseField {
  const [name = '', form = '', privacy = 'plan'] = line.trim().split(' ');
  if (!isForm(form) || !isTag(privacy)) throw new Error(`The table of fields is broken at ${name}.`);
  const path = name.replace('!', '');
  return Object.freeze({ path, form, list: path.endsWith('[]'), required: name !== path, privacy });
}

function isForm(text: string): text is FieldForm {
  return fieldForms.some((form) => form === text);
}

function isTag(text: string): text is PrivacyTag {
  return privacyTags.some((tag) => tag === text);
}
