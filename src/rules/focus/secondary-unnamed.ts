import { placeIn, placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { AreaId } from '../../model/vocabulary.js';
import { activeAreas } from '../active-areas.js';
import { areaName } from '../area-name.js';
import { afterClosing } from '../closing.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';

// One session on something else can be an exception. A single area that is worked on is no second one. What is looked
// at before the middle phase is looked at to choose.
export const secondaryUnnamed: Rule = defineRule({
  id: 'secondary-unnamed',
  category: 'focus',
  severity: 'info',
  statement: 'Where two focal areas are worked on again and again, both are named as active.',
  rationale: 'A second area that nobody named takes time from the first, and nobody decides that it should.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 43' }],
  grounding: 'inferred',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  related: ['focus-drift', 'no-primary-focus', 'focus-not-in-protocol'],
  step: 'Name the second focal area.',
  remedy: 'Name the area as secondary with the patient, or return to the one that was agreed.',
  withdrawnIf: [
    'The area is recorded as active.',
    'It is another name of an area that is active, and the sessions are recorded under that one.',
  ],
  message: ({ area, sessions, from, to, atLeast }: Unnamed) =>
    `The area “${areaName(area)}” was worked on in ${counted(sessions, 'middle session')} between sessions ${from} and ` +
    `${to} and is not recorded as active; an area worked on in ${atLeast} or more should be.`,
  check: (facts) => {
    const {
      sessions,
      protocol,
      record: { focus },
    } = facts;
    const atLeast = stated(protocol.thresholds.unnamedAreaSessions);
    if (atLeast === undefined) {
      return notApplicable('The protocol does not say from when an area that is worked on is a focus.');
    }
    const recorded = sessions.filter(
      (session) => session.phase?.role === 'middle' && !session.paused && focus.areas(session) !== undefined,
    );
    if (recorded.length === 0) {
      return notApplicable('No session of the middle phase records which focal areas it worked on.');
    }
    const active = activeAreas(focus);
    if (active.length === 0) return notApplicable('No focal area is recorded as active.');
    const areas = [...new Set(flatMap(recorded, (session) => focus.areas(session) ?? []))];
    const worked = areas
      .map((area) => ({ area, in: recorded.filter((session) => focus.areas(session)?.includes(area)) }))
      .filter((one) => one.in.length >= atLeast);
    const unnamed = worked.filter((one) => active.every(({ area }) => area !== one.area));
    if (worked.length < 2 || unnamed.length === 0) return [{ kind: 'pass' }];
    return unnamed.map(({ area, in: held }): Judgement<Unnamed> => {
      const candidate = focus.proposals.filter(({ data }) => data.area === area);
      return {
        kind: 'fail',
        subject: area,
        observed: {
          area,
          sessions: held.length,
          from: held[0]?.number ?? null,
          to: held.at(-1)?.number ?? null,
          atLeast,
        },
        at: held.map((session) => placeIn(session, '/areas')),
        counter:
          candidate.length === 0
            ? []
            : [{ note: 'The area was named as a candidate.', at: candidate.map((entry) => placeOf(entry)) }],
        inferred: held.some(({ phase }) => phase?.basis === 'inferred'),
        ...afterClosing(facts),
      };
    });
  },
});

type Unnamed = {
  readonly area: AreaId;
  readonly sessions: number;
  readonly from: number | null;
  readonly to: number | null;
  readonly atLeast: number;
};
