import { describe, expect, test } from 'vitest';
import type { CohortPartial, GroupSummary, Summary, SummaryOptions } from '../../src/cohort/index.js';
import { addCourse, cohortPartial, startCohort, summarise } from '../../src/cohort/index.js';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { writeCourse } from '../../src/examples/worked-course.js';
import { parseCourse } from '../../src/index.js';
import type { FigureId } from '../../src/model/figure-ids.js';
import { figureIds } from '../../src/model/figure-ids.js';
import type { RuleId } from '../../src/model/rule-ids.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import type { Groups, Judged } from './courses.js';
import { judged, several } from './courses.js';

function counted(courses: readonly Judged[], figuresOf: 'closed' | 'all' = 'closed'): CohortPartial {
  const cohort = startCohort({ figuresOf });
  for (const { state, report } of courses) addCourse(cohort, state, report);
  return cohortPartial(cohort);
}

const summary = (courses: readonly Judged[], options?: SummaryOptions): Summary =>
  summarise(counted(courses), options);

function rule({ rules }: GroupSummary, id: RuleId): GroupSummary['rules'][number] {
  const found = rules.find((one) => one.rule === id);
  if (found === undefined) throw new Error(`No rule ${id}.`);
  return found;
}

function figure({ figures }: GroupSummary, id: FigureId): GroupSummary['figures'][number] {
  const found = figures.find((one) => one.figure === id);
  if (found === undefined) throw new Error(`No figure ${id}.`);
  return found;
}

/** A short course: so many sessions of a contract for 10, with or without a risk check, closed or not. */
function short(
  sessions: number,
  {
    risk = true,
    end,
    groups = {},
    waived = false,
  }: {
    readonly risk?: boolean;
    readonly end?: 'completed' | 'dropout';
    readonly groups?: Groups;
    readonly waived?: boolean;
  },
): Judged {
  const drafts: readonly EventDraft[] = [
    { type: 'course-opened', data: groups },
    { type: 'contract-agreed', data: { sessions: { min: 10, max: 10 } } },
    ...Array.from(
      { length: sessions },
      (_, at): EventDraft => ({
        type: 'session-held',
        session: at + 1,
        data: { kind: 'treatment', ...(risk ? { risk: { asked: true, level: 'none-identified' } } : {}) },
      }),
    ),
    ...(waived
      ? [{ type: 'waiver-granted', data: { rule: 'no-time-limit', reason: 'clinical-judgement' } } as const]
      : []),
    ...(end === undefined ? [] : [{ type: 'course-closed', data: { reason: end } } as const]),
  ];
  const documented = ['risk', 'sessions', 'contract'] as const;
  return judged(parseCourse(writeCourse({ id: 'c', protocol: 'ipt-adult', documented }, drafts)));
}

