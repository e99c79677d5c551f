import { flatMap } from '../lib/flat-map.js';
import { fnv1a } from '../lib/hash.js';
import type { PartialDate } from '../lib/partial-date.js';
import { isLater } from '../lib/partial-date.js';
import type { Waiver } from '../model/course.js';
import type { Finding, Place, WaiverFault } from '../model/report.js';
import { isRuleId, rule } from '../rules/index.js';

/** A waiver with its place, where it stands in the course. */
export interface PlacedWaiver {
  readonly waiver: Waiver;
  readonly at: readonly Place[];
}

/**
 * Lays waivers over findings: a waived finding stays visible at info, a safety error stays an error and is marked as
 * acknowledged. A waiver that covers nothing, has expired, or names an unknown rule is itself a finding.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly PlacedWaiver[],
  course: string,
  asOf: PartialDate | undefined,
): readonly Finding[] {
  const used = new Set<PlacedWaiver>();
  const valid = waivers.filter(({ waiver }) => isRuleId(waiver.rule) && !isExpired(waiver, asOf));
  const laid = findings.map((finding) => {
    const cover = valid.find(
      ({ waiver }) =>
        waiver.rule === finding.rule && (waiver.subject === undefined || waiver.subject === finding.subject),
    );
    if (cover === undefined) return finding;
    used.add(cover);
    return waived(finding, cover.waiver);
  });
  const faults = flatMap(waivers, (placed, nth) => {
    if (!isRuleId(placed.waiver.rule)) return [fault('waiver/unknown-rule', placed, course, nth)];
    if (isExpired(placed.waiver, asOf)) return [fault('waiver/expired', placed, course, nth)];
    return used.has(placed) ? [] : [fault('waiver/unused', placed, course, nth)];
  });
  return [...laid, ...faults];
}

function waived(finding: Finding, { reason, by }: Waiver): Finding {
  const safety = isRuleId(finding.rule) && rule(finding.rule).category === 'safety';
  const acknowledged = safety && finding.severity === 'error';
  return {
    ...finding,
    severity: acknowledged ? 'error' : 'info',
    waiver: { reason, ...(by === undefined ? {} : { by }), effect: acknowledged ? 'acknowledged' : 'waived' },
  };
}

function isExpired({ until }: Waiver, asOf: PartialDate | undefined): boolean {
  return isLater(asOf, until) === 'yes';
}

const messages: Readonly<Record<WaiverFault, string>> = {
  'waiver/unused': 'A waiver covers no finding.',
  'waiver/expired': 'A waiver has expired.',
  'waiver/unknown-rule': 'A waiver names a rule that does not exist.',
};

function fault(kind: WaiverFault, { waiver, at }: PlacedWaiver, course: string, nth: number): Finding {
  const known = isRuleId(waiver.rule);
  return {
    rule: kind,
    kind: 'fail',
    severity: kind === 'waiver/unknown-rule' ? 'warning' : 'info',
    basis: 'recorded',
    message: messages[kind],
    at,
    observed: { rule: known ? waiver.rule : null, reason: waiver.reason },
    counterEvidence: [],
    sources: [],
    remedy: 'Remove the waiver, or correct it.',
    withdrawnIf: [],
    fingerprint: fnv1a(
      [kind, course, waiver.rule, String(waiver.subject ?? ''), at[0]?.event ?? String(nth)].join('\u0000'),
    ),
  };
}
