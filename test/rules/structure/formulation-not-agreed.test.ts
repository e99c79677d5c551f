import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { Acceptance } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'formulation-not-agreed';
const claimed = { documented: ['formulation'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

function shared(session: number, acceptance?: Acceptance): EventDraft {
  const data = acceptance === undefined ? {} : { acceptance };
  return { type: 'formulation-shared', session, data: { area: 'role-transition', ...data } };
}

function answered(session: number, acceptance: Acceptance): EventDraft {
  return { type: 'formulation-answered', session, data: { acceptance } };
}

/** A course into the middle phase, with these entries in the last initial session. */
function course(...drafts: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 3), ...drafts, middle, ...sessions(4, 5)];
}

describe(rule, () => {
  test.each(['accepted', 'accepted-with-amendments'] as const)(
    'passes where it was %s at once',
    (acceptance) => {
      const { verdict, findings } = judged(rule, course(shared(3, acceptance)), claimed);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
      expect(judged(rule, course(shared(3, acceptance))).verdict.kind).toBe('pass');
    },
  );

  test('passes where the answer came later, and before the middle phase', () => {
    const drafts = [
      ...sessions(1, 2),
      shared(2),
      ...sessions(3, 3),
      answered(3, 'accepted'),
      middle,
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where a first formulation was declined, and the second one was accepted in time', () => {
    const drafts = [
      ...sessions(1, 2),
      shared(2, 'declined'),
      ...sessions(3, 3),
      shared(3, 'accepted'),
      middle,
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where a correction supplies the answer', () => {
    const drafts: EventDraft[] = [
      ...course({ ...shared(3), id: 'f' }),
      { ...shared(3, 'accepted'), replaces: 'f' },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails as an error, whatever is claimed, where the patient declined and the middle phase began', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, course(shared(3, 'declined')), setting);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
    }
    expect(judged(rule, course(shared(3), answered(3, 'declined'))).verdict.kind).toBe('fail');
  });

  test('fails where acceptance came after the middle phase had begun', () => {
    const drafts = [...course(shared(3, 'declined')), answered(5, 'accepted')];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judged(rule, [...course(shared(3)), answered(5, 'accepted')], claimed).verdict.kind).toBe('fail');
  });

  test('fails as an error where formulations are claimed and no answer is there', () => {
    const { findings } = judged(rule, course(shared(3)), claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('asks, as a warning, where the answer is neither recorded nor claimed to be', () => {
    const { verdict, findings, report } = judged(rule, course(shared(3)));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'formulation-answer', aspect: 'formulation' },
    ]);
  });

  test('counts its time in sessions, so that a computed middle phase makes no smaller fault', () => {
    const drafts = [...sessions(1, 3), shared(3), ...sessions(4, 4)];
    expect(judged(rule, drafts, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('an answer to an earlier formulation is no answer to the one that replaced it', () => {
    const drafts = [
      ...sessions(1, 2),
      shared(2, 'accepted'),
      ...sessions(3, 3),
      shared(3),
      middle,
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('passes where a formulation that was accepted is revised in the middle phase', () => {
    const drafts = [...course(shared(3, 'accepted')), ...sessions(6, 6), shared(6), ...sessions(7, 7)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak where the course ended in the initial phase', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };
    expect(judged(rule, [...sessions(1, 2), shared(2), left], claimed).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...sessions(1, 3), shared(3), left], claimed).verdict.kind).toBe('not-applicable');
  });

  test.each([
    { protocol: iptAdult, last: 3 },
    { protocol: iptA, last: 4 },
    { protocol: ipc, last: 1 },
  ])('$protocol.id: leaves time for the answer until session $last, and no longer', ({ protocol, last }) => {
    const given = [...sessions(1, 1), shared(1)];
    expect(judged(rule, [...given, ...sessions(2, last)], { ...claimed, protocol }).verdict.kind).toBe(
      'open',
    );
    const after = [...given, ...sessions(2, last + 1)];
    expect(judged(rule, after, { ...claimed, protocol }).verdict.kind).toBe('fail');
    expect(judged(rule, after, { protocol }).verdict.kind).toBe('review');
  });

  test('leaves time to work on a formulation that was declined in the initial phase', () => {
    expect(judged(rule, [...sessions(1, 2), shared(2, 'declined')], claimed).verdict.kind).toBe('open');
  });

  test.each([
    ['claimed', claimed],
    ['not claimed', {}],
  ])('does not speak where no formulation is on record, formulations %s', (_, setting) => {
    const { verdict } = judged(rule, course(), setting);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(shared(3, 'declined')),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, course(shared(3, 'declined')));
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        message: 'The patient is recorded as not accepting the formulation.',
        at: [{ pointer: '/events/3', event: 'e4', session: 3 }],
        observed: { state: 'declined' },
        counterEvidence: [],
      },
    ]);
    expect(judged(rule, course(shared(3))).findings).toMatchObject([
      {
        message:
          'A formulation was given; no record of whether the patient accepted it. ' +
          'It may only be unrecorded: the record does not claim to document “formulation” in full.',
        at: [{ pointer: '/events/3', event: 'e4', session: 3 }],
      },
    ]);
  });
});
