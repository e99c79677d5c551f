import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusClosed } from '../../../src/index.js';
import { ipc, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { eventsOf, house, judgedSoundly } from '../../support/sound.js';
import {
  bare,
  bareIn,
  begun,
  changed,
  claimed,
  documented,
  focusClaimed,
  formulated,
  lateAfter,
  left,
  reason,
  rule,
  taken,
} from './changed-focus.js';

describe(`${rule}: what is a change, and when`, () => {
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

  test('areas that are tried before the first formulation are no change, as long as the initial phase lasts', () => {
    const tried = (upTo: number, ...more: readonly EventDraft[]): readonly EventDraft[] => [
      ...begun(3).slice(0, 3),
      { type: 'focus-activated', id: 'first', session: 2, data: { area: 'role-dispute', rank: 'primary' } },
      ...sessions(3, upTo),
      left(upTo),
      taken(upTo),
      ...more,
      ...sessions(upTo + 1, 9),
    ];
    const formulation: EventDraft = { type: 'formulation-shared', session: 3, data: { area: 'grief' } };
    for (const drafts of [tried(3), tried(3, formulation)]) {
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    expect(judgedSoundly(rule, tried(5), claimed).verdict.kind).toBe('fail');
    const second: EventDraft = { type: 'formulation-shared', session: 2, data: { area: 'role-dispute' } };
    const given = tried(3).flatMap((draft) =>
      draft.session === 3 && draft.type === 'session-held' ? [second, draft] : [draft],
    );
    expect(judgedSoundly(rule, given, claimed).verdict.kind).toBe('fail');
    const justBefore = tried(3).flatMap((draft) =>
      draft.id === 'taken' ? [formulated(3, { area: 'role-dispute' }), draft] : [draft],
    );
    expect(judgedSoundly(rule, justBefore, claimed).verdict.kind).toBe('fail');
    const early = tried(3).slice(0, -6);
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'transferred' } };
    for (const drafts of [early, [...early, closed]]) {
      expect(judgedSoundly(rule, drafts, claimed).verdict.reason).toBe(
        'The area was changed before a formulation was given.',
      );
    }
    const withoutInitial: Protocol = {
      ...iptAdult,
      phases: iptAdult.phases.filter(({ role }) => role !== 'initial'),
    };
    expect(judgedSoundly(rule, early, { ...claimed, protocol: withoutInitial }).verdict.kind).toBe('fail');
  });

  test('what was formulated in a session after the change was not given before it, wherever it stands', () => {
    const [contract, ...rest] = begun(2);
    if (contract === undefined) return;
    const drafts: readonly EventDraft[] = [
      contract,
      ...rest.slice(0, 2),
      { type: 'focus-activated', id: 'first', session: 2, data: { area: 'role-dispute', rank: 'primary' } },
      ...sessions(3, 4),
      formulated(4),
      left(3),
      taken(3),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('the first area to be primary is no change, though another was active before it', () => {
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
    const open: Protocol = { ...iptAdult, length: house('unspecified') };
    const noContract = bareIn(12).slice(1);
    expect(judgedSoundly(rule, noContract, { ...claimed, protocol: open }).findings).toMatchObject([
      { observed: { late: false, of: null } },
    ]);
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
});
