import { afterAll, describe, expect, test } from 'vitest';
import type { ReportComparison } from '../../src/index.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const whole = `${line('demo')}\n${line('dropout')}\n`;
const less = `${JSON.stringify({ ...JSON.parse(line('demo')), documented: [] })}\n${line('dropout')}\n`;

async function reports(name: string, courses: string, format = 'ndjson'): Promise<string> {
  const file = folder.write(`${name}-courses.ndjson`, courses);
  const { out } = await call(['check', file, '--format', format, '--fail-on', 'never']);
  return folder.write(`${name}.${format}`, out);
}

const old = await reports('old', whole);
const now = await reports('new', less);

describe('the exit status', () => {
  test('of the same reports is 0, also from another format and in another order', async () => {
    const backwards = await reports('backwards', `${line('dropout')}\n${line('demo')}\n`);
    const json = await reports('json', whole, 'json');
    for (const file of [old, backwards, json]) {
      const { status, out } = await call(['compare', old, file]);
      expect([status, out]).toEqual([0, expect.stringContaining('2 courses compared: no difference')]);
    }
  });

  test('of others is 1', async () => {
    expect((await call(['compare', old, now])).status).toBe(1);
  });

  test.each<[string, (good: string) => readonly string[], string]>([
    ['one file only', (good) => [good], 'Name two files of reports'],
    ['standard input twice', () => ['-', '-'], 'Standard input can be read once only'],
    ['a file that is not there', (good) => [good, `${folder.path}/nothing.ndjson`], 'There is no such file'],
    ['courses instead of reports', (good) => [good, folder.write('c.ndjson', whole)], 'c.ndjson:1:'],
    ['an empty file', (good) => [good, folder.write('empty.ndjson', '')], 'This is empty'],
  ])('of %s is 2', async (_, args, message) => {
    const { status, out, err } = await call(['compare', ...args(old)]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('of two reports of one course is 2, with the line', async () => {
    const twice = await reports('twice', `${line('demo')}\n${line('demo')}\n`);
    const { status, err } = await call(['compare', old, twice]);
    expect(status).toBe(2);
    expect(err).toContain('twice.ndjson:2:');
    expect(err).toContain('There is a report of this course before this one.');
  });
});

test('a course that could not be checked counts, and is a difference where the other side has none', async () => {
  const faulty = await reports('faulty', `${whole}{}\n`);
  const { status, out } = await call(['compare', old, faulty]);
  expect([status, out]).toEqual([1, expect.stringContaining('Could not be checked: 0 in OLD, 1 in NEW.')]);
  expect((await call(['compare', faulty, faulty])).status).toBe(0);
});

test('for a person: rules in a table, findings by course, and what the reports were made from', async () => {
  const { out } = await call(['compare', old, now]);
  expect(out).toMatch(/ {2}Library +\S+ in both\n/);
  expect(out).toMatch(/ {2}Inputs +the same for 1 and another one for 1 of the courses\n/);
  expect(out).toMatch(/ {2}role-play-avoided +fail to review: 1 course\n/);
  expect(out).toMatch(/ {2}~ demo: role-play-avoided, warning to warning, a question/);
});

test('as JSON: everything, and the same again', async () => {
  const { out } = await call(['compare', old, now, '--format', 'json']);
  const comparison: ReportComparison = JSON.parse(out);
  expect(comparison).toMatchObject({ schema: 'openipt/compare/1', same: false, courses: { both: 2 } });
  expect(comparison.findings.changed.map(({ course }) => course)).toEqual(
    comparison.findings.changed.map(() => 'demo'),
  );
  expect((await call(['compare', old, now, '--format', 'json'])).out).toBe(out);
});

test('one side comes from standard input', async () => {
  const input = (await call(['check', '-', '--format', 'ndjson'], { input: whole })).out;
  expect((await call(['compare', old, '-'], { input })).status).toBe(0);
});
