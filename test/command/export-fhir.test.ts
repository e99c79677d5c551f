import { afterAll, describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { Bundle, FhirOptions } from '../../src/fhir/index.js';
import { toFhir } from '../../src/fhir/index.js';
import { parseCourse } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import { redact, redactionPolicyIds } from '../../src/privacy/index.js';
import { exported as exportedAs, reportOn } from '../support/fhir/exported.js';
import { faultsIn } from '../support/fhir/validate.js';
import { markedCourse } from '../support/marked-course.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const mark = 'Zanzibar77';
/** What every export should name. */
const names = { patient: 'Patient/123', sid: 'https://clinic.example/ids' };
const given = ['--patient', names.patient, '--sid', names.sid];
const courses = (['demo', 'dropout'] as const).map((id) =>
  parseCourse(markedCourse(workedCourse(id).course, mark)),
);
const [demo, dropout] = courses;
if (demo === undefined || dropout === undefined) throw new Error('Two courses are wanted.');
const file = folder.write('demo.json', JSON.stringify(demo));
const second = folder.write('dropout.json', JSON.stringify(dropout));
const lines = courses.map((course) => `${JSON.stringify(course)}\n`).join('');
const cohort = folder.write('cohort.ndjson', lines);

function exported(course: Course, options: FhirOptions = {}): Bundle {
  return exportedAs(course, { ...names, ...options });
}

function bundlesOf(out: string): readonly unknown[] {
  return out
    .trimEnd()
    .split('\n')
    .map((text): unknown => JSON.parse(text));
}

describe('what it prints', () => {
  test('is one indented bundle for a file with one course', async () => {
    const { status, out, err } = await call(['export', file, '--fhir', ...given]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toBe(`${JSON.stringify(exported(demo), null, 2)}\n`);
  });

  test('is good R4', async () => {
    const { out } = await call(['export', file, '--fhir', ...given]);
    expect(faultsIn(JSON.parse(out))).toEqual([]);
  });

  test('is a bundle a line for NDJSON, standard input, and several files', async () => {
    const expected = courses.map((course) => `${JSON.stringify(exported(course))}\n`).join('');
    const calls = [
      await call(['export', cohort, '--fhir', ...given]),
      await call(['export', '-', '--fhir', ...given], { input: lines }),
      await call(['export', file, second, '--fhir', ...given]),
      await call(['export', folder.write('odd.txt', lines), '--fhir', '--ndjson', ...given]),
    ];
    for (const { status, out, err } of calls) {
      expect([status, err]).toEqual([0, '']);
      expect(out).toBe(expected);
    }
  });

  test('is the names that the call gives', async () => {
    const [sid, base] = ['https://clinic.example/ids', 'https://fhir.example.org/ipt'];
    const { out } = await call([
      'export',
      cohort,
      '--fhir',
      '--patient',
      names.patient,
      '--sid',
      sid,
      '--base',
      base,
    ]);
    expect(bundlesOf(out)).toEqual(courses.map((course) => json(exported(course, { sid, base }))));
    expect(out).not.toContain('urn:openipt');
  });

  test.each([...redactionPolicyIds])('is what the policy %s leaves', async (policy) => {
    const { out } = await call(['export', cohort, '--fhir', ...given, '--policy', policy]);
    expect(bundlesOf(out)).toEqual(courses.map((course) => json(exported(course, { policy }))));
  });

  test('holds no free text unless a policy keeps it', async () => {
    expect((await call(['export', cohort, '--fhir', ...given, '--with-findings'])).out).not.toContain(mark);
    expect((await call(['export', cohort, '--fhir', ...given, '--policy', 'patient-copy'])).out).toContain(
      mark,
    );
  });

  test('is only what US Core knows with --profile us-core', async () => {
    const { out } = await call([
      'export',
      cohort,
      '--fhir',
      ...given,
      '--profile',
      'us-core',
      '--with-findings',
    ]);
    const report = (course: Course) => reportOn(redact(course, 'ehr-default').course);
    expect(bundlesOf(out)).toEqual(
      courses.map((course) => json(exported(course, { profile: 'us-core', report: report(course) }))),
    );
    expect(out).not.toMatch(/"resourceType":"(DetectedIssue|Flag|Task|EpisodeOfCare)"/);
    expect((await call(['export', cohort, '--fhir', ...given, '--profile', 'full'])).out).toBe(
      (await call(['export', cohort, '--fhir', ...given])).out,
    );
  });
});

describe('with findings', () => {
  const shown = redact(demo, 'ehr-default').course;

  test('they go along as the check of what is shown finds them', async () => {
    const { status, out } = await call(['export', file, '--fhir', ...given, '--with-findings']);
    expect(status).toBe(0);
    const bundle: unknown = JSON.parse(out);
    expect(bundle).toEqual(json(exported(demo, { report: reportOn(shown) })));
    expect(faultsIn(bundle)).toEqual([]);
    expect(out.match(/"DetectedIssue"/g)?.length).toBe(reportOn(shown).findings.length);
  });

  test('--as-of, --protocol and --config say how', async () => {
    const at = await call(['export', file, '--fhir', ...given, '--with-findings', '--as-of', '2025-01-21']);
    const whole = await call(['export', file, '--fhir', ...given, '--with-findings']);
    // What goes out is the whole course; only the findings are of that day.
    const issues = (text: string): number => text.match(/"DetectedIssue"/g)?.length ?? 0;
    expect(issues(at.out)).toBeLessThan(issues(whole.out));
    expect(at.out.match(/"Encounter"/g)).toEqual(whole.out.match(/"Encounter"/g));
    const other = await call(['export', file, '--fhir', ...given, '--with-findings', '--protocol', 'ipc']);
    expect([at.status, other.status]).toEqual([0, 0]);
    expect(other.out).not.toBe(whole.out);
    const config = folder.write(
      'c.json',
      JSON.stringify({ schema: 'openipt/config/1', severities: { 'no-task': 'error' } }),
    );
    const stricter = await call(['export', file, '--fhir', ...given, '--with-findings', '--config', config]);
    expect([stricter.status, stricter.err]).toEqual([0, '']);
  });

  test('a course whose protocol nobody knows is told, and the others go out', async () => {
    const unknown = { ...demo, protocol: 'unheard-of' };
    const two = folder.write('two.ndjson', `${JSON.stringify(unknown)}\n${JSON.stringify(dropout)}\n`);
    const { status, out, err } = await call(['export', two, '--fhir', ...given, '--with-findings']);
    expect(status).toBe(2);
    expect(bundlesOf(out)).toHaveLength(1);
    expect(err).toMatch(/^\S*two\.ndjson:1:\d+ {2}\/protocol {2}/);
    // Without findings, a protocol of the host is no hindrance.
    expect((await call(['export', two, '--fhir', ...given])).status).toBe(0);
  });
});

describe('what should be given is asked for', () => {
  test.each([
    [[], ['no --sid', 'no --patient']],
    [given.slice(0, 2), ['no --sid']],
    [given.slice(2), ['no --patient']],
  ])('%j', async (options, notes) => {
    const { status, out, err } = await call(['export', file, '--fhir', ...options]);
    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ resourceType: 'Bundle' });
    expect(err.match(/no --\w+/g)).toEqual(notes);
  });
});

