import { isUtf8 } from 'node:buffer';
import { checkLine, isLineFault } from '../io/check-line.js';
import type { CheckRun } from './check-run.js';
import type { InputFault, Source } from './input.js';
import { blocks, digestOf, emptyMessage, InputError, nameOf } from './input.js';
import { LineSplitter } from './line-splitter.js';
import { Progress } from './progress.js';

/** The longest line that is read; a course of thousands of events is far below it. */
export const longestLine: number = 16 * 1024 * 1024;

/**
 * Checks an NDJSON input: one record out for each line in, in order, with no state between lines. Blank lines at the
 * very end are no records; a blank line before another line is an error record.
 */
export async function checkLines(source: Source, run: CheckRun): Promise<void> {
  const file = nameOf(source);
  const progress = new Progress(run.host);
  let out: string[] = [];
  let number = 0;
  let blanks = 0;
  const splitter = new LineSplitter(longestLine, (line) => {
    if (line !== 'too-long' && isBlank(line)) {
      blanks += 1;
      return;
    }
    for (; blanks > 0; blanks -= 1) {
      number += 1;
      out.push(run.refused([{ file, line: number, ...faults.blank }]));
    }
    number += 1;
    out.push(lineOut(line, number, file, run));
  });
  const send = async (): Promise<void> => {
    const text = out.join('');
    out = [];
    if (text !== '') await run.host.write(text);
    progress.show(number);
  };
  for await (const block of blocks(source, run.host)) {
    splitter.take(block);
    await send();
  }
  splitter.end();
  await send();
  progress.end(number);
  if (number > 0) return;
  if (source.path !== undefined) throw new InputError(source, 'empty', emptyMessage);
  run.host.warn('openipt: standard input held no course.\n');
}

type Fault = Pick<InputFault, 'code' | 'path' | 'message'>;

const faults = {
  blank: { code: 'blank-line', path: '', message: 'The line is blank; a course is expected.' },
  tooLong: { code: 'line-too-long', path: '', message: 'The line is longer than 16 MiB and was not read.' },
  badUtf8: {
    code: 'bad-utf8',
    path: '',
    message: 'The line holds a byte that is not UTF-8. Save the file as UTF-8.',
  },
} as const satisfies Record<string, Fault>;

function lineOut(line: Uint8Array | 'too-long', number: number, file: string, run: CheckRun): string {
  if (line === 'too-long') return run.refused([{ file, line: number, ...faults.tooLong }]);
  if (!isUtf8(line)) return run.refused([{ file, line: number, ...faults.badUtf8 }]);
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.length);
  const record = checkLine(bytes.toString('utf8'), run.choice, {
    ...run.options,
    inputDigest: digestOf(bytes),
  });
  return isLineFault(record)
    ? run.refused([{ file, line: number, ...record.error }])
    : run.report(record, file);
}

// Space, tab and carriage return.
function isBlank(line: Uint8Array): boolean {
  return line.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}
