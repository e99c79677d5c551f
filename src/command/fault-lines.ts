import { count } from '../render/phrases.js';
import type { InputFault } from './input.js';

/** A fault as a compiler would print it: `course.json:12:7  /events/3/on  Expected a date …`. */
export function faultLine({ file, line, column, path, message }: InputFault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return `${[place, path, message].filter((part) => part !== '').join('  ')}\n`;
}

const mostShown = 20;

/** The faults of one course for a person: the first of them, and how many more there are. */
export function faultLines(faults: readonly InputFault[]): string {
  const more = faults.length - mostShown;
  const rest =
    more > 0 ? `${faults[0]?.file}  ${count(more, 'more fault')}; --format json lists them all.\n` : '';
  return faults.slice(0, mostShown).map(faultLine).join('') + rest;
}
