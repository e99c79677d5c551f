import type { AllFacts } from '../facts/facts.js';
import type { ExplainedGuard } from '../model/explanation.js';
import type { Finding, Verdict, VerdictKind } from '../model/report.js';
import type { Judged, Rule } from '../rules/define-rule.js';
import { release, suspension } from './guards.js';
import type { RuleOutcome } from './run-rule.js';

/** What the guards were laid over, and what came of it. */
export interface Guarded {
  readonly rule: Rule;
  readonly facts: AllFacts;
  /** What the rule said before any guard. */
  readonly judged: readonly Judged[];
  /** What came of the rule that this one rests on. */
  readonly ground: RuleOutcome | undefined;
  readonly verdict: Verdict;
  /** What was found, waivers laid over it. */
  readonly findings: readonly Finding[];
  /** The waivers that name the rule, whether or not they cover anything. */
  readonly waivers: number;
}

/** Every guard in the order in which it is laid. */
export function explainGuards(guarded: Guarded): readonly ExplainedGuard[] {
  const silenced = isSilenced(guarded);
  return [
    ...silencers(guarded),
    // Where the rule is out as a whole, these find nothing to bear on.
    ...[claim(guarded), inferred(guarded), waived(guarded)].map((guard) =>
      silenced ? { ...guard, applied: false } : guard,
    ),
  ];
}

/** Whether one of the guards takes a rule out as a whole, so that nothing of what it said counts. */
export function isSilenced(guarded: Guarded): boolean {
  return silencers(guarded).some(({ applied }) => applied);
}

function silencers(guarded: Guarded): readonly ExplainedGuard[] {
  return [pause(guarded), ground(guarded), earlyClosure(guarded)];
}

function pause({ rule, facts }: Guarded): ExplainedGuard {
  const applied = suspension(rule, facts) !== undefined;
  const note = applied
    ? 'Treatment is paused for stabilisation, and until it is taken up again this rule is not asked.'
    : facts.paused === null
      ? 'Treatment is not paused.'
      : `Treatment is paused; rules on ${rule.category} are asked all the same.`;
  return { guard: 'pause', applied, note };
}

function ground({ rule, ground: other }: Guarded): ExplainedGuard {
  if (other === undefined) return { guard: 'ground', applied: false, note: 'The rule rests on no other.' };
  const { kind } = other.verdict;
  const applied = kind === 'fail' || kind === 'review';
  const rests = `It rests on “${rule.dependsOn}”, which ${standings[kind]}`;
  return {
    guard: 'ground',
    applied,
    note: applied ? `${rests}: there is nothing yet to hold this rule against.` : `${rests}.`,
  };
}

const standings: Readonly<Record<VerdictKind, string>> = {
  pass: 'holds',
  fail: 'does not hold',
  review: 'the record cannot tell',
  open: 'is still open',
  'not-applicable': 'had nothing to judge',
};

function earlyClosure({ rule, facts, verdict, judged }: Guarded): ExplainedGuard {
  const released = release(rule, facts) !== undefined;
  const applied = released && verdict.kind !== 'pass' && judged.some(({ kind }) => kind !== 'not-applicable');
  const reason = facts.closure?.reason ?? 'no reason recorded';
  const note =
    facts.closure === null
      ? 'The course is not closed.'
      : released
        ? applied
          ? `The course was cut short (${reason}), and then this rule asks for nothing; a pass would still count.`
          : `The course was cut short (${reason}), which would release it from this rule; there is nothing to release.`
        : `The course is closed (${reason}); this rule is asked all the same.`;
  return { guard: 'early-closure', applied, note };
}

function claim({ facts, judged }: Guarded): ExplainedGuard {
  const missing = judged.flatMap((one) => (one.kind === 'missing' ? [one] : []));
  const notDone = missing.filter(({ aspect, ordinal }) => facts.claims(aspect, ordinal));
  const note =
    missing.length === 0
      ? 'The rule came upon nothing that is missing from the record.'
      : notDone.length === missing.length
        ? 'What is missing counts as not done, since the record claims to document it in full.'
        : notDone.length === 0
          ? 'What is missing is a question and no departure, since the record does not claim to document it in full.'
          : 'What is missing counts as not done where the record claims to document it in full, and is a question elsewhere.';
  return { guard: 'claim', applied: missing.length > 0, note };
}

function inferred({ judged }: Guarded): ExplainedGuard {
  const applied = judged.some((one) => 'inferred' in one && one.inferred === true);
  const note = applied
    ? 'It rests on a phase that was computed and not recorded, and is a warning at most.'
    : 'It rests on no phase that had to be computed.';
  return { guard: 'inferred-phase', applied, note };
}

function waived({ findings, waivers }: Guarded): ExplainedGuard {
  const covers = findings.flatMap(({ waiver }) => waiver ?? []);
  const acknowledged = covers.some(({ effect }) => effect === 'acknowledged');
  const note =
    waivers === 0
      ? 'No waiver names the rule.'
      : covers.length === 0
        ? 'A waiver names the rule, but has expired or covers none of its findings.'
        : acknowledged
          ? 'A waiver covers a finding; a safety error stays an error and is marked as acknowledged.'
          : 'A waiver covers a finding, which stays visible as a note.';
  return { guard: 'waiver', applied: covers.length > 0, note };
}
