import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ContractAmended, ContractTerms } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { remedyOfExcess } from '../../../src/rules/closing.js';
import { judged, passedOn, sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'contract-overrun';

function length(min: number, max = min): ContractTerms {
  return { sessions: { min, max } };
}

function agreed(terms: ContractTerms, session = 1): EventDraft {
  return { type: 'contract-agreed', session, data: { everyDays: 7, ...terms } };
}

function amended(
  terms: ContractTerms,
  session: number,
  reason: ContractAmended['reason'] = 'extended',
): EventDraft {
  return { type: 'contract-amended', session, data: { reason, ...terms } };
}

/** A contract on so many sessions, agreed in the first one, and so many held. */
function course(contracted: number, held: number): readonly EventDraft[] {
  return [...sessions(1, 1), agreed(length(contracted)), ...sessions(2, held)];
}

describe(rule, () => {
  test.each([
    { protocol: iptAdult, count: 16 },
    { protocol: iptAdult, count: 8 },
    { protocol: iptA, count: 12 },
    { protocol: ipc, count: 6 },
    { protocol: phaseless, count: 10 },
  ])('$protocol.id: $count contracted sessions may be held, and no more', ({ protocol, count }) => {
    for (const documented of [[], 'all'] as const) {
      const setting = { protocol, documented };
      const { verdict, findings } = judged(rule, course(count, count), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
      expect(judged(rule, course(count, count + 1), setting).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded' },
      ]);
    }
  });

  test('passes while the course is under way, or ended early', () => {
    expect(judged(rule, course(16, 1)).verdict.kind).toBe('pass');
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course(16, 4), left]).verdict.kind).toBe('pass');
  });

  test.each([
    [12, 'pass'],
    [16, 'pass'],
    [17, 'fail'],
  ] as const)('a contract on 12 to 16 sessions, with %i held: %s', (held, kind) => {
    const drafts = [...sessions(1, 1), agreed(length(12, 16)), ...sessions(2, held)];
    expect(judged(rule, drafts).verdict.kind).toBe(kind);
  });

  test('counts no missed session that was made up for', () => {
    const drafts: EventDraft[] = [
      ...course(16, 8),
      { type: 'session-missed', session: 9, data: { reason: 'illness', rebooked: true } },
      { type: 'session-missed', session: 10, data: { reason: 'no-show', rebooked: true } },
      ...sessions(11, 18),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...sessions(19, 19)]).verdict.kind).toBe('fail');
  });

  test.each(['crisis', 'pre-group', 'engagement', 'assessment', 'booster'] as const)(
    'counts no contact of another kind: %s',
    (kind) => {
      const drafts = [...course(16, 16), ...sessions(17, 19, { kind })];
      expect(judged(rule, drafts).verdict.kind).toBe('pass');
    },
  );

  test('passes where the contract was extended in the open', () => {
    const drafts = [...course(16, 15), amended(length(20), 15), ...sessions(16, 20)];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...sessions(21, 21)]).verdict.kind).toBe('fail');
  });

  test('fails where the contract was shortened in the open, and then overrun', () => {
    const drafts = [...course(16, 8), amended(length(10), 8, 'shortened'), ...sessions(9, 10)];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...sessions(11, 11)]).verdict.kind).toBe('fail');
  });

  test('an amendment of the cadence leaves the number as it was', () => {
    const drafts = [...course(16, 10), amended({ everyDays: 14 }, 10, 'cadence'), ...sessions(11, 16)];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...sessions(17, 17)]).verdict.kind).toBe('fail');
  });

  test('fails where another number was simply agreed anew, though it is kept', () => {
    const drafts = [...course(16, 10), agreed(length(20), 10), ...sessions(11, 12)];
    const { findings } = judged(rule, drafts);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    expect(pointsAt(drafts, findings[0])).toContain('contract-agreed 10');
    const shorter = [...course(16, 8), agreed(length(10), 8), ...sessions(9, 10)];
    expect(judged(rule, shorter).verdict.kind).toBe('fail');
  });

  test('a number that was agreed stands where a later agreement does not speak of it', () => {
    const drafts = [...course(16, 10), agreed({ everyDays: 14 }, 10)];
    expect(judged(rule, [...drafts, ...sessions(11, 16)]).verdict.kind).toBe('pass');
    expect(judged(rule, [...drafts, ...sessions(11, 17)]).findings).toMatchObject([
      { observed: { state: 'overrun', sessions: 17, atMost: 16 } },
    ]);
    expect(judged(rule, [...drafts, agreed(length(20), 10)]).findings).toMatchObject([
      { observed: { state: 'altered', min: 20, minBefore: 16 } },
    ]);
    const extended = [...course(16, 10), amended(length(20), 10), agreed({ everyDays: 14 }, 10)];
    expect(judged(rule, [...extended, ...sessions(11, 20)]).verdict.kind).toBe('pass');
    expect(judged(rule, [...extended, ...sessions(11, 21)]).verdict.kind).toBe('fail');
  });

  test('a range that was agreed anew may be narrower, and goes beyond if one of its ends does', () => {
    const ranged = [...sessions(1, 1), agreed(length(12, 16)), ...sessions(2, 6)];
    for (const within of [length(12, 16), length(14, 16), length(12, 14), length(14)]) {
      expect(judged(rule, [...ranged, agreed(within, 6)]).verdict.kind).toBe('pass');
    }
    for (const beyond of [length(10, 16), length(12, 18), length(10), length(10, 20)]) {
      expect(judged(rule, [...ranged, agreed(beyond, 6)]).verdict.kind).toBe('fail');
    }
  });

  test('a narrowed range is the one that stands', () => {
    const narrowed = [...sessions(1, 1), agreed(length(12, 16)), ...sessions(2, 6), agreed(length(14), 6)];
    expect(judged(rule, [...narrowed, agreed(length(12, 16), 6)]).verdict.kind).toBe('fail');
    expect(judged(rule, [...narrowed, ...sessions(7, 15)]).findings).toMatchObject([
      { observed: { state: 'overrun', sessions: 15, atMost: 14 } },
    ]);
  });

  test('counts no session that was held while treatment was paused for stabilisation', () => {
    const drafts: EventDraft[] = [
      ...course(16, 8),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(9, 10),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(11, 18),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
    const [finding] = judged(rule, [...drafts, ...sessions(19, 19)]).findings;
    expect(finding).toMatchObject({ kind: 'fail', observed: { sessions: 17, paused: 2, atMost: 16 } });
    expect(finding?.message).toMatch(/17 sessions were held, not counting 2 in a pause/);
  });

  test('passes where the same terms were agreed twice, or the terms that an amendment had set', () => {
    expect(judged(rule, [...course(16, 3), agreed(length(16), 3)]).verdict.kind).toBe('pass');
    const drafts = [...course(16, 10), amended(length(20), 10), agreed(length(20), 10), ...sessions(11, 20)];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('passes where an amendment to the new number was recorded only later', () => {
    const anew = [...course(16, 10), agreed(length(20, 22), 10), ...sessions(11, 11)];
    expect(judged(rule, [...anew, amended(length(20, 22), 11)]).verdict.kind).toBe('pass');
    for (const other of [length(20, 24), length(18, 22), { everyDays: 14 }]) {
      expect(judged(rule, [...anew, amended(other, 11)]).findings).toMatchObject([
        { observed: { state: 'altered', min: 20, max: 22, minBefore: 16, maxBefore: 16 } },
      ]);
    }
  });

  test('what was agreed anew is held against the amendment that stood', () => {
    const drafts = [...course(16, 10), amended(length(20), 10), agreed(length(18), 10)];
    expect(judged(rule, drafts).findings).toMatchObject([
      { observed: { state: 'altered', min: 18, minBefore: 20 } },
    ]);
  });

  test('points at the terms that stand last', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      { ...agreed(length(16)), id: 'first' },
      { ...amended(length(18), 1), id: 'second' },
      { ...agreed({ everyDays: 14 }, 1), id: 'third' },
      ...sessions(2, 4),
    ];
    expect(passedOn(rule, drafts)).toEqual(['third']);
  });

  test('does not speak where nobody knows how many sessions were held', () => {
    const drafts: EventDraft[] = [
      { type: 'contract-agreed', data: length(16) },
      { type: 'phase-entered', data: { phase: 'middle' } },
    ];
    expect(judged(rule, drafts).verdict.reason).toBe('It is not known how many sessions were held.');
  });

  test('passes where a first agreement named no number', () => {
    const drafts = [...sessions(1, 1), agreed({}), ...sessions(2, 3), agreed(length(16), 3)];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('a corrected record is no second agreement', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      { ...agreed(length(16)), id: 'contract' },
      ...sessions(2, 6),
      { ...agreed(length(12)), replaces: 'contract' },
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('overrun and silently altered are two findings, and a waiver can take one of them', () => {
    const drafts = [...course(16, 8), agreed(length(10), 8), ...sessions(9, 11)];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.counts.fail).toBe(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    for (const subject of ['overrun', 'altered']) {
      const waivers = [{ rule, reason: 'clinical-judgement', subject }] as const;
      const waived = judged(rule, drafts, { options: { waivers } }).findings;
      expect(waived.map(({ severity }) => severity).sort()).toEqual(['info', 'warning']);
    }
  });

  test.each([iptAdult, ipc, ...oddProtocols])(
    '$id: does not speak without a contract on a number, whatever the protocol gives',
    (protocol) => {
      for (const drafts of [
        sessions(1, 20),
        [...sessions(1, 1), agreed({ reviewOn: '2026-06' }), ...sessions(2, 20)],
      ]) {
        const { verdict } = judged(rule, drafts, { protocol, documented: 'all' });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    },
  );

  test('treats a contract that was withdrawn from the record as none', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      { ...agreed(length(4)), id: 'contract' },
      ...sessions(2, 6),
      { type: 'entry-withdrawn', replaces: 'contract', data: { reason: 'wrong-course' } },
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('not-applicable');
  });

  test('still speaks of a closed course, and is silent only in a pause', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'transferred' } };
    const altered = [...course(16, 10), agreed(length(20), 10)];
    for (const drafts of [course(16, 18), altered]) {
      expect(judged(rule, [...drafts, closed]).findings).toMatchObject([
        { kind: 'fail', remedy: remedyOfExcess },
      ]);
      expect(judged(rule, drafts).findings[0]?.remedy).toMatch(/^Talk with the patient/);
    }
    const paused: EventDraft[] = [
      ...course(16, 18),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('says how many were held and agreed, and points at what is beyond the contract', () => {
    const drafts = course(16, 18);
    const { findings } = judged(rule, drafts);
    expect(findings[0]?.message).toMatch(/\b18\b/);
    expect(findings[0]?.message).toMatch(/\b16\b/);
    const places = pointsAt(drafts, findings[0]);
    expect(places.length).toBeGreaterThan(0);
    expect(['session-held 17', 'session-held 18', 'contract-agreed 1']).toEqual(
      expect.arrayContaining([...places]),
    );
  });
});
