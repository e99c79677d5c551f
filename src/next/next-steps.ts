import { deepFreeze } from '../lib/freeze.js';
import type { Protocol } from '../model/protocol.js';
import type { OpenStep } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { PhaseRole } from '../model/vocabulary.js';
import type { ValidateOptions } from '../validator/validate.js';
import { bareSession, nextNumber } from './agenda.js';
import type { Candidate } from './candidates.js';
import { candidates } from './candidates.js';
import type { Proposer } from './proposals.js';
import type { NextStep, ProposedEvent } from './step.js';
import type { Trial, Tried } from './trial.js';
import { dueOf, trialOf, tryStep } from './trial.js';
import type { StepOn } from './unblock.js';
import { unblock } from './unblock.js';

/**
 * Every step that a course can be asked about, each as permitted, against the protocol, or impossible, with its reasons
 * and with the fewest events that would unblock it. First comes the next session in the order of its agenda, then the
 * course as a whole. A step is tried on a copy of the course, so that it can never disagree with the check.
 * @example
 * for (const { title, status } of nextSteps(state, iptAdult)) console.log(status, title);
 */
export function nextSteps(
  state: CourseState,
  protocol: Protocol,
  options: ValidateOptions = {},
): readonly NextStep[] {
  const trial = trialOf(state, protocol, options);
  const role = roleOfNext(trial);
  const on = (other: CourseState): readonly Candidate[] =>
    candidates(other, protocol, role, proposerFor(other, 'next'));
  return deepFreeze(
    on(state).map((candidate) =>
      judgeStep(candidate, trial, (other) =>
        other === state ? candidate.proposes : proposedBy(candidate, on(other)),
      ),
    ),
  );
}

// A step is proposed anew after what unblocks it, since it may refer to that; one that is gone then was that itself.
function proposedBy({ step, proposes }: Candidate, others: readonly Candidate[]): readonly ProposedEvent[] {
  return others.find((other) => other.step === step)?.proposes ?? proposes;
}

/** What the phase of the next session is for, as far as known. */
function roleOfNext(trial: Trial): PhaseRole | undefined {
  const { state, protocol } = trial;
  const session = proposerFor(
    state,
    'next',
  )({
    type: 'session-held',
    session: nextNumber(state),
    data: bareSession(state, protocol),
  });
  const tried = tryStep([session], trial);
  return (tried.ok ? tried.value.then : trial.now).phase?.role;
}

function judgeStep(candidate: Candidate, trial: Trial, stepOn: StepOn): NextStep {
  const tried = tryStep(candidate.proposes, trial);
  if (!tried.ok) {
    const { code: refusal, message } = tried.error;
    const reason = { refusal, kind: 'refused', message, due: null, unblockedBy: [], uncovers: [] } as const;
    return { ...candidate, status: 'impossible', settles: [], due: null, reasons: [reason], unblockedBy: [] };
  }
  const { blocks } = tried.value;
  const settles = settledBy(tried.value, trial);
  const own = { ...candidate, settles, due: firstDue(settles, trial) };
  if (blocks.length === 0) return { ...own, status: 'permitted', reasons: [], unblockedBy: [] };
  const propose = proposerFor(trial.state, 'before');
  return { ...own, status: 'against-protocol', ...unblock(stepOn, blocks, trial, propose) };
}

// Settled is what was open and is now done; what only ceases to apply, as at a closing, is not.
function settledBy({ then }: Tried, { now }: Trial): readonly RuleId[] {
  if (then.status === 'closed') return [];
  return [...new Set(now.open.map(({ rule }) => rule))].filter((id) => {
    const [before, after] = [now.verdicts[id], then.verdicts[id]];
    return after.kind === 'pass' && after.counts.pass > before.counts.pass;
  });
}

function firstDue(settles: readonly RuleId[], { now }: Trial): OpenStep['due'] {
  return settles
    .map((id) => dueOf(id, now))
    .reduce(
      (first, due) => (due !== null && (first === null || due.latest < first.latest) ? due : first),
      null,
    );
}

function proposerFor(state: CourseState, prefix: string): Proposer {
  const used = new Set(state.log.map(({ id }) => id));
  let count = 0;
  const freshId = (): string => {
    do count += 1;
    while (used.has(`${prefix}-${count}`));
    return `${prefix}-${count}`;
  };
  return (draft) => ({ ...draft, id: freshId() });
}
