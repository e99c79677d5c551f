import { replayText } from '../io/check-text.js';
import type { LocatedIssue } from '../io/input-fault.js';
import { locate } from '../lib/json-text.js';
import { asOf } from '../machine/as-of.js';
import { nextSteps } from '../next/next-steps.js';
import { protocols } from '../protocols/index.js';
import { renderNextText } from '../render/next-text.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import { InputError, nameOf, readWhole } from './input.js';
import { look } from './look.js';
import { faultLine, faultLines } from './output.js';
import { asOfDate, protocolChoice } from './settings.js';

/** `openipt next`: what may happen next in one course, with reasons. */
export async function runNext(call: Call, host: Host): Promise<number> {
  const [path] = call.positionals;
  if (path === undefined)
    throw new CallError('Name a file, or - for standard input: openipt next course.json.');
  const source = { path: path === '-' ? undefined : path, ndjson: false };
  const date = asOfDate(call);
  const choice = protocolChoice(call);
  const refuse = (issues: readonly LocatedIssue[]): number => {
    const file = nameOf(source);
    host.warn(faultLines(issues.map((issue) => ({ ...issue, file, path: issue.pointer }))));
    return 2;
  };
  try {
    const { text, digest } = await readWhole(source, host);
    const whole = replayText(text);
    if (!whole.ok) return refuse(whole.error);
    const protocol = typeof choice === 'function' ? choice(whole.value.protocol) : choice;
    if (protocol === undefined) return refuse([unknownProtocol(text)]);
    const cut = date === undefined ? whole : asOf(whole.value, { date });
    if (!cut.ok) return refuse([{ ...cut.error, ...locate(text, cut.error.pointer) }]);
    const steps = nextSteps(cut.value, protocol, {
      ...(date === undefined ? {} : { asOf: date }),
      inputDigest: digest,
    });
    const { id, version } = protocol;
    await host.write(
      call.word('format', pageFormats) === 'json'
        ? `${JSON.stringify({ course: cut.value.id, protocol: { id, version }, steps }, null, 2)}\n`
        : renderNextText(cut.value.id, protocol, steps, look(host)),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    host.warn(faultLine(error.fault));
    return 2;
  }
}

function unknownProtocol(text: string): LocatedIssue {
  const pointer = '/protocol';
  const message =
    'The course names a protocol that is not known here. Choose one with --protocol: ' +
    `${protocols.map(({ id }) => id).join(', ')}.`;
  return { code: 'unknown-protocol', pointer, message, ...locate(text, pointer) };
}
