import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { CareCoordinated } from '../../../src/index.js';
import { iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'guardian-not-involved';
const aged = (ageYears?: number): EventDraft => ({
  type: 'course-opened',
  data: ageYears === undefined ? {} : { ageYears },
});
const guardian = (data: Omit<CareCoordinated, 'with'>): EventDraft => ({
  type: 'care-coordinated',
  data: { with: 'guardian', ...data },
});
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
/** Well into the middle phase, and then on. */
const course = (ageYears: number | undefined, ...more: readonly EventDraft[]): readonly EventDraft[] => [
  aged(ageYears),
  ...more,
  ...sessions(1, 4),
  middle,
  ...sessions(5, 9),
];
const claimed = { protocol: iptA, documented: ['care'] } as const;

describe(rule, () => {
  test('passes where a guardian takes part', () => {
    expect(judged(rule, course(15, guardian({ status: 'in-place' })), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, course(15, guardian({ status: 'in-place' })), { protocol: iptA }).verdict.kind).toBe(
      'pass',
    );
  });

  test.each(['confidential-care', 'risk-from-guardian'] as const)(
    'passes where the guardian is left out for a good reason (%s)',
    (reason) => {
      const withheld = guardian({ status: 'withheld', reason });
      expect(judged(rule, course(15, withheld), claimed).verdict.kind).toBe('pass');
    },
  );

  test('passes where the guardian did not want to take part', () => {
    expect(judged(rule, course(15, guardian({ status: 'declined' })), claimed).verdict.kind).toBe('pass');
  });

  test('a guardian left out without one of these reasons is not excused, whatever is claimed', () => {
    const plain = guardian({ status: 'withheld' });
    const preference = guardian({ status: 'withheld', reason: 'patient-preference' });
    for (const withheld of [plain, preference]) {
      const drafts = course(15, { ...withheld, id: 'withheld' });
      expect(judged(rule, drafts, { protocol: iptA }).findings).toMatchObject([
        {
          kind: 'fail',
          basis: 'recorded',
          message: 'The patient was 15 at the start, and a guardian was kept out without a recorded reason.',
          at: [{ event: 'withheld' }],
        },
      ]);
      const { findings, report } = judged(rule, course(undefined, withheld), { protocol: iptA });
      expect(findings).toMatchObject([{ kind: 'review', observed: { ageYears: null, state: 'none' } }]);
      expect(report.askFor.map(({ question }) => question)).toContain('patient-age');
    }
  });

  test('a guardian who was only asked is waited for as long as there is time', () => {
    const requested: EventDraft = { ...guardian({ status: 'requested' }), id: 'asked' };
    const { report } = judged(rule, [aged(15), requested, ...sessions(1, 1)], claimed);
    expect(report.open.filter((step) => step.rule === rule)).toMatchObject([{ at: [{ event: 'asked' }] }]);
    expect(judged(rule, course(15, requested), claimed).findings).toMatchObject([
      { kind: 'fail', basis: 'not-recorded', observed: { state: 'none' } },
    ]);
  });

  test('fails where a minor’s course has no contact with a guardian', () => {
    const { verdict, findings } = judged(rule, course(15), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'warning',
        basis: 'not-recorded',
        message:
          'The patient was 15 at the start; no record of contact with a parent or guardian. ' +
          'The record claims to document “care” in full.',
        observed: { ageYears: 15 },
        at: [{ session: 1 }],
      },
    ]);
  });

  test('contact with the school is not contact with a guardian', () => {
    const school: EventDraft = { type: 'care-coordinated', data: { with: 'school', status: 'in-place' } };
    expect(judged(rule, course(15, school), claimed).verdict.kind).toBe('fail');
  });

  test.each([
    [17, 'fail'],
    [18, 'not-applicable'],
  ])('at %i years: %s', (ageYears, kind) => {
    expect(judged(rule, course(ageYears), claimed).verdict.kind).toBe(kind);
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judged(rule, course(15), { protocol: iptA });
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.map(({ question }) => question)).toContain('guardian-contact');
  });

  test('asks how old the patient is, under a protocol that wants the guardians', () => {
    const { verdict, report } = judged(rule, course(undefined), { protocol: iptA });
    expect(verdict.kind).toBe('review');
    expect(report.askFor.map(({ question }) => question)).toContain('patient-age');
  });

  test('gives time at the start', () => {
    const { verdict, report } = judged(rule, [aged(15), ...sessions(1, 1)], claimed);
    expect(verdict.kind).toBe('open');
    expect(report.open.some((step) => step.rule === rule)).toBe(true);
  });

  test('a course that a minor leaves after one session is not blamed', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };
    expect(judged(rule, [aged(15), ...sessions(1, 1), left], claimed).verdict.kind).not.toBe('fail');
  });

  test('a parent who sat in a session was involved', () => {
    const mother: EventDraft = { type: 'person-described', data: { person: 'm', relationship: 'parent' } };
    const friend: EventDraft = { type: 'person-described', data: { person: 'f', relationship: 'friend' } };
    const people = course(15, mother, friend);
    for (const [conjointWith, kind] of [
      [['m'], 'pass'],
      [['f', 'm'], 'pass'],
      [['f'], 'fail'],
    ] as const) {
      const together = sessions(10, 10, { conjointWith });
      expect(judged(rule, [...people, ...together], claimed).verdict.kind).toBe(kind);
    }
  });

  test('does not speak where the patient is of age', () => {
    expect(judged(rule, course(34), { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, course(18), { documented: 'all', protocol: iptA }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('the protocols disagree on an age that is not recorded', () => {
    expect(judged(rule, course(undefined), { documented: 'all', protocol: iptA }).verdict.kind).toBe(
      'review',
    );
    expect(judged(rule, course(undefined), { documented: 'all', protocol: iptAdult }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('a minor is a minor under the form for adults, too', () => {
    expect(judged(rule, course(17), { documented: 'all', protocol: iptAdult }).verdict.kind).toBe('fail');
  });

  test('asks for the age where guardians are wanted and the protocol also takes young adults', () => {
    const wide: Protocol = {
      ...iptA,
      ages: { value: { min: 12, max: 24 }, source: 'house-judgement', grounding: 'house' },
    };
    expect(judged(rule, course(undefined), { ...claimed, protocol: wide }).verdict.kind).toBe('review');
  });

  test('a pause takes nothing from a rule of safety', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judged(rule, [...course(15), paused], claimed).verdict.kind).toBe('fail');
  });

  test('giving up the claim turns the fault into a question', () => {
    expect(judged(rule, course(15), { protocol: iptA, documented: 'all' }).verdict.kind).toBe('fail');
    expect(judged(rule, course(15), { protocol: iptA, documented: [] }).verdict.kind).toBe('review');
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    expect(judged(rule, course(15), { ...claimed, options }).findings).toMatchObject([
      { severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });

  describe('where a number is left out', () => {
    const mother: EventDraft = { type: 'person-described', data: { person: 'p1', relationship: 'parent' } };
    const together = (...more: readonly EventDraft[]): readonly EventDraft[] => [
      aged(15),
      mother,
      ...more,
      ...sessions(1, 4),
      middle,
      ...sessions(5, 5, { conjointWith: ['p1'] }),
      ...sessions(6, 9),
    ];

    test('asks where a parent may have been there', () => {
      expectQuestion(rule, together(), { session: 5, claims: ['care'], protocol: iptA });
      expectQuestion(rule, together(guardian({ status: 'withheld' })), { session: 5, protocol: iptA });
    });

    test('fails where no parent is known', () => {
      const drafts = course(15).filter((draft) => draft.session !== 6);
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    });
  });
});
