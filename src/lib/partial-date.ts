/**
 * A date as far as it is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (proleptic Gregorian calendar, no time zone).
 * A record may know a year and no more; nothing is ever filled in.
 */
export type PartialDate = string;

/** Matches the three forms, with months of 28 to 31 days; 29 February is checked by {@link isPartialDate}. */
export const partialDatePattern: RegExp =
  /^\d{4}(-(0[1-9]|1[0-2])|-(0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|-(0[469]|11)-(0[1-9]|[12]\d|30)|-02-(0[1-9]|1\d|2\d))?$/;

/** True for a date that exists, in one of the three forms. */
export function isPartialDate(text: string): boolean {
  return partialDatePattern.test(text) && (!text.endsWith('-02-29') || isLeapYear(Number(text.slice(0, 4))));
}

/** The first and the last day that a partial date can mean, as day numbers (1970-01-01 is 0). */
export interface DayRange {
  readonly first: number;
  readonly last: number;
}

/** The days that a partial date can mean; the same day twice where it is fully known. */
export function dayRange(date: PartialDate): DayRange {
  const year = Number(date.slice(0, 4));
  if (date.length === 4) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(date.slice(5, 7));
  if (date.length === 7) {
    return { first: dayNumber(year, month, 1), last: dayNumber(year, month + 1, 1) - 1 };
  }
  const day = dayNumber(year, month, Number(date.slice(8, 10)));
  return { first: day, last: day };
}

/** The answer of a comparison that may lack what it needs. */
export type Ternary = 'yes' | 'no' | 'unknown';

/** Whether one date is certainly later than another; `unknown` where either is absent or too coarse to say. */
export function isLater(a: PartialDate | undefined, b: PartialDate | undefined): Ternary {
  if (a === undefined || b === undefined) return 'unknown';
  // Full dates compare as they are written.
  if (a.length === 10 && b.length === 10) return a > b ? 'yes' : 'no';
  const left = dayRange(a);
  const right = dayRange(b);
  if (left.first > right.last) return 'yes';
  return left.last <= right.first ? 'no' : 'unknown';
}

/** The least and the most days from one date to another, or `undefined` where either is absent. */
export function daysBetween(
  from: PartialDate | undefined,
  to: PartialDate | undefined,
): { readonly least: number; readonly most: number } | undefined {
  if (from === undefined || to === undefined) return undefined;
  const a = dayRange(from);
  const b = dayRange(to);
  return { least: b.first - a.last, most: b.last - a.first };
}

/** The day with a number (1970-01-01 is 0), as a full date; years from 0 to 9999. */
export function dateOfDay(day: number): PartialDate {
  const shifted = Math.floor(day) + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  // Counted from March, so that the leap day is the last of the year.
  const fromMarch = Math.floor((dayOfYear * 5 + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfYear - Math.floor((fromMarch * 153 + 2) / 5) + 1, 2)}`;
}

function padded(count: number, length: number): string {
  return String(count).padStart(length, '0');
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days from 1970-01-01, by counting in eras of 400 years; month 13 is January of the next year. */
function dayNumber(year: number, month: number, day: number): number {
  const wrapped = month > 12 ? 1 : month;
  const y = (month > 12 ? year + 1 : year) - (wrapped <= 2 ? 1 : 0);
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (wrapped + (wrapped > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
