import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId } from '../../../src/index.js';
import { parseCourse, replay, validate } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'secondary-unnamed';
const claimed = { documented: ['focus'] as const };

type Areas = readonly AreaId[] | undefined;
const dispute: Areas = ['role-dispute'];
const grief: Areas = ['grief'];
const both: Areas = ['role-dispute', 'grief'];
const unknown: Areas = undefined;

function active(area: AreaId, rank?: 'primary' | 'secondary', session = 3): EventDraft {
  return { type: 'focus-activated', session, data: { area, ...(rank === undefined ? {} : { rank }) } };
}

/** Sessions from the fourth on, each with the areas that it worked on. */
function worked(...each: readonly Areas[]): readonly EventDraft[] {
  return each.flatMap((areas, index) =>
    sessions(4 + index, 4 + index, areas === undefined ? {} : { areas, note: inConfidence }),
  );
}

const contract: EventDraft = { type: 'contract-agreed', data: { sessions: { min: 16, max: 16 } } };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

/** A course of 16 with a role dispute as its only focus; the middle phase begins with the fourth session. */
function course(...each: readonly Areas[]): readonly EventDraft[] {
  return [contract, ...sessions(1, 3), active('role-dispute', 'primary'), middle, ...worked(...each)];
}

function from(unnamedAreaSessions: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, unnamedAreaSessions } };
}

