import { afterAll, describe, expect, test } from 'vitest';
import { recordsOf } from '../export/reports.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const lines = `${line('demo')}\n${line('dropout')}\n`;
const cohort = folder.write('cohort.ndjson', lines);
const array = folder.write('array.json', `[${line('demo')},${line('dropout')}]`);

const rating = {
  schema: 'openipt/rating/1',
  instrument: 'own-scale',
  course: 'demo',
  session: 3,
  rater: 'r1',
  role: 'observer',
  item: 'i1',
};
const ratings = folder.write(
  'ratings.ndjson',
  [
    { ...rating, score: 2 },
    { ...rating, item: 'i2', missing: true },
  ]
    .map((one) => JSON.stringify(one))
    .join('\n'),
);

describe('a table', () => {
  test.each([
    ['none named', []],
    ['two named', ['--events', '--figures']],
  ])('%s is a wrong call', async (_, options) => {
    const { status, out, err } = await call(['export', cohort, ...options]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('one of --events, --findings, --figures, --ratings');
  });

  test.each(['--events', '--findings', '--figures'])(
    '%s: is the same from lines, from an array and from standard input',
    async (table) => {
      const { status, out, err } = await call(['export', cohort, table]);
      expect([status, err]).toEqual([0, '']);
      expect(new Set(recordsOf(out).map((row) => row['course'] ?? row['case:concept:name']))).toEqual(
        new Set(['demo', 'dropout']),
      );
      expect((await call(['export', array, table])).out).toBe(out);
      expect((await call(['export', '-', table], { input: lines })).out).toBe(out);
    },
  );

  test('of findings is what a check prints, from courses and from reports', async () => {
    const { out } = await call(['check', cohort, '--format', 'csv']);
    expect((await call(['export', cohort, '--findings'])).out).toBe(out);
    const json = folder.write('reports.json', (await call(['check', cohort, '--format', 'json'])).out);
    const ndjson = folder.write('reports.ndjson', (await call(['check', cohort, '--format', 'ndjson'])).out);
    expect((await call(['export', json, '--findings'])).out).toBe(out);
    expect((await call(['export', ndjson, '--findings'])).out).toBe(out);
  });

  test('of ratings has one row each', async () => {
    const rows = recordsOf((await call(['export', ratings, '--ratings'])).out);
    expect(rows.map(({ item, state, score }) => [item, state, score])).toEqual([
      ['i1', 'scored', '2'],
      ['i2', 'missing', ''],
    ]);
  });

  test('is cut at a date', async () => {
    const rows = recordsOf((await call(['export', cohort, '--events', '--as-of', '2025-02-04'])).out);
    const dates = rows.map(({ date = '' }) => date);
    expect(dates.length).toBeGreaterThan(10);
    expect(dates.filter((date) => date > '2025-02-04')).toEqual([]);
  });
});

test('what cannot be read is told with its line, the rest is printed, and the status is 2', async () => {
  const file = folder.write(
    'faulty.ndjson',
    `${line('demo')}\n{"schema":"openipt/course/1"}\n${line('dropout')}\n`,
  );
  const { status, out, err } = await call(['export', file, '--figures']);
  expect(status).toBe(2);
  expect(new Set(recordsOf(out).map(({ course }) => course))).toEqual(new Set(['demo', 'dropout']));
  expect(err).toContain('faulty.ndjson:2:');
});

test('events without a full date are counted on standard error, and keep their rows', async () => {
  const file = folder.write('partial.json', line('demo').replaceAll('"2025-01-14"', '"2025-01"'));
  const { status, out, err } = await call(['export', file, '--events']);
  const rows = recordsOf(out);
  const without = rows.filter((row) => row['time:timestamp'] === '');
  expect(status).toBe(0);
  expect(without.length).toBeGreaterThan(1);
  expect(without.every(({ date }) => date === '2025-01')).toBe(true);
  expect(err).toContain(`${without.length} of ${rows.length} events have no full date`);
});

test('an error record of a check is told for what it is', async () => {
  const file = folder.write(
    'errors.ndjson',
    '{"line":1,"error":{"code":"missing","message":"x","path":""}}\n',
  );
  const { status, err } = await call(['export', file, '--findings']);
  expect(status).toBe(2);
  expect(err).toContain('there is no report to take');
});
