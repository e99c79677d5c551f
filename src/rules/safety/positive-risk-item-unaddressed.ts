import { placeOf } from '../../facts/facts.js';
import { daysBetween } from '../../lib/partial-date.js';
import type { RiskCheck } from '../../model/care.js';
import { stated } from '../../model/protocol.js';
import { counted } from '../counts.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Hole } from '../holes.js';
import { acrossHole, holesIn } from '../holes.js';
import { momentOf, sameDay } from '../timing.js';

// A recorded trigger: the record need not claim anything for its silence to count. An assessment linked to the
// measure, made on the same day, or made by the end of the next contact answers it, whatever level it found. Where numbers
// are left out before the next contact on record, that contact may have been another.
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
  needs: ['risk', 'measures', 'sessions'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  step: 'Assess risk after the positive item.',
  remedy: 'Assess risk in person at once, and record the assessment with a link to the measure.',
  withdrawnIf: [
    'An assessment is recorded that answers the measure, on the same day or by the next contact.',
  ],
  message: ({ unanswered, positive }: { readonly unanswered: number; readonly positive: number }) =>
    `No assessment by the next contact is recorded for ${unanswered} of ${counted(positive, 'positive suicide item')}.`,
  check: (facts) => {
    const { record, protocol, asOf } = facts;
    const positive = record.measures.taken.filter(({ data }) => (data.riskItem ?? 0) > 0);
    if (positive.length === 0) return notApplicable('No positive suicide item is recorded.');
    const maxDays = stated(protocol.thresholds.riskItemDays);
    const holes = holesIn(facts);
    const unanswered: { readonly measure: (typeof positive)[number]; readonly hole: Hole | undefined }[] = [];
    const waiting: typeof positive = [];
    for (const measure of positive) {
      // The session that the measure belongs to is no later contact, wherever it stands in the log.
      const contact = facts.contacts.find((one) => one.seq > measure.seq && !sameDay(momentOf(one), measure));
      const answered = record.risk.checks.some(
        (fact) =>
          isAssessment(fact.check) &&
          // One that names the measure stands after it.
          (sameDay(fact, measure) || fact.seq > measure.seq) &&
          (contact === undefined || fact.seq <= contact.seq || sameDay(fact, momentOf(contact))) &&
          isWithin(daysBetween(measure.on, fact.on), maxDays),
      );
      if (answered) continue;
      const overdue =
        contact !== undefined || facts.closure !== null || !isWithin(daysBetween(measure.on, asOf), maxDays);
      if (overdue) unanswered.push({ measure, hole: holes.find(({ to }) => to === contact) });
      else waiting.push(measure);
    }
    const [first] = unanswered;
    if (first !== undefined) {
      const late = record.risk.checks.find(
        (fact) => fact.seq > first.measure.seq && isAssessment(fact.check),
      );
      // One that was certainly left makes the fail; where each may have been answered in a hole, the latest is the last
      // that a claim of the sessions reaches.
      const certain = unanswered.some(({ hole }) => hole === undefined);
      return [
        acrossHole(facts, certain ? undefined : unanswered.at(-1)?.hole, {
          kind: 'fail',
          observed: { unanswered: unanswered.length, positive: positive.length },
          at: unanswered.map(({ measure }) => placeOf(measure, '/data/riskItem')),
          counter: late === undefined ? [] : [{ note: 'Risk was assessed later.', at: [late.at] }],
        }),
      ];
    }
    return waiting.length > 0
      ? [{ kind: 'open', due: null, at: waiting.map((measure) => placeOf(measure)) }]
      : [{ kind: 'pass', at: positive.map((measure) => placeOf(measure)) }];
  },
});

// A level that rests on the questionnaire alone is the questionnaire again, and no assessment of its answer.
function isAssessment({ asked, level, basis, answers }: RiskCheck): boolean {
  if (asked !== undefined) return asked;
  return (level !== undefined || answers !== undefined) && !isItemOnly(basis);
}

function isItemOnly(basis: RiskCheck['basis']): boolean {
  return basis?.length === 1 && basis[0] === 'questionnaire-item';
}

function isWithin(days: { readonly least: number } | undefined, most: number | undefined): boolean {
  return days === undefined || most === undefined || days.least <= most;
}
