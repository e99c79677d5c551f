import type { Session } from '../../facts/facts.js';
import { placeIn } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import { activeAreas, activeIn } from '../active-areas.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Hole } from '../holes.js';
import { acrossHole, holesIn, mayBeEnding, skippedBefore } from '../holes.js';

// Work on the named secondary area is on focus; what is not recorded is not off focus; an acute event is an excuse.
export const focusDrift: Rule = defineRule({
  id: 'focus-drift',
  category: 'focus',
  severity: 'warning',
  statement: 'Sessions of the middle phase work on the active focus.',
  rationale: 'In maintenance treatment, sessions that stayed interpersonal went with longer remission.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 29 and 35' },
    { source: 'frank-2007', locator: 'introduction: session focus and time to recurrence' },
  ],
  grounding: 'inferred',
  needs: ['focus', 'sessions'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  dependsOn: 'no-primary-focus',
  related: ['too-many-active', 'no-primary-focus', 'secondary-unnamed'],
  step: 'Return to the focus.',
  remedy: 'Return to the focus, or change it openly with a new formulation.',
  withdrawnIf: ['An acute event is noted for the sessions.', 'The area worked on is recorded as secondary.'],
  message: ({ state, offFocus, of, inARow }) =>
    state === 'none'
      ? 'No record of which focal area the middle sessions worked on.'
      : `${offFocus} of ${of} middle sessions worked on no active focal area, ${inARow} of them in a row.`,
  check: (facts) => {
    const { focus } = facts.record;
    const share = stated(facts.protocol.thresholds.offFocusShare);
    const run = stated(facts.protocol.thresholds.offFocusRun);
    if (share === undefined && run === undefined) {
      return notApplicable('The protocol does not say what a drift is.');
    }
    const areas = activeAreas(focus);
    if (areas.length === 0) return notApplicable('No focal area is recorded as active.');
    const middle = facts.sessions.filter(
      (session) => session.phase?.role === 'middle' && !session.paused && focus.acuteEvent(session) !== true,
    );
    if (middle.length === 0) return notApplicable('No session of the middle phase was held yet.');
    const known = middle.filter((session) => focus.areas(session) !== undefined);
    const inferred = middle.some((session) => session.phase?.basis === 'inferred');
    const holes = holesIn(facts).filter(({ from }) => from.at <= (middle.at(-1)?.at ?? 0));
    const within = holes.filter(({ to }) => to.at >= (middle[0]?.at ?? 0));
    if (known.length === 0) {
      return [
        acrossHole(facts, within[0], {
          kind: 'missing',
          aspect: 'focus',
          ask: 'session-areas',
          ordinal: middle[0]?.ordinal ?? 1,
          observed: { state: 'none', offFocus: 0, of: middle.length, inARow: 0 },
          at: middle.map((session) => placeIn(session)),
          inferred,
        }),
      ];
    }
    const off = new Set(known.filter((session) => !onFocus(session)));
    const inARow = longestRun(middle, off, []);
    const isLong = (length: number) => run !== undefined && length >= run;
    const isLarge = (count: number, of: number) => share !== undefined && count / of > share.above;
    const isMany = isLarge(off.size, known.length) && known.length >= (share?.fromSessions ?? 0);
    if (!isLong(inARow) && !isMany) return [{ kind: 'pass' }];
    // As if what is not on record had been on focus, and what may belong to the ending did.
    const sure = new Set([...off].filter((session) => !mayBeEnding(holes, session, facts)));
    const certain =
      isLong(longestRun(middle, sure, within)) ||
      (isMany && isLarge(sure.size, known.length + skippedBefore(within)));
    return [
      acrossHole(facts, certain ? undefined : holes[0], {
        kind: 'fail',
        observed: { state: 'drift', offFocus: off.size, of: known.length, inARow },
        at: [...off].map((session) => placeIn(session, '/areas')),
        inferred,
      }),
    ];

    function onFocus(session: Session): boolean {
      const active = activeIn(areas, session).map(({ area }) => area);
      return focus.areas(session)?.some((area) => active.includes(area)) === true;
    }
  },
});

/** The most sessions off focus one after another, with nothing left out between them. */
function longestRun(sessions: readonly Session[], off: ReadonlySet<Session>, holes: readonly Hole[]): number {
  let run = 0;
  let longest = 0;
  let before: Session | undefined;
  for (const session of sessions) {
    if (holes.some(({ from, to }) => from.at >= (before?.at ?? session.at) && to.at <= session.at)) run = 0;
    run = off.has(session) ? run + 1 : 0;
    longest = Math.max(longest, run);
    before = session;
  }
  return longest;
}
