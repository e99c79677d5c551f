import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { gatherFacts } from '../../src/facts/gather.js';
import type { Severity } from '../../src/index.js';
import { replay } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import { type RuleId, ruleIds } from '../../src/model/rule-ids.js';
import { type ClosureReason, closureReasons } from '../../src/model/vocabulary.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import type { Judgement, Rule } from '../../src/rules/define-rule.js';
import { defineRule } from '../../src/rules/define-rule.js';
import { runRule } from '../../src/validator/run-rule.js';
import { sessions } from '../support/judge.js';
import { courseOf } from '../support/log.js';

interface Seen {
  readonly [key: string]: number;
  readonly count: number;
}

/** A rule that says what it is told to say. */
function ruleThat(
  says: readonly Judgement<Seen>[] | (() => never),
  more: Partial<Pick<Rule, 'severity' | 'category' | 'dependsOn'>> = {},
): Rule {
  return defineRule<never, Seen>({
    id: 'task-not-reviewed',
    category: 'homework',
    severity: 'error',
    statement: 'Asked.',
    rationale: 'Because.',
    sources: [{ source: 'house-judgement', locator: 'here' }],
    grounding: 'house',
    needs: [],
    outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
    step: 'Do it.',
    remedy: 'Do it now.',
    withdrawnIf: ['It is done.'],
    message: ({ count }) => `Seen ${count}.`,
    check: () => (typeof says === 'function' ? says() : says),
    ...more,
  });
}

interface Setting {
  readonly events?: readonly EventDraft[];
  readonly documented?: Course['documented'];
  readonly protocol?: Protocol;
  readonly grounds?: readonly Rule['id'][];
}

function run(rule: Rule, { events = [], documented = [], protocol = iptAdult, grounds = [] }: Setting = {}) {
  const state = replay(courseOf(events, documented));
  if (!state.ok) throw new Error(state.error.code);
  return runRule(rule, 'c1', gatherFacts(state.value, protocol, undefined), new Set(grounds));
}

const fail: Judgement<Seen> = { kind: 'fail', observed: { count: 2 }, at: [{ pointer: '/events/0' }] };
const missing: Judgement<Seen> = {
  kind: 'missing',
  aspect: 'tasks',
  ask: 'task-reviews',
  observed: { count: 0 },
  at: [],
};
const review: Judgement<Seen> = { kind: 'review', ask: 'ending-talk', observed: { count: 1 }, at: [] };

