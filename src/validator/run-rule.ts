import type { AllFacts } from '../facts/facts.js';
import { fnv1a } from '../lib/hash.js';
import type { QuestionId } from '../model/questions.js';
import type { Finding, OpenStep, Verdict, VerdictKind } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { Aspect, Severity } from '../model/vocabulary.js';
import type { Judged, Rule } from '../rules/define-rule.js';
import { citations } from './citations.js';
import type { Severities } from './guards.js';
import { atMost, release, suspension, wantedSeverity } from './guards.js';

/** What came of one rule on one course. */
export interface RuleOutcome {
  readonly rule: Rule;
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
  readonly open: readonly OpenStep[];
  /** What its reviews ask for. */
  readonly asks: readonly QuestionId[];
}

/** Runs one rule under the guards. A rule that throws is reported as crashed and hides no other. */
export function runRule(
  rule: Rule,
  course: string,
  facts: AllFacts,
  grounds: ReadonlySet<RuleId>,
  severities: Severities = {},
): RuleOutcome {
  const silent = suspension(rule, facts) ?? groundMissing(rule, grounds);
  if (silent !== undefined) return notApplicable(rule, silent);
  try {
    const outcome = settle(rule, course, facts, rule.judge(facts), severities);
    const released = release(rule, facts);
    // An early closing takes away the fault, and not the credit.
    return released === undefined || outcome.verdict.kind === 'pass'
      ? outcome
      : notApplicable(rule, released);
  } catch {
    return crashed(rule, course);
  }
}

function notApplicable(rule: Rule, reason: string): RuleOutcome {
  const counts = { pass: 0, fail: 0, open: 0, review: 0, 'not-applicable': 1 };
  return { rule, verdict: { kind: 'not-applicable', counts, reason }, findings: [], open: [], asks: [] };
}

function groundMissing(rule: Rule, grounds: ReadonlySet<RuleId>): string | undefined {
  return rule.dependsOn !== undefined && grounds.has(rule.dependsOn)
    ? `It rests on what “${rule.dependsOn}” asks for.`
    : undefined;
}

function settle(
  rule: Rule,
  course: string,
  facts: AllFacts,
  judgements: readonly Judged[],
  severities: Severities,
): RuleOutcome {
  const counts: Record<VerdictKind, number> = { pass: 0, fail: 0, open: 0, review: 0, 'not-applicable': 0 };
  const findings: Finding[] = [];
  const open: OpenStep[] = [];
  const asks: QuestionId[] = [];
  let reason: string | undefined;
  for (const judgement of judgements) {
    switch (judgement.kind) {
      case 'pass':
        counts.pass += 1;
        break;
      case 'not-applicable':
        counts['not-applicable'] += 1;
        reason ??= judgement.reason;
        break;
      case 'open':
        counts.open += 1;
        open.push({ rule: rule.id, step: rule.step, due: judgement.due, at: judgement.at ?? [] });
        break;
      case 'fail':
      case 'review':
      case 'missing': {
        const kind = kindOf(judgement, facts);
        counts[kind] += 1;
        if (kind === 'review' && judgement.kind !== 'fail') asks.push(judgement.ask);
        findings.push(findingOf(rule, course, facts, judgement, kind, severities));
        break;
      }
    }
  }
  const kind = worst(counts);
  const verdict =
    kind === 'not-applicable' && reason !== undefined ? { kind, counts, reason } : { kind, counts };
  return { rule, verdict, findings, open, asks };
}

type Hit = Extract<Judged, { readonly kind: 'fail' | 'review' | 'missing' }>;

// Guard G3: silence inside a claimed aspect is a no, outside it a question.
function kindOf(hit: Hit, facts: AllFacts): 'fail' | 'review' {
  if (hit.kind !== 'missing') return hit.kind;
  return facts.claims(hit.aspect, hit.ordinal) ? 'fail' : 'review';
}

function findingOf(
  rule: Rule,
  course: string,
  facts: AllFacts,
  hit: Hit,
  kind: 'fail' | 'review',
  severities: Severities,
): Finding {
  const own: Severity = hit.severity ?? facts.protocol.severities[rule.id]?.value ?? rule.severity;
  const stated = wantedSeverity(rule, own, severities);
  const severity = kind === 'review' || hit.inferred === true ? atMost(stated, 'warning') : stated;
  return {
    rule: rule.id,
    ...(hit.subject === undefined ? {} : { subject: hit.subject }),
    kind,
    severity,
    basis: hit.kind === 'fail' ? 'recorded' : 'not-recorded',
    message: sentence(hit, kind, facts),
    at: hit.at,
    observed: hit.observed,
    counterEvidence: hit.counter ?? [],
    sources: citations(rule),
    remedy: hit.remedy ?? rule.remedy,
    withdrawnIf: rule.withdrawnIf,
    fingerprint: fnv1a([rule.id, course, String(hit.subject ?? '')].join('\u0000')),
  };
}

function sentence(hit: Hit, kind: 'fail' | 'review', { claims }: AllFacts): string {
  const message = hit.message ?? '';
  if (hit.kind !== 'missing') return message;
  const aspect = named(hit.aspect);
  if (kind === 'fail') return `${message} The record claims to document ${aspect} in full.`;
  const where = claims(hit.aspect, Number.MAX_SAFE_INTEGER) ? ' for this part of the course' : '';
  return `${message} It may only be unrecorded: the record does not claim to document ${aspect} in full${where}.`;
}

function named(aspect: Aspect): string {
  return aspect === 'interventions' || aspect === 'measures' || aspect === 'incidents' || aspect === 'tasks'
    ? `its ${aspect}`
    : `“${aspect}”`;
}

// The worst of the judgements is the rule's verdict.
const ranking: readonly VerdictKind[] = ['fail', 'review', 'open', 'pass', 'not-applicable'];

function worst(counts: Readonly<Record<VerdictKind, number>>): VerdictKind {
  return ranking.find((kind) => counts[kind] > 0) ?? 'not-applicable';
}

function crashed(rule: Rule, course: string): RuleOutcome {
  const finding: Finding = {
    rule: `crash/${rule.id}`,
    kind: 'review',
    severity: 'warning',
    basis: 'not-recorded',
    message: `The rule “${rule.id}” failed to run; nothing is known of what it asks for. This is a fault of the library.`,
    at: [],
    observed: {},
    counterEvidence: [],
    sources: [],
    remedy: 'Report the fault with the library’s version and, if you may share it, a course that shows it.',
    withdrawnIf: [],
    fingerprint: fnv1a(['crash', rule.id, course].join('\u0000')),
  };
  return {
    rule,
    verdict: {
      kind: 'review',
      counts: { pass: 0, fail: 0, open: 0, review: 1, 'not-applicable': 0 },
      reason: 'The rule failed to run.',
    },
    findings: [finding],
    open: [],
    asks: [],
  };
}
