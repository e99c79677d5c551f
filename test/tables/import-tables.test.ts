import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replay, safeParseCourse } from '../../src/index.js';
import type { Import, Mapping, TableMapping } from '../../src/io/index.js';
import { defineMapping, importTables } from '../../src/io/index.js';
import { sessions, sound, table } from './sessions.js';

function mapping(tables: readonly TableMapping[], more: Partial<Mapping> = {}): Mapping {
  return defineMapping({
    schema: 'openipt/mapping/1',
    protocol: 'ipt-adult',
    documented: [],
    ...more,
    tables,
  });
}

function imported(text: string, by: Mapping, name = 'table'): Import {
  return importTables([{ name, text }], by);
}

/** The events of the first course, without ids. */
function events({ courses }: Import) {
  return (courses[0]?.events ?? []).map(({ id: _, ...event }) => event);
}

const held: TableMapping = {
  table: 'table',
  rows: 'session',
  course: 'id',
  session: 'n',
  date: 'on',
  events: [{ type: 'session-held', data: { kind: { constant: 'treatment' }, minutes: 'min' } }],
};

describe('a table of sessions', () => {
  const result = importTables([{ name: 'sessions', text: table(...sound) }], sessions);

  test('becomes courses that parse and replay, in the order of their ids', () => {
    expect(result.faults).toEqual([]);
    expect(result.courses.map(({ id }) => id)).toEqual(['a', 'b']);
    for (const course of result.courses) {
      expect(safeParseCourse(course).ok).toBe(true);
      expect(replay(course).ok).toBe(true);
    }
  });

  test('keeps what is not recorded apart from what is none', () => {
    const [first, second] = result.courses;
    const sessionsOf = (course: typeof first) =>
      course?.events.filter(({ type }) => type === 'session-held') ?? [];
    expect(sessionsOf(first)[1]?.data).toEqual({
      kind: 'treatment',
      minutes: 45,
      areas: [],
      techniques: [{ technique: 'role-play' }, { technique: 'clarification' }],
      tasksSet: [],
    });
    // Boxes of which none is ticked are none; a task whose cell is empty is not recorded.
    expect(sessionsOf(second)[0]?.data).toEqual({
      kind: 'treatment',
      areas: ['role-dispute'],
      techniques: [],
      mood: { value: 6, min: 0, max: 10 },
    });
  });

  test('tells what each column became', () => {
    expect(result.columns.find(({ name }) => name === 'attended')).toEqual({
      table: 'sessions',
      position: 4,
      name: 'attended',
      became: ['when of session-held', 'when of session-missed'],
      values: 4,
      missing: 0,
      notApplicable: 0,
    });
    expect(result.columns.find(({ name }) => name === 'phq9')).toMatchObject({ values: 2, missing: 2 });
  });

  test('claims nothing for a course of which something could not be read', () => {
    const text = table(...sound.slice(0, 3), 'b,1,2025-02-04,1,long,2,0,0,,6,11');
    const { courses } = importTables([{ name: 'sessions', text }], sessions);
    expect(courses.map(({ documented }) => documented)).toEqual([['sessions', 'measures', 'tasks'], []]);
  });

  test('leaves such a course out where the mapping says so, and tells of it', () => {
    const text = table(...sound.slice(0, 2), 'a,3,2025-01-21,1,long,0,1,1,0,,NA', sound[3] ?? '');
    const { courses, faults, rows } = importTables(
      [{ name: 'sessions', text }],
      defineMapping({ ...sessions, faulty: 'left-out' }),
    );
    expect(courses.map(({ id }) => id)).toEqual(['b']);
    expect(faults.map(({ code }) => code)).toEqual(['import/course-left-out', 'import/not-a-number']);
    expect(rows).toEqual([{ table: 'sessions', rows: 4, used: 1, withFaults: 3, ignored: 0, lost: 0 }]);
  });
});