describe('judgements become verdicts and findings', () => {
  test('a finding names its subject as a waiver would, and none where it is about the whole course', () => {
    const { findings } = run(ruleThat([fail, { ...fail, subject: 3 }, { ...fail, subject: 'grief' }]));
    expect(findings.map(({ subject }) => subject)).toEqual([undefined, 3, 'grief']);
    expect(findings.map((finding) => 'subject' in finding)).toEqual([false, true, true]);
  });

  test('a fail is a finding on recorded facts, with the rule’s own words', () => {
    const { verdict, findings, asks, open } = run(ruleThat([fail]));
    expect(verdict).toEqual({
      kind: 'fail',
      counts: { pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 },
    });
    expect(findings).toEqual([
      {
        rule: 'task-not-reviewed',
        kind: 'fail',
        severity: 'error',
        basis: 'recorded',
        message: 'Seen 2.',
        at: [{ pointer: '/events/0' }],
        observed: { count: 2 },
        counterEvidence: [],
        sources: [{ source: 'house-judgement', cite: expect.any(String), locator: 'here' }],
        remedy: 'Do it now.',
        withdrawnIf: ['It is done.'],
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/),
      },
    ]);
    expect([asks, open]).toEqual([[], []]);
  });

  test('what is missing is a question where nothing is claimed, and a fail where it is', () => {
    const silent = run(ruleThat([missing]));
    expect([silent.verdict.kind, silent.findings[0]?.severity, silent.asks]).toEqual([
      'review',
      'warning',
      ['task-reviews'],
    ]);
    expect(silent.findings[0]?.basis).toBe('not-recorded');
    for (const documented of ['all', ['tasks'], ['mood', { aspect: 'tasks', fromSession: 1 }]] as const) {
      const claimed = run(ruleThat([missing]), { documented });
      expect([claimed.verdict.kind, claimed.findings[0]?.severity, claimed.asks]).toEqual([
        'fail',
        'error',
        [],
      ]);
      expect(claimed.findings[0]?.basis).toBe('not-recorded');
    }
    expect(run(ruleThat([missing]), { documented: ['mood'] }).verdict.kind).toBe('review');
  });

  test('a claim from a session on counts from that session on', () => {
    const documented = [{ aspect: 'tasks', fromSession: 4 }] as const;
    const at = (ordinal: number) => run(ruleThat([{ ...missing, ordinal }]), { documented }).verdict.kind;
    expect([3, 4, 5].map(at)).toEqual(['review', 'fail', 'fail']);
    expect(run(ruleThat([missing]), { documented }).verdict.kind).toBe('review');
    const twice = [
      { aspect: 'tasks', fromSession: 9 },
      { aspect: 'tasks', fromSession: 2 },
    ] as const;
    expect(run(ruleThat([{ ...missing, ordinal: 2 }]), { documented: twice }).verdict.kind).toBe('fail');
  });

  test('the message says which: that it is claimed, or that it may only be unrecorded', () => {
    const message = (setting: Setting) => run(ruleThat([missing]), setting).findings[0]?.message;
    expect(message({ documented: 'all' })).toBe('Seen 0. The record claims to document its tasks in full.');
    expect(message({})).toBe(
      'Seen 0. It may only be unrecorded: the record does not claim to document its tasks in full.',
    );
  });

  test.each([
    ['interventions', 'its interventions'],
    ['measures', 'its measures'],
    ['incidents', 'its incidents'],
    ['tasks', 'its tasks'],
    ['focus', '“focus”'],
    ['risk', '“risk”'],
  ] as const)('names what is claimed: %s as %s', (aspect, name) => {
    const { findings } = run(ruleThat([{ ...missing, aspect }]), { documented: [aspect] });
    expect(findings[0]?.message).toBe(`Seen 0. The record claims to document ${name} in full.`);
  });

  test('the message says where the claim begins only later', () => {
    const documented = [{ aspect: 'tasks', fromSession: 4 }] as const;
    const message = (ordinal: number) =>
      run(ruleThat([{ ...missing, ordinal }]), { documented }).findings[0]?.message;
    expect(message(3)).toBe(
      'Seen 0. It may only be unrecorded: the record does not claim to document its tasks in full for this part of the course.',
    );
    expect(message(4)).toBe('Seen 0. The record claims to document its tasks in full.');
  });

  test('a review is never worse than a warning, whatever the rule or the protocol says', () => {
    const severities = {
      'task-not-reviewed': { value: 'error', source: 'isipt', grounding: 'house' },
    } as const;
    const { findings } = run(ruleThat([review, { ...review, severity: 'info', subject: 1 }]), {
      protocol: { ...iptAdult, severities },
    });
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'info']);
  });

  test('severity: the judgement’s own, then the protocol’s, then the rule’s', () => {
    const stated = (value: Severity): Protocol => ({
      ...iptAdult,
      severities: { 'task-not-reviewed': { value, source: 'isipt', grounding: 'house' } },
    });
    const of = (judgement: Judgement<Seen>, protocol: Protocol) =>
      run(ruleThat([judgement]), { protocol }).findings[0]?.severity;
    expect(of(fail, iptAdult)).toBe('error');
    expect(of(fail, stated('info'))).toBe('info');
    expect(of({ ...fail, severity: 'warning' }, stated('info'))).toBe('warning');
  });

  test('what rests on an inferred phase is a warning at most', () => {
    const of = (judgement: Judgement<Seen>) => run(ruleThat([judgement])).findings[0]?.severity;
    expect(of({ ...fail, inferred: true })).toBe('warning');
    expect(of({ ...fail, inferred: false })).toBe('error');
    expect(of({ ...fail, inferred: true, severity: 'info' })).toBe('info');
  });

  test('the worst judgement is the verdict: fail, review, open, pass, not applicable', () => {
    const order: readonly Judgement<Seen>[] = [
      { kind: 'not-applicable', reason: 'Nothing.' },
      { kind: 'pass' },
      { kind: 'open', due: { earliest: 1, latest: 2 } },
      review,
      fail,
    ];
    const kinds = order.map((_, index) => run(ruleThat(order.slice(0, index + 1).reverse())).verdict.kind);
    expect(kinds).toEqual(['not-applicable', 'pass', 'open', 'review', 'fail']);
    expect(run(ruleThat(order)).verdict.counts).toEqual({
      pass: 1,
      fail: 1,
      open: 1,
      review: 1,
      'not-applicable': 1,
    });
  });

  test('an open step says what is to be done and by when', () => {
    const due = { earliest: 2, latest: 4 };
    expect(run(ruleThat([{ kind: 'open', due }])).open).toEqual([
      { rule: 'task-not-reviewed', step: 'Do it.', due, at: [] },
    ]);
  });

  test('a rule that says nothing does not apply, for no reason', () => {
    expect(run(ruleThat([])).verdict).toStrictEqual({
      kind: 'not-applicable',
      counts: { pass: 0, fail: 0, open: 0, review: 0, 'not-applicable': 0 },
    });
  });

  test('a pass is a pass, and asks for nothing', () => {
    const { verdict, findings, open, asks } = run(ruleThat([{ kind: 'pass' }]));
    expect(verdict).toStrictEqual({
      kind: 'pass',
      counts: { pass: 1, fail: 0, open: 0, review: 0, 'not-applicable': 0 },
    });
    expect([findings, open, asks]).toEqual([[], [], []]);
  });

  test('why one judgement did not apply is not told where another did', () => {
    const { verdict } = run(ruleThat([{ kind: 'not-applicable', reason: 'Nothing.' }, { kind: 'pass' }]));
    expect(verdict).toStrictEqual({
      kind: 'pass',
      counts: { pass: 1, fail: 0, open: 0, review: 0, 'not-applicable': 1 },
    });
  });

  test('the reason of the first judgement that did not apply is told', () => {
    const { verdict } = run(
      ruleThat([
        { kind: 'not-applicable', reason: 'First.' },
        { kind: 'not-applicable', reason: 'Second.' },
      ]),
    );
    expect(verdict).toMatchObject({ kind: 'not-applicable', reason: 'First.' });
  });
});

