import { describe, expect, test } from 'vitest';
import { type EventDraft, topics } from '../../../src/examples/worked-course.js';
import type { InventoryRecorded, PersonDescribed } from '../../../src/index.js';
import { ipc, iptA, iptAdult, type Protocol } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';
import { pointsAt } from '../../support/places.js';

const rule = 'inventory-incomplete';
const claimed = { documented: ['inventory'] as const };
const six = topics('conflict');
const asked = { topics: six, changesNearOnsetAsked: true, hasConfidant: true } as const;
const named = { person: 'sister', relationship: 'sibling', status: 'current' } as const;
const sister: PersonDescribed = { ...named, quality: 'good', support: 'received' };

function described(data: PersonDescribed = sister): EventDraft {
  return { type: 'person-described', session: 1, data };
}

function inventory(
  data: Partial<InventoryRecorded> = asked,
  status: InventoryRecorded['status'] = 'completed',
): EventDraft {
  return { type: 'inventory-recorded', session: 1, data: { status, ...data } };
}

/** Three sessions, with these entries in the first of them. */
function course(...entries: readonly EventDraft[]): readonly EventDraft[] {
  return [...sessions(1, 1), ...entries, ...sessions(2, 3)];
}

describe(rule, () => {
  test.each([iptAdult, iptA, ipc])('$id: passes where all that belongs to it was asked', (protocol) => {
    for (const documented of [[], ['inventory'] as const]) {
      const { verdict, findings } = judged(rule, course(described(), inventory()), { protocol, documented });
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each<[string, Partial<PersonDescribed>]>([
    ['that there is no support', { support: 'none' }],
    ['that there is no conflict', { conflict: false }],
    ['what the patient expects', { expectsOfThem: ['to call'] }],
    ['what is expected of the patient', { expectsOfPatient: ['to visit'] }],
    ['that nothing expected is known of', { expectsOfThem: [] }],
    ['that nothing changed lately', { recentChange: 'none' }],
  ])('one answer about the relationship is enough: %s', (_, answer) => {
    const drafts = course(described({ ...named, quality: 'mixed', ...answer }), inventory());
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a ring of closeness stands for the quality', () => {
    const drafts = course(described({ ...named, closeness: 1, conflict: false }), inventory());
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each<[string, PersonDescribed]>([
    ['the dead', { person: 'aunt', relationship: 'other-family', status: 'deceased', quality: 'good' }],
    ['who is out of contact', { ...named, quality: 'distant', contact: 'none' }],
    ['who is seldom seen', { ...named, closeness: 3, contact: 'rarely' }],
    [
      'the dead of whom no more is told',
      { person: 'aunt', relationship: 'other-family', status: 'deceased' },
    ],
  ])('asks for no support or conflict with %s', (_, person) => {
    expect(judged(rule, course(described(person), inventory()), claimed).verdict.kind).toBe('pass');
  });

  test.each<[string, PersonDescribed]>([
    ['the relationship', { person: 'sister', status: 'current', quality: 'good', conflict: true }],
    ['the status', { person: 'sister', relationship: 'sibling', quality: 'good', conflict: true }],
    ['quality and closeness', { ...named, conflict: true }],
    ['support, conflict, expectations and change', { ...named, quality: 'good', closeness: 2 }],
    ['the quality of a distant one', { ...named, contact: 'rarely', conflict: false }],
    ['who it was that died', { person: 'sister', status: 'deceased', quality: 'good' }],
    ['everything', { person: 'sister' }],
  ])('asks where a person lacks %s; fails where the inventory is claimed', (_, person) => {
    const friend = described({ ...sister, person: 'friend', relationship: 'friend' });
    const drafts = course(friend, described(person), inventory());
    const { verdict, findings, report } = judged(rule, drafts);
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([
      {
        kind: 'review',
        severity: 'warning',
        basis: 'not-recorded',
        observed: { people: 2, incompletePeople: 1, topicsOpen: 0, onsetAsked: true, confidantKnown: true },
      },
    ]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'inventory-completeness', aspect: 'inventory' },
    ]);
    expect(judged(rule, drafts, claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded' },
    ]);
  });

  test('a person may be described piece by piece, also after the inventory was completed', () => {
    const drafts = course(described(named), inventory(), described({ person: 'sister', closeness: 2 }));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
    const later: EventDraft = {
      type: 'person-described',
      session: 3,
      data: { person: 'sister', conflict: true },
    };
    expect(judged(rule, [...drafts, later], claimed).verdict.kind).toBe('pass');
  });

  test('asks where nobody is described, unless the patient truly has few people', () => {
    expect(judged(rule, course(inventory())).findings).toMatchObject([
      { kind: 'review', observed: { people: 0 } },
    ]);
    expect(judged(rule, course(inventory()), claimed).verdict.kind).toBe('fail');
    const sparse = inventory({ ...asked, sparseNetwork: true });
    expect(judged(rule, course(sparse), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, course(described(named), sparse), claimed).verdict.kind).toBe('fail');
  });

  test('asks where a topic is not spoken of; fails, whatever is claimed, where it was not asked', () => {
    const { loneliness: _, ...five } = six;
    const silent = course(described(), inventory({ ...asked, topics: five }));
    expect(judged(rule, silent).findings).toMatchObject([{ kind: 'review', observed: { topicsOpen: 1 } }]);
    expect(judged(rule, silent, claimed).verdict.kind).toBe('fail');
    const skipped = { ...asked, topics: { ...five, loneliness: 'not-asked' } } as const;
    const drafts = course(described(), inventory(skipped));
    const { findings } = judged(rule, drafts);
    expect(findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'recorded', observed: { topicsOpen: 1 } },
    ]);
    expect(pointsAt(drafts, findings[0])).toContain('inventory-recorded 1');
  });

  test('counts all six topics where none is spoken of', () => {
    const drafts = course(described(), inventory({ changesNearOnsetAsked: true, hasConfidant: false }));
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'review', observed: { topicsOpen: 6 } }]);
  });

  test('asks whether changes near onset were asked about; fails where they were not', () => {
    const { changesNearOnsetAsked: _, ...rest } = asked;
    const silent = course(described(), inventory(rest));
    expect(judged(rule, silent).findings).toMatchObject([
      { kind: 'review', observed: { onsetAsked: false } },
    ]);
    expect(judged(rule, silent, claimed).verdict.kind).toBe('fail');
    const skipped = course(described(), inventory({ ...asked, changesNearOnsetAsked: false }));
    expect(judged(rule, skipped).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test('that there is no confidant is an answer, for the inventory or for one person', () => {
    const { hasConfidant: _, ...rest } = asked;
    const silent = course(described(), inventory(rest));
    expect(judged(rule, silent).findings).toMatchObject([
      { kind: 'review', observed: { confidantKnown: false } },
    ]);
    expect(judged(rule, silent, claimed).verdict.kind).toBe('fail');
    const nobody = course(described(), inventory({ ...asked, hasConfidant: false }));
    expect(judged(rule, nobody, claimed).verdict.kind).toBe('pass');
    const friend = described({ ...sister, person: 'friend', relationship: 'friend' });
    for (const confidant of [true, false]) {
      const drafts = course(described({ ...sister, confidant }), friend, inventory(rest));
      expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
  });

  test('an explicit gap comes before a silent one, and the course has one finding', () => {
    const drafts = course(described(named), inventory({ topics: { ...six, loss: 'not-asked' } }));
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test('puts together what several entries say', () => {
    const { loss: _, ...five } = six;
    const begun = inventory({ topics: { loss: 'absent' }, hasConfidant: true }, 'begun');
    const completed = inventory({ topics: five, changesNearOnsetAsked: true });
    expect(judged(rule, course(described(), begun, completed), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, course(described(), completed, begun), claimed).verdict.kind).toBe('pass');
  });

  test('the last word on a topic stands, and asking late counts', () => {
    const skipped = inventory({ ...asked, topics: { ...six, loss: 'not-asked' } });
    const late: EventDraft = {
      type: 'inventory-recorded',
      session: 3,
      data: { status: 'updated', topics: { loss: 'present' } },
    };
    expect(judged(rule, [...course(described(), skipped), late], claimed).verdict.kind).toBe('pass');
    const taken = inventory({ topics: { loss: 'not-asked' } }, 'updated');
    expect(judged(rule, course(described(), inventory(), taken)).verdict.kind).toBe('fail');
  });

  test('does not speak where no inventory is completed', () => {
    for (const drafts of [course(), course(described(named)), course(described(), inventory({}, 'begun'))]) {
      const { verdict } = judged(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('a protocol with a short inventory asks for people only, one with a full one for more', () => {
    const people = course(described(), inventory({}));
    expect(judged(rule, people, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
    expect(judged(rule, people, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('fail');
    const unasked = course(described(), inventory({ topics: { loss: 'not-asked' } }));
    expect(judged(rule, unasked, { ...claimed, protocol: ipc }).verdict.kind).toBe('pass');
    const unfinished = course(described(named), inventory());
    expect(judged(rule, unfinished, { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
  });

  test('a short inventory under a protocol with a full one is held to the full one', () => {
    const short = course(described(), inventory({ scope: 'focused' }));
    expect(judged(rule, short).verdict.kind).toBe('review');
    const full = course(described(), inventory({ ...asked, scope: 'focused' }));
    expect(judged(rule, full, claimed).verdict.kind).toBe('pass');
  });

  test('does not speak under a protocol that leaves the inventory open', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const protocol: Protocol = { ...iptAdult, expects: { ...iptAdult.expects, inventory: open } };
    const { verdict } = judged(rule, course(inventory({})), { ...claimed, protocol });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('does not speak where the inventory came only after the focus: that is another rule', () => {
    const focus: EventDraft = {
      type: 'focus-activated',
      session: 1,
      data: { area: 'grief', rank: 'primary' },
    };
    const late: EventDraft = { type: 'inventory-recorded', session: 3, data: { status: 'completed' } };
    const { verdict } = judged(rule, [...course(focus), late], { documented: 'all' });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test('an inventory carried over from an earlier course and brought up to date need not ask all again', () => {
    const opened: EventDraft = { type: 'course-opened', data: { continues: 'earlier' } };
    const over = (
      data: Partial<InventoryRecorded>,
      person: PersonDescribed = sister,
      status: InventoryRecorded['status'] = 'updated',
    ): readonly EventDraft[] => [opened, ...course(described(person), inventory(data, status))];
    expect(judged(rule, over(asked), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, over({}), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, over({ topics: { loss: 'not-asked' } }), claimed).verdict.kind).toBe('pass');
    expect(judged(rule, over({}, named), claimed).findings).toMatchObject([
      { observed: { incompletePeople: 1, topicsOpen: null, onsetAsked: null, confidantKnown: null } },
    ]);
    expect(judged(rule, over({}, sister, 'completed'), claimed).verdict.kind).toBe('fail');
    expect(judged(rule, over({}).slice(1), claimed).verdict.kind).toBe('fail');
  });

  test('asks for nothing of people who were described only after the inventory was completed', () => {
    const boss: EventDraft = { type: 'person-described', session: 3, data: { person: 'boss' } };
    expect(judged(rule, [...course(described(), inventory()), boss], claimed).verdict.kind).toBe('pass');
    const again: EventDraft = { type: 'inventory-recorded', session: 3, data: { status: 'updated' } };
    const updated = [...course(described(), inventory()), boss, again];
    expect(judged(rule, updated, claimed).findings).toMatchObject([
      { observed: { people: 2, incompletePeople: 1 } },
    ]);
  });

  test('the session and the day on which it was completed belong to it', () => {
    const same = course(described(), inventory(), described({ person: 'boss' }));
    expect(judged(rule, same, claimed).findings).toMatchObject([{ observed: { incompletePeople: 1 } }]);
    const on = '2025-02-03';
    const day: EventDraft[] = [
      ...course(described()),
      { type: 'inventory-recorded', on, data: { status: 'completed', ...asked } },
      { type: 'person-described', on, data: { person: 'boss' } },
    ];
    expect(judged(rule, day, claimed).findings).toMatchObject([{ observed: { incompletePeople: 1 } }]);
  });

  test('where nobody was described by then, judges those who were described later', () => {
    const late = (person: PersonDescribed): EventDraft => ({
      type: 'person-described',
      session: 3,
      data: person,
    });
    expect(judged(rule, [...course(inventory()), late(sister)], claimed).verdict.kind).toBe('pass');
    expect(judged(rule, [...course(inventory()), late(named)], claimed).verdict.kind).toBe('fail');
  });

  test('says apart what was not asked and what is not recorded', () => {
    const { loneliness: _, ...five } = six;
    const gaps = { topics: { ...five, loss: 'not-asked' }, changesNearOnsetAsked: false } as const;
    const [finding] = judged(rule, course(described(), inventory({ ...asked, ...gaps }))).findings;
    expect(finding?.message).toMatch(/1 of 6 topics is recorded as not asked/);
    expect(finding?.message).toMatch(/1 of 6 topics is not recorded as asked/);
    expect(finding?.message).toMatch(/changes near the onset are recorded as not asked about/);
    const { changesNearOnsetAsked: __, ...rest } = asked;
    const [silent] = judged(rule, course(described(), inventory(rest))).findings;
    expect(silent?.message).toMatch(/no record that changes near the onset were asked about/);
  });

  test('a claim that begins after the inventory says nothing of what was asked in it', () => {
    const documented = [{ aspect: 'inventory', fromSession: 2 }] as const;
    expect(judged(rule, course(inventory({})), { documented }).verdict.kind).toBe('review');
  });

  test('still speaks where the patient left, and is silent only in a pause', () => {
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judged(rule, [...course(inventory({})), left], claimed).verdict.kind).toBe('fail');
    const paused: EventDraft[] = [
      ...course(inventory({})),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('points at the inventory and at whom it leaves open, and repeats no words of the record', () => {
    const friend: EventDraft = {
      type: 'person-described',
      session: 2,
      data: { person: 'friend', alias: 'canary', expectsOfThem: ['canary'] },
    };
    const drafts = [...course(described(), inventory({})), friend];
    const { findings } = judged(rule, drafts);
    const places = pointsAt(drafts, findings[0]);
    expect(places.length).toBeGreaterThan(0);
    // Whoever is described in full has no part in the finding.
    expect(places).not.toContain('person-described 1');
    expect(['inventory-recorded 1', 'person-described 2']).toEqual(expect.arrayContaining([...places]));
    expect(JSON.stringify(findings)).not.toContain('canary');
  });
});
