import type { AllFacts } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import { gatherFacts } from '../facts/gather.js';
import { deepFreeze } from '../lib/freeze.js';
import type { ExplainedRule, ExplainedSeverity, Explanation, FullCitation } from '../model/explanation.js';
import type { Protocol } from '../model/protocol.js';
import { questions } from '../model/questions.js';
import type { Finding } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { Rule } from '../rules/define-rule.js';
import { rule as ruleOf } from '../rules/index.js';
import { source } from '../sources/index.js';
import { linkOf, reference } from '../sources/reference.js';
import { citations } from './citations.js';
import type { Guarded } from './explain-guards.js';
import { explainGuards } from './explain-guards.js';
import { explainJudgements } from './explain-judgements.js';
import type { Severities } from './guards.js';
import { explainAspect } from './holdings.js';
import type { RuleOutcome } from './run-rule.js';
import { runRule } from './run-rule.js';
import type { ValidateOptions } from './validate.js';
import { asOfDate, notice } from './validate.js';
import { notedFacts } from './values-asked.js';
import type { PlacedWaiver } from './waivers.js';
import { applyWaivers } from './waivers.js';

/**
 * Explains what one rule says of a course: what it looked at and what it saw, before and after the guards, and what was
 * considered against it. It says the same as the report, and shows no free text of the record.
 * @example
 * const { verdict, judgements } = explain(state, iptAdult, 'role-play-avoided');
 * console.log(verdict.kind, judgements[0]?.message);
 */
export function explain(
  state: CourseState,
  protocol: Protocol,
  ruleId: RuleId,
  options: ValidateOptions = {},
): Explanation {
  const asOf = asOfDate(state, options);
  const rule = ruleOf(ruleId);
  const facts = gatherFacts(state, protocol, asOf, options.instruments);
  const ground =
    rule.dependsOn === undefined ? undefined : outcomeOf(ruleOf(rule.dependsOn), state.id, facts);
  const outcome = outcomeOf(rule, state.id, facts, options.severities);
  const { judged, asked } = judge(rule, facts);
  const waivers = waiversFor(ruleId, state, options);
  const findings = applyWaivers(outcome.findings, waivers, state.id, asOf).filter(({ rule: id }) =>
    isOf(id, ruleId),
  );
  const { verdict, open } = outcome;
  const guarded: Guarded = { rule, facts, judged, ground, verdict, findings, waivers: waivers.length };
  return deepFreeze({
    schema: 'openipt/explanation/1',
    notice,
    course: state.id,
    protocol: { id: protocol.id, version: protocol.version },
    asOf: asOf ?? null,
    rule: explainRule(rule),
    severity: severityOf(rule, protocol),
    verdict,
    values: asked,
    aspects: rule.needs.map((aspect) => explainAspect(aspect, state, facts)),
    guards: explainGuards(guarded),
    judgements: explainJudgements(guarded),
    open,
    exceptions: rule.withdrawnIf,
    ask: [...new Set(outcome.asks)].map((question) => ({ question, ...questions[question] })),
    sources: fullCitations(rule),
  });
}

// As the report has it: what the rule rests on is judged first.
function outcomeOf(rule: Rule, course: string, facts: AllFacts, severities: Severities = {}): RuleOutcome {
  const grounds = new Set<RuleId>();
  if (rule.dependsOn !== undefined) {
    const { kind } = outcomeOf(ruleOf(rule.dependsOn), course, facts).verdict;
    if (kind === 'fail' || kind === 'review') grounds.add(rule.dependsOn);
  }
  return runRule(rule, course, facts, grounds, severities);
}

/** What the rule says before any guard; nothing where it throws, which its finding then tells. */
function judge(rule: Rule, facts: AllFacts) {
  const noted = notedFacts(facts);
  try {
    const judged = rule.judge(noted.facts);
    return { judged, asked: noted.asked() };
  } catch {
    return { judged: [], asked: noted.asked() };
  }
}

function waiversFor(id: RuleId, state: CourseState, options: ValidateOptions): readonly PlacedWaiver[] {
  return [
    ...state.entries['waiver-granted'].map((entry) => ({ waiver: entry.data, at: [placeOf(entry)] })),
    ...(options.waivers ?? []).map((waiver) => ({ waiver, at: [] })),
  ].filter(({ waiver }) => waiver.rule === id);
}

function isOf(finding: Finding['rule'], id: RuleId): boolean {
  return finding === id || finding === `crash/${id}`;
}

function explainRule(rule: Rule): ExplainedRule {
  const { id, category, statement, rationale, grounding, remedy, dependsOn, related } = rule;
  return { id, category, statement, rationale, grounding, remedy, dependsOn: dependsOn ?? null, related };
}

function severityOf(rule: Rule, { severities }: Protocol): ExplainedSeverity {
  const statedBy = severities[rule.id] ?? null;
  return { value: statedBy?.value ?? rule.severity, own: rule.severity, statedBy };
}

function fullCitations(rule: Rule): readonly FullCitation[] {
  return citations(rule).map((citation) => {
    const { kind, reading } = source(citation.source);
    const [full, link] = [reference(citation.source), linkOf(citation.source) ?? null];
    return { ...citation, kind, reference: full, link, reading };
  });
}
