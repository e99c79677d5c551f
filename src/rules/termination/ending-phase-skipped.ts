import { placeIn, placeOf } from '../../facts/facts.js';
import { remedyAfterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holesIn, skippedBefore } from '../holes.js';

// Leaving early is an observation, not a failure: how a course ended and what it achieved are two things.
export const endingPhaseSkipped: Rule = defineRule({
  id: 'ending-phase-skipped',
  category: 'termination',
  severity: 'error',
  statement: 'A course that is completed has at least one session given to its ending.',
  rationale: 'The ending is a phase with work of its own.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 24' }],
  grounding: 'inferred',
  needs: ['ending', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['ending-not-raised', 'relapse-plan-missing', 'phase-order', 'ending-feelings-unrecorded'],
  step: 'Give at least one session to the ending.',
  remedy:
    'Offer a session to review the course and its ending; for a patient who left early, offer a review by letter or telephone.',
  withdrawnIf: [
    'A session in the ending phase, talk about the ending, or a review of the ending is recorded.',
    'An amendment that made the course shorter is recorded, where it ended early.',
  ],
  message: ({ state, attended, contracted, initiatedBy }) =>
    state === 'early'
      ? `The course ended after ${attended} of ${contracted} contracted sessions` +
        `${initiatedBy === null ? '' : `, on the initiative of the ${initiatedBy === 'both' ? 'patient and therapist' : initiatedBy}`}.`
      : 'The course is closed as completed; no record of a session given to its ending.',
  check: (facts) => {
    const { sessions, closure, length, record } = facts;
    const { ending } = record;
    if (closure === null) return notApplicable('The course is not closed.');
    const attended = sessions.length;
    const hit = {
      attended,
      contracted: length?.contracted === true ? length.min : null,
      initiatedBy: closure.initiatedBy,
    };
    const talked = sessions.find((one) => ending.talk(one)?.discussed === true);
    switch (closure.reason) {
      case 'completed': {
        const session = sessions.find((one) => one.phase?.role === 'ending') ?? talked;
        if (session !== undefined) return [{ kind: 'pass', at: [placeIn(session)] }];
        const review = ending.reviews[0];
        if (review !== undefined) return [{ kind: 'pass', at: [placeOf(review)] }];
        const observed = { state: 'skipped', ...hit };
        const at = [closure.at];
        const remedy = remedyAfterClosing;
        const hole = holesIn(facts)[0];
        return [
          acrossHole(facts, hole, {
            kind: 'missing',
            aspect: 'ending',
            ask: 'ending-sessions',
            observed,
            at,
            remedy,
          }),
        ];
      }
      case null:
      case 'early-remission':
      case 'dropout':
      case 'non-response':
        if (length?.contracted !== true) return notApplicable('No contracted length is recorded.');
        if (attended < length.min) {
          const observed = { state: 'early', ...hit };
          const holes = holesIn(facts);
          const mayBeEnough = attended + skippedBefore(holes) >= length.min;
          return [
            acrossHole(facts, mayBeEnough ? holes[0] : undefined, {
              kind: 'fail',
              severity: 'info',
              observed,
              at: [closure.at],
            }),
          ];
        }
        return talked === undefined
          ? notApplicable('The course was not closed as completed.')
          : [{ kind: 'pass', at: [placeIn(talked, '/ending')] }];
      case 'transferred':
      case 'escalated':
      case 'died':
      case 'other':
        return notApplicable('The course was not closed as completed.');
    }
  },
});
