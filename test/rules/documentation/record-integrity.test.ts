import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'record-integrity';
const opened: EventDraft = { type: 'course-opened', on: '2025-03-04', data: { ageYears: 34 } };
const held = (session: number, on?: string, data: Partial<SessionHeld> = {}): EventDraft => ({
  type: 'session-held',
  session,
  ...(on === undefined ? {} : { on }),
  data: { kind: 'treatment', ...data },
});
const missed = (on?: string, session?: number): EventDraft => ({
  type: 'session-missed',
  ...(on === undefined ? {} : { on }),
  ...(session === undefined ? {} : { session }),
  data: { by: 'patient', reason: 'illness' },
});
const inOrder = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), held(3, '2025-03-18')];

describe(rule, () => {
  test.each([iptAdult, iptA, ipc])('passes where the dates follow the log ($id)', (protocol) => {
    expect(judged(rule, inOrder, { protocol }).verdict.kind).toBe('pass');
    expect(judged(rule, inOrder, { protocol, documented: 'all' }).verdict.kind).toBe('pass');
  });

  test('passes where nothing is dated: there is nothing out of order', () => {
    const undated: EventDraft = { type: 'course-opened', data: {} };
    expect(judged(rule, [undated, ...sessions(1, 3)]).verdict.kind).toBe('pass');
  });

  test.each(['2025', '2025-03'])('passes where a date may be in order: %s', (on) => {
    expect(
      judged(rule, [opened, held(1, '2025-03-04'), held(2, on), held(3, '2025-03-18')]).verdict.kind,
    ).toBe('pass');
  });

  test('fails where a session is dated before the one ahead of it', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-18'), held(3, '2025-03-11')];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        basis: 'recorded',
        observed: { state: 'dates', count: 1 },
        at: [{ pointer: '/events/3/on', event: 'e4', session: 3 }],
      },
    ]);
  });

  test('says once how many entries are out of order', () => {
    const { findings } = judged(rule, [
      opened,
      held(1, '2025-03-18'),
      held(2, '2025-03-11'),
      held(3, '2025-03-12'),
      held(4, '2025-03-25'),
    ]);
    expect(findings).toMatchObject([
      {
        message: '2 events are dated before an event that stands earlier in the log.',
        at: [{ session: 2 }, { session: 3 }],
      },
    ]);
  });

  test('fails where a month lies certainly before the date ahead of it', () => {
    expect(judged(rule, [opened, held(1, '2025-03-04'), held(2, '2025-02')]).verdict.kind).toBe('fail');
  });

  test('an undated entry between does not hide the disorder', () => {
    const drafts = [opened, held(1, '2025-03-18'), held(2), held(3, '2025-03-11')];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('passes once the date is corrected', () => {
    const wrong: EventDraft = { ...held(2, '2024-03-11'), id: 's2' };
    const right: EventDraft = { ...held(2, '2025-03-11'), id: 'c2', replaces: 's2' };
    const drafts = [opened, held(1, '2025-03-04'), wrong, held(3, '2025-03-18')];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
    expect(judged(rule, [...drafts, right]).verdict.kind).toBe('pass');
  });

  test('when it was written down is not when it happened', () => {
    const late: EventDraft = { ...held(2, '2025-03-11'), recorded: { on: '2025-06-01' } };
    expect(judged(rule, [opened, held(1, '2025-03-04'), late, held(3, '2025-03-18')]).verdict.kind).toBe(
      'pass',
    );
  });

  test('the dates that a fact speaks of are not the dates of the log', () => {
    const onset: EventDraft = {
      type: 'timeline-event-added',
      on: '2025-03-04',
      data: { kind: 'onset', happened: '2024-11' },
    };
    expect(judged(rule, [opened, held(1, '2025-03-04'), onset, held(2, '2025-03-11')]).verdict.kind).toBe(
      'pass',
    );
  });

  test('fails where two treatment sessions stand on one day', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), held(3, '2025-03-11')];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings.flatMap(({ at }) => at)).toContainEqual({
      pointer: '/events/3',
      event: 'e4',
      session: 3,
    });
  });

  test.each(['crisis', 'pre-group', 'assessment', 'engagement', 'booster'] as const)(
    'a second session of the day that was of another kind (%s) is no double',
    (kind) => {
      const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), held(3, '2025-03-11', { kind })];
      expect(judged(rule, drafts).verdict.kind).toBe('pass');
    },
  );

  test('a missed session on the day of one that was held is no double', () => {
    expect(
      judged(rule, [opened, held(1, '2025-03-04'), missed('2025-03-11'), held(2, '2025-03-11')]).verdict.kind,
    ).toBe('pass');
  });

  test('two sessions of one month are no double, and neither are two without a date', () => {
    expect(judged(rule, [opened, held(1, '2025-03'), held(2, '2025-03')]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, held(1), held(2)]).verdict.kind).toBe('pass');
  });

  test('fails where the numbers run backwards', () => {
    const { verdict, findings } = judged(rule, [opened, held(1), held(3), held(2)]);
    expect(verdict.kind).toBe('fail');
    expect(findings.flatMap(({ at }) => at)).toMatchObject([{ event: 'e4', session: 2 }]);
  });

  test('fails where sessions are claimed in full and numbers are left out', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), held(5, '2025-04-01')];
    expect(judged(rule, drafts, { documented: ['sessions'] }).verdict.kind).toBe('fail');
  });

  test('numbers without a session are no fault where sessions are not claimed', () => {
    const drafts = [opened, held(1, '2025-03-04'), held(2, '2025-03-11'), held(5, '2025-04-01')];
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
  });

  test('numbers that missed or crisis sessions took are no gap', () => {
    const crisis = held(3, '2025-03-14', { kind: 'crisis' });
    const drafts = [opened, held(1, '2025-03-04'), missed('2025-03-11', 2), crisis, held(4, '2025-03-18')];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('pass');
    const unnumbered = [opened, held(1, '2025-03-04'), missed('2025-03-11'), held(3, '2025-03-18')];
    expect(judged(rule, unnumbered, { documented: 'all' }).verdict.kind).toBe('pass');
    const numbered = [opened, held(1), missed(undefined, 2), held(3), held(5)];
    expect(judged(rule, numbered).findings).toMatchObject([
      { observed: { state: 'gaps', count: 1 }, at: [{ session: 5 }] },
    ]);
  });

  test('asks, at info, why the course was closed', () => {
    const closed: EventDraft = { type: 'course-closed', on: '2025-03-25', data: { initiatedBy: 'patient' } };
    const { verdict, findings, report } = judged(rule, [...inOrder, closed]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('closure-reason');
  });

  test('fails, at info, where the closing is claimed in full and holds no reason', () => {
    const closed: EventDraft = { type: 'course-closed', on: '2025-03-25', data: { initiatedBy: 'patient' } };
    expect(judged(rule, [...inOrder, closed], { documented: ['closure'] }).findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'info',
        basis: 'not-recorded',
        at: [{ pointer: '/events/4', event: 'e5' }],
      },
    ]);
  });

  test('a closing with its reason, or with dates in disorder, is judged like any entry', () => {
    const closed = (on: string): EventDraft => ({ type: 'course-closed', on, data: { reason: 'completed' } });
    expect(judged(rule, [...inOrder, closed('2025-03-18')]).verdict.kind).toBe('pass');
    expect(judged(rule, [...inOrder, closed('2025-03-17')]).verdict.kind).toBe('fail');
  });

  test('does not speak of an empty record', () => {
    expect(judged(rule, []).verdict.kind).toBe('not-applicable');
  });

  test('a pause and an early closure take nothing from a rule of documentation', () => {
    const drafts = [opened, held(1, '2025-03-18'), held(2, '2025-03-11')];
    const paused: EventDraft = {
      type: 'treatment-paused',
      on: '2025-03-18',
      data: { reason: 'stabilisation' },
    };
    const closed: EventDraft = { type: 'course-closed', on: '2025-03-25', data: { reason: 'dropout' } };
    expect(judged(rule, [...drafts, paused]).verdict.kind).toBe('fail');
    expect(judged(rule, [...drafts, closed]).verdict.kind).toBe('fail');
  });

  test('the verdict rests on recorded facts: claims change nothing', () => {
    const drafts = [opened, held(1, '2025-03-18'), held(2, '2025-03-11')];
    for (const documented of ['all', ['sessions'], []] as const) {
      expect(judged(rule, drafts, { documented }).verdict.kind).toBe('fail');
    }
  });

  test('a waiver lowers it to info: it is no error of safety', () => {
    const options = { waivers: [{ rule, reason: 'data-wrong' }] } as const;
    const drafts = [opened, held(1, '2025-03-18'), held(2, '2025-03-11')];
    expect(judged(rule, drafts, { options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });
});
