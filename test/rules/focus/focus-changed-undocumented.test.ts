import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusClosed, RoleDisputeDetail } from '../../../src/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, inConfidence, judgedSoundly } from '../../support/sound.js';
import {
  bare,
  begun,
  changed,
  claimed,
  documented,
  focusClaimed,
  formulated,
  formulationClaimed,
  left,
  reason,
  rule,
  taken,
  unagreed,
  unformulated,
  unreasoned,
} from './changed-focus.js';

describe(rule, () => {
  test('passes where the reason, the agreement and the new formulation are on record', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(rule, documented, setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(['hidden-event', 'life-event', 'better-fit', 'patient-preference', 'other'] as const)(
    'any reason is a reason: %s',
    (why) => {
      const drafts = changed(left(8, { reason: why }), taken(8, { agreed: true }), formulated(8));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test.each([
    ['resolved', 'pass'],
    ['improved', 'pass'],
    ['changed', 'fail'],
    ['parked', 'fail'],
    ['dropped', 'fail'],
  ] as const)('that the first focus was %s is reason enough, or not: %s', (outcome, kind) => {
    const closing: EventDraft = {
      type: 'focus-closed',
      session: 8,
      data: { area: 'role-dispute', outcome },
    };
    const drafts = changed(closing, taken(8, { agreed: true }), formulated(8));
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe(kind);
  });

  test('a hidden event that came to light excuses what else is lacking', () => {
    const drafts = changed(left(8, { reason: 'hidden-event' }), taken(8));
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('it does not excuse a change that the patient did not agree to', () => {
    const hidden = { reason: 'hidden-event' } as const;
    const onTaking = changed(left(8, hidden), taken(8, { agreed: false }), formulated(8));
    const onLeaving = changed(left(8, { ...hidden, agreed: false }), taken(8), formulated(8));
    for (const drafts of [onTaking, onLeaving]) {
      expect(judgedSoundly(rule, drafts).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
    }
  });

  test('asks, as a warning, where nothing is recorded of the change and nothing is claimed', () => {
    const { verdict, findings, report } = judgedSoundly(rule, bare);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['focus-change']);
  });

  test.each([
    ['a reason', unreasoned, { reason: false, agreed: true, formulated: true }],
    ['an agreement', unagreed, { reason: true, agreed: false, formulated: true }],
  ])('lacks %s: fails where the focus is claimed, asks where it is not', (_, drafts, observed) => {
    expect(judgedSoundly(rule, drafts, focusClaimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded', observed },
    ]);
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, drafts, formulationClaimed).verdict.kind).toBe('review');
  });

  test('lacks a new formulation: fails where formulations are claimed, asks where they are not', () => {
    expect(judgedSoundly(rule, unformulated, formulationClaimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', observed: { reason: true, agreed: true, formulated: false } },
    ]);
    expect(judgedSoundly(rule, unformulated).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, unformulated, focusClaimed).verdict.kind).toBe('review');
  });

  test('fails, whatever is claimed, where the patient did not agree', () => {
    const onTaking = changed(left(8, reason), taken(8, { agreed: false }), formulated(8));
    const onLeaving = changed(left(8, { ...reason, agreed: false }), taken(8), formulated(8));
    for (const drafts of [onTaking, onLeaving]) {
      expect(judgedSoundly(rule, drafts).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded', observed: { agreed: false } },
      ]);
    }
  });

  test('a patient who declined the formulation of the new focus did not agree', () => {
    const declined = formulated(8, { area: 'grief', acceptance: 'declined' });
    const { findings } = judgedSoundly(rule, changed(left(8, reason), taken(8), declined));
    expect(findings).toMatchObject([{ kind: 'fail', basis: 'recorded', observed: { agreed: false } }]);
  });

  test('a patient who agreed to leave the one and not to take up the other did not agree, in either order', () => {
    const leaving = left(8, { ...reason, agreed: true });
    const taking = taken(8, { agreed: false });
    for (const both of [
      [leaving, taking],
      [taking, leaving],
    ]) {
      expect(judgedSoundly(rule, changed(...both, formulated(8))).findings).toMatchObject([
        { kind: 'fail', basis: 'recorded' },
      ]);
    }
  });

  test('a patient who refused the new focus and agreed to it later agreed', () => {
    const refused = [left(8, reason), taken(8, { agreed: false })];
    const again: EventDraft = {
      type: 'focus-activated',
      session: 10,
      data: { area: 'grief', rank: 'primary', agreed: true },
    };
    const answer: EventDraft = {
      type: 'formulation-answered',
      session: 10,
      data: { acceptance: 'accepted' },
    };
    const toAnother = formulated(10, { area: 'role-transition', acceptance: 'accepted' });
    const another = formulated(10, { area: 'role-transition' });
    const third: EventDraft = {
      type: 'focus-activated',
      session: 10,
      data: { area: 'role-transition', rank: 'secondary', agreed: true },
    };
    for (const [later, kind] of [
      [[again], 'pass'],
      [[answer], 'pass'],
      [[toAnother], 'fail'],
      [[another, answer], 'fail'],
      [[third], 'fail'],
    ] as const) {
      const drafts = [...changed(...refused, formulated(8)), ...later];
      expect([later, judgedSoundly(rule, drafts).verdict.kind]).toEqual([later, kind]);
    }
  });

  test('a patient who did not want to leave the one and agreed to the other agreed', () => {
    const leaving = left(8, { ...reason, agreed: false });
    const taking = taken(8, { agreed: true });
    for (const both of [
      [leaving, taking],
      [taking, leaving],
    ]) {
      expect(judgedSoundly(rule, changed(...both, formulated(8))).verdict.kind).toBe('pass');
    }
  });

  test('a claim that begins after the change, or with it, says nothing of what was formulated before', () => {
    for (const [fromSession, kind] of [
      [3, 'fail'],
      [8, 'review'],
      [9, 'review'],
    ] as const) {
      const documented = [{ aspect: 'formulation', fromSession }] as const;
      expect(judgedSoundly(rule, unformulated, { documented }).verdict.kind).toBe(kind);
    }
  });

  test('the agreement may stand with the leaving, or with the new formulation', () => {
    const leaving = changed(left(8, { ...reason, agreed: true }), taken(8), formulated(8));
    const answer: EventDraft = {
      type: 'formulation-answered',
      session: 9,
      data: { acceptance: 'accepted' },
    };
    const told = changed(left(8, reason), taken(8), formulated(8, { area: 'grief', acceptance: 'accepted' }));
    const answered = changed(left(8, reason), taken(8), formulated(8), ...sessions(11, 11), answer);
    for (const drafts of [leaving, told, answered]) {
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
  });

  test('a formulation after the change is one of the new focus, though it names no area', () => {
    const accepted = changed(left(8, reason), taken(8), formulated(8, { acceptance: 'accepted' }));
    const plain = changed(left(8, reason), taken(8, { agreed: true }), formulated(8, {}));
    for (const drafts of [accepted, plain]) {
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
    const before = [
      ...begun(7),
      formulated(7, { acceptance: 'accepted' }),
      ...sessions(8, 8),
      left(8, reason),
      taken(8),
      ...sessions(9, 9),
    ];
    expect(judgedSoundly(rule, before, claimed).findings).toMatchObject([
      { observed: { agreed: false, formulated: false } },
    ]);
  });

  test('what became of the dispute is a reason to leave it', () => {
    const ended = (session: number, data: Partial<RoleDisputeDetail>): EventDraft => ({
      type: 'focus-detailed',
      id: 'ended',
      session,
      data: { area: 'role-dispute', issues: [inConfidence], ...data },
    });
    const rest = [left(8), taken(8, { agreed: true }), formulated(8)];
    for (const outcome of ['renegotiated', 'accepted', 'dissolved'] as const) {
      expect(judgedSoundly(rule, changed(ended(8, { outcome }), ...rest), claimed).verdict.kind).toBe('pass');
    }
    const stage = changed(ended(8, { stage: 'dissolution' }), ...rest);
    expect(judgedSoundly(rule, stage, claimed).findings).toMatchObject([{ observed: { reason: false } }]);
    const tooLate = [...changed(...rest), ended(10, { outcome: 'dissolved' })];
    expect(judgedSoundly(rule, tooLate, claimed).findings).toMatchObject([
      { observed: { reason: false }, counterEvidence: [{ at: [{ event: 'ended' }] }] },
    ]);
    const [contract, ...course] = changed(...rest);
    const tooEarly =
      contract === undefined ? [] : [contract, ended(2, { outcome: 'renegotiated' }), ...course];
    expect(judgedSoundly(rule, tooEarly, claimed).findings).toMatchObject([
      { observed: { reason: false }, counterEvidence: [] },
    ]);
  });

  test('a later reason is told only where there was none before it', () => {
    const twice = [
      ...changed(left(8, reason), taken(8), formulated(8)),
      {
        type: 'focus-detailed',
        session: 10,
        data: { area: 'role-dispute', outcome: 'dissolved' },
      } as const,
    ];
    expect(judgedSoundly(rule, twice, claimed).findings).toMatchObject([
      { observed: { reason: true, agreed: false }, counterEvidence: [] },
    ]);
  });

  test('an agreement with amendments is an agreement', () => {
    const drafts = changed(
      left(8, reason),
      taken(8),
      formulated(8, { area: 'grief', acceptance: 'accepted-with-amendments' }),
    );
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('that the first focus was agreed to says nothing of the second', () => {
    const answer: EventDraft = { type: 'formulation-answered', session: 4, data: { acceptance: 'accepted' } };
    const answered = [
      ...begun(4),
      answer,
      ...sessions(5, 8),
      left(8, reason),
      taken(8),
      formulated(8),
      ...sessions(9, 9),
    ];
    for (const drafts of [unagreed, answered]) {
      expect(judgedSoundly(rule, drafts).findings).toMatchObject([{ observed: { agreed: false } }]);
    }
  });

  test('a formulation of another area is no new formulation', () => {
    for (const data of [{ area: 'role-dispute' }, { area: 'role-transition' }] as const) {
      const drafts = changed(left(8, reason), taken(8, { agreed: true }), formulated(8, data));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    }
  });

  test('the new formulation may come before the change or after it, and not before the first focus', () => {
    const early: readonly EventDraft[] = [
      ...begun(7),
      formulated(7),
      ...sessions(8, 8),
      left(8, reason),
      taken(8, { agreed: true }),
      ...sessions(9, 9),
    ];
    const late = [...documented.slice(0, -3), ...sessions(9, 10), formulated(10)];
    expect(judgedSoundly(rule, early, claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, late, claimed).verdict.kind).toBe('pass');
    const first: EventDraft = { type: 'formulation-shared', data: { area: 'grief' } };
    expect(judgedSoundly(rule, [first, ...unformulated], claimed).verdict.kind).toBe('fail');
  });

  test('the reason counts that was written before, in the same session or by the next one', () => {
    const agreed = taken(8, { agreed: true });
    const before = [
      ...begun(6),
      left(6, reason),
      ...sessions(7, 8),
      agreed,
      formulated(8),
      ...sessions(9, 9),
    ];
    const same = changed(agreed, left(8, reason), formulated(8));
    const next = [
      ...begun(8),
      agreed,
      formulated(8),
      ...sessions(9, 9),
      left(9, reason),
      ...sessions(10, 10),
    ];
    for (const drafts of [before, same, next]) {
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
    const late = (data: Partial<FocusClosed>) => [
      ...begun(8),
      taken(8),
      formulated(8),
      ...sessions(9, 10),
      left(10, { ...data, agreed: true }),
    ];
    for (const tooLate of [late(reason), late({ reason: 'hidden-event' })]) {
      const { findings } = judgedSoundly(rule, tooLate, claimed);
      expect(findings).toMatchObject([
        { observed: { reason: false, agreed: false }, counterEvidence: [{ at: [{ event: 'left' }] }] },
      ]);
      expect(eventsOf(findings[0])).toEqual(['first', 'taken']);
    }
  });

  test('why the old focus had been dropped as a candidate is no reason to leave it later', () => {
    const [contract, ...course] = changed(left(8), taken(8, { agreed: true }), formulated(8));
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'role-dispute' } };
    const dropped: EventDraft = {
      type: 'focus-closed',
      data: { area: 'role-dispute', outcome: 'dropped', reason: 'better-fit' },
    };
    const drafts = contract === undefined ? [] : [contract, candidate, dropped, ...course];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { observed: { reason: false, agreed: true, formulated: true }, counterEvidence: [] },
    ]);
  });

  test('why a candidate was dropped is no reason for the change', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 4, data: { area: 'role-transition' } };
    const dropped: EventDraft = {
      type: 'focus-closed',
      session: 8,
      data: { area: 'role-transition', outcome: 'dropped', reason: 'better-fit' },
    };
    const drafts = [
      ...begun(4),
      candidate,
      ...sessions(5, 8),
      left(8),
      dropped,
      taken(8, { agreed: true }),
      formulated(8),
      ...sessions(9, 9),
    ];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { observed: { reason: false }, counterEvidence: [] },
    ]);
  });

  test('that the old focus became secondary is no reason', () => {
    const second: EventDraft = {
      type: 'focus-activated',
      session: 8,
      data: { area: 'role-dispute', rank: 'secondary' },
    };
    const drafts = changed(second, taken(8, { agreed: true }), formulated(8));
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', observed: { reason: false, agreed: true, formulated: true } },
    ]);
  });

  test('asks under any protocol that has a middle phase, and under no other', () => {
    for (const protocol of oddProtocols) {
      const setting = { ...claimed, protocol };
      const hasMiddle = protocol.phases.some(({ role }) => role === 'middle');
      const { verdict } = judgedSoundly(rule, bare, setting);
      expect([protocol.id, verdict.kind]).toEqual([protocol.id, hasMiddle ? 'fail' : 'not-applicable']);
      expect(judgedSoundly(rule, documented, setting).verdict.kind).toBe(
        hasMiddle ? 'pass' : 'not-applicable',
      );
    }
  });

  test('is silent while treatment is paused, and speaks of the course that the patient left', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...bare, paused], claimed).findings).toEqual([]);
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const { findings } = judgedSoundly(rule, [...bare, closed], claimed);
    expect(findings).toMatchObject([{ kind: 'fail', remedy: remedyAfterClosing }]);
  });

  test('points at the change, and says what it saw', () => {
    const { findings } = judgedSoundly(rule, bare, claimed);
    expect(findings).toHaveLength(1);
    expect(eventsOf(findings[0])).toEqual(expect.arrayContaining(['taken', 'left']));
    expect(findings[0]?.observed).toMatchObject({
      reason: false,
      agreed: false,
      formulated: false,
      late: false,
    });
    expect(findings[0]?.message).toMatch(
      /^The area “grief” became the primary focus in session 8, in place of another area;/,
    );
  });
});
