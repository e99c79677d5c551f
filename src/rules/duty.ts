import type { CoreFacts } from '../facts/facts.js';
import { placeOf } from '../facts/facts.js';
import type { QuestionId } from '../model/questions.js';
import type { Observed } from '../model/report.js';
import type { Entry } from '../model/state.js';
import type { Aspect } from '../model/vocabulary.js';
import { afterClosing } from './closing.js';
import type { Judgement } from './define-rule.js';
import { notApplicable } from './define-rule.js';
import { dueInInitialPhase, isBefore } from './timing.js';

/** A step of the initial phase: what would be its record, and what its record that it was left out. */
export interface InitialDuty<O extends Observed> {
  readonly aspect: Aspect;
  readonly ask: QuestionId;
  /** The entries that fulfil it. */
  readonly done: readonly Entry[];
  /** The entries that say outright that it was left out. */
  readonly omitted?: readonly Entry[];
  /** Whether doing it after the initial phase fulfils it. */
  readonly lateCounts: boolean;
  readonly observed: (state: 'late' | 'omitted' | 'missing') => O;
}

/** Judges a step that belongs to the initial phase. */
export function judgeInitialDuty<O extends Observed>(
  facts: CoreFacts,
  duty: InitialDuty<O>,
): readonly Judgement<O>[] {
  const due = dueInInitialPhase(facts);
  const inTime = duty.done.find(
    (entry) => due.state !== 'past' || duty.lateCounts || isBefore(entry, due.deadline, facts),
  );
  if (inTime !== undefined) return [{ kind: 'pass', at: [placeOf(inTime)] }];
  const remedy = afterClosing(facts);
  const late = duty.done[0];
  if (late !== undefined && due.state === 'past') {
    return [
      { kind: 'fail', observed: duty.observed('late'), at: [placeOf(late), due.deadline.at], ...remedy },
    ];
  }
  const omitted = duty.omitted?.[0];
  if (omitted !== undefined) {
    return [{ kind: 'fail', observed: duty.observed('omitted'), at: [placeOf(omitted)], ...remedy }];
  }
  switch (due.state) {
    case 'moot':
      return notApplicable(due.reason);
    case 'open':
      return [{ kind: 'open', due: due.window }];
    case 'past':
      return [
        {
          kind: 'missing',
          aspect: duty.aspect,
          ask: duty.ask,
          observed: duty.observed('missing'),
          at: [due.deadline.at],
          ...remedy,
        },
      ];
  }
}
