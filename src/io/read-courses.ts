import type { Result } from '../lib/result.js';
import { err } from '../lib/result.js';
import type { Course } from '../model/course.js';
import { parseCourseText } from './check-text.js';
import type { LocatedIssue } from './input-fault.js';

/**
 * One line of NDJSON, read as a course.
 * @example
 * const read: CourseLine = { line: 17, course: parseCourseText(text) };
 */
export interface CourseLine {
  /** The number of the line, from 1. */
  readonly line: number;
  /** The course; or what is wrong, with the line counted from 1 within this line. */
  readonly course: Result<Course, readonly LocatedIssue[]>;
}

/**
 * Reads NDJSON as it comes, one course a line: from a stream of texts (a file opened as UTF-8, a response through a
 * `TextDecoderStream`), or from texts that are there already. No more than a line is held. Blank lines at the very end are
 * no records.
 * @example
 * for await (const { line, course } of readCourses(createReadStream('courses.ndjson', 'utf8'))) {
 *   if (course.ok) console.log(course.value.id);
 *   else console.error(line, course.error[0]?.message);
 * }
 */
export async function* readCourses(
  texts: AsyncIterable<string> | Iterable<string>,
): AsyncGenerator<CourseLine> {
  let number = 0;
  const blanks: number[] = [];
  for await (const text of lines(texts)) {
    number += 1;
    if (text.trim() === '') {
      blanks.push(number);
      continue;
    }
    for (const line of blanks.splice(0)) yield { line, course: err([blank]) };
    yield { line: number, course: parseCourseText(text) };
  }
}

const blank: LocatedIssue = {
  code: 'empty',
  pointer: '',
  line: 1,
  column: 1,
  message: 'The line is blank; a course is expected.',
};

/** The lines of a text that comes in pieces; a piece may end anywhere. */
async function* lines(texts: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let pieces: string[] = [];
  for await (const text of texts) {
    let start = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      yield [...pieces, text.slice(start, end)].join('');
      pieces = [];
      start = end + 1;
    }
    pieces.push(text.slice(start));
  }
  const last = pieces.join('');
  if (last !== '') yield last;
}
