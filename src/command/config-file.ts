import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { locate, locateKey, parseJsonText } from '../lib/json-text.js';
import { defineInstrument } from '../measures/define-instrument.js';
import type { RuleId } from '../model/rule-ids.js';
import { isRuleId, rule } from '../rules/index.js';
import type { Configuration } from '../schema/config.js';
import { configSchema } from '../schema/config.js';
import { shapeIssues } from '../schema/shape-issue.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { faultLines } from './fault-lines.js';
import type { Host } from './host.js';
import type { InputFault } from './input.js';
import { InputError, nameOf, readWhole } from './input.js';

/** The name under which a configuration is found in the working directory. */
const usualName = 'openipt.config.json';

/** A configuration as it was read. */
export interface ConfigFile extends Configuration {
  /** Digest of the file’s bytes. */
  readonly digest: string;
}

/**
 * The configuration that a call names, or else the one in the working directory. What is wrong with it is wrong with the
 * call. At a terminal it says which one it uses.
 */
export async function findConfig(call: Call, host: Host): Promise<ConfigFile | undefined> {
  const named = call.value('config');
  if (named === '-') throw new CallError('--config needs a file.');
  const path = named ?? ((await isThere(usualName)) ? usualName : undefined);
  if (path === undefined) return undefined;
  const config = await readConfig(path, host);
  if (host.errorIsTerminal) host.warn(`openipt: by the settings of ${nameOf({ path, ndjson: false })}\n`);
  return config;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function readConfig(path: string, host: Host): Promise<ConfigFile> {
  const source = { path, ndjson: false };
  const { text, digest } = await readWhole(source, host).catch((error: unknown) => {
    throw error instanceof InputError ? unusable([error.fault]) : error;
  });
  const file = nameOf(source);
  const parsed = parseJsonText(text);
  if (!parsed.ok) {
    const { line, column, pointer, code, message } = parsed.fault;
    throw unusable([{ file, line, column, path: pointer, code, message }]);
  }
  const read = configSchema().safeParse(parsed.value);
  const faults = read.success
    ? [...faultsOfSeverities(read.data), ...faultsOfInstruments(read.data)]
    : shapeIssues(read.error.issues, parsed.value);
  if (!read.success || faults.length > 0) {
    throw unusable(
      faults.map(({ code, pointer, message }) => {
        const at = code === 'unknown-key' ? locateKey(text, pointer) : locate(text, pointer);
        return { file, line: at.line, column: at.column, path: pointer, code, message };
      }),
    );
  }
  return { ...read.data, ...filesFrom(dirname(path), read.data), digest };
}

interface ConfigFault {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

function faultsOfSeverities({ severities = {} }: Configuration): readonly ConfigFault[] {
  return Object.entries(severities)
    .filter(([id, severity]) => isRuleId(id) && isSafety(id) && severity !== 'error')
    .map(([id]) => ({
      code: 'safety-lowered',
      pointer: `/severities/${id}`,
      message:
        'A safety rule can only be made an error. A waiver acknowledges a finding; nothing makes less of it.',
    }));
}

function isSafety(id: RuleId): boolean {
  return rule(id).category === 'safety';
}

function faultsOfInstruments({ instruments = [] }: Configuration): readonly ConfigFault[] {
  const repeated = instruments.flatMap(({ id }, at) =>
    instruments.findIndex((other) => other.id === id) === at
      ? []
      : [
          {
            code: 'repeated-id',
            pointer: `/instruments/${at}/id`,
            message: 'Another instrument has this id.',
          },
        ],
  );
  const own = instruments.flatMap((instrument, at) => {
    const defined = defineInstrument(instrument);
    if (defined.ok) return [];
    return defined.error.map((fault) => ({ ...fault, pointer: `/instruments/${at}${fault.pointer}` }));
  });
  return [...repeated, ...own];
}

/** The files that a configuration names, as they are called from the working directory. */
function filesFrom(folder: string, { protocol, waivers }: Configuration): Partial<Configuration> {
  return {
    ...(protocol?.endsWith('.json') ? { protocol: join(folder, protocol) } : {}),
    ...(waivers === undefined ? {} : { waivers: join(folder, waivers) }),
  };
}

function unusable(faults: readonly InputFault[]): CallError {
  return new CallError(`The settings cannot be used.\n${faultLines(faults).trimEnd()}`);
}
