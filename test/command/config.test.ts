import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

interface Found {
  readonly rule: string;
  readonly kind: string;
  readonly severity: string;
  readonly waiver?: object;
}

interface Checked {
  readonly protocol: { readonly id: string };
  readonly provenance: { readonly configuration: string | null };
  readonly findings: readonly Found[];
  readonly verdicts: Readonly<Record<string, { readonly kind: string }>>;
  readonly figures: readonly { readonly id: string; readonly value: number | null }[];
}

function settings(value: object, name = 'settings.json'): string {
  return folder.write(name, JSON.stringify({ schema: 'openipt/config/1', ...value }));
}

async function check(course: string, ...args: readonly string[]): Promise<Checked> {
  const { out } = await call(['check', '-', '--format', 'ndjson', ...args], { input: `${course}\n` });
  return JSON.parse(out);
}

function findingsOf({ findings }: Checked, rule: string): readonly string[] {
  return findings.filter((one) => one.rule === rule).map(({ kind, severity }) => `${kind} ${severity}`);
}

const demo = line('demo');

describe('a configuration', () => {
  test('gives the protocol, for all courses, by id or by a file beside it', async () => {
    expect((await check(demo, '--config', settings({ protocol: 'ipc' }))).protocol.id).toBe('ipc');
    mkdirSync(join(folder.path, 'study'));
    const own = { basedOn: 'ipt-adult', id: 'ours', version: '1.0.0', title: 'Ours', summary: 'Ours.' };
    folder.write(join('study', 'own.json'), JSON.stringify(own));
    const beside = settings({ protocol: 'own.json' }, join('study', 'config.json'));
    expect((await check(demo, '--config', beside)).protocol.id).toBe('ours');
  });

  test('gives waivers', async () => {
    folder.write('waivers.json', '[{ "rule": "formulation-not-agreed", "reason": "data-wrong" }]');
    const config = settings({ waivers: 'waivers.json' });
    const { findings } = await check(demo, '--config', config);
    expect(findings.find(({ rule }) => rule === 'formulation-not-agreed')).toMatchObject({
      severity: 'info',
      waiver: { reason: 'data-wrong', effect: 'waived' },
    });
  });

  test('gives the level from which a check fails', async () => {
    const run = (...args: readonly string[]) => call(['check', '-', ...args], { input: demo });
    expect((await run()).status).toBe(1);
    expect((await run('--config', settings({ failOn: 'never' }))).status).toBe(0);
  });

  test('gives the size below which a summary blanks', async () => {
    const input = `${demo}\n`.repeat(3);
    const summary = (...args: readonly string[]) =>
      call(['summary', '-', '--format', 'json', '--open', ...args], { input });
    const one = await summary('--config', settings({ minCell: 1 }));
    expect(one.out).toBe((await summary('--min-cell', '1')).out);
    expect(one.out).not.toBe((await summary()).out);
  });

  test('is beaten by what the call says', async () => {
    folder.write('waivers.json', '[{ "rule": "formulation-not-agreed", "reason": "data-wrong" }]');
    const config = settings({ protocol: 'ipc', failOn: 'never', minCell: 1, waivers: 'waivers.json' });
    expect((await check(demo, '--config', config, '--protocol', 'ipt-adult')).protocol.id).toBe('ipt-adult');
    const strict = ['check', '-', '--config', config, '--fail-on', 'info', '--protocol', 'ipt-adult'];
    expect((await call(strict, { input: demo })).status).toBe(1);
    const other = folder.write('other.json', '[{ "rule": "no-task", "reason": "other" }]');
    expect(
      findingsOf(
        await check(demo, '--config', config, '--protocol', 'ipt-adult', '--waivers', other),
        'formulation-not-agreed',
      ),
    ).toEqual(['fail error']);
    const counted = ['summary', '-', '--format', 'json', '--open', '--config', config];
    const input = `${demo}\n`.repeat(3);
    const protocol = ['--protocol', 'ipt-adult'];
    expect((await call([...counted, '--min-cell', '5', ...protocol], { input })).out).not.toBe(
      (await call([...counted, ...protocol], { input })).out,
    );
  });

  test('leaves its digest in the report; without one there is none', async () => {
    const config = settings({ failOn: 'never' });
    const text = JSON.stringify({ schema: 'openipt/config/1', failOn: 'never' });
    const digest = createHash('sha256').update(text).digest('hex');
    expect((await check(demo, '--config', config)).provenance.configuration).toBe(`sha256:${digest}`);
    expect((await check(demo)).provenance.configuration).toBeNull();
  });

  test('is named at a terminal, and nowhere else', async () => {
    const config = settings({});
    const run = (errorIsTerminal: boolean) =>
      call(['check', '-', '--config', config], { input: demo, errorIsTerminal });
    expect((await run(true)).err).toBe(`openipt: by the settings of ${config}\n`);
    expect((await run(false)).err).toBe('');
  });

  test('holds for what shows courses one by one as well', async () => {
    const course = folder.write('course.json', demo);
    const config = settings({ protocol: 'ipc', severities: { 'no-task': 'warning' } });
    const json = ['--format', 'json', '--config', config];
    for (const args of [
      ['next', course],
      ['explain', 'no-task', course],
    ]) {
      expect(JSON.parse((await call([...args, ...json])).out).protocol.id).toBe('ipc');
    }
    expect((await call(['diff', course, course, ...json])).status).toBe(0);
    const findings = (...args: readonly string[]) => call(['export', course, '--findings', ...args]);
    // The short protocol leaves the initial phase one session.
    expect((await findings('--config', config)).out).toContain('initial-overrun');
    expect((await findings()).out).not.toContain('initial-overrun');
  });
});

