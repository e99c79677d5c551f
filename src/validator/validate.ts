import type { AllFacts } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import { gatherFacts } from '../facts/gather.js';
import { flatMap } from '../lib/flat-map.js';
import { deepFreeze } from '../lib/freeze.js';
import type { PartialDate } from '../lib/partial-date.js';
import { isPartialDate } from '../lib/partial-date.js';
import type { Instrument } from '../measures/instrument.js';
import type { Waiver } from '../model/course.js';
import type { Protocol } from '../model/protocol.js';
import type { Finding, PhaseStanding, Report, Verdict } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import { forEachRule } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { Severity } from '../model/vocabulary.js';
import { allRules } from '../rules/index.js';
import { askFor } from './ask-for.js';
import { libraryVersion, ruleSetDigest } from './digests.js';
import { figuresOf } from './figures.js';
import type { Severities } from './guards.js';
import { bySeverity } from './guards.js';
import { outcomeOf } from './outcome.js';
import { protocolDigest } from './protocol-digest.js';
import type { RuleOutcome } from './run-rule.js';
import { runRule } from './run-rule.js';
import { applyWaivers } from './waivers.js';

/** What a caller may add to a check. */
export interface ValidateOptions {
  /**
   * The date as of which the course is judged; the date of its last dated event where absent. It cuts nothing: for the
   * course as it stood then, use `asOf` first. A text that is no date
   * throws a `RangeError`: that is a fault of the program, not of the record.
   */
  readonly asOf?: PartialDate;
  /** Waivers from outside the course. */
  readonly waivers?: readonly Waiver[];
  /**
   * Severities for some rules, in place of their own and of the protocol’s. That of a safety rule is never lowered. No
   * rule is switched off.
   */
  readonly severities?: Readonly<Partial<Record<RuleId, Severity>>>;
  /** Instruments of your own, as `defineInstrument` gives them: scores are judged by them as by ours. */
  readonly instruments?: readonly Instrument<string>[];
  /** A digest of the settings that the caller checks by, for the provenance. */
  readonly configurationDigest?: string;
  /** A digest of the input's bytes, for the provenance. */
  readonly inputDigest?: string;
}

/** The notice that every report carries. */
export const notice: string =
  'A check of documentation for trained clinicians and researchers. Not a diagnosis, not advice, and no measure of ' +
  'quality. The rules have had no clinical review yet.';

/**
 * Holds a course against a protocol: the third grade of validity, conformance. It always gives a report; what a course
 * may contain never makes it throw.
 * @example
 * const report = validate(state, iptAdult);
 * for (const finding of report.findings) console.log(finding.severity, finding.rule, finding.message);
 */
export function validate(state: CourseState, protocol: Protocol, options: ValidateOptions = {}): Report {
  return deepFreeze(report(state, protocol, options));
}

/**
 * The unfrozen form, for work in bulk. `evenIfPaused` asks every rule though ordinary work is suspended: a gate does, since
 * what was not done is not done while treatment rests.
 */
export function report(
  state: CourseState,
  protocol: Protocol,
  options: ValidateOptions,
  evenIfPaused = false,
): Report {
  const asOf = asOfDate(state, options);
  const gathered = gatherFacts(state, protocol, asOf, options.instruments);
  const facts = evenIfPaused ? { ...gathered, paused: null } : gathered;
  const outcomes = judge(state.id, facts, options.severities);
  const waivers = [
    ...state.entries['waiver-granted'].map((entry) => ({ waiver: entry.data, at: [placeOf(entry)] })),
    ...(options.waivers ?? []).map((waiver) => ({ waiver, at: [] })),
  ];
  const findings = applyWaivers(
    flatMap(outcomes, (outcome) => outcome.findings),
    waivers,
    state.id,
    asOf,
  );
  const outcome = outcomeOf(facts);
  return {
    schema: 'openipt/report/1',
    notice,
    course: state.id,
    protocol: { id: protocol.id, version: protocol.version },
    status: state.status,
    phase: phaseOf(facts),
    provenance: {
      library: libraryVersion,
      ruleSet: ruleSetDigest,
      protocol: protocolDigest(protocol),
      configuration: options.configurationDigest ?? null,
      input: options.inputDigest ?? null,
      asOf: asOf ?? null,
      clinicalReview: null,
    },
    verdicts: verdictsOf(outcomes),
    findings: sorted(findings),
    open: flatMap(outcomes, (outcome) => outcome.open).sort((a, b) => latest(a.due) - latest(b.due)),
    askFor: askFor(outcomes),
    figures: figuresOf(facts, outcome),
    outcome,
  };
}

/** Runs every rule in the order of the register, so that a rule's ground is judged before the rule. */
function judge(course: string, facts: AllFacts, severities: Severities | undefined): readonly RuleOutcome[] {
  const grounds = new Set<RuleId>();
  return allRules().map((rule) => {
    const outcome = runRule(rule, course, facts, grounds, severities);
    if (outcome.verdict.kind === 'fail' || outcome.verdict.kind === 'review') grounds.add(rule.id);
    return outcome;
  });
}

function verdictsOf(outcomes: readonly RuleOutcome[]): Readonly<Record<RuleId, Verdict>> {
  // Outcomes stand in the order of the ids.
  return forEachRule((_, at) => outcomes[at]?.verdict ?? notRun);
}

const notRun: Verdict = {
  kind: 'not-applicable',
  counts: { pass: 0, fail: 0, open: 0, review: 0, 'not-applicable': 1 },
  reason: 'The rule was not run.',
};

function sorted(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort(
    (a, b) => bySeverity(a.severity, b.severity) || compare(a.rule, b.rule) || placeIndex(a) - placeIndex(b),
  );
}

function placeIndex({ at }: Finding): number {
  return Number(at[0]?.pointer.split('/')[2] ?? -1);
}

// By code units: a locale would order differently from one machine to the next.
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function latest(due: { readonly latest: number } | null): number {
  return due?.latest ?? 0;
}

/** The date as of which a course is judged: the one that the caller names, or that of its last dated event. */
export function asOfDate(state: CourseState, { asOf }: ValidateOptions): PartialDate | undefined {
  if (asOf !== undefined && !isPartialDate(asOf)) throw new RangeError('asOf is not a date.');
  return asOf ?? state.effective.filter((entry) => entry.on !== undefined).at(-1)?.on;
}

function phaseOf({ protocol, phaseEntries, sessions }: AllFacts): PhaseStanding | null {
  const entered = phaseEntries.at(-1);
  const phase = protocol.phases.find(({ id }) => id === entered?.phase);
  if (phase !== undefined) return { id: phase.id, role: phase.role, basis: 'entered' };
  return sessions.at(-1)?.phase ?? null;
}
