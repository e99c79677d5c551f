import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { exampleFiles } from '../../src/examples/index.js';
import { call, Folder } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const files = new Map(exampleFiles.map(({ name, text }) => [name, folder.write(name, text)]));
const path = (name: Parameters<typeof files.get>[0]) => files.get(name) ?? '';
const tables = [path('export.csv'), path('ratings.csv')];
const map = ['--map', path('mapping.json')];

const plain = {
  ...{ schema: 'openipt/mapping/1', protocol: 'ipt-adult', documented: [] },
  tables: [
    {
      ...{ table: 'sessions', rows: 'session', course: 'id', session: 'n' },
      events: [{ type: 'session-held', data: { kind: { constant: 'treatment' }, minutes: 'min' } }],
    },
  ],
};
const plainMap = folder.write('plain.json', JSON.stringify(plain, null, 2));
const secret = 'MrsMarple';

describe('openipt import', () => {
  test('gives courses to standard output, faults to standard error, and 1 where something was not read', async () => {
    const { status, out, err } = await call(['import', ...tables, ...map]);
    const lines = out.trimEnd().split('\n');
    expect(status).toBe(1);
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['101', '102', '103']);
    expect(err).toContain(`${tables[0]}:29:32  phq9_total#2  SPSS or a spreadsheet writes this`);
    expect(err).toMatch(/export\.csv:23 {2}Several rows .*\(Also: line 22\.\)/);
    expect(err).toContain('note: This row comes after a later session');
    expect(err).toContain('the ratings are not written');
    expect(err).toMatch(/openipt: 3 courses, 53 ratings; 3 errors, 6 notes\.\n$/);
  });

  test('what it gives goes straight into the check', async () => {
    const { out } = await call(['import', ...tables, ...map]);
    const checked = await call(['check', '-', '--format', 'ndjson', '--fail-on', 'never'], { input: out });
    expect(checked.status).toBe(0);
    expect(
      checked.out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).course),
    ).toEqual(['101', '102', '103']);
  });

  test('writes ratings and faults where it is told to', async () => {
    const [ratings, faults] = [join(folder.path, 'ratings.ndjson'), join(folder.path, 'faults.json')];
    const { status, err } = await call([
      'import',
      ...tables,
      ...map,
      '--ratings',
      ratings,
      '--faults',
      faults,
    ]);
    expect(status).toBe(1);
    expect(err).toBe('openipt: 3 courses, 53 ratings; 3 errors, 6 notes.\n');
    const lines = readFileSync(ratings, 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(53);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      schema: 'openipt/rating/1',
      course: '101',
      session: 2,
    });
    const written = JSON.parse(readFileSync(faults, 'utf8'));
    expect(written.faults).toHaveLength(9);
    expect(written.rows.map(({ lost }: { lost: number }) => lost)).toEqual([0, 0]);
  });

  test('shows beforehand what each column became, with counts, and gives no course', async () => {
    const { status, out } = await call(['import', ...tables, ...map, '--dry-run']);
    expect(status).toBe(1);
    expect(out).toContain('Table export: 34 columns, 30 rows: 26 used, 6 with faults, 1 set aside');
    expect(out.replaceAll(/\s+/g, ' ')).toContain('mood session-held mood.value (22 values, 8 missing)');
    expect(out.replaceAll(/\s+/g, ' ')).toContain(
      '2 columns of which the mapping says nothing: phq9_total, comment',
    );
    expect(out).toMatch(/session-held +\d+/);
    expect(out).not.toContain('openipt/course/1');
    const json = await call(['import', ...tables, ...map, '--dry-run', '--format', 'json']);
    expect(Object.keys(JSON.parse(json.out))).toEqual(['columns', 'rows', 'faults']);
  });

  test('status 0 where all was read, from standard input as well', async () => {
    const text = 'id,n,min\na,1,50\n';
    const one = await call(['import', folder.write('anything.csv', text), '--map', plainMap]);
    const piped = await call(['import', '-', '--map', plainMap], { input: text });
    expect([one.status, piped.status]).toEqual([0, 0]);
    expect(one.out).toBe(piped.out);
    expect(one.err).toBe('openipt: 1 course; 0 errors, 0 notes.\n');
  });

  test('status 2, and nothing given out, where mapping and table do not fit', async () => {
    const { status, out, err } = await call([
      'import',
      folder.write('x.csv', `id,n\n${secret},1\n`),
      '--map',
      plainMap,
    ]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/x\.csv {2}min {2}The mapping names a column that the table does not have/);
    expect(err).toContain('nothing, for 1 fault');
  });

  test('of many faults of a kind it shows the first, and never what stands in a cell', async () => {
    const rows = Array.from({ length: 9 }, (_, at) => `a,${at + 1},${secret}`);
    const file = folder.write('many.csv', ['id,n,min', ...rows, ''].join('\n'));
    const { status, out, err } = await call(['import', file, '--map', plainMap]);
    expect(status).toBe(1);
    expect(err.match(/A number is expected/g)).toHaveLength(3);
    expect(err).toContain('6 more faults of this kind');
    expect(out + err).not.toContain(secret);
  });

  test('a mapping that is at fault is refused with every fault and its line', async () => {
    const wrong = folder.write('wrong.json', JSON.stringify(plain, null, 2).replace('"minutes"', '"minuts"'));
    const broken = folder.write('broken.json', '{ "schema": ');
    const { status, err } = await call(['import', path('export.csv'), '--map', wrong]);
    expect(status).toBe(2);
    expect(err).toMatch(
      /The mapping cannot be used\.\n.*wrong\.json:18:\d+ {2}\/tables\/0\/events\/0\/data\/minuts /,
    );
    expect((await call(['import', path('export.csv'), '--map', broken])).err).toContain('broken.json:1');
  });

  test.each<[string, readonly string[], string]>([
    ['no mapping', ['export.csv'], 'Name the mapping'],
    ['no table', ['--map', 'mapping.json'], 'Name the tables'],
    ['a file of SPSS', [folder.write('data.sav', '$FL2'), ...map], 'Save it as CSV first'],
    ['a file that is not there', ['not-there.csv', ...map], 'There is no such file'],
    ['an empty file', [folder.write('empty.csv', ''), ...map], 'a table is expected'],
    ['two tables of one name', [path('export.csv'), path('export.csv'), ...map], 'same name'],
    ['a form for no dry run', [path('export.csv'), ...map, '--format', 'json'], 'for --dry-run'],
    ['ratings among the courses', [...tables, ...map, '--ratings', '-'], '--ratings needs a file'],
    [
      'ratings where nobody can write',
      [...tables, ...map, '--ratings', join(folder.path, 'no', 'r')],
      'cannot be written',
    ],
    ['two readers of standard input', ['-', '--map', '-'], 'named twice'],
  ])('%s is a fault of the call', async (_, args, said) => {
    const { status, err } = await call(['import', ...args], { input: '' });
    expect(status).toBe(2);
    expect(err).toContain(said);
  });
});

describe('openipt examples', () => {
  test('prints the tables and their mapping as they are', async () => {
    for (const { name, text } of exampleFiles) {
      expect((await call(['examples', name])).out).toBe(text);
      expect(existsSync(path(name))).toBe(true);
    }
    expect((await call(['examples'])).out).toContain('mapping.json');
    expect((await call(['examples', 'exprt.csv'])).err).toContain('export.csv');
  });

  test('and openipt schema prints the schema of a mapping', async () => {
    const { status, out } = await call(['schema', 'mapping']);
    expect([status, JSON.parse(out).title]).toEqual([0, 'openipt mapping']);
  });
});
