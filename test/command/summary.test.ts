import { afterAll, describe, expect, test } from 'vitest';
import type { CohortPartial, Summary } from '../../src/cohort/index.js';
import { summaryColumns } from '../../src/cohort/index.js';
import { invented } from '../cohort/courses.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const course = (seed: number, site: string, protocol?: string): string =>
  JSON.stringify(invented(seed, { site, therapist: `t${seed % 3}` }, protocol));
const north = Array.from({ length: 7 }, (_, at) => course(at + 1, 'north'));
const south = Array.from({ length: 6 }, (_, at) => course(at + 50, 'south'));
const lines = [...north, ...south];
const cohort = folder.write('cohort.ndjson', `${lines.join('\n')}\n`);

async function summaryOf(...args: readonly string[]): Promise<Summary> {
  const { out, status } = await call(['summary', '--format', 'json', ...args]);
  expect(status).toBe(0);
  const summary: Summary = JSON.parse(out);
  return summary;
}

describe('openipt summary', () => {
  test('reads lines, arrays and standard input alike', async () => {
    const array = folder.write('array.json', `[${lines.join(',')}]`);
    const shuffled = [...lines].reverse();
    const { out } = await call(['summary', '--format', 'json', cohort]);
    for (const printed of [
      await call(['summary', '--format', 'json', array]),
      await call(['summary', '--format', 'json', '-'], { input: `${shuffled.join('\n')}\n\n` }),
      await call(['summary', '--format', 'json'], { input: shuffled.join('\n') }),
    ]) {
      expect(printed).toEqual({ status: 0, out, err: '' });
    }
  });

  test('puts courses together by what is asked for', async () => {
    const { groups, by } = await summaryOf(cohort, '--by', 'site');
    expect([by, groups.map(({ id, courses }) => [id, courses])]).toEqual([
      'site',
      [
        ['north', 7],
        ['south', 6],
      ],
    ]);
    expect((await summaryOf(cohort)).groups).toEqual([]);
  });

  test('blanks what rests on fewer courses than asked', async () => {
    const { groups } = await summaryOf(cohort, '--by', 'site', '--min-cell', '7');
    expect(groups.map(({ blanked }) => blanked)).toEqual([true, true]);
    const open = await summaryOf(cohort, '--by', 'therapist', '--min-cell', '1');
    expect(open.groups.reduce((sum, { courses }) => sum + (courses ?? 0), 0)).toBe(13);
  });

  test('counts what is no course, tells of it, and goes on', async () => {
    const dirty = [lines[0], '{"canary": 1}', '', 'canary', ...lines.slice(1)].join('\n');
    const file = folder.write('dirty.ndjson', dirty);
    const { status, out, err } = await call(['summary', file, '--format', 'json']);
    const summary: Summary = JSON.parse(out);
    expect(status).toBe(2);
    expect(summary.all.courses).toBe(13);
    expect(summary.faults.total).toBe(3);
    expect(err.split('\n').filter((one) => /dirty\.ndjson:[234] /.test(one))).toHaveLength(3);
    expect(out + err).not.toContain('canary');
  });

  test('tells of the first twenty only, and of how many more there are', async () => {
    const { status, err } = await call(['summary', '-'], { input: '{}\n'.repeat(25) });
    expect(status).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(21);
    expect(err).toContain('5 more could not be counted');
  });

  test('goes on after an input that cannot be read', async () => {
    const { status, out, err } = await call(['summary', `${folder.path}/none.ndjson`, cohort]);
    expect([status, out.startsWith('Summary of 13 courses\n')]).toEqual([2, true]);
    expect(err).toContain('There is no such file.');
  });

  test('names the protocols where a course names one that is not known', async () => {
    const { err } = await call(['summary', '-'], { input: line('demo').replace('"ipt-adult"', '"none"') });
    expect(err).toContain('Known: ipt-adult');
  });

  test('cuts every course at a date, and says so', async () => {
    const early = await summaryOf(cohort, '--as-of', '2017-01-01');
    expect(early.provenance.asOf).toEqual(['2017-01-01']);
    expect(early.all.status).toEqual([{ id: 'open', count: 13 }]);
    expect((await summaryOf(cohort)).provenance.asOf).toEqual([null]);
  });

  test('judges by one protocol where one is named', async () => {
    const { provenance } = await summaryOf(cohort, '--protocol', 'ipt-brief');
    expect(provenance.protocols.map(({ id }) => id)).toEqual(['ipt-brief']);
  });

  test('gives figures of open courses too, where asked', async () => {
    const dose = ({ all }: Summary): number | null | undefined =>
      all.figures.find(({ figure }) => figure === 'dose')?.eligible;
    const [closed, all] = [await summaryOf(cohort), await summaryOf(cohort, '--open')];
    expect([closed.figuresOf, all.figuresOf, dose(all)]).toEqual(['closed', 'all', 13]);
    const open = closed.all.status.find(({ id }) => id === 'open')?.count;
    expect(Number(dose(closed)) + Number(open ?? 0)).toBeLessThanOrEqual(13);
  });

  test('as a table for R has a header, and as many fields in every row', async () => {
    const { out } = await call(['summary', cohort, '--by', 'site', '--format', 'csv']);
    const [header, ...rows] = out.trimEnd().split('\r\n');
    expect(header).toBe(summaryColumns.join(','));
    expect(rows.length).toBeGreaterThan(1000);
    // A field with a comma is quoted.
    for (const row of rows) {
      expect(row.replaceAll(/"[^"]*"/g, '').split(',')).toHaveLength(summaryColumns.length);
    }
  });

  test.each([80, 100])('as tables keeps to %i columns, and says the same in ASCII', async (columns) => {
    const world = { outputIsTerminal: true, columns, env: { NO_COLOR: '1' } };
    const { out } = await call(['summary', cohort, '--by', 'therapist', '--min-cell', '1'], world);
    for (const one of out.split('\n')) expect([one, one.length <= columns]).toEqual([one, true]);
    const ascii = await call(['summary', cohort], { ...world, env: { LC_ALL: 'C', NO_COLOR: '1' } });
    expect(ascii.out).toMatch(/^\p{ASCII}*$/u);
  });

  test('as tables, for an appendix', async () => {
    const { out } = await call(['summary', cohort, '--by', 'site']);
    expect(out.replaceAll(/rules [0-9a-f]{8}/g, 'rules 00000000')).toMatchSnapshot();
  });

  test.each([
    [['--min-cell', '0'], '--min-cell needs a whole number'],
    [['--min-cell', 'few'], '--min-cell needs a whole number'],
    [['--by', 'ward'], '--by takes one of these: therapist, site, arm, protocol.'],
    [['--partial', '--by', 'site'], '--by is for openipt merge'],
    [['--as-of', '2025-02-30'], '--as-of needs a date'],
    [['--format', 'xml'], '--format takes one of these'],
  ])('refuses %j', async (args, message) => {
    const { status, out, err } = await call(['summary', cohort, ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});

describe('openipt merge', () => {
  const parts = async (): Promise<readonly string[]> =>
    Promise.all(
      [north, south].map(async (some, at) => {
        const { out } = await call(['summary', '-', '--partial'], { input: some.join('\n') });
        return folder.write(`part-${at}.json`, out);
      }),
    );

  test.each(['pretty', 'json', 'csv'])('of parts is the same as one run, as %s', async (format) => {
    const files = await parts();
    const whole = await call(['summary', cohort, '--by', 'site', '--format', format]);
    for (const order of [files, [...files].reverse()]) {
      expect(await call(['merge', ...order, '--by', 'site', '--format', format])).toEqual(whole);
    }
  });

  test('of parts can be merged again', async () => {
    const files = await parts();
    const whole = await call(['summary', cohort, '--partial']);
    const merged = await call(['merge', ...files, '--partial']);
    expect(merged).toEqual(whole);
    const again = await call(['merge', '-', '--format', 'json'], { input: merged.out });
    expect(again.out).toBe((await call(['summary', cohort, '--format', 'json'])).out);
  });

  test('refuses parts by other rules, and says how to merge them all the same', async () => {
    const [file = ''] = await parts();
    const { out } = await call(['summary', cohort, '--partial']);
    const partial: CohortPartial = JSON.parse(out);
    const other = folder.write(
      'other.json',
      JSON.stringify({ ...partial, provenance: { ...partial.provenance, ruleSets: ['sha256:other'] } }),
    );
    const refused = await call(['merge', file, other]);
    expect([refused.status, refused.out]).toEqual([2, '']);
    expect(refused.err).toMatch(/different rule sets.*--even-if-versions-differ/s);
    const forced = await call(['merge', file, other, '--even-if-versions-differ', '--format', 'json']);
    const summary: Summary = JSON.parse(forced.out);
    expect([forced.status, summary.all.courses, summary.provenance.ruleSets.length]).toEqual([0, 20, 2]);
  });

  test('sums nothing up where one of the parts is none, and says where it is wrong', async () => {
    const [file = ''] = await parts();
    const wrong = folder.write('wrong.json', '{\n  "schema": "openipt/partial/1",\n  "canary": 1\n}');
    for (const bad of [wrong, cohort, `${folder.path}/none.json`]) {
      const { status, out, err } = await call(['merge', file, bad]);
      expect([status, out]).toEqual([2, '']);
      expect(err).not.toBe('');
    }
    expect((await call(['merge', wrong])).err).toContain('wrong.json:3:');
  });
});
