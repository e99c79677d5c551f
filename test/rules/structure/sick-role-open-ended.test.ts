import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason, SickRoleRecorded } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'sick-role-open-ended';
const claimed = { documented: ['framing'] as const };

function role(session: number, status: SickRoleRecorded['status']): EventDraft {
  return { type: 'sick-role-recorded', session, data: { status } };
}

function contract(count: number): EventDraft {
  return {
    type: 'contract-agreed',
    session: 1,
    data: { sessions: { min: count, max: count }, everyDays: 7 },
  };
}

function closed(reason?: ClosureReason): EventDraft {
  return { type: 'course-closed', data: reason === undefined ? {} : { reason } };
}

/** The sick role given in session 2, and then these entries. */
function given(...entries: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 2), role(2, 'given'), ...sessions(3, 6), ...entries];
}

describe(rule, () => {
  test.each(['reviewed', 'ended'] as const)('passes where the sick role was %s later', (status) => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, given(role(6, status), closed('completed')), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
    expect(judged(rule, given(role(6, status))).verdict.kind).toBe('pass');
  });

  test('passes where it was reviewed in the session that gave it', () => {
    const drafts = [...sessions(1, 2), role(2, 'given'), role(2, 'reviewed'), ...sessions(3, 6)];
    expect(judged(rule, [...drafts, closed('completed')], claimed).verdict.kind).toBe('pass');
  });

  test.each(['completed', 'early-remission', 'non-response'] as const)(
    'fails at info where it was never reviewed, the framing is claimed and the course is closed: %s',
    (reason) => {
      const { verdict, findings } = judged(rule, given(closed(reason)), claimed);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'not-recorded' }]);
    },
  );

  test('asks, at info, where the framing is not claimed', () => {
    const { verdict, findings, report } = judged(rule, given(closed('completed')));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'sick-role-review', aspect: 'framing' },
    ]);
  });

  test('a claim that begins later says nothing of the whole course', () => {
    const documented = [{ aspect: 'framing', fromSession: 30 }] as const;
    expect(judged(rule, given(closed('completed')), { documented }).verdict.kind).toBe('review');
  });

  test('a claim that begins by the last session covers what belongs to the end', () => {
    const from = (fromSession: number) => ({ documented: [{ aspect: 'framing', fromSession }] as const });
    expect(judged(rule, given(closed('completed')), from(6)).verdict.kind).toBe('fail');
    expect(judged(rule, given(closed('completed')), from(7)).verdict.kind).toBe('review');
  });

  test('a review of an earlier sick role is no review of one that was given anew', () => {
    const again = given(role(4, 'reviewed'), role(6, 'given'));
    expect(judged(rule, again).verdict.kind).toBe('open');
    expect(judged(rule, [...again, closed('completed')], claimed).verdict.kind).toBe('fail');
    const reviewed = [...again, role(6, 'ended'), closed('completed')];
    expect(judged(rule, reviewed, claimed).verdict.kind).toBe('pass');
  });

  test.each(['limited', 'not-used'] as const)('does not speak where the sick role is %s', (status) => {
    const only = [...sessions(1, 2), role(2, status), ...sessions(3, 6), closed('completed')];
    const instead = given(role(6, status), closed('completed'));
    for (const drafts of [only, instead]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('a sick role given after a limited one is asked after', () => {
    const drafts = [...sessions(1, 1), role(1, 'limited'), ...sessions(2, 3), role(3, 'given')];
    expect(judged(rule, drafts).verdict.kind).toBe('open');
    expect(judged(rule, [...drafts, closed('completed')], claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where no sick role is recorded, claimed or not', () => {
    for (const documented of [[], 'all'] as const) {
      const { verdict } = judged(rule, [...sessions(1, 6), closed('completed')], { documented });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test.each([
    { protocol: iptAdult, earliest: 9, latest: 16 },
    { protocol: iptA, earliest: 9, latest: 16 },
    { protocol: ipc, earliest: 3, latest: 8 },
  ])(
    '$protocol.id: leaves time until the end, from session $earliest to $latest',
    ({ protocol, earliest, latest }) => {
      const { verdict, findings, report } = judged(rule, given(), { ...claimed, protocol });
      expect(verdict.kind).toBe('open');
      expect(findings).toEqual([]);
      expect(report.open.filter((step) => step.rule === rule)).toMatchObject([{ due: { earliest, latest } }]);
    },
  );

  test.each([
    { count: 16, earliest: 13 },
    { count: 12, earliest: 9 },
  ])('a contract of $count sessions sets the time', ({ count, earliest }) => {
    const { report } = judged(rule, [contract(count), ...given()], claimed);
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject([
      { due: { earliest, latest: count } },
    ]);
  });

  test('leaves open by when, where the length or the phases are not known', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const endless: Protocol = { ...iptAdult, length: open };
    for (const protocol of [endless, phaseless]) {
      const { verdict, report } = judged(rule, given(), { ...claimed, protocol });
      expect(verdict.kind).toBe('open');
      expect(report.open.filter((step) => step.rule === rule)).toMatchObject([{ due: null }]);
    }
  });

  test.each(['dropout', 'transferred', 'escalated', 'died'] as const)(
    'asks for nothing after a course that was cut short: %s',
    (reason) => {
      const { verdict, findings } = judged(rule, given(closed(reason)), { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(findings).toEqual([]);
      expect(judged(rule, given(role(6, 'ended'), closed(reason)), claimed).verdict.kind).toBe('pass');
    },
  );

  test.each([undefined, 'other'] as const)(
    'asks, whatever is claimed, after a closing for %s reason',
    (why) => {
      const { verdict, findings } = judged(rule, given(closed(why)), { documented: 'all' });
      expect(verdict.kind).toBe('review');
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
    },
  );

  test('treats a review that was withdrawn from the record as none', () => {
    const drafts = given(
      { ...role(6, 'reviewed'), id: 'review' },
      {
        type: 'entry-withdrawn',
        replaces: 'review',
        data: { reason: 'recorded-in-error' },
      },
    );
    expect(judged(rule, [...drafts, closed('completed')], claimed).verdict.kind).toBe('fail');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused = given({ type: 'treatment-paused', data: { reason: 'stabilisation' } });
    expect(judged(rule, paused, claimed).verdict.kind).toBe('not-applicable');
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }, closed('completed')];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('points at the sick role that was given last', () => {
    const drafts = given(role(5, 'reviewed'), role(6, 'given'), closed('completed'));
    const { findings } = judged(rule, drafts, claimed);
    expect(pointsAt(drafts, findings[0])).toContain('sick-role-recorded 6');
    expect(pointsAt(drafts, findings[0])).not.toContain('sick-role-recorded 2');
  });
});
