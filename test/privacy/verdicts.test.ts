import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourseIds, writeCourse } from '../../src/examples/index.js';
import { isPartialDate } from '../../src/lib/partial-date.js';
import type { Course } from '../../src/model/course.js';
import type { RedactionPolicy } from '../../src/privacy/index.js';
import { redact, redactionPolicies } from '../../src/privacy/index.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { everyProtocol, protocolOf } from '../support/generate/any-protocol.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import { sessions } from '../support/judge.js';
import { markedCourse } from '../support/marked-course.js';
import { says } from './says.js';

const faithful = ['ehr-default', 'supervision', 'patient-copy'] as const;

/** What a chart holds back for the safety of somebody, and what rules do look at. */
const heldBack: RedactionPolicy = {
  id: 'held-back',
  purpose: 'Violence, and why somebody was not involved.',
  removes: {},
  fields: redactionPolicies['ehr-default'].fields ?? {},
  dates: 'kept',
};

/** The course as far as a policy wants its verdicts kept. */
function told(course: Course, policy: (typeof faithful)[number]): Course {
  return policy === 'ehr-default' ? redact(course, heldBack).course : course;
}

describe.each(faithful)('the verdicts on a course redacted by %s', (policy) => {
  test.each(workedCourseIds)('are those on the course itself: %s', (id) => {
    const course = markedCourse(workedCourse(id).course, 'a text');
    for (const documented of ['all', [], course.documented] as const) {
      const claimed: Course = { ...course, documented };
      const protocol = protocolOf(course.protocol);
      expect(says(redact(claimed, policy).course, protocol)).toEqual(says(told(claimed, policy), protocol));
    }
  });

  test('are those on the course itself: any coherent course', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), (course, protocol) => {
        expect(says(redact(course, policy).course, protocol)).toEqual(says(told(course, policy), protocol));
      }),
      { numRuns: 150 },
    );
  });
});

describe('the verdicts on a course redacted for research', () => {
  /** Verdicts and findings without the dates that they name. */
  const undated = (course: Course, protocol: Protocol): unknown => {
    const { verdicts, findings } = says(course, protocol);
    const outcomes = Object.entries(verdicts).map(([rule, { kind, counts }]) => [rule, kind, counts]);
    return [outcomes, findings.map(({ rule, kind, severity, at }) => ({ rule, kind, severity, at }))];
  };

  test.each(workedCourseIds)('are those on the course itself where every date is full: %s', (id) => {
    const { course } = workedCourse(id);
    const full: Course = JSON.parse(JSON.stringify(course).replaceAll(/"(\d{4}-\d\d)"/g, '"$1-15"'));
    expect(undated(redact(full, 'research').course, protocolOf(course.protocol))).toEqual(
      undated(full, protocolOf(course.protocol)),
    );
  });

  test('are those on the course itself where every date is full: any coherent course', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), (course, protocol) => {
        const full = withFullDates(course);
        // Without a day to count from, every date goes.
        fc.pre(full.events.some(({ on }) => on !== undefined));
        expect(undated(redact(full, 'research').course, protocol)).toEqual(undated(full, protocol));
      }),
      { numRuns: 150 },
    );
  });

  test('change where a date was known in part: a recent example has no date any more', () => {
    const course = writeCourse({ id: 'c', protocol: 'ipt-adult', documented: 'all' }, [
      { type: 'course-opened', on: '2025-01-07', data: {} },
      { type: 'focus-activated', session: 1, on: '2025-01-07', data: { area: 'interpersonal-deficits' } },
      {
        type: 'focus-detailed',
        on: '2025-01-07',
        data: { area: 'interpersonal-deficits', recentExamples: [{ happened: '2024-11' }] },
      },
      ...sessions(1, 12),
    ]);
    const verdict = (one: Course) => says(one, iptAdult).verdicts['deficits-not-concrete']?.kind;
    expect([verdict(course), verdict(redact(course, 'research').course)]).toEqual(['pass', 'fail']);
  });
});

/** The course with a full date wherever it has one, of a time that people live in. */
function withFullDates(course: Course): Course {
  return JSON.parse(JSON.stringify(course), (_, value: unknown) => {
    if (typeof value !== 'string' || !/^\d{4}(-\d\d){0,2}$/.test(value) || !isPartialDate(value))
      return value;
    const year = Number(value.slice(0, 4));
    return year < 1900 || year > 2100 ? '1990-01-01' : `${value}-01-01`.slice(0, 10);
  });
}
