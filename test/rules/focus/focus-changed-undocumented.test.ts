import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusActivated, FocusClosed, FormulationShared } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { ipc, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'focus-changed-undocumented';
const claimed = { documented: ['focus', 'formulation'] as const };
const focusClaimed = { documented: ['focus'] as const };
const formulationClaimed = { documented: ['formulation'] as const };

/** A course of 16 that began with a dispute, formulated and agreed, and went on to a session. */
function begun(upTo: number): readonly EventDraft[] {
  return [
    { type: 'contract-agreed', data: { sessions: { min: 16, max: 16 }, everyDays: 7 } },
    ...sessions(1, 3),
    { type: 'formulation-shared', session: 3, data: { area: 'role-dispute', acceptance: 'accepted' } },
    {
      type: 'focus-activated',
      id: 'first',
      session: 3,
      data: { area: 'role-dispute', rank: 'primary', agreed: true },
    },
    ...sessions(4, upTo),
  ];
}

function left(session: number, data: Partial<FocusClosed> = {}): EventDraft {
  return {
    type: 'focus-closed',
    id: 'left',
    session,
    data: { area: 'role-dispute', outcome: 'changed', changedTo: 'grief', ...data },
  };
}

function taken(session: number, data: Partial<FocusActivated> = {}): EventDraft {
  return {
    type: 'focus-activated',
    id: 'taken',
    session,
    data: { area: 'grief', rank: 'primary', ...data },
  };
}

function formulated(session: number, data: FormulationShared = { area: 'grief' }): EventDraft {
  return { type: 'formulation-shared', session, data: { text: inConfidence, ...data } };
}

const reason = { reason: 'better-fit' } as const;

/** A change in session 8 with whatever is recorded of it, and two sessions after it. */
function changed(...events: readonly EventDraft[]): readonly EventDraft[] {
  return [...begun(8), ...events, ...sessions(9, 10)];
}

const documented = changed(left(8, reason), taken(8, { agreed: true }), formulated(8));
const unreasoned = changed(left(8), taken(8, { agreed: true }), formulated(8));
const unagreed = changed(left(8, reason), taken(8), formulated(8));
const unformulated = changed(left(8, reason), taken(8, { agreed: true }));
const bare = changed(left(8), taken(8));

/** A change in a session, bare of everything that should be known of it. */
function bareIn(session: number): readonly EventDraft[] {
  return [...begun(session), left(session), taken(session)];
}

function lateAfter(lateFocusChange: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, lateFocusChange } };
}

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

  test('a formulation after the change that was accepted is an agreement, though it names no area', () => {
    const drafts = changed(left(8, reason), taken(8), formulated(8, { acceptance: 'accepted' }));
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([
      { observed: { agreed: true, formulated: false } },
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
    expect(judgedSoundly(rule, unagreed).findings).toMatchObject([{ observed: { agreed: false } }]);
  });

  test('a formulation of another area, or of none, is no new formulation', () => {
    for (const data of [{ area: 'role-dispute' }, { area: 'role-transition' }, {}] as const) {
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
    const [contract, ...rest] = unformulated;
    if (contract === undefined) throw new Error('No contract.');
    const first: EventDraft = { type: 'formulation-shared', data: { area: 'grief' } };
    expect(judgedSoundly(rule, [contract, first, ...rest], claimed).verdict.kind).toBe('fail');
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
    const tooLate = [...begun(8), agreed, formulated(8), ...sessions(9, 10), left(10, reason)];
    expect(judgedSoundly(rule, tooLate, claimed).findings).toMatchObject([{ observed: { reason: false } }]);
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

  test('a named secondary area that becomes the primary one is a change', () => {
    const second: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'secondary', agreed: true },
    };
    const drafts = [...begun(3), second, ...sessions(4, 8), left(8), taken(8), ...sessions(9, 9)];
    expect(judgedSoundly(rule, drafts, focusClaimed).findings).toMatchObject([
      { observed: { reason: false, agreed: false } },
    ]);
  });

  test('does not speak where nothing was changed', () => {
    const secondary = taken(8, { rank: 'secondary' });
    const candidate: EventDraft = { type: 'focus-proposed', session: 8, data: { area: 'grief' } };
    const again: EventDraft = {
      type: 'focus-activated',
      session: 8,
      data: { area: 'role-dispute', rank: 'primary' },
    };
    const { rank: _, ...unranked } = { area: 'grief', rank: 'primary' } as const;
    const noRank: EventDraft = { type: 'focus-activated', session: 8, data: unranked };
    for (const drafts of [
      begun(8),
      changed(secondary),
      changed(candidate),
      changed(again),
      changed(noRank),
      changed(left(8)),
      sessions(1, 8),
    ]) {
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('the first area to be primary is no change, though another was active before without a rank', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 3),
      { type: 'focus-activated', session: 3, data: { area: 'role-dispute', rank: 'secondary' } },
      taken(3),
      ...sessions(4, 5),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test.each([
    [10, false],
    [11, true],
  ])('a change in session %i of 16 is late: %s', (session, late) => {
    const { findings } = judgedSoundly(rule, bareIn(session), claimed);
    expect(findings).toMatchObject([{ observed: { late } }]);
    if (late) expect(findings[0]?.message).toMatch(/\blate\b/i);
    else expect(findings[0]?.message).not.toMatch(/\blate\b/i);
  });

  test('what is late is counted in attended sessions, not in their numbers', () => {
    const missed: EventDraft = { type: 'session-missed', session: 7, data: { reason: 'illness' } };
    const drafts = [...begun(6), missed, ...sessions(8, 11), left(11), taken(11)];
    expect(judgedSoundly(rule, drafts, claimed).findings).toMatchObject([{ observed: { late: false } }]);
  });

  test('a late change that is documented is no finding', () => {
    const drafts = [
      ...begun(12),
      left(12, reason),
      taken(12, { agreed: true }),
      formulated(12),
      ...sessions(13, 13),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('protocols that draw the line elsewhere disagree on what is late, and on nothing else', () => {
    const drafts = bareIn(9);
    for (const [protocol, late] of [
      [lateAfter(house(0.5)), true],
      [lateAfter(house(0.75)), false],
      [lateAfter(house('unspecified')), false],
    ] as const) {
      expect(judgedSoundly(rule, drafts, { ...claimed, protocol }).findings).toMatchObject([
        { kind: 'fail', observed: { late } },
      ]);
    }
    const short = (session: number): readonly EventDraft[] => [
      { type: 'contract-agreed', data: { sessions: { min: 6, max: 6 } } },
      ...bareIn(session).slice(1),
    ];
    for (const [session, late] of [
      [4, false],
      [5, true],
    ] as const) {
      expect(judgedSoundly(rule, short(session), { ...claimed, protocol: ipc }).findings).toMatchObject([
        { observed: { late } },
      ]);
    }
  });

  test('has nothing to do with phases', () => {
    for (const protocol of oddProtocols) {
      expect(judgedSoundly(rule, bare, { ...claimed, protocol }).verdict.kind).toBe('fail');
      expect(judgedSoundly(rule, documented, { ...claimed, protocol }).verdict.kind).toBe('pass');
    }
  });

  test('has one finding for each change, and a waiver may name the new area', () => {
    const drafts: EventDraft[] = [
      ...bare,
      { type: 'focus-closed', session: 10, data: { area: 'grief', outcome: 'parked' } },
      {
        type: 'focus-activated',
        id: 'third',
        session: 10,
        data: { area: 'role-transition', rank: 'primary' },
      },
      ...sessions(11, 11),
    ];
    const waivers = [{ rule, reason: 'in-supervision', subject: 'role-transition' }] as const;
    const { findings } = judgedSoundly(rule, drafts, { ...claimed, options: { waivers } });
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(findings.find(({ waiver }) => waiver !== undefined)?.at).toContainEqual(
      expect.objectContaining({ event: 'third' }),
    );
  });

  test('the reason of each change is why the area before it was left, and no other', () => {
    const third = (why: Partial<FocusClosed>): readonly EventDraft[] => [
      ...documented,
      { type: 'focus-closed', session: 10, data: { area: 'grief', outcome: 'changed', ...why } },
      {
        type: 'focus-activated',
        id: 'third',
        session: 10,
        data: { area: 'role-transition', rank: 'primary', agreed: true },
      },
      formulated(10, { area: 'role-transition' }),
      ...sessions(11, 11),
    ];
    expect(judgedSoundly(rule, third(reason), claimed).verdict.counts).toMatchObject({ pass: 2, fail: 0 });
    expect(judgedSoundly(rule, third({}), claimed).findings).toMatchObject([
      { observed: { reason: false, agreed: true, formulated: true } },
    ]);
  });

  test('an area that was the primary one before and is taken up again is judged by its first time', () => {
    const again: EventDraft = {
      type: 'focus-activated',
      session: 10,
      data: { area: 'grief', rank: 'primary', agreed: true },
    };
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 9,
      data: { area: 'grief', outcome: 'parked' },
    };
    const drafts = [...documented, parked, again, ...sessions(11, 11)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    const bareFirst = [...bare, parked, again, ...sessions(11, 11)];
    const { findings } = judgedSoundly(rule, bareFirst, claimed);
    expect(findings).toHaveLength(1);
    expect(eventsOf(findings[0])).toContain('taken');
  });

  test('each change is judged by what is recorded of it', () => {
    const drafts: EventDraft[] = [
      ...documented,
      { type: 'focus-closed', session: 10, data: { area: 'grief', outcome: 'parked' } },
      {
        type: 'focus-activated',
        id: 'third',
        session: 10,
        data: { area: 'role-transition', rank: 'primary' },
      },
      ...sessions(11, 11),
    ];
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.counts).toMatchObject({ pass: 1, fail: 1 });
    expect(eventsOf(findings[0])).toContain('third');
  });

  test('hears a correction that takes the change back', () => {
    const drafts: EventDraft[] = [
      ...changed(taken(8)),
      { type: 'entry-withdrawn', replaces: 'taken', data: { reason: 'recorded-in-error' } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks of the course that the patient left', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...bare, paused], claimed).findings).toEqual([]);
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judgedSoundly(rule, [...bare, closed], claimed).verdict.kind).toBe('fail');
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
    expect(findings[0]?.message).toMatch(/grief/i);
  });
});
