import { dateOfDay, dayRange } from '../../lib/partial-date.js';
import type { RiskCheck } from '../../model/care.js';
import type { EventDraft } from '../../model/course.js';
import type { SessionHeld } from '../../model/session.js';
import type { TechniqueId } from '../../model/vocabulary.js';
import type { Drafts, HeldSession } from './edits.js';
import {
  addToSession,
  allOf,
  changeEach,
  changeSession,
  changeSessions,
  isA,
  oneOf,
  sessionsOf,
  withoutWhere,
} from './edits.js';
import type { Fault } from './fault.js';
import { isUnderWay } from './under-way.js';

/** What was done about a risk. */
const answersToRisk = [
  'safety-plan-recorded',
  'care-escalated',
  'treatment-paused',
  'risk-assessed',
] as const;

/** Sessions that asked about risk, found it no higher than moderate, and had nothing to do about it. */
function calmSessions(drafts: Drafts): readonly HeldSession[] {
  return sessionsOf(drafts).filter(({ draft }) => {
    const { risk } = draft.data;
    const calm = risk !== undefined && risk.level !== 'high' && risk.answers === undefined;
    return (
      calm && !answersToRisk.some((type) => allOf(drafts, type).some((one) => one.session === draft.session))
    );
  });
}

/** Two calm sessions in a row, by the ordinal of the first. */
function calmPairs(drafts: Drafts): readonly number[] {
  const calm = calmSessions(drafts);
  return calm
    .filter(({ ordinal }) => calm.some((next) => next.ordinal === ordinal + 1))
    .map(({ ordinal }) => ordinal);
}

function answersItem(draft: EventDraft): boolean {
  if (isA(draft, 'risk-assessed')) return draft.data.answers !== undefined;
  return isA(draft, 'session-held') && draft.data.risk?.answers !== undefined;
}

function rated(data: SessionHeld, risk: RiskCheck): SessionHeld {
  return { ...data, risk: { ...data.risk, ...risk } };
}

function withSafetyWork(data: SessionHeld): SessionHeld {
  return { ...data, techniques: [...(data.techniques ?? []), { technique: 'safety-work' }] };
}

/** Bringing in people who support may count as such. */
function withoutSafetyWork(data: SessionHeld): SessionHeld {
  const safe: readonly TechniqueId[] = [
    'safety-work',
    'support-mobilising',
    'social-support-network-mapping',
  ];
  return {
    ...data,
    techniques: (data.techniques ?? []).filter(({ technique }) => !safe.includes(technique)),
  };
}

function withoutRisk({ risk: _, ...data }: SessionHeld): SessionHeld {
  return data;
}

export const safetyFaults: Readonly<
  Record<
    | 'risk-not-asked-at-intake'
    | 'risk-not-checked'
    | 'positive-risk-item-unaddressed'
    | 'risk-cleared-by-zero'
    | 'high-risk-no-safety-plan'
    | 'ordinary-work-at-high-risk'
    | 'exclusion-active'
    | 'bipolar-not-adjunctive'
    | 'narrow-fit-unreviewed'
    | 'violence-and-negotiation'
    | 'guardian-not-involved',
    Fault
  >
