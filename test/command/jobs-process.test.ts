import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BuiltCommand } from './built-command.js';
import { buildCommand } from './built-command.js';
import { Folder, line } from './fake-host.js';

const folder = new Folder();
let command: BuiltCommand;
beforeAll(async () => {
  command = await buildCommand();
});
afterAll(() => {
  command.remove();
  folder.remove();
});

const good = Array.from({ length: 24 }, (_, at) => line(at % 2 === 0 ? 'demo' : 'mrs-e', `c${at}`));
// Bad lines cost nothing to check, and fill the pieces.
const bad = `{"filled":"${'x'.repeat(60_000)}`;
const mixed = good.flatMap((one, at) => [one, ...([[bad], ['', ' \t', bad], [bad, '[]']][at % 3] ?? [])]);
// Larger than a block that is read at once, and than a piece.
const large = JSON.stringify({
  ...JSON.parse(line('demo', 'large')),
  events: Array.from({ length: 12_000 }, (_, at) => ({
    id: `e${at}`,
    type: 'measure-taken',
    data: { instrument: 'phq-9', total: 3, riskItem: 0, prorated: false, validatedVersion: true },
  })),
});
const notUtf8 = '{"id":"\xff"}';

const inputs: readonly (readonly [string, readonly string[], string])[] = [
  [
    'bad lines, blank lines, a byte that is not UTF-8, blank lines at the end',
    [...mixed, notUtf8, ...good],
    '\n\n \n\r\n',
  ],
  ['a course larger than a block, and no line feed at the end', [...mixed, large, ...mixed], ''],
  ['line ends of Windows, and no bad line', good.map((one) => `${one}\r`), '\r\n'],
];

describe('the same bytes, order and status from several threads', () => {
  test.each(inputs)('%s', { timeout: 120_000 }, (_, lines, ending) => {
    const text = Buffer.from(lines.join('\n') + ending, 'latin1');
    const file = folder.write('input.ndjson', text);
    const check = (...args: readonly string[]) =>
      command.run(['check', '--format', 'ndjson', ...args], { input: text });
    const whole = check(file, '--jobs', '1');
    expect(whole.out.split('\n').length).toBeGreaterThan(good.length);
    expect(check(file, '--jobs', '2')).toEqual(whole);
    expect(check('-', '--jobs', '3')).toEqual(whole);
  });

  test('a summary counts in threads what it counts in one', { timeout: 120_000 }, () => {
    const file = folder.write('input.ndjson', `${mixed.join('\n')}\n${good.join('\n')}`);
    const whole = command.run(['summary', file, '--partial']);
    expect(whole.status).toBe(2);
    expect(JSON.parse(whole.out).faults.length).toBeGreaterThan(1);
    expect(command.run(['summary', file, '--partial', '--jobs', '2'])).toEqual(whole);
  });

  test('without any line says so', () => {
    const run = (input: string, ...jobs: readonly string[]) =>
      command.run(['check', '-', '--format', 'ndjson', ...jobs], { input });
    expect(run(' \n\n', '--jobs', '2')).toEqual(run(' \n\n'));
  });

  test('over several files, with the settings of the call', { timeout: 120_000 }, () => {
    const one = folder.write('one.ndjson', `${good.slice(0, 9).join('\n')}\n{\n`);
    const other = folder.write('other.ndjson', `${good.slice(9, 20).join('\n')}\n`);
    const json = folder.write('third.json', line('mrs-e'));
    const waivers = folder.write(
      'waivers.json',
      '[{ "rule": "formulation-not-agreed", "reason": "data-wrong" }]',
    );
    const own = folder.write(
      'own.json',
      JSON.stringify({ basedOn: 'ipt-adult', id: 'ours', version: '1.0.0', title: 'Ours', summary: 'Ours.' }),
    );
    const args = [
      one,
      'missing.ndjson',
      json,
      other,
      '--as-of',
      '2025-03-01',
      '--waivers',
      waivers,
      '--protocol',
      own,
    ];
    const whole = command.run(['check', '--format', 'ndjson', ...args]);
    expect(whole.out.split('\n')).toHaveLength(23);
    expect(whole.out).toContain('"protocol":{"id":"ours"');
    expect(command.run(['check', '--format', 'ndjson', '--jobs', '2', ...args])).toEqual(whole);
  });
});

describe('a long run in threads', () => {
  test('stops quietly when its reader has gone', { timeout: 120_000 }, async () => {
    const lines = folder.write('many.ndjson', `${good.join('\n')}\n`.repeat(60));
    const child = spawn(process.execPath, [
      command.path,
      'check',
      lines,
      '--format',
      'ndjson',
      '--jobs',
      '2',
    ]);
    let err = '';
    child.stderr.on('data', (part) => {
      err += part;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, err]).toEqual([1, '']);
  });
});
