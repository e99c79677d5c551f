import { createHash } from 'node:crypto';
import { chmodSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import type { Report } from '../../src/index.js';
import { protocols } from '../../src/protocols/index.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const demo = folder.write('demo.json', line('demo'));
const grief = folder.write('grief.json', line('grief-exemplary'));
const dropout = folder.write('dropout.json', line('dropout'));
const published = folder.write('mrs-e.json', line('mrs-e'));
const noDates = folder.write('bad.json', line('demo').replaceAll('"2025-', '"2025-99-'));

interface Printed {
  readonly reports: readonly Report[];
  readonly errors: readonly { readonly file: string; readonly code: string; readonly path: string }[];
}

async function checkJson(...args: readonly string[]): Promise<Printed> {
  const printed: Printed = JSON.parse((await call(['check', '--format', 'json', ...args])).out);
  return printed;
}

describe('the exit status', () => {
  test.each([
    ['errors, by default', [demo], 1],
    ['errors, asked for', [demo, '--fail-on', 'error'], 1],
    ['errors, and never fail', [demo, '--fail-on', 'never'], 0],
    ['warnings, by default', [published], 0],
    ['warnings, asked for', [published, '--fail-on', 'warning'], 1],
    ['notes, by default', [dropout], 0],
    ['notes, where warnings are asked for', [dropout, '--fail-on', 'warning'], 0],
    ['notes, asked for', [dropout, '--fail-on', 'info'], 1],
    ['no findings, where anything is asked for', [grief, '--fail-on', 'info'], 0],
    ['one of several files with errors', [grief, demo], 1],
    ['a file that is no course', [noDates], 2],
    ['a file that is no course beside errors', [demo, noDates], 2],
    ['a file that is no course, and never fail', [noDates, '--fail-on', 'never'], 2],
    ['a missing file beside a clean one', [grief, `${folder.path}/nothing.json`], 2],
  ])('%s', async (_, args, status) => {
    expect((await call(['check', ...args])).status).toBe(status);
  });

  test('of a wrong call is 2, and nothing is printed', async () => {
    for (const args of [
      ['--format', 'yaml', demo],
      ['--fail-on', 'fatal', demo],
      ['--protocol', 'ipt-adlt', demo],
      ['--as-of', '2025-02-30', demo],
      ['--waivers', `${folder.path}/nothing.json`, demo],
      ['-', '-'],
      ['-', '--waivers', '-'],
      [],
    ]) {
      const { status, out, err } = await call(['check', ...args]);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^openipt: [A-Z-].*[.?]\n/);
    }
  });
});

describe('every worked course', () => {
  test.each(workedCourses)(
    '$id: printed as an example and checked, it has its expected findings',
    async (worked) => {
      const printed = await call(['examples', worked.id]);
      const file = folder.write(`example-${worked.id}.json`, printed.out);
      const { reports, errors } = await checkJson(file);
      expect(errors).toEqual([]);
      const found = reports.flatMap(({ findings }) =>
        findings.map(({ rule, kind, severity }) => `${rule} ${kind} ${severity}`),
      );
      const expected = worked.expected.map(({ rule, kind, severity }) => `${rule} ${kind} ${severity}`);
      expect([...new Set(found)].sort()).toEqual(expected.sort());
      const fails = worked.expected.some(({ severity }) => severity === 'error');
      expect((await call(['check', file])).status).toBe(fails ? 1 : 0);
    },
  );
});

describe('the JSON output', () => {
  test('holds reports and errors, also where there are none', async () => {
    expect(await checkJson(grief)).toMatchObject({ reports: [{ course: 'grief-exemplary' }], errors: [] });
    expect(await checkJson(noDates)).toMatchObject({ reports: [] });
  });

  test('says of an error where it stands', async () => {
    const { errors } = await checkJson(noDates);
    expect(errors[0]).toEqual({
      file: noDates,
      line: 1,
      column: line('demo').indexOf('"2025-') + 1,
      path: '/events/0/on',
      code: 'bad-format',
      message: 'Expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.',
    });
  });

  test('holds what could be checked of an array, and points into its items', async () => {
    const array = folder.write('array.json', `[${line('demo')}, ${line('grief-exemplary')}, {"id": 3}]`);
    const { reports, errors } = await checkJson(array);
    expect(reports.map(({ course }) => course)).toEqual(['demo', 'grief-exemplary']);
    expect(errors.map(({ path }) => path)).toContain('/2/events');
    expect(errors.every(({ path }) => path.startsWith('/2'))).toBe(true);
  });

  test('holds the digest of the file’s bytes', async () => {
    const { reports } = await checkJson(demo);
    const digest = createHash('sha256').update(line('demo')).digest('hex');
    expect(reports[0]?.provenance.input).toBe(`sha256:${digest}`);
  });
});

