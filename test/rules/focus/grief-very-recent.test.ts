import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ConditionId } from '../../../src/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, house, judgedSoundly } from '../../support/sound.js';
import { course, day, diagnosed, died, grief, lines, rule } from './recent-death.js';

describe(rule, () => {
  test.each([
    ['on the day of the diagnosis', '2024-06-30', 'fail', 'warning'],
    ['13 days before', '2024-06-17', 'fail', 'warning'],
    ['14 days before', '2024-06-16', 'fail', 'info'],
    ['59 days before', '2024-05-02', 'fail', 'info'],
    ['60 days before', '2024-05-01', 'pass', null],
    ['61 days before', '2024-04-30', 'pass', null],
    ['a year before', '2023-06-30', 'pass', null],
    ['a day after', '2024-07-01', 'pass', null],
  ] as const)('a death %s: %s, %s, %s', (_, death, kind, severity) => {
    const { verdict, findings } = judgedSoundly(rule, course(died(death), diagnosed(day)));
    expect(verdict.kind).toBe(kind);
    expect(findings).toMatchObject(severity === null ? [] : [{ kind, severity, basis: 'recorded' }]);
  });

  test('rests on recorded dates, whatever is claimed', () => {
    const drafts = course(died('2024-06-17'), diagnosed(day));
    for (const documented of [[], 'all'] as const) {
      expect(judgedSoundly(rule, drafts, { documented }).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded' },
      ]);
    }
  });

  test('passes where the diagnosis was looked at again and confirmed, or is of a recurrent illness', () => {
    for (const data of [{ confirmed: true }, { episode: 'recurrent' }] as const) {
      const { verdict, findings } = judgedSoundly(rule, course(died('2024-06-17'), diagnosed(day, data)));
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
    for (const data of [{ confirmed: false }, { episode: 'first' }] as const) {
      const { verdict } = judgedSoundly(rule, course(died('2024-06-17'), diagnosed(day, data)));
      expect(verdict.kind).toBe('fail');
    }
  });

  test('passes where it was confirmed later', () => {
    const confirmed: EventDraft = {
      type: 'condition-recorded',
      on: '2024-07-20',
      data: {
        condition: 'major-depression',
        role: 'target',
        status: 'active',
        basis: 'diagnosis',
        confirmed: true,
      },
    };
    const drafts = [...course(died('2024-06-17'), diagnosed(day)), confirmed];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
  });

  test('a confirmed diagnosis settles what dates cannot', () => {
    expect(judgedSoundly(rule, course(died('2024'), diagnosed(day, { confirmed: true }))).verdict.kind).toBe(
      'pass',
    );
  });

  test('protocols that draw the lines elsewhere disagree', () => {
    const drafts = course(died('2024-06-10'), diagnosed(day));
    for (const [warning, info, severity] of [
      [14, 60, 'info'],
      [20, 60, 'info'],
      [21, 60, 'warning'],
      [10, 21, 'info'],
    ] as const) {
      const protocol = lines(house({ warning, info }));
      expect(judgedSoundly(rule, drafts, { protocol }).findings).toMatchObject([{ kind: 'fail', severity }]);
    }
    const earlier = lines(house({ warning: 10, info: 20 }));
    expect(judgedSoundly(rule, drafts, { protocol: earlier }).verdict.kind).toBe('pass');
  });

  test('does not speak under a protocol that leaves the days open', () => {
    const { verdict } = judgedSoundly(rule, course(died('2024-06-17'), diagnosed(day)), {
      protocol: lines(house('unspecified')),
    });
    expect(verdict.kind).toBe('not-applicable');
    expect(verdict.reason).toBeTypeOf('string');
  });

  test.each([
    ['only the year of the death is known', '2024', day],
    ['only the year of the diagnosis is known', '2024-06-17', '2024'],
    ['the months may be one apart, or three', '2024-04', '2024-06'],
    ['the month may end after the diagnosis', '2024-06', '2024-06-20'],
    ['the month may begin 60 days before', '2024-05', '2024-06-30'],
    ['the diagnosis has no date', '2024-06-17', undefined],
  ])('asks, as info, where the dates cannot say: %s', (_, death, diagnosis) => {
    for (const documented of [[], 'all'] as const) {
      const { findings, report } = judgedSoundly(rule, course(died(death), diagnosed(diagnosis)), {
        documented,
      });
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
      expect(askedFor(report, rule)).toEqual(['death-and-diagnosis-dates']);
    }
  });

  test.each([
    ['2023', '2024-06-30', 'pass', null],
    ['2024-03', '2024-06', 'pass', null],
    ['2024-05', '2024-06-05', 'fail', 'info'],
    ['2024-05', '2024-06-29', 'fail', 'info'],
    ['2024-06-01', '2024-06-10', 'fail', 'warning'],
    ['2024-05-31', '2024-06', 'fail', 'info'],
    ['2024-03', '2024-06-30', 'pass', null],
    ['2024-07', '2024-06-30', 'pass', null],
  ] as const)(
    'partial dates say what they can: died %s, diagnosed %s',
    (death, diagnosis, kind, severity) => {
      const { verdict, findings } = judgedSoundly(rule, course(died(death), diagnosed(diagnosis)));
      expect(verdict.kind).toBe(kind);
      expect(findings).toMatchObject(severity === null ? [] : [{ kind: 'fail', severity }]);
    },
  );

  test('the first record of the illness is the diagnosis, and a later one does not move it', () => {
    const early = diagnosed('2024-06-20');
    const { role: _, ...unplaced } = {
      role: 'target',
      condition: 'major-depression',
      status: 'active',
    } as const;
    for (const data of [{ ...unplaced, role: 'target' } as const, unplaced]) {
      const again: EventDraft = { type: 'condition-recorded', id: 'again', on: '2024-12-01', data };
      const { verdict, findings } = judgedSoundly(rule, course(died('2024-06-17'), early, again));
      expect(verdict.kind).toBe('fail');
      expect(eventsOf(findings[0])).not.toContain('again');
      expect(judgedSoundly(rule, course(died('2024-11-25'), early, again)).verdict.kind).toBe('pass');
    }
  });

  test('an illness that came back after a remission was diagnosed anew', () => {
    const over: EventDraft = { ...diagnosed('2024-03-01', { status: 'remitted' }), id: 'over' };
    const again: EventDraft = { ...diagnosed(day), id: 'again' };
    const { findings } = judgedSoundly(
      rule,
      course(died('2024-06-17'), diagnosed('2023-12-01', { confirmed: true }), over, again),
    );
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
    expect(eventsOf(findings[0])).toContain('again');
  });

  test.each([
    ['persistent-depression', 'fail'],
    ['psychotic-depression', 'fail'],
    ['bulimia', 'not-applicable'],
    ['ptsd', 'not-applicable'],
  ] as const)('asks after a depression, and not after another illness: %s, %s', (condition, kind) => {
    const { verdict } = judgedSoundly(rule, course(died('2024-06-17'), diagnosed(day, { condition })));
    expect(verdict.kind).toBe(kind);
  });

  test.each([
    ['2024-06-16', 'pass'],
    ['2024-05', 'pass'],
    ['2023', 'pass'],
    ['2024-06-17', 'fail'],
    ['2024-06', 'fail'],
    ['2024-06-20', 'fail'],
  ] as const)('an illness that began on %s, with the death on the 17th of June 2024: %s', (onset, kind) => {
    const told = course(died('2024-06-17'), diagnosed(day, { onset }));
    expect(judgedSoundly(rule, told).verdict.kind).toBe(kind);
    const onTimeline: EventDraft = {
      type: 'timeline-event-added',
      id: 'onset',
      data: { kind: 'onset', happened: onset },
    };
    expect(judgedSoundly(rule, course(died('2024-06-17'), onTimeline, diagnosed(day))).verdict.kind).toBe(
      kind,
    );
  });

  test('an onset whose relation to the death nobody can say excuses nothing', () => {
    expect(judgedSoundly(rule, course(died('2024'), diagnosed(day, { onset: '2024-05' }))).verdict.kind).toBe(
      'review',
    );
  });

  test('passes where the fit was reviewed for the illness after the death', () => {
    const reviewed = (on: string | undefined, condition: ConditionId = 'major-depression'): EventDraft => ({
      type: 'fit-reviewed',
      id: 'fit',
      ...(on === undefined ? {} : { on }),
      data: { condition, decision: 'proceed' },
    });
    const [death, diagnosis] = [died('2024-06-17'), diagnosed(day)];
    for (const [before, kind] of [
      [[death, diagnosis, reviewed('2024-07-20')], 'pass'],
      [[death, diagnosis, reviewed(undefined)], 'pass'],
      [[reviewed('2024-06-25'), death, diagnosis], 'pass'],
      [[reviewed(undefined), death, diagnosis], 'fail'],
      [[death, diagnosis, reviewed('2024-06-10')], 'fail'],
      [[death, diagnosis, reviewed('2024-07-20', 'panic')], 'fail'],
      [[died(undefined), diagnosis, reviewed('2024-07-20')], 'pass'],
    ] as const) {
      expect(judgedSoundly(rule, course(...before)).verdict.kind).toBe(kind);
    }
  });

  test.each([
    ['remitted', 'fail'],
    ['history', 'not-applicable'],
    ['ruled-out', 'not-applicable'],
  ] as const)('that the illness is %s is no diagnosis made at a later date: %s', (status, kind) => {
    const over: EventDraft = { ...diagnosed('2024-12-01', { status }), id: 'over' };
    const { verdict, findings } = judgedSoundly(rule, [...course(died('2024-06-17'), diagnosed(day)), over]);
    expect(verdict.kind).toBe(kind);
    if (kind === 'fail') expect(eventsOf(findings[0])).toEqual(['mother', 'diagnosis']);
  });

  test('of several depressions it is the one last called active', () => {
    const persistent = (status: 'active' | 'remitted', on: string): EventDraft => ({
      ...diagnosed(on, { condition: 'persistent-depression', status }),
      id: 'persistent',
    });
    for (const drafts of [
      course(died('2024-06-17'), persistent('active', '2023-12-01'), diagnosed(day)),
      course(died('2024-06-17'), diagnosed(day), persistent('remitted', '2024-12-01')),
    ]) {
      const { findings } = judgedSoundly(rule, drafts);
      expect(findings).toMatchObject([{ kind: 'fail' }]);
      expect(eventsOf(findings[0])).toEqual(['mother', 'diagnosis']);
    }
  });

  test('an illness that was first ruled out was diagnosed when it was called active', () => {
    const not: EventDraft = { ...diagnosed('2023-12-01', { status: 'ruled-out' }), id: 'not' };
    expect(judgedSoundly(rule, course(died('2024-06-17'), not, diagnosed(day))).verdict.kind).toBe('fail');
  });

  test('an illness that is stabilised is one, and a problem short of a diagnosis is none', () => {
    const death = died('2024-06-17');
    const stabilised = diagnosed(day, { status: 'stabilised' });
    expect(judgedSoundly(rule, course(death, stabilised)).verdict.kind).toBe('fail');
    const problem = diagnosed(day, { basis: 'target-problem' });
    expect(judgedSoundly(rule, course(death, problem)).verdict.kind).toBe('not-applicable');
  });

  test('does not speak without grief, without a death, or without a diagnosis', () => {
    const death = died('2024-06-17');
    const candidate: EventDraft = {
      type: 'focus-proposed',
      data: { area: 'grief', people: ['mother'] },
    };
    const dispute: EventDraft = { type: 'focus-activated', data: { area: 'role-dispute', rank: 'primary' } };
    for (const drafts of [
      [death, diagnosed(day), candidate, dispute, ...sessions(1, 4)],
      [diagnosed(day), { type: 'focus-activated', data: { area: 'grief' } }, ...sessions(1, 4)],
      course(death),
      course(death, diagnosed(day, { role: 'comorbid' })),
      course(death, diagnosed(day, { condition: 'adjustment-problem', basis: 'target-problem' })),
    ] satisfies readonly (readonly EventDraft[])[]) {
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('a target that does not say whether it is a diagnosis is taken for one', () => {
    const target: EventDraft = {
      type: 'condition-recorded',
      on: day,
      data: { condition: 'major-depression', role: 'target', status: 'active' },
    };
    expect(judgedSoundly(rule, course(died('2024-06-17'), target)).verdict.kind).toBe('fail');
  });

  test('speaks of grief that is secondary, and of grief that was parked', () => {
    const secondary: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'secondary', people: ['mother'] },
    };
    const parked: EventDraft = {
      type: 'focus-closed',
      session: 4,
      data: { area: 'grief', outcome: 'parked' },
    };
    const before = [died('2024-06-17'), diagnosed(day), ...sessions(1, 3)];
    expect(judgedSoundly(rule, [...before, secondary, ...sessions(4, 4)]).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [...before, grief, ...sessions(4, 4), parked]).verdict.kind).toBe('fail');
  });

  test('has nothing to do with phases or length', () => {
    for (const protocol of oddProtocols.filter(({ id }) => id !== 'unspecified')) {
      const drafts = course(died('2024-06-17'), diagnosed(day));
      expect(judgedSoundly(rule, drafts, { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const drafts = [...course(died('2024-06-17'), diagnosed(day)), paused];
    expect(judgedSoundly(rule, drafts).findings).toEqual([]);
  });

  test.each(['2024-06-17', '2024-05-30', '2024'] as const)(
    'once the course is closed, the remedy is one for a closed course: died %s',
    (death) => {
      const drafts = course(died(death), diagnosed(day));
      const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
      expect(judgedSoundly(rule, drafts).findings[0]?.remedy).toMatch(/^Look again/);
      expect(judgedSoundly(rule, [...drafts, left]).findings[0]?.remedy).toBe(remedyAfterClosing);
    },
  );

  test('points at the diagnosis and at the description that holds the date of the death', () => {
    const again: EventDraft = {
      type: 'person-described',
      id: 'again',
      session: 2,
      data: { person: 'mother', closeness: 1 },
    };
    const { findings } = judgedSoundly(rule, course(died('2024-06-17'), again, diagnosed(day)));
    expect(findings).toHaveLength(1);
    expect(eventsOf(findings[0])).toContain('diagnosis');
    expect(eventsOf(findings[0])).toContain('mother');
    expect(eventsOf(findings[0])).not.toContain('again');
    expect(findings[0]?.message).toMatch(/\b13 days/);
    expect(findings[0]?.message).toMatch(/a diagnosis within 14 days of a death is looked at again/);
    const info = judgedSoundly(rule, course(died('2024-05-30'), diagnosed(day))).findings;
    expect(info[0]?.message).toMatch(/\b31 days/);
    expect(info[0]?.message).toMatch(/\b60 days/);
  });
});
