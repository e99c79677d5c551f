import { parseArgs } from 'node:util';
import { nearest } from './nearest.js';

/** The call is wrong. The message says what to do instead. */
export class CallError extends Error {
  override readonly name = 'CallError';
}

/** An option of a command: a switch, one that takes a value, or a switch that may take one behind a =. */
export interface OptionSpec {
  readonly name: string;
  readonly kind: 'switch' | 'value' | 'either';
  /** The words that it takes, where it does not take any. */
  readonly words?: readonly string[];
}

/** What a call says, held against what the command takes. */
export class Call {
  readonly positionals: readonly string[];
  readonly #values: ReadonlyMap<string, string | true>;

  constructor(positionals: readonly string[], values: ReadonlyMap<string, string | true>) {
    this.positionals = positionals;
    this.#values = values;
  }

  /** Whether a switch was given. */
  has(name: string): boolean {
    return this.#values.has(name);
  }

  /** The value of an option, or `undefined` where it was not given. */
  value(name: string): string | undefined {
    const value = this.#values.get(name);
    return value === true ? undefined : value;
  }

  /** The value of an option that takes certain words; the first of them where it was not given. */
  word<const W extends string>(name: string, words: readonly [W, ...W[]]): W {
    const value = this.value(name);
    return words.find((word) => word === value) ?? words[0];
  }
}

const helpOption: OptionSpec = { name: 'help', kind: 'switch' };

/** Reads the arguments of a command strictly: what it does not take is refused, with what was likely meant. */
export function readCall(args: readonly string[], specs: readonly OptionSpec[], positionals: number): Call {
  const known = [...specs, helpOption];
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(
        specs.map(({ name, kind }) => [name, { type: kind === 'value' ? 'string' : 'boolean' } as const]),
      ),
      help: { type: 'boolean', short: 'h' },
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const words: string[] = [];
  const values = new Map<string, string | true>();
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = known.find(({ name }) => name === token.name);
    if (spec === undefined) throw new CallError(unknownOption(token.rawName, known));
    if (values.has(spec.name)) throw new CallError(`--${spec.name} is given twice.`);
    values.set(spec.name, valueFor(spec, token.value, token.inlineValue === true));
  }
  if (words.length > positionals && !values.has('help')) throw new CallError(tooMany(positionals));
  return new Call(words, values);
}

function valueFor(
  { name, kind, words }: OptionSpec,
  value: string | undefined,
  inline: boolean,
): string | true {
  if (kind === 'switch') {
    if (value !== undefined) throw new CallError(`--${name} takes no value.`);
    return true;
  }
  if (kind === 'either' && value === undefined) return true;
  const missing = value === undefined || value === '' || (!inline && /^-./.test(value));
  const choice = words === undefined ? '' : `: ${words.join(', ')}`;
  if (missing) throw new CallError(`--${name} needs a value${choice}.`);
  if (words === undefined || words.includes(value)) return value;
  const near = nearest(value, words);
  throw new CallError(
    `--${name} takes one of these${choice}.${near === undefined ? '' : ` Did you mean ${near}?`}`,
  );
}

function unknownOption(rawName: string, known: readonly OptionSpec[]): string {
  const near = nearest(
    rawName.replace(/^-+/, ''),
    known.map(({ name }) => name),
  );
  const hint = near === undefined ? '' : ` Did you mean --${near}?`;
  return `There is no option ${shown(rawName)}.${hint}`;
}

function tooMany(positionals: number): string {
  if (positionals === 0) return 'This command takes no arguments besides options.';
  return positionals === 1
    ? 'This command takes one argument only.'
    : `This command takes ${positionals} arguments.`;
}

/** A word of the call as it may be shown: only what looks like the name of a command or an option. */
export function shown(word: string): string {
  return /^-{0,2}[A-Za-z][A-Za-z-]{0,30}$/.test(word) ? `“${word}”` : 'of that name';
}
