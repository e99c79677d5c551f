import { stated } from '../../model/protocol.js';
import { activeAreas, fullest } from '../active-areas.js';
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
    const together = fullest(areas);
    const tooMany = stated(protocol.thresholds.tooManyAreas);
    const at = together.map((area) => area.at);
    if (tooMany !== undefined && together.length >= tooMany) {
      return [{ kind: 'fail', observed: { active: together.length, unranked: false }, at }];
    }
    const ranked =
      together.some(({ rank }) => rank === 'primary') && together.some(({ rank }) => rank === 'secondary');
    const bothPrimary = together.every(({ rank }) => rank === 'primary');
    return together.length === 2 && !ranked && !bothPrimary
      ? [{ kind: 'fail', severity: 'warning', observed: { active: 2, unranked: true }, at }]
      : [{ kind: 'pass', at }];
  },
});
