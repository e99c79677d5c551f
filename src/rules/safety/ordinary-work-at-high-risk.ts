import type { AspectFacts, RiskFact, Session } from '../../facts/facts.js';
import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { TechniqueUse } from '../../model/session.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { HighRisk } from '../high-risk.js';
import { highRiskStretches, mayAnswer, mayHaveBegunIn } from '../high-risk.js';
import { acrossHole } from '../holes.js';
import { isStrategy } from '../middle-work.js';
import { momentOf, sameDay } from '../timing.js';

const safetyWork: ReadonlySet<TechniqueUse['technique']> = new Set([
  'safety-work',
  'support-mobilising',
  'social-support-network-mapping',
]);

// Safety work and focus work in one session is normal, and so is a crisis session. What is not: going on as before.
export const ordinaryWorkAtHighRisk: Rule = defineRule({
  id: 'ordinary-work-at-high-risk',
  category: 'safety',
  severity: 'error',
  statement: 'While risk is high and nothing is done to stabilise it, there is no routine work on the focus.',
  rationale: 'IPT is not a treatment for acute danger without a plan; stabilising comes first.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 31 and 48' }],
  grounding: 'verified',
  needs: ['risk', 'interventions', 'focus', 'care', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['high-risk-no-safety-plan'],
  step: 'Stabilise first.',
  remedy:
    'Pause ordinary work, do safety work, and record the level of risk at each contact until it is lower.',
  withdrawnIf: [
    'Safety work is recorded in the session.',
    'Treatment was paused for stabilisation, or the session was a crisis session.',
    'A lower level of risk is recorded before the session.',
    'Shared care with psychiatry is recorded as in place since the risk was found.',
  ],
  message: ({ session, rated }) =>
    rated
      ? `Session ${session} worked on the focus while risk was recorded as high, with no safety work recorded.`
      : `Risk was last recorded as high before session ${session}; what was done there about it is not recorded.`,
  check: (facts) => {
    const {
      sessions,
      claims,
      record: { risk, interventions, focus, care },
    } = facts;
    const stretches = highRiskStretches(risk);
    if (stretches.length === 0) return notApplicable('Risk is nowhere recorded as high.');
    const judged = flatMap(stretches, (stretch) =>
      sessions
        .filter((session) => !session.paused && within(session, stretch))
        .map((session) => ({ session, first: stretch.first, verdict: judge(session, stretch.first) })),
    );
    const faults = onePerSession(judged.filter(({ verdict }) => verdict === 'fail'));
    if (faults.length > 0) {
      return faults.map(({ session, first }) => {
        const begun = mayHaveBegunIn(facts, first);
        const isShared = care.coordinated.some(
          (entry) => isSharedCare(entry) && mayAnswer(entry, begun, first),
        );
        return acrossHole(facts, isShared ? begun : undefined, {
          kind: 'fail',
          subject: session.number,
          observed: { session: session.number, rated: true },
          at: [placeIn(session), first.at],
          counter: risk.plans.map((plan) => ({ note: 'A safety plan is recorded.', at: [placeOf(plan)] })),
        });
      });
    }
    const unclear = judged.filter(({ verdict }) => verdict === 'review');
    const [earliest] = unclear;
    if (earliest === undefined) return [{ kind: 'pass', at: stretches.map(({ first }) => first.at) }];
    return [
      {
        kind: 'review',
        ask: 'work-at-high-risk',
        observed: { session: earliest.session.number, rated: false },
        at: [...unclear.map(({ session }) => placeIn(session)), earliest.first.at],
      },
    ];

    function judge(session: Session, first: RiskFact): 'pass' | 'fail' | 'review' {
      const used = interventions.used(session);
      const areas = focus.areas(session);
      const moment = momentOf(session);
      const level = risk.checks
        .filter((fact) => fact.check.level !== undefined && sameDay(fact, moment))
        .at(-1)?.check.level;
      const safe =
        (level !== undefined && level !== 'high') ||
        used?.some((use) => safetyWork.has(use.technique)) === true ||
        [...risk.plans, ...risk.escalations].some((entry) => sameDay(entry, moment)) ||
        care.coordinated.some(
          (entry) =>
            isSharedCare(entry) &&
            (entry.seq > first.seq || sameDay(entry, first)) &&
            entry.seq < session.seq,
        );
      const worked =
        used?.some((use) => isStrategy(use.technique, facts)) === true || (areas?.length ?? 0) > 0;
      const silent = used === undefined && areas === undefined && !claims('interventions', session.ordinal);
      if (safe || !(worked || silent)) return 'pass';
      return level === 'high' && worked ? 'fail' : 'review';
    }
  },
});

/** A session can lie in two stretches, where the level changed on its day. */
function onePerSession<T extends { readonly session: Session }>(judged: readonly T[]): readonly T[] {
  return [...new Map(judged.map((one) => [one.session.ordinal, one])).values()];
}

function within(session: Session, { first, to }: HighRisk): boolean {
  return (
    (session.seq >= first.seq || sameDay(first, momentOf(session))) && (to === undefined || session.seq < to)
  );
}

function isSharedCare({ data }: AspectFacts['care']['coordinated'][number]): boolean {
  return data.with === 'psychiatry' && data.status === 'in-place';
}
