import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import { fromFhir } from '../../src/fhir/index.js';
import { effectiveCourse } from '../../src/machine/effective-course.js';
import type { Course } from '../../src/model/course.js';
import { exported, keepAll } from '../support/fhir/exported.js';
import { markedCourse } from '../support/marked-course.js';
import { call, Folder } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const mark = 'Zanzibar77';

function text(course: Course, indent = 0): string {
  return JSON.stringify(exported(course, { policy: keepAll }), null, indent);
}

/** What a server gives back that knows nothing of extensions. */
function stripped(course: Course): string {
  return JSON.stringify(JSON.parse(text(course)), (key, value: unknown) =>
    key === 'extension' ? undefined : value,
  );
}

function standing(course: Course): Course {
  const effective = effectiveCourse(course);
  if (!effective.ok) throw new Error(effective.error.message);
  return effective.value;
}

function losses(bundle: string): readonly unknown[] {
  const read = fromFhir(JSON.parse(bundle));
  if (!read.ok) throw new Error(read.error.message);
  return read.value.losses;
}

const { course: demo } = workedCourse('demo');
const bundle = folder.write('bundle.json', text(demo, 2));
const lossy = folder.write('lossy.json', stripped(demo));

describe.each(workedCourseIds)('%s', (id) => {
  const { course } = workedCourse(id);

  test('comes back from a file as one line', async () => {
    const { status, out, err } = await call([
      'import',
      folder.write(`${id}.json`, text(course, 2)),
      '--fhir',
    ]);
    expect([status, err]).toEqual([0, '']);
    expect(out.indexOf('\n')).toBe(out.length - 1);
    expect(JSON.parse(out)).toEqual(standing(course));
  });
});

test('a bundle a line comes back as a course a line', async () => {
  const all = workedCourseIds.map((id) => workedCourse(id).course);
  const lines = all.map((course) => `${text(course)}\n`).join('');
  const file = folder.write('all.ndjson', lines);
  const expected = all.map((course) => standing(course));
  for (const one of [
    await call(['import', file, '--fhir']),
    await call(['import', '-', '--fhir', '--ndjson'], { input: lines }),
  ]) {
    expect([one.status, one.err]).toEqual([0, '']);
    expect(
      one.out
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual(expected);
  }
});

test('standard input holds one bundle, unless it is said to hold lines', async () => {
  const { status, out } = await call(['import', '-', '--fhir'], { input: text(demo, 2) });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual(demo);
});

test('the pages of a search, as a list, are one course', async () => {
  const { entry } = exported(demo, { policy: keepAll });
  const pages = [entry.slice(20), entry.slice(0, 20)].map((part) => ({
    resourceType: 'Bundle',
    type: 'searchset',
    entry: part.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
  }));
  const file = folder.write('pages.json', JSON.stringify(pages));
  const { status, out, err } = await call(['import', file, '--fhir']);
  expect([status, err]).toEqual([0, '']);
  expect(JSON.parse(out)).toEqual(demo);
  // On one line they are as well.
  const lines = folder.write('pages.ndjson', `${JSON.stringify(pages)}\n`);
  expect((await call(['import', lines, '--fhir'])).out).toBe(out);
});

test('it has the names that the course was written with', async () => {
  const names = { sid: 'https://clinic.example/ids', base: 'https://fhir.example.org/ipt' };
  const file = folder.write('named.json', JSON.stringify(exported(demo, { ...names, policy: keepAll })));
  const { status, out } = await call(['import', file, '--fhir', '--sid', names.sid, '--base', names.base]);
  expect([status, JSON.parse(out)]).toEqual([0, demo]);
  const without = await call(['import', file, '--fhir']);
  expect([without.status, without.out]).toEqual([2, '']);
  expect(without.err).toContain('urn:openipt:fhir/sid/course');
});

describe('losses', () => {
  const all = losses(stripped(demo));

  test('go to standard error, the first of them, and the status is 1', async () => {
    const { status, out, err } = await call(['import', lossy, '--fhir']);
    expect(status).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ id: 'demo', documented: [] });
    expect(err).toContain(`openipt: course demo: ${all.length} losses. --losses FILE lists all.`);
    expect(err.trimEnd().split('\n')).toHaveLength(14);
    expect(err).toContain(`… and ${all.length - 12} more`);
    expect(err).toMatch(/^ {2}extension-missing event \S+ \/data\/\S+ \(\/entry\/\d+\/resource\)$/m);
  });

  test('go to the file of --losses, a line a course, also where there is none', async () => {
    const path = join(folder.path, 'losses.ndjson');
    const { status, err } = await call(['import', lossy, bundle, '--fhir', '--losses', path]);
    expect([status, err]).toEqual([1, '']);
    const written = readFileSync(path, 'utf8');
    expect(
      written
        .trimEnd()
        .split('\n')
        .map((line): unknown => JSON.parse(line)),
    ).toEqual([
      { course: 'demo', losses: all },
      { course: 'demo', losses: [] },
    ]);
  });

  test('a single one is a loss', async () => {
    const { entry } = exported(demo, { policy: keepAll });
    const foreign = { resource: { resourceType: 'Patient', id: 'x' } };
    const file = folder.write(
      'foreign.json',
      JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [foreign, ...entry] }),
    );
    const { status, err } = await call(['import', file, '--fhir']);
    expect(status).toBe(1);
    expect(err).toBe(
      'openipt: course demo: 1 loss. --losses FILE lists all.\n  not-ours (/entry/0/resource)\n',
    );
  });

  test('show nothing of the record, nor does what is no course', async () => {
    const marked = markedCourse(demo, mark);
    const faulty = JSON.stringify(JSON.parse(text(marked)), (key, value: unknown) =>
      key === 'valueCode' || key === 'code' ? mark : value,
    );
    for (const content of [stripped(marked), faulty, text(marked).slice(0, -40)]) {
      expect(content).toContain(mark);
      for (const name of ['canary.json', 'canary.ndjson']) {
        const { status, err } = await call(['import', folder.write(name, content), '--fhir']);
        expect(status).not.toBe(0);
        expect(err).not.toBe('');
        expect(err).not.toContain(mark);
      }
    }
  });
});

