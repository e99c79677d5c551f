import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusActivated, GriefDetail, PersonDescribed } from '../../../src/index.js';
import { ipc, ipsrt, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'grief-without-death';
const claimed = { documented: ['focus', 'inventory', 'timeline'] as const };
const focusClaimed = { documented: ['focus'] as const };

function person(data: Partial<PersonDescribed> = {}, id = 'father'): EventDraft {
  return {
    type: 'person-described',
    id: `describe-${id}`,
    data: { person: id, alias: inConfidence, ...data },
  };
}

const death: EventDraft = { type: 'timeline-event-added', id: 'death', data: { kind: 'death' } };
const divorce: EventDraft = { type: 'timeline-event-added', id: 'divorce', data: { kind: 'separation' } };

function grief(data: Partial<FocusActivated> = {}): EventDraft {
  return {
    type: 'focus-activated',
    id: 'grief',
    session: 3,
    data: { area: 'grief', rank: 'primary', ...data },
  };
}

function detail(data: Partial<GriefDetail>): EventDraft {
  return {
    type: 'focus-detailed',
    id: 'detail',
    session: 4,
    data: { area: 'grief', circumstances: inConfidence, ...data },
  };
}

function course(before: readonly EventDraft[], ...focus: readonly EventDraft[]): readonly EventDraft[] {
  return [...before, ...sessions(1, 3), ...focus, ...sessions(4, 5)];
}

const living = course([person({ status: 'current' })], grief({ people: ['father'] }));

function scope(griefScope: Protocol['expects']['griefScope']): Protocol {
  return { ...iptAdult, expects: { ...iptAdult.expects, griefScope } };
}

describe(rule, () => {
  test('passes where the person who died is named', () => {
    const drafts = course([person()], grief(), detail({ deceased: 'father' }));
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(rule, drafts, setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each([{ status: 'deceased' }, { diedOn: '2023' }, { diedOn: '2023-11' }] as const)(
    'passes where the person it concerns is recorded as dead: %o',
    (data) => {
      const drafts = course([person(data)], grief({ people: ['father'] }));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test('passes where one of those concerned has died', () => {
    const drafts = course(
      [person({ status: 'current' }, 'mother'), person({ status: 'deceased' })],
      grief({ people: ['mother', 'father'] }),
    );
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('hears that the person died from a later description', () => {
    const later: EventDraft = {
      type: 'person-described',
      session: 4,
      data: { person: 'father', status: 'deceased' },
    };
    expect(judgedSoundly(rule, [...living, later], claimed).verdict.kind).toBe('pass');
  });

  test('passes where it is linked to a death on the timeline', () => {
    expect(judgedSoundly(rule, course([death], grief({ timeline: ['death'] })), claimed).verdict.kind).toBe(
      'pass',
    );
    const candidate: EventDraft = {
      type: 'focus-proposed',
      session: 2,
      data: { area: 'grief', timeline: ['death'] },
    };
    expect(judgedSoundly(rule, course([death], candidate, grief()), claimed).verdict.kind).toBe('pass');
  });

  test.each(['perinatal', 'ambiguous', 'death'] as const)(
    'passes where the loss is recorded as %s, though no person is',
    (loss) => {
      expect(judgedSoundly(rule, course([], grief(), detail({ loss })), claimed).verdict.kind).toBe('pass');
      expect(judgedSoundly(rule, [...living, detail({ loss })], claimed).verdict.kind).toBe('pass');
    },
  );

  test('asks, as a warning, where no death is recorded and the focus is not claimed', () => {
    const { verdict, findings, report } = judgedSoundly(rule, course([], grief()));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['deceased']);
  });

  test('fails where no death is recorded and the focus is claimed', () => {
    const { findings } = judgedSoundly(rule, course([], grief()), focusClaimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
    const others = { documented: ['inventory', 'timeline'] as const };
    expect(judgedSoundly(rule, course([], grief()), others).verdict.kind).toBe('review');
  });

  test.each(['current', 'past', 'estranged'] as const)(
    'fails, whatever is claimed, where the only person it concerns is alive: %s',
    (status) => {
      const drafts = course([person({ status })], grief({ people: ['father'] }));
      const { findings } = judgedSoundly(rule, drafts);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    },
  );

  test('does not know of a person whose status is not recorded', () => {
    const unknown = course([person()], grief({ people: ['father'] }));
    const half = course(
      [person({ status: 'current' }, 'mother'), person()],
      grief({ people: ['mother', 'father'] }),
    );
    for (const drafts of [unknown, half]) {
      expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
      expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
        { kind: 'fail', basis: 'not-recorded' },
      ]);
    }
  });

  test('passes where the change that is told of a person it concerns is a death', () => {
    for (const data of [{ recentChange: 'death' }, { recentChange: 'death', status: 'current' }] as const) {
      const drafts = course([person(data)], grief({ people: ['father'] }));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
    const unlinked = course([person({ recentChange: 'death' })], grief());
    expect(judgedSoundly(rule, unlinked, claimed).verdict.kind).not.toBe('pass');
    const illness = person({ recentChange: 'illness' });
    const another = person({ recentChange: 'death' }, 'aunt');
    for (const before of [[illness], [illness, another], [another, illness]]) {
      const drafts = course(before, grief({ people: ['father'] }));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    }
  });

  test('does not speak of grief that was tried and let go before the middle phase', () => {
    const dropped = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'grief', outcome: 'changed', changedTo: 'role-transition' },
    });
    const [before, focus] = [person({ status: 'current' }), grief({ people: ['father'] })];
    for (const more of [[], sessions(4, 9)]) {
      const drafts = [before, ...sessions(1, 3), focus, dropped(3), ...more];
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    const intoTheMiddle = [
      before,
      ...sessions(1, 3),
      focus,
      ...sessions(4, 4),
      dropped(4),
      ...sessions(5, 9),
    ];
    expect(judgedSoundly(rule, intoTheMiddle).verdict.kind).toBe('fail');
  });

  test('names the lost healthy self as a way out where the protocol has that area', () => {
    const remedyUnder = (protocol: Protocol): string | undefined =>
      judgedSoundly(rule, living, { protocol }).findings[0]?.remedy;
    expect(remedyUnder(ipsrt)).toMatch(/healthy self/);
    expect(remedyUnder(iptAdult)).not.toMatch(/healthy self/);
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    for (const protocol of [iptAdult, ipsrt]) {
      const { findings } = judgedSoundly(rule, [...living, closed], { protocol });
      expect(findings).toMatchObject([{ remedy: remedyAfterClosing }]);
    }
  });

  test('an event of the timeline that is no death settles nothing', () => {
    const drafts = course([divorce], grief({ timeline: ['divorce'] }));
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    const both = course(
      [person({ status: 'current' }), divorce],
      grief({ people: ['father'], timeline: ['divorce'] }),
    );
    expect(judgedSoundly(rule, both).verdict.kind).toBe('review');
  });

  test('a death that the focus is not linked to is a question and speaks against the finding', () => {
    const onTimeline = course([death], grief());
    const inInventory = course([person({ status: 'deceased' })], grief());
    const besideTheLiving = course(
      [person({ status: 'current' }, 'mother'), person({ status: 'deceased' })],
      grief({ people: ['mother'] }),
    );
    for (const [drafts, event] of [
      [onTimeline, 'death'],
      [inInventory, 'describe-father'],
      [besideTheLiving, 'describe-father'],
    ] as const) {
      for (const setting of [{}, claimed]) {
        const { findings, report } = judgedSoundly(rule, drafts, setting);
        expect(findings).toMatchObject([{ kind: 'review', severity: 'warning' }]);
        expect(findings[0]?.counterEvidence.flatMap(({ at }) => at)).toMatchObject([{ event }]);
        expect(askedFor(report, rule)).toEqual(['deceased']);
      }
    }
  });

  test('does not speak where grief is only a candidate, or is no focus at all', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'grief' } };
    const dispute: EventDraft = { type: 'focus-activated', data: { area: 'role-dispute', rank: 'primary' } };
    const healthySelf: EventDraft = {
      type: 'focus-activated',
      data: { area: 'lost-healthy-self', rank: 'primary' },
    };
    for (const focus of [[candidate], [dispute], [candidate, dispute], [healthySelf], []]) {
      const { verdict } = judgedSoundly(rule, course([], ...focus), claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('speaks of grief as a secondary focus, and of one that was parked', () => {
    const secondary = course(
      [person({ status: 'current' })],
      grief({ rank: 'secondary', people: ['father'] }),
    );
    expect(judgedSoundly(rule, secondary).verdict.kind).toBe('fail');
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 5,
      data: { area: 'grief', outcome: 'parked' },
    };
    expect(judgedSoundly(rule, [...living, parked]).verdict.kind).toBe('fail');
  });

  test('protocols that take in other losses, or do not say, disagree', () => {
    for (const drafts of [living, course([], grief())]) {
      expect(judgedSoundly(rule, drafts, { ...claimed, protocol: scope(house('death')) }).verdict.kind).toBe(
        'fail',
      );
      for (const protocol of [scope(house('any')), scope(house('unspecified'))]) {
        const { verdict } = judgedSoundly(rule, drafts, { ...claimed, protocol });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    }
    expect(judgedSoundly(rule, living, { protocol: ipc }).verdict.kind).toBe('fail');
  });

  test('has nothing to do with phases or length', () => {
    for (const protocol of oddProtocols.filter(({ id }) => id !== 'unspecified')) {
      expect(judgedSoundly(rule, living, { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [...living, { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judgedSoundly(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed).verdict.kind).toBe('fail');
  });

  test('has one finding, which points at the focus', () => {
    const people = [person({ status: 'current' }), person({ status: 'estranged' }, 'brother')];
    const { verdict, findings } = judgedSoundly(
      rule,
      course(people, grief({ people: ['father', 'brother'] })),
    );
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toHaveLength(1);
    expect(eventsOf(findings[0])).toContain('grief');
    expect(findings[0]?.message).toMatch(/grief/i);
    expect(findings[0]?.message).toMatch(/none of the people whom it concerns is recorded as dead/);
    expect(findings[0]?.counterEvidence).toEqual([]);
  });
});
