import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import { figuresToCsv, findingsToCsv, ratingsToCsv } from '../../src/io/index.js';
import { csvText } from '../../src/lib/csv-text.js';
import type { Rating } from '../../src/model/rating.js';
import { recordsOf, reportOn, rowsOf } from './reports.js';

const reports = workedCourseIds.map((id) => reportOn(id));

describe('any table', () => {
  test('is read back as it was, but for the mark on what a spreadsheet would compute', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 4 })), (rows) => {
        const read = rowsOf(csvText(rows)).map((row) =>
          row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')),
        );
        const written = rows.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '')));
        expect(read).toEqual(written);
      }),
    );
  });

  test.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])('%j cannot run as a formula', (text) => {
    const [[cell = ''] = []] = rowsOf(csvText([[text, 'x']]));
    expect(cell).toBe(`'${text}`);
  });

  test('numbers keep their sign, and what is null is empty', () => {
    expect(csvText([[-1.5, 0, null, true]])).toBe('-1.5,0,,true\r\n');
  });
});

describe('findings', () => {
  test('each is one row, in the order of the reports', () => {
    const rows = recordsOf(findingsToCsv(reports));
    const findings = reports.flatMap((report) => report.findings.map((finding) => ({ report, finding })));
    expect(rows).toHaveLength(findings.length);
    expect(rows.length).toBeGreaterThan(50);
    for (const [index, { report, finding }] of findings.entries()) {
      expect(rows[index]).toMatchObject({
        course: report.course,
        rule: finding.rule,
        kind: finding.kind,
        severity: finding.severity,
        basis: finding.basis,
        message: finding.message,
        remedy: finding.remedy,
        waived: '',
        fingerprint: finding.fingerprint,
      });
    }
  });

  test('several places stand in the same order in each column', () => {
    const row = recordsOf(findingsToCsv([reportOn('demo')])).find(({ rule }) => rule === 'focus-drift');
    expect(row).toMatchObject({
      session: '9;10',
      event: 'e32;e33',
      pointer: '/events/31/data/areas;/events/32/data/areas',
    });
  });

  test('a waived one stays, and says so', () => {
    const waiver = { rule: 'role-play-avoided', reason: 'clinical-judgement' } as const;
    const rows = recordsOf(findingsToCsv([reportOn('role-play-avoided', {}, [waiver])]));
    expect(rows.map(({ rule, severity, waived }) => [rule, severity, waived])).toContainEqual([
      'role-play-avoided',
      'info',
      'waived',
    ]);
  });

  test('none is the header alone', () => {
    expect(findingsToCsv([])).toBe(
      'course,rule,kind,severity,basis,session,event,pointer,message,remedy,waived,fingerprint\r\n',
    );
  });
});

describe('figures', () => {
  test('every course has every figure, and one that is not known says why', () => {
    const rows = recordsOf(figuresToCsv(reports));
    expect(rows).toHaveLength(reports.reduce((sum, { figures }) => sum + figures.length, 0));
    for (const { value, reason } of rows) expect(value === '').toBe(reason !== '');
    expect(rows.some(({ value }) => value === '')).toBe(true);
  });
});

describe('ratings', () => {
  const head = {
    schema: 'openipt/rating/1',
    instrument: 'own-scale',
    course: 'c1',
    session: 3,
    rater: 'r1',
    role: 'observer',
    item: 'i1',
  } as const;

  test.each<[string, Rating, Readonly<Record<string, string>>]>([
    ['a score', { ...head, score: 0 }, { state: 'scored', score: '0', reason: '', segment: '' }],
    ['a score below zero', { ...head, score: -2 }, { state: 'scored', score: '-2' }],
    [
      'no occasion',
      { ...head, notApplicable: true, reason: 'no-partner' },
      { state: 'not-applicable', score: '', reason: 'no-partner' },
    ],
    ['a gap', { ...head, missing: true }, { state: 'missing', score: '' }],
    ['a segment', { ...head, segment: { part: 2, of: 3 }, score: 1 }, { segment: '2', segments: '3' }],
  ])('%s', (_, rating, cells) => {
    expect(recordsOf(ratingsToCsv([rating]))).toEqual([
      expect.objectContaining({ role: 'observer', ...cells }),
    ]);
  });
});
