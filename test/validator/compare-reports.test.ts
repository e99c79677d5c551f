import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import type { StoredReport } from '../../src/index.js';
import { compareReports } from '../../src/index.js';
import { reportOn } from '../export/reports.js';

const reports: readonly StoredReport[] = workedCourseIds.map((id) => reportOn(id));
const demo = reportOn('demo');

/** The demonstration’s report with something else in it. */
function changed(change: Partial<StoredReport>): readonly StoredReport[] {
  return reports.map((report) => (report.course === 'demo' ? { ...report, ...change } : report));
}

test('reports and themselves do not differ, in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (shuffled) => {
      const comparison = compareReports(reports, shuffled);
      expect(comparison).toEqual(compareReports(reports, reports));
      expect(comparison.same).toBe(true);
      expect(comparison.courses).toMatchObject({ both: reports.length, onlyOld: [], onlyNew: [] });
    }),
    { numRuns: 20 },
  );
});

describe('what a side does not have', () => {
  const [first, ...others] = demo.findings;

  test('a finding less is lost, and gained the other way round', () => {
    const less = changed({ findings: others });
    const { findings, same } = compareReports(reports, less);
    expect(same).toBe(false);
    expect(findings.lost).toEqual([
      {
        course: 'demo',
        rule: first?.rule,
        kind: first?.kind,
        severity: first?.severity,
        fingerprint: first?.fingerprint,
      },
    ]);
    expect([findings.gained, findings.changed]).toEqual([[], []]);
    expect(compareReports(less, reports).findings.gained).toEqual(findings.lost);
  });

  test('a course less is told, and not compared', () => {
    const comparison = compareReports(reports, reports.slice(1));
    expect(comparison).toMatchObject({
      same: false,
      courses: { both: reports.length - 1, onlyOld: ['demo'], onlyNew: [] },
    });
    expect(comparison.findings.lost).toEqual([]);
  });
});

describe('what differs', () => {
  test('a finding with the same fingerprint: in what, by the names of the fields', () => {
    const findings = demo.findings.map((finding, index) =>
      index === 0 ? { ...finding, severity: 'info' as const, message: 'Other words.' } : finding,
    );
    expect(compareReports(reports, changed({ findings })).findings.changed).toEqual([
      expect.objectContaining({
        course: 'demo',
        fields: ['message', 'severity'],
        old: { kind: 'fail', severity: 'error' },
        new: { kind: 'fail', severity: 'info' },
      }),
    ]);
  });

  test('verdicts are counted for each rule, also where a version has other rules', () => {
    const { 'focus-drift': _, ...rest } = demo.verdicts;
    const verdicts = { ...rest, 'no-task': { kind: 'fail' }, 'a-later-rule': { kind: 'pass' } };
    expect(compareReports(reports, changed({ verdicts })).verdicts).toEqual([
      { rule: 'focus-drift', changes: [{ old: 'fail', new: null, courses: 1 }] },
      { rule: 'no-task', changes: [{ old: demo.verdicts['no-task'].kind, new: 'fail', courses: 1 }] },
      { rule: 'a-later-rule', changes: [{ old: null, new: 'pass', courses: 1 }] },
    ]);
  });

  test('a figure, also where only its denominator is another', () => {
    const figures = demo.figures.map((figure) =>
      figure.id === 'dose' ? { ...figure, denominator: 20 } : figure,
    );
    const [only, ...more] = compareReports(reports, changed({ figures })).figures;
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      course: 'demo',
      figure: 'dose',
      old: { denominator: 16 },
      new: { denominator: 20 },
    });
  });

  test('anything else is named', () => {
    const other = changed({ status: 'paused', ...{ outcome: null } });
    expect(compareReports(reports, other).other).toEqual([{ course: 'demo', fields: ['outcome', 'status'] }]);
  });

  test('what it was made from is told, and is no difference', () => {
    const provenance = { ...demo.provenance, library: '9.9.9', input: 'sha256:1' };
    const comparison = compareReports(reports, changed({ provenance }));
    expect(comparison.same).toBe(true);
    expect(comparison.provenance.library).toEqual({
      old: [demo.provenance.library],
      new: [demo.provenance.library, '9.9.9'].sort(),
    });
    expect(comparison.provenance.input).toEqual({ same: 0, different: 0, unknown: reports.length });
  });
});

test('of two reports of one course the first is taken', () => {
  const twice = [...reports, { ...demo, findings: [] }];
  expect(compareReports(reports, twice).same).toBe(true);
});
