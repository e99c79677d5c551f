import { describe, expect, test } from 'vitest';
import { defineMapping, MappingError, safeParseMapping } from '../../src/io/index.js';
import { sessions } from './sessions.js';

const head = { schema: 'openipt/mapping/1', protocol: 'ipt-adult', documented: [] };
const rows = { table: 't', rows: 'session', course: 'id', session: 'n' };

function faults(value: unknown): readonly (readonly [string, string])[] {
  const parsed = safeParseMapping(value);
  return parsed.ok ? [] : parsed.error.map(({ code, pointer }) => [code, pointer] as const);
}

function ofEvent(event: object, more: object = {}): readonly (readonly [string, string])[] {
  return faults({ ...head, tables: [{ ...rows, ...more, events: [{ type: 'session-held', ...event }] }] });
}

function ofRating(rating: object): readonly (readonly [string, string])[] {
  const whole = { ...rows, rows: 'rating', instrument: { constant: 'x' }, role: { constant: 'observer' } };
  return faults({ ...head, tables: [{ ...whole, ...rating }] });
}

const at = '/tables/0/events/0/data';

describe('a mapping', () => {
  test('that is sound is given back, frozen', () => {
    const parsed = safeParseMapping(JSON.parse(JSON.stringify(sessions)));
    expect(parsed.ok && parsed.value).toEqual(sessions);
    expect(parsed.ok && Object.isFrozen(parsed.value.tables[0])).toBe(true);
  });

  test.each<[string, readonly (readonly [string, string])[], readonly (readonly [string, string])[]]>([
    ['a key that it does not know', faults({ ...sessions, protocl: 'x' }), [['unknown-key', '/protocl']]],
    [
      'no documentation said',
      faults({ schema: head.schema, protocol: head.protocol, tables: sessions.tables }),
      [['missing', '/documented']],
    ],
    ['no table', faults({ ...head, tables: [] }), [['no-tables', '/tables']]],
    [
      'a kind of row that there is not',
      faults({ ...head, tables: [{ ...rows, rows: 'visit' }] }),
      [['unknown-word', '/tables/0/rows']],
    ],
    [
      'an event that there is not',
      ofEvent({ type: 'session-hold' }),
      [['unknown-word', '/tables/0/events/0/type']],
    ],
    [
      'an event that refers to another',
      ofEvent({ type: 'entry-withdrawn' }),
      [['unknown-word', '/tables/0/events/0/type']],
    ],
    [
      'a field that the event has not',
      ofEvent({ data: { minuts: 'm' } }),
      [['unknown-field', `${at}/minuts`]],
    ],
    ['a field of no item', ofEvent({ data: { 'areas[]': 'm' } }), [['unknown-field', `${at}/areas[]`]]],
    [
      'a constant that does not fit',
      ofEvent({ data: { kind: { constant: 'therapy' } } }),
      [['unfit-value', `${at}/kind/constant`]],
    ],
    [
      'a code for what does not fit',
      ofEvent({ data: { areas: { column: 'f', codes: { '1/2': 'grieving' } } } }),
      [['unfit-value', `${at}/areas/codes/1~12`]],
    ],
    [
      'a code for an item that does not fit',
      ofEvent({ data: { tasksSet: { column: 'f', codes: { 1: [{ kind: 'talk' }] } } } }),
      [['unfit-value', `${at}/tasksSet/codes/1`]],
    ],
    ['a group with no code', ofEvent({ data: { risk: 'r' } }), [['unfit-source', `${at}/risk`]]],
    [
      'boxes for one value',
      ofEvent({ data: { minutes: { columns: 'm{code}' } } }),
      [['unfit-source', `${at}/minutes`]],
    ],
    [
      'several values for one',
      ofEvent({ data: { minutes: { column: 'm', split: ';' } } }),
      [['unfit-source', `${at}/minutes`]],
    ],
    [
      'boxes that do not differ',
      ofEvent({ data: { areas: { columns: 'm' } } }),
      [['bad-pattern', `${at}/areas/columns`]],
    ],
    [
      'two lists in one',
      ofEvent({
        data: {
          'techniques[].technique': { columns: 't{code}' },
          'techniques[].person': { columns: 'p{code}' },
        },
      }),
      [['unfit-source', `${at}/techniques[].person`]],
    ],
    [
      'sessions in names only',
      ofEvent({ data: { minutes: 'm{session}' } }),
      [['bad-pattern', '/tables/0/session']],
    ],
    [
      'sessions in no name',
      ofEvent({ data: { minutes: 'm' } }, { session: '{session}' }),
      [['bad-pattern', '/tables/0/session']],
    ],
    ['years of two digits', ofEvent({}, { dates: 'DD.MM.YY' }), [['bad-date-format', '/tables/0/dates']]],
    [
      'years of two digits in one column',
      ofEvent({ on: { column: 'd', dates: 'DD.MM.YY' } }),
      [['bad-date-format', '/tables/0/events/0/on/dates']],
    ],
    [
      'a text for missing and not applicable',
      faults({ ...sessions, missing: ['-9'], notApplicable: ['-9'] }),
      [['ambiguous-code', '/notApplicable']],
    ],
    [
      'one file in two forms',
      faults({
        ...head,
        tables: [
          { ...rows, events: [] },
          { ...rows, events: [], delimiter: ';' },
        ],
      }),
      [['different-form', '/tables/1']],
    ],
    ['no column for the course', ofEvent({}, { course: [] }), [['unfit-source', '/tables/0/course']]],
    ['ratings without scores', ofRating({ rater: 'r', item: 'i' }), [['incomplete-rating', '/tables/0']]],
    ['ratings without items', ofRating({ rater: 'r', score: 's' }), [['incomplete-rating', '/tables/0']]],
    ['ratings by nobody', ofRating({ scores: { columns: 'q{item}' } }), [['incomplete-rating', '/tables/0']]],
    [
      'ratings in a role that there is not',
      ofRating({ rater: 'r', item: 'i', score: 's', role: { constant: 'trainee' } }),
      [['unfit-value', '/tables/0/role']],
    ],
  ])('with %s is refused, with the place', (_, found, expected) => {
    expect(found).toEqual(expected);
  });

  test('in a program is thrown back with every fault', () => {
    const wrong = { ...sessions, tables: [], dates: 'YY' };
    expect(() => defineMapping(wrong)).toThrow(MappingError);
    expect(() => defineMapping(wrong)).toThrow(/\/tables: .*\n\/dates: /);
  });
});