describe('a summary of all courses', () => {
  const courses = [
    ...[10, 10, 8, 5].map((sessions) => short(sessions, { end: 'completed' })),
    short(2, { end: 'dropout', risk: false }),
    short(4, {}),
  ];
  const { all } = summary(courses, { minCell: 1 });

  test('counts how courses stand and ended', () => {
    expect(all.courses).toBe(6);
    expect(all.status).toEqual([
      { id: 'closed', count: 5 },
      { id: 'open', count: 1 },
    ]);
    expect(all.closures).toEqual([
      { id: 'completed', count: 4 },
      { id: 'dropout', count: 1 },
    ]);
    expect(all.outcomes).toEqual([{ id: 'unknown', count: 5 }]);
  });

  test('gives a rule its rate over the courses in which it could tell, with an interval', () => {
    const own = rule(all, 'risk-not-checked');
    expect(own).toMatchObject({ applicable: 6, pass: 5, fail: 1, review: 0, open: 0, notApplicable: 0 });
    expect(own.rate).toBe(1 / 6);
    // Wilson 1927, worked with pencil: 1 of 6.
    expect(own.interval?.low).toBeCloseTo(0.0301, 3);
    expect(own.interval?.high).toBeCloseTo(0.5635, 3);
  });

  test('does not take a rule that had nothing to judge for one that was kept', () => {
    const own = rule(all, 'grief-without-death');
    expect(own).toMatchObject({ applicable: 0, notApplicable: 6, rate: null, interval: null });
    expect(own.reasonNull).toBe('No course gave it something to judge.');
  });

  test('gives every rule and every figure, each once and in order', () => {
    expect(all.rules.map((one) => one.rule)).toEqual(ruleIds);
    expect(all.figures.map((one) => one.figure)).toEqual(figureIds);
  });

  test('gives figures of closed courses: where they lie, and pooled', () => {
    expect(figure(all, 'dose')).toMatchObject({
      known: 5,
      eligible: 5,
      distribution: { median: 0.8, lowerQuartile: 0.5, upperQuartile: 1, least: 0.2, most: 1 },
      pooled: { numerator: 35, denominator: 50 },
      rate: null,
    });
  });

  test('gives a yes or no as a rate, with what was not asked apart from what is not known', () => {
    expect(figure(all, 'ended-as-planned')).toMatchObject({
      known: 5,
      eligible: 5,
      distribution: null,
      rate: { value: 0.8, count: 4, of: 5 },
    });
    expect(figure(all, 'response')).toMatchObject({
      known: 0,
      eligible: 5,
      reasons: [{ id: 'No instrument has two recorded scores.', count: 5 }],
      reasonNull: 'No course has a value.',
    });
    expect(figure(all, 'maintenance-sessions')).toMatchObject({
      known: 0,
      eligible: 0,
      notAsked: [{ id: 'No such phase belongs to the protocol.', count: 5 }],
      reasonNull: 'No course gave anything to ask.',
    });
  });

  test('takes in open courses where that is asked for', () => {
    const open = summarise(counted(courses, 'all'), { minCell: 1 });
    expect(figure(open.all, 'dose')).toMatchObject({ known: 6, pooled: { numerator: 39, denominator: 60 } });
    expect(figure(open.all, 'ended-as-planned')).toMatchObject({ known: 5, eligible: 5 });
    expect([summary(courses).figuresOf, open.figuresOf]).toEqual(['closed', 'all']);
  });
});

test('a waived departure is still one, and is counted beside', () => {
  const late: EventDraft[] = [
    { type: 'course-opened', data: {} },
    ...Array.from(
      { length: 4 },
      (_, at): EventDraft => ({
        type: 'session-held',
        session: at + 1,
        data: { kind: 'treatment' },
      }),
    ),
  ];
  const waiver: EventDraft = {
    type: 'waiver-granted',
    data: { rule: 'timeline-missing', reason: 'clinical-judgement' },
  };
  const judge = (drafts: readonly EventDraft[]): Judged =>
    judged(parseCourse(writeCourse({ id: 'c', protocol: 'ipt-adult', documented: 'all' }, drafts)));
  const { all } = summary([judge(late), judge([...late, waiver])], { minCell: 1 });
  expect(rule(all, 'timeline-missing')).toMatchObject({ fail: 2, waived: 1, rate: 1 });
});

describe('groups', () => {
  const courses = [
    ...several(6, { therapist: 't2', site: 'north' }),
    ...several(7, { therapist: 't1', site: 'south' }, 20),
    ...several(5, {}, 40),
  ];

  test('stand in the order of their ids, and those that are not recorded last', () => {
    const { by, groups } = summary(courses, { by: 'therapist' });
    expect(by).toBe('therapist');
    expect(groups.map(({ id, courses: number }) => [id, number])).toEqual([
      ['t1', 7],
      ['t2', 6],
      [null, 5],
    ]);
  });

  test('add up to the whole, rule by rule', () => {
    const { all, groups } = summary(courses, { by: 'site', minCell: 1 });
    for (const id of ruleIds) {
      for (const part of [
        'applicable',
        'pass',
        'fail',
        'review',
        'open',
        'notApplicable',
        'waived',
      ] as const) {
        const sum = groups.reduce((total, group) => total + (rule(group, id)[part] ?? Number.NaN), 0);
        expect([id, part, sum]).toEqual([id, part, rule(all, id)[part]]);
      }
    }
    for (const id of figureIds) {
      const sum = groups.reduce((total, group) => total + (figure(group, id).known ?? Number.NaN), 0);
      expect([id, sum]).toEqual([id, figure(all, id).known]);
    }
  });

  test('of the protocol are there for every course', () => {
    const mixed = [...several(5, {}), ...several(5, {}, 10, 'ipt-brief')];
    expect(summary(mixed, { by: 'protocol' }).groups.map(({ id }) => id)).toEqual(['ipt-adult', 'ipt-brief']);
  });
});

