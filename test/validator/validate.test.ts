import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import type { ConditionRecorded, Report, Severity } from '../../src/index.js';
import { check, notice, questions, replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import { figureIds } from '../../src/model/figure-ids.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { iptAdult, protocol, protocols } from '../../src/protocols/index.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import { reportOn, sessions } from '../support/judge.js';

const held = (session: number, on?: string): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment' },
  ...(on === undefined ? {} : { on }),
});

/** Holds a property of a report against any course, under any shipped protocol. */
function holds(property: (report: Report) => void, examples: [Course, string][] = []): void {
  fc.assert(
    fc.property(coherentCourse(), fc.constantFrom(...protocols.map(({ id }) => id)), (course, id) => {
      const state = replay(course);
      const own = protocol(id);
      if (!state.ok || own === undefined) throw new Error('No state or no protocol.');
      property(validate(state.value, own));
    }),
    { numRuns: 100, examples },
  );
}

describe('the head of a report', () => {
  test('says what it is, on what, and by what', () => {
    const report = reportOn([held(1, '2025-01-07')], { options: { inputDigest: 'sha256:abc' } });
    const { schema, course, protocol, status, provenance } = report;
    expect({ schema, course, protocol, status }).toEqual({
      schema: 'openipt/report/1',
      course: 'test',
      protocol: { id: 'ipt-adult', version: iptAdult.version },
      status: 'open',
    });
    expect(report.notice).toBe(notice);
    expect(notice).toMatch(/not a diagnosis, not advice/i);
    expect(provenance).toMatchObject({ input: 'sha256:abc', asOf: '2025-01-07', clinicalReview: null });
    expect(provenance.protocol).toMatch(/^fnv1a64:[0-9a-f]{16}$/);
    expect(provenance.ruleSet).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('is judged under the protocol that is given, not under the one that the course names', () => {
    for (const protocol of protocols) {
      const report = reportOn([], { protocol });
      expect(report.protocol.id).toBe(protocol.id);
    }
    const digests = protocols.map((protocol) => reportOn([], { protocol }).provenance.protocol);
    expect(new Set(digests).size).toBe(protocols.length);
  });

  test('as of: the date that is given, else the last dated event as it stands, else nothing', () => {
    const asOf = (events: readonly EventDraft[], given?: string) =>
      reportOn(events, given === undefined ? {} : { options: { asOf: given } }).provenance.asOf;
    expect(asOf([])).toBeNull();
    expect(asOf([held(1)])).toBeNull();
    expect(asOf([held(1, '2025-01-07'), held(2, '2025-01'), held(3)])).toBe('2025-01');
    expect(asOf([held(1, '2025-01-07')], '2025-06-01')).toBe('2025-06-01');
    const corrected: EventDraft = { ...held(1, '2025-02-02'), replaces: 'e1' };
    expect(asOf([held(1, '2025-01-07'), corrected])).toBe('2025-02-02');
    // What was written down late was not late.
    const late: EventDraft = { ...held(1, '2025-01-07'), recorded: { on: '2026-01-01' } };
    expect(asOf([late])).toBe('2025-01-07');
  });

  test.each(['', '2025-02-30', 'yesterday', '2025-01-07T00:00'])('%j is no date to judge by', (asOf) => {
    expect(() => reportOn([], { options: { asOf } })).toThrow(RangeError);
  });

  test('status and phase are those of the course', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    expect(reportOn([]).phase).toBeNull();
    expect(reportOn([held(1)]).phase).toEqual({ id: 'initial', role: 'initial', basis: 'inferred' });
    expect(reportOn([middle]).phase).toEqual({ id: 'middle', role: 'middle', basis: 'entered' });
    expect(reportOn([{ type: 'phase-entered', data: { phase: 'unheard-of' } }]).phase).toBeNull();
    const said: EventDraft = {
      type: 'session-held',
      session: 1,
      data: { kind: 'treatment', phase: 'ending' },
    };
    expect(reportOn([said]).phase).toEqual({ id: 'ending', role: 'ending', basis: 'session' });
    expect(reportOn([{ type: 'treatment-paused', data: { reason: 'illness' } }]).status).toBe('paused');
    expect(reportOn([{ type: 'course-closed', data: {} }]).status).toBe('closed');
  });
});

describe('the body of a report', () => {
  test('has one verdict for every rule, in the order of the register', () => {
    expect(Object.keys(reportOn([]).verdicts)).toEqual([...ruleIds]);
  });

  test('findings are sorted by severity, then by rule, then by place', () => {
    const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };
    // Described in one order, met with in the other.
    const events = [
      ...['p1', 'p2'].map((person) => ({
        id: person,
        type: 'person-described' as const,
        data: { person, violence: 'current' as const },
      })),
      ...['p2', 'p1'].map((person, index) => ({
        id: `s${index}`,
        type: 'session-held' as const,
        session: index + 1,
        data: { kind: 'treatment' as const, conjointWith: [person] },
      })),
    ];
    const crossed: Course = {
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: [],
      events,
    };
    holds(
      ({ findings }) => {
        const keys = findings.map(({ severity, rule, at }) => {
          const index = Number(/^\/events\/(\d+)/.exec(at[0]?.pointer ?? '')?.[1] ?? 0);
          return `${rank[severity]} ${rule} ${String(index).padStart(4, '0')}`;
        });
        expect(keys).toEqual([...keys].sort());
      },
      [[crossed, 'ipt-adult']],
    );
  });

  test('open steps are sorted by when they are due', () => {
    holds(({ open }) => {
      const latest = open.flatMap(({ due }) => (due === null ? [] : [due.latest]));
      expect(latest).toEqual([...latest].sort((a, b) => a - b));
    });
  });

  test('questions: safety first, then what settles most, then in their own order; each once, each asked by a rule', () => {
    const order = Object.keys(questions);
    holds(({ askFor, verdicts }) => {
      expect(new Set(askFor.map(({ question }) => question)).size).toBe(askFor.length);
      for (const { settles } of askFor)
        for (const rule of settles) expect(verdicts[rule].counts.review).toBeGreaterThan(0);
      const keys = askFor.map(({ safety, settles, question }) =>
        [safety ? 0 : 1, 100 - settles.length, 100 + order.indexOf(question)].join(' '),
      );
      expect(keys).toEqual([...keys].sort());
    });
  });

  test('a question of safety comes before one that settles more', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const { askFor } = reportOn(sessions(1, 5), { protocol: { ...iptAdult, length: open } });
    const terms = askFor.find(({ question }) => question === 'contract-terms');
    expect(terms?.settles).toEqual(['no-time-limit', 'ending-not-raised']);
    expect(askFor[0]).toMatchObject({ safety: true, settles: [expect.any(String)] });
    expect(askFor.map(({ safety }) => safety)).toEqual(
      askFor
        .map(({ safety }) => safety)
        .sort()
        .reverse(),
    );
  });

  test('a review asks for something, whatever it is', () => {
    holds(({ askFor, verdicts }) => {
      const settled = new Set(askFor.flatMap(({ settles }) => settles));
      for (const id of ruleIds) if (verdicts[id].counts.review > 0) expect(settled).toContain(id);
    });
  });

  test('a finding says what to do, what it rests on, and what would make it go away', () => {
    holds(({ findings }) => {
      for (const { rule, message, remedy, sources, withdrawnIf, observed, kind, severity } of findings) {
        expect(message).toMatch(/^[“A-Z0-9].*\.$/s);
        expect(remedy).toMatch(/\.$/);
        for (const value of Object.values(observed))
          expect(['string', 'number', 'boolean', 'object']).toContain(typeof value);
        if (kind === 'review') expect(severity).not.toBe('error');
        if (rule.startsWith('waiver/')) continue;
        expect(sources.length).toBeGreaterThan(0);
        expect(withdrawnIf.length).toBeGreaterThan(0);
      }
    });
  });
});

