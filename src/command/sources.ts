import type { Call } from './call.js';
import { CallError } from './call.js';
import type { Host } from './host.js';
import type { Source } from './input.js';

/**
 * The inputs that a call names; standard input where it names none and somebody pipes something in. `pipedLines`:
 * standard input is then NDJSON.
 */
export function sourcesOf(
  call: Call,
  host: Host,
  example: string,
  pipedLines: boolean,
  given: readonly string[] = call.positionals,
): readonly Source[] {
  const names = given.length > 0 ? given : ['-'];
  if (given.length === 0 && host.inputIsTerminal) {
    const [, verb] = example.split(' ');
    throw new CallError(`Name a file, or - for standard input: ${example}. See openipt ${verb} --help.`);
  }
  if (names.filter((name) => name === '-').length > 1) {
    throw new CallError('Standard input can be read once only; - is named twice.');
  }
  return names.map((name) => {
    const lines = name === '-' ? pipedLines : /\.(ndjson|jsonl)$/i.test(name);
    return { path: name === '-' ? undefined : name, ndjson: call.has('ndjson') || lines };
  });
}
