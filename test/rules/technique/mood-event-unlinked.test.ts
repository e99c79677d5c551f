import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { Incident, Mood } from '../../../src/index.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'mood-event-unlinked';
const claimed = { documented: ['mood', 'incidents', 'interventions'] as const };
const linked: readonly Incident[] = [{ linkedToMood: true }];

function rating(value: number, scale: Partial<Mood> = {}): Mood {
  return { value, min: 0, max: 10, higherIs: 'better', ...scale };
}

/** Sessions from the first on, each with a rating and, where given, what happened between people. */
function rated(...each: readonly (readonly [Mood, (readonly Incident[])?])[]): readonly EventDraft[] {
  return each.flatMap(([mood, incidents], index) =>
    sessions(index + 1, index + 1, incidents === undefined ? { mood } : { mood, incidents }),
  );
}

/** Sessions with these values on one scale and no word of an event. */
function values(scale: Partial<Mood>, ...each: readonly number[]): readonly EventDraft[] {
  return rated(...each.map((value) => [rating(value, scale)] as const));
}

function withUnlinked(unlinked: number): Protocol {
  const unlinkedShifts = { value: unlinked, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, unlinkedShifts } };
}

function withShift(share: number): Protocol {
  const moodShift = { value: share, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, moodShift } };
}

