import { locate, locateKey, parseJsonText } from '../lib/json-text.js';
import type { Result } from '../lib/result.js';
import { err } from '../lib/result.js';
import { replay } from '../machine/replay.js';
import type { Course } from '../model/course.js';
import type { Report } from '../model/report.js';
import type { CourseState } from '../model/state.js';
import { safeParseCourse } from '../schema/parse-course.js';
import type { ProtocolChoice } from '../validator/check.js';
import type { TextCheckOptions } from './check-value.js';
import { checkValue } from './check-value.js';
import type { Fault, LocatedIssue } from './input-fault.js';
import { faultsOf } from './input-fault.js';
import { jsonItems } from './json-items.js';

/**
 * Reads a text as one course, with the line and the column of every fault.
 * @example
 * const course = parseCourseText(text);
 * if (!course.ok) for (const { line, column, message } of course.error) console.error(line, column, message);
 */
export function parseCourseText(text: string): Result<Course, readonly LocatedIssue[]> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) return err([jsonIssue(parsed.fault)]);
  const course = safeParseCourse(parsed.value);
  return course.ok ? course : err(course.error.map((issue) => located(issue, whole(text))));
}

/** Reads a text as one coherent course, replayed; a refusal has its line and column as well. */
export function replayText(text: string): Result<CourseState, readonly LocatedIssue[]> {
  const course = parseCourseText(text);
  if (!course.ok) return course;
  const state = replay(course.value);
  if (state.ok) return state;
  return err(
    faultsOf({ grade: 'coherence', refusal: state.error }).map((fault) => located(fault, whole(text))),
  );
}

/**
 * Checks a text that holds one course, or an array of courses: one answer for each, in order. A text that is no JSON,
 * or an empty array, has one answer, which says so. Pointers of item `i` of an array begin with `/i`.
 * @example
 * for (const checked of checkText(text, protocol)) {
 *   if (checked.ok) console.log(checked.value.findings.length);
 *   else console.error(checked.error[0]?.message);
 * }
 */
export function checkText(
  text: string,
  choice: ProtocolChoice,
  options: TextCheckOptions = {},
): readonly Result<Report, readonly LocatedIssue[]>[] {
  return [...checkEach(text, choice, options)];
}

/** As {@link checkText}, one course at a time: a long array need not be held as reports. */
export function* checkEach(
  text: string,
  choice: ProtocolChoice,
  options: TextCheckOptions,
): Generator<Result<Report, readonly LocatedIssue[]>> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    yield err([jsonIssue(parsed.fault)]);
    return;
  }
  if (!Array.isArray(parsed.value)) {
    yield checkAt(parsed.value, whole(text), choice, options);
    return;
  }
  const values: readonly unknown[] = parsed.value;
  if (values.length === 0) yield err([located(noCourse, whole(text))]);
  const items = jsonItems(text);
  for (const [index, value] of values.entries()) {
    const item = items[index];
    const part = item === undefined ? '' : text.slice(item.start, item.end);
    yield checkAt(
      value,
      { text: part, base: `/${index}`, line: item?.line ?? 1, column: item?.column ?? 1 },
      choice,
      options,
    );
  }
}

const noCourse: Fault = { code: 'no-course', pointer: '', message: 'The array holds no course.' };

/** A value’s own text, and where that begins in the text it came from. */
interface Part {
  readonly text: string;
  readonly base: string;
  readonly line: number;
  readonly column: number;
}

function whole(text: string): Part {
  return { text, base: '', line: 1, column: 1 };
}

function checkAt(
  value: unknown,
  part: Part,
  choice: ProtocolChoice,
  options: TextCheckOptions,
): Result<Report, readonly LocatedIssue[]> {
  const checked = checkValue(value, choice, options, false);
  return checked.ok ? checked : err(faultsOf(checked.error).map((fault) => located(fault, part)));
}

function located({ code, pointer, message }: Fault, { text, base, line, column }: Part): LocatedIssue {
  const within = code === 'unknown-key' ? locateKey(text, pointer) : locate(text, pointer);
  return {
    code,
    pointer: base + pointer,
    line: line + within.line - 1,
    column: within.line === 1 ? column + within.column - 1 : within.column,
    message,
  };
}

function jsonIssue({ code, pointer, line, column, message }: LocatedIssue): LocatedIssue {
  return { code, pointer, line, column, message };
}
