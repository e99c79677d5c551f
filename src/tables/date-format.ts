import type { PartialDate } from '../lib/partial-date.js';
import { isPartialDate } from '../lib/partial-date.js';

/** How dates are written, ready to be read: the parts that it has, and the pattern that finds them. */
export interface DateFormat {
  readonly parts: readonly string[];
  readonly pattern: RegExp;
}

const tokens: Readonly<Record<string, string>> = {
  YYYY: '(\\d{4})',
  MM: '(\\d{2})',
  M: '(\\d{1,2})',
  DD: '(\\d{2})',
  D: '(\\d{1,2})',
  HH: '\\d{1,2}',
  mm: '\\d{2}',
  ss: '\\d{2}(?:\\.\\d+)?',
};
const kept = ['YYYY', 'MM', 'M', 'DD', 'D'];
const pieces = /YYYY|MM?|DD?|HH|mm|ss|[\s\S]/g;

/** Reads a format such as `DD.MM.YYYY`; `undefined` where it names no year, or a day and no month. */
export function dateFormat(format: string): DateFormat | undefined {
  const words: readonly string[] = format.match(pieces) ?? [];
  const parts = words.filter((word) => kept.includes(word)).map((word) => word.charAt(0));
  const has = (part: string) => parts.filter((one) => one === part).length;
  if (has('Y') !== 1 || has('M') > 1 || has('D') > has('M')) return undefined;
  // Any other letter is a token that is not known, `YY` say.
  if (words.some((word) => tokens[word] === undefined && /[A-Za-z]/.test(word) && word !== 'T'))
    return undefined;
  const source = words.map((word) => tokens[word] ?? word.replace(/[.*+?^${}()|[\]\\/]/, '\\$&')).join('');
  return { parts, pattern: new RegExp(`^${source}$`) };
}

/** The date that a text means by one of the formats; or that it has another form, or that there is no such day. */
export function readDate(
  text: string,
  formats: readonly DateFormat[],
): { readonly date: PartialDate } | 'other-form' | 'no-such-date' {
  let seen: 'other-form' | 'no-such-date' = 'other-form';
  for (const { parts, pattern } of formats) {
    const found = pattern.exec(text);
    if (found === null) continue;
    const part = (name: string) => found[parts.indexOf(name) + 1]?.padStart(2, '0');
    const date = ['Y', 'M', 'D']
      .filter((name) => parts.includes(name))
      .map(part)
      .join('-');
    if (isPartialDate(date)) return { date };
    seen = 'no-such-date';
  }
  return seen;
}
