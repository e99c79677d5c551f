import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { CareCoordinated, ConditionRecorded } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'bipolar-not-adjunctive';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };
const bipolar = (status: ConditionRecorded['status'] = 'active'): EventDraft => ({
  type: 'condition-recorded',
  data: { condition: 'bipolar-disorder', status },
});
const care = (data: CareCoordinated): EventDraft => ({ type: 'care-coordinated', data });
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
/** Well into the middle phase. */
const course = (...between: readonly EventDraft[]): readonly EventDraft[] => [
  opened,
  ...between,
  ...sessions(1, 3),
  middle,
  ...sessions(4, 8),
];
const claimed = { documented: ['care', 'condition'] } as const;

const adjunct: Protocol = {
  ...iptAdult,
  expects: {
    ...iptAdult.expects,
    adjunct: { value: true, source: 'house-judgement', grounding: 'house', note: 'for this test' },
  },
};

describe(rule, () => {
  test.each(['prescriber', 'psychiatry'] as const)('passes where the care is shared with %s', (who) => {
    expect(judged(rule, course(bipolar(), care({ with: who, status: 'in-place' }))).verdict.kind).toBe(
      'pass',
    );
  });

  test('passes where the coordination was written down ahead of the diagnosis', () => {
    const drafts = course(care({ with: 'prescriber', status: 'in-place' }), bipolar());
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where a prescriber’s review and the patient’s refusal are recorded', () => {
    const refused = care({ with: 'prescriber', status: 'declined', reason: 'patient-preference' });
    expect(judged(rule, course(bipolar(), refused), claimed).verdict.kind).toBe('pass');
  });

  test.each([iptAdult, iptA, ipc])('fails where nobody who prescribes takes part ($id)', (protocol) => {
    const { verdict, findings } = judged(rule, course(bipolar()), { ...claimed, protocol });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        message:
          'Bipolar disorder is recorded; no record of coordination with a prescriber. ' +
          'The record claims to document “care” in full.',
        at: [{ pointer: '/events/1', event: 'e2' }],
      },
    ]);
  });

  test('an adjunctive protocol needs its prescriber no less', () => {
    const { findings } = judged(rule, course(bipolar()), { ...claimed, protocol: adjunct });
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        counterEvidence: [{ note: 'The protocol itself is an adjunct to medication.', at: [] }],
      },
    ]);
    expect(judged(rule, course(bipolar()), claimed).findings).toMatchObject([{ counterEvidence: [] }]);
  });

  test('coordination with a school or a family doctor does not take the place of a prescriber', () => {
    const school = care({ with: 'school', status: 'in-place' });
    expect(judged(rule, course(bipolar(), school), claimed).verdict.kind).toBe('fail');
  });

  test('coordination that was only asked for is not in place', () => {
    const requested = care({ with: 'prescriber', status: 'requested' });
    expect(judged(rule, course(bipolar(), requested), claimed).verdict.kind).not.toBe('pass');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judged(rule, course(bipolar()));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('prescriber-coordination');
  });

  test('waits for an answer where coordination was asked for, as long as the course goes on', () => {
    const requested = care({ with: 'prescriber', status: 'requested' });
    const { verdict, report } = judged(rule, course(bipolar(), requested), claimed);
    expect(verdict.kind).toBe('open');
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject([{ at: [{ event: 'e3' }] }]);
    const answered = course(bipolar(), requested, care({ with: 'prescriber', status: 'in-place' }));
    expect(judged(rule, answered, claimed).verdict.kind).toBe('pass');
  });

  test('a request that nobody answered before the course was closed has no time left', () => {
    const requested = care({ with: 'prescriber', status: 'requested' });
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    const drafts = [...course(bipolar(), requested), closed];
    expect(judged(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', basis: 'not-recorded', observed: { state: 'none' } },
    ]);
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('fails, whatever is claimed, where coordination was withheld, also after it had been asked for', () => {
    const withheld: EventDraft = { ...care({ with: 'prescriber', status: 'withheld' }), id: 'withheld' };
    const requested = care({ with: 'prescriber', status: 'requested' });
    for (const contacts of [[withheld], [requested, withheld]]) {
      expect(judged(rule, course(...contacts, { ...bipolar(), id: 'bipolar' })).findings).toMatchObject([
        {
          kind: 'fail',
          severity: 'warning',
          basis: 'recorded',
          message:
            'Bipolar disorder is recorded, and coordination with a prescriber is recorded as withheld.',
          observed: { state: 'withheld' },
          at: [{ event: 'withheld' }, { event: 'bipolar' }],
        },
      ]);
    }
    const again = course(bipolar(), withheld, requested);
    expect(judged(rule, again).verdict.kind).toBe('open');
    const beside = course(bipolar(), requested, care({ with: 'psychiatry', status: 'withheld' }));
    expect(judged(rule, beside).verdict.kind).toBe('open');
  });

  test('leaves time in the initial phase, and more where it was asked for', () => {
    const initial = [opened, { ...bipolar(), id: 'bipolar' }, ...sessions(1, 2)];
    const due = (drafts: readonly EventDraft[]) =>
      judged(rule, drafts, claimed).report.open.filter((step) => step.rule === rule);
    expect(due(initial)).toMatchObject([{ due: { earliest: 1, latest: 3 }, at: [{ event: 'bipolar' }] }]);
    const requested: EventDraft = { ...care({ with: 'prescriber', status: 'requested' }), id: 'asked' };
    expect(due([...initial, requested])).toMatchObject([{ due: null, at: [{ event: 'asked' }] }]);
    expect(due(course(bipolar(), requested))).toMatchObject([{ due: null }]);
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...initial, closed], claimed).verdict.kind).toBe('fail');
  });

  test('a bipolar disorder that is settled for now is still one', () => {
    expect(judged(rule, course(bipolar('stabilised')), claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where there is no bipolar disorder', () => {
    expect(judged(rule, course(), { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, course(bipolar('ruled-out')), { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
    expect(judged(rule, course(bipolar(), bipolar('ruled-out')), { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('a pause and an early closure take nothing from a rule of safety', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course(bipolar()), paused], claimed).verdict.kind).toBe('fail');
    expect(judged(rule, [...course(bipolar()), closed], claimed).verdict.kind).toBe('fail');
  });

  test('giving up the claim turns the fault into a question', () => {
    expect(judged(rule, course(bipolar()), { documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, course(bipolar()), { documented: ['condition'] }).verdict.kind).toBe('review');
    expect(judged(rule, course(bipolar()), { documented: ['care'] }).verdict.kind).toBe('fail');
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'patient-preference' }] } as const;
    expect(judged(rule, course(bipolar()), { ...claimed, options }).findings).toMatchObject([
      { severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });
});
