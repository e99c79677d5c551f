import { describe, expect, test } from 'vitest';
import type { Import, ImportFaultCode, Mapping, TableMapping } from '../../src/io/index.js';
import { defineMapping, importFaultGrades, importTables } from '../../src/io/index.js';
import { sessions, sound, table } from './sessions.js';

const [entry] = sessions.tables;
if (entry?.rows !== 'session') throw new Error('the mapping of the tests is another');

/** The mapping of the tests with something else in its only table. */
function having(
  change: Partial<Extract<TableMapping, { rows: 'session' }>>,
  whole: Partial<Mapping> = {},
): Mapping {
  return defineMapping({ ...sessions, ...whole, tables: [{ ...entry, ...change } as TableMapping] });
}

function imported(text: string, mapping: Mapping = sessions): Import {
  return importTables([{ name: 'sessions', text }], mapping);
}

/** What is told of each fault. */
function told({ faults }: Import) {
  return faults.map(({ code, row, line, column, position }) => ({ code, row, line, column, position }));
}

/** The rows of the tests with one more, or with others in place of the third. */
const rows = (...third: readonly string[]) => table(...sound.slice(0, 2), ...third, ...sound.slice(3));

const secret = 'MrsMarpleOfStMaryMead';

interface Case {
  readonly code: ImportFaultCode;
  readonly text: string;
  readonly mapping?: Mapping;
  readonly at?: {
    readonly row?: number;
    readonly line?: number;
    readonly column?: string;
    readonly position?: number;
  };
}

const row3 = { row: 3, line: 4 };

