import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InventoryRecorded } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'inventory-skipped';
const claimed = { documented: ['inventory'] as const };
const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };

function inventory(session: number, data: Partial<InventoryRecorded> = {}): EventDraft {
  return { type: 'inventory-recorded', session, data: { status: 'completed', ...data } };
}

function focus(session: number): EventDraft {
  return { type: 'focus-activated', session, data: { area: 'grief', rank: 'primary' } };
}

/** Begun in session 2, the focus chosen in session 3, completed in session 4. */
const finishedLater: readonly EventDraft[] = [
  ...sessions(1, 2),
  inventory(2, { status: 'begun' }),
  ...sessions(3, 3),
  focus(3),
  middle,
  ...sessions(4, 4),
  inventory(4),
];

describe(rule, () => {
  test('passes where the inventory was complete before a focus became active', () => {
    const drafts = [...sessions(1, 2), inventory(2), ...sessions(3, 3), focus(3), middle, ...sessions(4, 5)];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('pass');
    expect(findings).toEqual([]);
  });

  test('passes where it took several sessions and holds people who died', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      inventory(1, { status: 'begun' }),
      { type: 'person-described', session: 1, data: { person: 'p1', status: 'deceased', diedOn: '2024' } },
      ...sessions(2, 2),
      { type: 'person-described', session: 2, data: { person: 'p2', status: 'current' } },
      ...sessions(3, 3),
      inventory(3),
      focus(3),
      middle,
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where it was completed in the session in which the focus became active, in either order', () => {
    const first = [...sessions(1, 3), inventory(3), focus(3), middle, ...sessions(4, 4)];
    const second = [...sessions(1, 3), focus(3), inventory(3), middle, ...sessions(4, 4)];
    expect(judged(rule, first, claimed).verdict.kind).toBe('pass');
    expect(judged(rule, second, claimed).verdict.kind).toBe('pass');
  });

  test('passes where it was completed on the day on which the focus became active, in either order', () => {
    const done: EventDraft = {
      type: 'inventory-recorded',
      on: '2025-01-20',
      data: { status: 'completed', scope: 'full' },
    };
    const active: EventDraft = { type: 'focus-activated', on: '2025-01-20', data: { area: 'grief' } };
    const first = [...sessions(1, 3), done, active, middle, ...sessions(4, 4)];
    const second = [...sessions(1, 3), active, done, middle, ...sessions(4, 4)];
    expect(judged(rule, first, claimed).verdict.kind).toBe('pass');
    expect(judged(rule, second, claimed).verdict.kind).toBe('pass');
  });

  test('passes without any date, by the order of the log', () => {
    const drafts: EventDraft[] = [
      { type: 'inventory-recorded', data: { status: 'completed' } },
      { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } },
      ...sessions(1, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes with dates that are known to the month only, by the order of the log', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'inventory-recorded', on: '2025-01', data: { status: 'completed' } },
      { type: 'focus-activated', on: '2025-01-20', data: { area: 'grief', rank: 'primary' } },
      ...sessions(3, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['pre-group', 'intake'] as const)(
    'passes where it was done at %s, however late it was noted',
    (place) => {
      const drafts = [...sessions(1, 3), focus(3), middle, ...sessions(4, 4), inventory(4, { place })];
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test('passes where it was carried over from an earlier course and brought up to date', () => {
    const drafts: EventDraft[] = [
      { type: 'course-opened', data: { continues: 'c0' } },
      ...sessions(1, 1),
      inventory(1, { status: 'updated', place: 'earlier-course' }),
      focus(1),
      ...sessions(2, 4),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a focused inventory is enough for counselling, and not for the full course', () => {
    const drafts = [...sessions(1, 1), inventory(1, { scope: 'focused' }), focus(1), ...sessions(2, 4)];
    expect(judged(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
    expect(judged(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).not.toBe('pass');
  });

  test('passes where a correction says that it was complete then', () => {
    const drafts: EventDraft[] = [...finishedLater.slice(0, -1), { ...inventory(2), replaces: 'e3' }];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails as an error where inventories are claimed and a focus became active without one', () => {
    const { verdict, findings } = judged(rule, [...sessions(1, 2), focus(2)], claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('asks, as a warning, where the record neither holds an inventory nor claims to', () => {
    const { verdict, findings, report } = judged(rule, [...sessions(1, 2), focus(2)]);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'inventory-completed', aspect: 'inventory' },
    ]);
  });

  test('fails as an error, whatever is claimed, where it is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 2, data: { step: 'inventory' } };
    for (const setting of [{}, claimed]) {
      const { findings } = judged(rule, [...sessions(1, 2), omitted, focus(2)], setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'error', basis: 'recorded' }]);
    }
  });

  test('fails, whatever is claimed, where the whole of it came after the focus', () => {
    const drafts = [...sessions(1, 3), focus(3), middle, ...sessions(4, 5), inventory(5)];
    for (const setting of [{}, claimed]) {
      expect(judged(rule, drafts, setting).findings).toMatchObject([
        { kind: 'fail', severity: 'error', basis: 'recorded' },
      ]);
    }
  });

  test('fails as a warning where it was begun before the focus and completed after it', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, finishedLater, setting);
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    }
  });

  test('leaves time in the initial phase where no area is active', () => {
    const candidate: EventDraft = { type: 'focus-proposed', session: 2, data: { area: 'grief' } };
    expect(judged(rule, [...sessions(1, 2), candidate, ...sessions(3, 3)], claimed).verdict.kind).toBe(
      'open',
    );
    expect(judged(rule, [...sessions(1, 2), inventory(2, { status: 'begun' })]).verdict.kind).toBe('open');
  });

  test('one communication analysis in the initial phase is no middle work', () => {
    const analysed = sessions(1, 2, { techniques: [{ technique: 'communication-analysis' }] });
    expect(judged(rule, analysed, { documented: ['inventory', 'interventions'] }).verdict.kind).toBe('open');
  });

  test.each([
    'grief-work',
    'role-disputes-resolution',
    'role-transitions-support',
    'interpersonal-deficits-work',
  ] as const)('%s in session 2 is middle work and needs the inventory', (technique) => {
    const drafts = [...sessions(1, 1), ...sessions(2, 2, { techniques: [{ technique }] })];
    const setting = { documented: ['inventory', 'interventions'] as const };
    expect(judged(rule, drafts, setting).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
    const before = [...sessions(1, 1), inventory(1), ...sessions(2, 2, { techniques: [{ technique }] })];
    expect(judged(rule, before, setting).verdict.kind).toBe('pass');
  });

  test('a session in the middle phase is middle work, by a phase that is recorded or by its own field', () => {
    expect(judged(rule, [...sessions(1, 2), middle, ...sessions(3, 3)], claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
    const placed = [...sessions(1, 2, { phase: 'initial' }), ...sessions(3, 3, { phase: 'middle' })];
    expect(judged(rule, placed, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
  });

  test('counts its time in sessions where no phase, focus or middle work is recorded', () => {
    expect(judged(rule, sessions(1, 3), claimed).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, 4), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'error' },
    ]);
    expect(judged(rule, sessions(1, 4), { ...claimed, protocol: iptA }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, 5), { ...claimed, protocol: iptA }).verdict.kind).toBe('fail');
    expect(judged(rule, sessions(1, 1), { ...claimed, protocol: ipc }).verdict.kind).toBe('open');
    expect(judged(rule, sessions(1, 2), { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
  });

  test('a claim from session 4 on says nothing of an inventory taken before', () => {
    const documented = [{ aspect: 'inventory', fromSession: 4 }] as const;
    expect(judged(rule, [...sessions(1, 3), focus(3), ...sessions(4, 4)], { documented }).verdict.kind).toBe(
      'review',
    );
  });

  test('does not speak where the patient left before any focus or middle work', () => {
    const drafts: EventDraft[] = [...sessions(1, 1), { type: 'course-closed', data: { reason: 'dropout' } }];
    expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('not-applicable');
  });

  test('does not speak under a protocol that does not say that an inventory is taken', () => {
    const protocol = {
      ...iptAdult,
      expects: {
        ...iptAdult.expects,
        inventory: { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const,
      },
    };
    const drafts = [...sessions(1, 2), focus(2), middle, ...sessions(3, 4)];
    for (const setting of [
      { protocol },
      { ...claimed, protocol },
      { ...claimed, protocol: iptMaintenance },
    ]) {
      const { verdict } = judged(rule, drafts, setting);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('an inventory that names an earlier session is before the focus, wherever it was written down', () => {
    const held = [...sessions(1, 3), focus(3), middle, ...sessions(4, 5)];
    expect(judged(rule, [...held, inventory(2)], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...held, inventory(3)], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...held, inventory(4)], claimed).verdict.kind).toBe('fail');
    const begun = inventory(2, { status: 'begun' });
    expect(judged(rule, [...held, inventory(5), begun], claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', observed: { state: 'begun' } },
    ]);
  });

  test('an inventory that is certainly dated earlier is before the focus, wherever it was written down', () => {
    const active: EventDraft = { type: 'focus-activated', on: '2025-01-20', data: { area: 'grief' } };
    const taken = (on: string): readonly EventDraft[] => [
      ...sessions(1, 3),
      active,
      middle,
      ...sessions(4, 4),
      { type: 'inventory-recorded', on, data: { status: 'completed' } },
    ];
    expect(judged(rule, taken('2025-01-13'), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, taken('2024-12'), claimed).verdict.kind).toBe('pass');
    // Before or after: nobody knows, so the log decides.
    expect(judged(rule, taken('2025-01'), claimed).verdict.kind).toBe('fail');
    expect(judged(rule, taken('2025-01-21'), claimed).verdict.kind).toBe('fail');
  });

  test('once the course is closed, asks for what can still be done', () => {
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
    const open = judged(rule, [...sessions(1, 2), focus(2)], claimed).findings[0]?.remedy;
    const later = judged(rule, [...sessions(1, 2), focus(2), closed], claimed).findings[0]?.remedy;
    expect(open).toMatch(/^Take the inventory now/);
    expect(later).toMatch(/before the closing entry/);
  });

  test('a person described so that the focus can name them is no inventory', () => {
    const boss: EventDraft = {
      type: 'person-described',
      session: 2,
      data: { person: 'boss', conflict: true },
    };
    const dispute: EventDraft = {
      type: 'focus-activated',
      session: 2,
      data: { area: 'role-dispute', rank: 'primary', people: ['boss'] },
    };
    const drafts = [...sessions(1, 2), boss, dispute, ...sessions(3, 3)];
    expect(judged(rule, drafts, claimed).findings).toMatchObject([{ kind: 'fail', severity: 'error' }]);
    expect(judged(rule, drafts).verdict.kind).toBe('review');
    const omitted: EventDraft = { type: 'step-omitted', session: 2, data: { step: 'inventory' } };
    const explicit = [...sessions(1, 2), boss, omitted, dispute, ...sessions(3, 3)];
    for (const setting of [{}, claimed]) {
      expect(judged(rule, explicit, setting).findings).toMatchObject([
        { kind: 'fail', severity: 'error', basis: 'recorded' },
      ]);
    }
  });

  test('an inventory that was begun and is nowhere completed: fails where claimed, asks where not', () => {
    const drafts = finishedLater.slice(0, -1);
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...sessions(1, 2),
      focus(2),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('says what it saw, and where: no inventory at the focus', () => {
    const { verdict, findings } = judged(rule, [...sessions(1, 2), focus(2)], claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'not-recorded',
        message:
          'No record of a completed interpersonal inventory where work on a focus began or was due to begin. ' +
          'The record claims to document “inventory” in full.',
        at: [{ pointer: '/events/2', event: 'e3', session: 2 }],
        observed: { state: 'none' },
        counterEvidence: [],
      },
    ]);
  });

  test('holds against itself that the inventory was completed later', () => {
    expect(judged(rule, finishedLater, claimed).findings).toMatchObject([
      {
        message: 'Work on a focus began while the interpersonal inventory was begun but not complete.',
        at: [
          { pointer: '/events/4', event: 'e5', session: 3 },
          { pointer: '/events/2', event: 'e3', session: 2 },
        ],
        observed: { state: 'begun' },
        counterEvidence: [
          {
            note: 'The inventory was completed later.',
            at: [{ pointer: '/events/7', event: 'e8', session: 4 }],
          },
        ],
      },
    ]);
  });

  test('points at the techniques where middle work came before the inventory', () => {
    const work = sessions(2, 2, { techniques: [{ technique: 'grief-work' }] });
    expect(judged(rule, [...sessions(1, 1), ...work], { documented: 'all' }).findings).toMatchObject([
      { at: [{ pointer: '/events/1/data/techniques', event: 'e2', session: 2 }] },
    ]);
  });
});