describe('small cells', () => {
  const courses = [
    ...several(3, { therapist: 't1' }),
    ...several(8, { therapist: 't2' }, 20),
    ...several(9, { therapist: 't3' }, 40),
  ];
  const { all, groups } = summary(courses, { by: 'therapist' });
  const [first, second, third] = groups;

  test('are blanked, and one more group with them, since all are known', () => {
    expect(groups.map(({ courses: number, blanked }) => [number, blanked])).toEqual([
      [null, true],
      [null, true],
      [9, false],
    ]);
    expect(all.courses).toBe(20);
    for (const group of [first, second]) {
      if (group === undefined) throw new Error('No group.');
      const { courses: _, blanked: __, id: ___, ...rest } = group;
      expect(numbersIn(rest)).toEqual([]);
    }
  });

  test('of one rule are blanked in a group that is shown', () => {
    if (third === undefined) throw new Error('No group.');
    for (const { applicable, reasonNull, ...parts } of third.rules) {
      if (applicable === null) {
        expect(numbersIn(parts)).toEqual([]);
        expect(reasonNull).toMatch(/^Blanked/);
      } else expect(applicable === 0 || applicable >= 5).toBe(true);
    }
    expect(third.rules.some(({ applicable }) => applicable === null)).toBe(true);
    expect(third.rules.some(({ applicable }) => applicable !== null && applicable > 0)).toBe(true);
  });

  test('cannot be computed from what is shown', () => {
    for (const id of ruleIds) {
      const shown = groups.filter((group) => rule(group, id).applicable !== null);
      const total = rule(all, id).applicable;
      if (total === null) continue;
      const left = total - shown.reduce((sum, group) => sum + (rule(group, id).applicable ?? 0), 0);
      const hidden = groups.length - shown.length;
      if (left > 0) expect([id, left >= 5 && hidden > 1]).toEqual([id, true]);
    }
  });

  test('of endings are blanked as counts, though the group is not small', () => {
    for (const { closures } of groups) {
      for (const { count } of closures) expect(count === null || count === 0 || count >= 5).toBe(true);
    }
  });

  test('of a whole that is small are blanked all over', () => {
    const few = summary(several(4, {}));
    expect(few.all).toMatchObject({ courses: null, blanked: true });
    expect(numbersIn(few.all)).toEqual([]);
    expect(numbersIn(summary(several(4, {}), { minCell: 4 }).all).length).toBeGreaterThan(0);
  });

  test.each([0, -1, 2.5, Number.NaN])('%d is no least number of courses', (minCell) => {
    expect(() => summarise(counted([]), { minCell })).toThrow(RangeError);
  });
});

test('of no courses, nothing is computed and nothing breaks', () => {
  const { all } = summary([]);
  expect(all).toMatchObject({ courses: 0, blanked: false, status: [], closures: [] });
  for (const { rate, interval } of all.rules) expect([rate, interval]).toEqual([null, null]);
  expect(JSON.stringify(all)).not.toContain('NaN');
});

test('techniques are counted in courses and in sessions, over those that record them', () => {
  const { all } = summary(several(8, {}), { minCell: 1 });
  const { courses, sessions, used } = all.techniques;
  expect(used.length).toBeGreaterThanOrEqual(24);
  for (const one of used) {
    expect(one.courses ?? 0).toBeLessThanOrEqual(courses ?? 0);
    expect(one.sessions ?? 0).toBeLessThanOrEqual(sessions ?? 0);
    expect(one.sessions ?? 0).toBeGreaterThanOrEqual(one.courses ?? 0);
    expect(one.rate).toBe((one.courses ?? 0) / (courses ?? 1));
  }
});

/** Every number below a value. */
function numbersIn(value: unknown): readonly number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}