const cases: Readonly<Record<string, Case>> = {
  'a number that is none': {
    code: 'import/not-a-number',
    text: rows(`a,3,2025-01-21,1,${secret},0,1,1,0,,NA`),
    at: { ...row3, column: 'minutes', position: 5 },
  },
  'a decimal comma that the mapping does not announce': {
    code: 'import/not-a-number',
    text: rows('a,3,2025-01-21,1,45,0,1,1,0,"4,5",NA'),
    at: { ...row3, column: 'mood', position: 10 },
  },
  'what SPSS writes for no value, not listed as missing': {
    code: 'import/unlisted-missing',
    text: rows('a,3,2025-01-21,1,45,0,1,1,0,,#NULL!'),
    at: { ...row3, column: 'phq9', position: 11 },
  },
  'a day that does not exist': {
    code: 'import/impossible-date',
    text: rows('a,3,2025-02-30,1,45,0,1,1,0,,NA'),
    at: { ...row3, column: 'date', position: 3 },
  },
  'a date in another form': {
    code: 'import/bad-date',
    text: rows(`a,3,${secret},1,45,0,1,1,0,,NA`),
    at: { ...row3, column: 'date', position: 3 },
  },
  'a code without an entry in the value map': {
    code: 'import/unknown-code',
    text: rows(`a,3,2025-01-21,1,45,${secret},1,1,0,,NA`),
    at: { ...row3, column: 'focus', position: 6 },
  },
  'a code that no `when` names': {
    code: 'import/unknown-code',
    text: rows('a,3,2025-01-21,7,45,0,1,1,0,,12'),
    at: { ...row3, column: 'attended', position: 4 },
  },
  'a checkbox that holds something else': {
    code: 'import/unknown-code',
    text: rows(`a,3,2025-01-21,1,45,0,${secret},1,0,,NA`),
    at: { ...row3, column: 'technique___1', position: 7 },
  },
  'a ticked box that stands for nothing': {
    code: 'import/unknown-code',
    text: table(...sound)
      .replaceAll('technique___2', 'technique___9')
      .replace('a,3,2025-01-21,1,45,0,1,1', 'a,3,2025-01-21,1,45,0,1,0')
      .replace('a,1,2025-01-07,1,50,1,0,1', 'a,1,2025-01-07,1,50,1,0,0')
      .replace('b,1,2025-02-04,1,,2,0,0', 'b,1,2025-02-04,1,,2,0,1'),
    mapping: having({
      events: [
        {
          type: 'session-held',
          data: {
            'techniques[].technique': { columns: 'technique___{code}', codes: { 1: 'role-play' } },
            kind: { constant: 'treatment' },
          },
        },
      ],
    }),
    at: { row: 4, line: 5, column: 'technique___9', position: 8 },
  },
  'some boxes filled in and another not': {
    code: 'import/partly-missing',
    text: rows('a,3,2025-01-21,1,45,0,1,,0,,NA'),
    at: { ...row3, column: 'technique___2', position: 8 },
  },
  'a row without a course': {
    code: 'import/no-course',
    text: rows(',3,2025-01-21,1,45,0,1,1,0,,NA', 'a,3,2025-01-21,1,45,0,1,1,0,,NA'),
    at: { ...row3, column: 'id', position: 1 },
  },
  'an id that can be none': {
    code: 'import/bad-id',
    text: rows(`${secret} (née Black),3,2025-01-21,1,45,0,1,1,0,,NA`),
    at: { ...row3, column: 'id', position: 1 },
  },
  'a session without a number': {
    code: 'import/no-session',
    text: rows('a,,2025-01-21,1,45,0,1,1,0,,NA'),
    at: { ...row3, column: 'session', position: 2 },
  },
  'a number that no session can have': {
    code: 'import/bad-session',
    text: rows('a,2.5,2025-01-21,1,45,0,1,1,0,,NA'),
    at: { ...row3, column: 'session', position: 2 },
  },
  'a value that the field cannot hold': {
    code: 'import/bad-value',
    text: rows('a,3,2025-01-21,1,45,0,1,1,0,11,NA'),
    at: { ...row3, column: 'mood', position: 10 },
  },
  'a value that an event needs': {
    code: 'import/value-missing',
    text: table(...sound),
    mapping: having({
      events: [
        { type: 'session-held', data: { kind: { constant: 'treatment' } } },
        {
          type: 'measure-taken',
          when: { session: '3' },
          data: { instrument: { constant: 'phq-9' }, total: 'phq9' },
        },
        {
          type: 'progress-reviewed',
          when: { session: ['1', '2'] },
          data: { decision: { constant: 'continue' } },
        },
      ],
    }),
    at: { ...row3, column: 'phq9', position: 11 },
  },
  'a row of which no event comes': {
    code: 'import/row-without-event',
    text: rows('a,3,2025-01-21,,45,0,1,1,0,,NA'),
    at: row3,
  },
  'a row that nothing in the mapping takes': {
    code: 'import/row-not-mapped',
    text: table(...sound),
    mapping: having({ where: { session: ['1', '2'] } }),
    at: row3,
  },
  'a row with a cell too few': {
    code: 'import/ragged-row',
    text: rows('a,3,2025-01-21,1,45,0,1,1,0,NA', ''),
    at: row3,
  },
  'a row with a cell too many': {
    code: 'import/ragged-row',
    text: rows('a,3,2025-01-21,1,45,0,1,1,0,,NA,'),
    at: row3,
  },
  'the same row twice': {
    code: 'import/duplicate-rows',
    text: table(...sound, sound[3] ?? ''),
    at: { row: 5, line: 6 },
  },
  'the same row twice, which the mapping allows': {
    code: 'import/same-rows',
    text: table(...sound, sound[3] ?? ''),
    mapping: having({ duplicates: 'same' }),
    at: { row: 5, line: 6 },
  },
  'two rows that differ over one session': {
    code: 'import/conflicting-rows',
    text: table(...sound, 'b,1,2025-02-04,1,50,2,0,0,,6,11'),
    mapping: having({ duplicates: 'same' }),
    at: { row: 5, line: 6 },
  },
  'a row that says nothing beside a filled one': {
    code: 'import/empty-row',
    text: table(...sound, 'b,1,,,,,,,,NA,'),
    at: { row: 5, line: 6 },
  },
  'a row of nothing but delimiters': {
    code: 'import/empty-row',
    text: table(...sound, ',,,,,,,,,,'),
    at: { row: 5, line: 6 },
  },
  'a gap in the numbers of sessions': {
    code: 'import/session-gap',
    text: rows('a,5,2025-01-21,1,45,0,1,1,0,,NA'),
    at: row3,
  },
  'sessions that begin with the third': {
    code: 'import/session-gap',
    text: rows('a,3,2025-01-21,1,45,0,1,1,0,,NA', 'c,3,2025-01-21,1,45,0,1,1,0,,NA'),
    at: { row: 4, line: 5 },
  },
  'rows out of order': {
    code: 'import/row-order',
    text: table(sound[0] ?? '', sound[2] ?? '', sound[1] ?? '', sound[3] ?? ''),
    at: row3,
  },
  'spaces around the name of a column': {
    code: 'import/header-space',
    text: table(...sound).replace('minutes', 'minutes '),
    at: { line: 1, position: 5 },
  },
  'a second column of one name, that nobody asks for': {
    code: 'import/duplicate-header',
    text: extended('note,note', 'p,q'),
    at: { line: 1, position: 13 },
  },
  'a second column of one name, with the same cells': {
    code: 'import/duplicate-header',
    text: extended('note,phq9', 'p,', (cells) => [...cells.slice(0, 11), 'p', cells[10] ?? '']),
    at: { line: 1, position: 13 },
  },
  'a second column of one name, with other cells': {
    code: 'import/ambiguous-header',
    text: extended('note,phq9', 'p,3'),
    at: { line: 1, column: 'phq9', position: 11 },
  },
  'a column that is not there': {
    code: 'import/column-missing',
    text: table(...sound).replace('minutes', 'length'),
    at: { column: 'minutes' },
  },
  'a pattern that no column fits': {
    code: 'import/column-missing',
    text: table(...sound).replaceAll('technique___', 'tech_'),
    mapping: having({
      events: [
        {
          type: 'session-held',
          data: {
            'techniques[].technique': { columns: 'technique___{code}' },
            kind: { constant: 'treatment' },
          },
        },
      ],
    }),
    at: { column: 'technique___{code}' },
  },
  'a table that begins with its data': {
    code: 'import/no-header',
    text: `${sound.join('\n')}\n`,
    at: { line: 1 },
  },
  'another delimiter': {
    code: 'import/wrong-delimiter',
    text: table(...sound).replaceAll(',', ';'),
    at: { line: 1 },
  },
  'quotes that do not match': {
    code: 'import/broken-csv',
    text: rows('a,3,"2025-01-21,1,45,0,1,1,0,,NA'),
    at: { line: 4 },
  },
  'nothing at all': { code: 'import/empty-table', text: '' },
  'a table of another name': {
    code: 'import/table-missing',
    text: table(...sound),
    mapping: defineMapping({
      ...sessions,
      tables: [...sessions.tables, { table: 'baseline', rows: 'course', course: 'id', events: [] }],
    }),
  },
};

/** The rows of the tests with two more columns. */
function extended(
  header: string,
  more: string,
  change = (cells: readonly string[]): readonly string[] => [...cells, ...more.split(',')],
): string {
  const [head = '', ...lines] = table(...sound)
    .trimEnd()
    .split('\n');
  return [`${head},${header}`, ...lines.map((line) => change(line.split(',')).join(',')), ''].join('\n');
}

describe('one fault of a table is one fault of the import', () => {
  test.each(Object.entries(cases))('%s', (_, { code, text, mapping, at = {} }) => {
    const result = imported(text, mapping);
    const place = { row: undefined, line: undefined, column: undefined, position: undefined, ...at };
    expect(told(result)).toEqual([{ code, ...place }]);
    expect(result.faults[0]?.grade).toBe(importFaultGrades[code]);
    expect(result.rows.map(({ lost }) => lost)).toEqual(result.rows.map(() => 0));
    expect(JSON.stringify(result.faults)).not.toContain(secret);
  });
});
