import { deepFreeze } from '../lib/freeze.js';
import type { PartialDate } from '../lib/partial-date.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { asOf } from '../machine/as-of.js';
import { replay } from '../machine/replay.js';
import type { Waiver } from '../model/course.js';
import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import { readShape } from '../schema/parse-course.js';
import type { CheckFault, Judged, ProtocolChoice } from '../validator/check.js';
import { judge, judgeInBulk } from '../validator/check.js';
import type { ValidateOptions } from '../validator/validate.js';
import { report } from '../validator/validate.js';
import { pointersInto } from './pointers-into.js';

/**
 * What a caller may add to the check of a text.
 * @example
 * const options: TextCheckOptions = { asOf: '2025-03-31', inputDigest: 'sha256:…' };
 */
export interface TextCheckOptions
  extends Pick<ValidateOptions, 'severities' | 'instruments' | 'configurationDigest'> {
  /** Each course is cut here, and judged as of this date: what the record said by then. */
  readonly asOf?: PartialDate;
  /** Waivers from outside the courses. */
  readonly waivers?: readonly Waiver[];
  /** A digest of the input’s bytes, for the provenance. */
  readonly inputDigest?: string;
}

/** Checks a value that was read from a text. `bulk` leaves the report unfrozen. */
export function checkValue(
  input: unknown,
  choice: ProtocolChoice,
  options: TextCheckOptions,
  bulk: boolean,
): Result<Report, CheckFault> {
  const judged = judgeValue(input, choice, options, bulk);
  return judged.ok ? ok(judged.value.report) : judged;
}

/** As {@link checkValue}, with the state beside the report: the one that was cut, where there is a date. */
export function judgeValue(
  input: unknown,
  choice: ProtocolChoice,
  options: TextCheckOptions,
  bulk: boolean,
): Result<Judged, CheckFault> {
  if (options.asOf !== undefined) {
    const judged = judgeAsOf(input, choice, options, options.asOf);
    return bulk ? judged : deepFreeze(judged);
  }
  return bulk ? judgeInBulk(input, choice, options) : judge(input, choice, options);
}

function judgeAsOf(
  input: unknown,
  choice: ProtocolChoice,
  options: TextCheckOptions,
  date: PartialDate,
): Result<Judged, CheckFault> {
  const course = readShape(input);
  if (!course.ok) return err({ grade: 'shape', issues: course.error });
  const whole = replay(course.value);
  if (!whole.ok) return err({ grade: 'coherence', refusal: whole.error });
  const protocol: Protocol | undefined = typeof choice === 'function' ? choice(whole.value.protocol) : choice;
  // The fault has one home, and this finds it again.
  if (protocol === undefined) return judge(input, choice, options);
  const cut = asOf(whole.value, { date });
  if (!cut.ok) return err({ grade: 'coherence', refusal: cut.error });
  return ok({
    state: cut.value,
    report: pointersInto(course.value, report(cut.value, protocol, options)),
  });
}
