import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeCourse } from '../../src/examples/worked-course.js';
import { gatherFacts } from '../../src/facts/gather.js';
import { replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { Report } from '../../src/model/report.js';
import type { CourseState } from '../../src/model/state.js';
import { type Aspect, aspects } from '../../src/model/vocabulary.js';
import { iptAdult } from '../../src/protocols/index.js';
import type { Rule } from '../../src/rules/define-rule.js';
import { allRules, rule } from '../../src/rules/index.js';
import { anyProtocol, protocolOf } from '../support/generate/any-protocol.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import { mutate, mutation } from '../support/generate/mutations.js';
import { reworded } from '../support/generate/rewording.js';
import { miniCourses } from './mini-courses.js';

// Given, so that dropping the last dated event does not move it: as-of belongs to the runner's fixed set.
const asOf = '2024-06-01';

function stateOf(course: Course): CourseState {
  const replayed = replay(course);
  if (!replayed.ok) throw new Error(replayed.error.code);
  return replayed.value;
}

function reportOn(course: Course, protocol: string): Report {
  return validate(stateOf(course), protocolOf(protocol), { asOf });
}

/**
 * The course as it stands, each correction in place of what it corrects, so that events can be taken out singly;
 * `undefined` where something still refers to what was corrected.
 */
function asItStands(course: Course): Course | undefined {
  const { effective, log } = stateOf(course);
  const events = effective.flatMap(({ index }) => {
    const event = log[index];
    if (event === undefined) return [];
    const { replaces: _, ...rest } = event;
    return [rest as typeof event];
  });
  const standing = { ...course, events };
  return replay(standing).ok ? standing : undefined;
}

/** What a verdict may rest on: the rule's own aspects, and those of the rule whose failing takes its ground. */
function basis({ needs, dependsOn }: Rule): readonly Aspect[] {
  return dependsOn === undefined ? needs : [...needs, ...basis(rule(dependsOn))];
}

/** What a report says of some rules: the verdicts, and the findings' kinds and severities, by subject. */
function saysOf(report: Report, rules: readonly Rule[]): readonly string[] {
  const ids = new Set<string>(rules.map(({ id }) => id));
  return [
    ...rules.map(({ id }) => `${id} ${JSON.stringify(report.verdicts[id])}`),
    ...report.findings
      .filter((finding) => ids.has(finding.rule))
      .map(({ rule: id, fingerprint, kind, severity }) => `${id} ${fingerprint} ${kind} ${severity}`)
      .sort(),
  ];
}

describe('law 3: a verdict rests on what its rule needs', () => {
  test('changing the facts of another aspect leaves it as it was', () => {
    let judged = 0;
    const changes = fc.array(mutation, { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(coherentCourse({ min: 5 }), anyProtocol, changes, (course, protocol, several) => {
        const before = asItStands(course);
        if (before === undefined) return;
        const was = reportOn(before, protocol);
        for (const change of several) {
          const after = mutate(before, change);
          if (after === undefined) continue;
          // The `sessions` aspect holds the log itself: which events there are, with their dates and numbers.
          const log = change.mode === 'drop' || change.mode === 'add';
          const apart = allRules().filter((candidate) => {
            const rests = basis(candidate);
            return !rests.includes(change.aspect) && !(log && rests.includes('sessions'));
          });
          judged += apart.filter(({ id }) => was.verdicts[id].kind !== 'not-applicable').length;
          expect(saysOf(reportOn(after, protocol), apart)).toEqual(saysOf(was, apart));
        }
      }),
      { numRuns: 400 },
    );
    // The law is empty where most changes come to nothing, or where no rule has anything to say.
    expect(judged).toBeGreaterThan(8000);
  });

  test('what a text says is read by no rule', () => {
    fc.assert(
      fc.property(coherentCourse({ min: 5 }), anyProtocol, (course, protocol) => {
        expect(reportOn(reworded(course), protocol)).toEqual(reportOn(course, protocol));
      }),
      { numRuns: 150 },
    );
  });

  test.each(allRules().map((one) => [one.id, one] as const))(
    '%s reads no aspect that it does not need',
    (_, one) => {
      fc.assert(
        fc.property(coherentCourse(), anyProtocol, (course, protocol) => {
          const facts = gatherFacts(stateOf(course), protocolOf(protocol), asOf);
          const record = new Proxy(facts.record, {
            get: (target, key, receiver) => {
              if (!one.needs.some((aspect) => aspect === key)) throw new Error(`Read ${String(key)}.`);
              return Reflect.get(target, key, receiver);
            },
            ownKeys: () => {
              throw new Error('Listed the aspects.');
            },
          });
          const claims: typeof facts.claims = (aspect, ordinal) => {
            if (!one.needs.includes(aspect)) throw new Error(`Asked whether ${aspect} is claimed.`);
            return facts.claims(aspect, ordinal);
          };
          for (const judgement of one.judge({ ...facts, claims, record })) {
            // What counts as missing under a claim is decided by the runner, with the same claims.
            if (judgement.kind === 'missing') expect(one.needs).toContain(judgement.aspect);
          }
        }),
        { numRuns: 25 },
      );
    },
  );
});

/** The fails of rules in a report, by fingerprint. */
function failsOf(report: Report): readonly string[] {
  return report.findings
    .filter(({ kind, rule: id }) => kind === 'fail' && !id.startsWith('waiver/'))
    .map(({ rule: id, fingerprint }) => `${id} ${fingerprint}`);
}

describe('law 3: taking a claim back', () => {
  const claims: readonly Aspect[] = aspects;

  interface Loss {
    readonly aspect: Aspect;
    /** From which session on it is still claimed; absent: not at all. */
    readonly from?: number;
  }

  /** The course with every claim of an aspect taken out, or narrowed to its later sessions. */
  function without(course: Course, { aspect, from }: Loss): Course {
    const all = course.documented === 'all' ? claims : course.documented;
    const documented = all.flatMap((claim) => {
      const [of, since] = typeof claim === 'string' ? [claim, 1] : [claim.aspect, claim.fromSession];
      if (of !== aspect) return [claim];
      return from === undefined ? [] : [{ aspect, fromSession: Math.max(from, since) }];
    });
    return { ...course, documented };
  }

  const types = ({ events }: Course) => events.map(({ type }) => type).join(', ');

  /** No session on record, and yet the middle phase was entered: what is claimed says whether that is a count. */
  const noSessions: Course = {
    schema: 'openipt/course/1',
    id: 'c1',
    protocol: 'ipt-adult',
    documented: 'all',
    events: [{ id: 'e1', type: 'phase-entered', data: { phase: 'middle' } }],
  };
  const inventoryBegun: Course = {
    ...noSessions,
    events: [
      { id: 'e1', type: 'inventory-recorded', data: { status: 'begun' } },
      { id: 'e2', type: 'focus-activated', data: { area: 'grief', rank: 'primary' } },
    ],
  };
  const loss: fc.Arbitrary<Loss> = fc.record(
    { aspect: fc.constantFrom(...claims), from: fc.constantFrom(2, 4, 9) },
    { requiredKeys: ['aspect'] },
  );
  const cases = fc.tuple(coherentCourse(), anyProtocol, loss);
  const examples: [[Course, string, Loss]][] = [
    [[noSessions, 'ipt-adult', { aspect: 'sessions' }]],
    [[inventoryBegun, 'ipt-adult', { aspect: 'inventory' }]],
  ];

  test('never makes a fail', () => {
    fc.assert(
      fc.property(cases, ([course, protocol, lost]) => {
        const [before, after] = [reportOn(course, protocol), reportOn(without(course, lost), protocol)];
        const made = allRules().filter(
          ({ id }) => before.verdicts[id].kind !== 'fail' && after.verdicts[id].kind === 'fail',
        );
        expect(made.map(({ id }) => id)).toEqual([]);
        const failed = failsOf(before);
        expect(failsOf(after).filter((fail) => !failed.includes(fail))).toEqual([]);
      }),
      { numRuns: 500, examples },
    );
  });

  test('never makes a fail where it leaves nobody to say how many sessions there were', () => {
    // The middle phase was entered and no session is on record: under a claim there was none, without it nobody knows.
    const made = miniCourses.flatMap(({ events, setting = {} }) => {
      const { protocol = iptAdult } = setting;
      const entry = protocol.phases.find(({ role }) => role === 'middle')?.id;
      const drafts = [
        ...(entry === undefined ? [] : [{ type: 'phase-entered', data: { phase: entry } } as const]),
        ...events.filter(({ type }) => type !== 'session-held' && type !== 'phase-entered'),
      ];
      const course = writeCourse({ id: 'c1', protocol: protocol.id, documented: 'all' }, drafts);
      const [before, after] = [course, without(course, { aspect: 'sessions' })].map((one) =>
        validate(stateOf(one), protocol, { asOf }),
      );
      return allRules().flatMap(({ id }) =>
        before?.verdicts[id].kind !== 'fail' && after?.verdicts[id].kind === 'fail'
          ? [`${id} on ${types(course)}`]
          : [],
      );
    });
    expect(made).toEqual([]);
  });

  test('never turns a fail or a review into a pass', () => {
    fc.assert(
      fc.property(cases, ([course, protocol, lost]) => {
        const [before, after] = [reportOn(course, protocol), reportOn(without(course, lost), protocol)];
        const cleared = allRules().filter(
          ({ id }) =>
            ['fail', 'review'].includes(before.verdicts[id].kind) && after.verdicts[id].kind === 'pass',
        );
        expect(cleared.map(({ id }) => id)).toEqual([]);
      }),
      { numRuns: 300, examples },
    );
  });

  test('never changes a verdict that rests on recorded facts', () => {
    fc.assert(
      fc.property(cases, ([course, protocol, lost]) => {
        const [before, after] = [reportOn(course, protocol), reportOn(without(course, lost), protocol)];
        const recorded = allRules().filter(({ id }) => {
          const findings = before.findings.filter((finding) => finding.rule === id);
          return findings.length > 0 && findings.every((finding) => finding.basis === 'recorded');
        });
        expect(saysOf(after, recorded)).toEqual(saysOf(before, recorded));
      }),
      { numRuns: 300, examples },
    );
  });

  test('changes nothing for a rule that does not need the aspect', () => {
    fc.assert(
      fc.property(cases, ([course, protocol, lost]) => {
        // Whether attendance is claimed decides whether no session means none: that is in the runner's fixed set.
        fc.pre(lost.aspect !== 'sessions');
        const [before, after] = [reportOn(course, protocol), reportOn(without(course, lost), protocol)];
        const apart = allRules().filter((candidate) => !basis(candidate).includes(lost.aspect));
        expect(saysOf(after, apart)).toEqual(saysOf(before, apart));
      }),
      { numRuns: 300 },
    );
  });
});
