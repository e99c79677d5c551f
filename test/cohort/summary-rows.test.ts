import { describe, expect, test } from 'vitest';
import {
  addCourse,
  addFault,
  cohortPartial,
  startCohort,
  summarise,
  summaryColumns,
  summaryRows,
} from '../../src/cohort/index.js';
import { figureIds } from '../../src/model/figure-ids.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { several } from './courses.js';

const cohort = startCohort();
for (const { state, report } of [...several(6, { site: 'north' }), ...several(3, { site: 'south' }, 20)]) {
  addCourse(cohort, state, report);
}
addFault(cohort, 'missing');
const summary = summarise(cohortPartial(cohort), { by: 'site' });
const rows = summaryRows(summary);

describe('the tidy table', () => {
  test('has one row for a group, a thing and a statistic, and the same columns in each', () => {
    const keys = rows.map(({ group_kind, group, kind, id, statistic, reason }) =>
      [
        group_kind,
        group,
        kind,
        id,
        statistic,
        statistic === 'without-value' || statistic === 'not-asked' ? reason : '',
      ].join(' '),
    );
    expect(new Set(keys).size).toBe(keys.length);
    for (const row of rows) expect(Object.keys(row)).toEqual(summaryColumns);
  });

  test('has every rule and every figure of every group, blanked or not', () => {
    for (const [kind, ids] of [
      ['rule', ruleIds],
      ['figure', figureIds],
    ] as const) {
      for (const [group_kind, group] of [
        ['all', null],
        ['site', 'north'],
        ['site', 'south'],
      ] as const) {
        const own = rows.filter(
          (row) => row.kind === kind && row.group_kind === group_kind && row.group === group,
        );
        expect(new Set(own.map(({ id }) => id))).toEqual(new Set(ids));
      }
    }
  });

  test('says of every empty value why, and of no other but counts of reasons', () => {
    for (const { value, reason, statistic } of rows) {
      if (value === null) expect(reason).not.toBeNull();
      else if (statistic !== 'without-value' && statistic !== 'not-asked') expect(reason).toBeNull();
    }
  });

  test('gives a rate with what it is made of', () => {
    const rate = rows.find(
      ({ group_kind, id, statistic }) =>
        group_kind === 'all' && id === 'record-integrity' && statistic === 'fail-rate',
    );
    expect(rate).toMatchObject({ value: 0, numerator: 0, denominator: 9, known: 9, eligible: 9, low: 0 });
    expect(rate?.high).toBeCloseTo(0.2991, 3);
  });

  test('counts what was no course', () => {
    expect(rows.filter(({ kind }) => kind === 'fault')).toMatchObject([{ id: 'missing', value: 1 }]);
  });

  test('holds nothing of a blanked group', () => {
    const small = rows.filter(({ group }) => group === 'south');
    expect(small.length).toBeGreaterThan(100);
    for (const { value, numerator, denominator, known, eligible } of small) {
      expect([value, numerator, denominator, known, eligible]).toEqual([null, null, null, null, null]);
    }
  });
});
