import { checkEach } from '../io/check-text.js';
import type { CheckRun } from './check-run.js';
import type { Host } from './host.js';
import type { Source } from './input.js';
import { nameOf, readWhole } from './input.js';

/** Checks a JSON input: one course, or an array of them. */
export async function checkFile(source: Source, run: CheckRun, host: Host): Promise<void> {
  const { text, digest } = await readWhole(source, host);
  const file = nameOf(source);
  for (const { checked, base, locate } of checkEach(text, run.choice, {
    ...run.options,
    inputDigest: digest,
  })) {
    const out = checked.ok
      ? run.report(checked.value, { file, base, locate })
      : run.refused(
          checked.error.map(({ line, column, pointer, code, message }) => ({
            file,
            line,
            column,
            path: pointer,
            code,
            message,
          })),
        );
    if (out !== '') await host.write(out);
  }
}
