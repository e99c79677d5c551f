import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId } from '../../../src/index.js';
import { iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { eventsOf, house, judgedSoundly } from '../../support/sound.js';

const rule = 'focus-not-in-protocol';
const claimed = { documented: ['focus'] as const };

function active(area: AreaId, rank?: 'primary' | 'secondary', session = 3): EventDraft {
  return {
    type: 'focus-activated',
    id: `${area}-${session}`,
    session,
    data: { area, ...(rank === undefined ? {} : { rank }) },
  };
}

function course(...activations: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 3), ...activations, ...sessions(4, 5)];
}

/** A protocol that allows these areas and no others. */
function allowing(...areas: readonly AreaId[]): Protocol {
  return { ...iptAdult, areas: house(areas) };
}

const three = allowing('grief', 'role-dispute', 'role-transition');

describe(rule, () => {
  test.each(['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'] as const)(
    'passes where the focus is one of the four of the original form: %s',
    (area) => {
      const { verdict, findings } = judgedSoundly(rule, course(active(area, 'primary')), claimed);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    },
  );

  test.each([
    ['claimed', claimed],
    ['not claimed', {}],
  ])('fails as an error where the protocol does not have the area, focus %s', (_, setting) => {
    const drafts = course(active('lost-healthy-self', 'primary'));
    const { verdict, findings } = judgedSoundly(rule, drafts, setting);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
  });

  test('protocols with other areas disagree', () => {
    const drafts = course(active('interpersonal-deficits', 'primary'));
    expect(judgedSoundly(rule, drafts, { protocol: iptAdult }).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, drafts, { protocol: three }).verdict.kind).toBe('fail');
    const self = course(active('lost-healthy-self', 'primary'));
    const five = allowing(...iptAdult.areas.value, 'lost-healthy-self');
    expect(judgedSoundly(rule, self, { protocol: five }).verdict.kind).toBe('pass');
  });

  test('an area of one’s own is allowed where the protocol lists it, and only that one', () => {
    const drafts = course(active('x-single-parent-family', 'primary'));
    const protocol = allowing('grief', 'x-single-parent-family');
    expect(judgedSoundly(rule, drafts, { protocol }).verdict.kind).toBe('pass');
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
    expect(findings[0]?.message).toMatch(/“x-single-parent-family”/);
    const other = course(active('x-pain', 'primary'));
    expect(judgedSoundly(rule, other, { protocol }).verdict.kind).toBe('fail');
  });

  test('the rank of the area does not matter', () => {
    for (const rank of ['primary', 'secondary', undefined] as const) {
      const drafts = course(active('grief', 'primary'), active('lost-healthy-self', rank));
      expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
    }
  });

  test('does not speak where the area is only a candidate', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'lost-healthy-self' } };
    const { verdict } = judgedSoundly(rule, course(candidate), claimed);
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
    expect(judgedSoundly(rule, course(candidate, active('grief')), claimed).verdict.kind).toBe('pass');
  });

  test('does not speak where no area is on record, or only a detail of one', () => {
    const detail: EventDraft = { type: 'focus-detailed', data: { area: 'lost-healthy-self' } };
    expect(judgedSoundly(rule, sessions(1, 5), claimed).verdict.kind).toBe('not-applicable');
    expect(judgedSoundly(rule, course(detail), claimed).verdict.kind).toBe('not-applicable');
  });

  test('an area that was active and was parked since is judged on what it was', () => {
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 5,
      data: { area: 'lost-healthy-self', outcome: 'parked' },
    };
    const drafts = [...course(active('lost-healthy-self', 'primary')), parked, ...sessions(6, 6)];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
  });

  test('an area that was tried and let go before the middle phase is none', () => {
    const tried = active('lost-healthy-self', 'primary', 2);
    const dropped = (session: number): EventDraft => ({
      type: 'focus-closed',
      session,
      data: { area: 'lost-healthy-self', outcome: 'changed', changedTo: 'grief' },
    });
    const grief = active('grief', 'primary');
    const explored = [...sessions(1, 2), tried, ...sessions(3, 3), dropped(3), grief];
    for (const drafts of [explored, [...explored, ...sessions(4, 9)]]) {
      const { verdict } = judgedSoundly(rule, drafts);
      expect(verdict).toMatchObject({ kind: 'pass', counts: { pass: 2 } });
    }
    const still = [...sessions(1, 2), tried, ...sessions(3, 3)];
    expect(judgedSoundly(rule, still).verdict.kind).toBe('fail');
    const intoTheMiddle = [...still, ...sessions(4, 4), dropped(4), grief, ...sessions(5, 5)];
    expect(judgedSoundly(rule, intoTheMiddle).verdict.kind).toBe('fail');
    const workedOn = [...explored, ...sessions(4, 5, { areas: ['lost-healthy-self'] })];
    expect(judgedSoundly(rule, workedOn).verdict.kind).toBe('fail');
  });

  test('where the phases are not known, no area is taken for one that was only tried', () => {
    const dropped: EventDraft = {
      type: 'focus-closed',
      session: 3,
      data: { area: 'lost-healthy-self', outcome: 'dropped' },
    };
    const drafts = [...sessions(1, 2), active('lost-healthy-self', 'primary', 2), ...sessions(3, 3), dropped];
    for (const { phases, ...protocol } of oddProtocols) {
      const hasInitial = phases.some(({ role, span }) => role === 'initial' && span.value !== 'unspecified');
      const { verdict } = judgedSoundly(rule, drafts, { protocol: { ...protocol, phases } });
      if (!hasInitial) expect([protocol.id, verdict.kind]).toEqual([protocol.id, 'fail']);
    }
  });

  test('sessions that worked on such an area do not make it a focus', () => {
    const drafts = [
      ...course(active('grief', 'primary')),
      ...sessions(6, 8, { areas: ['lost-healthy-self'] }),
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('hears a correction that takes the activation back', () => {
    const drafts: EventDraft[] = [
      ...course(active('grief', 'primary'), active('lost-healthy-self', 'secondary')),
      { type: 'entry-withdrawn', replaces: 'lost-healthy-self-3', data: { reason: 'recorded-in-error' } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('an area that was activated twice has one finding', () => {
    const drafts = [
      ...course(active('lost-healthy-self', 'secondary')),
      active('lost-healthy-self', 'primary', 5),
    ];
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(eventsOf(findings[0])).toContain('lost-healthy-self-3');
  });

  test('has one finding for each area, and a waiver may name it', () => {
    const drafts = course(active('lost-healthy-self', 'primary'), active('x-pain', 'secondary'));
    const waivers = [{ rule, reason: 'protocol-variant', subject: 'x-pain' }] as const;
    const { findings } = judgedSoundly(rule, drafts, { options: { waivers } });
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(findings.find((finding) => eventsOf(finding).includes('x-pain-3'))).toMatchObject({
      severity: 'info',
      waiver: { effect: 'waived' },
    });
    expect(findings.find((finding) => eventsOf(finding).includes('lost-healthy-self-3'))).toMatchObject({
      severity: 'error',
    });
  });

  test('has nothing to do with phases or length', () => {
    const drafts = course(active('lost-healthy-self', 'primary'));
    for (const protocol of oddProtocols) {
      expect(judgedSoundly(rule, drafts, { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(active('lost-healthy-self', 'primary')),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed).verdict.kind).toBe('fail');
  });

  test('speaks of a course that the patient left, too', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const drafts = [...course(active('lost-healthy-self', 'primary')), left];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
  });

  test('says which area, and points at its activation', () => {
    const drafts = course(active('grief', 'primary'), active('lost-healthy-self', 'secondary'));
    const { verdict, findings } = judgedSoundly(rule, drafts);
    expect(verdict.counts.fail).toBe(1);
    expect(eventsOf(findings[0])).toEqual(['lost-healthy-self-3']);
    expect(findings[0]?.at[0]?.session).toBe(3);
    expect(findings[0]?.message).toMatch(/“lost healthy self”/);
    expect(findings[0]?.message).toMatch(/session 3/);
    expect(findings[0]?.counterEvidence).toEqual([]);
  });
});
