import { describe, expect, test } from 'vitest';
import type { WorkedCourseId } from '../../src/examples/index.js';
import { workedCourseIds } from '../../src/examples/index.js';
import type { Report } from '../../src/index.js';
import { ruleIds } from '../../src/index.js';
import { toJunit } from '../../src/io/index.js';
import { reportWith } from '../render/reports.js';
import { reportOn } from './reports.js';

/** What a build server makes of a report: the outcome of each test case. */
function outcomes(report: Report): ReadonlyMap<string, string> {
  const cases = toJunit([report]).matchAll(
    /<testcase classname="[^"]*" name="([^"]*)"(?:\/>|>\s*<(skipped|failure)\b[\s\S]*?<\/testcase>)/g,
  );
  return new Map(Array.from(cases, ([, rule = '', outcome = 'passed']) => [rule, outcome]));
}

test.each<WorkedCourseId>([...workedCourseIds])(
  '%s: a rule passes only where it judged and found no fault',
  (id) => {
    const report = reportOn(id);
    const found = outcomes(report);
    expect([...found.keys()]).toEqual([...ruleIds]);
    for (const rule of ruleIds) {
      const { kind } = report.verdicts[rule];
      const expected = kind === 'pass' ? 'passed' : kind === 'fail' ? 'failure' : 'skipped';
      expect([rule, found.get(rule)]).toEqual([rule, expected]);
    }
  },
);

test('the counts of a suite are those of its cases', () => {
  const report = reportOn('demo');
  const found = [...outcomes(report).values()];
  const of = (outcome: string) => found.filter((one) => one === outcome).length;
  expect(toJunit([report])).toContain(
    `<testsuite name="demo" tests="${ruleIds.length}" failures="${of('failure')}" errors="0" skipped="${of('skipped')}">`,
  );
});

test('what is skipped says why', () => {
  const text = toJunit([reportOn('demo')]);
  expect(text).toContain('<skipped message="Not applicable: Risk is nowhere recorded as high."/>');
  expect(text).toContain('<skipped message="To be looked at: No record that the diagnosis');
  expect(text).toMatch(/<skipped message="Still open: [^"]+\(by treatment session 14\)"\/>/);
  expect(text.match(/<skipped message=""/)).toBeNull();
});

test('a waived departure is skipped and says so; an acknowledged one fails', () => {
  const rule = 'focus-drift';
  const report = reportWith({ waiver: { reason: 'other', effect: 'waived' } });
  const failing = {
    ...report,
    verdicts: { ...report.verdicts, [rule]: { ...report.verdicts[rule], kind: 'fail' as const } },
  };
  expect(outcomes(failing).get(rule)).toBe('skipped');
  expect(toJunit([failing])).toContain('message="Waived: Something was seen."');
  const acknowledged = failing.findings.map((finding) => ({
    ...finding,
    waiver: { reason: 'other', effect: 'acknowledged' } as const,
  }));
  expect(outcomes({ ...failing, findings: acknowledged }).get(rule)).toBe('failure');
});

describe('what could mean something in XML', () => {
  test.each([
    ['a & b < c > d "e" \'f\'', 'a &amp; b &lt; c &gt; d &quot;e&quot; &apos;f&apos;'],
    ['a\u0000b\u001bc', 'a\uFFFDb\uFFFDc'],
    ['a\uD800b', 'a\uFFFDb'],
    ['a\nb', 'a&#10;b'],
  ])('%j is written as %j', (message, written) => {
    const report = reportWith({ rule: 'waiver/unused', message });
    expect(toJunit([report])).toContain(`message="${written}"`);
  });
});
