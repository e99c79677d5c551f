import type { PerContact, Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { Mood } from '../../model/session.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { acrossHole, holeBetween } from '../holes.js';

// Asked and none found is an answer (an empty list). One unlinked shift is a week; several are a habit.
export const moodEventUnlinked: Rule = defineRule({
  id: 'mood-event-unlinked',
  category: 'technique',
  severity: 'warning',
  statement: 'When mood moves, the session looks for the interpersonal event behind it.',
  rationale: 'Linking mood to events is the engine of the treatment.',
  sources: [{ source: 'founding-practice-guide', locator: 'lines 16 and 25' }],
  grounding: 'inferred',
  needs: ['mood', 'incidents', 'interventions', 'sessions'],
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
    const shifts = clearShifts(sessions, mood.of, share).filter(({ session }) => !session.paused);
    const shifted = shifts.map(({ session }) => session);
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
    // From one side of a hole to the other, mood may have moved little by little.
    const across = flatMap(shifts, ({ session, before }) => {
      const hole = unlinked.includes(session) ? holeBetween(facts, before, session) : undefined;
      return hole === undefined ? [] : [hole];
    });
    const lacking = many - (unlinked.length - across.length);
    return [
      acrossHole(facts, lacking > 0 ? across.at(-lacking) : undefined, {
        kind: 'missing',
        aspect: 'incidents',
        ask: 'mood-events',
        // The claim has to cover as many shifts as make a finding.
        ordinal: unlinked.at(-many)?.ordinal ?? 1,
        observed: { unlinked: unlinked.length, shifts: shifted.length },
        at: unlinked.map((session) => placeIn(session, '/mood')),
        ...afterClosing(facts),
      }),
    ];
  },
});

// Decimals do not add up exactly: 7.2 less 5.2 is a hair under 2.
const rounding = 1e-9;

/**
 * The sessions whose rating differs from the one before it, on the same scale, by a share of the scale or more; with the
 * session of that rating.
 */
function clearShifts(
  sessions: readonly Session[],
  of: PerContact<Mood>,
  share: number,
): readonly { readonly session: Session; readonly before: Session }[] {
  let last: { readonly session: Session; readonly mood: Mood } | undefined;
  return flatMap(sessions, (session) => {
    const mood = of(session);
    if (mood === undefined) return [];
    const before = last;
    last = { session, mood };
    if (before === undefined || mood.min !== before.mood.min || mood.max !== before.mood.max) return [];
    const isClear = Math.abs(mood.value - before.mood.value) >= share * (mood.max - mood.min) - rounding;
    return isClear ? [{ session, before: before.session }] : [];
  });
}