describe('how a table is written', () => {
  const plain = imported('id,n,on,min\na,1,2025-01-07,50\n', mapping([held]));

  test.each<[string, string, Partial<Mapping>]>([
    ['a byte-order mark', '\ufeffid,n,on,min\na,1,2025-01-07,50\n', {}],
    ['Windows line ends', 'id,n,on,min\r\na,1,2025-01-07,50\r\n', {}],
    ['old Mac line ends', 'id,n,on,min\ra,1,2025-01-07,50\r', {}],
    ['blank lines', 'id,n,on,min\n\n\na,1,2025-01-07,50\n\n', {}],
    ['spaces around cells', 'id,n,on,min\n a , 1,2025-01-07 , 50 \n', {}],
    ['quotes around everything', '"id","n","on","min"\n"a","1","2025-01-07","50"\n', {}],
    ['semicolons and decimal commas', 'id;n;on;min\na;1;2025-01-07;50,0\n', { delimiter: ';', decimal: ',' }],
    ['tabs', 'id\tn\ton\tmin\na\t1\t2025-01-07\t50\n', { delimiter: '\t' }],
    ['German dates', 'id,n,on,min\na,1,07.01.2025,50\n', { dates: 'DD.MM.YYYY' }],
    ['American dates of one digit', 'id,n,on,min\na,1,1/7/2025,50\n', { dates: 'M/D/YYYY' }],
    [
      'dates with a time',
      'id,n,on,min\na,1,2025-01-07 14:30,50\n',
      { dates: ['YYYY-MM-DD', 'YYYY-MM-DD HH:mm'] },
    ],
    [
      'three header rows with line breaks in them',
      'id,n,on,min\n"Who?\nReally?",Which,When,"How\nlong"\n"{""ImportId"":""x""}",a,b,c\na,1,2025-01-07,50\n',
      { headerRows: 3 },
    ],
  ])('%s changes nothing', (_, text, more) => {
    const result = imported(text, mapping([held], more));
    expect(result.faults).toEqual([]);
    expect(result.courses).toEqual(plain.courses);
    expect(plain.courses).toHaveLength(1);
  });

  test('a line break inside a cell moves the lines of the faults behind it, and not their rows', () => {
    const { faults } = imported(
      'id,n,on,min,note\na,1,2025-01-07,50,"one\ntwo"\na,2,2025-01-14,x,\n',
      mapping([held]),
    );
    expect(faults.map(({ row, line }) => [row, line])).toEqual([[2, 4]]);
  });

  test('a date that is known to the month stays so', () => {
    const months = mapping([held], { dates: ['YYYY-MM-DD', 'YYYY-MM', 'MM.YYYY', 'YYYY'] });
    const result = imported('id,n,on,min\na,1,2025-01,50\na,2,02.2025,50\na,3,2025,50\n', months);
    expect(events(result).map(({ on }) => on)).toEqual(['2025-01', '2025-02', '2025']);
  });

  test('two hundred columns are no more than three', () => {
    const extra = Array.from({ length: 200 }, (_, at) => `q${at}`);
    const text = `id,n,on,min,${extra.join()}\na,1,2025-01-07,50,${extra.map(() => '1').join()}\n`;
    const result = imported(text, mapping([held]));
    expect(result.faults).toEqual([]);
    expect(result.courses).toEqual(plain.courses);
    expect(result.columns.filter(({ became }) => became.length === 0)).toHaveLength(200);
  });
});

