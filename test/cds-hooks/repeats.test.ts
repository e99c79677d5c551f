import { describe, expect, test } from 'vitest';
import { cards } from '../../src/cds-hooks/index.js';
import type { Finding, Report } from '../../src/index.js';
import { calls, reportOf, wildReports, worked, workedReports } from './reports.js';

const reports = [...workedReports, ...wildReports];
const byRule = (report: Report, rule: string, change: Partial<Finding>): Report => ({
  ...report,
  findings: report.findings.map((finding) => (finding.rule === rule ? { ...finding, ...change } : finding)),
});
const topics = (list: readonly { readonly source: { readonly topic?: { readonly code: string } } }[]) =>
  list.map(({ source }) => source.topic?.code);

/** A report without the findings that are shown until somebody gives a reason. */
function quiet(report: Report): Report {
  const findings = report.findings.filter(
    (finding) => cards({ ...report, findings: [finding] }).cards[0]?.indicator !== 'critical',
  );
  return { ...report, findings };
}

describe('over many openings of a chart', () => {
  test('every finding gets one card of its own, and then there is silence', () => {
    for (const report of reports.slice(0, 150).map(quiet)) {
      const own = calls(report, {}).flatMap((given) =>
        given.filter(({ source }) => source.topic !== undefined),
      );
      const uuids = own.map(({ uuid }) => uuid);
      expect(new Set(uuids).size).toBe(uuids.length);
      const each = report.findings.flatMap((finding) =>
        cards({ ...report, findings: [finding] }).cards.map(({ uuid }) => uuid),
      );
      expect([...uuids].sort()).toEqual(each.sort());
    }
  });

  test('a safety error is shown every time, and several take turns', () => {
    const report = reportOf(worked('high-risk-no-plan'));
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('No finding.');
    const five = ['a', 'b', 'c', 'd', 'e'].map((fingerprint) => ({ ...finding, fingerprint }));
    const given = calls({ ...report, findings: five }, {}, 20);
    expect(given).toHaveLength(20);
    for (const [at, list] of given.entries()) {
      expect(list.map(({ indicator }) => indicator)).toEqual(['critical', 'critical', 'critical']);
      const lately = given.slice(Math.max(0, at - 2), at + 1).flat();
      if (at >= 2) expect(new Set(lately.map(({ uuid }) => uuid)).size).toBe(six);
    }
  });
  // Five findings, and the card that counts the rest.
  const six = 6;

  test('what is not safety waits while safety errors fill the cards, and is counted once', () => {
    const report = reportOf(worked('high-risk-no-plan'));
    const [finding] = report.findings;
    if (finding === undefined) throw new Error('No finding.');
    const other: readonly Finding[] = ['x', 'y'].map((fingerprint) => ({
      ...finding,
      rule: 'no-task',
      severity: 'info',
      fingerprint,
    }));
    const given = calls({ ...report, findings: [...report.findings.slice(0, 2), ...other] }, {}, 3);
    expect(given.map((list) => list.length)).toEqual([3, 2, 2]);
    expect(given[0]?.at(-1)?.summary).toBe('2 more findings: homework 2.');
  });
});

describe('what was shown comes again', () => {
  const report = reportOf(worked('inventory-skipped'));
  const { shown } = cards(report);
  const [finding] = report.findings;

  test('never as it was', () => {
    expect(finding?.rule).toBe('inventory-skipped');
    expect(cards(report, { shown }).cards).toEqual([]);
    expect(cards(report, { shown }).shown).toEqual(shown);
    expect(cards(report, { shown: JSON.parse(JSON.stringify(shown)) }).cards).toEqual([]);
  });

  test.each<[string, Report]>([
    ['a fact', byRule(report, 'inventory-skipped', { observed: { state: 'none' } })],
    ['its severity', byRule(report, 'inventory-skipped', { severity: 'warning' })],
    ['a question that became a fact', byRule(report, 'inventory-skipped', { kind: 'review' })],
  ])('when it changed: %s', (_, changed) => {
    expect(topics(cards(changed, { shown }).cards)).toEqual(['inventory-skipped']);
  });

  test('when the rules changed', () => {
    const later = { ...report, provenance: { ...report.provenance, ruleSet: 'sha256:later' } };
    expect(cards(later, { shown }).cards).toHaveLength(2);
  });

  test('not when only its words changed', () => {
    const reworded = byRule(report, 'inventory-skipped', { message: 'Other words.', remedy: 'Others.' });
    expect(cards(reworded, { shown }).cards).toEqual([]);
  });

  test('when it was gone in between', () => {
    const gone = cards({ ...report, findings: [] }, { shown });
    expect(gone).toEqual({ cards: [], shown: [] });
    expect(cards(report, { shown: gone.shown }).cards).toHaveLength(2);
  });
});
