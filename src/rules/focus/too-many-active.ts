import { stated } from '../../model/protocol.js';
import type { ActiveArea } from '../active-areas.js';
import { activeAreas, largest, overlaps } from '../active-areas.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// The second trap. Parked areas, candidates, a sequence of areas, and two people in one area are not several areas.
export const tooManyActive: Rule = defineRule({
  id: 'too-many-active',
  category: 'focus',
  severity: 'error',
  statement: 'One focal area is active, or two of which one is named as secondary.',
  rationale: 'When everything is a target, IPT becomes supportive conversation.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 18, 43 and 44' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  related: ['multiple-primary', 'no-primary-focus', 'focus-drift'],
  step: 'Keep one focal area, or two with their ranks.',
  remedy: 'Choose the primary area with the patient, name at most one secondary one, and park the others.',
  withdrawnIf: [
    'Areas beyond the second are recorded as parked, changed or closed.',
    'The two areas are ranked.',
  ],
  message: ({ active, unranked }) =>
    unranked
      ? `${active} focal areas were active at the same time without a primary and a secondary one.`
      : `${active} focal areas were active at the same time; at most one, with a named secondary one, should be.`,
  check: ({ protocol, record }) => {
    const areas = activeAreas(record.focus);
    if (areas.length === 0) return notApplicable('No focal area is recorded as active.');
    const groups = overlaps(areas);
    const together = largest(groups);
    const tooMany = stated(protocol.thresholds.tooManyAreas);
    if (tooMany !== undefined && together.length >= tooMany) {
      const at = together.map((area) => area.at);
      return [{ kind: 'fail', observed: { active: together.length, unranked: false }, at }];
    }
    const unranked = groups.find((group) => group.length === 2 && !isRanked(group));
    return unranked === undefined
      ? [{ kind: 'pass', at: together.map((area) => area.at) }]
      : [
          {
            kind: 'fail',
            severity: 'warning',
            observed: { active: 2, unranked: true },
            at: unranked.map((area) => area.at),
          },
        ];
  },
});

// Two primaries are ranked, if wrongly: another rule speaks of them.
function isRanked(group: readonly ActiveArea[]): boolean {
  const ranks = new Set(group.map(({ rank }) => rank));
  return ranks.has('primary') && !ranks.has(undefined);
}
