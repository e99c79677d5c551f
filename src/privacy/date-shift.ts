import type { PartialDate } from '../lib/partial-date.js';
import { dateOfDay, dayRange } from '../lib/partial-date.js';
import type { Course } from '../model/course.js';

/** The Monday of the week that the first full date of a shifted log falls into. */
export const anchorWeek: PartialDate = '2000-01-03';

/**
 * By how many days the dates of a course are shifted: whole weeks, so that days of the week stay. `undefined` where no
 * event has a full date, so that there is nothing to count from.
 */
export function shiftOf({ events }: Course): number | undefined {
  const first = events.find(({ on }) => isFull(on))?.on;
  if (first === undefined) return undefined;
  const week = dayRange(anchorWeek).first;
  const day = dayRange(first).first;
  return week + ((((day - week) % 7) + 7) % 7) - day;
}

/** A full date, so many days on; `undefined` where the date is not full, or leaves the four-digit years. */
export function shifted(date: PartialDate, days: number): PartialDate | undefined {
  if (!isFull(date)) return undefined;
  const day = dayRange(date).first + days;
  return day < firstDay || day > lastDay ? undefined : dateOfDay(day);
}

/**
 * The last day of something that ends with a date, so many days on. A year or a month lasts to its end, so that it, too,
 * can be shifted; what would leave the four-digit years ends with them.
 */
export function shiftedEnd(date: PartialDate, days: number): PartialDate {
  return dateOfDay(Math.min(lastDay, Math.max(firstDay, dayRange(date).last + days)));
}

function isFull(date: PartialDate | undefined): boolean {
  return date?.length === 10;
}

const firstDay = dayRange('0000-01-01').first;
const lastDay = dayRange('9999-12-31').first;
