import { describe, expect, it } from 'vitest';
import type { WorkedCourse } from '../../src/examples/index.js';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { Finding } from '../../src/index.js';
import { parseCourse, replay, validate } from '../../src/index.js';
import { protocol } from '../../src/protocols/index.js';
import { oracle } from './verdicts.js';

function reportOf(worked: WorkedCourse) {
  const state = replay(parseCourse(worked.course));
  const own = protocol(worked.course.protocol);
  if (!state.ok || own === undefined)
    throw new Error(`${worked.id} is no coherent course under a known protocol`);
  return validate(state.value, own);
}

describe.each(workedCourseIds)('the worked course %s', (id) => {
  const worked = workedCourse(id);

  it('has the verdict of the oracle on every rule', () => {
    const { verdicts } = reportOf(worked);
    expect(Object.fromEntries(Object.entries(verdicts).map(([rule, { kind }]) => [rule, kind]))).toEqual(
      oracle[id],
    );
  });

  it('has the findings that it says it has, and no other', () => {
    const line = ({ rule, kind, severity }: Pick<Finding, 'rule' | 'kind' | 'severity'>) =>
      `${rule} ${kind} ${severity}`;
    const found = new Set(reportOf(worked).findings.map(line));
    expect([...found].sort()).toEqual(worked.expected.map(line).sort());
  });
});

describe('the published courses', () => {
  it('Barbara left early and well: info on the length, remission by her condition, no error, no second area', () => {
    const report = reportOf(workedCourse('barbara'));
    expect(report.outcome).toEqual({
      closure: { reason: null, initiatedBy: 'patient' },
      state: 'remission',
      basis: 'condition',
      change: { instrument: 'bdi-ii', first: 19, last: 6, difference: -13, share: -13 / 19 },
    });
    const early = report.findings.find(({ rule }) => rule === 'ending-phase-skipped');
    expect(early).toMatchObject({ severity: 'info', observed: { contracted: 16, initiatedBy: 'patient' } });
    expect(report.verdicts['ending-not-raised'].kind).toBe('pass');
    expect(report.askFor.map(({ question }) => question)).toContain('ending-review');
    expect(report.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('Mrs. E: what is not recorded is asked for, and nothing is an error', () => {
    const report = reportOf(workedCourse('mrs-e'));
    expect(report.findings.map(({ kind }) => kind)).not.toContain('fail');
    const asked = report.askFor.map(({ question }) => question);
    expect(asked).toEqual(
      expect.arrayContaining(['risk-enquiry-at-intake', 'baseline-score', 'ending-talk']),
    );
    expect(report.askFor[0]?.safety).toBe(true);
    expect(report.verdicts['too-many-active'].kind).toBe('pass');
  });
});
