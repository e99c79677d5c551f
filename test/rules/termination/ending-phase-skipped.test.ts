import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, CourseClosed, SessionHeld } from '../../../src/index.js';
import { ipc, iptAdult } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'ending-phase-skipped';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const all = { documented: 'all' } as const;
const phase = (id: string): EventDraft => ({ type: 'phase-entered', data: { phase: id } });
const contract = (count: number): EventDraft => ({
  type: 'contract-agreed',
  data: { sessions: { min: count, max: count }, everyDays: 7 },
});
const held = (session: number, data: Partial<SessionHeld> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
});
const closed = (reason: ClosureReason, initiatedBy?: CourseClosed['initiatedBy']): EventDraft => ({
  type: 'course-closed',
  data: { reason, ...(initiatedBy === undefined ? {} : { initiatedBy }) },
});

/** Sixteen agreed sessions, of which some were held, and none of them in an ending phase. */
const noEnding = (attended = 16): readonly EventDraft[] => [
  opened,
  contract(16),
  phase('initial'),
  ...sessions(1, Math.min(3, attended)),
  ...(attended > 3 ? [phase('middle')] : []),
  ...sessions(4, attended),
];

describe(rule, () => {
  test('passes where a session was held in the ending phase', () => {
    const drafts = [...noEnding(13), phase('ending'), ...sessions(14, 16), closed('completed')];
    expect(judged(rule, drafts, all).verdict.kind).toBe('pass');
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('passes where the last session names its phase itself', () => {
    const drafts = [
      opened,
      contract(16),
      ...sessions(1, 15, { phase: 'middle' }),
      held(16, { phase: 'ending' }),
      closed('completed'),
    ];
    expect(judged(rule, drafts, all).verdict.kind).toBe('pass');
    const never = [opened, contract(16), ...sessions(1, 16, { phase: 'middle' }), closed('completed')];
    expect(judged(rule, never, all).verdict.kind).toBe('fail');
  });

  test('passes where the ending was spoken of', () => {
    const drafts = [...noEnding(15), held(16, { ending: { discussed: true } }), closed('completed')];
    expect(judged(rule, drafts, all).verdict.kind).toBe('pass');
  });

  test.each([iptAdult, ipc])(
    'fails where a completed course gave no session to its ending ($id)',
    (protocol) => {
      const { verdict, findings } = judged(rule, [...noEnding(), closed('completed')], { ...all, protocol });
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([
        {
          kind: 'fail',
          severity: 'error',
          basis: 'not-recorded',
          message:
            'The course is closed as completed; no record of a session given to its ending. ' +
            'The record claims to document “ending” in full.',
          at: [{ pointer: '/events/20', event: 'e21' }],
        },
      ]);
    },
  );

  test('an ending phase that was entered and held no session is none', () => {
    const drafts = [...noEnding(), phase('ending'), closed('completed')];
    expect(judged(rule, drafts, all).verdict.kind).toBe('fail');
  });

  test('passes where the ending was reviewed, whatever is said of the sessions', () => {
    for (const data of [{ gains: true }, { feelings: 'asked-none' }] as const) {
      const review: EventDraft = { type: 'ending-reviewed', id: 'review', session: 16, data };
      const { verdict } = judged(rule, [...noEnding(), review, closed('completed')], all);
      expect(verdict.kind).toBe('pass');
    }
  });

  test('what is left to do: to add what was done, or to offer a review to a patient who left early', () => {
    for (const documented of [[], 'all'] as const) {
      expect(judged(rule, [...noEnding(), closed('completed')], { documented }).findings).toMatchObject([
        { remedy: remedyAfterClosing },
      ]);
    }
    expect(judged(rule, [...noEnding(5), closed('dropout')], all).findings[0]?.remedy).toMatch(
      /for a patient who left early, offer a review/,
    );
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judged(rule, [...noEnding(), closed('completed')]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('ending-sessions');
  });

  test('where the phases are only computed, it is no error', () => {
    const drafts = [opened, contract(16), ...sessions(1, 16), closed('completed')];
    for (const finding of judged(rule, drafts, all).findings) expect(finding.severity).not.toBe('error');
  });

  test.each(['dropout', 'early-remission', 'non-response'] as const)(
    'leaving before the contracted end (%s) is an observation, and no more',
    (reason) => {
      const { verdict, findings } = judged(rule, [...noEnding(5), closed(reason)], all);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
    },
  );

  test('says so in these words', () => {
    const { findings } = judged(rule, [...noEnding(5), closed('dropout', 'patient')], all);
    expect(findings).toMatchObject([
      {
        message: 'The course ended after 5 of 16 contracted sessions, on the initiative of the patient.',
        at: [{ pointer: '/events/9', event: 'e10' }],
        observed: { state: 'early', attended: 5, contracted: 16, initiatedBy: 'patient' },
      },
    ]);
  });

  test.each([
    [15, 'fail'],
    [16, 'not-applicable'],
  ])('leaving after session %i of 16: %s', (attended, kind) => {
    expect(judged(rule, [...noEnding(attended), closed('dropout')], all).verdict.kind).toBe(kind);
  });

  test.each([
    [11, 'fail'],
    [12, 'not-applicable'],
  ])('with a contract of 12 to 16, leaving after session %i: %s', (attended, kind) => {
    const range: EventDraft = { type: 'contract-agreed', data: { sessions: { min: 12, max: 16 } } };
    expect(judged(rule, [opened, range, ...sessions(1, attended), closed('dropout')], all).verdict.kind).toBe(
      kind,
    );
  });

  test('without a contract there is no agreed number to leave before', () => {
    expect(judged(rule, [opened, ...sessions(1, 5), closed('dropout')], all).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test.each(['died', 'transferred', 'escalated'] as const)(
    'a course cut short (%s) is not left',
    (reason) => {
      expect(judged(rule, [...noEnding(5), closed(reason)], all).verdict.kind).toBe('not-applicable');
    },
  );

  test('an early remission for which the contract was shortened is no departure', () => {
    const shortened: EventDraft = {
      type: 'contract-amended',
      data: { sessions: { min: 10, max: 10 }, reason: 'early-recovery' },
    };
    const talk = held(10, { ending: { discussed: true } });
    const drafts = [...noEnding(9), shortened, talk, closed('early-remission', 'both')];
    expect(judged(rule, drafts, all).findings).toEqual([]);
  });

  test('an early remission with talk about the ending is not an error', () => {
    const talk = held(10, { ending: { discussed: true } });
    for (const finding of judged(rule, [...noEnding(9), talk, closed('early-remission')], all).findings) {
      expect(finding.severity).toBe('info');
    }
  });

  test('crisis sessions are not the ending, and do not bring it nearer', () => {
    const crisis: EventDraft = { type: 'session-held', session: 16, data: { kind: 'crisis' } };
    expect(judged(rule, [...noEnding(15), crisis, closed('dropout')], all).verdict.kind).toBe('fail');
  });

  test('does not speak while the course is open, or paused', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judged(rule, noEnding(), all).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...noEnding(), paused], all).verdict.kind).toBe('not-applicable');
  });

  test('giving up the claim turns the fault into a question, and leaves the observation as it is', () => {
    const completed = [...noEnding(), closed('completed')];
    const left = [...noEnding(5), closed('dropout')];
    expect(judged(rule, completed, { documented: ['ending', 'phases'] }).verdict.kind).toBe('fail');
    expect(judged(rule, completed, { documented: [] }).verdict.kind).toBe('review');
    expect(judged(rule, left, { documented: [] }).verdict.kind).toBe('fail');
  });

  test('a waiver lowers it to info: it is no error of safety', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    expect(judged(rule, [...noEnding(), closed('completed')], { ...all, options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });

  describe('where a number is left out', () => {
    test('asks where the session is lost that may have been given to the ending', () => {
      const whole = [
        opened,
        contract(16),
        ...sessions(1, 12),
        held(13, { ending: { discussed: true } }),
        ...sessions(14, 14),
        closed('completed'),
      ];
      expectQuestion(rule, whole, { session: 13, claims: ['ending'], whole: 'pass' });
    });

    test('asks whether a course that ended early had all its sessions, if it may have had', () => {
      const left = (attended: number) => [
        opened,
        contract(16),
        ...sessions(1, attended),
        closed('dropout', 'patient'),
      ];
      expectQuestion(rule, left(16), { session: 7, whole: 'not-applicable' });
      expect(
        judged(
          rule,
          left(15).filter(({ session }) => session !== 7),
        ).findings,
      ).toMatchObject([{ kind: 'fail', basis: 'recorded', observed: { attended: 14, contracted: 16 } }]);
    });
  });
});
