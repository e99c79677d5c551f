import { CallError, readCall, shown } from './call.js';
import { commands } from './commands.js';
import { generalHelp } from './general-help.js';
import type { Host } from './host.js';
import { OutputClosed } from './host.js';
import { nearest } from './nearest.js';

const status = { clean: 0, wrong: 2 } as const;

/** Runs one call of the command, and gives its exit status. It never throws. */
export async function main(args: readonly string[], host: Host): Promise<number> {
  try {
    return await dispatch(args, host);
  } catch (error) {
    if (error instanceof OutputClosed) return status.clean;
    if (error instanceof CallError) host.warn(`openipt: ${error.message}\n`);
    else host.warn(ownFault(error));
    return status.wrong;
  }
}

async function dispatch(args: readonly string[], host: Host): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined) {
    host.warn(generalHelp);
    return status.wrong;
  }
  if (first === 'help') return help(rest[0], host);
  if (first.startsWith('-')) return general(args, host);
  const command = commands.find(({ name }) => name === first);
  if (command === undefined) throw new CallError(unknownCommand(first));
  const call = readCall(rest, command.options, command.positionals);
  if (call.has('help')) {
    await host.write(command.help);
    return status.clean;
  }
  return command.run(call, host);
}

async function help(name: string | undefined, host: Host): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name);
  if (name !== undefined && command === undefined) throw new CallError(unknownCommand(name));
  await host.write(command?.help ?? generalHelp);
  return status.clean;
}

async function general(args: readonly string[], host: Host): Promise<number> {
  const call = readCall(args, [{ name: 'version', kind: 'switch' }], Number.POSITIVE_INFINITY);
  if (call.has('help')) return help(call.positionals[0], host);
  if (!call.has('version')) throw new CallError('Name a command first: openipt COMMAND. See openipt --help.');
  const { libraryVersion } = await import('../validator/digests.js');
  await host.write(`${libraryVersion}\n`);
  return status.clean;
}

function unknownCommand(word: string): string {
  const near = nearest(
    word,
    commands.map(({ name }) => name),
  );
  const hint = near === undefined ? 'See openipt --help.' : `Did you mean ${near}?`;
  return `There is no command ${shown(word)}. ${hint}`;
}

// The message of a foreign error may quote the input, so only its kind and the places in the code are shown.
function ownFault(error: unknown): string {
  const kind = error instanceof Error ? error.name : typeof error;
  const frames =
    error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  return `${['openipt: a fault of its own, not of the input. Please report it with these lines.', kind, ...frames].join('\n')}\n`;
}
