import { checkLine, isLineFault } from '../io/check-line.js';
import { locate } from '../lib/json-text.js';
import type { CheckRun } from './check-run.js';
import type { Host } from './host.js';
import type { Source } from './input.js';
import { blocks, digestOf, emptyMessage, InputError, nameOf, sizeOf } from './input.js';
import type { LineWork } from './line-reader.js';
import { LineReader } from './line-reader.js';
import { Progress } from './progress.js';

/** Checks an NDJSON input: one record out for each line in, in order, with no state between lines. */
export async function checkLines(source: Source, run: CheckRun, host: Host): Promise<void> {
  const progress = new Progress(host, await sizeOf(source, host));
  let out: string[] = [];
  const reader = new LineReader(linesInto((text) => out.push(text), nameOf(source), run));
  const send = async (read: number): Promise<void> => {
    const text = out.join('');
    out = [];
    if (text !== '') await host.write(text);
    progress.show(reader.lines, read);
  };
  let read = 0;
  for await (const block of blocks(source, host)) {
    reader.take(block);
    read += block.length;
    await send(read);
  }
  reader.end();
  await send(read);
  progress.end(reader.lines);
  if (reader.lines === 0) noLines(source, host);
}

/** Says that an input held no line. */
export function noLines(source: Source, host: Host): void {
  if (source.path !== undefined) throw new InputError(source, 'empty', emptyMessage);
  host.warn('openipt: standard input held no course.\n');
}

/** Checks lines, and hands on the text of their records. */
export function linesInto(emit: (text: string) => void, file: string, run: CheckRun): LineWork {
  return {
    line: (bytes, number) => {
      const text = bytes.toString('utf8');
      const record = checkLine(text, run.choice, { ...run.options, inputDigest: digestOf(bytes) });
      emit(
        isLineFault(record)
          ? run.refused([{ file, line: number, ...record.error }])
          : run.report(record, {
              file,
              locate: (pointer) => ({ line: number, column: locate(text, pointer).column }),
            }),
      );
    },
    fault: (fault, number) => emit(run.refused([{ file, line: number, ...fault }])),
  };
}
