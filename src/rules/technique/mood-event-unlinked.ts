import type { PerContact, Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Mood } from '../../model/session.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// Asked and none found is an answer (an empty list). One unlinked shift is a week; several are a habit.
export const moodEventUnlinked: Rule = defineRule({
  id: 'mood-event-unlinked',
  category: 'technique',
  severity: 'warning',
  statement: 'When mood moves, the session looks for the interpersonal event behind it.',
  rationale: 'Linking mood to events is the engine of the treatment.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 16 and 25' }],
  grounding: 'inferred',
  needs: ['mood', 'incidents', 'interventions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  step: 'Link the shift of mood to what happened.',
  remedy: 'Ask what happened between people when mood moved, and record the event, or that none was found.',
  withdrawnIf: ['An event, or that none was found, is recorded for the sessions in which mood moved.'],
  message: ({ unlinked, shifts }) =>
    `Mood moved clearly ${shifts} times; for ${unlinked} of them no interpersonal event is recorded, nor that none was found.`,
  check: (facts) => {
    const { sessions, protocol } = facts;
    const { mood, incidents, interventions } = facts.record;
    const share = stated(protocol.thresholds.moodShift);
    const many = stated(protocol.thresholds.unlinkedShifts);
    if (share === undefined || many === undefined) {
      return notApplicable('The protocol does not say which shift of mood counts.');
    }
    const shifted = clearShifts(sessions, mood.of, share).filter((session) => !session.paused);
    if (shifted.length === 0) return notApplicable('No clear shift of mood is recorded.');
    const unlinked = shifted.filter(
      (session) =>
        incidents.of(session) === undefined &&
        interventions
          .used(session)
          ?.some((use) => use.technique === 'linking-affect-to-interpersonal-events') !== true,
    );
    if (unlinked.length < many)
      return [{ kind: 'pass', at: shifted.map((session) => placeIn(session, '/mood')) }];
    return [
      {
        kind: 'missing',
        aspect: 'incidents',
        ask: 'mood-events',
        // The claim has to cover as many shifts as make a finding.
        ordinal: unlinked.at(-many)?.ordinal ?? 1,
        observed: { unlinked: unlinked.length, shifts: shifted.length },
        at: unlinked.map((session) => placeIn(session, '/mood')),
        ...afterClosing(facts),
      },
    ];
  },
});

// Decimals do not add up exactly: 7.2 less 5.2 is a hair under 2.
const rounding = 1e-9;

/** The sessions whose rating differs from the one before it, on the same scale, by a share of the scale or more. */
function clearShifts(sessions: readonly Session[], of: PerContact<Mood>, share: number): readonly Session[] {
  let before: Mood | undefined;
  return sessions.filter((session) => {
    const now = of(session);
    const last = before;
    before = now ?? before;
    if (now === undefined || last === undefined || now.min !== last.min || now.max !== last.max) return false;
    return Math.abs(now.value - last.value) >= share * (now.max - now.min) - rounding;
  });
}
