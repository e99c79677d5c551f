import { describe, expect, test } from 'vitest';
import { exampleFiles } from '../../src/examples/index.js';
import { checkRatings, exampleFidelityInstrument } from '../../src/fidelity/index.js';
import { check } from '../../src/index.js';
import { importTables, safeParseMapping } from '../../src/io/index.js';
import { iptAdult } from '../../src/protocols/index.js';

const textOf = (name: string) => exampleFiles.find((file) => file.name === name)?.text ?? '';
const parsed = safeParseMapping(JSON.parse(textOf('mapping.json')));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
const mapping = parsed.value;
const tables = ['export', 'ratings'].map((name) => ({ name, text: textOf(`${name}.csv`) }));
const result = importTables(tables, mapping);

describe('the example export', () => {
  test('has the faults of real ones, each told once', () => {
    const told = result.faults.map(({ code, table, line, position }) => [code, table, line, position]);
    expect(told).toEqual([
      ['import/header-space', 'export', 1, 28],
      ['import/duplicate-header', 'export', 1, 32],
      ['import/conflicting-rows', 'export', 23, undefined],
      ['import/unlisted-missing', 'export', 29, 32],
      ['import/session-gap', 'export', 30, undefined],
      ['import/row-order', 'export', 31, undefined],
      ['import/empty-row', 'export', 32, undefined],
      ['import/not-a-number', 'ratings', 10, 6],
      ['import/empty-row', 'ratings', 11, undefined],
    ]);
    expect(result.rows.map(({ rows, ignored, lost }) => [rows, ignored, lost])).toEqual([
      [30, 1, 0],
      [10, 0, 0],
    ]);
  });

  test('becomes three courses, of which the sound one keeps its claims', () => {
    expect(
      result.courses.map(({ id, documented, events }) => [id, documented.length, events.length]),
    ).toEqual([
      ['101', 5, 24],
      ['102', 0, 12],
      ['103', 0, 13],
    ]);
    const [first] = result.courses;
    const opening = first?.events.filter(
      ({ type }) => type === 'course-opened' || type === 'condition-recorded',
    );
    expect(opening?.map(({ data }) => data)).toEqual([
      { ageYears: 41, therapist: 't1', site: 'north' },
      { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis' },
    ]);
  });

  test('goes on to the check, and a row that is left out is no departure', () => {
    const reports = result.courses.map((course) => check(course, iptAdult));
    expect(reports.map(({ ok }) => ok)).toEqual([true, true, true]);
    const fails = reports.map((checked) =>
      checked.ok ? checked.value.findings.filter(({ kind }) => kind === 'fail').map(({ rule }) => rule) : [],
    );
    // A task of the session that was entered twice cannot have been reviewed, and nobody says that it was not.
    expect(fails[1]).not.toContain('task-not-reviewed');
    expect(reports.every((checked) => checked.ok && checked.value.findings.length > 0)).toBe(true);
  });

  test('has ratings that the example instrument takes', () => {
    expect(result.ratings).toHaveLength(53);
    expect(checkRatings(exampleFidelityInstrument, result.ratings).ok).toBe(true);
  });

  test('is without a fault once the four cells and rows are put right', () => {
    const [lines = '', ratings = ''] = tables.map(({ text }) => text);
    const rows = lines.replace('#NULL!', '').split('\n');
    const kept = rows.filter((_, at) => at !== 22 && at !== 31).join('\n');
    const { faults, courses } = importTables(
      [
        { name: 'export', text: kept },
        { name: 'ratings', text: ratings.replace(',x,', ',3,') },
      ],
      mapping,
    );
    expect(faults.filter(({ grade }) => grade !== 'note')).toEqual([]);
    expect(courses.map(({ documented }) => documented)).toEqual(courses.map(() => mapping.documented));
  });
});
