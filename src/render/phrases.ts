import type { Place } from '../model/report.js';

/** A number with its noun: `1 error`, `2 errors`. */
export function count(number: number, noun: string, plural: string = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function list(items: readonly string[]): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** Whole numbers in order, runs of three and more as a range: `2–6, 8`. */
export function ranges(numbers: readonly number[]): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const parts: string[] = [];
  for (let at = 0; at < sorted.length; ) {
    let end = at;
    while (sorted[end + 1] === Number(sorted[end]) + 1) end += 1;
    if (end - at < 2) end = at;
    parts.push(end === at ? String(sorted[at]) : `${sorted[at]}–${sorted[end]}`);
    at = end + 1;
  }
  return parts.length === 2 && sorted.length === 2 ? parts.join(' and ') : parts.join(', ');
}

const fewEvents = 4;

/** Where something stands: `session 3 (event e21)`, `sessions 2–6, 8 (6 events)`; the course, where no place is named. */
export function places(at: readonly Place[]): string {
  const inSessions = at
    .filter(({ session }) => session !== undefined)
    .sort((a, b) => Number(a.session) - Number(b.session));
  const sessions = [...new Set(inSessions.flatMap(({ session }) => session ?? []))];
  const apart = at.filter(({ session }) => session === undefined);
  const parts = [
    ...(sessions.length === 0
      ? []
      : [
          `${sessions.length === 1 ? 'session' : 'sessions'} ${ranges(sessions)}${bracketed(events(inSessions))}`,
        ]),
    ...(apart.length === 0 ? [] : [events(apart)]),
  ];
  return parts.length === 0 ? 'the course as a whole' : parts.join('; ');
}

function events(at: readonly Place[]): string {
  const names = [...new Set(at.map(({ event, pointer }) => event ?? pointer))];
  const noun = names.length === 1 ? 'event' : 'events';
  return names.length > fewEvents ? `${names.length} ${noun}` : `${noun} ${list(names)}`;
}

function bracketed(text: string): string {
  return ` (${text})`;
}

/** Sentences that each would do: `A is recorded; or b is recorded.` */
export function alternatives(sentences: readonly string[]): string {
  const last = sentences.length - 1;
  return sentences
    .map((sentence, index) => (index === 0 ? sentence : lowerFirst(sentence)))
    .map((sentence, index) => (index === last ? sentence : withoutStop(sentence)))
    .join('; or ');
}

/** A coded word as a person would say it: `early-remission` as `early remission`. */
export function spoken(code: string): string {
  return code.replaceAll('-', ' ');
}

/** With a capital first letter. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Without its full stop. */
export function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

// An acronym keeps its capitals.
function lowerFirst(text: string): string {
  return /^[A-Z][a-z ]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** An ordinal number: `1st`, `12th`. */
export function ordinal(number: number): string {
  const tens = number % 100;
  const ending = tens >= 11 && tens <= 13 ? undefined : endings[number % 10];
  return `${number}${ending ?? 'th'}`;
}

const endings: Readonly<Record<number, string>> = { 1: 'st', 2: 'nd', 3: 'rd' };
