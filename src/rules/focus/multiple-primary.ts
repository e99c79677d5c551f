import { activeAreas, largest, overlaps } from '../active-areas.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

export const multiplePrimary: Rule = defineRule({
  id: 'multiple-primary',
  category: 'focus',
  severity: 'error',
  statement: 'No more than one focal area is primary at a time.',
  rationale: 'Two main targets are none: the work loses its direction.',
  sources: [
    { source: 'founding-practice-guide', locator: 'line 43' },
    { source: 'guide-2018', locator: 'choice of a problem area' },
  ],
  grounding: 'verified',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  related: ['too-many-active', 'focus-changed-undocumented'],
  step: 'Keep one primary focal area.',
  remedy: 'Decide with the patient which area is primary, and name the other one as secondary or park it.',
  withdrawnIf: [
    'One of the areas is recorded as secondary, parked or closed before the other became primary.',
    'One area handed over to the other on the same day.',
  ],
  message: ({ primaries }) => `${primaries} focal areas were primary at the same time; one should be.`,
  check: ({ record }) => {
    const primaries = activeAreas(record.focus).filter(({ rank }) => rank === 'primary');
    if (primaries.length === 0) return notApplicable('No focal area is recorded as primary.');
    const together = largest(overlaps(primaries));
    return together.length > 1
      ? [{ kind: 'fail', observed: { primaries: together.length }, at: together.map((area) => area.at) }]
      : [{ kind: 'pass', at: primaries.map((area) => area.at) }];
  },
});