describe('values', () => {
  const one = (source: object, header: string, cells: string, more: Partial<Mapping> = {}) =>
    imported(
      `id,n,${header}\na,1,${cells}\n`,
      mapping(
        [
          {
            table: 'table',
            rows: 'session',
            course: 'id',
            session: 'n',
            events: [{ type: 'session-held', data: { kind: { constant: 'treatment' }, ...source } }],
          },
        ],
        more,
      ),
    );

  test('a cell may hold several', () => {
    const result = one(
      { areas: { column: 'f', split: ';', codes: { 1: 'grief', 2: 'role-dispute' } } },
      'f',
      '1; 2',
    );
    expect(events(result)[0]?.data).toMatchObject({ areas: ['grief', 'role-dispute'] });
  });

  test('a code goes before missing and not applicable, and can stand for not recorded', () => {
    const settings = { missing: ['', '0'], notApplicable: ['8'] };
    const source = { areas: { column: 'f', codes: { 0: [], 1: 'grief', 7: null } }, minutes: 'min' };
    expect(events(one(source, 'f,min', '0,50', settings))[0]?.data).toMatchObject({ areas: [] });
    expect(events(one(source, 'f,min', '7,50', settings))[0]?.data).toEqual({
      kind: 'treatment',
      minutes: 50,
    });
    expect(events(one(source, 'f,min', '8,50', settings))[0]?.data).toEqual({
      kind: 'treatment',
      minutes: 50,
    });
  });

  test('yes and no are read in their usual forms', () => {
    const read = (cell: string) => events(one({ acuteEvent: 'f' }, 'f', cell))[0]?.data;
    for (const cell of ['1', 'true', 'TRUE']) expect(read(cell)).toMatchObject({ acuteEvent: true });
    for (const cell of ['0', 'False']) expect(read(cell)).toMatchObject({ acuteEvent: false });
    expect(one({ acuteEvent: 'f' }, 'f', 'yes').faults.map(({ code }) => code)).toEqual([
      'import/not-yes-or-no',
    ]);
  });

  test('boxes that are empty cells are none of them only where one is ticked', () => {
    const boxes = { columns: 'f_{code}', codes: { 1: 'grief', 2: 'role-dispute' }, unchecked: [''] };
    expect(events(one({ areas: boxes, minutes: 'm' }, 'f_1,f_2,m', '1,,50'))[0]?.data).toMatchObject({
      areas: ['grief'],
    });
    expect(events(one({ areas: boxes, minutes: 'm' }, 'f_1,f_2,m', ',,50'))[0]?.data).not.toHaveProperty(
      'areas',
    );
  });

  test('an area under another name gets its own', () => {
    expect(events(one({ areas: 'f' }, 'f', 'bereavement'))[0]?.data).toMatchObject({ areas: ['grief'] });
  });

  test('of two columns of one name, the mapping can say which', () => {
    const result = one({ minutes: 'm#2' }, 'm,m', '40,50');
    expect(events(result)[0]?.data).toMatchObject({ minutes: 50 });
    expect(result.faults.map(({ code, position }) => [code, position])).toEqual([
      ['import/duplicate-header', 4],
    ]);
  });

  test('an item that cannot stand is left out, and those beside it stay', () => {
    const source = { 'techniques[].technique': { column: 'f', split: '|' } };
    const result = one(source, 'f', 'role-play|nonsense|clarification');
    expect(events(result)[0]?.data).toMatchObject({
      techniques: [{ technique: 'role-play' }, { technique: 'clarification' }],
    });
    expect(result.faults.map(({ code, column }) => [code, column])).toEqual([['import/unknown-code', 'f']]);
  });
});