describe('the options of a check', () => {
  test('--as-of cuts the course', async () => {
    const { reports } = await checkJson(demo, '--as-of', '2025-02-10');
    expect(reports[0]?.provenance.asOf).toBe('2025-02-10');
    expect(reports[0]?.findings.map(({ rule }) => rule)).not.toContain('role-play-avoided');
    expect(reports[0]?.figures.find(({ id }) => id === 'dose')?.numerator).toBe(4);
  });

  test('--as-of cuts every line of NDJSON at the date, and judges it as of then', async () => {
    const lines = folder.write('two.ndjson', `${line('demo')}\n${line('role-play-avoided')}\n`);
    const { out } = await call(['check', lines, '--as-of', '2025-02-10', '--format', 'ndjson']);
    const reports: readonly Report[] = out
      .trimEnd()
      .split('\n')
      .map((one) => JSON.parse(one));
    const { reports: alone } = await checkJson(demo, '--as-of', '2025-02-10');
    expect(reports[0]).toMatchObject({ verdicts: alone[0]?.verdicts, findings: alone[0]?.findings });
    expect(reports.map(({ provenance }) => provenance.asOf)).toEqual(['2025-02-10', '2025-02-10']);
    expect(reports[1]?.verdicts['role-play-avoided'].kind).toBe('open');
  });

  test('--as-of takes a month or a year, keeps what may lie in it, and changes the exit status', async () => {
    const { reports } = await checkJson(demo, '--as-of', '2025-02');
    expect(reports[0]?.provenance.asOf).toBe('2025-02');
    const sessions = (report: Report | undefined) =>
      report?.figures.find(({ id }) => id === 'dose')?.numerator;
    expect(sessions(reports[0])).toBeGreaterThan(4);
    const whole = await checkJson(demo, '--as-of', '2025');
    expect(sessions(whole.reports[0])).toBe(sessions((await checkJson(demo)).reports[0]));
    expect((await call(['check', demo, '--as-of', '2024-12-31'])).status).toBe(0);
    expect((await call(['check', demo, '--as-of', '2026'])).status).toBe(1);
  });

  test('--protocol overrides what the course names', async () => {
    const { reports } = await checkJson(demo, '--protocol', 'ipc');
    expect(reports[0]?.protocol.id).toBe('ipc');
  });

  test('a course with an unknown protocol says which exist', async () => {
    const file = folder.write('protocol.json', line('demo').replace('"ipt-adult"', '"made-up"'));
    const { status, err } = await call(['check', file]);
    expect(status).toBe(2);
    expect(err).toContain('/protocol  The course names a protocol that is not known here.');
    expect(err).toContain(`Known: ${protocols.map(({ id }) => id).join(', ')}.`);
    expect((await call(['check', file, '--protocol', 'ipt-adult'])).status).toBe(1);
  });

  test('--waivers lowers findings, and a waived one counts at its lowered severity', async () => {
    const file = folder.write('e.json', line('inventory-skipped'));
    const waivers = folder.write(
      'w.json',
      '[{ "rule": "inventory-skipped", "reason": "clinical-judgement" }]',
    );
    expect((await call(['check', file])).status).toBe(1);
    expect((await call(['check', file, '--waivers', waivers])).status).toBe(0);
    expect((await call(['check', file, '--waivers', waivers, '--fail-on', 'info'])).status).toBe(1);
    const safety = folder.write('s.json', '[{ "rule": "high-risk-no-safety-plan", "reason": "other" }]');
    const risk = folder.write('risk.json', line('high-risk-no-plan'));
    expect((await call(['check', risk, '--waivers', safety])).status).toBe(1);
  });

  test.each([
    ['{}', '1:1  Expected an array.'],
    ['[{ "rule": "x" }]', '1:2  /0/reason  This key is required and is not there.'],
    [
      '[{ "rule": "x", "reason": "other", "extra": 1 }]',
      '1:36  /0/extra  This key is not part of the schema.',
    ],
    ['[', '1:2  The text ends inside an array; the file may be truncated.'],
    ['', 'This is empty; a course is expected.'],
  ])('waivers that read %j are refused where they are wrong', async (text, message) => {
    const { status, err } = await call(['check', demo, '--waivers', folder.write('w.json', text)]);
    expect(status).toBe(2);
    expect(err).toContain('The waivers cannot be used.\n');
    expect(err).toContain(message);
  });
});

