import type { FileHandle } from 'node:fs/promises';
import { open } from 'node:fs/promises';
import { replay } from '../machine/replay.js';
import type { RedactionPolicyId } from '../privacy/index.js';
import { redact, redactionPolicyIds } from '../privacy/index.js';
import { safeParseCourse } from '../schema/parse-course.js';
import type { CheckFault } from '../validator/check.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import type { InputFault, Source } from './input.js';
import type { Taken } from './read-as.js';
import { told } from './read-as.js';
import type { InputRecord } from './records.js';
import { records } from './records.js';
import { sourcesOf } from './sources.js';

/** `openipt redact`: courses without what a policy takes out, one a line. */
export async function runRedact(call: Call, host: Host): Promise<number> {
  const policy = redactionPolicyIds.find((id) => id === call.value('policy'));
  if (policy === undefined)
    throw new CallError(`Say what the courses are for: --policy ${redactionPolicyIds.join(', ')}.`);
  const sources = sourcesOf(call, host, `openipt redact course.json --policy ${policy}`, true);
  const path = call.value('removed');
  if (path === '-') throw new CallError('--removed needs a file: standard output holds the courses.');
  const list = path === undefined ? undefined : await openList(path);
  try {
    return await writeAll(sources, policy, host, list);
  } finally {
    await list?.close();
  }
}

async function openList(path: string): Promise<FileHandle> {
  return open(path, 'w').catch(() => {
    throw new CallError('The file of --removed cannot be written. Check its folder and the permissions.');
  });
}

/** A redacted course as a line, and the line on what was removed from it. */
interface Lines {
  readonly course: string;
  readonly removed: string;
}

const blockSize = 65_536;

async function writeAll(
  sources: readonly Source[],
  policy: RedactionPolicyId,
  host: Host,
  list: FileHandle | undefined,
): Promise<number> {
  let faults = 0;
  let [courses, removals] = ['', ''];
  const send = async (): Promise<void> => {
    await list?.write(removals);
    await host.write(courses);
    [courses, removals] = ['', ''];
  };
  const refuse = (found: readonly InputFault[]): void => {
    faults += 1;
    host.warn(faultLines(found));
  };
  try {
    for (const source of sources) {
      for await (const record of records(source, host)) {
        const taken: Taken<Lines> = record.ok
          ? redacted(record, policy)
          : { ok: false, faults: [record.fault] };
        if (!taken.ok) {
          refuse(taken.faults);
          continue;
        }
        courses += taken.value.course;
        if (list !== undefined) removals += taken.value.removed;
        if (courses.length >= blockSize) await send();
      }
    }
    if (courses !== '') await send();
  } catch (error) {
    if (!(error instanceof OutputClosed)) throw error;
  }
  return faults > 0 ? 2 : 0;
}

function redacted({ value, fault }: InputRecord, policy: RedactionPolicyId): Taken<Lines> {
  const refused = (why: CheckFault): Taken<Lines> => ({ ok: false, faults: told(why, fault) });
  const parsed = safeParseCourse(value);
  if (!parsed.ok) return refused({ grade: 'shape', issues: parsed.error });
  const replayed = replay(parsed.value);
  if (!replayed.ok) return refused({ grade: 'coherence', refusal: replayed.error });
  const { course, removed } = redact(parsed.value, policy);
  const lines = {
    course: `${JSON.stringify(course)}\n`,
    removed: `${JSON.stringify({ course: course.id, policy, removed })}\n`,
  };
  return { ok: true, value: lines };
}
