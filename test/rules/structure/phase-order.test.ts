import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ClosureReason } from '../../../src/index.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'phase-order';
const claimed = { documented: ['phases'] as const };

function entered(phase: string): EventDraft {
  return { type: 'phase-entered', data: { phase } };
}

function closed(reason: ClosureReason): EventDraft {
  return { type: 'course-closed', data: { reason } };
}

const [first, , last] = iptAdult.phases;
/** A form with a beginning and an end, and nothing between. */
const twoPhases: Protocol = {
  ...iptAdult,
  phases: [first, last].filter((phase) => phase !== undefined),
};

describe(rule, () => {
  test('passes where the phases come in the order of the protocol', () => {
    const drafts = [
      entered('initial'),
      ...sessions(1, 3),
      entered('middle'),
      ...sessions(4, 13),
      entered('ending'),
      ...sessions(14, 16),
      closed('completed'),
    ];
    const { verdict, findings } = judged(rule, drafts, claimed);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('passes where the sessions themselves say their phase', () => {
    const drafts = [
      ...sessions(1, 3, { phase: 'initial' }),
      ...sessions(4, 6, { phase: 'middle' }),
      ...sessions(7, 8, { phase: 'ending' }),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes a course that is still on its way', () => {
    const drafts = [entered('initial'), ...sessions(1, 3), entered('middle'), ...sessions(4, 5)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [entered('initial'), ...sessions(1, 1)], claimed).verdict.kind).toBe('pass');
  });

  test('passes where a phase is noted twice', () => {
    const drafts = [
      entered('initial'),
      ...sessions(1, 2),
      entered('initial'),
      ...sessions(3, 3),
      entered('middle'),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where treatment was paused and resumed: a pause is no phase', () => {
    const drafts: EventDraft[] = [
      entered('initial'),
      ...sessions(1, 3),
      entered('middle'),
      ...sessions(4, 5),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(6, 6, { kind: 'crisis' }),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(7, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the formulation was revised in the middle phase: that is no step back', () => {
    const drafts: EventDraft[] = [
      entered('initial'),
      ...sessions(1, 3),
      entered('middle'),
      ...sessions(4, 6),
      { type: 'formulation-shared', session: 6, data: { acceptance: 'accepted' } },
      ...sessions(7, 7),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['dropout', 'early-remission', 'transferred', 'died'] as const)(
    'passes where the course was closed in the middle phase (%s): nothing was skipped',
    (reason) => {
      const drafts = [
        entered('initial'),
        ...sessions(1, 3),
        entered('middle'),
        ...sessions(4, 5),
        closed(reason),
      ];
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test('passes where early remission led from the initial phase to the ending', () => {
    const drafts = [
      entered('initial'),
      ...sessions(1, 4),
      entered('ending'),
      ...sessions(5, 5),
      closed('early-remission'),
    ];
    expect(judged(rule, drafts, claimed).findings).toEqual([]);
  });

  test.each(['completed', 'non-response'] as const)(
    'fails as an error where the middle phase was skipped and the course closed as %s',
    (reason) => {
      const drafts = [
        entered('initial'),
        ...sessions(1, 4),
        entered('ending'),
        ...sessions(5, 5),
        closed(reason),
      ];
      const { verdict, findings } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
    },
  );

  test('fails as an error, whatever is claimed, where the phases are reversed', () => {
    const drafts = [
      entered('initial'),
      ...sessions(1, 3),
      entered('middle'),
      ...sessions(4, 5),
      entered('initial'),
      ...sessions(6, 6),
    ];
    for (const setting of [{}, claimed]) {
      const { findings } = judged(rule, drafts, setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
    }
  });

  test('fails where the sessions themselves say a reversed order', () => {
    const drafts = [
      ...sessions(1, 3, { phase: 'initial' }),
      ...sessions(4, 4, { phase: 'middle' }),
      ...sessions(5, 5, { phase: 'initial' }),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('early remission does not excuse phases that are reversed', () => {
    const drafts = [
      entered('middle'),
      ...sessions(1, 3),
      entered('initial'),
      ...sessions(4, 5),
      entered('ending'),
      closed('early-remission'),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('two protocols disagree where one has no middle phase to skip', () => {
    const drafts = [entered('initial'), ...sessions(1, 4), entered('ending'), ...sessions(5, 5)];
    expect(judged(rule, drafts, { ...claimed, protocol: twoPhases }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('asks where a recorded phase is none of the protocol', () => {
    const drafts = [entered('initial'), ...sessions(1, 3), entered('work-phase'), ...sessions(4, 5)];
    const { verdict, findings, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.severity).not.toBe('error');
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'phase-names', aspect: 'phases' },
    ]);
  });

  test('asks where the record begins with the middle phase and does not claim its phases', () => {
    const drafts = [...sessions(1, 3), entered('middle'), ...sessions(4, 5)];
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
  });

  test('does not speak where no phase is recorded', () => {
    for (const documented of [[], 'all'] as const) {
      const { verdict } = judged(rule, sessions(1, 16), { documented });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('takes a corrected entry at the place of the first', () => {
    const wrong: EventDraft = { ...entered('ending'), id: 'wrong' };
    const drafts = [entered('initial'), ...sessions(1, 3), wrong, ...sessions(4, 5)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    const corrected: EventDraft[] = [...drafts, { ...entered('middle'), replaces: 'wrong' }];
    expect(judged(rule, corrected, claimed).verdict.kind).toBe('pass');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      entered('initial'),
      ...sessions(1, 3),
      entered('ending'),
      ...sessions(4, 4),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('asks where a phase between two others is neither recorded nor claimed to be', () => {
    const drafts = [entered('initial'), ...sessions(1, 13), entered('ending'), ...sessions(14, 14)];
    expect(judged(rule, drafts).verdict.kind).toBe('review');
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('does not fail a record that notes the ending alone and does not claim its phases', () => {
    const drafts = [...sessions(1, 13), entered('ending'), ...sessions(14, 16)];
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
  });

  test('says what it saw, and where', () => {
    const back = [
      entered('initial'),
      ...sessions(1, 3),
      entered('middle'),
      ...sessions(4, 5),
      entered('initial'),
    ];
    const { verdict, findings } = judged(rule, back);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        message: 'The phase “initial” was entered after “middle”, which comes later in the protocol.',
        at: [{ pointer: '/events/7', event: 'e8' }],
        observed: { state: 'back', from: 'middle', to: 'initial' },
        counterEvidence: [],
      },
    ]);
    const skipped = [entered('initial'), ...sessions(1, 4), entered('ending')];
    expect(judged(rule, skipped, claimed).findings).toMatchObject([
      { at: [{ pointer: '/events/5', event: 'e6' }], observed: { from: 'initial', to: 'ending' } },
    ]);
    const own = [...sessions(1, 1, { phase: 'middle' }), ...sessions(2, 2, { phase: 'initial' })];
    expect(judged(rule, own).findings).toMatchObject([
      { at: [{ pointer: '/events/1/data/phase', event: 'e2', session: 2 }] },
    ]);
  });

  describe('where a number is left out', () => {
    const each = (...phases: readonly string[]): readonly EventDraft[] =>
      phases.flatMap((phase, index) => sessions(index + 1, index + 1, { phase }));

    test('asks for the phase that the session which is lost may have belonged to', () => {
      const whole = each('initial', 'initial', 'middle', 'ending');
      expectQuestion(rule, whole, { session: 3, claims: ['phases'] });
      const fromLaterOn = each('unheard-of', 'middle', 'ending').map(
        (draft): EventDraft =>
          draft.type === 'session-held' && draft.session === 1
            ? { ...draft, data: { kind: 'treatment' } }
            : draft,
      );
      expectQuestion(rule, fromLaterOn, { session: 2, claims: ['phases'] });
    });

    test('fails where the hole is elsewhere, where phases are entered, and after a step back', () => {
      const elsewhere = each('initial', 'initial', 'initial', 'ending', 'ending', 'ending');
      for (const session of [2, 5]) {
        expect(judged(rule, without(elsewhere, session), claimed).verdict.kind).toBe('fail');
      }
      const steps = [
        ...sessions(1, 1),
        entered('initial'),
        ...sessions(2, 3),
        entered('ending'),
        ...sessions(5, 5),
      ];
      expect(judged(rule, steps, claimed).verdict.kind).toBe('fail');
      const back = without(each('initial', 'middle', 'middle', 'initial'), 3);
      expect(judged(rule, back).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
    });
  });
});
