import { afterAll, describe, expect, test } from 'vitest';
import { reportFormats } from '../../src/command/formats.js';
import { workedCourse } from '../../src/examples/index.js';
import { ruleIds } from '../../src/index.js';
import { markedCourse } from '../support/marked-course.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const canary = 'Zanzibar77';
const course = line('demo');

/** Inputs that fail, each with the canary in another place. */
const failing: readonly (readonly [where: string, text: string])[] = [
  ['a string that does not end', `{"id": "${canary}`],
  ['a broken literal', `{"id": ${canary}}`],
  ['a bad escape', `{"id": "${canary}\\q"}`],
  ['a key before a fault', `{"${canary}": }`],
  ['a key that occurs twice', `{"${canary}": 1, "${canary}": 2}`],
  ['text after the value', `{} ${canary}`],
  ['a key that the schema does not know', course.replace('"ageYears"', `"${canary}"`)],
  ['a key of an event', course.replace('"data"', `"${canary}"`)],
  ['the course’s id', course.replace('"demo"', `"${canary} has spaces"`)],
  ['the schema’s name', course.replace('openipt/course/1', canary)],
  ['a protocol that does not exist', course.replace('"ipt-adult"', `"${canary}"`)],
  ['a date', course.replace('2025-01-14', canary)],
  ['a type of event', course.replace('"course-opened"', `"${canary}"`)],
  ['a word of the vocabulary', course.replace('"low"', `"${canary}"`)],
  ['a value of the wrong type', course.replace('52', `"${canary}"`)],
  ['an id that is used twice', course.replace('"e1"', `"${canary}"`).replace('"e2"', `"${canary}"`)],
  ['a person that nobody described', course.replace(/(.*)"person":"foreman"/, `$1"person":"${canary}"`)],
  ['a correction of nothing', course.replace('"id":"e2"', `"id":"e2","replaces":"${canary}"`)],
];

const good = folder.write('good.json', course);

describe('a failing run shows nothing of the input', () => {
  test.each(failing)('%s', async (_, text) => {
    const file = folder.write('course.json', text);
    const lines = folder.write('lines.ndjson', `${text}\n`);
    const calls = [
      ...reportFormats.flatMap((format) => [
        ['check', file, '--format', format],
        ['check', lines, '--format', format],
      ]),
      ['next', file],
      ['next', file, '--format', 'json'],
      ['explain', 'risk-not-checked', file],
      ['explain', 'risk-not-checked', file, '--format', 'json'],
      ['diff', file, good],
      ['diff', good, file, '--format', 'json'],
      ['export', file, '--findings'],
      ['export', lines, '--figures'],
      ['export', lines, '--ratings'],
      ['compare', file, lines],
      ['compare', lines, file, '--format', 'json'],
      ['chart', 'trajectory', file],
      ['chart', 'heat-map', lines],
    ];
    for (const args of calls) {
      const { status, out, err } = await call(args);
      expect([args, status]).toEqual([args, 2]);
      expect(out + err).not.toContain(canary);
      expect(out + err).not.toBe('');
    }
  });

  test.each([
    ['a reason', `[{ "rule": "x", "reason": "${canary}" }]`],
    ['a key', `[{ "rule": "x", "reason": "other", "${canary}": 1 }]`],
    ['a date', `[{ "rule": "x", "reason": "other", "until": "${canary}" }]`],
  ])('in waivers: %s', async (_, text) => {
    const { status, out, err } = await call(['check', good, '--waivers', folder.write('w.json', text)]);
    expect(status).toBe(2);
    expect(out + err).not.toContain(canary);
  });

  test('not even what was typed as the name of a rule', async () => {
    const { status, out, err } = await call(['explain', canary, good]);
    expect(status).toBe(2);
    expect(out + err).not.toContain(canary);
  });

  test('not even what was typed as an option’s value', async () => {
    for (const option of ['--as-of', '--protocol', '--format', '--fail-on']) {
      const { status, out, err } = await call(['check', good, option, canary]);
      expect(status).toBe(2);
      expect(out + err).not.toContain(canary);
    }
  });
});

test('a report shows no free text of the record', async () => {
  const marked = course.replaceAll(/"text":"[^"]*"/g, `"text":"${canary}"`);
  expect(marked).toContain(canary);
  for (const format of reportFormats) {
    const { out, err } = await call(['check', folder.write('text.json', marked), '--format', format]);
    expect(out).not.toBe('');
    expect(out + err).not.toContain(canary);
  }
});

test('nor does anything else that is said of a course', async () => {
  const { course: demo } = workedCourse('demo');
  const file = folder.write('marked.json', JSON.stringify(markedCourse(demo, canary)));
  const calls = [['next', file], ['diff', good, file], ...ruleIds.map((id) => ['explain', id, file])];
  for (const args of calls) {
    for (const format of ['pretty', 'json']) {
      const { out, err } = await call([...args, '--format', format]);
      expect(out).not.toBe('');
      expect(out + err).not.toContain(canary);
    }
  }
});

test('nor does a table or a picture of a course', async () => {
  const { course: demo } = workedCourse('demo');
  const file = folder.write('marked.json', JSON.stringify(markedCourse(demo, canary)));
  const tables = ['--events', '--findings', '--figures'].map((table) => ['export', file, table]);
  const pictures = ['trajectory', 'swim-lane', 'heat-map'].map((picture) => ['chart', picture, file]);
  for (const args of [...tables, ...pictures]) {
    const { status, out, err } = await call(args);
    expect([args, status]).toEqual([args, 0]);
    expect(out + err).not.toContain(canary);
  }
});
