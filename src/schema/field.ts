import * as z from 'zod';
import { isPartialDate, partialDatePattern } from '../lib/partial-date.js';
import type { PrivacyTag } from '../model/vocabulary.js';

/** What the project knows of a schema field beside its type. Private to the library: zod's global registry is not used. */
export const fieldNotes: z.core.$ZodRegistry<{ privacy: PrivacyTag }> = /* @__PURE__ */ z.registry<{
  privacy: PrivacyTag;
}>();

/** Marks a field as an ordinary clinical fact. */
export function plan<T extends z.ZodType>(schema: T): T {
  return tagged(schema, 'plan');
}

/** Marks a field as process content: what was said or felt in the room. */
export function process<T extends z.ZodType>(schema: T): T {
  return tagged(schema, 'process');
}

/** Marks a field as being about a person who never consented. */
export function thirdParty<T extends z.ZodType>(schema: T): T {
  return tagged(schema, 'third-party');
}

/** Marks a field as able to point at a person outside the record. */
export function identifier<T extends z.ZodType>(schema: T): T {
  return tagged(schema, 'identifier');
}

// A clone per field: one schema object serves many fields, and each has a tag of its own.
function tagged<T extends z.ZodType>(schema: T, privacy: PrivacyTag): T {
  const field = schema.clone();
  fieldNotes.add(field, { privacy });
  return field;
}

/** Limits on what one record may hold, so that hostile input ends in an error and not in a hang. */
export const limits: {
  readonly events: number;
  readonly list: number;
  readonly text: number;
  readonly sessionNumber: number;
  readonly amount: number;
} = { events: 5000, list: 200, text: 10_000, sessionNumber: 9999, amount: 1_000_000 };

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/;

/** An opaque id: letters, digits and `. _ : -`, at most 64. */
export function idText(): z.ZodString {
  return z
    .string()
    .regex(idPattern, 'an id: 1 to 64 letters, digits or . _ : -, beginning with a letter or digit');
}

/** Whether a text can be an id. */
export function isId(text: string): boolean {
  return idPattern.test(text);
}

/** Free text, capped. */
export function freeText(): z.ZodString {
  return z.string().max(limits.text);
}

/** A capped list. */
export function list<T extends z.ZodType>(item: T): z.ZodArray<T> {
  return z.array(item).max(limits.list);
}

const dateExpected = 'a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD';

// The pattern knows how long months are; only the leap day is left to look at.
function exists(date: string): boolean {
  return !date.endsWith('-02-29') || isPartialDate(date);
}

/** A date as far as it is known, and one that exists. */
export function partialDate(): z.ZodString {
  return z.string().regex(partialDatePattern, dateExpected).refine(exists, dateExpected);
}

/** A whole number in a range. */
export function count(min: number, max: number): z.ZodInt {
  return z.int().min(min).max(max);
}

/** A score or a rating: any number that a scale could have, and none that overflows when two are subtracted. */
export function amount(): z.ZodNumber {
  return z.number().min(-limits.amount).max(limits.amount);
}