describe('the outcome', () => {
  const score = (total: number, instrument = 'phq-9'): EventDraft => ({
    type: 'measure-taken',
    data: { instrument, total },
  });
  const target = (status: 'active' | 'remitted'): EventDraft => ({
    type: 'condition-recorded',
    data: { condition: 'major-depression', role: 'target', status },
  });
  const later = (data: Partial<ConditionRecorded>): EventDraft => ({
    type: 'condition-recorded',
    data: { condition: 'major-depression', status: 'remitted', ...data },
  });

  test.each<[string, readonly EventDraft[], Report['outcome']['state']]>([
    ['nothing recorded', [], 'unknown'],
    ['one score', [score(3)], 'unknown'],
    ['below 5 on the PHQ-9', [score(20), score(4)], 'remission'],
    ['5 on the PHQ-9 from 20', [score(20), score(5)], 'response'],
    ['half', [score(20), score(10)], 'response'],
    ['a little more than half', [score(20), score(11)], 'no-response'],
    ['worse', [score(10), score(20)], 'no-response'],
    ['in remission from the start', [score(3), score(4)], 'remission'],
    ['from 0 upwards', [score(0), score(8)], 'unknown'],
    ['an instrument that nobody sourced', [score(20, 'own-scale'), score(1, 'own-scale')], 'unknown'],
    ['two instruments, one score each', [score(20), score(3, 'bdi-ii')], 'unknown'],
    ['no remission value for the BDI-II', [score(40, 'bdi-ii'), score(2, 'bdi-ii')], 'response'],
    ['7 on the HAM-D', [score(14, 'hamd-17'), score(7, 'hamd-17')], 'remission'],
    ['8 on the HAM-D from 15', [score(15, 'hamd-17'), score(8, 'hamd-17')], 'no-response'],
    ['9 on the MADRS', [score(12, 'madrs'), score(9, 'madrs')], 'remission'],
    ['10 on the MADRS from 20', [score(20, 'madrs'), score(10, 'madrs')], 'response'],
    ['5 on the QIDS', [score(8, 'qids-sr16'), score(5, 'qids-sr16')], 'remission'],
    ['no threshold at all for the EPDS', [score(20, 'epds'), score(2, 'epds')], 'unknown'],
    ['a mean', [score(3, 'sas-sr'), score(1, 'sas-sr')], 'unknown'],
    ['a last total below the scale', [score(20), score(-1)], 'unknown'],
    ['a first total above the scale', [score(40), score(20)], 'unknown'],
    ['the condition is recorded as remitted', [target('active'), target('remitted')], 'remission'],
    ['the condition came back', [target('remitted'), target('active')], 'unknown'],
    ['a remission that does not repeat the role', [target('active'), later({})], 'remission'],
    ['a return that does not repeat the role', [target('remitted'), later({ status: 'active' })], 'unknown'],
    ['a remission of another condition', [target('active'), later({ condition: 'panic' })], 'unknown'],
    ['a remission of what is now beside it', [target('active'), later({ role: 'comorbid' })], 'unknown'],
    ['a remission of what was never the target', [later({})], 'unknown'],
    ['the condition stands before the measure', [target('remitted'), score(20), score(20)], 'remission'],
  ])('%s: %s', (_, events, state) => {
    expect(reportOn(events).outcome.state).toBe(state);
  });

  test('a score stands where its session does, whenever it was written down', () => {
    const of = (total: number, session: number): EventDraft => ({ ...score(total), session });
    const { outcome } = reportOn([...sessions(1, 16), of(4, 16), of(20, 1), of(18, 8)]);
    expect(outcome).toMatchObject({ state: 'remission', change: { first: 20, last: 4 } });
  });

  test('is kept apart from how the course was closed', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    const { outcome } = reportOn([score(20), score(20), closed]);
    expect(outcome).toEqual({
      closure: { reason: 'completed', initiatedBy: null },
      state: 'no-response',
      basis: 'measure',
      change: { instrument: 'phq-9', first: 20, last: 20, difference: 0, share: 0 },
    });
  });

  test('numbers as large as a record may hold make a report like any other', () => {
    for (const most of [1e6, Number.MAX_VALUE]) {
      const mood = (value: number) => ({ kind: 'treatment', mood: { value, min: -most, max: most } });
      const events = [
        { id: 'm1', type: 'measure-taken', data: { instrument: 'phq-9', total: -most } },
        { id: 'm2', type: 'measure-taken', data: { instrument: 'phq-9', total: most } },
        { id: 's1', type: 'session-held', session: 1, data: mood(-most) },
        { id: 's2', type: 'session-held', session: 2, data: mood(most) },
      ];
      const course = { schema: 'openipt/course/1', id: 'c1', protocol: 'p', documented: 'all', events };
      const checked = check(course, iptAdult);
      // To refuse them is as good.
      if (checked.ok) expect(JSON.parse(JSON.stringify(checked.value))).toEqual(checked.value);
    }
  });

  test('a fall from below zero is no response: a share of a negative score says nothing', () => {
    expect(reportOn([score(-4, 'bdi-ii'), score(4, 'bdi-ii')]).outcome.state).toBe('unknown');
  });
});

