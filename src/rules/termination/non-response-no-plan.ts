import type { AspectFacts } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { hasResponse, isRemission } from '../../measures/change.js';
import type { Place } from '../../model/report.js';
import { isUnexplained } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { isBelowCaseness, seriesOf } from '../scores.js';

export const nonResponseNoPlan: Rule = defineRule({
  id: 'non-response-no-plan',
  category: 'termination',
  severity: 'error',
  statement: 'Where the course did not help enough, another effective treatment is offered.',
  rationale: 'It is the treatment that failed and not the patient; there are others that work.',
  sources: [{ source: 'ipt-ptsd-2016', locator: 'ending without response' }],
  grounding: 'verified',
  needs: ['ending', 'measures', 'condition'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['continuation-undecided'],
  step: 'Offer another treatment.',
  remedy: 'Name what was gained, offer another effective treatment, and record the offer and the answer.',
  withdrawnIf: [
    'A continuation, maintenance or another treatment is recorded as decided, offered or declined.',
    'A later score shows response or remission.',
  ],
  message: ({ first, last }) =>
    last === null
      ? 'The course was closed for want of response; no record that another treatment was offered.'
      : `The course ended without response (first score ${first}, last ${last}); no record that another treatment was offered.`,
  check: ({ closure, record }) => {
    if (closure === null) return notApplicable('The course is not closed.');
    const standing = standingOf(record, closure.reason === 'non-response');
    if (standing.state === 'none') return notApplicable(standing.reason);
    const { observed } = standing;
    const offered =
      record.ending.continuation.find(({ data }) => data.decision !== 'none-needed') ??
      record.measures.reviews.find(({ data }) => offers.has(data.decision));
    if (offered !== undefined) return [{ kind: 'pass', at: [placeOf(offered)] }];
    const at = [closure.at, ...standing.at];
    const none = record.ending.continuation[0];
    if (none !== undefined) return [{ kind: 'fail', observed, at: [placeOf(none), ...at] }];
    const omitted = record.ending.omitted.find(({ data }) => data.step === 'continuation-decision');
    if (omitted !== undefined) return [{ kind: 'fail', observed, at: [placeOf(omitted), ...at] }];
    const hit = { ask: 'alternative-offered', observed, at } as const;
    return isUnexplained(closure.reason)
      ? [{ kind: 'review', ...hit }]
      : [{ kind: 'missing', aspect: 'ending', ...hit }];
  },
});

const offers: ReadonlySet<string> = new Set([
  'add-medication',
  'other-treatment-offered',
  'other-treatment-declined',
]);

type Standing =
  | { readonly state: 'none'; readonly reason: string }
  | {
      readonly state: 'non-response';
      readonly observed: { readonly first: number | null; readonly last: number | null };
      readonly at: readonly Place[];
    };

/** Whether the course ended without response, by its scores or else by the reason that it was closed for. */
function standingOf(
  { measures, condition }: Pick<AspectFacts, 'measures' | 'condition'>,
  closedFor: boolean,
): Standing {
  const target = condition.recorded.filter(({ data }) => data.role === 'target').at(-1);
  if (target?.data.status === 'remitted') return none('The target condition is recorded as remitted.');
  for (const series of seriesOf(measures)) {
    const { first, later, instrument } = series;
    const last = later.at(-1);
    if (instrument === undefined || last === undefined) continue;
    if (isRemission(instrument, last.data.total) === true) return none('The last score is in remission.');
    const responded = hasResponse(instrument, first.data.total, last.data.total);
    if (responded === undefined) continue;
    if (responded) return none('The last score shows response.');
    if (isBelowCaseness(series)) return none('The first score was below a clinical level.');
    return {
      state: 'non-response',
      observed: { first: first.data.total, last: last.data.total },
      at: [placeOf(first), placeOf(last)],
    };
  }
  return closedFor
    ? { state: 'non-response', observed: { first: null, last: null }, at: [] }
    : none('The record holds no two scores of one measure.');
}

function none(reason: string): Standing {
  return { state: 'none', reason };
}
