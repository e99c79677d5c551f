import { describe, expect, test } from 'vitest';
import { alternatives, count, list, ordinal, places, ranges } from '../../src/render/phrases.js';

test('a noun is in the singular for one only', () => {
  expect([count(0, 'error'), count(1, 'error'), count(2, 'error')]).toEqual([
    '0 errors',
    '1 error',
    '2 errors',
  ]);
  expect(count(2, 'record', 'records of it')).toBe('2 records of it');
});

test('a list ends in “and”', () => {
  expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
    '',
    'a',
    'a and b',
    'a, b and c',
  ]);
});

test.each([
  [[], ''],
  [[3], '3'],
  [[8, 9], '8 and 9'],
  [[9, 4], '4 and 9'],
  [[2, 3, 4, 5, 6, 8], '2–6, 8'],
  [[1, 2, 4, 5], '1, 2, 4, 5'],
  [[1, 1, 2, 3], '1–3'],
  [[1, 2, 3, 5, 6, 7], '1–3, 5–7'],
])('numbers %j are said as %j', (numbers, said) => {
  expect(ranges(numbers)).toBe(said);
});

test.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [112, '112th'],
])('%i is said as %s', (number, said) => {
  expect(ordinal(number)).toBe(said);
});

describe('places', () => {
  test('are sessions with their events', () => {
    expect(places([{ pointer: '/events/20', event: 'e21', session: 3 }])).toBe('session 3 (event e21)');
    expect(
      places([
        { pointer: '/events/1', event: 'e2', session: 8 },
        { pointer: '/events/1/data/risk', event: 'e2', session: 8 },
        { pointer: '/events/2', event: 'e3', session: 9 },
      ]),
    ).toBe('sessions 8 and 9 (events e2 and e3)');
  });

  test('are summed up where they are many', () => {
    const many = Array.from({ length: 9 }, (_, at) => ({
      pointer: `/events/${at}`,
      event: `e${at}`,
      session: at + 4,
    }));
    expect(places(many)).toBe('sessions 4–12 (9 events)');
  });

  test('may have no session, no event, or not be named at all', () => {
    expect(places([{ pointer: '/events/4', event: 'e5' }])).toBe('event e5');
    expect(places([{ pointer: '/documented' }])).toBe('event /documented');
    expect(places([])).toBe('the course as a whole');
    expect(
      places([
        { pointer: '/events/4', event: 'e5', session: 1 },
        { pointer: '/events/6', event: 'e7' },
      ]),
    ).toBe('session 1 (event e5); event e7');
  });
});

test('alternatives are one sentence', () => {
  expect(alternatives(['A plan is recorded.', 'The course is linked.', 'IPT-A is named.'])).toBe(
    'A plan is recorded; or the course is linked; or IPT-A is named.',
  );
});
