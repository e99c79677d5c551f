import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { PhaseEntered } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'initial-overrun';
const claimed = { documented: ['phases'] as const };
const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
const resumed: EventDraft = { type: 'treatment-resumed', data: { stabilised: true } };

function entered(phase: string, delayed?: PhaseEntered['delayed']): EventDraft {
  return { type: 'phase-entered', data: delayed === undefined ? { phase } : { phase, delayed } };
}

/** So many sessions, and then the middle phase with two more. */
function initial(count: number, middle: EventDraft = entered('middle')): readonly EventDraft[] {
  return [...sessions(1, count), middle, ...sessions(count + 1, count + 2)];
}

function withInitial(max: number): Protocol {
  const span = {
    value: { anchor: 'start', sessions: { min: 1, max } },
    source: 'house-judgement',
    grounding: 'house',
  } as const;
  const phases = iptAdult.phases.map((phase) => (phase.role === 'initial' ? { ...phase, span } : phase));
  return { ...iptAdult, phases };
}

describe(rule, () => {
  test.each([
    { protocol: iptAdult, most: 3 },
    { protocol: iptA, most: 4 },
    { protocol: ipc, most: 1 },
    { protocol: withInitial(5), most: 5 },
  ])('$protocol.id: $most initial sessions are enough, one more is too many', ({ protocol, most }) => {
    for (const documented of [[], ['phases'] as const]) {
      const { verdict, findings } = judged(rule, initial(most), { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
      expect(judged(rule, initial(most + 1), { protocol, documented }).findings).toMatchObject([
        {
          kind: 'fail',
          severity: 'warning',
          basis: 'recorded',
          observed: { sessions: most + 1, atMost: most },
        },
      ]);
    }
  });

  test('passes where the middle phase began early', () => {
    expect(judged(rule, initial(1), claimed).verdict.kind).toBe('pass');
  });

  test.each(['complexity', 'crisis', 'other'] as const)(
    'passes where the reason for the delay is noted: %s',
    (delayed) => {
      const drafts = initial(6, entered('middle', delayed));
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
      expect(judged(rule, initial(6), claimed).verdict.kind).toBe('fail');
    },
  );

  test('only the entry that ends the initial phase can say why it took longer', () => {
    const later = [...initial(5), entered('ending', 'complexity'), ...sessions(8, 8)];
    expect(judged(rule, later, claimed).verdict.kind).toBe('fail');
    const begun = [entered('initial', 'crisis'), ...initial(5)];
    expect(judged(rule, begun, claimed).verdict.kind).toBe('fail');
    const straight = [
      ...sessions(1, 5, { phase: 'initial' }),
      entered('ending', 'crisis'),
      ...sessions(6, 6),
    ];
    expect(judged(rule, straight, claimed).verdict.kind).toBe('pass');
  });

  test('the session that the entry names is the first of the middle phase, not the last of the initial one', () => {
    const named: EventDraft = { type: 'phase-entered', session: 4, data: { phase: 'middle' } };
    expect(judged(rule, [...sessions(1, 4), named, ...sessions(5, 6)], claimed).verdict.kind).toBe('pass');
    const next: EventDraft = { ...named, session: 5 };
    expect(judged(rule, [...sessions(1, 5), next, ...sessions(6, 6)], claimed).findings).toMatchObject([
      { observed: { sessions: 4 } },
    ]);
  });

  test('so is the session on whose day the entry is dated', () => {
    const on = '2025-02-03';
    const fourth = sessions(4, 4).map((session): EventDraft => ({ ...session, on }));
    const dated: EventDraft = { type: 'phase-entered', on, data: { phase: 'middle' } };
    expect(judged(rule, [...sessions(1, 3), ...fourth, dated, ...sessions(5, 6)]).verdict.kind).toBe('pass');
    const other: EventDraft = { ...dated, on: '2025-02-04' };
    expect(judged(rule, [...sessions(1, 3), ...fourth, other, ...sessions(5, 6)]).verdict.kind).toBe('fail');
  });

  test('believes sessions that name their own phase', () => {
    const own = (initialSessions: number): readonly EventDraft[] => [
      ...sessions(1, initialSessions, { phase: 'initial' }),
      ...sessions(initialSessions + 1, initialSessions + 2, { phase: 'middle' }),
    ];
    expect(judged(rule, own(3)).verdict.kind).toBe('pass');
    expect(judged(rule, own(4)).verdict.kind).toBe('fail');
  });

  test('does not wait for the middle phase where the sessions themselves are recorded as initial', () => {
    const own = sessions(1, 4, { phase: 'initial' });
    const begun = [entered('initial'), ...sessions(1, 4)];
    for (const drafts of [own, begun]) {
      expect(judged(rule, drafts).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', observed: { sessions: 4, atMost: 3 } },
      ]);
    }
    expect(judged(rule, begun, { protocol: iptA }).verdict.kind).toBe('open');
  });

  test.each([
    { protocol: iptAdult, most: 3 },
    { protocol: iptA, most: 4 },
    { protocol: ipc, most: 1 },
  ])('$protocol.id: leaves time until session $most', ({ protocol, most }) => {
    for (const drafts of [sessions(1, most), [entered('initial'), ...sessions(1, most)]]) {
      const { verdict, report } = judged(rule, drafts, { ...claimed, protocol });
      expect(verdict.kind).toBe('open');
      expect(report.open.filter((step) => step.rule === rule)).toMatchObject([
        { due: { earliest: 1, latest: most } },
      ]);
    }
  });

  test('does not speak where nobody wrote down when the initial phase ended', () => {
    for (const documented of [[], 'all'] as const) {
      const { verdict, findings } = judged(rule, sessions(1, 6), { documented });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
      expect(findings).toEqual([]);
    }
  });

  test('does not speak where the course was closed in the initial phase', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };
    for (const drafts of [sessions(1, 2), [entered('initial'), ...sessions(1, 3)]]) {
      const { verdict } = judged(rule, [...drafts, left], claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('still fails where the patient left after a long initial phase', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout', initiatedBy: 'patient' } };
    expect(judged(rule, [...initial(5), left]).verdict.kind).toBe('fail');
  });

  test('counts no missed session and no crisis contact', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'session-missed', session: 3, data: { reason: 'illness' } },
      ...sessions(4, 5, { kind: 'crisis' }),
      ...sessions(6, 6),
      entered('middle'),
      ...sessions(7, 8),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('counts no session before the first one', () => {
    const drafts = [...sessions(1, 1, { kind: 'pre-group' }), ...sessions(2, 4), entered('middle')];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    const more = [...sessions(1, 1, { kind: 'pre-group' }), ...sessions(2, 5), entered('middle')];
    expect(judged(rule, more, claimed).verdict.kind).toBe('fail');
  });

  test('counts no session in which ordinary work was suspended', () => {
    const drafts = [
      ...sessions(1, 2),
      paused,
      ...sessions(3, 4),
      resumed,
      ...sessions(5, 5),
      entered('middle'),
      ...sessions(6, 6),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    const longer = [...drafts.slice(0, 6), ...sessions(5, 6), entered('middle'), ...sessions(7, 7)];
    expect(judged(rule, longer, claimed).findings).toMatchObject([{ observed: { sessions: 4 } }]);
  });

  test.each(oddProtocols.filter(({ phases }) => !phases.some(({ role }) => role === 'initial')))(
    '$id: does not speak under a protocol without an initial phase',
    (protocol) => {
      const { verdict } = judged(rule, sessions(1, 9), { ...claimed, protocol });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    },
  );

  test('does not speak under a protocol that leaves the length of the phase open', () => {
    const span = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, phases: iptAdult.phases.map((phase) => ({ ...phase, span })) };
    expect(judged(rule, initial(9), { ...claimed, protocol }).verdict.kind).toBe('not-applicable');
  });

  test('asks for the role of a phase, not for its name', () => {
    const protocol = oddProtocols.find(({ id }) => id === 'four-phases');
    if (protocol === undefined) throw new Error('No such protocol.');
    expect(judged(rule, initial(2, entered('early-work')), { protocol }).verdict.kind).toBe('pass');
    expect(judged(rule, initial(3, entered('early-work')), { protocol }).verdict.kind).toBe('fail');
  });

  test('treats an entry into the middle phase that was withdrawn as none', () => {
    const drafts: EventDraft[] = [
      ...initial(5, { ...entered('middle'), id: 'middle' }),
      { type: 'entry-withdrawn', replaces: 'middle', data: { reason: 'recorded-in-error' } },
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('not-applicable');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    expect(judged(rule, [...initial(5), paused]).findings).toEqual([]);
    expect(judged(rule, [...initial(5), paused, resumed]).verdict.kind).toBe('fail');
  });

  test('says how many sessions, and points at where the phase ended or ran over', () => {
    const drafts = initial(5);
    const { findings } = judged(rule, drafts);
    expect(findings[0]?.message).toMatch(/\b5\b/);
    expect(findings[0]?.message).toMatch(/\b3\b/);
    const places = pointsAt(drafts, findings[0]);
    expect(places.length).toBeGreaterThan(0);
    expect(places).not.toContain('session-held 6');
    expect(places).not.toContain('session-held 7');
  });
});
