import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { oracle } from './verdicts.js';

const verdictsById: Readonly<Record<string, Readonly<Record<string, string>>>> = oracle;

describe('the oracle and the worked courses', () => {
  test('cover the same courses, each once', () => {
    const ids = workedCourses.map((worked) => worked.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(Object.keys(oracle)).toEqual(ids);
  });

  test.each(workedCourses)('$id: one verdict for every rule, in the order of the register', ({ id }) => {
    expect(Object.keys(verdictsById[id] ?? {})).toEqual([...ruleIds]);
  });

  test.each(workedCourses)(
    '$id: the expected findings are the fails and reviews of the oracle',
    ({ id, expected }) => {
      const named = Object.fromEntries(expected.map(({ rule, kind }) => [rule, kind]));
      const judged = Object.entries(verdictsById[id] ?? {}).filter(
        ([, kind]) => kind === 'fail' || kind === 'review',
      );
      expect(named).toEqual(Object.fromEntries(judged));
      expect(expected).toHaveLength(judged.length);
    },
  );

  test.each(workedCourses)('$id: a review is at most a warning', ({ expected }) => {
    for (const finding of expected) {
      if (finding.kind === 'review') expect(finding.severity).not.toBe('error');
    }
  });

  test.each(workedCourses)('$id: the entry, its course and its place in the list have one id', (worked) => {
    expect(worked.course.id).toBe(worked.id);
    expect(workedCourse(worked.id)).toBe(worked);
  });
});

test('an unknown id has no worked course', () => {
  expect(workedCourse('nobody')).toBeUndefined();
});

test('these rules, as the README says, find nothing on any course and need planted faults', () => {
  const silent = ruleIds.filter((rule) =>
    Object.values(verdictsById).every((verdicts) =>
      ['pass', 'not-applicable'].includes(verdicts[rule] ?? ''),
    ),
  );
  expect(silent).toEqual([
    'risk-cleared-by-zero',
    'exclusion-active',
    'bipolar-not-adjunctive',
    'narrow-fit-unreviewed',
    'violence-and-negotiation',
    'guardian-not-involved',
    'diagnosis-missing',
    'phase-order',
    'pre-session-missing',
    'no-primary-focus',
    'deficits-by-default',
    'mood-event-unlinked',
    'early-non-response-unreviewed',
  ]);
});