describe('fingerprints', () => {
  const print = (judgement: Judgement<Seen>, setting?: Setting) =>
    run(ruleThat([judgement]), setting).findings[0]?.fingerprint;

  test('stay what they are from one version to the next, since waivers and baselines hold them', () => {
    expect([print(fail), print({ ...fail, subject: 3 })]).toEqual(['89a0b0b9e8a4764e', '8082c8e64f755667']);
  });

  test('rest on rule, course and subject, and on nothing else', () => {
    const own = print(fail);
    expect(print({ ...fail, observed: { count: 3 }, severity: 'info', at: [], inferred: true })).toBe(own);
    expect(print(missing, { documented: 'all' })).toBe(own);
    expect(print(missing)).toBe(own);
    expect(print({ ...fail, subject: 3 })).not.toBe(own);
    expect(print({ ...fail, subject: 3 })).not.toBe(print({ ...fail, subject: 4 }));
    const state = replay(courseOf([]));
    if (!state.ok) throw new Error(state.error.code);
    const elsewhere = runRule(
      ruleThat([fail]),
      'c2',
      gatherFacts(state.value, iptAdult, undefined),
      new Set(),
    );
    expect(elsewhere.findings[0]?.fingerprint).not.toBe(own);
  });
});

describe('guards', () => {
  const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
  const closed = (reason: ClosureReason): EventDraft => ({
    type: 'course-closed',
    data: { reason },
  });

  test('while treatment is paused, only safety and the record itself are judged', () => {
    for (const category of ['safety', 'documentation'] as const) {
      expect(run(ruleThat([fail], { category }), { events: [paused] }).verdict.kind).toBe('fail');
    }
    for (const category of [
      'structure',
      'focus',
      'technique',
      'homework',
      'termination',
      'measurement',
    ] as const) {
      const outcome = run(ruleThat([fail], { category }), { events: [paused] });
      expect(outcome.verdict).toStrictEqual({
        kind: 'not-applicable',
        counts: { pass: 0, fail: 0, open: 0, review: 0, 'not-applicable': 1 },
        reason: 'Treatment is paused.',
      });
      expect([outcome.findings, outcome.open, outcome.asks]).toEqual([[], [], []]);
    }
    const resumed: EventDraft = { type: 'treatment-resumed', data: {} };
    expect(run(ruleThat([fail]), { events: [paused, resumed] }).verdict.kind).toBe('fail');
    // A holiday suspends nothing: only a pause for stabilisation is part of the protocol.
    const holiday: EventDraft = { type: 'treatment-paused', data: { reason: 'planned-break' } };
    expect(run(ruleThat([fail]), { events: [holiday] }).verdict.kind).toBe('fail');
  });

  test('a rule whose ground is missing is not asked', () => {
    const rule = ruleThat([fail], { dependsOn: 'formulation-missing' });
    const outcome = run(rule, { grounds: ['formulation-missing'] });
    expect(outcome.verdict.kind).toBe('not-applicable');
    expect(outcome.verdict.reason).toContain('formulation-missing');
    expect(run(rule, { grounds: ['risk-not-checked'] }).verdict.kind).toBe('fail');
  });

  // What asks for the end of a whole course, and is not owed where the course was left or cut short.
  const endings: readonly RuleId[] = [
    'sick-role-open-ended',
    'ending-not-raised',
    'ending-feelings-unrecorded',
    'relapse-plan-missing',
    'continuation-undecided',
    'non-response-no-plan',
    'endpoint-missing',
  ];
  const early: readonly ClosureReason[] = ['dropout', 'transferred', 'escalated', 'died'];
  // What nobody can make good once the patient has died.
  const past: readonly RuleId[] = ['pre-session-missing', 'measure-overdue'];

  test.each(ruleIds)('an early closing takes away the fault of an ending, and not the credit: %s', (id) => {
    const said = (says: readonly Judgement<Seen>[], reason: ClosureReason) =>
      run({ ...ruleThat(says), id }, { events: [closed(reason)] });
    for (const reason of closureReasons) {
      const released =
        (endings.includes(id) && early.includes(reason)) || (past.includes(id) && reason === 'died');
      expect([reason, said([fail], reason).verdict.kind]).toEqual([
        reason,
        released ? 'not-applicable' : 'fail',
      ]);
      expect([reason, said([review], reason).asks.length]).toEqual([reason, released ? 0 : 1]);
      expect(said([{ kind: 'pass' }], reason).verdict.kind).toBe('pass');
    }
  });

  test('says why it took a fault away', () => {
    const { verdict } = run(
      { ...ruleThat([fail]), id: 'endpoint-missing' },
      { events: [closed('transferred')] },
    );
    expect(verdict.reason).toMatch(/^The course was closed early .*transferred/);
  });
});

