import { dateOfDay, dayRange } from '../../lib/partial-date.js';
import type { TimelineEventAdded } from '../../model/assessment.js';
import type { EventDraft } from '../../model/course.js';
import { stated } from '../../model/protocol.js';
import type { Simulation } from '../simulate.js';
import { changeDetails } from './areas.js';
import { addToSession, allOf, changeEach, insertAt, isA, oneOf, sessionsOf, withoutWhere } from './edits.js';
import type { Fault } from './fault.js';
import { areasNamed, detailIsDue, middleOfMiddle, middleSessions, middleSessionsOn } from './work.js';

const griefWithoutDeath: Fault = {
  says: 'Grief is the focus, and whom it is for is alive.',
  wants: { area: 'grief' },
  plant: (clean) => {
    if (stated(clean.plan.protocol.expects.griefScope) !== 'death' || !isActivated(clean, 'grief')) {
      return undefined;
    }
    const left = changeEach(clean.drafts, 'person-described', (draft) => {
      const { diedOn, ...data } = draft.data;
      return diedOn === undefined
        ? draft
        : { ...draft, data: { ...data, status: 'estranged', recentChange: 'separation' } };
    });
    const parted = changeEach(left, 'timeline-event-added', (draft) =>
      draft.data.kind === 'death' ? { ...draft, data: { ...draft.data, kind: 'separation' } } : draft,
    );
    return changeDetails(parted, 'grief', ({ deceased: _, loss: __, ...detail }) => detail);
  },
};

const griefVeryRecent: Fault = {
  says: 'A depression is diagnosed for the first time a week after a death, and not looked at again.',
  wants: { area: 'grief' },
  plant: (clean) => {
    const { drafts, plan } = clean;
    const { target } = plan.conditions;
    const diagnosed = allOf(drafts, 'condition-recorded').find(({ data }) => data.role === 'target')?.on;
    const someone = allOf(drafts, 'person-described').some(({ data }) => data.diedOn !== undefined);
    if (diagnosed === undefined || !someone || !isActivated(clean, 'grief')) return undefined;
    if (target.condition !== 'major-depression' || target.basis !== 'diagnosis') return undefined;
    const died = dayRange(diagnosed).first - 7;
    return drafts.map((draft) => {
      if (isA(draft, 'condition-recorded') && draft.data.role === 'target') {
        const { confirmed: _, ...data } = draft.data;
        return { ...draft, data: { ...data, episode: 'first', onset: dateOfDay(died + 2) } };
      }
      if (isA(draft, 'person-described') && draft.data.diedOn !== undefined) {
        return { ...draft, data: { ...draft.data, diedOn: dateOfDay(died) } };
      }
      return isA(draft, 'timeline-event-added')
        ? { ...draft, data: { ...draft.data, happened: dateOfDay(died + daysAfter(draft.data)) } }
        : draft;
    });
  },
};

function daysAfter({ kind, relation }: TimelineEventAdded): number {
  if (kind === 'onset') return 2;
  return relation === 'after-onset' ? 4 : 0;
}

const prolongedGriefUnreviewed: Fault = {
  says: 'There is prolonged grief, and nobody considers whether a treatment made for it fits better.',
  plant: ({ drafts, plan }) => {
    const unreviewed = withoutWhere(
      drafts,
      'fit-reviewed',
      ({ data }) => data.condition === 'prolonged-grief',
    );
    const [target] = allOf(unreviewed, 'fit-reviewed').filter(
      ({ data }) => data.condition === plan.conditions.target.condition,
    );
    // A review for the target of the treatment is as good, where it comes at the same time or later.
    if (unreviewed.length < drafts.length) return target === undefined ? unreviewed : undefined;
    const later = sessionsOf(drafts).find(
      ({ draft }) => target === undefined || (target.on ?? '') < (draft.on ?? ''),
    );
    return later === undefined
      ? undefined
      : addToSession(drafts, later.ordinal, {
          type: 'condition-recorded',
          data: { condition: 'prolonged-grief', role: 'comorbid', status: 'active', basis: 'diagnosis' },
        });
  },
};

const griefOneSided: Fault = {
  says: 'Half of the middle phase has gone by in grief, and mixed feelings were never asked about.',
  wants: { area: 'grief' },
  plant: (clean) => {
    const by = middleOfMiddle(clean);
    const last = middleSessionsOn(clean, 'grief').at(-1)?.ordinal ?? 0;
    if (by === undefined || last < by || !detailIsDue(clean, 'grief')) return undefined;
    if (clean.plan.focus.loss === 'perinatal') return undefined;
    const said = oneOf([{}, { ambivalenceExplored: false }] as const, clean.plan.seed);
    return changeDetails(clean.drafts, 'grief', ({ ambivalenceExplored: _, negatives: __, ...detail }) => ({
      ...detail,
      ...said,
    }));
  },
};

const deficitsByDefault: Fault = {
  says: 'Interpersonal deficits are the focus, though a parting or a dispute stands near the onset.',
  wants: { area: 'interpersonal-deficits' },
  plant: (clean) => {
    const { drafts, plan } = clean;
    const at = drafts.findIndex((draft) => isA(draft, 'focus-activated'));
    const before = drafts[at];
    if (before === undefined) return undefined;
    const changes = areasNamed(clean).includes('role-transition');
    const assumed = changeDetails(
      drafts,
      'interpersonal-deficits',
      ({ othersExcluded: _, ...detail }) => detail,
    );
    return insertAt(assumed, at, {
      ...timeOf(before),
      type: 'timeline-event-added',
      data: {
        kind: changes ? 'dispute' : 'separation',
        happened: dateOfDay(plan.history.onset - 3),
        relation: 'near-onset',
      },
    });
  },
};

