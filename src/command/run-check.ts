import type { Call } from './call.js';
import { CallError } from './call.js';
import { checkFile } from './check-file.js';
import { checkLines } from './check-lines.js';
import { CheckRun } from './check-run.js';
import { failLevels, reportFormats } from './formats.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import type { Source } from './input.js';
import { InputError } from './input.js';
import { look } from './look.js';
import { outputs } from './output.js';
import { asOfDate, protocolChoice } from './settings.js';
import { Tally } from './tally.js';
import { readWaivers } from './waivers-file.js';

/** `openipt check`: every course of every input, and a status that sums them up. */
export async function runCheck(call: Call, host: Host): Promise<number> {
  const sources = sourcesOf(call, host);
  const asOf = asOfDate(call);
  const choice = await protocolChoice(call, host);
  const waiversFile = call.value('waivers');
  if (waiversFile === '-' && sources.some(({ path }) => path === undefined)) {
    throw new CallError('Standard input cannot hold both the courses and the waivers.');
  }
  const waivers = waiversFile === undefined ? undefined : await readWaivers(waiversFile, host);
  const tally = new Tally(call.word('fail-on', failLevels));
  const output = outputs[call.word('format', reportFormats)]({
    warn: host.warn,
    look: look(host),
    severalInputs: sources.length > 1,
  });
  const options = { ...(asOf === undefined ? {} : { asOf }), ...(waivers === undefined ? {} : { waivers }) };
  const run = new CheckRun(host, choice, options, output, tally);
  try {
    await host.write(output.begin());
    for (const source of sources) await checkSource(source, run);
    await host.write(output.end(tally));
  } catch (error) {
    // Whoever read the output has seen enough; what was found until then still counts.
    if (!(error instanceof OutputClosed)) throw error;
  }
  return tally.status();
}

async function checkSource(source: Source, run: CheckRun): Promise<void> {
  try {
    await (source.ndjson ? checkLines(source, run) : checkFile(source, run));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await run.host.write(run.unreadable(error.fault));
  }
}

function sourcesOf(call: Call, host: Host): readonly Source[] {
  const names = call.positionals.length > 0 ? call.positionals : ['-'];
  if (call.positionals.length === 0 && host.inputIsTerminal) {
    throw new CallError(
      'Name a file, or - for standard input: openipt check course.json. See openipt check --help.',
    );
  }
  if (names.filter((name) => name === '-').length > 1) {
    throw new CallError('Standard input can be read once only; - is named twice.');
  }
  const filtering = call.value('format') === 'ndjson';
  return names.map((name) =>
    name === '-'
      ? { path: undefined, ndjson: call.has('ndjson') || filtering }
      : { path: name, ndjson: call.has('ndjson') || /\.(ndjson|jsonl)$/i.test(name) },
  );
}