describe(rule, () => {
  test('passes where each shift of mood has its event', () => {
    const drafts = rated([rating(5)], [rating(3), linked], [rating(6), linked]);
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, drafts, setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes where an event was asked for and none was found', () => {
    const drafts = rated([rating(5)], [rating(3), []], [rating(6), []]);
    for (const setting of [{}, claimed]) expect(judged(rule, drafts, setting).verdict.kind).toBe('pass');
  });

  test('passes where the link was made as a technique', () => {
    const techniques = [{ technique: 'linking-affect-to-interpersonal-events' }] as const;
    const drafts = [
      ...sessions(1, 1, { mood: rating(5) }),
      ...sessions(2, 2, { mood: rating(3), techniques }),
      ...sessions(3, 3, { mood: rating(6), techniques }),
    ];
    for (const setting of [{}, claimed]) expect(judged(rule, drafts, setting).findings).toEqual([]);
  });

  test('fails as a warning on the second unlinked shift, not on the first', () => {
    expect(judged(rule, values({}, 5, 3, 3), claimed).verdict.kind).not.toBe('fail');
    const { verdict, findings } = judged(rule, values({}, 5, 3, 6), claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('speaks once for the course, however many shifts there are', () => {
    const { findings } = judged(rule, values({}, 5, 3, 6, 2, 7, 3), claimed);
    expect(findings).toHaveLength(1);
  });

  test('protocols that draw the line elsewhere disagree', () => {
    const one = values({}, 5, 3, 3);
    expect(judged(rule, one, { ...claimed, protocol: withUnlinked(1) }).verdict.kind).toBe('fail');
    const two = values({}, 5, 3, 6);
    expect(judged(rule, two, { ...claimed, protocol: withUnlinked(3) }).verdict.kind).not.toBe('fail');
    expect(judged(rule, two, { ...claimed, protocol: withShift(0.4) }).verdict.kind).not.toBe('fail');
    expect(judged(rule, two, { ...claimed, protocol: withShift(0.3) }).verdict.kind).not.toBe('fail');
  });

  test.each<[string, Partial<Mood>, readonly number[], boolean]>([
    ['2 points of 0 to 10 count', {}, [5, 3, 5], true],
    ['1 point of 0 to 10 does not', {}, [5, 4, 5], false],
    ['20 points of 0 to 100 count', { max: 100 }, [50, 30, 50], true],
    ['19 points of 0 to 100 do not', { max: 100 }, [50, 31, 50], false],
    ['2 points of 0 to 100 do not', { max: 100 }, [50, 48, 50], false],
    ['2 points of 1 to 10 count', { min: 1 }, [5, 3, 5], true],
    ['1 point of 1 to 6 counts', { min: 1, max: 6 }, [3, 2, 3], true],
    ['2 points, written with a decimal, count', {}, [4.1, 2.1, 4.1], true],
  ])('%s', (_, scale, each, counts) => {
    const { verdict } = judged(rule, values(scale, ...each), claimed);
    if (counts) expect(verdict.kind).toBe('fail');
    else expect(verdict.kind).not.toBe('fail');
  });

  test('counts shifts to the better and to the worse alike, and needs no direction of the scale', () => {
    expect(judged(rule, values({}, 2, 4, 6), claimed).verdict.kind).toBe('fail');
    expect(judged(rule, values({}, 6, 4, 2), claimed).verdict.kind).toBe('fail');
    const undirected = [1, 2, 3].map(
      (session): EventDraft => ({
        type: 'session-held',
        session,
        data: { kind: 'treatment', mood: { value: session * 2, min: 0, max: 10 } },
      }),
    );
    expect(judged(rule, undirected, claimed).verdict.kind).toBe('fail');
  });

  test('a change of the scale is no shift of mood', () => {
    const drafts = rated([rating(5)], [rating(50, { max: 100 })], [rating(5)], [rating(50, { max: 100 })]);
    expect(judged(rule, drafts, claimed).verdict.kind).not.toBe('fail');
  });

  test('asks, as a warning, where events are neither recorded nor claimed to be', () => {
    const { verdict, findings, report } = judged(rule, values({}, 5, 3, 6));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'mood-events', aspect: 'incidents' },
    ]);
  });

  test('asks where events are claimed only from a later session on', () => {
    const documented = ['mood', 'interventions', { aspect: 'incidents', fromSession: 4 }] as const;
    expect(judged(rule, values({}, 5, 3, 6), { documented }).verdict.kind).toBe('review');
  });

  test('a single shift that a record leaves unexplained is not asked for', () => {
    expect(judged(rule, values({}, 5, 3, 3)).findings).toEqual([]);
  });

  test('does not speak where mood was rated once, or not at all', () => {
    for (const drafts of [values({}, 5), sessions(1, 6), [...values({}, 5), ...sessions(2, 6)]]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('does not speak under a protocol that leaves the shift open', () => {
    const moodShift = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, thresholds: { ...iptAdult.thresholds, moodShift } };
    expect(judged(rule, values({}, 5, 1, 6), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('hears a correction that adds the event', () => {
    const drafts: EventDraft[] = [
      ...values({}, 5, 3, 6),
      {
        type: 'session-held',
        session: 3,
        data: { kind: 'treatment', mood: rating(6), incidents: linked },
        replaces: 'e3',
      },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).not.toBe('fail');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...values({}, 5, 3, 6),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('asks where events are claimed for one of two unlinked shifts only', () => {
    const documented = ['mood', 'interventions', { aspect: 'incidents', fromSession: 3 }] as const;
    expect(judged(rule, values({}, 5, 3, 6), { documented }).verdict.kind).toBe('review');
  });

  test('sessions in a pause are not asked for events', () => {
    const drafts: EventDraft[] = [
      ...values({}, 5, 5),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(3, 3, { mood: rating(2) }),
      ...sessions(4, 4, { mood: rating(5) }),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(5, 5, { mood: rating(5) }),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).not.toBe('fail');
  });

  test('one week without a rating does not hide a shift', () => {
    const drafts = [
      ...values({}, 6),
      ...sessions(2, 2),
      ...sessions(3, 3, { mood: rating(3) }),
      ...sessions(4, 4, { mood: rating(6) }),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where', () => {
    const { verdict, findings } = judged(rule, values({}, 5, 3, 6), claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'Mood moved clearly 2 times; for 2 of them no interpersonal event is recorded, nor that none was found. ' +
          'The record claims to document its incidents in full.',
        at: [
          { pointer: '/events/1/data/mood', event: 'e2', session: 2 },
          { pointer: '/events/2/data/mood', event: 'e3', session: 3 },
        ],
        observed: { unlinked: 2, shifts: 2 },
        counterEvidence: [],
      },
    ]);
  });

  describe('where a number is left out', () => {
    const protocol = withUnlinked(1);

    test('asks whether mood moved little by little', () => {
      const whole = values({}, 5, 5, 4, 3, 3);
      expectQuestion(rule, whole, { session: 3, claims: ['incidents'], protocol, whole: 'not-applicable' });
      const two = values({}, 5, 7, 6, 5, 5);
      expectQuestion(rule, two, { session: 3, claims: ['incidents'], protocol: withUnlinked(2) });
    });

    test('fails where enough shifts are between neighbours', () => {
      const claims = { documented: ['incidents'], protocol } as const;
      expect(judged(rule, without(values({}, 5, 2, 5, 5), 3), claims).verdict.kind).toBe('fail');
      expect(judged(rule, without(values({}, 5, 5, 2, 5), 2), claims).verdict.kind).toBe('fail');
    });
  });
});
