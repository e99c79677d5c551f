import type { AspectFacts, FactsFor, Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { isLater } from '../../lib/partial-date.js';
import { hasResponse, isRemission } from '../../measures/change.js';
import type { Instrument } from '../../measures/instrument.js';
import { stated } from '../../model/protocol.js';
import type { Place } from '../../model/report.js';
import type { Severity } from '../../model/vocabulary.js';
import { isUnexplained, lastOrdinal } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { isAtTheEnd, isBelowCaseness, measureName, seriesOf } from '../scores.js';
import { ordinalOf } from '../session-of.js';
import { targetOf } from '../targets.js';
import { momentOf, sameDay } from '../timing.js';

export const nonResponseNoPlan: Rule = defineRule({
  id: 'non-response-no-plan',
  category: 'termination',
  severity: 'error',
  statement: 'Where the course did not help enough, another effective treatment is offered.',
  rationale: 'It is the treatment that failed and not the patient; there are others that work.',
  sources: [{ source: 'ipt-ptsd-2016', locator: 'ending without response' }],
  grounding: 'verified',
  needs: ['ending', 'measures', 'condition', 'care'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['continuation-undecided'],
  step: 'Offer another treatment.',
  // Nobody is asked before the closing, so that this is about a closed course.
  remedy:
    'If another treatment was offered, add it to the record before the closing entry; otherwise consider a follow-up ' +
    'contact to offer one, or accept the finding with a reason.',
  withdrawnIf: [
    'A continuation, maintenance or another treatment is recorded as decided, offered or declined.',
    'A referral after a review of the fit is recorded, or a medication that was started during the course.',
    'A later score shows response or remission.',
  ],
  message: ({ instrument, first, last, stale }: NonResponse) => {
    if (instrument === null) {
      return 'The course was closed for want of response; no record that another treatment was offered.';
    }
    const change = `On the ${measureName(instrument)} the total went from ${first} to ${last}, which is no response`;
    return stale
      ? `${change}; no record of a score at the end of the course, nor that another treatment was offered.`
      : `${change}; no record that another treatment was offered.`;
  },
  check: (facts) => {
    const { closure, protocol, sessions, record } = facts;
    if (closure === null) return notApplicable('The course is not closed.');
    if (!protocol.phases.some(({ role }) => role === 'middle')) {
      return notApplicable('The protocol has no middle phase.');
    }
    if (closure.reason === 'early-remission') {
      return notApplicable('The course was closed for an early remission.');
    }
    const standing = standingOf(facts, closure.reason === 'non-response');
    if (standing.state === 'none') return notApplicable(standing.reason);
    const offered = alternative(facts);
    if (offered !== undefined) return [{ kind: 'pass', at: [offered] }];
    const { observed, severity } = standing;
    const at = [closure.at, ...standing.at];
    const weight = severity === undefined ? {} : { severity };
    if (observed.stale) return [{ kind: 'review', ask: 'endpoint-score', observed, at, ...weight }];
    const denied =
      record.ending.continuation[0] ??
      record.ending.omitted.find(({ data }) => data.step === 'continuation-decision');
    if (denied !== undefined) return [{ kind: 'fail', observed, at: [placeOf(denied), ...at], ...weight }];
    const hit = { ask: 'alternative-offered', observed, at, ...weight } as const;
    return isUnexplained(closure.reason)
      ? [{ kind: 'review', ...hit }]
      : [{ kind: 'missing', aspect: 'ending', ordinal: lastOrdinal(sessions), ...hit }];
  },
});

const offers: ReadonlySet<string> = new Set([
  'add-medication',
  'other-treatment-offered',
  'other-treatment-declined',
]);

/** Where the record holds something else that was offered, decided for or begun. */
function alternative({
  sessions,
  record: { ending, measures, condition, care },
}: FactsFor<'ending' | 'measures' | 'condition' | 'care'>): Place | undefined {
  const entry =
    ending.continuation.find(({ data }) => data.decision !== 'none-needed') ??
    measures.reviews.find(({ data }) => offers.has(data.decision)) ??
    condition.fit.find(({ data }) => data.decision === 'refer') ??
    care.medication.find((one) => one.data.status === 'started' && isAfterFirst(sessions, one));
  return entry === undefined ? undefined : placeOf(entry);
}

/** Whether something came after the first session: what was there from the start did not answer the want of response. */
function isAfterFirst(
  sessions: readonly Session[],
  entry: AspectFacts['care']['medication'][number],
): boolean {
  const [first] = sessions;
  if (first === undefined || ordinalOf(sessions, entry) === 0) return false;
  return !sameDay(momentOf(first), entry) && isLater(first.on, entry.on) !== 'yes';
}

type NonResponse = {
  readonly instrument: string | null;
  readonly first: number | null;
  readonly last: number | null;
  /** The last score is from before the end: whether the course ended without response is not known. */
  readonly stale: boolean;
};

type Standing =
  | { readonly state: 'none'; readonly reason: string }
  | {
      readonly state: 'non-response';
      readonly observed: NonResponse;
      readonly at: readonly Place[];
      readonly severity?: Severity;
    };

/** Whether the course ended without response, by its scores or else by the reason that it was closed for. */
function standingOf(facts: FactsFor<'measures' | 'condition'>, closedFor: boolean): Standing {
  const { protocol, sessions, record } = facts;
  if (targetOf(record.condition.recorded)?.data.status === 'remitted') {
    return none('The target condition is recorded as remitted.');
  }
  const all = seriesOf(facts);
  const remitted = all.some(
    ({ first, later, instrument }) =>
      instrument !== undefined && isRemission(instrument, (later.at(-1) ?? first).data.total) === true,
  );
  if (remitted) return none('The last score of a measure is in remission.');
  for (const series of all) {
    const { first, later, instrument } = series;
    const last = later.at(-1);
    if (instrument === undefined || last === undefined) continue;
    const responded = hasResponse(instrument, first.data.total, last.data.total);
    if (responded === undefined) continue;
    if (responded) return none('The last score shows response.');
    if (isBelowCaseness(series)) return none('The first score was below every published cut-off.');
    const within = stated(protocol.thresholds.endpointWithin);
    return {
      state: 'non-response',
      observed: {
        instrument: series.id,
        first: first.data.total,
        last: last.data.total,
        stale:
          !closedFor && within !== undefined && sessions.length > 0 && !isAtTheEnd(sessions, last, within),
      },
      at: [placeOf(first), placeOf(last)],
      ...(closedFor || isFirm(instrument) ? {} : { severity: 'warning' }),
    };
  }
  return closedFor
    ? {
        state: 'non-response',
        observed: { instrument: null, first: null, last: null, stale: false },
        at: [],
      }
    : none('No two scores of a measure with a published response are recorded.');
}

/** Whether a want of response on an instrument weighs as an error: its response is published, and who is ill. */
function isFirm({ caseness = [], response }: Instrument<string>): boolean {
  return caseness.length > 0 && response !== undefined && response.grounding !== 'general';
}

function none(reason: string): Standing {
  return { state: 'none', reason };
}
