import { stated } from '../../model/protocol.js';
import type { SessionHeld, TechniqueUse } from '../../model/session.js';
import type { TechniqueId } from '../../model/vocabulary.js';
import { hardConversations } from '../words.js';
import type { Drafts } from './edits.js';
import { allOf, changeSession, changeSessions, oneOf, sessionsOf } from './edits.js';
import type { Fault } from './fault.js';
import { isPastMiddle, middleSessions, runOf, workSessions } from './work.js';

const adviceBeforeInventory: Fault = {
  says: 'The therapist gives advice on life with others before the inventory is complete.',
  plant: ({ drafts, plan }) => {
    const done = allOf(drafts, 'inventory-recorded').find(({ data }) => data.status === 'completed');
    const number = done?.session;
    if (stated(plan.protocol.expects.inventory) === undefined || number === undefined) return undefined;
    // Taken in the first session or before any, it leaves no room for advice before it.
    const earlier = sessionsOf(drafts).filter(({ draft }) => draft.session < number);
    const at = oneOf(earlier, plan.seed)?.ordinal;
    const use = oneOf([{ purpose: 'interpersonal' }, {}] as const, plan.seed);
    return at === undefined
      ? undefined
      : withTechnique(drafts, at, { technique: 'directive-techniques', ...use });
  },
};

const moodEventUnlinked: Fault = {
  says: 'Mood moves a long way twice, and nobody asks what happened between people.',
  plant: (clean) => {
    const { drafts } = clean;
    if (stated(clean.plan.protocol.thresholds.moodShift) === undefined) return undefined;
    const at = runOf(workSessions(clean), 2, clean.plan.seed)?.[0];
    const before = sessionsOf(drafts)[(at ?? 0) - 2]?.draft.data.mood;
    if (at === undefined || before === undefined) return undefined;
    // From one end of the scale, and back again.
    const far = before.value - before.min > before.max - before.value ? before.min : before.max;
    return changeSessions(drafts, (data, ordinal) => {
      if (ordinal === at) return unasked({ ...data, mood: { ...before, value: far } });
      return ordinal === at + 1 ? unasked({ ...data, mood: before }) : data;
    });
  },
};

const noCommunicationAnalysis: Fault = {
  says: 'Half of the middle phase has gone by, and no conversation was taken apart.',
  plant: (clean) => {
    // Who is well early need not have come to it.
    if (!isPastMiddle(clean) || clean.plan.ending === 'early-remission') return undefined;
    return changeSessions(clean.drafts, (data) => withoutTechniques(data, 'communication-analysis'));
  },
};

const commAnalysisSummaryOnly: Fault = {
  says: 'A conversation is taken apart without the words that were said.',
  plant: ({ drafts, plan }) => {
    const analysed = sessionsOf(drafts).filter(({ draft }) => uses(draft.data, 'communication-analysis'));
    const at = oneOf(analysed, plan.seed)?.ordinal;
    if (at === undefined) return undefined;
    const words = oneOf([{ verbatim: 'none' }, { verbatim: 'one-side' }, {}] as const, plan.seed);
    return changeTechniques(drafts, at, (use) => {
      if (use.technique !== 'communication-analysis') return use;
      const { form: _, verbatim: __, ...analysis } = use;
      return { ...analysis, ...words };
    });
  },
};

const rolePlayAvoided: Fault = {
  says: 'A hard conversation is agreed on and never rehearsed, and nothing says why.',
  plant: (clean) => {
    const { drafts } = clean;
    const at = middleSessions(clean)
      .map(({ ordinal }) => ordinal)
      .find((ordinal) => settable(drafts, ordinal));
    const violent = allOf(drafts, 'person-described').some(
      ({ data }) => data.violence !== undefined && data.violence !== 'none',
    );
    // Where somebody is violent there is a reason not to rehearse.
    if (at === undefined || violent || !isPastMiddle(clean)) return undefined;
    return changeSessions(drafts, (data, ordinal) => {
      const played = withoutTechniques(data, 'role-play');
      const { leftOut = [] } = played;
      const unexplained = {
        ...played,
        leftOut: leftOut.filter(({ technique }) => technique !== 'role-play'),
      };
      return ordinal === at ? withHardTask(unexplained) : unexplained;
    });
  },
};

const interpretationUngrounded: Fault = {
  says: 'An interpretation is given that rests on nothing that happened.',
  plant: (clean) => {
    const { seed } = clean.plan;
    const at = oneOf(workSessions(clean), seed)?.ordinal;
    const use = oneOf([{ restsOn: [] }, {}] as const, seed);
    return at === undefined
      ? undefined
      : withTechnique(clean.drafts, at, { technique: 'interpretation', ...use });
  },
};

