import { placeOf } from '../../facts/facts.js';
import { daysBetween } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { nextContact, sameDay } from '../timing.js';

// A recorded trigger: the record need not claim anything for its silence to count. An assessment linked to the
// measure, made on the same day, or made by the end of the next contact answers it, whatever level it found.
export const positiveRiskItemUnaddressed: Rule = defineRule({
  id: 'positive-risk-item-unaddressed',
  category: 'safety',
  severity: 'error',
  statement:
    'A positive suicide item is followed by a clinician’s own assessment, by the next contact at the latest.',
  rationale: 'A higher answer to the item goes with later suicide attempts and deaths.',
  sources: [
    { source: 'simon-2013', locator: 'item 9 and later attempts' },
    { source: 'louzon-2016', locator: 'item 9 and later suicide' },
  ],
  grounding: 'verified',
  needs: ['risk', 'measures'],
  outcomes: ['pass', 'fail', 'open', 'not-applicable'],
  step: 'Assess risk after the positive item.',
  remedy: 'Assess risk in person at once, and record the assessment with a link to the measure.',
  withdrawnIf: [
    'An assessment is recorded that answers the measure, on the same day or by the next contact.',
  ],
  message: ({ unanswered, positive }) =>
    `${unanswered} of ${positive} positive suicide items had no recorded assessment by the next contact.`,
  check: (facts) => {
    const { record, protocol, asOf } = facts;
    const positive = record.measures.taken.filter(({ data }) => (data.riskItem ?? 0) > 0);
    if (positive.length === 0) return notApplicable('No positive suicide item is recorded.');
    const maxDays = stated(protocol.thresholds.riskItemDays);
    const unanswered: typeof positive = [];
    const waiting: typeof positive = [];
    for (const measure of positive) {
      const contact = nextContact(facts, measure.seq);
      const answered = record.risk.checks.some(
        (fact) =>
          fact.check.answers === measure.id ||
          ((fact.check.asked === true || fact.check.level !== undefined) &&
            (sameDay(fact, measure) ||
              (fact.seq > measure.seq && (contact === undefined || fact.seq <= contact.seq)))),
      );
      if (answered) continue;
      const waited = daysBetween(measure.on, asOf)?.least ?? 0;
      const overdue =
        contact !== undefined || facts.closure !== null || (maxDays !== undefined && waited > maxDays);
      (overdue ? unanswered : waiting).push(measure);
    }
    if (unanswered.length > 0) {
      return [
        {
          kind: 'fail',
          observed: { unanswered: unanswered.length, positive: positive.length },
          at: unanswered.map((measure) => placeOf(measure, '/data/riskItem')),
        },
      ];
    }
    return waiting.length > 0
      ? [{ kind: 'open', due: null, at: waiting.map((measure) => placeOf(measure)) }]
      : [{ kind: 'pass', at: positive.map((measure) => placeOf(measure)) }];
  },
});
