import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { DirectiveTechnique, InventoryRecorded } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { phaseless } from '../../support/odd-protocols.js';
import { pointsAt } from '../../support/places.js';

const rule = 'advice-before-inventory';
const claimed = { documented: ['interventions', 'inventory'] as const };

/** A session in which the therapist advised or taught. */
function advice(session: number, purpose?: DirectiveTechnique['purpose']): readonly EventDraft[] {
  const use: DirectiveTechnique = { technique: 'directive-techniques' };
  return sessions(session, session, { techniques: [purpose === undefined ? use : { ...use, purpose }] });
}

function inventory(session: number, data: Partial<InventoryRecorded> = {}): EventDraft {
  return { type: 'inventory-recorded', session, data: { status: 'completed', ...data } };
}

/** Advice in session 2, and the inventory completed in session 3. */
const early: readonly EventDraft[] = [
  ...sessions(1, 1),
  ...advice(2),
  ...sessions(3, 3),
  inventory(3),
  ...sessions(4, 4),
];

describe(rule, () => {
  test('passes where advice came after the inventory', () => {
    const drafts = [...sessions(1, 2), inventory(2), ...sessions(3, 3), ...advice(4)];
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, drafts, setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes where the inventory was completed in the session that advised', () => {
    const drafts = [...sessions(1, 1), ...advice(2), inventory(2), ...sessions(3, 3)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where the inventory was completed on the day of the session that advised', () => {
    const day = { on: '2025-03-11' } as const;
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      ...advice(2).map((session) => ({ ...session, ...day })),
      { type: 'inventory-recorded', ...day, data: { status: 'completed' } },
      ...sessions(3, 3),
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where an inventory was taken over and brought up to date before', () => {
    const drafts = [...sessions(1, 1), inventory(1, { status: 'updated' }), ...advice(2)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['pre-group', 'intake', 'earlier-course'] as const)(
    'an inventory that was done elsewhere comes before everything, wherever it was written down: %s',
    (place) => {
      const drafts = [...advice(1), ...sessions(2, 3), inventory(3, { place })];
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    },
  );

  test.each([iptAdult, iptA, ipc, phaseless])(
    '$id: fails as a warning, whatever is claimed, where advice came before the inventory',
    (protocol) => {
      for (const documented of [[], claimed.documented]) {
        const { verdict, findings } = judged(rule, early, { protocol, documented });
        expect(verdict.kind).toBe('fail');
        expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
      }
    },
  );

  test('one session between advice and inventory is enough', () => {
    const drafts = [...advice(1), ...sessions(2, 2), inventory(2)];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('advice whose purpose is not recorded, or is interpersonal, is not excused', () => {
    for (const purpose of [undefined, 'interpersonal'] as const) {
      const drafts = [...advice(1, purpose), ...sessions(2, 2), inventory(2)];
      expect(judged(rule, drafts).verdict.kind).toBe('fail');
    }
  });

  test.each(['safety', 'psychoeducation', 'symptom-relief'] as const)(
    'does not speak of help that serves %s',
    (purpose) => {
      const drafts = [...advice(1, purpose), ...sessions(2, 2), inventory(2)];
      for (const setting of [{}, claimed]) {
        const { verdict } = judged(rule, drafts, setting);
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toBeTypeOf('string');
      }
    },
  );

  test('help for safety before the inventory does not spoil advice after it', () => {
    const drafts = [...advice(1, 'safety'), ...sessions(2, 2), inventory(2), ...advice(3)];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('asks, as a warning, where no completed inventory is recorded; fails where it is claimed', () => {
    const drafts = [...sessions(1, 1), ...advice(2), ...sessions(3, 4)];
    const { verdict, findings, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    const asked = report.askFor.filter(({ settles }) => settles.includes(rule));
    expect(asked).toMatchObject([{ question: 'inventory-completed', aspect: 'inventory' }]);
    expect(judged(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded' },
    ]);
  });

  test('a claim to the techniques alone says nothing of the inventory', () => {
    const drafts = [...sessions(1, 1), ...advice(2), ...sessions(3, 4)];
    expect(judged(rule, drafts, { documented: ['interventions'] }).verdict.kind).toBe('review');
    const documented = [{ aspect: 'inventory', fromSession: 3 }] as const;
    expect(judged(rule, drafts, { documented }).verdict.kind).toBe('review');
  });

  test('fails, whatever is claimed, where the inventory is recorded as left out', () => {
    const omitted: EventDraft = { type: 'step-omitted', session: 1, data: { step: 'inventory' } };
    const drafts = [...sessions(1, 1), omitted, ...advice(2), ...sessions(3, 3)];
    expect(judged(rule, drafts).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded' },
    ]);
  });

  test('an inventory that names an earlier session came before, wherever it was written down', () => {
    const held = [...sessions(1, 1), ...advice(2), ...sessions(3, 4)];
    expect(judged(rule, [...held, inventory(1)], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...held, inventory(2)], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...held, inventory(3)], claimed).verdict.kind).toBe('fail');
  });

  test('an inventory that is certainly dated earlier came before, wherever it was written down', () => {
    const taken = (on: string): readonly EventDraft[] => [
      ...sessions(1, 1),
      ...advice(2).map((session): EventDraft => ({ ...session, on: '2025-03-11' })),
      ...sessions(3, 4),
      { type: 'inventory-recorded', on, data: { status: 'completed' } },
    ];
    expect(judged(rule, taken('2025-03-04'), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, taken('2025-02'), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, taken('2025-03'), claimed).verdict.kind).toBe('fail');
    expect(judged(rule, taken('2025-03-12'), claimed).verdict.kind).toBe('fail');
  });

  test('does not speak of a course that continues an earlier one, nor where no inventory is asked for', () => {
    const opened: EventDraft = { type: 'course-opened', data: { continues: 'earlier' } };
    const linked = judged(rule, [opened, ...early], claimed).verdict;
    const maintenance = judged(rule, early, { ...claimed, protocol: iptMaintenance }).verdict;
    for (const { kind, reason } of [linked, maintenance]) {
      expect(kind).toBe('not-applicable');
      expect(reason).toBeTypeOf('string');
    }
  });

  test('says that no other purpose is on record', () => {
    expect(judged(rule, early).findings[0]?.message).toMatch(/with no other purpose on record/);
  });

  test('an inventory begun before the advice stands as counter-evidence, and does not excuse', () => {
    const begun = inventory(1, { status: 'begun' });
    const late = [...sessions(1, 1), begun, ...advice(2), ...sessions(3, 3), inventory(3)];
    const { findings } = judged(rule, late);
    expect(findings).toMatchObject([{ kind: 'fail', counterEvidence: [{ at: [{ event: 'e2' }] }] }]);
    const never = [...sessions(1, 1), begun, ...advice(2), ...sessions(3, 3)];
    expect(judged(rule, never).findings).toMatchObject([
      { kind: 'review', counterEvidence: [{ at: [{ event: 'e2' }] }] },
    ]);
    expect(judged(rule, early).findings).toMatchObject([{ counterEvidence: [] }]);
  });

  test('does not speak of a crisis contact, nor of sessions in a pause', () => {
    const crisis = advice(1).map(
      (draft): EventDraft =>
        draft.type === 'session-held' ? { ...draft, data: { ...draft.data, kind: 'crisis' } } : draft,
    );
    const contact = [...crisis, ...sessions(2, 2), inventory(2)];
    expect(judged(rule, contact, claimed).verdict.kind).toBe('not-applicable');
    const pause: EventDraft[] = [
      ...sessions(1, 1),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...advice(2),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(3, 3),
      inventory(3),
    ];
    expect(judged(rule, pause, claimed).verdict.kind).toBe('not-applicable');
  });

  test('does not speak where no advice is recorded', () => {
    for (const drafts of [
      sessions(1, 3),
      sessions(1, 3, { techniques: [] }),
      sessions(1, 3, { techniques: [{ technique: 'clarification' }] }),
    ]) {
      const { verdict } = judged(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('treats an inventory that was withdrawn from the record as none', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 1),
      { ...inventory(1), id: 'inventory' },
      ...advice(2),
      { type: 'entry-withdrawn', replaces: 'inventory', data: { reason: 'wrong-course' } },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judged(rule, drafts).verdict.kind).toBe('review');
  });

  test('has one finding, with every session that advised too early and no other', () => {
    const drafts = [...advice(1), ...advice(2), ...sessions(3, 3), inventory(3), ...advice(4)];
    const { findings } = judged(rule, drafts);
    expect(findings).toHaveLength(1);
    const held = pointsAt(drafts, findings[0]).filter((place) => place.startsWith('session-held'));
    expect(held).toEqual(['session-held 1', 'session-held 2']);
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...early, left]).verdict.kind).toBe('fail');
    const paused: EventDraft[] = [...early, { type: 'treatment-paused', data: { reason: 'stabilisation' } }];
    expect(judged(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed).verdict.kind).toBe('fail');
  });

  test('repeats no words of the record', () => {
    const techniques = [{ technique: 'directive-techniques' }] as const;
    const drafts = [...sessions(1, 1, { techniques, note: 'canary' }), ...sessions(2, 2), inventory(2)];
    const { findings } = judged(rule, drafts);
    expect(findings).toHaveLength(1);
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
