import { mergePartials } from '../cohort/merge-partials.js';
import { locate, locateKey, parseJsonText } from '../lib/json-text.js';
import type { CohortPartial } from '../model/partial.js';
import { safeParsePartial } from '../schema/partial.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { findConfig } from './config-file.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import type { InputFault, Source } from './input.js';
import { InputError, nameOf, readWhole } from './input.js';
import { sourcesOf } from './sources.js';
import { summaryWish } from './summary-output.js';

/** `openipt merge`: the counts of several runs as if they had been one. */
export async function runMerge(call: Call, host: Host): Promise<number> {
  const sources = sourcesOf(call, host, 'openipt merge north.json south.json', false);
  const config = await findConfig(call, host);
  const wish = summaryWish(call, host, config?.minCell);
  const partials: CohortPartial[] = [];
  let refused = false;
  for (const source of sources) {
    const read = await readPartial(source, host);
    if ('faults' in read) {
      refused = true;
      host.warn(faultLines(read.faults));
    } else partials.push(read.partial);
  }
  // A sum of which a part is missing would look like a whole.
  if (refused) return 2;
  const merged = mergePartials(partials, { evenIfVersionsDiffer: call.has('even-if-versions-differ') });
  if (!merged.ok) {
    const { code, message } = merged.error;
    const told = code === 'other-figures' ? '' : ' Or merge them all the same: --even-if-versions-differ.';
    throw new CallError(message + told);
  }
  await host.write(wish(merged.value));
  return 0;
}

type Read = { readonly partial: CohortPartial } | { readonly faults: readonly InputFault[] };

async function readPartial(source: Source, host: Host): Promise<Read> {
  const file = nameOf(source);
  try {
    const { text } = await readWhole(source, host);
    const parsed = parseJsonText(text);
    if (!parsed.ok) {
      const { line, column, pointer, code, message } = parsed.fault;
      return { faults: [{ file, line, column, path: pointer, code, message }] };
    }
    const partial = safeParsePartial(parsed.value);
    if (partial.ok) return { partial: partial.value };
    return {
      faults: partial.error.map(({ code, pointer, message }) => {
        const { line, column } = code === 'unknown-key' ? locateKey(text, pointer) : locate(text, pointer);
        return { file, line, column, path: pointer, code, message };
      }),
    };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { faults: [error.fault] };
  }
}