describe(rule, () => {
  test('passes where only the focus was worked on', () => {
    const { verdict, findings } = judgedSoundly(rule, course(dispute, dispute, dispute));
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes where both areas that were worked on are named, whatever their rank', () => {
    for (const rank of ['secondary', 'primary', undefined] as const) {
      const drafts = [
        ...sessions(1, 3),
        active('role-dispute', 'primary'),
        active('grief', rank),
        ...worked(dispute, grief, dispute, grief),
      ];
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
  });

  test.each([
    ['claimed', claimed],
    ['not claimed', {}],
  ])(
    'fails as info where a second area was worked on in two sessions and never named, focus %s',
    (_, setting) => {
      const { verdict, findings } = judgedSoundly(rule, course(dispute, grief, dispute, grief), setting);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
    },
  );

  test('fails where both areas were worked on in the same two sessions', () => {
    expect(judgedSoundly(rule, course(both, both)).verdict.kind).toBe('fail');
  });

  test('one session in another area can be an exception', () => {
    expect(judgedSoundly(rule, course(dispute, grief, dispute), claimed).verdict.kind).toBe('pass');
  });

  test('one session that names an area twice is one session', () => {
    expect(judgedSoundly(rule, course(dispute, dispute, ['grief', 'grief'])).verdict.kind).toBe('pass');
  });

  test('passes where the focus itself was hardly worked on: that is a drift, and another rule', () => {
    expect(judgedSoundly(rule, course(dispute, grief, grief, grief), claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, course(grief, grief), claimed).verdict.kind).toBe('pass');
  });

  test('protocols that draw the line elsewhere disagree', () => {
    const twice = course(dispute, grief, dispute, grief, dispute);
    expect(judgedSoundly(rule, twice, { protocol: from(house(2)) }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, twice, { protocol: from(house(3)) }).verdict.kind).toBe('pass');
    const thrice = [...twice, ...sessions(9, 9, { areas: ['grief'] })];
    expect(judgedSoundly(rule, thrice, { protocol: from(house(3)) }).verdict.kind).toBe('fail');
    const once = course(dispute, grief);
    expect(judgedSoundly(rule, once, { protocol: from(house(1)) }).verdict.kind).toBe('fail');
  });

  test('an area that is only a candidate is not named as a focus', () => {
    const candidate: EventDraft = {
      type: 'focus-proposed',
      id: 'named',
      session: 2,
      data: { area: 'grief' },
    };
    const [agreed, ...rest] = course(dispute, grief, dispute, grief);
    const drafts = [agreed ?? contract, ...sessions(1, 2), candidate, ...rest.slice(2)];
    const { verdict, findings } = judgedSoundly(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]?.counterEvidence).toMatchObject([{ at: [{ event: 'named' }] }]);
    const other: EventDraft = { ...candidate, data: { area: 'role-transition' } };
    const another = [agreed ?? contract, ...sessions(1, 2), other, ...rest.slice(2)];
    expect(judgedSoundly(rule, another).findings[0]?.counterEvidence).toEqual([]);
    const alone = judgedSoundly(rule, course(dispute, grief, dispute, grief)).findings;
    expect(alone[0]?.counterEvidence).toEqual([]);
  });

  test('an area that was named and parked again was named', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 3),
      active('role-dispute', 'primary'),
      active('grief', 'secondary'),
      { type: 'focus-closed', session: 3, data: { area: 'grief', outcome: 'parked' } },
      ...worked(dispute, grief, dispute, grief),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('an area that was named after it had been worked on was named', () => {
    const drafts = [...course(dispute, grief, dispute, grief), active('grief', 'secondary', 7)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a change from one area to the next is no second area', () => {
    const drafts: EventDraft[] = [
      ...course(dispute, dispute),
      { type: 'focus-closed', session: 5, data: { area: 'role-dispute', outcome: 'changed' } },
      active('grief', 'primary', 5),
      ...sessions(6, 8, { areas: ['grief'] }),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('two names of one area are one area', () => {
    const held = (session: number, area: string) => ({
      id: `s${session}`,
      type: 'session-held',
      session,
      data: { kind: 'treatment', areas: [area] },
    });
    const parsed = parseCourse({
      schema: 'openipt/course/1',
      id: 'aliases',
      protocol: 'ipt-adult',
      documented: [],
      events: [
        { id: 'f', type: 'focus-activated', data: { area: 'interpersonal-deficits', rank: 'primary' } },
        held(1, 'interpersonal-sensitivity'),
        held(2, 'loneliness-isolation'),
        held(3, 'interpersonal-sensitivity'),
        held(4, 'loneliness-isolation'),
      ],
    });
    const state = replay(parsed);
    expect(state.ok && validate(state.value, iptAdult).verdicts[rule].kind).toBe('pass');
  });

  test('crisis sessions and sessions that do not say are not counted', () => {
    const crisis = sessions(6, 7, { kind: 'crisis', areas: ['grief'] });
    expect(judgedSoundly(rule, [...course(dispute, dispute), ...crisis]).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, course(dispute, unknown, dispute, grief, unknown)).verdict.kind).toBe('pass');
  });

  test('does not speak where no session says what it worked on', () => {
    const { verdict } = judgedSoundly(rule, course(unknown, unknown, unknown), claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not speak where no area is active: that is another rule', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 2, data: { area: 'role-dispute' } };
    const drafts = [
      ...sessions(1, 2),
      candidate,
      ...sessions(3, 3),
      ...worked(dispute, grief, dispute, grief),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('does not speak under a protocol that leaves the number open', () => {
    const drafts = course(dispute, grief, dispute, grief);
    const { verdict } = judgedSoundly(rule, drafts, { protocol: from(house('unspecified')) });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('what is looked at in the initial phase is looked at to choose', () => {
    const drafts = [
      contract,
      ...sessions(1, 3, { areas: ['role-dispute', 'grief'] }),
      active('role-dispute', 'primary'),
      middle,
    ];
    const { verdict } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    const once = [...drafts, ...worked(dispute, grief, dispute)];
    expect(judgedSoundly(rule, once, claimed).verdict.kind).toBe('pass');
    const twice = [...drafts, ...worked(dispute, grief, dispute, grief)];
    expect(judgedSoundly(rule, twice, claimed).verdict.kind).toBe('fail');
  });

  test('nor are sessions of the ending or of a pause counted', () => {
    const ending: EventDraft = { type: 'phase-entered', data: { phase: 'ending' } };
    const farewell = [...course(dispute, dispute, grief), ending, ...sessions(7, 9, { areas: ['grief'] })];
    expect(judgedSoundly(rule, farewell, claimed).verdict.kind).toBe('pass');
    const paused: EventDraft[] = [
      ...course(dispute, dispute, grief),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(7, 8, { areas: ['grief'] }),
      { type: 'treatment-resumed', data: { stabilised: true } },
    ];
    expect(judgedSoundly(rule, paused, claimed).verdict.kind).toBe('pass');
  });

  test('a protocol may make it an error, where the middle phase is recorded and not only computed', () => {
    const protocol: Protocol = { ...iptAdult, severities: { [rule]: house('error') } };
    const recorded = course(dispute, grief, dispute, grief);
    expect(judgedSoundly(rule, recorded, { protocol }).findings).toMatchObject([{ severity: 'error' }]);
    const computed = recorded.filter(({ type }) => type !== 'phase-entered');
    expect(judgedSoundly(rule, computed, { protocol }).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test('does not speak under a protocol that has no middle phase', () => {
    for (const protocol of oddProtocols.filter(
      ({ phases }) => !phases.some(({ role }) => role === 'middle'),
    )) {
      const drafts = course(dispute, grief, dispute, grief);
      expect(judgedSoundly(rule, drafts, { protocol }).verdict.kind).toBe('not-applicable');
    }
  });

  test('has one finding for each area that was not named, and a waiver may name it', () => {
    const drafts = course(dispute, grief, ['role-transition'], dispute, grief, ['role-transition']);
    const waivers = [{ rule, reason: 'clinical-judgement', subject: 'grief' }] as const;
    const { findings } = judgedSoundly(rule, drafts, { options: { waivers } });
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(findings.filter(({ waiver }) => waiver !== undefined)).toMatchObject([
      { at: [{ session: 5 }, { session: 8 }] },
    ]);
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(dispute, grief, dispute, grief),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed).verdict.kind).toBe('fail');
  });

  test('speaks of a course that the patient left, too', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const { findings } = judgedSoundly(rule, [...course(dispute, grief, dispute, grief), left]);
    expect(findings).toMatchObject([{ kind: 'fail', remedy: remedyAfterClosing }]);
  });

  test('says which area, in how many sessions, and where', () => {
    const drafts = course(dispute, grief, dispute, grief, dispute, grief);
    const { verdict, findings } = judgedSoundly(rule, drafts);
    expect(verdict.counts).toMatchObject({ fail: 1, review: 0, open: 0 });
    expect(findings).toMatchObject([
      {
        at: [
          { pointer: '/events/7/data/areas', session: 5 },
          { pointer: '/events/9/data/areas', session: 7 },
          { pointer: '/events/11/data/areas', session: 9 },
        ],
      },
    ]);
    expect(findings[0]?.message).toMatch(/grief/i);
    expect(findings[0]?.message).toMatch(/3 middle sessions .* is not recorded as active/);
  });
});