describe('what belongs together', () => {
  const baseline: TableMapping = {
    table: 'export',
    rows: 'course',
    where: { event: 'baseline' },
    course: ['site', 'id'],
    date: 'on',
    events: [
      { type: 'course-opened', data: { ageYears: 'age' } },
      {
        type: 'condition-recorded',
        data: {
          condition: { column: 'dx', codes: { 1: 'major-depression' } },
          status: { constant: 'active' },
        },
      },
      {
        type: 'course-closed',
        on: 'ended',
        data: { reason: { column: 'end', codes: { 1: 'completed', 2: 'dropout' } } },
      },
    ],
  };
  const session: TableMapping = {
    table: 'export',
    rows: 'session',
    where: { event: 'session' },
    course: ['site', 'id'],
    session: 'instance',
    date: 'on',
    events: [{ type: 'session-held', data: { kind: { constant: 'treatment' } } }],
  };
  const used: TableMapping = {
    table: 'techniques',
    rows: 'event',
    course: 'course',
    session: 'n',
    order: 'k',
    key: ['k'],
    events: [{ type: 'session-held', data: { 'techniques[].technique': 'what' } }],
  };
  const both = mapping([
    baseline,
    session,
    used,
    { table: 'export', rows: 'ignored', where: { event: 'notes' } },
  ]);
  const exported = [
    'site,id,event,instance,on,age,dx,ended,end',
    'leeds,7,baseline,,2025-01-02,44,1,2025-02-20,2',
    'leeds,7,session,1,2025-01-07,,,,',
    'leeds,7,session,2,2025-01-14,,,,',
    'leeds,7,notes,,,,,,',
  ].join('\n');
  const tables = [
    { name: 'export', text: exported },
    { name: 'techniques', text: 'course,n,k,what\nleeds-7,2,2,role-play\nleeds-7,2,1,clarification\n' },
  ];
  const result = importTables(tables, both);

  test('rows of several kinds, in several tables, become one course', () => {
    expect(result.faults).toEqual([]);
    expect(result.courses.map(({ id }) => id)).toEqual(['leeds-7']);
    expect(result.courses[0]?.events.map(({ id, on }) => [id, on])).toEqual([
      ['course-opened', '2025-01-02'],
      ['t1.condition-recorded', '2025-01-02'],
      ['session-1', '2025-01-07'],
      ['session-2', '2025-01-14'],
      ['course-closed', '2025-02-20'],
    ]);
    expect(result.courses[0]?.events[3]?.data).toEqual({
      kind: 'treatment',
      techniques: [{ technique: 'clarification' }, { technique: 'role-play' }],
    });
    expect(result.rows).toEqual([
      { table: 'export', rows: 4, used: 3, withFaults: 0, ignored: 1, lost: 0 },
      { table: 'techniques', rows: 2, used: 2, withFaults: 0, ignored: 0, lost: 0 },
    ]);
  });

  test('what two tables say differently of one session is a fault, and left out', () => {
    const minutes: TableMapping = {
      ...session,
      events: [{ type: 'session-held', data: { kind: { constant: 'treatment' }, minutes: 'age' } }],
    };
    const other: TableMapping = {
      ...used,
      order: 'k',
      events: [{ type: 'session-held', data: { minutes: 'what' } }],
    };
    const { courses, faults } = importTables(
      [
        { name: 'export', text: exported.replace('2025-01-14,,', '2025-01-14,50,') },
        { name: 'techniques', text: 'course,n,k,what\nleeds-7,2,1,45\n' },
      ],
      mapping([baseline, minutes, other, { table: 'export', rows: 'ignored', where: { event: 'notes' } }]),
    );
    expect(faults.map(({ code, table: at, row, also }) => [code, at, row, also])).toEqual([
      ['import/conflicting-values', 'techniques', 1, [{ table: 'export', row: 3, line: 4 }]],
    ]);
    expect(courses[0]?.events.find(({ session: n }) => n === 2)?.data).toEqual({ kind: 'treatment' });
  });

  test('one table with none and another with some are a fault', () => {
    const none: TableMapping = {
      ...session,
      events: [
        {
          type: 'session-held',
          data: {
            kind: { constant: 'treatment' },
            techniques: { column: 'age', codes: { 0: [], 1: [{ technique: 'other' }] } },
          },
        },
      ],
    };
    const { faults } = importTables(
      [
        { name: 'export', text: exported.replace('2025-01-14,,', '2025-01-14,0,') },
        { name: 'techniques', text: 'course,n,k,what\nleeds-7,2,1,role-play\n' },
      ],
      mapping([baseline, none, used, { table: 'export', rows: 'ignored', where: { event: 'notes' } }]),
    );
    expect(faults.map(({ code, table: at, also }) => [code, at, also])).toEqual([
      ['import/conflicting-values', 'techniques', [{ table: 'export', row: 3, line: 4 }]],
    ]);
  });

  test('several items that cannot stand are each told at their own row', () => {
    const text = 'course,n,k,what\na,1,1,bad\na,1,2,role-play\na,1,3,worse\na,1,4,worst\n';
    const kind: TableMapping = {
      ...used,
      events: [
        { type: 'session-held', data: { kind: { constant: 'treatment' }, 'techniques[].technique': 'what' } },
      ],
    };
    const { courses, faults, rows } = importTables([{ name: 'techniques', text }], mapping([kind]));
    expect(faults.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['import/unknown-code', 1, 'what'],
      ['import/unknown-code', 3, 'what'],
      ['import/unknown-code', 4, 'what'],
    ]);
    expect(courses[0]?.events[0]?.data).toEqual({
      kind: 'treatment',
      techniques: [{ technique: 'role-play' }],
    });
    expect(rows[0]).toMatchObject({ rows: 4, lost: 0 });
  });

  test('rows of events without a key are told apart by all that is mapped of them', () => {
    const { key: _, ...unkeyed } = used;
    const text = 'course,n,k,what\na,1,1,role-play\na,1,2,role-play\na,2,1,role-play\na,2,1,role-play\n';
    const held: TableMapping = {
      ...unkeyed,
      events: [
        { type: 'session-held', data: { kind: { constant: 'treatment' }, 'techniques[].technique': 'what' } },
      ],
    };
    const { courses, faults } = importTables([{ name: 'techniques', text }], mapping([held]));
    expect(faults.map(({ code, row }) => [code, row])).toEqual([['import/duplicate-rows', 4]]);
    expect(courses[0]?.events.map(({ data }) => data)).toEqual([
      { kind: 'treatment', techniques: [{ technique: 'role-play' }, { technique: 'role-play' }] },
    ]);
  });

  test('two tables of one name are refused', () => {
    const [first] = tables;
    const { courses, faults } = importTables([...tables, { name: 'export', text: first?.text ?? '' }], both);
    expect([courses, faults.map(({ code }) => code)]).toEqual([[], ['import/table-unmapped']]);
  });

  test('parts that would make one id of two are refused', () => {
    const two = exported
      .replace('leeds,7,notes', 'leeds-7,,notes')
      .replace('leeds,7,session,2', 'leeds-7,x,session,2');
    const clash = two.replace('leeds,7,session,1', 'leeds,7-x,session,1');
    const codes = importTables(
      [{ name: 'export', text: clash }],
      mapping([baseline, session, { table: 'export', rows: 'ignored', where: { event: 'notes' } }]),
    ).faults.map(({ code }) => code);
    expect(codes.filter((code) => code === 'import/bad-id')).toHaveLength(1);
  });
});