describe('a rule that crashes', () => {
  const broken = ruleThat(() => {
    throw new Error('A secret of the record.');
  });

  test('is reported as crashed, as a fault of the library, and shows nothing of the error', () => {
    const { verdict, findings, open, asks } = run(broken, { events: sessions(1, 3) });
    expect(verdict).toStrictEqual({
      kind: 'review',
      counts: { pass: 0, fail: 0, open: 0, review: 1, 'not-applicable': 0 },
      reason: 'The rule failed to run.',
    });
    expect([open, asks]).toEqual([[], []]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toStrictEqual({
      rule: 'crash/task-not-reviewed',
      kind: 'review',
      severity: 'warning',
      basis: 'not-recorded',
      message:
        'The rule “task-not-reviewed” failed to run; nothing is known of what it asks for. This is a fault of the library.',
      at: [],
      observed: {},
      counterEvidence: [],
      sources: [],
      remedy: 'Report the fault with the library’s version and, if you may share it, a course that shows it.',
      withdrawnIf: [],
      fingerprint: 'b034dbecc17cb34b',
    });
    expect(JSON.stringify(findings)).not.toContain('secret');
  });

  test('crashes as well where it is only its message that fails', () => {
    const rule = defineRule<never, Seen>({
      ...ruleThat([]),
      needs: [],
      message: () => {
        throw new TypeError('No message.');
      },
      check: () => [fail],
    });
    expect(run(rule).findings[0]?.rule).toBe('crash/task-not-reviewed');
  });

  test('is not asked, and so does not crash, where it would not be judged', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(run(broken, { events: [paused] }).verdict.kind).toBe('not-applicable');
  });
});
