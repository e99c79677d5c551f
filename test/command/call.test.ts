import { describe, expect, test } from 'vitest';
import type { OptionSpec } from '../../src/command/call.js';
import { CallError, readCall, shown } from '../../src/command/call.js';

const specs: readonly OptionSpec[] = [
  { name: 'format', kind: 'value', words: ['pretty', 'json'] },
  { name: 'as-of', kind: 'value' },
  { name: 'ndjson', kind: 'switch' },
];

function refusal(...args: readonly string[]): string {
  try {
    readCall(args, specs, 1);
  } catch (error) {
    if (error instanceof CallError) return error.message;
    throw error;
  }
  return 'no refusal';
}

describe('a call', () => {
  test('is read into arguments, values and switches', () => {
    const call = readCall(['a.json', '--format', 'json', '--ndjson', '--as-of=2025'], specs, 1);
    expect(call.positionals).toEqual(['a.json']);
    expect(call.word('format', ['pretty', 'json'])).toBe('json');
    expect(call.value('as-of')).toBe('2025');
    expect(call.has('ndjson')).toBe(true);
    expect(call.has('help')).toBe(false);
    expect(call.value('ndjson')).toBeUndefined();
  });

  test('takes - and what follows -- as arguments', () => {
    expect(readCall(['-'], specs, 1).positionals).toEqual(['-']);
    expect(readCall(['--', '--format'], specs, 1).positionals).toEqual(['--format']);
  });

  test('has the first word of an option where none was given', () => {
    expect(readCall([], specs, 1).word('format', ['pretty', 'json'])).toBe('pretty');
  });

  test('does not count arguments where help is asked for', () => {
    expect(readCall(['a', 'b', '-h'], specs, 1).has('help')).toBe(true);
  });

  test.each([
    [['--fromat', 'json'], 'There is no option “--fromat”. Did you mean --format?'],
    [['--frobnicate'], 'There is no option “--frobnicate”.'],
    [['-x'], 'There is no option “-x”.'],
    [['--Jane Doe 1980'], 'There is no option of that name.'],
    [['--format'], '--format needs a value: pretty, json.'],
    [['--format', '--ndjson'], '--format needs a value: pretty, json.'],
    [['--format='], '--format needs a value: pretty, json.'],
    [['--format', 'jsn'], '--format takes one of these: pretty, json. Did you mean json?'],
    [['--format', 'sarif'], '--format takes one of these: pretty, json.'],
    [['--ndjson=yes'], '--ndjson takes no value.'],
    [['--ndjson', '--ndjson'], '--ndjson is given twice.'],
    [['a', 'b'], 'This command takes one argument only.'],
  ])('%j is refused with what to do', (args, message) => {
    expect(refusal(...args)).toBe(message);
  });

  test('that takes no arguments says so', () => {
    expect(() => readCall(['a'], [], 0)).toThrow('This command takes no arguments besides options.');
    expect(() => readCall(['a', 'b', 'c'], [], 2)).toThrow('This command takes 2 arguments.');
  });
});

test('only what looks like a name is shown again', () => {
  expect(shown('chek')).toBe('“chek”');
  expect(shown('Jane Doe')).toBe('of that name');
  expect(shown('\u001b[2J')).toBe('of that name');
});
