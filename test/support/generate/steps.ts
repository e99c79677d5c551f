import fc from 'fast-check';
import type { EventType } from '../../../src/model/course.js';
import type { Step } from './course-builder.js';
import { eventData } from './event-data.js';
import { idWish } from './values.js';

const chances = {
  idWish,
  pick: fc.nat(1000),
  recorded: fc.nat(5).map((n) => n === 0),
};

/** Any event of a type: in or out of order, numbered or not, one in three a correction where there is one to correct. */
export function stepOf(type: EventType): fc.Arbitrary<Step> {
  return fc
    .record({
      ...chances,
      data: eventData[type],
      corrects: fc.nat(2).map((n) => n === 0),
      advance: fc.constantFrom(0, 0, 1, 7, 7, 14, -3),
      date: fc.constantFrom('day', 'day', 'day', 'month', 'year', 'none', 'elsewhere'),
      number: fc.constantFrom('next', 'next', 'next', 'none', 'jump', 'earlier'),
    })
    .map((choices) => ({ type, ...choices }));
}

/** An event as it comes in a course that is kept week by week: in order, and mostly dated. */
export function orderlyStep(
  type: EventType,
  data: fc.Arbitrary<unknown> = eventData[type],
): fc.Arbitrary<Step> {
  return fc
    .record({
      ...chances,
      data,
      advance: type === 'session-held' ? fc.constantFrom(7, 7, 7, 6, 14, 21) : fc.constantFrom(0, 0, 0, 1),
      date: fc.constantFrom('day', 'day', 'day', 'day', 'day', 'month', 'none'),
    })
    .map((choices) => ({ type, ...choices, corrects: false, number: 'next' }));
}
