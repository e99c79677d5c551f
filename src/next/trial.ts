import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { apply } from '../machine/replay.js';
import type { Protocol } from '../model/protocol.js';
import type { Finding, OpenStep, Report } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState, Refusal } from '../model/state.js';
import { isRuleId, rule } from '../rules/index.js';
import type { ValidateOptions } from '../validator/validate.js';
import { report } from '../validator/validate.js';
import type { ProposedEvent, StepReason } from './step.js';

/** What a step is tried on. */
export interface Trial {
  readonly state: CourseState;
  readonly protocol: Protocol;
  readonly options: ValidateOptions;
  /** The report on the course as it is. */
  readonly now: Report;
  /** The departures that the course has anyway. */
  readonly known: ReadonlySet<string>;
}

/** What stands in the way of a step. */
export type Block = Omit<StepReason, 'unblockedBy' | 'uncovers'> & { readonly rule: RuleId };

/** What came of trying a step: what would stand in its way, and the report that there would be. */
export interface Tried {
  readonly blocks: readonly Block[];
  readonly then: Report;
}

/** Begins to try steps on a course. */
export function trialOf(state: CourseState, protocol: Protocol, options: ValidateOptions): Trial {
  const now = report(state, protocol, options);
  return { state, protocol, options, now, known: new Set(now.findings.filter(isDeparture).map(identity)) };
}

/** Takes the events of a step on a copy of the course, or of the course as it would be after others. */
export function tryStep(
  step: readonly ProposedEvent[],
  trial: Trial,
  state: CourseState = trial.state,
): Result<Tried, Refusal> {
  const after = applyAll(state, step);
  if (!after.ok) return after;
  const { protocol, options, known } = trial;
  const then = report(after.value, protocol, options);
  const gate = gateRules(step, protocol);
  const awake = gate.length > 0 ? report(after.value, protocol, options, true) : then;
  const gated = gate.flatMap((id) => gateBlock(id, awake));
  const caused = then.findings
    .filter((finding) => isDeparture(finding) && !known.has(identity(finding)))
    .flatMap(({ rule: id, message }): readonly Block[] =>
      isRuleId(id) && !gate.includes(id) ? [{ rule: id, kind: 'fail', message, due: null }] : [],
    );
  return ok({ blocks: [...gated, ...caused], then });
}

// A gate asks its rules as if their deadline were now: with the phase entered, they are past it.
function gateRules(events: readonly ProposedEvent[], protocol: Protocol): readonly RuleId[] {
  return events.flatMap((event) =>
    event.type === 'phase-entered'
      ? protocol.gates.filter(({ into }) => into === event.data.phase).flatMap(({ rules }) => rules.value)
      : [],
  );
}

function gateBlock(id: RuleId, then: Report): readonly Block[] {
  const { kind } = then.verdicts[id];
  if (kind !== 'fail' && kind !== 'open' && kind !== 'review') return [];
  const findings = then.findings.filter((finding) => finding.rule === id);
  const standing = findings.filter((finding) => finding.severity !== 'info');
  if (findings.length > 0 && standing.length === 0) return [];
  const message = standing[0]?.message ?? rule(id).step;
  return [{ rule: id, kind, message, due: kind === 'open' ? dueOf(id, then) : null }];
}

/** By when the first of what a rule still has open is due. */
export function dueOf(id: RuleId, { open }: Report): OpenStep['due'] {
  // Open steps stand in the order of their dates, those without one first.
  return open.find(({ rule: other, due }) => other === id && due !== null)?.due ?? null;
}

/** A course with events added, or the first refusal. */
export function applyAll(state: CourseState, events: readonly ProposedEvent[]): Result<CourseState, Refusal> {
  let next = state;
  for (const event of events) {
    const applied = apply(next, event);
    if (!applied.ok) return err(applied.error);
    next = applied.value;
  }
  return ok(next);
}

function isDeparture(finding: Finding): boolean {
  return finding.kind === 'fail' && finding.severity !== 'info';
}

function identity({ fingerprint, severity }: Finding): string {
  return `${fingerprint} ${severity}`;
}
