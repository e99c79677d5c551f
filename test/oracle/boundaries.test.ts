import { describe, expect, it, test } from 'vitest';
import { iptAdult } from '../../src/protocols/index.js';
import { judged } from '../support/judge.js';
import type { Boundary } from './boundaries/boundary.js';
import { expectations } from './boundaries/expectations.js';
import { frameThresholds } from './boundaries/frame-thresholds.js';
import { otherFields } from './boundaries/other-fields.js';
import { workThresholds } from './boundaries/work-thresholds.js';

const boundaries: readonly Boundary[] = [
  ...frameThresholds,
  ...workThresholds,
  ...expectations,
  ...otherFields,
];

test('every threshold and every expectation of a protocol has two protocols that disagree on it', () => {
  const fields = [
    ...Object.keys(iptAdult.thresholds).map((key) => `thresholds.${key}`),
    ...Object.keys(iptAdult.expects).map((key) => `expects.${key}`),
    'severities',
  ];
  const shown = new Set(boundaries.map(({ field }) => field));
  expect(fields.filter((field) => !shown.has(field))).toEqual([]);
});

describe.each(boundaries.map((boundary) => [boundary.field, boundary.rule, boundary] as const))(
  '%s, by %s',
  (_, rule, { a, b, documented = [], cases, look = ({ verdict }) => verdict.kind }) => {
    it.each(cases)('$course: $underA under one protocol, $underB under the other', (side) => {
      const { events, underA, underB } = side;
      const under = (protocol: typeof a) => look(judged(rule, events, { protocol, documented }));
      expect({ underA: under(a), underB: under(b) }).toEqual({ underA, underB });
    });
  },
);
