import type { TextPosition } from '../lib/json-text.js';
import { locate, locateKey, parseJsonText } from '../lib/json-text.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { replay } from '../machine/replay.js';
import type { Course } from '../model/course.js';
import type { Report } from '../model/report.js';
import type { CourseState } from '../model/state.js';
import { safeParseCourse } from '../schema/parse-course.js';
import type { ProtocolChoice } from '../validator/check.js';
import type { TextCheckOptions } from './check-value.js';
import { judgeValue } from './check-value.js';
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
  return Array.from(checkEach(text, choice, options), ({ checked }) => checked);
}

/** The answer for one course of a text, with where the course stands in it. */
export interface CheckedPart {
  readonly checked: Result<Report, readonly LocatedIssue[]>;
  /** What the report is on; absent where there is none. */
  readonly state?: CourseState;
  /** The JSON pointer of the course. */
  readonly base: string;
  /** Looks up the line and the column of a pointer into the course; one pass over the course’s text. */
  readonly locate: (pointer: string) => { readonly line: number; readonly column: number };
}

/** As {@link checkText}, one course at a time: a long array need not be held as reports. */
export function* checkEach(
  text: string,
  choice: ProtocolChoice,
  options: TextCheckOptions,
): Generator<CheckedPart> {
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    yield checkedPart(err([jsonIssue(parsed.fault)]), whole(text));
    return;
  }
  if (!Array.isArray(parsed.value)) {
    yield checkAt(parsed.value, whole(text), choice, options);
    return;
  }
  const values: readonly unknown[] = parsed.value;
  if (values.length === 0) yield checkedPart(err([located(noCourse, whole(text))]), whole(text));
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

function checkAt(value: unknown, part: Part, choice: ProtocolChoice, options: TextCheckOptions): CheckedPart {
  const judged = judgeValue(value, choice, options, false);
  if (!judged.ok) {
    return checkedPart(err(faultsOf(judged.error).map((fault) => located(fault, part))), part);
  }
  const { report, state } = judged.value;
  return { ...checkedPart(ok(report), part), state };
}

function checkedPart(checked: CheckedPart['checked'], part: Part): CheckedPart {
  return { checked, base: part.base, locate: (pointer) => placed(locate(part.text, pointer), part) };
}

function located({ code, pointer, message }: Fault, part: Part): LocatedIssue {
  const within = code === 'unknown-key' ? locateKey(part.text, pointer) : locate(part.text, pointer);
  return { code, pointer: part.base + pointer, ...placed(within, part), message };
}

function placed(within: TextPosition, { line, column }: Part): Pick<TextPosition, 'line' | 'column'> {
  return {
    line: line + within.line - 1,
    column: within.line === 1 ? column + within.column - 1 : within.column,
  };
}

function jsonIssue({ code, pointer, line, column, message }: LocatedIssue): LocatedIssue {
  return { code, pointer, line, column, message };
}