const offModelDominant: Fault = {
  says: 'Sessions in a row hold more of another treatment than of IPT.',
  plant: (clean) => {
    const { drafts, plan } = clean;
    const length = stated(plan.protocol.thresholds.offModelSessions);
    const beside = allOf(drafts, 'care-coordinated').some(
      ({ data }) => data.with === 'other-therapist' && data.status === 'in-place',
    );
    if (length === undefined || beside) return undefined;
    const run = runOf(workSessions(clean), length, plan.seed);
    if (run === undefined) return undefined;
    return changeSessions(drafts, (data, ordinal) =>
      run.includes(ordinal)
        ? { ...data, techniques: [...(data.techniques ?? []).filter(isOwed), ...otherTreatment] }
        : data,
    );
  },
};

const decisionAnalysisThin: Fault = {
  says: 'A decision analysis weighs a single option.',
  plant: (clean) => {
    const { seed } = clean.plan;
    const at = oneOf(workSessions(clean), seed)?.ordinal;
    const use = oneOf([{ options: 1 }, {}] as const, seed);
    return at === undefined
      ? undefined
      : withTechnique(clean.drafts, at, { technique: 'decision-analysis', ...use });
  },
};

/** Techniques of other treatments, more than what is left of IPT. */
const otherTreatment: readonly TechniqueUse[] = [
  { technique: 'cognitive-restructuring' },
  { technique: 'behavioural-activation' },
  { technique: 'exposure' },
  { technique: 'childhood-exploration' },
];

/** What would be missed if it were left out. */
function isOwed({ technique }: TechniqueUse): boolean {
  return ['communication-analysis', 'role-play', 'rhythm-work'].includes(technique);
}

function uses({ techniques = [] }: SessionHeld, technique: TechniqueId): boolean {
  return techniques.some((use) => use.technique === technique);
}

function withTechnique(drafts: Drafts, ordinal: number, use: TechniqueUse): Drafts {
  return changeSession(drafts, ordinal, (data) => ({
    ...data,
    techniques: [...(data.techniques ?? []), use],
  }));
}

function withoutTechniques(data: SessionHeld, ...out: readonly TechniqueId[]): SessionHeld {
  return data.techniques === undefined
    ? data
    : { ...data, techniques: data.techniques.filter(({ technique }) => !out.includes(technique)) };
}

function changeTechniques(
  drafts: Drafts,
  ordinal: number,
  change: (use: TechniqueUse) => TechniqueUse,
): Drafts {
  return changeSession(drafts, ordinal, (data) => ({
    ...data,
    techniques: (data.techniques ?? []).map(change),
  }));
}

/** What happened is not recorded, nor is what was done about it. */
function unasked(data: SessionHeld): SessionHeld {
  const { incidents: _, ...rest } = withoutTechniques(
    data,
    'linking-affect-to-interpersonal-events',
    'interpretation',
  );
  if (rest.techniques === undefined) return rest;
  return {
    ...rest,
    techniques: rest.techniques.map((use) => {
      if (use.technique !== 'communication-analysis') return use;
      const { incident: __, ...analysis } = use;
      return analysis;
    }),
  };
}

/** Whether a session agrees on something that could be a conversation. */
function settable(drafts: Drafts, ordinal: number): boolean {
  const tasks = sessionsOf(drafts)[ordinal - 1]?.draft.data.tasksSet ?? [];
  return tasks.some(({ kind }) => kind !== 'rhythm-log');
}

function withHardTask(data: SessionHeld): SessionHeld {
  const [text] = hardConversations;
  return {
    ...data,
    tasksSet: (data.tasksSet ?? []).map((task) =>
      task.kind === 'rhythm-log' ? task : { ...task, kind: 'conversation', hard: true, text },
    ),
  };
}

/** What can go wrong with the techniques. */
export const techniqueFaults: Readonly<
  Record<
    | 'advice-before-inventory'
    | 'mood-event-unlinked'
    | 'no-communication-analysis'
    | 'comm-analysis-summary-only'
    | 'role-play-avoided'
    | 'interpretation-ungrounded'
    | 'off-model-dominant'
    | 'decision-analysis-thin',
    Fault
  >
> = {
  'advice-before-inventory': adviceBeforeInventory,
  'mood-event-unlinked': moodEventUnlinked,
  'no-communication-analysis': noCommunicationAnalysis,
  'comm-analysis-summary-only': commAnalysisSummaryOnly,
  'role-play-avoided': rolePlayAvoided,
  'interpretation-ungrounded': interpretationUngrounded,
  'off-model-dominant': offModelDominant,
  'decision-analysis-thin': decisionAnalysisThin,
};
