import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import type { Protocol } from '../model/protocol.js';
import type { RuleId } from '../model/rule-ids.js';
import { ruleIds } from '../model/rule-ids.js';
import type { Aspect } from '../model/vocabulary.js';
import { aspects } from '../model/vocabulary.js';
import type { CohortOptions, SimulatedCourse } from '../simulate/index.js';
import { simulateCohort } from '../simulate/index.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import { nearest } from './nearest.js';
import { Progress } from './progress.js';
import { protocolNamed } from './settings.js';

/** `openipt simulate`: invented courses, one a line. */
export async function runSimulate(call: Call, host: Host): Promise<number> {
  const options = await cohortOf(call, host);
  const path = call.value('key');
  if (path === '-') throw new CallError('--key needs a file: standard output holds the courses.');
  const key = path === undefined ? undefined : await openKey(path);
  try {
    await writeAll(options, host, key);
  } catch (error) {
    // As much was drawn as somebody wanted to read.
    if (!(error instanceof OutputClosed)) throw error;
  } finally {
    await key?.close();
  }
  return 0;
}

const blockSize = 256 * 1024;

async function writeAll(options: CohortOptions, host: Host, key: FileHandle | undefined): Promise<void> {
  const progress = new Progress(host, options.count);
  let drawn: SimulatedCourse[] = [];
  let lines = '';
  let count = 0;
  const send = async (): Promise<void> => {
    await key?.write(drawn.map(keyLine).join(''));
    await host.write(lines);
    progress.show(count, count);
    [drawn, lines] = [[], ''];
  };
  for (const one of simulateCohort(options)) {
    count += 1;
    lines += `${JSON.stringify(one.course)}\n`;
    if (key !== undefined) drawn.push(one);
    if (lines.length >= blockSize) await send();
  }
  if (lines !== '') await send();
  progress.end(count);
}

function keyLine({ course, fault, undocumented }: SimulatedCourse): string {
  return `${JSON.stringify({ course: course.id, fault, undocumented })}\n`;
}

async function openKey(path: string): Promise<FileHandle> {
  return open(path, 'w').catch(() => {
    throw new CallError('The file of --key cannot be written. Check its folder and the permissions.');
  });
}

const example = 'openipt simulate --count 100 --seed 1';

async function cohortOf(call: Call, host: Host): Promise<CohortOptions> {
  const seed = wholeNumber(call, 'seed', 0xffff_ffff);
  const count = wholeNumber(call, 'count', 0xffff_ffff);
  if (count === undefined || seed === undefined)
    throw new CallError(`Say how many courses, and a seed to draw them from: ${example}.`);
  const start = wholeNumber(call, 'start', 0xffff_ffff - count);
  const dropout = share(call, 'dropout');
  const undocumented = undocumentedOf(call);
  const sites = wholeNumber(call, 'sites', 9999, 1);
  const therapists = wholeNumber(call, 'therapists', 9999, 1);
  const arms = call.value('arms')?.split(',');
  if (arms?.some((arm) => !/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/.test(arm)))
    throw new CallError('--arms needs ids with commas between them, such as ipt,usual-care.');
  return {
    seed,
    count,
    protocols: await protocolsOf(call, host),
    faults: faultsOf(call),
    ...(start === undefined ? {} : { start }),
    ...(dropout === undefined ? {} : { dropout }),
    ...(undocumented === undefined ? {} : { undocumented }),
    ...(sites === undefined ? {} : { sites }),
    ...(therapists === undefined ? {} : { therapists }),
    ...(arms === undefined ? {} : { arms }),
  };
}

async function protocolsOf(call: Call, host: Host): Promise<readonly Protocol[]> {
  const found: Protocol[] = [];
  for (const name of (call.value('protocol') ?? usual).split(','))
    found.push(await protocolNamed(name, host));
  return found;
}

const usual = 'ipt-adult';

/** How many courses have a fault, where nothing else is said. */
const usualShare = 0.2;

function faultsOf(call: Call): NonNullable<CohortOptions['faults']> {
  const rate = share(call, 'fault-rate') ?? usualShare;
  if (!call.has('faults')) {
    if (call.has('fault-rate')) throw new CallError('--fault-rate needs --faults beside it.');
    return {};
  }
  const rules = call.value('faults')?.split(',').map(ruleNamed) ?? ruleIds;
  const different = new Set(rules);
  return Object.fromEntries([...different].map((rule) => [rule, rate / different.size]));
}

/** One share for each aspect, or shares of some: `tasks=0.3,mood=0.1`. */
function undocumentedOf(call: Call): CohortOptions['undocumented'] {
  const text = call.value('undocumented');
  if (text === undefined || !text.includes('=')) return share(call, 'undocumented');
  const pairs = text.split(',').map((pair): readonly [Aspect, number] => {
    const [word = '', rate = ''] = pair.split('=');
    return [aspectNamed(word), shareOf(rate, 'undocumented')];
  });
  return Object.fromEntries(pairs);
}

function aspectNamed(word: string): Aspect {
  const found = aspects.find((aspect) => aspect === word);
  if (found !== undefined) return found;
  const near = nearest(word, aspects);
  const hint = near === undefined ? `They are ${aspects.join(', ')}.` : `Did you mean ${near}?`;
  throw new CallError(`--undocumented names an aspect that does not exist. ${hint}`);
}

function ruleNamed(word: string): RuleId {
  const found = ruleIds.find((id) => id === word);
  if (found !== undefined) return found;
  const near = nearest(word, ruleIds);
  const hint = near === undefined ? 'See openipt rules for the list.' : `Did you mean ${near}?`;
  throw new CallError(`--faults names a rule that does not exist. ${hint}`);
}

function share(call: Call, name: string): number | undefined {
  const text = call.value(name);
  return text === undefined ? undefined : shareOf(text, name);
}

function shareOf(text: string, name: string): number {
  const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= 0 && value <= 1) return value;
  throw new CallError(`--${name} needs a share from 0 to 1, such as 0.2.`);
}

function wholeNumber(call: Call, name: string, most: number, least = 0): number | undefined {
  const text = call.value(name);
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new CallError(`--${name} needs a whole number from ${least} to ${most}.`);
}