describe('severities', () => {
  test('are those of every finding of the rule, and a question stays a warning at most', async () => {
    const before = await check(demo);
    expect(findingsOf(before, 'formulation-not-agreed')).toEqual(['fail error']);
    const lowered = settings({ severities: { 'formulation-not-agreed': 'info' } });
    expect(findingsOf(await check(demo, '--config', lowered), 'formulation-not-agreed')).toEqual([
      'fail info',
    ]);
    const silent = JSON.stringify({ ...JSON.parse(demo), documented: [] });
    const asked = (await check(silent)).findings.filter(({ kind }) => kind === 'review');
    const [question] = asked.filter(({ rule }) => rule !== 'risk-not-checked');
    const raised = settings({ severities: { [question?.rule ?? '']: 'error' } });
    expect(findingsOf(await check(silent, '--config', raised), question?.rule ?? '')).toEqual([
      'review warning',
    ]);
  });

  test('of a safety rule can be raised', async () => {
    const safety = 'positive-risk-item-unaddressed';
    const raised = settings({ severities: { [safety]: 'error' } });
    expect(findingsOf(await check(demo, '--config', raised), safety)).toEqual(['fail error']);
  });

  test('decide whether a check fails', async () => {
    const rules = (await check(demo)).findings.filter(({ severity }) => severity === 'error');
    const safe = rules.filter(({ rule }) => rule === 'positive-risk-item-unaddressed');
    expect(safe).toHaveLength(1);
    const mild = settings({ severities: { 'formulation-not-agreed': 'warning' } });
    const run = await call(['check', '-', '--config', mild], { input: demo });
    expect(run.status).toBe(1);
    expect(run.out).toContain('1 error,');
  });
});

describe('instruments of one’s own', () => {
  const cited = { source: 'our manual', grounding: 'general' };
  const own = {
    ...{ id: 'our-scale', name: 'Our scale', higherIs: 'worse', scoring: 'sum' },
    range: { value: { min: 0, max: 40 }, ...cited },
    remission: { value: 6, ...cited },
    response: { value: 0.5, ...cited },
  };
  const course = (last: number) =>
    line('grief-exemplary')
      .replaceAll(/"instrument":"[^"]+","total":(\d+)/g, '"instrument":"our-scale","total":$1')
      .replace(/"total":\d+(?!.*"total")/, `"total":${last}`);

  test('say what a score means', async () => {
    const config = settings({ instruments: [own] });
    const response = ({ figures }: Checked) => figures.find(({ id }) => id === 'response')?.value;
    expect(response(await check(course(5)))).toBeNull();
    expect(response(await check(course(5), '--config', config))).toBe(1);
    expect(response(await check(course(39), '--config', config))).toBe(0);
    expect((await check(course(99), '--config', config)).verdicts['score-invalid']?.kind).toBe('fail');
    expect((await check(course(99))).verdicts['score-invalid']?.kind).not.toBe('fail');
  });
});

