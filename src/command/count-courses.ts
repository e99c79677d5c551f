import type { Cohort } from '../cohort/cohort.js';
import { addCourse, addFault } from '../cohort/cohort.js';
import { judgeLine } from '../io/check-line.js';
import { checkEach } from '../io/check-text.js';
import type { TextCheckOptions } from '../io/check-value.js';
import type { ProtocolChoice } from '../validator/check.js';
import { noLines } from './check-lines.js';
import type { Host } from './host.js';
import type { InputFault, Source } from './input.js';
import { blocks, nameOf, readWhole, sizeOf } from './input.js';
import type { LineWork } from './line-reader.js';
import { LineReader } from './line-reader.js';
import { Progress } from './progress.js';

/** What courses are counted into, and by what. Bytes go in, and nothing comes out but what the cohort has counted. */
export interface Counting {
  readonly cohort: Cohort;
  readonly choice: ProtocolChoice;
  readonly options: TextCheckOptions;
  /** Told of every input that is no course, with its faults; there is at least one. */
  readonly refused: (faults: readonly InputFault[]) => void;
}

/** What is done with the lines of an NDJSON input. */
export function countingLines(file: string, { cohort, choice, options, refused }: Counting): LineWork {
  const refuse = (fault: Pick<InputFault, 'code' | 'path' | 'message'>, line: number): void => {
    addFault(cohort, fault.code);
    refused([{ file, line, ...fault }]);
  };
  return {
    line: (bytes, number) => {
      const judged = judgeLine(bytes.toString('utf8'), choice, options);
      if ('error' in judged) refuse(judged.error, number);
      else addCourse(cohort, judged.state, judged.report);
    },
    fault: refuse,
  };
}

/** Counts the courses of an NDJSON input. */
export async function countLines(source: Source, counting: Counting, host: Host): Promise<void> {
  const progress = new Progress(host, await sizeOf(source, host));
  const reader = new LineReader(countingLines(nameOf(source), counting));
  let read = 0;
  for await (const block of blocks(source, host)) {
    reader.take(block);
    read += block.length;
    progress.show(reader.lines, read);
  }
  reader.end();
  progress.end(reader.lines);
  if (reader.lines === 0) noLines(source, host);
}

/** Counts the courses of a JSON input: one, or an array of them. */
export async function countFile(source: Source, counting: Counting, host: Host): Promise<void> {
  const { text } = await readWhole(source, host);
  const { cohort, choice, options, refused } = counting;
  const file = nameOf(source);
  for (const { checked, state } of checkEach(text, choice, options)) {
    if (checked.ok) {
      if (state !== undefined) addCourse(cohort, state, checked.value);
      continue;
    }
    addFault(cohort, checked.error[0]?.code ?? 'invalid');
    refused(
      checked.error.map(({ line, column, pointer, code, message }) => ({
        file,
        line,
        column,
        path: pointer,
        code,
        message,
      })),
    );
  }
}
