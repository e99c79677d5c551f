import { spawn, spawnSync } from 'node:child_process';
import { closeSync, cpSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
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

test('the source begins as a command does', () => {
  expect(readFileSync('src/command/cli.ts', 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
});

describe('a process', () => {
  test.each([
    ['the help', ['--help'], 0],
    ['the demonstration', ['demo'], 0],
    ['a course with errors', ['check', '-'], 1],
    ['an unknown command', ['chek'], 2],
    ['an unknown option', ['check', '--fromat', 'json'], 2],
    ['a missing file', ['check', 'nothing.json'], 2],
    ['an explanation of a departure', ['explain', 'positive-risk-item-unaddressed', '-'], 0],
    ['a comparison with a missing file', ['diff', '-', 'nothing.json'], 2],
  ])('has the exit status of %s', (_, args, status) => {
    expect(command.run(args, { input: line('demo') }).status).toBe(status);
  });

  test('writes results to standard output and messages to standard error', () => {
    const { out, err } = command.run(['check', '-', '--format', 'ndjson'], { input: `${line('demo')}\n{\n` });
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toBe('');
    const wrong = command.run(['check', 'nothing.json'], { cwd: folder.path });
    expect(wrong).toEqual({
      status: 2,
      out: '',
      err: 'nothing.json  There is no such file. Check the name and the folder.\n',
    });
  });

  test('goes by the settings in the working directory, and by those that are named instead', () => {
    const settings = (value: object): string => JSON.stringify({ schema: 'openipt/config/1', ...value });
    folder.write('openipt.config.json', settings({ failOn: 'never' }));
    const other = folder.write('other.json', settings({}));
    const run = (...args: readonly string[]) =>
      command.run(['check', '-', ...args], { input: line('demo'), cwd: folder.path });
    expect(run()).toMatchObject({ status: 0, err: '' });
    expect(run('--config', other).status).toBe(1);
    folder.write('openipt.config.json', '{');
    expect(run()).toMatchObject({
      status: 2,
      out: '',
      err: expect.stringContaining('openipt.config.json:1:2  '),
    });
    rmSync(join(folder.path, 'openipt.config.json'));
  });

  test('is not coloured in a pipe, unless it is forced', () => {
    expect(command.run(['demo']).out).not.toContain('\u001b');
    expect(command.run(['demo'], { env: { FORCE_COLOR: '1' } }).out).toContain('\u001b[1m');
    expect(command.run(['demo'], { env: { NO_COLOR: '1' } }).out).not.toContain('\u001b');
  });

  test('writes ASCII in the C locale', () => {
    expect(command.run(['demo'], { env: { LC_ALL: 'C' } }).out).toMatch(/^\p{ASCII}*$/u);
  });

  test('without input asks for a file', () => {
    const { status, err } = command.run(['check']);
    expect(status).toBe(2);
    expect(err).toContain('This is empty; a course is expected.');
  });

  test.runIf(existsSync('/dev/full'))('says so where the output cannot be written', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [command.path, 'demo'], {
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
    });
    closeSync(full);
    expect(status).toBe(2);
    expect(stderr).toBe(
      'openipt: The output cannot be written (ENOSPC). Check the disk and the permissions.\n',
    );
  });

  test('loads no package for its help', () => {
    // Where no package resolves, what loads one fails.
    const elsewhere = join(folder.path, 'elsewhere');
    cpSync(dirname(command.path), elsewhere, { recursive: true });
    const run = (argument: string): number | null =>
      spawnSync(process.execPath, [join(elsewhere, 'cli.mjs'), argument]).status;
    expect([run('--help'), run('--version'), run('demo')]).toEqual([0, 0, 2]);
  });
});

describe('a long run', () => {
  const course = `${line('demo')}\n`;

  test('stops quietly when its reader has gone', async () => {
    const lines = folder.write('many.ndjson', course.repeat(2000));
    const child = spawn(process.execPath, [command.path, 'check', lines, '--format', 'ndjson']);
    let err = '';
    child.stderr.on('data', (part) => {
      err += part;
    });
    const started = Date.now();
    child.stdout.once('data', () => child.stdout.destroy());
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, err]).toEqual([1, '']);
    expect(Date.now() - started).toBeLessThan(20_000);
  });

  test('waits for a reader that is slow, and loses nothing', async () => {
    const child = spawn(process.execPath, [
      command.path,
      'check',
      '-',
      '--format',
      'ndjson',
      '--fail-on',
      'never',
    ]);
    child.stdin.end(course.repeat(300));
    let lines = 0;
    child.stdout.on('data', (part: Buffer) => {
      lines += part.toString('latin1').split('\n').length - 1;
      child.stdout.pause();
      setTimeout(() => child.stdout.resume(), 5);
    });
    const status = await new Promise((resolve) => child.on('close', resolve));
    expect([status, lines]).toEqual([0, 300]);
  });
});
