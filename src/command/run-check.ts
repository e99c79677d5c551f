import { failLevels } from '../model/vocabulary.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { checkFile } from './check-file.js';
import { checkLines } from './check-lines.js';
import { CheckRun } from './check-run.js';
import { courseSettings } from './course-settings.js';
import { reportFormats } from './formats.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import type { Source } from './input.js';
import { InputError } from './input.js';
import type { Lanes } from './jobs.js';
import { inLanes } from './jobs.js';
import type { Checked } from './jobs-check.js';
import { look } from './look.js';
import { outputs } from './output.js';
import { jobsOf } from './settings.js';
import { sourcesOf } from './sources.js';
import { Tally } from './tally.js';

/** `openipt check`: every course of every input, and a status that sums them up. */
export async function runCheck(call: Call, host: Host): Promise<number> {
  const piped = call.value('format') === 'ndjson';
  const sources = sourcesOf(call, host, 'openipt check course.json', piped);
  const jobs = jobsOf(call);
  if (jobs > 1 && !piped) throw new CallError('--jobs needs --format ndjson.');
  if (call.value('waivers') === '-' && sources.some(({ path }) => path === undefined)) {
    throw new CallError('Standard input cannot hold both the courses and the waivers.');
  }
  const { choice, options, config } = await courseSettings(call, host);
  const failOn = call.value('fail-on') === undefined ? config?.failOn : undefined;
  const tally = new Tally(failOn ?? call.word('fail-on', failLevels));
  const output = outputs[call.word('format', reportFormats)]({
    warn: host.warn,
    look: look(host),
    severalInputs: sources.length > 1,
    reviews: call.has('reviews'),
  });
  const run = new CheckRun(choice, options, output, tally);
  const lanes =
    jobs === 1
      ? undefined
      : (await import('./jobs-worker.js')).checkingWorkers(jobs, {
          protocol: typeof choice === 'function' ? null : choice,
          options,
          severalInputs: sources.length > 1,
        });
  try {
    await host.write(output.begin());
    for (const source of sources) await checkSource(source, run, host, lanes);
    await host.write(output.end(tally));
  } catch (error) {
    // Whoever read the output has seen enough; what was found until then still counts.
    if (!(error instanceof OutputClosed)) throw error;
  } finally {
    await lanes?.close();
  }
  return tally.status();
}

async function checkSource(source: Source, run: CheckRun, host: Host, lanes?: Lanes<Checked>): Promise<void> {
  try {
    if (!source.ndjson) await checkFile(source, run, host);
    else if (lanes === undefined) await checkLines(source, run, host);
    else
      await inLanes(source, host, lanes, async ({ bytes, tally }) => {
        run.add(tally);
        await host.write(bytes);
      });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    await host.write(run.unreadable(error.fault));
  }
}
