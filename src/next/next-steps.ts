import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { apply } from '../machine/replay.js';
import type { Protocol } from '../model/protocol.js';
import type { Finding, Report } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState, Refusal } from '../model/state.js';
import { isRuleId, rule } from '../rules/index.js';
import type { ValidateOptions } from '../validator/validate.js';
import { report } from '../validator/validate.js';
import type { Candidate, Proposer } from './candidates.js';
import { candidates } from './candidates.js';
import type { NextStep, ProposedEvent, StepReason } from './step.js';
import { unblockers } from './unblockers.js';

/**
 * Every step that a course can be asked about, each as permitted, against the protocol, or impossible, with its reasons
 * and with what would unblock it. A step is tried on a copy of the course, so that it can never disagree with the check.
 * @example
 * for (const { title, status } of nextSteps(state, iptAdult)) console.log(status, title);
 */
export function nextSteps(
  state: CourseState,
  protocol: Protocol,
  options: ValidateOptions = {},
): readonly NextStep[] {
  const now = report(state, protocol, options);
  const trial: Trial = {
    state,
    protocol,
    options,
    known: new Set(now.findings.filter(isDeparture).map(identity)),
  };
  return deepFreeze(
    candidates(state, protocol, proposerFor(state)).map((candidate) => judgeStep(candidate, trial)),
  );
}

interface Trial {
  readonly state: CourseState;
  readonly protocol: Protocol;
  readonly options: ValidateOptions;
  /** The departures that the course has anyway. */
  readonly known: ReadonlySet<string>;
}

type Block = Omit<StepReason, 'unblockedBy'>;

function judgeStep(candidate: Candidate, trial: Trial): NextStep {
  const tried = blocksOf(candidate.proposes, trial);
  if (!tried.ok) {
    const { code, message } = tried.error;
    return {
      ...candidate,
      status: 'impossible',
      reasons: [{ refusal: code, kind: 'refused', message, unblockedBy: [] }],
    };
  }
  const reasons = tried.value.map((block) => ({ ...block, unblockedBy: unblock(block, candidate, trial) }));
  return { ...candidate, status: reasons.length === 0 ? 'permitted' : 'against-protocol', reasons };
}

/** What would stand in the way of taking the proposed events now. */
function blocksOf(events: readonly ProposedEvent[], trial: Trial): Result<readonly Block[], Refusal> {
  const after = applyAll(trial.state, events);
  if (!after.ok) return after;
  const then = report(after.value, trial.protocol, trial.options);
  const gate = gateRules(events, trial.protocol);
  const awake = gate.length > 0 ? report(after.value, trial.protocol, trial.options, true) : then;
  const gated = gate.flatMap((id) => gateBlock(id, awake));
  const caused = then.findings
    .filter((finding) => isDeparture(finding) && !trial.known.has(identity(finding)))
    .flatMap(({ rule: id, message }): readonly Block[] =>
      isRuleId(id) && !gate.includes(id) ? [{ rule: id, kind: 'fail', message }] : [],
    );
  return ok([...gated, ...caused]);
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
  return [{ rule: id, kind, message: standing[0]?.message ?? rule(id).step }];
}

// Each unblocker is tried before it is offered: what does not take the reason away is left out.
function unblock(block: Block, candidate: Candidate, trial: Trial): readonly ProposedEvent[] {
  if (block.rule === undefined) return [];
  const events =
    unblockers[block.rule]?.(trial.state, trial.protocol, proposerFor(trial.state, 'before')) ?? [];
  if (events.length === 0) return [];
  const prepared = applyAll(trial.state, events);
  if (!prepared.ok) return [];
  const left = blocksOf(candidate.proposes, { ...trial, state: prepared.value });
  return left.ok && !left.value.some((still) => still.rule === block.rule) ? events : [];
}

function applyAll(state: CourseState, events: readonly ProposedEvent[]): Result<CourseState, Refusal> {
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

function proposerFor(state: CourseState, prefix = 'next'): Proposer {
  const used = new Set(state.log.map(({ id }) => id));
  let count = 0;
  const freshId = (): string => {
    do count += 1;
    while (used.has(`${prefix}-${count}`));
    return `${prefix}-${count}`;
  };
  return (draft) => ({ ...draft, id: freshId() });
}
