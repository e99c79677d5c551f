import { isObject } from '../lib/is-object.js';
import { isPartialDate } from '../lib/partial-date.js';
import type { FeedbackFaultCode } from './feedback.js';

/** Notes a fault. */
export type Refuse = (code: FeedbackFaultCode, pointer: string) => undefined;

/** Whether a text is a date and time in UTC (RFC 3339). */
export function isTime(value: string): boolean {
  const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?(Z|[+-]00:00)$/i;
  const day = form.exec(value)?.[1];
  return day !== undefined && isPartialDate(day);
}

/** A member of a value, none of those that are inherited. */
export function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
}

/** A member that has to be a text with something in it. */
export function text(value: unknown, name: string, at: string, fault: Refuse): string | undefined {
  if (!isObject(value)) return fault('wrong-type', at);
  const found = member(value, name);
  if (found === undefined) return fault('missing', `${at}/${name}`);
  if (typeof found !== 'string') return fault('wrong-type', `${at}/${name}`);
  return found.trim() === '' ? fault('missing', `${at}/${name}`) : found;
}

/** A member that has to be a list with something in it, and not too much. */
export function list(
  value: unknown,
  name: string,
  at: string,
  most: number,
  fault: Refuse,
): readonly unknown[] {
  if (!isObject(value)) return fault('wrong-type', at) ?? [];
  const found = member(value, name);
  if (found === undefined) return fault('missing', `${at}/${name}`) ?? [];
  if (!Array.isArray(found)) return fault('wrong-type', `${at}/${name}`) ?? [];
  if (found.length === 0) return fault('missing', `${at}/${name}`) ?? [];
  return found.length > most ? (fault('too-long', `${at}/${name}`) ?? []) : found;
}