describe('what is no course', () => {
  test('broken JSON is told with its line and column', async () => {
    const broken = text(demo, 2).replace('"type": "transaction",', '"type": transaction,');
    const file = folder.write('broken.json', broken);
    const { status, out, err } = await call(['import', file, '--fhir']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toMatch(/broken\.json:3:13 {2}/);
  });

  test.each([
    ['something else than a bundle', '{\n "resourceType": "Patient"\n}', ':1:1  This is no FHIR Bundle.'],
    ['a bundle without a course', '{"resourceType":"Bundle","entry":[]}', 'No resource has an identifier'],
    ['nothing', '', 'empty'],
  ])('%s', async (_, content, message) => {
    const { status, out, err } = await call(['import', folder.write('no.json', content), '--fhir']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test('two courses in one file, with the place of the first', async () => {
    const two = `[\n${text(demo)},\n${text(workedCourse('dropout').course)}\n]`;
    const { status, err } = await call(['import', folder.write('two.json', two), '--fhir']);
    expect(status).toBe(2);
    expect(err).toMatch(/two\.json:2:\d+ {2}\/0\/entry\/0\/resource {2}The bundle holds 2 courses\./);
  });

  test('among others is told, and the others come out', async () => {
    const lines = `${text(demo)}\n{"resourceType":"Patient"}\n${text(workedCourse('dropout').course)}\n`;
    const { status, out, err } = await call(['import', folder.write('three.ndjson', lines), '--fhir']);
    expect(status).toBe(2);
    expect(out.trimEnd().split('\n')).toHaveLength(2);
    expect(err).toMatch(/three\.ndjson:2:1 {2}This is no FHIR Bundle\./);
  });
});

describe('a wrong call', () => {
  test.each([
    [['--map', 'm.json'], '--map is for tables, not for --fhir.'],
    [['--dry-run'], '--dry-run is for tables'],
    [['--faults', 'f.json'], '--faults is for tables'],
    [['--losses', '-'], '--losses needs a file: standard output holds the courses.'],
    [['--losses', join('no', 'such', 'folder')], 'The file of --losses cannot be written.'],
    [['--sid', 'clinic'], '--sid is a URL or a URN'],
  ])('%j has status 2 and a sentence', async (options, message) => {
    const { status, err } = await call(['import', bundle, '--fhir', ...options]);
    expect(status).toBe(2);
    expect(err).toContain(message);
  });

  test('that is found at once prints nothing and writes nothing', async () => {
    const path = join(folder.path, 'never.ndjson');
    const { out } = await call(['import', bundle, '--fhir', '--losses', path, '--map', 'm.json']);
    expect([out, existsSync(path)]).toEqual(['', false]);
  });

  test.each(['sid', 'base', 'losses'])('--%s is for --fhir', async (name) => {
    const { status, err } = await call(['import', 'a.csv', '--map', 'm.json', `--${name}`, 'urn:x:1']);
    expect(status).toBe(2);
    expect(err).toContain(`--${name} is for --fhir.`);
  });
});
