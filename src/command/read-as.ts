import type { TextCheckOptions } from '../io/check-value.js';
import { checkValue } from '../io/check-value.js';
import { faultsOf } from '../io/input-fault.js';
import { asOf } from '../machine/as-of.js';
import { replay } from '../machine/replay.js';
import type { Rating } from '../model/rating.js';
import type { CourseState } from '../model/state.js';
import type { StoredReport } from '../model/stored-report.js';
import { safeParseCourse } from '../schema/parse-course.js';
import { safeParseRating } from '../schema/rating.js';
import { safeParseStoredReport, saysReport } from '../schema/stored-report.js';
import type { CheckFault, ProtocolChoice } from '../validator/check.js';
import type { InputFault } from './input.js';
import type { InputRecord } from './records.js';

/** A record read as what was asked for, or all that is wrong with it. */
export type Taken<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly InputFault[] };

/** By which protocol and settings, and as of when, a course is read. */
export interface ReadSetting {
  readonly choice: ProtocolChoice;
  readonly options: TextCheckOptions;
}

/** Reads a record as a course, replayed, and cut at the date where there is one. */
export function readState(
  { value, fault }: InputRecord,
  { options: { asOf: date } }: ReadSetting,
): Taken<CourseState> {
  const refused = (why: CheckFault): Taken<CourseState> => ({ ok: false, faults: told(why, fault) });
  const course = safeParseCourse(value);
  if (!course.ok) return refused({ grade: 'shape', issues: course.error });
  const whole = replay(course.value);
  if (!whole.ok) return refused({ grade: 'coherence', refusal: whole.error });
  if (date === undefined) return whole;
  const cut = asOf(whole.value, { date });
  return cut.ok ? cut : refused({ grade: 'coherence', refusal: cut.error });
}

/** Reads a record as a report, or as a course that is then checked. */
export function readReport(
  { value, fault }: InputRecord,
  { choice, options }: ReadSetting,
): Taken<StoredReport> {
  if (saysReport(value)) {
    const stored = safeParseStoredReport(value);
    if (stored.ok) return stored;
    return {
      ok: false,
      faults: stored.error.map(({ code, pointer, message }) => fault(code, pointer, message)),
    };
  }
  if (saysUnchecked(value)) return { ok: false, faults: [fault('no-report', '', unchecked)] };
  const checked = checkValue(value, choice, options, true);
  return checked.ok ? checked : { ok: false, faults: told(checked.error, fault) };
}

/** Reads a record as a rating. */
export function readRating({ value, fault }: InputRecord): Taken<Rating> {
  const rating = safeParseRating(value);
  if (rating.ok) return rating;
  return {
    ok: false,
    faults: rating.error.map(({ code, pointer, message }) => fault(code, pointer, message)),
  };
}

/** Whether a value is what a check wrote in place of a report. */
export function saysUnchecked(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'error' in value && !('schema' in value);
}

const unchecked = 'This record says that a course could not be checked; there is no report to take.';

/** What kept a value from being judged, as faults of its input. */
export function told(why: CheckFault, fault: InputRecord['fault']): readonly InputFault[] {
  return faultsOf(why).map(({ code, pointer, message }) => fault(code, pointer, message));
}
