import { describe, expect, test } from 'vitest';
import { replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
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
function said(course: Course, protocol: Protocol): readonly string[] {
  return reportOn(course, protocol)
    .findings.filter(({ severity }) => severity !== 'info')
    .map(({ rule, kind, severity, message }) => `${course.id}: ${rule}: ${kind}, ${severity}: ${message}`);
}

const every = protocols.flatMap((protocol) =>
  Array.from({ length: runs }, (_, seed) => ({ protocol, course: simulateCourse({ protocol, seed }) })),
);

describe('law 6: a course that follows its protocol has no finding at warning or above', () => {
  test.each(protocols)(
    `$id: over ${runs} seeds`,
    (protocol) => {
      const own = every.filter((one) => one.protocol === protocol);
      expect(own.flatMap(({ course }) => said(course, protocol))).toEqual([]);
    },
    120_000,
  );

  test.each(protocols)('$id: on each of its areas, however the course ends', (protocol) => {
    const found = protocol.areas.value.flatMap((area) =>
      simulatedEndings.flatMap((ending) =>
        [1, 2, 3].flatMap((seed) => {
          const lines = said(simulateCourse({ protocol, seed, area, ending }), protocol);
          return lines.map((line) => `${area}, ${ending}: ${line}`);
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(protocols)('$id: at whatever session the record stands', (protocol) => {
    const found = Array.from({ length: 40 }, (_, at) =>
      said(simulateCourse({ protocol, seed: 5 + at, ending: 'open', at }), protocol),
    );
    expect(found.flat()).toEqual([]);
  });
});

describe('the courses', () => {
  test('give every rule something to say yes to', () => {
    const passed = new Set(
      every.flatMap(({ course, protocol }) => {
        const { verdicts } = reportOn(course, protocol);
        return ruleIds.filter((id) => verdicts[id].kind === 'pass');
      }),
    );
    expect(ruleIds.filter((id) => !passed.has(id))).toEqual([]);
  }, 120_000);

  test('are as different as they claim to be', () => {
    const share = (holds: (course: Course) => boolean) =>
      every.filter(({ course }) => holds(course)).length / every.length;
    const has = (type: string) => share(({ events }) => events.some((event) => event.type === type));
    // Of a hundred courses, so many at the least have it, and so many do not.
    const sometimes = [
      ...['phase-entered', 'session-missed', 'risk-assessed', 'safety-plan-recorded', 'fit-reviewed'],
      ...['medication-recorded', 'timeline-event-added', 'progress-reviewed', 'formulation-answered'],
      ...['contract-amended', 'focus-proposed', 'care-coordinated', 'treatment-paused', 'care-escalated'],
    ];
    for (const type of sometimes) {
      expect([type, has(type) > 0.04]).toEqual([type, true]);
      expect([type, has(type) < 0.96]).toEqual([type, true]);
    }
    // What has only just begun may read alike.
    const begun = every.filter(({ course }) => course.events.length > 10);
    const text = begun.map(({ course }) => JSON.stringify(course.events));
    expect(new Set(text).size).toBe(begun.length);
    expect(begun.length).toBeGreaterThan(every.length * 0.9);
    const holding = (part: string) => text.filter((one) => one.includes(part)).length;
    const seldom = [
      ...['"kind":"crisis"', '"reason":"birth"', '"delayed":', '"rank":"secondary"', '"outcome":"changed"'],
      ...['"loss":"perinatal"', '"violence":"past"', '"status":"withheld"', '"acceptance":"declined"'],
      ...[
        '"sparseNetwork":true',
        '"gainsRaisedByPatient":true',
        '"forcedChoice":true',
        '"kind":"rhythm-log"',
      ],
    ];
    for (const part of seldom) expect([part, holding(part) > 0]).toEqual([part, true]);
  });

  test.each(protocols)('$id: end in every way, and work on every area', (protocol) => {
    const own = every.filter((one) => one.protocol === protocol).map(({ course }) => course);
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