describe('columns for every session', () => {
  const wide = mapping([
    {
      table: 'table',
      rows: 'session',
      course: 'id',
      session: '{session}',
      date: 'date_s{session}',
      events: [
        {
          type: 'session-held',
          when: { 'att_s{session}': '1' },
          data: {
            kind: { constant: 'treatment' },
            'techniques[].technique': {
              columns: 'tech_s{session}_{code}',
              codes: { rp: 'role-play', cl: 'clarification' },
            },
          },
        },
        { type: 'measure-taken', data: { instrument: { constant: 'phq-9' }, total: 'phq_s{session}' } },
      ],
    },
  ]);
  const text =
    'id,date_s01,att_s01,phq_s01,date_s02,att_s02,tech_s02_rp,tech_s02_cl\n' +
    'a,2025-01-07,1,18,2025-01-14,1,1,0\nb,2025-01-08,1,12,,,,\n';

  test('are sessions of their own; one of which nothing is said is none', () => {
    const { courses, faults, rows } = imported(text, wide);
    expect(faults).toEqual([]);
    expect(courses.map((course) => course.events.map(({ id }) => id))).toEqual([
      ['session-1', 't1.1.measure-taken', 'session-2'],
      ['session-1', 't1.1.measure-taken'],
    ]);
    expect(courses[0]?.events[2]?.data).toEqual({
      kind: 'treatment',
      techniques: [{ technique: 'role-play' }],
    });
    expect(rows[0]).toMatchObject({ rows: 2, used: 2, lost: 0 });
  });

  test('of which one is not there for a session have nothing to say of it', () => {
    const { courses, faults } = imported(
      'id,phq_s1,phq_s2,att_s2,date_s1,date_s2,tech_s2_rp,tech_s2_cl\na,9,8,1,,,0,0\n',
      wide,
    );
    expect(faults).toEqual([]);
    expect(courses[0]?.events.map(({ id }) => id)).toEqual([
      't1.1.measure-taken',
      'session-2',
      't1.2.measure-taken',
    ]);
  });

  test('that are nowhere are missed', () => {
    const { faults } = imported(text.replaceAll('phq_s', 'gad_s'), wide);
    expect(faults.map(({ code, column }) => [code, column])).toEqual([
      ['import/column-missing', 'phq_s{session}'],
    ]);
  });
});

