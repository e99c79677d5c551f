import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { fold, replay } from '../machine/replay.js';
import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import type { CourseState, Refusal } from '../model/state.js';
import { readShape, safeParseCourse } from '../schema/parse-course.js';
import type { ShapeIssue } from '../schema/shape-issue.js';
import type { ValidateOptions } from './validate.js';
import { report, validate } from './validate.js';

/** Why an input has no report: it is no course, it is no coherent course, or its protocol is not known. */
export type CheckFault =
  | { readonly grade: 'shape'; readonly issues: readonly ShapeIssue[] }
  | { readonly grade: 'coherence'; readonly refusal: Refusal }
  | { readonly grade: 'protocol'; readonly message: string };

/** Where a check finds its protocol: one for all, or the one that a course names. */
export type ProtocolChoice = Protocol | ((id: string) => Protocol | undefined);

/**
 * The three grades in one call: shape, coherence, conformance. A fault of the first two is a value that says where.
 * @example
 * const checked = check(JSON.parse(text), iptAdult);
 * if (checked.ok) console.log(checked.value.findings.length);
 */
export function check(
  input: unknown,
  choice: ProtocolChoice,
  options: ValidateOptions = {},
): Result<Report, CheckFault> {
  return reportOf(judge(input, choice, options));
}

/** As {@link check}, for work in bulk: nothing is copied or frozen, so nobody else may hold the input. */
export function checkInBulk(
  input: unknown,
  choice: ProtocolChoice,
  options: ValidateOptions = {},
): Result<Report, CheckFault> {
  return reportOf(judgeInBulk(input, choice, options));
}

/** A report with the state that it is on. */
export interface Judged {
  readonly state: CourseState;
  readonly report: Report;
}

/** As {@link check}, with the state beside the report. */
export function judge(
  input: unknown,
  choice: ProtocolChoice,
  options: ValidateOptions,
): Result<Judged, CheckFault> {
  const course = safeParseCourse(input);
  if (!course.ok) return err({ grade: 'shape', issues: course.error });
  const state = replay(course.value);
  if (!state.ok) return err({ grade: 'coherence', refusal: state.error });
  const protocol = choose(choice, course.value.protocol);
  if (protocol === undefined) return err(noProtocol);
  return ok({ state: state.value, report: validate(state.value, protocol, options) });
}

/** As {@link checkInBulk}, with the state beside the report. */
export function judgeInBulk(
  input: unknown,
  choice: ProtocolChoice,
  options: ValidateOptions,
): Result<Judged, CheckFault> {
  const course = readShape(input);
  if (!course.ok) return err({ grade: 'shape', issues: course.error });
  const state = fold(course.value);
  if (!state.ok) return err({ grade: 'coherence', refusal: state.error });
  const protocol = choose(choice, course.value.protocol);
  if (protocol === undefined) return err(noProtocol);
  return ok({ state: state.value, report: report(state.value, protocol, options) });
}

function reportOf(judged: Result<Judged, CheckFault>): Result<Report, CheckFault> {
  return judged.ok ? ok(judged.value.report) : judged;
}

function choose(choice: ProtocolChoice, id: string): Protocol | undefined {
  return typeof choice === 'function' ? choice(id) : choice;
}

const noProtocol: CheckFault = {
  grade: 'protocol',
  message: 'The course names a protocol that is not known here. Name another one, or correct the id.',
};
