import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { writeCourse } from '../../src/examples/worked-course.js';
import { parseCourse, replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { Protocol } from '../../src/model/protocol.js';
import type { Place, Report, VerdictKind } from '../../src/model/report.js';
import { verdictKinds } from '../../src/model/report.js';
import { iptAdult, protocol } from '../../src/protocols/index.js';
import { allRules } from '../../src/rules/index.js';
import { anyProtocol, protocolOf } from '../support/generate/any-protocol.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import type { MiniCourse } from './mini-course.js';
import { miniCourses } from './mini-courses.js';

function reportOn(course: Course, by: Protocol): Report {
  const state = replay(course);
  if (!state.ok) throw new Error(state.error.code);
  return validate(state.value, by);
}

/** A course of a few events with its report; `undefined` where it is not coherent. */
function judgedMini({ events, setting = {} }: MiniCourse): readonly [Course, Report] | undefined {
  const { protocol: by = iptAdult, documented = [], options = {} } = setting;
  const course = parseCourse(writeCourse({ id: 'mini', protocol: by.id, documented }, events));
  const state = replay(course);
  return state.ok ? [course, validate(state.value, by, options)] : undefined;
}

function miniReport(mini: MiniCourse): readonly [Course, Report] {
  const judged = judgedMini(mini);
  if (judged === undefined) throw new Error(`${mini.rule}: ${mini.kind} is not coherent.`);
  return judged;
}

function ownProtocol({ protocol: id }: Course): Protocol {
  const own = protocol(id);
  if (own === undefined) throw new Error(`No protocol ${id}.`);
  return own;
}

const worked = workedCourses.map(({ course }): readonly [Course, Report] => [
  course,
  reportOn(course, ownProtocol(course)),
]);

describe('law 4: every rule can come to what it declares, and to nothing else', () => {
  test.each(miniCourses.map((mini) => [`${mini.rule}: ${mini.kind}`, mini] as const))('%s', (_, mini) => {
    const [, report] = miniReport(mini);
    expect(report.verdicts[mini.rule].kind).toBe(mini.kind);
  });

  test('none of its events could be left out', () => {
    const idle = miniCourses.flatMap((mini) =>
      mini.events.flatMap((_, at) => {
        const without = judgedMini({ ...mini, events: mini.events.filter((__, place) => place !== at) });
        return without?.[1].verdicts[mini.rule].kind === mini.kind
          ? [`${mini.rule}: ${mini.kind}, event ${at + 1} of ${mini.events.length}`]
          : [];
      }),
    );
    expect(idle).toEqual([]);
  });

  test('every declared verdict is reached by a worked course or a course of a few events', () => {
    const reached = new Set(
      [...worked, ...miniCourses.map(miniReport)].flatMap(([, report]) => verdictsIn(report)),
    );
    const declared = allRules().flatMap(({ id, outcomes }) => outcomes.map((kind) => `${id}: ${kind}`));
    expect(declared.filter((one) => !reached.has(one))).toEqual([]);
  });

  test('no rule comes to a verdict that it does not declare', () => {
    for (const [, report] of [...worked, ...miniCourses.map(miniReport)])
      expect(undeclaredIn(report)).toEqual([]);
    fc.assert(
      fc.property(coherentCourse(), anyProtocol, (course, id) => {
        expect(undeclaredIn(reportOn(course, protocolOf(id)))).toEqual([]);
      }),
      { numRuns: 4000 },
    );
  });

  test('a verdict is the worst of its judgements, and its findings are its fails and reviews', () => {
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        const report = reportOn(course, ownProtocol({ ...course, protocol: 'ipt-adult' }));
        for (const { id } of allRules()) {
          const { kind, counts } = report.verdicts[id];
          const order: readonly VerdictKind[] = ['fail', 'review', 'open', 'pass', 'not-applicable'];
          expect(kind).toBe(order.find((one) => counts[one] > 0));
          const found = report.findings.filter((finding) => finding.rule === id);
          expect(found.filter((finding) => finding.kind === 'fail')).toHaveLength(counts.fail);
          expect(found.filter((finding) => finding.kind === 'review')).toHaveLength(counts.review);
          expect(report.open.filter((step) => step.rule === id)).toHaveLength(counts.open);
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('law 4: every finding points at something that is there', () => {
  test.each(worked.map(([course, report]) => [course.id, course, report] as const))(
    '%s',
    (_, course, report) => {
      expect(astray(course, report)).toEqual([]);
    },
  );

  test('the courses of a few events', () => {
    for (const mini of miniCourses) {
      const [course, report] = miniReport(mini);
      expect(astray(course, report)).toEqual([]);
    }
  });

  test('generated courses', () => {
    const leftOut: Course = {
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: 'all',
      events: [
        { id: 'e1', type: 'session-held', session: 1, data: { kind: 'treatment' } },
        { id: 'e2', type: 'step-omitted', data: { step: 'risk-assessment' } },
      ],
    };
    fc.assert(
      fc.property(coherentCourse(), anyProtocol, (course, id) => {
        expect(astray(course, reportOn(course, protocolOf(id)))).toEqual([]);
      }),
      { numRuns: 4000, examples: [[leftOut, 'ipt-adult']] },
    );
  });
});

describe('law 4: one finding for each rule and subject', () => {
  test('the fingerprints of a report are its own, each once', () => {
    const two: Course = {
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: [],
      events: ['w1', 'w2'].map((id) => ({
        id,
        type: 'waiver-granted',
        data: { rule: 'risk-not-checked', reason: 'other' },
      })),
    };
    const day = '2025-01-07';
    const levels = (['high', 'low', 'high'] as const).map((level, index) => ({
      id: `r${index}`,
      type: 'risk-assessed' as const,
      on: day,
      data: { level },
    }));
    // One session, and risk found high twice on its day: one session is one subject.
    const twice: Course = {
      ...two,
      events: [
        {
          id: 's1',
          type: 'session-held',
          on: day,
          session: 1,
          data: { kind: 'treatment', areas: ['grief'] },
        },
        ...levels,
      ],
    };
    fc.assert(
      fc.property(coherentCourse(), anyProtocol, (course, id) => {
        const prints = reportOn(course, protocolOf(id)).findings.map(
          ({ rule, fingerprint }) => `${rule} ${fingerprint}`,
        );
        expect(prints.filter((print, index) => prints.indexOf(print) !== index)).toEqual([]);
      }),
      {
        numRuns: 4000,
        examples: [
          [two, 'ipt-adult'],
          [twice, 'ipt-adult'],
        ],
      },
    );
  });

  test('a rule with several subjects has a finding for each, with a fingerprint of its own', () => {
    const ill = (condition: 'acute-psychosis' | 'severe-mania' | 'ocd' | 'panic'): EventDraft => ({
      type: 'condition-recorded',
      data: { condition, role: 'target', status: 'active' },
    });
    const violent = (person: string): EventDraft => ({
      type: 'person-described',
      data: { person, violence: 'current' },
    });
    const session = (number: number): EventDraft => ({
      type: 'session-held',
      session: number,
      data: {
        kind: 'treatment',
        conjointWith: [`p${number}`],
        risk: { asked: true, level: 'high' },
        areas: ['grief'],
        techniques: [{ technique: 'interpretation', restsOn: [] }],
      },
    });
    const calm: EventDraft = { type: 'risk-assessed', data: { asked: true, level: 'low' } };
    const events = [
      ...(['acute-psychosis', 'severe-mania', 'ocd', 'panic'] as const).map(ill),
      violent('p1'),
      violent('p2'),
      session(1),
      calm,
      session(2),
    ];
    const course = parseCourse(
      writeCourse({ id: 'crowded', protocol: 'ipt-adult', documented: 'all' }, events),
    );
    const { findings } = reportOn(course, ownProtocol(course));
    for (const rule of [
      'exclusion-active',
      'narrow-fit-unreviewed',
      'violence-and-negotiation',
      'high-risk-no-safety-plan',
      'ordinary-work-at-high-risk',
      'interpretation-ungrounded',
    ]) {
      const prints = findings
        .filter((finding) => finding.rule === rule)
        .map(({ fingerprint }) => fingerprint);
      expect([rule, prints.length, new Set(prints).size]).toEqual([rule, 2, 2]);
    }
  });

  test('a fingerprint stays when the message, the severity or the place in the log changes', () => {
    for (const mini of miniCourses) {
      const [, report] = miniReport(mini);
      const later: MiniCourse = {
        ...mini,
        events: [
          { type: 'continuation-decided', data: { decision: 'none-needed' } },
          ...withIds(mini.events),
        ],
      };
      const [, moved] = miniReport({ ...later });
      const [, named] = miniReport({ ...mini, events: withIds(mini.events) });
      const own = (one: Report) =>
        one.findings.filter(({ rule }) => rule === mini.rule).map(({ fingerprint }) => fingerprint);
      expect(own(report)).toHaveLength(own(named).length);
      if (mini.rule !== 'record-integrity') expect(own(moved)).toEqual(own(named));
    }
  });
});

function withIds(events: MiniCourse['events']): MiniCourse['events'] {
  return events.map((event, index) => ({ ...event, id: event.id ?? `own-${index}` }));
}

function verdictsIn({ verdicts }: Report): readonly string[] {
  return allRules().map(({ id }) => `${id}: ${verdicts[id].kind}`);
}

function undeclaredIn({ verdicts }: Report): readonly string[] {
  return allRules().flatMap(({ id, outcomes }) =>
    verdictKinds
      .filter((kind) => verdicts[id].counts[kind] > 0 && !outcomes.includes(kind))
      .map((kind) => `${id}: ${kind}`),
  );
}

/** The places of a report that are not in the course, or that name another event or session than stands there. */
function astray(course: Course, { findings, open }: Report): readonly Place[] {
  const places = [
    ...findings.flatMap(({ at, counterEvidence }) => [...at, ...counterEvidence.flatMap((one) => one.at)]),
    ...open.flatMap(({ at }) => at),
  ];
  return places.filter(({ pointer, event, session }) => {
    const found = resolve(course, pointer);
    const index = /^\/events\/(\d+)/.exec(pointer)?.[1];
    const own = index === undefined ? undefined : course.events[Number(index)];
    return found === undefined || own === undefined || own.id !== event || own.session !== session;
  });
}

/** What a JSON pointer (RFC 6901) stands for; `undefined` where there is nothing. */
function resolve(document: unknown, pointer: string): unknown {
  let value = document;
  for (const part of pointer.split('/').slice(1)) {
    const key = part.replaceAll('~1', '/').replaceAll('~0', '~');
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
