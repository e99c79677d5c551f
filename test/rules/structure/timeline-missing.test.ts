import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'timeline-missing';
const claimed = { documented: ['timeline'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const undrawn: readonly EventDraft[] = [...sessions(1, 3), middle, ...sessions(4, 5)];

function entry(session?: number): EventDraft {
  return {
    type: 'timeline-event-added',
    data: { kind: 'onset' },
    ...(session === undefined ? {} : { session }),
  };
}

describe(rule, () => {
  test('passes where one entry of the timeline was made in the initial phase', () => {
    const drafts = [...sessions(1, 2), entry(2), ...sessions(3, 3), middle, ...sessions(4, 5)];
    const { verdict, findings } = judged(rule, drafts, claimed);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes where the entry was made in the last initial session', () => {
    expect(judged(rule, [...sessions(1, 3), entry(3), ...sessions(4, 5)], claimed).verdict.kind).toBe('pass');
    const adolescent = [...sessions(1, 4), entry(4), ...sessions(5, 6)];
    expect(judged(rule, adolescent, { ...claimed, protocol: iptA }).verdict.kind).toBe('pass');
  });

  test('passes without dates and session numbers, by the order of the log', () => {
    expect(judged(rule, [entry(), ...undrawn], claimed).verdict.kind).toBe('pass');
    const between = [...sessions(1, 3), entry(), middle, ...sessions(4, 5)];
    expect(judged(rule, between, claimed).verdict.kind).toBe('pass');
  });

  test('fails as a warning where timelines are claimed and no entry is there', () => {
    const { verdict, findings } = judged(rule, undrawn, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('fails where the first entry of a claimed timeline came in the middle phase', () => {
    expect(judged(rule, [...undrawn, entry(5)], claimed).verdict.kind).toBe('fail');
  });

  test('asks, as a warning, where the record neither holds a timeline nor claims to', () => {
    const { verdict, findings, report } = judged(rule, undrawn);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'timeline', aspect: 'timeline' },
    ]);
  });

  test('fails, whatever is claimed, where it is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 2, data: { step: 'timeline' } };
    for (const setting of [{}, claimed]) {
      const { findings } = judged(
        rule,
        [...sessions(1, 2), omitted, ...sessions(3, 3), middle, ...sessions(4, 5)],
        setting,
      );
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    }
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
  ])('$protocol.id: leaves time until session $last, and no longer', ({ protocol, last }) => {
    expect(judged(rule, sessions(1, last), { ...claimed, protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, last), { protocol }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, last + 1), { protocol }).verdict.kind).toBe('review');
  });

  test('does not speak under counselling, which draws no timeline', () => {
    const { verdict } = judged(rule, undrawn, { ...claimed, protocol: ipc });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not speak of a course that is held in a group', () => {
    const drafts: EventDraft[] = [{ type: 'course-opened', data: { format: 'group' } }, ...undrawn];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const individual: EventDraft[] = [{ type: 'course-opened', data: { format: 'individual' } }, ...undrawn];
    expect(judged(rule, individual, claimed).verdict.kind).toBe('fail');
  });

  test('does not speak under a protocol that leaves the timeline open', () => {
    const protocol = {
      ...iptAdult,
      expects: {
        ...iptAdult.expects,
        timeline: { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const,
      },
    };
    expect(judged(rule, undrawn, { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where the course ended before it was due, speaks where it ended after', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'escalated' } };
    expect(judged(rule, [...sessions(1, 2), closed], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...sessions(1, 4), closed], claimed).verdict.kind).toBe('fail');
  });

  test('a claim from session 4 on says nothing of a timeline drawn before', () => {
    const documented = [{ aspect: 'timeline', fromSession: 4 }] as const;
    expect(judged(rule, undrawn, { documented }).verdict.kind).toBe('review');
  });

  test('treats an entry that was withdrawn from the record as none', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 3),
      { type: 'timeline-event-added', id: 'tl', session: 3, data: { kind: 'death' } },
      middle,
      ...sessions(4, 5),
      { type: 'entry-withdrawn', replaces: 'tl', data: { reason: 'wrong-course' } },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...undrawn,
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
  ])(
    '$protocol.id: an entry made in session $last is in time, one session later it is late',
    ({ protocol, last }) => {
      const inTime = [...sessions(1, last), entry(last), ...sessions(last + 1, last + 2)];
      const late = [...sessions(1, last + 1), entry(last + 1), ...sessions(last + 2, last + 2)];
      expect(judged(rule, inTime, { ...claimed, protocol }).verdict.kind).toBe('pass');
      expect(judged(rule, late, { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, [...undrawn, entry(5)], claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'recorded',
        message: 'The timeline of symptoms and events was begun only after the initial phase.',
        at: [
          { pointer: '/events/6', event: 'e7', session: 5 },
          { pointer: '/events/3', event: 'e4' },
        ],
        observed: { state: 'late' },
        counterEvidence: [],
      },
    ]);
    expect(judged(rule, undrawn, claimed).findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'No record of a timeline of symptoms and events by the end of the initial phase. ' +
          'The record claims to document “timeline” in full.',
        at: [{ pointer: '/events/3', event: 'e4' }],
      },
    ]);
  });
});
