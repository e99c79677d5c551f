import type { FocusActivated, FocusDetailed } from '../../model/focus.js';
import { stated } from '../../model/protocol.js';
import type { AreaId } from '../../model/vocabulary.js';
import { canonicalAreas } from '../../model/vocabulary.js';
import type { Simulation } from '../simulate.js';
import { areaFaults } from './area-work.js';
import { somebodyAlive, takeUp, unnamedAreas } from './areas.js';
import { changeFocus, hasChanged, silenceChange } from './change-of-focus.js';
import type { Drafts } from './edits.js';
import {
  addToSession,
  allOf,
  changeEach,
  changeSessions,
  isA,
  oneOf,
  sessionsOf,
  withoutWhere,
} from './edits.js';
import type { Fault } from './fault.js';
import { middleSessions, runOf, workSessions } from './work.js';

const noPrimaryFocus: Fault = {
  says: 'The middle phase begins, and no focal area is active as the primary one.',
  plant: (clean) => {
    const { primary } = clean.plan.focus;
    const activated = allOf(clean.drafts, 'focus-activated').some(({ data }) => data.area === primary);
    if (!activated || middleSessions(clean).length === 0) return undefined;
    const of = ({ data }: { readonly data: { readonly area: AreaId } }) => data.area === primary;
    const inactive = withoutWhere(clean.drafts, 'focus-activated', of);
    return withoutWhere(withoutWhere(inactive, 'focus-detailed', of), 'focus-closed', of);
  },
};

const multiplePrimary: Fault = {
  says: 'Two focal areas are primary at a time.',
  plant: (clean) => {
    const { drafts } = clean;
    if (hasChanged(clean)) {
      return withoutWhere(drafts, 'focus-closed', ({ data }) => data.outcome === 'changed');
    }
    const at = oneWorked(clean);
    const [area] = unnamedAreas(clean);
    if (at !== undefined && activeBy(drafts, at).length > 1) {
      return changeEach(drafts, 'focus-activated', (draft) => ({
        ...draft,
        data: { ...draft.data, rank: 'primary' },
      }));
    }
    return area === undefined ? undefined : withMore(clean, [{ area, rank: 'primary', agreed: true }]);
  },
};

const tooManyActive: Fault = {
  says: 'Three focal areas are active at a time.',
  plant: (clean) => {
    const most = stated(clean.plan.protocol.thresholds.tooManyAreas);
    const at = oneWorked(clean);
    if (most === undefined || at === undefined) return undefined;
    const lack = most - activeBy(clean.drafts, at).length;
    const more = unnamedAreas(clean).slice(0, lack);
    return more.length < lack
      ? undefined
      : withMore(
          clean,
          more.map((area) => ({ area, rank: 'secondary', agreed: true })),
        );
  },
};

const secondaryUnnamed: Fault = {
  says: 'A second focal area is worked on again and again, and nobody has named it.',
  plant: (clean) => {
    const often = stated(clean.plan.protocol.thresholds.unnamedAreaSessions);
    const [area] = unnamedAreas(clean);
    const worked = middleSessions(clean).map(({ ordinal }) => ordinal);
    // The one that is active has to be worked on as often.
    if (often === undefined || area === undefined || worked.length < often + 1) return undefined;
    const among = worked.slice(-often);
    return changeSessions(clean.drafts, (data, ordinal) =>
      among.includes(ordinal) ? { ...data, areas: [...new Set([...(data.areas ?? []), area])] } : data,
    );
  },
};

const focusDrift: Fault = {
  says: 'Sessions in a row work on something else than the focus.',
  plant: (clean) => {
    const run = stated(clean.plan.protocol.thresholds.offFocusRun);
    const [area] = unnamedAreas(clean);
    if (run === undefined || area === undefined) return undefined;
    const drifting = runOf(middleSessions(clean), run, clean.plan.seed);
    return drifting === undefined
      ? undefined
      : changeSessions(clean.drafts, (data, ordinal) =>
          drifting.includes(ordinal) ? { ...data, areas: [area] } : data,
        );
  },
};

const focusChangedUndocumented: Fault = {
  says: 'Another area becomes the primary focus, and nothing says why, whether the patient agrees, or how it is understood now.',
  plant: (clean) => {
    if (middleSessions(clean).length === 0) return undefined;
    if (hasChanged(clean)) return silenceChange(clean.drafts);
    const [to] = unnamedAreas(clean);
    const sessions = middleSessions(clean).filter(({ ordinal }) => ordinal < clean.plan.sessions.length);
    const at = oneOf(sessions, clean.plan.seed)?.ordinal;
    return to === undefined || at === undefined ? undefined : changeFocus(clean, at, to);
  },
};