describe('what cannot be read', () => {
  test.each([
    [
      'a missing file',
      `${folder.path}/nothing.json`,
      'There is no such file. Check the name and the folder.',
    ],
    ['a folder', folder.path, 'This is a folder. Name the files in it.'],
    ['an empty file', folder.write('empty.json', ''), 'This is empty; a course is expected.'],
    ['an empty NDJSON file', folder.write('empty.ndjson', ''), 'This is empty; a course is expected.'],
    ['NDJSON of blank lines', folder.write('blank.ndjson', '\n \n'), 'This is empty; a course is expected.'],
    ['an empty array', folder.write('none.json', '[]'), 'The array holds no course.'],
    [
      'UTF-16',
      folder.write('utf16.json', Buffer.from('\ufeff{}', 'utf16le')),
      'This is UTF-16. Save it as UTF-8.',
    ],
    [
      'a byte that is not UTF-8',
      folder.write('latin1.json', Buffer.from('{\n"id": "Zo\u00eb"}', 'latin1')),
      'This line holds a byte that is not UTF-8.',
    ],
  ])('%s: status 2 and what to do', async (_, file, message) => {
    const { status, out, err } = await call(['check', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.startsWith(file)).toBe(true);
  });

  test('a file without permission', async () => {
    const file = folder.write('closed.json', '{}');
    chmodSync(file, 0o000);
    const { status, err } = await call(['check', file]);
    expect(status).toBe(2);
    // Whoever runs the tests as root may read everything.
    if (process.getuid?.() !== 0) expect(err).toContain('This file may not be read. Check its permissions.');
  });

  test('is listed in the JSON output too', async () => {
    const { errors } = await checkJson(`${folder.path}/nothing.json`);
    expect(errors).toMatchObject([{ code: 'not-found', path: '' }]);
  });

  test('a truncated file is told by line and column, with the pointer', async () => {
    const text = JSON.stringify(JSON.parse(line('demo')), null, 2);
    const lines = text.split('\n').slice(0, 40);
    const file = folder.write('cut.json', lines.join('\n'));
    const { err } = await call(['check', file]);
    expect(err).toMatch(
      new RegExp(`^${file}:40:${(lines.at(-1) ?? '').length + 1}  /events/2\\S*  The text ends inside`),
    );
  });

  test('many faults are shown in part', async () => {
    const { err } = await call(['check', noDates]);
    expect(err.split('\n')).toHaveLength(22);
    expect(err).toMatch(/\d+ more faults; --format json lists them all\.\n$/);
  });
});

describe('the pretty output', () => {
  test('names the files where there are several, and sums up', async () => {
    const { out } = await call(['check', grief, demo, published, dropout]);
    for (const file of [grief, demo, published, dropout]) expect(out.split('\n')).toContain(file);
    expect(out.trimEnd().split('\n\n').at(-1)).toContain(
      '4 courses checked: 1 with errors, 1 with warnings at most, 1',
    );
  });

  test('has no summary for one course', async () => {
    expect((await call(['check', grief])).out).not.toContain('checked:');
  });

  test('is Markdown on demand', async () => {
    const { out } = await call(['check', demo, grief, '--format', 'markdown']);
    expect(out).toMatch(/^# Course demo: 2 errors, 4 warnings, 1 note\n/);
    expect(out).toContain('\n# Course grief-exemplary: no findings\n');
  });

  test('is coloured where it is wanted, and the text is the same', async () => {
    const plain = await call(['check', demo]);
    const coloured = await call(['check', demo], { env: { FORCE_COLOR: '1' } });
    expect(coloured.out).toContain('\u001b[');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a colour is written with
    expect(coloured.out.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain.out);
  });
});

test('standard input is read as JSON', async () => {
  const { status, out } = await call(['check', '-'], { input: line('demo') });
  expect(status).toBe(1);
  expect(out).toContain('Course demo: 2 errors, 4 warnings');
  expect((await call(['check'], { input: line('grief-exemplary') })).status).toBe(0);
  expect((await call(['check', '-'], { input: '' })).err).toContain('stdin  This is empty');
});

test('a control character in a file’s name is not printed', async () => {
  expect((await call(['check', `${folder.path}/\u001b[2J.json`])).err).not.toContain('\u001b');
});
