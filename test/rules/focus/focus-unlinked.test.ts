import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId, FocusActivated, FocusDetailed, FormulationShared } from '../../../src/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'focus-unlinked';
const claimed = { documented: ['focus'] as const };

const known: readonly EventDraft[] = [
  { type: 'person-described', data: { person: 'partner', alias: inConfidence } },
  { type: 'person-described', data: { person: 'mother', status: 'deceased' } },
  { type: 'timeline-event-added', id: 'move', data: { kind: 'role-change' } },
];

function active(area: AreaId, data: Partial<FocusActivated> = {}): EventDraft {
  return { type: 'focus-activated', id: `${area}-active`, session: 3, data: { area, ...data } };
}

function detail(data: FocusDetailed): EventDraft {
  return { type: 'focus-detailed', id: 'detail', session: 4, data };
}

function course(...focus: readonly EventDraft[]): readonly EventDraft[] {
  return [...known, ...sessions(1, 3), ...focus, ...sessions(4, 5)];
}

const none = { people: [], timeline: [] };

describe(rule, () => {
  test.each(['grief', 'role-dispute', 'role-transition', 'x-pain'] as const)(
    'passes where %s concerns a person, or an event of the timeline',
    (area) => {
      for (const link of [{ people: ['partner'] }, { timeline: ['move'] }]) {
        const { verdict, findings } = judgedSoundly(rule, course(active(area, link)), claimed);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('links that were given when the area was named as a candidate count', () => {
    const candidate: EventDraft = {
      type: 'focus-proposed',
      session: 2,
      data: { area: 'role-dispute', people: ['partner'] },
    };
    expect(judgedSoundly(rule, course(candidate, active('role-dispute')), claimed).verdict.kind).toBe('pass');
  });

  test('links that were given later count', () => {
    const again: EventDraft = {
      type: 'focus-activated',
      session: 5,
      data: { area: 'role-dispute', people: ['partner'] },
    };
    expect(judgedSoundly(rule, [...course(active('role-dispute')), again], claimed).verdict.kind).toBe(
      'pass',
    );
  });

  test('the person who died, and the other party of a dispute, are links', () => {
    const grief = course(active('grief'), detail({ area: 'grief', deceased: 'mother' }));
    expect(judgedSoundly(rule, grief, claimed).verdict.kind).toBe('pass');
    const dispute = course(active('role-dispute'), detail({ area: 'role-dispute', otherParty: 'partner' }));
    expect(judgedSoundly(rule, dispute, claimed).verdict.kind).toBe('pass');
  });

  test('links of a formulation that names the area count, and of another do not', () => {
    const formulation = (data: FormulationShared): EventDraft => ({
      type: 'formulation-shared',
      session: 3,
      data: { text: inConfidence, ...data },
    });
    for (const [data, kind] of [
      [{ area: 'role-dispute', people: ['partner'] }, 'pass'],
      [{ area: 'role-dispute', timeline: ['move'] }, 'pass'],
      [{ area: 'role-dispute', people: [], timeline: [] }, 'fail'],
      [{ area: 'grief', people: ['partner'] }, 'fail'],
      [{ people: ['partner'] }, 'fail'],
    ] as const) {
      const drafts = course(formulation(data), active('role-dispute'));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe(kind);
    }
  });

  test('when a transition was, or from what to what, is a link to what it is about', () => {
    for (const [data, kind] of [
      [{ changedOn: '2024' }, 'pass'],
      [{ oldRole: inConfidence, newRole: inConfidence }, 'pass'],
      [{ oldRole: inConfidence }, 'fail'],
      [{ newRole: inConfidence, skills: [inConfidence] }, 'fail'],
    ] as const) {
      const drafts = course(active('role-transition'), detail({ area: 'role-transition', ...data }));
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe(kind);
    }
    const apart = [
      ...course(active('role-transition'), detail({ area: 'role-transition', oldRole: inConfidence })),
      { ...detail({ area: 'role-transition', newRole: inConfidence }), id: 'later' },
    ];
    expect(judgedSoundly(rule, apart, claimed).verdict.kind).toBe('pass');
  });

  test('leaves time until the session after the one in which the area was chosen', () => {
    const atOnce = [...known, ...sessions(1, 3), active('role-dispute')];
    for (const drafts of [atOnce, [...known, ...sessions(1, 3), active('role-dispute', none)]]) {
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    expect(judgedSoundly(rule, [...atOnce, ...sessions(4, 4)], claimed).verdict.kind).toBe('fail');
    const crisis = [...atOnce, ...sessions(4, 4, { kind: 'crisis' })];
    expect(judgedSoundly(rule, crisis, claimed).verdict.kind).toBe('not-applicable');
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judgedSoundly(rule, [...atOnce, left], claimed).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('asks where the sessions are not recorded though the middle phase was entered', () => {
    const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
    for (const data of [{}, none]) {
      const drafts = [...known, active('role-dispute', data), middle];
      const { verdict, report } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('review');
      expect(askedFor(report, rule)).toEqual(['focus-links']);
      const documented = ['focus', 'sessions'] as const;
      expect(judgedSoundly(rule, drafts, { documented }).verdict.kind).toBe('not-applicable');
      const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
      expect(judgedSoundly(rule, [...drafts, left], claimed).verdict.kind).toBe('fail');
    }
  });

  test('those who can help in a transition are no link to what it is about', () => {
    const drafts = course(
      active('role-transition'),
      detail({ area: 'role-transition', supports: ['partner'], newRole: inConfidence }),
    );
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test.each(['perinatal', 'ambiguous'] as const)('a loss that is %s needs no link', (loss) => {
    expect(
      judgedSoundly(rule, course(active('grief'), detail({ area: 'grief', loss })), claimed).verdict.kind,
    ).toBe('pass');
  });

  test('that there was a death is no link to a person or an event', () => {
    const drafts = course(active('grief'), detail({ area: 'grief', loss: 'death' }));
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('asks, as a warning, where no link is recorded and the focus is not claimed', () => {
    const { verdict, findings, report } = judgedSoundly(rule, course(active('role-dispute')));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['focus-links']);
  });

  test('fails where no link is recorded and the focus is claimed', () => {
    const { findings } = judgedSoundly(rule, course(active('role-dispute')), claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
    const others = { documented: ['inventory', 'timeline', 'formulation'] as const };
    expect(judgedSoundly(rule, course(active('role-dispute')), others).verdict.kind).toBe('review');
  });

  test.each([
    [1, 'fail'],
    [5, 'review'],
  ] as const)(
    'a claim from session %i on covers the choice of the focus in session 3, or not: %s',
    (from, kind) => {
      const documented = [{ aspect: 'focus', fromSession: from }] as const;
      expect(judgedSoundly(rule, course(active('role-dispute')), { documented }).verdict.kind).toBe(kind);
    },
  );

  test('fails, whatever is claimed, where the record says that there is no link', () => {
    const { findings } = judgedSoundly(rule, course(active('role-dispute', none)));
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    const candidate: EventDraft = {
      type: 'focus-proposed',
      session: 2,
      data: { area: 'role-dispute', ...none },
    };
    expect(judgedSoundly(rule, course(candidate, active('role-dispute'))).verdict.kind).toBe('fail');
  });

  test('a link that was found after all stands against an earlier none', () => {
    const drafts = course(
      active('role-dispute', none),
      detail({ area: 'role-dispute', otherParty: 'partner' }),
    );
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['interpersonal-deficits', 'lost-healthy-self'] as const)('%s needs no link', (area) => {
    for (const data of [{}, none]) {
      const { verdict } = judgedSoundly(rule, course(active(area, data)), claimed);
      expect(verdict.kind).toBe('not-applicable');
    }
  });

  test('does not speak where no area is active', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'grief', ...none } };
    for (const drafts of [sessions(1, 5), course(candidate)]) {
      const { verdict } = judgedSoundly(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('an unlinked candidate beside a linked focus is no finding', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'grief' } };
    const drafts = course(candidate, active('role-dispute', { people: ['partner'] }));
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('an area that was active and is resolved is judged on what it was', () => {
    const resolved: EventDraft = {
      type: 'focus-closed',
      session: 5,
      data: { area: 'role-dispute', outcome: 'resolved' },
    };
    expect(judgedSoundly(rule, [...course(active('role-dispute')), resolved], claimed).verdict.kind).toBe(
      'fail',
    );
  });

  test('a link of one area is no link of another', () => {
    const drafts = course(
      active('role-dispute', { people: ['partner'], rank: 'primary' }),
      active('role-transition', { rank: 'secondary' }),
    );
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.counts).toMatchObject({ pass: 1, fail: 1 });
    expect(eventsOf(findings[0])).toContain('role-transition-active');
    expect(eventsOf(findings[0])).not.toContain('role-dispute-active');
  });

  test('has one finding for each area, and a waiver may name it', () => {
    const drafts = course(active('role-dispute'), active('grief', none));
    const waivers = [{ rule, reason: 'clinical-judgement', subject: 'grief' }] as const;
    const { findings } = judgedSoundly(rule, drafts, { options: { waivers } });
    expect(findings).toHaveLength(2);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(findings.find((finding) => eventsOf(finding).includes('grief-active'))).toMatchObject({
      kind: 'fail',
      severity: 'info',
      waiver: { effect: 'waived' },
    });
  });

  test('has nothing to do with phases or length', () => {
    for (const protocol of oddProtocols) {
      const setting = { ...claimed, protocol };
      expect(judgedSoundly(rule, course(active('role-dispute')), setting).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(active('role-dispute', none)),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed).verdict.kind).toBe('fail');
  });

  test('says which area, and points at its activation', () => {
    const { findings } = judgedSoundly(rule, course(active('role-dispute')), claimed);
    expect(findings[0]?.message).toMatch(/^The area “role dispute” became active/);
    expect(findings[0]?.message).toMatch(/no record/);
    const denied = judgedSoundly(rule, course(active('role-dispute', none))).findings;
    expect(denied[0]?.message).not.toMatch(/no record/);
    expect(eventsOf(findings[0])).toEqual(['role-dispute-active']);
  });
});
