import { afterAll, describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/index.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const text = line('role-play-avoided');
const first = folder.write('first.json', text);
const renamed = folder.write('renamed.json', line('role-play-avoided', 'second-rater'));
const unclaimed = folder.write('unclaimed.json', JSON.stringify({ ...JSON.parse(text), documented: [] }));
const adolescent = folder.write('ipt-a.json', text.replace('"ipt-adult"', '"ipt-a"'));

describe('diff', () => {
  test.each([
    ['a course and itself', [first, first], 0],
    ['a course under another id', [first, renamed], 0],
    ['a record that claims less', [first, unclaimed], 1],
    ['another protocol, which is a fact', [first, adolescent], 1],
    ['a course that is not there', [first, `${folder.path}/nothing.json`], 2],
  ])('%s: its exit status', async (_, args, status) => {
    expect((await call(['diff', ...args])).status).toBe(status);
  });

  test('shows what is changed, and nothing where nothing is', async () => {
    const { out, err } = await call(['diff', first, unclaimed]);
    expect(err).toBe('');
    expect(out).toMatch(/ {2}~ role-play-avoided: warning in A, warning, a question in B\n/);
    expect(out).toMatch(/ {2}~ course: documented\n/);
    expect((await call(['diff', first, first])).out).toContain('Nothing differs');
  });

  test('says that ids and protocols are others, and compares all the same', async () => {
    const { out } = await call(['diff', renamed, adolescent]);
    expect(out).toContain('A  course second-rater, by ipt-adult ');
    expect(out).toContain('B  course role-play-avoided, by ipt-a ');
    expect(out).toContain('different ids');
    expect(out).toContain('different protocols');
    const byOne = (await call(['diff', renamed, adolescent, '--protocol', 'ipc'])).out;
    expect(byOne).toContain('by ipc ');
    expect(byOne).not.toContain('different protocols');
  });

  test('as JSON begins with its schema', async () => {
    const { status, out } = await call(['diff', first, unclaimed, '--format', 'json']);
    const comparison: Comparison = JSON.parse(out);
    expect(status).toBe(1);
    expect(out.startsWith('{\n  "schema": "openipt/diff/1",')).toBe(true);
    expect(comparison).toMatchObject({ same: false, before: { course: 'role-play-avoided' } });
    expect(comparison.facts).toEqual([{ fact: 'course', change: 'changed', fields: ['documented'] }]);
  });

  test('reads one of the two from standard input', async () => {
    expect((await call(['diff', '-', renamed], { input: text })).status).toBe(0);
    expect((await call(['diff', renamed, '-'], { input: text })).status).toBe(0);
  });
});

describe('a wrong call of diff', () => {
  test.each([
    [[], 'Name two files: openipt diff first.json second.json.'],
    [[first], 'Name two files: openipt diff first.json second.json.'],
    [['-', '-'], 'Standard input can be read once only; - is named twice.'],
    [[first, first, first], 'This command takes 2 arguments.'],
    [[first, first, '--format', 'markdown'], '--format takes one of these: pretty, json.'],
  ])('%j has status 2 and a sentence', async (args, message) => {
    expect(await call(['diff', ...args])).toEqual({ status: 2, out: '', err: `openipt: ${message}\n` });
  });

  test('tells the faults of both', async () => {
    const broken = folder.write('broken.json', '{');
    const { status, out, err } = await call(['diff', broken, `${folder.path}/nothing.json`]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(`${broken}:1:2  The text ends inside an object`);
    expect(err).toContain('nothing.json  There is no such file.');
  });
});
