import { stated } from '../../model/protocol.js';
import type { SessionHeld } from '../../model/session.js';
import type { Simulation } from '../simulate.js';
import type { Drafts } from './edits.js';
import { allOf, changeEach, changeSessions, oneOf, without } from './edits.js';
import type { Fault } from './fault.js';

const endingNotRaised: Fault = {
  says: 'The course is brought to its end, and nobody has spoken of the ending.',
  plant: (clean) => {
    const hasEnding = clean.plan.protocol.phases.some(({ role }) => role === 'ending');
    if (!isConcluded(clean) || !hasEnding) return undefined;
    return without(withoutTalk(clean.drafts), 'ending-reviewed');
  },
};

const endingPhaseSkipped: Fault = {
  says: 'A course is completed without a session for its ending.',
  wants: { ending: 'completed' },
  plant: ({ plan, drafts }) => {
    const { phases } = plan.protocol;
    const at = phases.findIndex(({ role }) => role === 'ending');
    const [before, ending] = [phases[at - 1]?.id, phases[at]?.id];
    // Computed phases have an ending whatever happens in it; and what is long between sessions before it is not in it.
    if (before === undefined || plan.frame.shown === 'computed' || tapers(plan)) return undefined;
    const unentered = drafts.filter((draft) => draft.type !== 'phase-entered' || draft.data.phase !== ending);
    return changeSessions(without(withoutTalk(unentered), 'ending-reviewed'), (data) =>
      data.phase === ending ? { ...data, phase: before } : data,
    );
  },
};

/** Whether the sessions of the ending are held so far apart that before it somebody would ask why. */
function tapers({ protocol, frame, sessions }: Simulation['plan']): boolean {
  const most = frame.everyDays * (stated(protocol.thresholds.cadenceGap) ?? 1);
  return sessions.some(
    ({ phase, wait: { days, missed, pause } }) =>
      phase?.role === 'ending' && days > most && missed.length === 0 && pause === undefined,
  );
}

const endingFeelingsUnrecorded: Fault = {
  says: 'Nothing says what the ending means to the patient.',
  plant: (clean) => {
    if (!isConcluded(clean)) return undefined;
    const reviewed = changeEach(clean.drafts, 'ending-reviewed', (draft) => {
      const { feelings: _, ...data } = draft.data;
      return { ...draft, data };
    });
    return changeTalk(reviewed, ({ feelings: _, ...talk }) => talk);
  },
};

const relapsePlanMissing: Fault = {
  says: 'The course ends without a plan for a return of symptoms.',
  plant: (clean) => {
    if (!isConcluded(clean)) return undefined;
    const said = oneOf([{}, { warningSigns: false, contingencyPlan: false }] as const, clean.plan.seed);
    const reviewed = changeEach(clean.drafts, 'ending-reviewed', (draft) => {
      const { warningSigns: _, contingencyPlan: __, ...data } = draft.data;
      return { ...draft, data: { ...data, ...said } };
    });
    return changeTalk(reviewed, ({ contingency: _, ...talk }) => talk);
  },
};

const continuationUndecided: Fault = {
  says: 'The course ends, and nobody has decided whether treatment goes on.',
  plant: (clean) => (isConcluded(clean) ? without(clean.drafts, 'continuation-decided') : undefined),
};

const nonResponseNoPlan: Fault = {
  says: 'The course did not help, and no other treatment is offered.',
  wants: { ending: 'non-response' },
  plant: ({ drafts, plan }) => {
    const first = allOf(drafts, 'measure-taken')[0]?.data.total ?? 0;
    const { caseness = [] } = plan.scores.instrument;
    // Who was hardly ill at the start need not respond.
    if (caseness.length > 0 && caseness.every(({ value }) => first < value)) return undefined;
    if (!plan.protocol.phases.some(({ role }) => role === 'middle')) return undefined;
    return drafts.map((draft) => {
      switch (draft.type) {
        case 'continuation-decided':
          return { ...draft, data: { decision: 'none-needed' } };
        case 'progress-reviewed':
          return { ...draft, data: { ...draft.data, decision: 'continue' } };
        case 'medication-recorded':
          return draft.data.status === 'started'
            ? { ...draft, data: { ...draft.data, status: 'continued' } }
            : draft;
        default:
          return draft;
      }
    });
  },
};

/** Whether the course was brought to its end and closed. */
function isConcluded({ plan }: Simulation): boolean {
  return plan.ending !== 'open' && plan.sessions.at(-1)?.last === true;
}

function changeTalk(
  drafts: Drafts,
  change: (talk: NonNullable<SessionHeld['ending']>) => NonNullable<SessionHeld['ending']>,
): Drafts {
  return changeSessions(drafts, (data) =>
    data.ending === undefined ? data : { ...data, ending: change(data.ending) },
  );
}

/** Nobody speaks of the ending, and no work on it takes place. */
function withoutTalk(drafts: Drafts): Drafts {
  return changeSessions(drafts, ({ ending: _, techniques, ...data }) => ({
    ...data,
    ...(techniques === undefined
      ? {}
      : { techniques: techniques.filter(({ technique }) => technique !== 'termination-work') }),
  }));
}

/** What can go wrong with the ending. */
export const terminationFaults: Readonly<
  Record<
    | 'ending-not-raised'
    | 'ending-phase-skipped'
    | 'ending-feelings-unrecorded'
    | 'relapse-plan-missing'
    | 'continuation-undecided'
    | 'non-response-no-plan',
    Fault
  >
> = {
  'ending-not-raised': endingNotRaised,
  'ending-phase-skipped': endingPhaseSkipped,
  'ending-feelings-unrecorded': endingFeelingsUnrecorded,
  'relapse-plan-missing': relapsePlanMissing,
  'continuation-undecided': continuationUndecided,
  'non-response-no-plan': nonResponseNoPlan,
};