describe('the order of a log', () => {
  const by = mapping([
    { ...held, table: 'sessions', order: 'k' },
    {
      table: 'other',
      rows: 'event',
      course: 'id',
      session: 'n',
      date: 'on',
      events: [
        {
          type: 'measure-taken',
          when: { what: 'm' },
          data: { instrument: { constant: 'phq-9' }, total: { constant: 9 } },
        },
        { type: 'phase-entered', when: { what: 'p' }, data: { phase: { constant: 'middle' } } },
        { type: 'ending-reviewed', when: { what: 'e' } },
        { type: 'progress-reviewed', when: { what: 'r' }, data: { decision: { constant: 'continue' } } },
        { type: 'course-opened', when: { what: 'o' } },
        { type: 'course-closed', when: { what: 'c' } },
      ],
    },
  ]);
  const order = (sessionsText: string, other: string) =>
    importTables(
      [
        { name: 'sessions', text: `id,n,k,on,min\n${sessionsText}` },
        { name: 'other', text: `id,n,on,what\n${other}` },
      ],
      by,
    ).courses[0]?.events.map(({ type, session }) => (session === undefined ? type : `${type} ${session}`));

  test('is that of sessions by number, with what has a date between them and what has none at its end', () => {
    expect(
      order(
        'a,2,,2025-01-14,50\na,1,,2025-01-07,50\na,3,,2025-01-21,50\n',
        'a,,2025-01-14,m\na,,2025-01-14,p\na,,,e\na,,,c\na,3,,r\na,,2025-01-01,r\na,,,m\na,,2030-01-01,o\n',
      ),
    ).toEqual([
      'course-opened',
      'measure-taken',
      'progress-reviewed',
      'session-held 1',
      'phase-entered',
      'session-held 2',
      'measure-taken',
      'session-held 3',
      'progress-reviewed 3',
      'ending-reviewed',
      'course-closed',
    ]);
  });

  test('puts a phase before the session of its day where the date of the one before cannot be read', () => {
    const sessionsText = 'a,1,,07.01.2025,50\na,2,,2025-01-14,50\n';
    const middle = ['phase-entered', 'session-held 2'];
    expect(order(sessionsText, 'a,,2025-01-14,p\n')).toEqual(['session-held 1', ...middle]);
    expect(order(sessionsText, 'a,,2025-01-14,p\na,1,2025-01-07,m\na,,2025-01-10,r\n')).toEqual([
      'session-held 1',
      'measure-taken 1',
      'progress-reviewed',
      ...middle,
    ]);
  });

  test('is never that of the dates of sessions; a column can give it', () => {
    expect(order('a,1,,2025-02-01,50\na,2,,2025-01-01,50\n', 'b,1,,m\n')).toEqual([
      'session-held 1',
      'session-held 2',
    ]);
    expect(order('a,1,2,2025-02-01,50\na,2,1,2025-01-01,50\n', 'b,1,,m\n')).toEqual([
      'session-held 2',
      'session-held 1',
    ]);
  });
});

