import type { CourseField, CourseFields } from '../privacy/course-fields.js';
import { withheldId, withheldText } from '../privacy/withheld.js';
import type { Extension } from './datatypes.js';
import { absentReason, isFhirDate, isFhirString } from './primitives.js';

/**
 * Writes fields as nested extensions, those that native elements carry left out: one extension for a field, under its
 * name; for a list, one for each item.
 */
export function carry(
  fields: CourseFields,
  data: object,
  { within = '', except = [] }: { readonly within?: string; readonly except?: readonly string[] } = {},
): Extension[] {
  const pairs: readonly (readonly [string, unknown])[] = Object.entries(data);
  return pairs.flatMap(([name, value]): Extension[] => {
    if (value === undefined || except.includes(name)) return [];
    const list = fields[`${within}${name}[]`];
    if (list !== undefined && Array.isArray(value)) {
      const items: readonly unknown[] = value;
      return items.length === 0 ? [asJson(name, items)] : items.map((item) => one(fields, list, name, item));
    }
    const field = fields[`${within}${name}`];
    if (field === undefined) throw new Error(`The table of fields does not know ${within}${name}.`);
    return [one(fields, field, name, value)];
  });
}

function one(fields: CourseFields, { form, path }: CourseField, url: string, value: unknown): Extension {
  if (typeof value === 'boolean') return { url, valueBoolean: value };
  if (typeof value === 'number')
    return form === 'integer' ? { url, valueInteger: value } : { url, valueDecimal: value };
  if (typeof value === 'string') {
    if (value === (form === 'id' ? withheldId : withheldText)) return { url, extension: [masked] };
    if (!isFhirString(value)) return asJson(url, value);
    if (form === 'code') return { url, valueCode: value };
    if (form === 'date') return isFhirDate(value) ? { url, valueDate: value } : asJson(url, value);
    return { url, valueString: value };
  }
  if (typeof value !== 'object' || value === null) throw new Error(`${path} holds no value of a course.`);
  const extension = carry(fields, value, { within: `${path}.` });
  return extension.length === 0 ? asJson(url, value) : { url, extension };
}

/** Says that the extension is there, and has nothing to carry: where it is missing, it was dropped. */
export const nothing: Extension = { url: 'none', valueBoolean: true };

/** Says that there was something, and that a policy withheld it. */
const masked: Extension = { url: absentReason, valueCode: 'masked' };

/** FHIR knows no empty list, no empty object, and no text without a visible character. */
export function asJson(url: string, value: unknown): Extension {
  return { url, extension: [{ url: 'json', valueString: JSON.stringify(value) }] };
}
