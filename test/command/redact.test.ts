import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import { parseCourse } from '../../src/index.js';
import { redact, redactionPolicyIds } from '../../src/privacy/index.js';
import { markedCourse } from '../support/marked-course.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const mark = 'Zanzibar77';
const courses = (['demo', 'dropout'] as const).map((id) =>
  parseCourse(markedCourse(workedCourse(id).course, mark)),
);
const lines = courses.map((course) => `${JSON.stringify(course)}\n`).join('');
const cohort = folder.write('cohort.ndjson', lines);
const array = folder.write('array.json', JSON.stringify(courses));

describe.each([...redactionPolicyIds])('--policy %s', (policy) => {
  test('prints what redact gives, one course a line, from lines, an array and standard input', async () => {
    const { status, out, err } = await call(['redact', cohort, '--policy', policy]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(courses.map((course) => `${JSON.stringify(redact(course, policy).course)}\n`).join(''));
    expect((await call(['redact', array, '--policy', policy])).out).toBe(out);
    expect((await call(['redact', '-', '--policy', policy], { input: lines })).out).toBe(out);
  });

  test('gives courses that can be checked', async () => {
    const { out } = await call(['redact', cohort, '--policy', policy]);
    const file = folder.write('redacted.ndjson', out);
    const { status, err } = await call(['check', file, '--format', 'ndjson', '--fail-on', 'never']);
    expect([status, err]).toEqual([0, '']);
  });
});

test('--removed lists every place, and nothing of what stood there', async () => {
  const path = join(folder.path, 'removed.ndjson');
  const { status, out } = await call(['redact', cohort, '--policy', 'ehr-default', '--removed', path]);
  const written = readFileSync(path, 'utf8');
  expect(status).toBe(0);
  expect(lines).toContain(mark);
  expect(out + written).not.toContain(mark);
  expect(
    written
      .trimEnd()
      .split('\n')
      .map((text) => JSON.parse(text)),
  ).toEqual(
    courses.map((course) => ({
      course: course.id,
      policy: 'ehr-default',
      removed: redact(course, 'ehr-default').removed,
    })),
  );
});

test('what is no course is told with its line, the rest is printed, and the status is 2', async () => {
  const [first = '', second = ''] = lines.split('\n');
  const file = folder.write('faulty.ndjson', `${first}\n{"schema":"openipt/course/1"}\n${second}\n`);
  const { status, out, err } = await call(['redact', file, '--policy', 'research']);
  expect(status).toBe(2);
  expect(out.trimEnd().split('\n')).toHaveLength(2);
  expect(err).toContain('faulty.ndjson:2:');
});

test.each([
  ['text that is no JSON', `{"id": "${mark}`],
  ['a key that no course has', line('demo').replace('"data"', `"${mark}"`)],
  ['a person that nobody described', line('demo').replace(/(.*)"person":"foreman"/, `$1"person":"${mark}"`)],
])('what cannot be redacted is not shown: %s', async (_, text) => {
  const file = folder.write('course.json', text);
  const { status, out, err } = await call(['redact', file, '--policy', 'patient-copy']);
  expect([status, out]).toEqual([2, '']);
  expect(text).toContain(mark);
  expect(err).toMatch(/^.*course\.json/);
  expect(err).not.toContain(mark);
});

describe('a wrong call', () => {
  test('without a policy writes nothing: what is safe depends on the reader', async () => {
    const path = join(folder.path, 'none.ndjson');
    const { status, out, err } = await call(['redact', cohort, '--removed', path]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('Say what the courses are for: --policy ehr-default, supervision');
    expect(existsSync(path)).toBe(false);
  });

  test.each([
    [['--policy', 'reserch'], 'Did you mean research?'],
    [['--policy', 'research', '--removed', '-'], '--removed needs a file'],
    [['--policy', 'research', '--removed', join('no', 'such', 'folder')], 'cannot be written'],
  ])('%j has status 2 and a sentence', async (options, message) => {
    const { status, out, err } = await call(['redact', cohort, ...options]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
