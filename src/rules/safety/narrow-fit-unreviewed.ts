import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { ConditionId } from '../../model/vocabulary.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { latestByCondition } from './exclusion-active.js';

const narrow: readonly ConditionId[] = [
  'ocd',
  'specific-phobia',
  'panic',
  'substance-dependence-severe',
  'ptsd',
];

export const narrowFitUnreviewed: Rule = defineRule({
  id: 'narrow-fit-unreviewed',
  category: 'safety',
  severity: 'warning',
  statement: 'Where the main problem is one that IPT alone may not reach, the fit is reviewed.',
  rationale: 'Other treatments stand first there; a documented look at the fit is enough.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 22 and 33' }],
  grounding: 'inferred',
  needs: ['condition'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Review the fit.',
  remedy: 'Record a review of whether IPT fits, and what else was considered.',
  withdrawnIf: ['A review of the fit is recorded.', 'The condition is recorded as comorbid only.'],
  message: ({ condition }) =>
    `The course treats a condition that IPT alone may not reach (${condition}); no record of a review of the fit.`,
  check: ({ protocol, record: { condition } }) => {
    const madeFor = stated(protocol.expects.madeFor) ?? [];
    const standing = [...latestByCondition(condition.recorded).values()].filter(
      ({ data }) => data.status === 'active',
    );
    const hasTarget = standing.some(({ data }) => data.role === 'target');
    const concerned = standing.filter(
      ({ data }) =>
        // Without a recorded target, a condition without a role may be it.
        (data.role === 'target' || (data.role === undefined && !hasTarget)) &&
        narrow.includes(data.condition) &&
        !madeFor.includes(data.condition),
    );
    if (concerned.length === 0)
      return notApplicable('No such condition is recorded as what the course treats.');
    return concerned.map((entry) => {
      const { condition: which, role } = entry.data;
      const review = condition.fit.find(
        ({ data }) => data.condition === undefined || data.condition === which,
      );
      if (review !== undefined) return { kind: 'pass', at: [placeOf(review)] };
      const hit = { subject: which, observed: { condition: which }, at: [placeOf(entry)] };
      return role === undefined
        ? { kind: 'review', ask: 'target-condition', ...hit }
        : { kind: 'missing', aspect: 'condition', ask: 'fit-review', ...hit };
    });
  },
});