const focusNotInProtocol: Fault = {
  says: 'A focal area is active that the protocol does not have.',
  plant: (clean) => {
    const allowed = clean.plan.protocol.areas.value;
    const area = canonicalAreas.find((one) => !allowed.includes(one)) ?? 'x-spirituality';
    const alone = allOf(clean.drafts, 'focus-activated').length === 1;
    // With two areas active already it would be one too many as well.
    return alone ? withMore(clean, [{ area, rank: 'secondary', agreed: true }]) : undefined;
  },
};

const focusUnlinked: Fault = {
  says: 'A second focal area is taken up, and nothing says whom or what it concerns.',
  plant: (clean) => {
    const { drafts, plan } = clean;
    const second = allOf(drafts, 'focus-activated').find(({ data }) => data.rank === 'secondary')?.data.area;
    if (second !== undefined) {
      // Until the next session there is time to say so.
      const due = activeBy(drafts, plan.sessions.length - 1).includes(second);
      return due && isLinked(second) ? unlinked(drafts, second) : undefined;
    }
    const [area] = unnamedAreas(clean).filter(isLinked);
    const at = oneWorked(clean);
    if (area === undefined || at === undefined) return undefined;
    const taken = takeUp(clean, at, { area, rank: 'secondary', agreed: true });
    return taken === undefined ? undefined : unlinked(addToSession(drafts, at, ...taken), area);
  },
};

/** Whether an area concerns somebody, or something that happened. */
function isLinked(area: AreaId): boolean {
  return area !== 'interpersonal-deficits' && area !== 'lost-healthy-self';
}

/** A session of the work that others come after. */
function oneWorked(clean: Simulation): number | undefined {
  const { sessions, seed } = clean.plan;
  return oneOf(
    workSessions(clean).filter(({ ordinal }) => ordinal < sessions.length),
    seed,
  )?.ordinal;
}

/** The areas that are active at the end of a session. */
function activeBy(drafts: Drafts, ordinal: number): readonly AreaId[] {
  const until = drafts.slice(0, (sessionsOf(drafts)[ordinal - 1]?.end ?? -1) + 1);
  const closed = allOf(until, 'focus-closed').map(({ data }) => data.area);
  const activated = allOf(until, 'focus-activated').map(({ data }) => data.area);
  return [...new Set(activated)].filter((area) => !closed.includes(area));
}

/** In a session of the work further areas are taken up, with all that belongs to their record. */
function withMore(
  clean: Simulation,
  activations: readonly Omit<FocusActivated, 'people' | 'timeline'>[],
): Drafts | undefined {
  const at = oneWorked(clean);
  if (at === undefined || somebodyAlive(clean) === undefined) return undefined;
  const more = activations.flatMap((one) => takeUp(clean, at, one) ?? []);
  return addToSession(clean.drafts, at, ...more);
}

/** The activation of an area loses its links, and its record what would stand for one. */
function unlinked(drafts: Drafts, area: AreaId): Drafts {
  return drafts.map((draft) => {
    if (isA(draft, 'focus-activated') && draft.data.area === area) {
      const { people: _, timeline: __, ...data } = draft.data;
      return { ...draft, data };
    }
    return isA(draft, 'focus-detailed') && draft.data.area === area
      ? { ...draft, data: pointless(draft.data) }
      : draft;
  });
}

function pointless(detail: FocusDetailed): FocusDetailed {
  switch (detail.area) {
    case 'grief': {
      const { deceased: _, loss: __, ...data } = detail;
      return data;
    }
    case 'role-dispute': {
      const { otherParty: _, ...data } = detail;
      return data;
    }
    case 'role-transition': {
      const { oldRole: _, newRole: __, changedOn: ___, ...data } = detail;
      return data;
    }
    case 'interpersonal-deficits':
    case 'lost-healthy-self':
      return detail;
  }
}

/** What can go wrong with the choice of the focus, and with the work on each of the areas. */
export const focusFaults: Readonly<
  Record<
    | 'no-primary-focus'
    | 'multiple-primary'
    | 'too-many-active'
    | 'secondary-unnamed'
    | 'focus-drift'
    | 'focus-changed-undocumented'
    | 'focus-not-in-protocol'
    | 'focus-unlinked'
    | keyof typeof areaFaults,
    Fault
  >
> = {
  'no-primary-focus': noPrimaryFocus,
  'multiple-primary': multiplePrimary,
  'too-many-active': tooManyActive,
  'secondary-unnamed': secondaryUnnamed,
  'focus-drift': focusDrift,
  'focus-changed-undocumented': focusChangedUndocumented,
  'focus-not-in-protocol': focusNotInProtocol,
  'focus-unlinked': focusUnlinked,
  ...areaFaults,
};
