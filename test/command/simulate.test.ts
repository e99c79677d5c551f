import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { ruleIds } from '../../src/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { simulateCohort } from '../../src/simulate/index.js';
import { call, Folder } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

function simulate(...args: readonly string[]) {
  return call(['simulate', '--count', '20', '--seed', '7', ...args]);
}

interface Line {
  readonly id: string;
  readonly protocol: string;
  readonly documented: unknown;
  readonly events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
}

function lines(out: string): readonly Line[] {
  return out
    .split('\n')
    .slice(0, -1)
    .map((text) => JSON.parse(text));
}

describe('openipt simulate', () => {
  test('prints the courses of the cohort, one a line', async () => {
    const { status, out, err } = await simulate();
    expect([status, err]).toEqual([0, '']);
    const own = [...simulateCohort({ seed: 7, count: 20, protocols: [iptAdult] })];
    expect(lines(out)).toEqual(own.map(({ course }) => JSON.parse(JSON.stringify(course))));
  });

  test('prints what can be checked, and is clean', async () => {
    const { out } = await simulate('--protocol', 'ipt-adult,ipt-a,ipc');
    expect(new Set(lines(out).map(({ protocol }) => protocol))).toEqual(
      new Set(['ipt-adult', 'ipt-a', 'ipc']),
    );
    const checked = await call(['check', '-', '--format', 'ndjson', '--fail-on', 'warning'], { input: out });
    expect(checked.status).toBe(0);
    expect(lines(checked.out)).toHaveLength(20);
  });

  test('prints a cohort in parts', async () => {
    const args = ['--seed', '7', '--faults', '--undocumented', '0.1'];
    const part = async (start: string, count: string) =>
      (await call(['simulate', ...args, '--start', start, '--count', count])).out;
    expect((await part('0', '13')) + (await part('13', '7'))).toBe(await part('0', '20'));
  });

  test('follows a protocol of a file', async () => {
    const own = folder.write(
      'own.json',
      JSON.stringify({ basedOn: 'ipt-adult', id: 'ours', version: '1.0.0', title: 'Ours', summary: 'Ours.' }),
    );
    expect(new Set(lines((await simulate('--protocol', own)).out).map(({ protocol }) => protocol))).toEqual(
      new Set(['ours']),
    );
  });

  test('plants faults that the key tells, and the courses do not', async () => {
    const key = join(folder.path, 'key.ndjson');
    const rules = ['no-primary-focus', 'formulation-missing'];
    const { out } = await simulate(`--faults=${rules.join(',')}`, '--fault-rate', '1', '--key', key);
    const told: readonly { readonly course: string; readonly fault: string }[] = readFileSync(key, 'utf8')
      .split('\n')
      .slice(0, -1)
      .map((text) => JSON.parse(text));
    expect(told.map(({ course }) => course)).toEqual(lines(out).map(({ id }) => id));
    expect(new Set(told.map(({ fault }) => fault))).toEqual(new Set(rules));
    expect(out).not.toMatch(/no-primary-focus|formulation-missing|fault/);
    const checked = await call(['check', '-', '--format', 'ndjson'], { input: out });
    const found: readonly { readonly verdicts: Readonly<Record<string, { readonly kind: string }>> }[] =
      checked.out
        .split('\n')
        .slice(0, -1)
        .map((text) => JSON.parse(text));
    expect(found.map(({ verdicts }, at) => verdicts[told[at]?.fault ?? '']?.kind)).toEqual(
      told.map(() => 'fail'),
    );
  });

  test('plants faults of any rule in a fifth of the courses, where nothing else is said', async () => {
    const key = join(folder.path, 'any.ndjson');
    await call(['simulate', '--count', '300', '--seed', '1', '--faults', '--key', key]);
    const faults = [...readFileSync(key, 'utf8').matchAll(/"fault":"([^"]+)"/g)].map(([, rule]) => rule);
    expect(faults.length).toBeGreaterThan(40);
    expect(faults.length).toBeLessThan(80);
    expect(faults.filter((rule) => !ruleIds.some((id) => id === rule))).toEqual([]);
    expect(new Set(faults).size).toBeGreaterThan(20);
  });

  test('takes rates and groups', async () => {
    const { out } = await simulate(
      ...['--dropout', '1', '--undocumented', '1', '--sites', '1', '--therapists', '1', '--arms', 'a'],
    );
    for (const { documented, events } of lines(out)) {
      expect(documented).toEqual([]);
      expect(events[0]?.data).toMatchObject({ therapist: 'therapist-1-1', site: 'site-1', arm: 'a' });
      expect(events.at(-1)?.data).toMatchObject({ reason: 'dropout' });
    }
  });

  test('leaves single aspects undocumented, each at its own rate', async () => {
    const { out } = await simulate('--undocumented', 'tasks=1,mood=0.5');
    const claims = lines(out).map(({ documented }) => documented);
    expect(claims.filter((own) => Array.isArray(own) && !own.includes('tasks'))).toHaveLength(20);
    const withMood = claims.filter((own) => Array.isArray(own) && own.includes('mood'));
    expect([0, 20]).not.toContain(withMood.length);
    expect(claims.every((own) => Array.isArray(own) && own.length === (own.includes('mood') ? 17 : 16))).toBe(
      true,
    );
  });

  test('tells how far it is at a terminal', async () => {
    const { err } = await call(['simulate', '--count', '60', '--seed', '1'], {
      errorIsTerminal: true,
      tick: 1100,
    });
    expect(err.split('\r')[1]).toMatch(/\d+ courses in 1\.1 s, \d+ a second, about \d+ s left$/);
    expect(err).toMatch(/60 courses in [\d.]+ s, \d+ a second\n$/);
  });
});