describe('what is no course', () => {
  test('is told with its place, the rest goes out, and the status is 2', async () => {
    const faulty = folder.write(
      'faulty.ndjson',
      `${JSON.stringify(demo)}\n{"schema":"openipt/course/1"}\n{"id": "${mark}\n${JSON.stringify(dropout)}\n`,
    );
    const { status, out, err } = await call(['export', faulty, '--fhir', ...given]);
    expect(status).toBe(2);
    expect(bundlesOf(out)).toHaveLength(2);
    expect(err).toContain('faulty.ndjson:2:');
    expect(err).toContain('faulty.ndjson:3:');
    expect(err).not.toContain(mark);
  });

  test('nor one that could not have happened', async () => {
    const [opened, ...events] = demo.events;
    const twice: Course = { ...demo, events: opened ? [opened, opened, ...events] : [] };
    const { status, out, err } = await call([
      'export',
      folder.write('twice.json', JSON.stringify(twice)),
      '--fhir',
    ]);
    expect([status, out]).toEqual([2, '']);
    const refused = toFhir(twice);
    expect(!refused.ok && err.includes(`/events/1/id  ${refused.error.message}`)).toBe(true);
    expect(err).not.toContain(mark);
  });
});

describe('a wrong call', () => {
  const patient = '--patient is a reference to a Patient on your server: --patient Patient/123.';
  test.each([
    [['--patient', '123'], patient],
    [['--patient', 'Practitioner/123'], patient],
    [['--patient', 'ftp://ehr.example/Patient/123'], patient],
    [['--patient', 'Patient/a b'], patient],
    [['--patient', 'Patient?identifier=7'], patient],
    [['--sid', 'clinic'], '--sid is a URL or a URN, without a slash at its end.'],
    [['--sid', 'https://clinic.example/ids/'], '--sid is a URL or a URN, without a slash at its end.'],
    [['--sid', 'https://clinic.example/a|b'], '--sid is a URL or a URN, without a slash at its end.'],
    [['--base', 'not a url'], '--base is a URL or a URN, without a slash at its end.'],
    [['--policy', 'ehr-defualt'], 'Did you mean ehr-default?'],
    [['--profile', 'uk-core'], 'full, us-core'],
    [['--events'], '--fhir prints no table'],
    [['--findings'], '--fhir prints no table'],
    [['--as-of', '2025-01-21'], '--as-of is for findings: with --fhir, name --with-findings as well.'],
    [['--protocol', 'ipc'], '--protocol is for findings'],
    [['--config', 'c.json'], '--config is for findings'],
  ])('%j has status 2 and a sentence', async (options, message) => {
    const { status, out, err } = await call(['export', file, '--fhir', ...options]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  test.each([
    ['patient', 'Patient/1'],
    ['sid', 'urn:x:1'],
    ['base', 'urn:x:1'],
    ['policy', 'research'],
    ['profile', 'full'],
    ['with-findings', undefined],
  ])('--%s is for --fhir', async (name, value) => {
    const options = [`--${name}`, ...(value === undefined ? [] : [value])];
    const { status, err } = await call(['export', file, '--events', ...options]);
    expect(status).toBe(2);
    expect(err).toContain(`--${name} is for --fhir.`);
  });

  test('a patient on another server is a patient', async () => {
    const { status, out } = await call([
      'export',
      file,
      '--fhir',
      '--patient',
      'https://fhir.example.org/r4/Patient/17',
    ]);
    expect(status).toBe(0);
    expect(out).toContain('"reference": "https://fhir.example.org/r4/Patient/17"');
  });

  test('a file that is not there is told by its name', async () => {
    const { status, err } = await call(['export', 'no-such-course.json', '--fhir']);
    expect(status).toBe(2);
    expect(err).toContain('no-such-course.json');
  });
});

test('a worked course goes out as its line does', async () => {
  const one = folder.write('one.ndjson', line('mrs-e'));
  const { out } = await call(['export', one, '--fhir', ...given]);
  expect(bundlesOf(out)).toEqual([json(exported(parseCourse(workedCourse('mrs-e').course)))]);
});

function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
