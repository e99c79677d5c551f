import { replayText } from '../io/check-text.js';
import type { LocatedIssue } from '../io/input-fault.js';
import { locate } from '../lib/json-text.js';
import type { PartialDate } from '../lib/partial-date.js';
import { asOf } from '../machine/as-of.js';
import type { Protocol } from '../model/protocol.js';
import type { CourseState } from '../model/state.js';
import { protocols } from '../protocols/index.js';
import type { ProtocolChoice } from '../validator/check.js';
import { CallError } from './call.js';
import { faultLine, faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import type { Source } from './input.js';
import { InputError, nameOf, readWhole } from './input.js';

/** One course as a call names it, ready to be asked about. */
export interface OneCourse {
  /** The course, cut at the date that the call names, if it names one. */
  readonly state: CourseState;
  /** The course as written. */
  readonly whole: CourseState;
  readonly protocol: Protocol;
  /** The digest of the input's bytes. */
  readonly digest: string;
}

/** The input that an argument names: a file, or - for standard input. */
export function sourceOf(argument: string | undefined, example: string): Source {
  if (argument === undefined) throw new CallError(`Name a file, or - for standard input: ${example}.`);
  return { path: argument === '-' ? undefined : argument, ndjson: false };
}

/**
 * Reads one course. Where it cannot be read, is no course or has no known protocol, that is told with its place, and
 * `undefined` is given: the status is then 2.
 */
export async function readOneCourse(
  source: Source,
  choice: ProtocolChoice,
  date: PartialDate | undefined,
  host: Host,
): Promise<OneCourse | undefined> {
  const refuse = (issues: readonly LocatedIssue[]): undefined => {
    const file = nameOf(source);
    host.warn(faultLines(issues.map((issue) => ({ ...issue, file, path: issue.pointer }))));
  };
  try {
    const { text, digest } = await readWhole(source, host);
    const whole = replayText(text);
    if (!whole.ok) return refuse(whole.error);
    const protocol = typeof choice === 'function' ? choice(whole.value.protocol) : choice;
    if (protocol === undefined) return refuse([unknownProtocol(text)]);
    const cut = date === undefined ? whole : asOf(whole.value, { date });
    if (!cut.ok) return refuse([{ ...cut.error, ...locate(text, cut.error.pointer) }]);
    return { state: cut.value, whole: whole.value, protocol, digest };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    host.warn(faultLine(error.fault));
    return undefined;
  }
}

function unknownProtocol(text: string): LocatedIssue {
  const pointer = '/protocol';
  const message =
    'The course names a protocol that is not known here. Choose one with --protocol: ' +
    `${protocols.map(({ id }) => id).join(', ')}.`;
  return { code: 'unknown-protocol', pointer, message, ...locate(text, pointer) };
}
