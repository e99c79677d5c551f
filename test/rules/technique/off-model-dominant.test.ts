import { describe, expect, test } from 'vitest';
import { type EventDraft, used } from '../../../src/examples/worked-course.js';
import type { CareCoordinated, TechniqueUse } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyOfExcess } from '../../../src/rules/closing.js';
import { expectQuestion, without } from '../../support/holes.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'off-model-dominant';

const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

type Techniques = readonly TechniqueUse[] | undefined;
const off: Techniques = used('cognitive-restructuring');
const on: Techniques = used('clarification');
const unrecorded: Techniques = undefined;

/** Sessions from a number on, each with these techniques. */
function from(first: number, ...each: readonly Techniques[]): readonly EventDraft[] {
  return each.flatMap((techniques, index) =>
    sessions(first + index, first + index, techniques === undefined ? {} : { techniques }),
  );
}

/** Sessions of the middle phase, each with these techniques. */
function course(...each: readonly Techniques[]): readonly EventDraft[] {
  return [middle, ...from(1, ...each)];
}

function withRun(run: number): Protocol {
  const offModelSessions = { value: run, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, offModelSessions } };
}

function withRhythm(value: boolean): Protocol {
  const rhythmWork = { value, source: 'house-judgement', grounding: 'house' } as const;
  return { ...iptAdult, expects: { ...iptAdult.expects, rhythmWork } };
}