> = {
  'risk-not-asked-at-intake': {
    says: 'Up to the end of the first session nobody asks about suicide.',
    plant: ({ drafts }) => {
      const first = sessionsOf(drafts)[0];
      const before = drafts.slice(0, (first?.end ?? 0) + 1);
      // An answer to a positive item that rests on no question would be a fault of its own.
      if (first === undefined || before.some(answersItem)) return undefined;
      const guessed = (risk: RiskCheck): RiskCheck => ({
        ...risk,
        asked: false,
        basis: ['clinical-judgement'],
      });
      return drafts.map((draft, index) => {
        if (index > first.end) return draft;
        if (isA(draft, 'risk-assessed')) return { ...draft, data: guessed(draft.data) };
        if (!isA(draft, 'session-held') || draft.data.risk === undefined) return draft;
        return { ...draft, data: { ...draft.data, risk: guessed(draft.data.risk) } };
      });
    },
  },
  'risk-not-checked': {
    says: 'A session goes by without a check of risk.',
    plant: ({ drafts, plan }) => {
      const ordinal = oneOf(calmPairs(drafts), plan.seed);
      return ordinal === undefined ? undefined : changeSession(drafts, ordinal + 1, withoutRisk);
    },
  },
  'positive-risk-item-unaddressed': {
    says: 'A questionnaire filled in after the last session has a positive item on suicide, and nobody looks at it.',
    plant: ({ drafts, plan }) => {
      const { id: instrument, riskItem } = plan.scores.instrument;
      const last = allOf(drafts, 'measure-taken')
        .filter(({ data }) => data.instrument === instrument)
        .at(-1);
      const at = drafts.findIndex(({ type }) => type === 'course-closed');
      const closing = drafts[at];
      if (riskItem === undefined || last === undefined || closing?.on === undefined) return undefined;
      const day = dayRange(closing.on).last;
      const { positiveFrom } = riskItem.value;
      return [
        ...drafts.slice(0, at),
        {
          type: 'measure-taken',
          on: dateOfDay(day + 1),
          data: { instrument, total: Math.max(last.data.total, positiveFrom), riskItem: positiveFrom },
        },
        { ...closing, on: dateOfDay(day + 30) },
      ];
    },
  },
  'risk-cleared-by-zero': {
    says: 'That there is no risk is concluded from the item of a questionnaire.',
    plant: ({ drafts, plan }) => {
      const calm = calmSessions(drafts).filter(
        ({ ordinal, draft }) => ordinal > 1 && draft.data.risk?.level === 'none-identified',
      );
      const chosen = oneOf(calm, plan.seed);
      if (chosen === undefined) return undefined;
      return changeSession(drafts, chosen.ordinal, (data) => ({
        ...data,
        risk: { level: 'none-identified', basis: ['questionnaire-item'] },
      }));
    },
  },
  'high-risk-no-safety-plan': {
    says: 'Risk is high, and there is neither a safety plan nor anybody else who is told.',
    plant: ({ drafts, plan }) => {
      const ordinal = oneOf(calmPairs(drafts), plan.seed);
      if (ordinal === undefined) return undefined;
      return changeSession(drafts, ordinal, (data) => withSafetyWork(rated(data, { level: 'high' })));
    },
  },
  'ordinary-work-at-high-risk': {
    says: 'Risk is still high, and the session works on the focus as if it were not.',
    plant: ({ drafts, plan }) => {
      const working = plan.sessions.filter(({ stage, acute }) => stage === 'working' && acute === undefined);
      const pairs = calmPairs(drafts).filter((before) =>
        working.some(({ ordinal }) => ordinal === before + 1),
      );
      const ordinal = oneOf(pairs, plan.seed);
      if (ordinal === undefined) return undefined;
      const changed = changeSessions(drafts, (data, at) => {
        if (at === ordinal) return withSafetyWork(rated(data, { level: 'high' }));
        return at === ordinal + 1 ? withoutSafetyWork(rated(data, { level: 'high' })) : data;
      });
      return addToSession(
        changed,
        ordinal,
        { type: 'safety-plan-recorded', data: { status: 'made' } },
        { type: 'care-escalated', data: { to: 'crisis-service', outcome: 'accepted' } },
      );
    },
  },
  'exclusion-active': {
    says: 'Reality testing is impaired, and the sessions go on.',
    plant: ({ drafts }) => {
      const pauses = allOf(drafts, 'treatment-paused').some(({ data }) => data.reason === 'stabilisation');
      if (pauses || sessionsOf(drafts).length === 0) return undefined;
      return addToSession(drafts, 1, {
        type: 'condition-recorded',
        data: { condition: 'impaired-reality-testing', role: 'comorbid', status: 'active' },
      });
    },
  },
  'bipolar-not-adjunctive': {
    says: 'There is a bipolar disorder, and no prescriber takes part.',
    plant: ({ drafts, plan }) => {
      if (!isUnderWay(plan)) return undefined;
      const alone = withoutWhere(drafts, 'care-coordinated', ({ data }) => data.with === 'prescriber');
      const known = allOf(drafts, 'condition-recorded').some(
        ({ data }) => data.condition === 'bipolar-disorder' && data.status === 'active',
      );
      if (known) return alone;
      return addToSession(
        alone,
        1,
        {
          type: 'condition-recorded',
          data: { condition: 'bipolar-disorder', role: 'comorbid', status: 'active' },
        },
        // The protocols that exclude it ask for a look at the fit; that is not what is missing here.
        { type: 'fit-reviewed', data: { condition: 'bipolar-disorder', decision: 'proceed' } },
      );
    },
  },
  'narrow-fit-unreviewed': {
    says: 'The main problem is an obsessive-compulsive disorder, and nobody asks whether IPT fits.',
    plant: ({ drafts, plan }) => {
      const { condition } = plan.conditions.target;
      const last = allOf(drafts, 'condition-recorded')
        .filter(({ data }) => data.role === 'target')
        .at(-1);
      // What has remitted asks for no other treatment.
      if (last === undefined || last.data.status === 'remitted') return undefined;
      const unseen = withoutWhere(drafts, 'fit-reviewed', ({ data }) => data.condition === condition);
      return changeEach(unseen, 'condition-recorded', (draft) =>
        draft.data.role === 'target' ? { ...draft, data: { ...draft.data, condition: 'ocd' } } : draft,
      );
    },
  },
  'violence-and-negotiation': {
    says: 'Somebody who uses violence now comes along to a session, and safety was not spoken of before.',
    plant: ({ drafts, plan }) => {
      const last = sessionsOf(drafts).at(-1);
      const alive = allOf(drafts, 'person-described').find(
        ({ data }) => data.status === 'current' && data.person !== plan.cast.guardian,
      );
      if (last === undefined || alive === undefined || drafts.indexOf(alive) > last.index) return undefined;
      const { person } = alive.data;
      const flagged = changeEach(drafts, 'person-described', (draft) => {
        const { safetyReviewed: _, ...data } = draft.data;
        return draft === alive ? { ...draft, data: { ...data, violence: 'current' } } : draft;
      });
      return changeSession(flagged, last.ordinal, (data) => ({
        ...data,
        conjointWith: [...(data.conjointWith ?? []), person],
      }));
    },
  },
  'guardian-not-involved': {
    says: 'The patient is a minor, and neither a parent nor anybody in their place takes part.',
    plant: ({ drafts, plan }) => {
      if (!plan.patient.minor || !isUnderWay(plan)) return undefined;
      const alone = withoutWhere(drafts, 'care-coordinated', ({ data }) => data.with === 'guardian');
      return changeSessions(alone, (data) => ({ ...data, conjointWith: [] }));
    },
  },
};