describe('the figures', () => {
  const figures = (events: readonly EventDraft[]) =>
    Object.fromEntries(reportOn(events).figures.map(({ id, ...figure }) => [id, figure]));

  test('on nothing have no value, and say why', () => {
    for (const figure of Object.values(figures([]))) {
      expect(figure.value).toBeNull();
      expect(figure.reasonNull).toMatch(/^(No .*|The course is not closed)\.$/);
    }
  });

  test('each is what its numerator and denominator say', () => {
    holds((report) => {
      for (const { value, numerator, denominator, known, eligible, reasonNull } of report.figures) {
        if (value === null) expect(reasonNull).not.toBeNull();
        else expect(reasonNull).toBeNull();
        if (value !== null && denominator !== null)
          expect(value).toBe((numerator ?? Number.NaN) / denominator);
        expect(known).toBeLessThanOrEqual(eligible);
      }
    });
  });

  test('of a short course, by hand', () => {
    const events: readonly EventDraft[] = [
      { type: 'contract-agreed', data: { sessions: { min: 8, max: 12 } } },
      { type: 'person-described', data: { person: 'p1' } },
      { type: 'person-described', data: { person: 'p1', conflict: true } },
      {
        type: 'session-held',
        session: 1,
        on: '2025-01-07',
        data: {
          kind: 'treatment',
          risk: { asked: true },
          mood: { value: 3, min: 0, max: 10 },
          tasksSet: [
            { id: 't1', kind: 'contact' },
            { id: 't2', kind: 'contact' },
          ],
        },
      },
      {
        type: 'session-held',
        session: 2,
        on: '2025-01-14',
        data: { kind: 'treatment', risk: { asked: false }, tasksReviewed: [{ task: 't1' }] },
      },
      { type: 'session-missed', data: {} },
      { type: 'session-held', session: 3, on: '2025-02-01', data: { kind: 'treatment' } },
      {
        type: 'session-held',
        session: 4,
        on: '2025-02',
        data: { kind: 'crisis', mood: { value: 1, min: 0, max: 10 } },
      },
    ];
    const own = figures(events);
    expect(own['dose']).toMatchObject({ numerator: 3, denominator: 8, value: 3 / 8 });
    expect(own['missed']).toMatchObject({ numerator: 1, denominator: 4, value: 1 / 4 });
    expect(own['risk-checked']).toMatchObject({ numerator: 1, denominator: 2, known: 2, eligible: 3 });
    expect(own['mood-rated']).toMatchObject({ numerator: 1, denominator: 3 });
    expect(own['tasks-reviewed']).toMatchObject({ numerator: 1, denominator: 2 });
    expect(own['people']).toMatchObject({ value: 1 });
    // 7 days and 18 days.
    expect(own['median-gap-days']).toMatchObject({ value: 12.5, known: 2, eligible: 2 });
  });

  test('there is no score and no pass mark', () => {
    const keys = Object.keys(reportOn(sessions(1, 3)));
    expect(keys).toEqual([
      ...['schema', 'notice', 'course', 'protocol', 'status', 'phase', 'provenance', 'verdicts', 'findings'],
      ...['open', 'askFor', 'figures', 'outcome'],
    ]);
    expect(reportOn([]).figures.map(({ id }) => id)).toEqual(figureIds);
  });
});