describe('a wrong call', () => {
  test.each([
    [
      ['--count', '5'],
      'Say how many courses, and a seed to draw them from: openipt simulate --count 100 --seed 1.',
    ],
    [['--count', '5', '--seed', 'x'], '--seed needs a whole number from 0 to 4294967295.'],
    [['--count', '1e3', '--seed', '1'], '--count needs a whole number from 0 to 4294967295.'],
    [['--count', '5', '--seed', '1', '--start=-1'], '--start needs a whole number from 0 to 4294967290.'],
    [['--count', '5', '--seed', '1', '--dropout', '20'], '--dropout needs a share from 0 to 1, such as 0.2.'],
    [['--count', '5', '--seed', '1', '--fault-rate', '0.1'], '--fault-rate needs --faults beside it.'],
    [
      ['--count', '5', '--seed', '1', '--faults=no-taks'],
      '--faults names a rule that does not exist. Did you mean no-task?',
    ],
    [
      ['--count', '5', '--seed', '1', '--undocumented', 'taks=0.1'],
      '--undocumented names an aspect that does not exist. Did you mean tasks?',
    ],
    [
      ['--count', '5', '--seed', '1', '--undocumented', 'tasks=0.1,homework=0.1'],
      '--undocumented names an aspect that does not exist. They are risk, mood, measures, interventions, ' +
        'incidents, tasks, inventory, timeline, formulation, contract, focus, ending, condition, care, framing, ' +
        'sessions, phases, closure.',
    ],
    [
      ['--count', '5', '--seed', '1', '--undocumented', 'tasks=0.1,mood'],
      '--undocumented needs a share from 0 to 1, such as 0.2.',
    ],
    [['--count', '5', '--seed', '1', '--sites', '0'], '--sites needs a whole number from 1 to 9999.'],
    [
      ['--count', '5', '--seed', '1', '--arms', 'a,,b'],
      '--arms needs ids with commas between them, such as ipt,usual-care.',
    ],
    [['--count', '5', '--seed', '1', '--key', '-'], '--key needs a file: standard output holds the courses.'],
    [
      ['--count', '5', '--seed', '1', '--key', join('no', 'such', 'folder')],
      'The file of --key cannot be written. Check its folder and the permissions.',
    ],
  ])('%j has status 2 and a sentence', async (args, message) => {
    expect(await call(['simulate', ...args])).toEqual({ status: 2, out: '', err: `openipt: ${message}\n` });
  });
});