describe('the page on settings', () => {
  test('shows some that can be used', async () => {
    const shown = /```json\n([\s\S]*?)```/.exec(readFileSync('docs/configuration.md', 'utf8'))?.[1] ?? '';
    folder.write('waivers.json', '[]');
    const { status, err } = await call(['check', '-', '--config', folder.write('shown.json', shown)], {
      input: demo,
    });
    expect([status, err]).toEqual([1, '']);
  });
});

describe('settings that cannot be used', () => {
  const place = (text: string, part: string) => text.slice(0, text.indexOf(part)).length + 1;

  test.each<[string, object, string, string]>([
    ['an unknown key', { failon: 'error' }, '/failon', 'not part of the schema'],
    ['an unknown rule', { severities: { 'no-taks': 'info' } }, '/severities/*', 'not part of the schema'],
    ['a rule that is switched off', { severities: { 'no-task': 'off' } }, '/severities/no-task', 'error'],
    [
      'a safety rule made less of',
      { severities: { 'risk-not-checked': 'info' } },
      '/severities/risk-not-checked',
      'A safety rule can only be made an error.',
    ],
    ['a level that is none', { failOn: 'errors' }, '/failOn', 'never'],
    ['a cell of 0', { minCell: 0 }, '/minCell', '1'],
    ['standard input as a file', { waivers: '-' }, '/waivers', 'the name of a file'],
    [
      'an instrument without a range',
      { instruments: [{ id: 'own', name: 'Own', higherIs: 'worse', scoring: 'sum' }] },
      '/instruments/0/range',
      'required',
    ],
    [
      'an instrument with the id of ours',
      {
        instruments: [
          {
            ...{ id: 'phq-9', name: 'Own', higherIs: 'worse', scoring: 'sum' },
            range: { value: { min: 0, max: 40 }, source: 'x', grounding: 'house' },
          },
        ],
      },
      '/instruments/0/id',
      'This id is taken',
    ],
  ])('%s is told with its place, and status 2', async (_, value, pointer, message) => {
    const config = settings(value);
    const { status, out, err } = await call(['check', '-', '--config', config], { input: demo });
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/^openipt: The settings cannot be used\.\n/);
    expect(err).toContain(`${config}:1:`);
    expect(err).toContain(`  ${pointer}  `);
    expect(err).toContain(message);
  });

  test('an instrument that is there twice', async () => {
    const one = {
      ...{ id: 'own', name: 'Own', higherIs: 'worse', scoring: 'sum' },
      range: { value: { min: 0, max: 40 }, source: 'x', grounding: 'house' },
    };
    const { status, err } = await call(['check', '-', '--config', settings({ instruments: [one, one] })], {
      input: demo,
    });
    expect([status, err]).toEqual([
      2,
      expect.stringContaining('/instruments/1/id  Another instrument has this id.'),
    ]);
  });

  test('a key is told with the column in which it stands', async () => {
    const text = '{ "schema": "openipt/config/1",\n  "failon": "error" }';
    const config = folder.write('columns.json', text);
    const { err } = await call(['check', '-', '--config', config], { input: demo });
    expect(err).toContain(`${config}:2:${place('  "failon"', '"')}  /failon`);
  });

  test.each([
    ['that is not there', ['--config', 'nowhere.json'], 'There is no such file.'],
    ['that is standard input', ['--config', '-'], '--config needs a file.'],
  ])('a file %s', async (_, args, message) => {
    const { status, err } = await call(['check', '-', ...args], { input: demo });
    expect([status, err]).toEqual([2, expect.stringContaining(message)]);
  });

  test.each([
    ['no JSON', '{ "schema": '],
    ['no settings', '{}'],
    ['an array', '[]'],
  ])('a file that holds %s', async (_, text) => {
    const config = folder.write('broken.json', text);
    const { status, err } = await call(['check', '-', '--config', config], { input: demo });
    expect([status, err]).toEqual([2, expect.stringMatching(/^openipt: The settings cannot be used\./)]);
  });

  test('a protocol or waivers that are not there', async () => {
    for (const value of [{ protocol: 'no-such-protocol' }, { protocol: 'no.json' }, { waivers: 'no.json' }]) {
      const { status } = await call(['check', '-', '--config', settings(value)], { input: demo });
      expect(status).toBe(2);
    }
  });

  test('no message holds a value of the file', async () => {
    const config = settings({ failOn: 'Zanzibar77', protocol: 7, severities: { 'no-task': 'Zanzibar77' } });
    expect((await call(['check', '-', '--config', config], { input: demo })).err).not.toContain('Zanzibar77');
  });
});
