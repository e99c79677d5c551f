import { canonicalJson } from '../lib/canonical-json.js';
import { fnv1a } from '../lib/hash.js';
import type { Finding, Report } from '../model/report.js';
import { ruleCategory } from '../model/rule-categories.js';
import type { Indicator, ShownCard } from './card.js';

/** A finding that a card could show. */
export interface Standing {
  readonly finding: Finding;
  readonly indicator: Indicator;
  /** Its rule is about safety. */
  readonly safety: boolean;
  /** Under which it is remembered as shown. */
  readonly key: string;
}

/**
 * The findings that cards may show. Not those that were waived, and not those about waivers, which concern whoever keeps
 * them. Of a course that is closed, on request, only the safety errors.
 */
export function standing(report: Report, closed: 'all' | 'safety'): readonly Standing[] {
  const all = report.findings
    .filter(({ rule, waiver }) => waiver?.effect !== 'waived' && !rule.startsWith('waiver/'))
    .map((finding) => ({
      finding,
      indicator: indicatorOf(finding),
      safety: ruleCategory(finding.rule) === 'safety',
      key: keyOf(finding, report),
    }));
  return closed === 'safety' && report.status === 'closed'
    ? all.filter(({ finding, safety }) => safety && finding.severity === 'error')
    : all;
}

/**
 * Critical is what the record shows against safety and nobody has answered: a safety error. A safety rule that could not
 * tell is no alarm, or every chart that documents little would raise one; it is still worth more than other questions.
 */
export function indicatorOf(finding: Finding): Indicator {
  const safety = ruleCategory(finding.rule) === 'safety';
  if (finding.severity === 'error') return safety && finding.waiver === undefined ? 'critical' : 'warning';
  return safety && finding.severity === 'warning' ? 'warning' : 'info';
}

/** The finding and what was seen, so that it counts as new once something of that has changed. */
function keyOf(finding: Finding, { provenance }: Report): string {
  const { observed, severity, kind, waiver, fingerprint } = finding;
  const facts = [observed, severity, kind, waiver?.effect ?? null, provenance.ruleSet];
  return `${fingerprint}.${fnv1a(canonicalJson(facts))}`;
}

const urgency: readonly Indicator[] = ['critical', 'warning', 'info'];

/**
 * The order in which cards are given: critical ones first, of those the one that was shown longest ago; then by urgency,
 * safety, severity, departures before questions; then as the report has them.
 */
export function inOrder(all: readonly Standing[], shown: readonly ShownCard[]): readonly Standing[] {
  const turn = ({ indicator, key }: Standing) =>
    indicator === 'critical' ? shown.findIndex((one) => one.key === key) : 0;
  const rank = (one: Standing): readonly number[] => [
    urgency.indexOf(one.indicator),
    turn(one),
    one.safety ? 0 : 1,
    one.finding.severity === 'error' ? 0 : one.finding.severity === 'warning' ? 1 : 2,
    one.finding.kind === 'fail' ? 0 : 1,
  ];
  return all
    .map((one) => ({ one, rank: rank(one) }))
    .sort((a, b) => a.rank.map((value, at) => value - (b.rank[at] ?? 0)).find((by) => by !== 0) ?? 0)
    .map(({ one }) => one);
}
