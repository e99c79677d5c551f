import { beforeAll, describe, expect, test } from 'vitest';
import { replay, validate } from '../../src/index.js';
import type { Course, EventType } from '../../src/model/course.js';
import type { Protocol } from '../../src/model/protocol.js';
import type { Report } from '../../src/model/report.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { protocols } from '../../src/protocols/index.js';
import { simulateCourse, simulatedEndings } from '../../src/simulate/index.js';

/** Seeds per protocol; `OPENIPT_RUNS=1000` for the long run. */
const runs = Number(process.env['OPENIPT_RUNS'] ?? 100);

function reportOn(course: Course, protocol: Protocol): Report {
  const state = replay(course);
  if (!state.ok) throw new Error(`${course.id}: ${state.error.code}`);
  return validate(state.value, protocol);
}

/** What a check says at warning or above, short enough to read where it fails. */
function said({ findings, course }: Report): readonly string[] {
  return findings
    .filter(({ severity }) => severity !== 'info')
    .map(({ rule, kind, severity, message }) => `${course}: ${rule}: ${kind}, ${severity}: ${message}`);
}

interface Checked {
  readonly course: Course;
  readonly report: Report;
}

const every = new Map<Protocol, readonly Checked[]>();

beforeAll(() => {
  for (const protocol of protocols) {
    const checked = Array.from({ length: runs }, (_, seed) => {
      const course = simulateCourse({ protocol, seed });
      return { course, report: reportOn(course, protocol) };
    });
    every.set(protocol, checked);
  }
}, 600_000);

/** The courses of a protocol; of all of them where none is named. */
function coursesOf(protocol?: Protocol): readonly Checked[] {
  return protocol === undefined ? [...every.values()].flat() : (every.get(protocol) ?? []);
}

describe('law 6: a course that follows its protocol has no finding at warning or above', () => {
  test.each(protocols)(`$id: over ${runs} seeds`, (protocol) => {
    expect(coursesOf(protocol)).toHaveLength(runs);
    expect(coursesOf(protocol).flatMap(({ report }) => said(report))).toEqual([]);
  });

  test.each(protocols)('$id: on each of its areas, however the course ends', (protocol) => {
    const found = protocol.areas.value.flatMap((area) =>
      simulatedEndings.flatMap((ending) =>
        [1, 2, 3].flatMap((seed) => {
          const report = reportOn(simulateCourse({ protocol, seed, area, ending }), protocol);
          return said(report).map((line) => `${area}, ${ending}: ${line}`);
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(protocols)('$id: at whatever session the record stands', (protocol) => {
    const found = Array.from({ length: 40 }, (_, at) =>
      said(reportOn(simulateCourse({ protocol, seed: 5 + at, ending: 'open', at }), protocol)),
    );
    expect(found.flat()).toEqual([]);
  });
});

describe('the courses', () => {
  test('give every rule something to say yes to', () => {
    const passed = new Set(
      coursesOf().flatMap(({ report }) => ruleIds.filter((id) => report.verdicts[id].kind === 'pass')),
    );
    expect(ruleIds.filter((id) => !passed.has(id))).toEqual([]);
  });

  test.each(protocols)('$id: differ from one seed to the next', (protocol) => {
    const texts = coursesOf(protocol).map(({ course }) => JSON.stringify(course.events));
    expect(new Set(texts).size).toBe(runs);
  });

  // Of all courses, so many at the least have it, and so many do not.
  test.each<EventType>([
    ...(['phase-entered', 'session-missed', 'risk-assessed', 'safety-plan-recorded'] as const),
    ...(['fit-reviewed', 'medication-recorded', 'timeline-event-added', 'progress-reviewed'] as const),
    ...(['formulation-answered', 'contract-amended', 'focus-proposed', 'care-coordinated'] as const),
    ...(['treatment-paused', 'care-escalated', 'continuation-decided', 'focus-closed'] as const),
  ])('have a “%s” in some and none in others', (type) => {
    const having = coursesOf().filter(({ course }) => course.events.some((event) => event.type === type));
    expect(having.length).toBeGreaterThan(coursesOf().length * 0.04);
    expect(having.length).toBeLessThan(coursesOf().length * 0.96);
  });

  test.each([
    ...['"kind":"crisis"', '"reason":"birth"', '"delayed":', '"rank":"secondary"', '"outcome":"changed"'],
    ...['"loss":"perinatal"', '"violence":"past"', '"status":"withheld"', '"acceptance":"declined"'],
    ...['"sparseNetwork":true', '"gainsRaisedByPatient":true', '"forcedChoice":true', '"kind":"rhythm-log"'],
    ...['"reason":"early-recovery"', '"reason":"residual-symptoms"', '"kind":"pre-group"', '"answers":'],
    ...['"status":"updated"', '"teachBackHindered"', '"condition":"prolonged-grief"', '"prorated":true'],
  ])('hold %s somewhere', (part) => {
    const holding = coursesOf().filter(({ course }) => JSON.stringify(course.events).includes(part));
    expect(holding.length).toBeGreaterThan(0);
  });

  test.each(protocols)('$id: end in every way, and work on every area', (protocol) => {
    const own = coursesOf(protocol).map(({ course }) => course);
    const endings = own.map(({ events }) => {
      const last = events.at(-1);
      return last?.type === 'course-closed' ? last.data.reason : 'open';
    });
    expect(new Set(endings)).toEqual(new Set(simulatedEndings));
    const areas = own.flatMap(({ events }) =>
      events.flatMap((event) => (event.type === 'focus-activated' ? [event.data.area] : [])),
    );
    expect(new Set(areas)).toEqual(new Set(protocol.areas.value));
  });
});