describe('laws', () => {
  const dirty = [
    ...sound,
    'a,4,2025-02-30,1,50,1,0,1,1,4,18',
    'a,6,2025-02-11,1,x,1,0,1,1,4,18',
    'b,1,2025-02-04,1,55,2,0,0,,6,11',
    'b,2,2025-02-11,1,50,5,0,0,,6,#NULL!',
    'c,1,,,,,,,,,',
    'c,2,2025-03-04,1,50,1,,1,0,11,9',
    'c,2,2025-03-04,1,50,1,,1,0,11,9',
    ',3,2025-01-21,1,45,0,1,1,0,,NA',
    'd,0,2025-01-21,1,45,0,1,1,0,,NA',
    'd,1,2025-01-21',
    'd,2,2025-01-28,3,45,0,1,1,0,,NA',
  ];
  const shuffled = fc.shuffledSubarray(dirty, { minLength: dirty.length, maxLength: dirty.length });
  const read = (rows: readonly string[], by = sessions) =>
    importTables([{ name: 'sessions', text: table(...rows) }], by);
  const whole = read(dirty);

  test('the order of the rows changes no byte of the courses, and no fault but that of order', () => {
    const codes = ({ faults }: Import) =>
      faults
        .filter(({ code }) => code !== 'import/row-order')
        .map(({ code, column }) => `${code} ${column}`)
        .sort();
    fc.assert(
      fc.property(shuffled, (rows) => {
        const other = read(rows);
        expect(JSON.stringify(other.courses)).toBe(JSON.stringify(whole.courses));
        expect(codes(other)).toEqual(codes(whole));
      }),
      { numRuns: 60 },
    );
    expect(whole.faults.length).toBeGreaterThan(8);
  });

  test('every row becomes an event, or has a fault, or is set aside', () => {
    const by = { kept: sessions, 'left-out': defineMapping({ ...sessions, faulty: 'left-out' }) };
    fc.assert(
      fc.property(fc.subarray(dirty), fc.constantFrom('kept' as const, 'left-out' as const), (rows, way) => {
        const { rows: accounts } = read(rows, by[way]);
        expect(accounts).toHaveLength(1);
        expect(accounts[0]).toMatchObject({ rows: rows.length, lost: 0 });
      }),
      { numRuns: 60 },
    );
  });

  test('any cells at all give courses that parse, or faults, and nothing of the cells in them', () => {
    const cell = fc.constantFrom(
      'a',
      'b',
      '1',
      '2',
      '0',
      '',
      'NA',
      '2025-01-01',
      '31.12.2025',
      '-88',
      'Ωmega',
      '1e9',
      '""',
      'x;y',
    );
    const row = fc.array(cell, { minLength: 9, maxLength: 12 }).map((cells) => cells.join());
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        const { courses, faults, rows: accounts } = read(rows);
        for (const course of courses) expect(safeParseCourse(course).ok).toBe(true);
        expect(accounts.map(({ lost }) => lost)).toEqual([0]);
        for (const { message } of faults) expect(message).not.toMatch(/Ωmega|x;y/);
      }),
      { numRuns: 200 },
    );
  });

  test('reading again gives the same bytes', () => {
    expect(JSON.stringify(read(dirty))).toBe(JSON.stringify(whole));
  });
});