function coordinated(party: CareCoordinated['with'], status: CareCoordinated['status']): EventDraft {
  return { type: 'care-coordinated', data: { with: party, status } };
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc, phaseless])(
    '$id: two sessions in a row may be something else, three may not',
    (protocol) => {
      for (const documented of [[], 'all'] as const) {
        const setting = { protocol, documented };
        const { verdict, findings } = judged(rule, course(on, off, off, on, off), setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
        expect(judged(rule, course(on, off, off, off, on), setting).findings).toMatchObject([
          { kind: 'fail', severity: 'warning', basis: 'recorded' },
        ]);
      }
    },
  );

  test('protocols that draw the line elsewhere disagree', () => {
    const three = course(off, off, off);
    expect(judged(rule, three, { protocol: withRun(2) }).verdict.kind).toBe('fail');
    expect(judged(rule, three, { protocol: withRun(3) }).verdict.kind).toBe('fail');
    expect(judged(rule, three, { protocol: withRun(4) }).verdict.kind).toBe('pass');
    expect(judged(rule, course(off, off, off, off), { protocol: withRun(4) }).verdict.kind).toBe('fail');
  });

  test.each([
    'cognitive-restructuring',
    'behavioural-activation',
    'exposure',
    'childhood-exploration',
    'rhythm-work',
  ] as const)('is not IPT: %s', (technique) => {
    const most = used(technique);
    expect(judged(rule, course(most, most, most)).verdict.kind).toBe('fail');
  });

  test.each([
    'interpretation',
    'symptom-review',
    'medication-review',
    'support-mobilising',
    'other',
  ] as const)('counts neither way: %s', (technique) => {
    const neutral: TechniqueUse = { technique };
    expect(judged(rule, course([neutral], [neutral], [neutral])).verdict.kind).toBe('pass');
    const mixed = [neutral, neutral, ...used('exposure')];
    expect(judged(rule, course(mixed, mixed, mixed)).verdict.kind).toBe('fail');
  });

  test.each<TechniqueUse>([
    { technique: 'communication-analysis' },
    { technique: 'decision-analysis' },
    { technique: 'role-play' },
    { technique: 'directive-techniques' },
    { technique: 'grief-work' },
    { technique: 'interpersonal-inventory' },
    { technique: 'social-skills-training' },
    { technique: 'therapeutic-relationship-as-model' },
  ])('is IPT: $technique, and one such outweighs one that is not', (use) => {
    const even = [use, ...used('exposure')];
    expect(judged(rule, course(even, even, even)).verdict.kind).toBe('pass');
    const fewer = [use, ...used('exposure', 'cognitive-restructuring')];
    expect(judged(rule, course(fewer, fewer, fewer)).verdict.kind).toBe('fail');
  });

  test('work on rhythms is part of a protocol that has it', () => {
    const rhythm = used('rhythm-work');
    const drafts = course(rhythm, rhythm, rhythm);
    expect(judged(rule, drafts, { protocol: withRhythm(true) }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, { protocol: withRhythm(false) }).verdict.kind).toBe('fail');
    expect(judged(rule, course(off, off, off), { protocol: withRhythm(true) }).verdict.kind).toBe('fail');
  });

  test('work on rhythms counts as IPT where the protocol has it, and weighs up what is not', () => {
    const even = used('rhythm-work', 'behavioural-activation');
    const drafts = course(even, even, even);
    expect(judged(rule, drafts, { protocol: withRhythm(true) }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, { protocol: withRhythm(false) }).verdict.kind).toBe('fail');
  });

  test('the initial phase takes a history, and is not judged', () => {
    const opening: EventDraft = { type: 'phase-entered', data: { phase: 'initial' } };
    const history = used('childhood-exploration');
    const before = [opening, ...from(1, history, history, history)];
    expect(judged(rule, before).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [...before, middle, ...from(4, history, history)]).verdict.kind).toBe('pass');
    const on = [...before, middle, ...from(4, history, history, history)];
    expect(judged(rule, on).findings).toMatchObject([{ observed: { inARow: 3, first: 4 } }]);
  });

  test('a session that records no techniques neither breaks a run nor lengthens it', () => {
    expect(judged(rule, course(off, unrecorded, off, unrecorded, off)).verdict.kind).toBe('fail');
    expect(judged(rule, course(off, unrecorded, off, unrecorded, on)).verdict.kind).toBe('pass');
    expect(judged(rule, course(off, unrecorded, unrecorded, off)).verdict.kind).toBe('pass');
  });

  test('a session of IPT in between breaks a run', () => {
    expect(judged(rule, course(off, off, on, off, off)).verdict.kind).toBe('pass');
    const balanced = used('exposure', 'clarification');
    expect(judged(rule, course(off, off, balanced, off, off)).verdict.kind).toBe('pass');
  });

  test('a session in a crisis, with work on safety, is not held against the course', () => {
    const crisis = used('safety-work', 'behavioural-activation', 'exposure');
    expect(judged(rule, course(on, crisis, crisis, crisis)).verdict.kind).toBe('pass');
    expect(judged(rule, course(on, off, off, crisis)).verdict.kind).toBe('pass');
  });

  test('a session with some work on safety neither breaks a run nor lengthens it, one for safety alone breaks it', () => {
    const mixed = used('safety-work', 'exposure');
    const alone = used('safety-work');
    expect(judged(rule, course(off, off, mixed, off)).verdict.kind).toBe('fail');
    expect(judged(rule, course(off, off, mixed)).verdict.kind).toBe('pass');
    expect(judged(rule, course(off, off, alone, off)).verdict.kind).toBe('pass');
    expect(judged(rule, course(alone, alone, alone)).verdict.kind).toBe('pass');
  });

  test('crisis contacts and sessions in a pause do not count', () => {
    const contacts = [...course(on), ...sessions(2, 4, { kind: 'crisis', techniques: off })];
    expect(judged(rule, contacts).verdict.kind).toBe('pass');
    const pause: EventDraft[] = [
      ...course(on),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...from(2, off, off, off),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...from(5, on),
    ];
    expect(judged(rule, pause).verdict.kind).toBe('pass');
  });

  test('passes where another therapy goes on beside this one, openly', () => {
    const drafts = course(off, off, off);
    const beside = coordinated('other-therapist', 'in-place');
    expect(judged(rule, [beside, ...drafts]).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, beside]).verdict.kind).toBe('pass');
    for (const status of ['requested', 'declined', 'withheld'] as const) {
      expect(judged(rule, [coordinated('other-therapist', status), ...drafts]).verdict.kind).toBe('fail');
    }
    expect(judged(rule, [coordinated('prescriber', 'in-place'), ...drafts]).verdict.kind).toBe('fail');
  });

  test('does not speak where no session records techniques', () => {
    for (const documented of [[], 'all'] as const) {
      for (const drafts of [sessions(1, 6), []]) {
        const { verdict } = judged(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
  });

  test('does not speak under a protocol that leaves open how many sessions are a departure', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = {
      ...iptAdult,
      thresholds: { ...iptAdult.thresholds, offModelSessions: open },
    };
    const { verdict } = judged(rule, course(off, off, off, off), { protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('points at the sessions of the run, and says how many they are', () => {
    const drafts = course(on, off, off, unrecorded, off, off, on, off);
    const { findings } = judged(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(pointsAt(drafts, findings[0])).toEqual([
      'session-held 2',
      'session-held 3',
      'session-held 5',
      'session-held 6',
    ]);
    expect(findings[0]?.message).toMatch(/\b4\b/);
    expect(findings[0]?.message).toMatch(/three or more are reported/);
  });

  test('two runs are one finding', () => {
    const drafts = course(off, off, off, on, off, off, off);
    expect(judged(rule, drafts).findings).toHaveLength(1);
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const [closed] = judged(rule, [...course(off, off, off), left]).findings;
    expect(closed).toMatchObject({ kind: 'fail', remedy: remedyOfExcess });
    expect(judged(rule, course(off, off, off)).findings[0]?.remedy).toMatch(/^Return to the focus/);
    const paused: EventDraft[] = [
      ...course(off, off, off),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('repeats no words of the record', () => {
    const { findings } = judged(rule, [
      middle,
      ...sessions(1, 3, { techniques: used('exposure'), note: 'canary' }),
    ]);
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });

  describe('where a number is left out', () => {
    test('asks whether the session that is lost broke the run', () => {
      expectQuestion(rule, course(on, off, off, on, off, off), { session: 4, protocol: withRun(3) });
      expectQuestion(rule, course(off, unrecorded, on, off), { session: 3, protocol: withRun(2) });
    });

    test('fails where the run is long enough on one side, or the hole is outside it', () => {
      const protocol = withRun(2);
      expect(judged(rule, without(course(off, on, off, off), 2), { protocol }).verdict.kind).toBe('fail');
      expect(judged(rule, without(course(off, off, on, on), 3), { protocol }).verdict.kind).toBe('fail');
      expect(judged(rule, without(course(on, on, off, off), 2), { protocol }).verdict.kind).toBe('fail');
    });
  });
});
