import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { AreaId, InterpersonalDeficitsDetail, TimelineEventAdded } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'deficits-by-default';
const everything = { documented: 'all' } as const;

const deficits: EventDraft = {
  type: 'focus-activated',
  id: 'deficits',
  session: 3,
  data: { area: 'interpersonal-deficits', rank: 'primary' },
};

function event(data: TimelineEventAdded, id = 'event'): EventDraft {
  return { type: 'timeline-event-added', id, data };
}

function detail(data: Partial<InterpersonalDeficitsDetail>): EventDraft {
  return {
    type: 'focus-detailed',
    id: 'detail',
    session: 3,
    data: { area: 'interpersonal-deficits', patterns: [inConfidence], ...data },
  };
}

function course(timeline: readonly EventDraft[], ...details: readonly EventDraft[]): readonly EventDraft[] {
  return [...timeline, ...sessions(1, 3), deficits, ...details, ...sessions(4, 5)];
}

const onset = event({ kind: 'onset', happened: '2023-10' }, 'onset');
const kinds = ['death', 'dispute', 'role-change', 'separation'] as const;
const near = event({ kind: 'death', relation: 'near-onset' });
const unplaced = event({ kind: 'death' });

describe(rule, () => {
  test.each(kinds)('fails as a warning, whatever is claimed, where a %s stands near the onset', (kind) => {
    for (const setting of [{}, everything]) {
      const { verdict, findings } = judgedSoundly(
        rule,
        course([onset, event({ kind, relation: 'near-onset' })]),
        setting,
      );
      expect(verdict.kind).toBe('fail');
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
    }
  });

  test('passes where the others were looked for and excluded', () => {
    for (const timeline of [[], [near], [unplaced], [onset]]) {
      const { verdict, findings } = judgedSoundly(rule, course(timeline, detail({ othersExcluded: true })));
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test.each(kinds)('passes where a %s stands before or after the onset', (kind) => {
    for (const relation of ['before-onset', 'after-onset'] as const) {
      for (const setting of [{}, everything]) {
        const drafts = course([event({ kind, relation })]);
        expect(judgedSoundly(rule, drafts, setting).verdict.kind).toBe('pass');
      }
    }
  });

  test.each(['onset', 'worsening', 'improvement', 'isolation', 'other'] as const)(
    'passes where what stands near the onset is no death, dispute or change: %s',
    (kind) => {
      const drafts = course([event({ kind, relation: 'near-onset' })]);
      expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
    },
  );

  test.each(kinds)('asks how a %s stands against the onset where nobody said', (kind) => {
    for (const setting of [{}, everything]) {
      const { findings, report } = judgedSoundly(rule, course([event({ kind })]), setting);
      expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
      expect(askedFor(report, rule)).toEqual(['onset-relation']);
      expect(eventsOf(findings[0])).toContain('event');
    }
  });

  test('makes nothing of dates that stand side by side: how they are linked is for the clinician to say', () => {
    const close = event({ kind: 'separation', happened: '2023-10' });
    expect(judgedSoundly(rule, course([onset, close]), everything).verdict.kind).toBe('review');
  });

  test.each([
    ['death', 'grief'],
    ['dispute', 'role-dispute'],
    ['role-change', 'role-transition'],
    ['separation', 'role-transition'],
  ] as const)('a %s near the onset is not passed over where %s is a focus too, or was one', (kind, area) => {
    const other = (id: AreaId, rank: 'primary' | 'secondary'): EventDraft => ({
      type: 'focus-activated',
      session: 3,
      data: { area: id, rank },
    });
    const over: EventDraft = { type: 'focus-closed', session: 4, data: { area, outcome: 'resolved' } };
    for (const relation of [{ relation: 'near-onset' }, {}] as const) {
      const drafts = course([event({ kind, ...relation })], other(area, 'secondary'));
      expect(judgedSoundly(rule, drafts, everything).verdict.kind).toBe('pass');
      expect(judgedSoundly(rule, [...drafts, over], everything).verdict.kind).toBe('pass');
    }
    const candidate: EventDraft = { type: 'focus-proposed', session: 3, data: { area } };
    for (const elsewhere of [candidate, other('lost-healthy-self', 'secondary')]) {
      const drafts = course([event({ kind, relation: 'near-onset' })], elsewhere);
      expect(judgedSoundly(rule, drafts, everything).verdict.kind).toBe('fail');
    }
  });

  test('one event that was passed over is enough, though another was taken up', () => {
    const grief: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary' },
    };
    const fight = event({ kind: 'dispute', relation: 'near-onset' }, 'fight');
    const { findings } = judgedSoundly(rule, course([near, fight], grief));
    expect(findings).toMatchObject([{ kind: 'fail' }]);
    expect(eventsOf(findings[0])).toContain('fight');
    expect(eventsOf(findings[0])).not.toContain('event');
  });

  test.each([
    ['2023-11', 'pass'],
    ['2024', 'pass'],
    ['2023-11-01', 'pass'],
    ['2023-10', 'review'],
    ['2023', 'review'],
    ['2023-09', 'review'],
    ['1999', 'review'],
  ] as const)('an event of %s that nobody placed, with the onset in October 2023: %s', (happened, kind) => {
    const move = event({ kind: 'role-change', happened });
    const began: EventDraft = {
      type: 'condition-recorded',
      data: { condition: 'major-depression', role: 'target', status: 'active', onset: '2023-10' },
    };
    for (const drafts of [course([onset, move]), course([began, move])]) {
      for (const setting of [{}, everything]) {
        expect(judgedSoundly(rule, drafts, setting).verdict.kind).toBe(kind);
      }
    }
  });

  test('it is the onset of what the course treats, and the last one where there are several', () => {
    const move = event({ kind: 'role-change', happened: '2023-11' });
    const beside: EventDraft = {
      type: 'condition-recorded',
      data: { condition: 'panic', role: 'comorbid', status: 'active', onset: '2020' },
    };
    expect(judgedSoundly(rule, course([beside, move])).verdict.kind).toBe('review');
    const again = event({ kind: 'onset', happened: '2024-02' }, 'again');
    expect(judgedSoundly(rule, course([onset, again, move])).verdict.kind).toBe('review');
  });

  test('what the clinician said of an event goes before what its date says', () => {
    const said = event({ kind: 'death', happened: '2023-12', relation: 'near-onset' });
    expect(judgedSoundly(rule, course([onset, said])).verdict.kind).toBe('fail');
  });

  test('one event near the onset goes before others that are not placed', () => {
    const drafts = course([
      event({ kind: 'dispute' }, 'unplaced'),
      near,
      event({ kind: 'role-change', relation: 'before-onset' }, 'before'),
    ]);
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toMatchObject([{ kind: 'fail' }]);
    expect(eventsOf(findings[0])).toContain('event');
    expect(eventsOf(findings[0])).not.toContain('before');
  });

  test('one event that is not placed is a question, though the others are', () => {
    const drafts = course([event({ kind: 'role-change', relation: 'before-onset' }, 'before'), unplaced]);
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('passes where the timeline is on record, or claimed, and holds no such event', () => {
    expect(judgedSoundly(rule, course([onset])).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, course([]), { documented: ['timeline'] }).verdict.kind).toBe('pass');
  });

  test('asks whether the others were excluded where there is no timeline', () => {
    for (const documented of [[], ['focus']] as const) {
      const { findings, report } = judgedSoundly(rule, course([]), { documented });
      expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
      expect(askedFor(report, rule)).toEqual(['others-excluded']);
      expect(eventsOf(findings[0])).toContain('deficits');
    }
  });

  test('fails in any case where the record says that they were not excluded', () => {
    const no = detail({ othersExcluded: false });
    const before = event({ kind: 'death', relation: 'before-onset' });
    for (const timeline of [[], [onset], [before], [unplaced], [near]]) {
      const { findings } = judgedSoundly(rule, course(timeline, no));
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
      expect(findings).toHaveLength(1);
    }
  });

  test('a no that became a yes stands as a yes', () => {
    const later: EventDraft = {
      type: 'focus-detailed',
      session: 5,
      data: { area: 'interpersonal-deficits', othersExcluded: true },
    };
    const drafts = [...course([near], detail({ othersExcluded: false })), later];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
  });

  test('does not speak where deficits are only a candidate, or only described, or another area is the focus', () => {
    const candidate: EventDraft = { type: 'focus-proposed', data: { area: 'interpersonal-deficits' } };
    const grief: EventDraft = { type: 'focus-activated', data: { area: 'grief', rank: 'primary' } };
    const no = detail({ othersExcluded: false });
    for (const focus of [[candidate], [candidate, grief, no], [no], [grief], []]) {
      const { verdict } = judgedSoundly(rule, [near, ...focus, ...sessions(1, 4)], everything);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('speaks of deficits that were left since: that is how they were chosen', () => {
    const left: EventDraft = {
      type: 'focus-closed',
      session: 5,
      data: { area: 'interpersonal-deficits', outcome: 'parked' },
    };
    expect(judgedSoundly(rule, [...course([near]), left]).verdict.kind).toBe('fail');
  });

  test('speaks of deficits as a secondary focus', () => {
    const secondary: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'interpersonal-deficits', rank: 'secondary' },
    };
    expect(judgedSoundly(rule, [near, ...sessions(1, 3), secondary]).verdict.kind).toBe('fail');
  });

  test('is the same under any protocol', () => {
    for (const protocol of [iptAdult, iptA, ipc, ...oddProtocols]) {
      expect(judgedSoundly(rule, course([near]), { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks of the course that the patient left', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    expect(judgedSoundly(rule, [...course([near]), paused]).findings).toEqual([]);
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    expect(judgedSoundly(rule, [...course([near]), left]).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('hears a correction that places the event elsewhere', () => {
    const corrected: EventDraft = {
      type: 'timeline-event-added',
      replaces: 'event',
      data: { kind: 'death', relation: 'before-onset' },
    };
    expect(judgedSoundly(rule, [...course([near]), corrected]).verdict.kind).toBe('pass');
  });

  test('has one finding with all the events near the onset', () => {
    const drafts = course([
      near,
      onset,
      event({ kind: 'role-change', relation: 'near-onset', happened: '2023' }, 'move'),
    ]);
    const { verdict, findings } = judgedSoundly(rule, drafts);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(eventsOf(findings[0])).toEqual(expect.arrayContaining(['event', 'move']));
    expect(eventsOf(findings[0])).not.toContain('onset');
    expect(findings[0]?.message).toMatch(/has 2 events near the onset \(deaths, disputes or changes\)\.$/);
    const one = judgedSoundly(rule, course([near])).findings;
    expect(one[0]?.message).toMatch(/has one event near the onset \(a death, a dispute or a change\)\.$/);
    const silent = judgedSoundly(rule, course([])).findings;
    expect(silent[0]?.message).toMatch(/no record/);
    const denied = judgedSoundly(rule, course([], detail({ othersExcluded: false }))).findings;
    expect(denied[0]?.message).not.toMatch(/no record/);
  });
});