const deficitsNoAdaptation: Fault = {
  says: 'Interpersonal deficits are the focus of a course of ordinary length, and nothing is adapted to slow work.',
  wants: { area: 'interpersonal-deficits' },
  plant: (clean) => {
    const { patient, frame, protocol, seed } = clean.plan;
    const agreed = Math.max(frame.contracted.min, frame.total);
    const longer = agreed > (stated(protocol.length)?.max ?? agreed);
    if (longer || patient.group !== undefined || middleSessions(clean).length === 0) return undefined;
    return changeDetails(clean.drafts, 'interpersonal-deficits', ({ adaptation: _, ...detail }) => ({
      ...detail,
      ...oneOf([{}, { adaptation: 'none' }] as const, seed),
    }));
  },
};

const deficitsNotConcrete: Fault = {
  says: 'Interpersonal deficits are worked on without one recent example.',
  wants: { area: 'interpersonal-deficits' },
  plant: (clean) =>
    detailIsDue(clean, 'interpersonal-deficits')
      ? changeDetails(clean.drafts, 'interpersonal-deficits', ({ recentExamples: _, ...detail }) => detail)
      : undefined,
};

const disputeUnstaged: Fault = {
  says: 'A role dispute is worked on, and nothing says whether the two are negotiating, at an impasse or parting.',
  wants: { area: 'role-dispute' },
  plant: (clean) =>
    stated(clean.plan.protocol.expects.disputeStage) === true && detailIsDue(clean, 'role-dispute')
      ? changeDetails(clean.drafts, 'role-dispute', ({ stage: _, ...detail }) => detail)
      : undefined,
};

const disputeOneSided: Fault = {
  says: 'A role dispute is worked on, and what one of the two sides expects is not written down.',
  wants: { area: 'role-dispute' },
  plant: (clean) => {
    if (!detailIsDue(clean, 'role-dispute')) return undefined;
    const { cast, seed } = clean.plan;
    const patients = oneOf([true, false], seed);
    const described = changeEach(clean.drafts, 'person-described', (draft) => {
      if (draft.data.person !== cast.concerned['role-dispute']) return draft;
      const { expectsOfThem: _, ...others } = draft.data;
      const { expectsOfPatient: __, ...ofOthers } = draft.data;
      return { ...draft, data: patients ? others : ofOthers };
    });
    return changeDetails(described, 'role-dispute', (detail) => {
      const { patientExpects: _, ...others } = detail;
      const { otherExpects: __, otherViewUnknowable: ___, ...ofPatient } = detail;
      return patients ? others : ofPatient;
    });
  },
};

const dissolutionUnmourned: Fault = {
  says: 'A relationship ends in a role dispute, and nobody mourns it.',
  wants: { area: 'role-dispute' },
  plant: (clean) => {
    const { drafts, plan } = clean;
    const first = middleSessionsOn(clean, 'role-dispute')[0]?.ordinal;
    const follows = areasNamed(clean).some((area) => area === 'grief' || area === 'role-transition');
    if (first === undefined || first >= plan.sessions.length || follows) return undefined;
    return changeDetails(
      drafts,
      'role-dispute',
      ({ mourningAddressed: _, stage: __, outcome: ___, ...detail }, nth) =>
        nth === 1 ? { ...detail, stage: 'dissolution' } : detail,
    );
  },
};

const transitionPrematurePositives: Fault = {
  says: 'The gains of the new role are gone into, and the losses of the old one never were.',
  wants: { area: 'role-transition' },
  plant: (clean) => {
    const { drafts, plan } = clean;
    if (!allOf(drafts, 'focus-detailed').some(({ data }) => data.area === 'role-transition'))
      return undefined;
    const newPositives = plan.focus.transition.gained;
    return changeDetails(
      drafts,
      'role-transition',
      ({ oldPositives: _, lossesExplored: __, gainsRaisedByPatient: ___, ...detail }, nth) =>
        nth === 1 ? { ...detail, newPositives } : detail,
    );
  },
};

/** When an event was, for another of the same time. */
function timeOf({ on, session }: EventDraft): Pick<EventDraft, 'on' | 'session'> {
  return { ...(on === undefined ? {} : { on }), ...(session === undefined ? {} : { session }) };
}

function isActivated({ drafts }: Simulation, area: 'grief'): boolean {
  return allOf(drafts, 'focus-activated').some(({ data }) => data.area === area);
}

/** What can go wrong in the work on each of the areas. */
export const areaFaults: Readonly<
  Record<
    | 'grief-without-death'
    | 'grief-very-recent'
    | 'prolonged-grief-unreviewed'
    | 'grief-one-sided'
    | 'deficits-by-default'
    | 'deficits-no-adaptation'
    | 'deficits-not-concrete'
    | 'dispute-unstaged'
    | 'dispute-one-sided'
    | 'dissolution-unmourned'
    | 'transition-premature-positives',
    Fault
  >
> = {
  'grief-without-death': griefWithoutDeath,
  'grief-very-recent': griefVeryRecent,
  'prolonged-grief-unreviewed': prolongedGriefUnreviewed,
  'grief-one-sided': griefOneSided,
  'deficits-by-default': deficitsByDefault,
  'deficits-no-adaptation': deficitsNoAdaptation,
  'deficits-not-concrete': deficitsNotConcrete,
  'dispute-unstaged': disputeUnstaged,
  'dispute-one-sided': disputeOneSided,
  'dissolution-unmourned': dissolutionUnmourned,
  'transition-premature-positives': transitionPrematurePositives,
};
