import { placeOf } from '../../facts/facts.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { dueInInitialPhase, isBefore } from '../timing.js';

// Agreement with amendments is agreement; and the answer that counts is the last one.
export const formulationNotAgreed: Rule = defineRule({
  id: 'formulation-not-agreed',
  category: 'structure',
  severity: 'error',
  statement: 'The patient explicitly accepts the formulation before the middle phase begins.',
  rationale: 'The contract of the treatment rests on a shared view of the problem.',
  sources: [
    { source: 'markowitz-handbook', locator: 'phases of treatment' },
    { source: 'ipt-ptsd-2016', locator: 'ch. 3' },
  ],
  grounding: 'verified',
  needs: ['formulation'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  dependsOn: 'formulation-missing',
  related: ['formulation-missing', 'focus-changed-undocumented'],
  step: 'Ask whether the formulation fits, and record the answer.',
  remedy:
    'Ask the patient whether the formulation fits, change it together where it does not, and record the answer.',
  withdrawnIf: ['Acceptance before the middle phase, with or without amendments, is recorded.'],
  message: ({ state }) =>
    state === 'declined'
      ? 'The patient is recorded as not accepting the formulation.'
      : state === 'late'
        ? 'The patient accepted the formulation only after the middle phase had begun.'
        : 'A formulation was given; no record of whether the patient accepted it.',
  check: (facts) => {
    const { shared, answered } = facts.record.formulation;
    const due = dueInInitialPhase(facts);
    // A revision in the middle phase is judged by the formulation that stood when the phase began.
    const standing =
      due.state === 'past' ? shared.filter((entry) => isBefore(entry, due.deadline, facts)) : shared;
    const last = standing.at(-1) ?? shared[0];
    if (last === undefined) return notApplicable('No formulation is recorded.');
    const revised = shared.find((entry) => entry.seq > last.seq)?.seq ?? Number.POSITIVE_INFINITY;
    const answers = [
      ...(last.data.acceptance === undefined ? [] : [{ entry: last, answer: last.data.acceptance }]),
      ...answered
        .filter((entry) => entry.seq > last.seq && entry.seq < revised)
        .map((entry) => ({ entry, answer: entry.data.acceptance })),
    ];
    const answer = answers.at(-1);
    const remedy = afterClosing(facts);
    if (answer !== undefined && answer.answer !== 'declined') {
      const accepted = answers.filter((one) => one.answer !== 'declined');
      const inTime =
        due.state !== 'past' || accepted.some(({ entry }) => isBefore(entry, due.deadline, facts));
      if (inTime) return [{ kind: 'pass', at: [placeOf(answer.entry)] }];
      const at = [placeOf(answer.entry), due.deadline.at];
      return [{ kind: 'fail', observed: { state: 'late' }, at, ...remedy }];
    }
    if (due.state === 'open')
      return [{ kind: 'open', due: due.window, at: [placeOf(answer?.entry ?? last)] }];
    if (answer !== undefined) {
      return [{ kind: 'fail', observed: { state: 'declined' }, at: [placeOf(answer.entry)], ...remedy }];
    }
    if (due.state === 'moot') return notApplicable(due.reason);
    return [
      {
        kind: 'missing',
        aspect: 'formulation',
        ask: 'formulation-answer',
        observed: { state: 'none' },
        at: [placeOf(last)],
        ...remedy,
      },
    ];
  },
});
