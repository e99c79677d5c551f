import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { FocusActivated, PersonDescribed, RoleDisputeDetail } from '../../../src/index.js';
import type { Stated } from '../../../src/model/protocol.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols, phaseless } from '../../support/odd-protocols.js';
import { askedFor, dueOf, eventsOf, house, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'dispute-one-sided';
const claimed = { documented: ['focus'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const said = [inConfidence];

function contract(count: number): EventDraft {
  return { type: 'contract-agreed', data: { sessions: { min: count, max: count }, everyDays: 7 } };
}

function person(data: Partial<PersonDescribed> = {}, id = 'partner'): EventDraft {
  return { type: 'person-described', id: `describe-${id}`, data: { person: id, ...data } };
}

function dispute(data: Partial<FocusActivated> = {}, session = 3): EventDraft {
  return {
    type: 'focus-activated',
    id: 'dispute',
    session,
    data: { area: 'role-dispute', rank: 'primary', ...data },
  };
}

function detail(data: Partial<RoleDisputeDetail>, session = 4, id = 'detail'): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session,
    data: { area: 'role-dispute', issues: said, ...data },
  };
}

interface Told {
  readonly people?: readonly EventDraft[];
  readonly focus?: EventDraft;
  readonly details?: readonly EventDraft[];
}

/** A course of 16 with a dispute since its third session, up to a session; the middle phase begins with the fourth. */
function course(upTo: number, told: Told = {}): readonly EventDraft[] {
  const { people = [person()], focus = dispute(), details = [] } = told;
  return [
    contract(16),
    ...people,
    ...sessions(1, 3),
    focus,
    middle,
    ...sessions(4, 4),
    ...details,
    ...sessions(5, upTo),
  ];
}

function detailed(data: Partial<RoleDisputeDetail>, people?: readonly EventDraft[]): readonly EventDraft[] {
  return course(5, { details: [detail(data)], ...(people === undefined ? {} : { people }) });
}

function by(detailByMiddleSession: Stated<number>): Protocol {
  return { ...iptAdult, thresholds: { ...iptAdult.thresholds, detailByMiddleSession } };
}

const both = { patientExpects: said, otherExpects: said };

describe(rule, () => {
  test('passes where what each side expects is on record', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judgedSoundly(rule, detailed(both), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('what the inventory holds of the other party counts', () => {
    const other = person({ expectsOfThem: said, expectsOfPatient: said });
    expect(judgedSoundly(rule, detailed({ otherParty: 'partner' }, [other]), claimed).verdict.kind).toBe(
      'pass',
    );
    const linked = course(5, { people: [other], focus: dispute({ people: ['partner'] }) });
    expect(judgedSoundly(rule, linked, claimed).verdict.kind).toBe('pass');
    const half = person({ expectsOfPatient: said });
    const drafts = detailed({ otherParty: 'partner', patientExpects: said }, [half]);
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('what the inventory holds of somebody else does not', () => {
    const sister = person({ expectsOfThem: said, expectsOfPatient: said }, 'sister');
    const drafts = detailed({ otherParty: 'partner' }, [person(), sister]);
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('passes where the other side cannot be known, and that was noted', () => {
    for (const data of [
      { patientExpects: said, otherViewUnknowable: true },
      { patientExpects: said, otherViewUnknowable: true, otherExpects: [] },
    ]) {
      expect(judgedSoundly(rule, detailed(data), claimed).verdict.kind).toBe('pass');
    }
    const no = detailed({ patientExpects: said, otherViewUnknowable: false });
    expect(judgedSoundly(rule, no, claimed).verdict.kind).toBe('fail');
  });

  test('that the other side cannot be known does not stand for the patient’s own', () => {
    const drafts = detailed({ otherViewUnknowable: true });
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('passes early, and late', () => {
    expect(judgedSoundly(rule, course(4, { details: [detail(both)] }), claimed).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, [...course(9), detail(both, 9)], claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['nothing', {}],
    ['only what the patient expects', { patientExpects: said }],
    ['only what the other expects', { otherExpects: said }],
  ])('holds %s: fails where the focus is claimed, asks where it is not', (_, data) => {
    expect(judgedSoundly(rule, detailed(data), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded' },
    ]);
    for (const documented of [[], ['inventory']] as const) {
      const { findings, report } = judgedSoundly(rule, detailed(data), { documented });
      expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
      expect(askedFor(report, rule)).toEqual(['expectations']);
    }
  });

  test.each([
    ['the other expects nothing', { patientExpects: said, otherExpects: [] }],
    ['the patient expects nothing', { patientExpects: [], otherExpects: said }],
    ['neither does', { patientExpects: [], otherExpects: [] }],
    ['the other expects nothing, and is silent on the patient', { otherExpects: [] }],
  ])('fails, whatever is claimed, where the record says that %s', (_, data) => {
    expect(judgedSoundly(rule, detailed(data)).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded' },
    ]);
  });

  test('fails where it is the inventory that says so', () => {
    const other = person({ expectsOfPatient: [] });
    const drafts = detailed({ otherParty: 'partner', patientExpects: said }, [other]);
    expect(judgedSoundly(rule, drafts).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test('an empty list beside a full one is no none', () => {
    const other = person({ expectsOfThem: said, expectsOfPatient: said });
    const drafts = detailed({ otherParty: 'partner', patientExpects: [], otherExpects: [] }, [other]);
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('later lists stand for the earlier ones, and silence leaves them', () => {
    const named = [...detailed({ patientExpects: said, otherExpects: [] }), detail(both, 5, 'later')];
    expect(judgedSoundly(rule, named, claimed).verdict.kind).toBe('pass');
    const silent = [...detailed(both), detail({ stage: 'impasse' }, 5, 'later')];
    expect(judgedSoundly(rule, silent, claimed).verdict.kind).toBe('pass');
  });

  test('leaves time until the second middle session is over', () => {
    const none = detail({ patientExpects: [], otherExpects: [] });
    for (const drafts of [course(3), course(4), course(4, { details: [none] })]) {
      const { verdict, report } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('open');
      expect(dueOf(report, rule)).toBeNull();
    }
    expect(judgedSoundly(rule, course(5, { details: [none] })).verdict.kind).toBe('fail');
  });

  test('protocols that draw the line elsewhere disagree', () => {
    for (const [sessionsHeld, number, kind] of [
      [4, 1, 'fail'],
      [5, 2, 'fail'],
      [5, 3, 'open'],
      [6, 3, 'fail'],
    ] as const) {
      const protocol = by(house(number));
      expect(judgedSoundly(rule, course(sessionsHeld), { ...claimed, protocol }).verdict.kind).toBe(kind);
    }
    const { verdict } = judgedSoundly(rule, course(9), { ...claimed, protocol: by(house('unspecified')) });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test.each([
    { protocol: iptAdult, count: 16, last: 4 },
    { protocol: iptA, count: 12, last: 5 },
    { protocol: ipc, count: 6, last: 2 },
  ])('$protocol.id: still time in session $last, none in the next, by phases that are computed', (one) => {
    const { protocol, count, last } = one;
    const drafts = (upTo: number) => [
      contract(count),
      ...sessions(1, 1),
      dispute({}, 1),
      ...sessions(2, upTo),
    ];
    expect(judgedSoundly(rule, drafts(last), { ...claimed, protocol }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts(last + 1), { ...claimed, protocol }).verdict.kind).toBe('fail');
  });

  test('a protocol may make it an error, where the middle phase is recorded and not only computed', () => {
    const protocol: Protocol = { ...iptAdult, severities: { [rule]: house('error') } };
    const setting = { ...claimed, protocol };
    expect(judgedSoundly(rule, course(6), setting).findings).toMatchObject([{ severity: 'error' }]);
    const computed = [contract(16), ...sessions(1, 3), dispute(), ...sessions(4, 6)];
    expect(judgedSoundly(rule, computed, setting).findings).toMatchObject([{ severity: 'warning' }]);
  });

  test.each([
    [3, 'fail'],
    [6, 'review'],
  ] as const)('a claim from session %i on covers what is known since session 3, or not: %s', (from, kind) => {
    const documented = [{ aspect: 'focus', fromSession: from }] as const;
    expect(judgedSoundly(rule, course(6), { documented }).verdict.kind).toBe(kind);
  });

  test('does not speak of a dispute that was let go before the second middle session', () => {
    const closed = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'role-dispute', outcome: 'dropped' },
    });
    const { verdict } = judgedSoundly(rule, [...course(4), closed(4), ...sessions(5, 8)], claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, [...course(5), closed(5)], claimed).verdict.kind).toBe('fail');
  });

  test('does not count missed sessions, crisis sessions and those of a pause', () => {
    const drafts: EventDraft[] = [
      ...course(4),
      { type: 'session-missed', session: 5, data: {} },
      ...sessions(6, 7, { kind: 'crisis' }),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(8, 9),
      { type: 'treatment-resumed', data: { stabilised: true } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, [...drafts, ...sessions(10, 10)], claimed).verdict.kind).toBe('fail');
  });

  test('does not fail under a protocol that has no middle phase', () => {
    for (const protocol of [phaseless, ...oddProtocols.filter(({ id }) => id === 'maintenance-only')]) {
      expect(judgedSoundly(rule, course(9), { ...claimed, protocol }).verdict.kind).not.toBe('fail');
    }
  });

  test('does not speak where the dispute is only a candidate, or only described, or another area is the focus', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'role-dispute' } };
    const grief: EventDraft = { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } };
    const none = detail({ patientExpects: [], otherExpects: [] });
    for (const focus of [[candidate], [candidate, grief, none], [none], [grief], []]) {
      const drafts = [contract(16), ...focus, ...sessions(1, 3), middle, ...sessions(4, 8)];
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('speaks of a dispute that is secondary, and of one that is resolved since', () => {
    const secondary = course(6, { focus: dispute({ rank: 'secondary' }) });
    expect(judgedSoundly(rule, secondary, claimed).verdict.kind).toBe('fail');
    const resolved: EventDraft = {
      type: 'focus-closed',
      session: 6,
      data: { area: 'role-dispute', outcome: 'resolved' },
    };
    expect(judgedSoundly(rule, [...course(6), resolved], claimed).verdict.kind).toBe('fail');
  });

  test('asks where the sessions are not recorded though the middle phase was entered', () => {
    const drafts: readonly EventDraft[] = [contract(16), dispute(), middle];
    const { verdict, report } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('review');
    expect(askedFor(report, rule)).toEqual(['expectations']);
    const documented = ['focus', 'sessions'] as const;
    expect(judgedSoundly(rule, drafts, { documented }).verdict.kind).toBe('open');
  });

  test('finds nothing where the course was closed while there was still time', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const { verdict } = judgedSoundly(rule, [...course(4), closed], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, [...course(5), closed], claimed).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('is silent while treatment is paused', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...course(6), paused], claimed).findings).toEqual([]);
  });

  test('has one finding, which points at the focus or at the empty list', () => {
    const missing = judgedSoundly(rule, course(6), claimed).findings;
    expect(missing).toHaveLength(1);
    expect(eventsOf(missing[0])).toContain('dispute');
    expect(missing[0]?.message).toMatch(/expect/i);
    const messages = [{}, { patientExpects: said }, { otherExpects: said }].map(
      (data) => judgedSoundly(rule, detailed(data), claimed).findings[0]?.message,
    );
    expect(messages[0]).toMatch(/either side/);
    expect(messages[1]).toMatch(/other side/);
    expect(messages[2]).toMatch(/patient/);
    const none = judgedSoundly(rule, detailed({ patientExpects: said, otherExpects: [] })).findings;
    expect(none).toHaveLength(1);
    expect(eventsOf(none[0])).toContain('detail');
  });
});
