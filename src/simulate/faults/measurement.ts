import type { RiskCheck } from '../../model/care.js';
import { stated } from '../../model/protocol.js';
import type { Plan } from '../plan.js';
import type { DraftOf, Drafts } from './edits.js';
import {
  addToSession,
  allOf,
  changeEach,
  changeSessions,
  sessionsOf,
  without,
  withoutWhere,
} from './edits.js';
import type { Fault } from './fault.js';

type Score = DraftOf<'measure-taken'>;

/** A score of the measure that the course is followed by. */
interface MainScore {
  readonly draft: Score;
  /** The ordinal of the treatment session that it belongs to; 0 before the first. */
  readonly ordinal: number;
}

function ordinalOf(drafts: Drafts, { session }: Score): number {
  const held = sessionsOf(drafts).find(({ draft }) => draft.session === session);
  return session === undefined ? 0 : (held?.ordinal ?? 0);
}

function mainScores(drafts: Drafts, { scores }: Plan): readonly MainScore[] {
  return allOf(drafts, 'measure-taken')
    .filter(({ data }) => data.instrument === scores.instrument.id)
    .map((draft) => ({ draft, ordinal: ordinalOf(drafts, draft) }));
}

/** Takes out some scores, and with them what an enquiry about risk says that it answers. */
function withoutScores(drafts: Drafts, leaves: (score: Score) => boolean): Drafts {
  const gone = allOf(drafts, 'measure-taken')
    .filter(leaves)
    .map(({ id }) => id);
  const answersGone = (id: string | undefined) => id !== undefined && gone.includes(id);
  const freed = (risk: RiskCheck): RiskCheck => {
    const { answers, ...rest } = risk;
    return answersGone(answers) ? rest : risk;
  };
  const left = changeEach(withoutWhere(drafts, 'measure-taken', leaves), 'risk-assessed', (draft) => ({
    ...draft,
    data: freed(draft.data),
  }));
  return changeSessions(left, (data) =>
    data.risk === undefined ? data : { ...data, risk: freed(data.risk) },
  );
}

/** Gives some scores another total. */
function rescored(drafts: Drafts, scores: readonly MainScore[], total: (old: number) => number): Drafts {
  const chosen = scores.map(({ draft }) => draft);
  return changeEach(drafts, 'measure-taken', (draft) =>
    chosen.includes(draft) ? { ...draft, data: { ...draft.data, total: total(draft.data.total) } } : draft,
  );
}

export const measurementFaults: Readonly<
  Record<
    | 'baseline-missing'
    | 'early-non-response-unreviewed'
    | 'measure-overdue'
    | 'endpoint-missing'
    | 'reliable-deterioration'
    | 'score-invalid'
    | 'measure-population'
    | 'mood-direction-unknown',
    Fault
  >
> = {
  'baseline-missing': {
    says: 'The first score is taken a session too late.',
    plant: ({ drafts, plan }) => {
      const by = stated(plan.protocol.thresholds.baselineBySession);
      const [first] = mainScores(drafts, plan);
      if (by === undefined || first === undefined || sessionsOf(drafts).length <= by) return undefined;
      const { id: _id, session: _session, on: _on, ...late } = first.draft;
      const { riskItem: _riskItem, ...data } = late.data;
      const main = (score: Score) => score.data.instrument === plan.scores.instrument.id;
      // A measure that is left with one score of two would be a fault of its own.
      const left = withoutScores(drafts, (score) => ordinalOf(drafts, score) <= by + 1 || !main(score));
      return addToSession(left, by + 1, { ...late, data });
    },
  },
  'early-non-response-unreviewed': {
    says: 'Nothing has changed by the session in which progress is due to be looked at, and nobody looks.',
    plant: ({ drafts, plan }) => {
      const by = stated(plan.protocol.thresholds.progressReviewBy);
      const [first, ...others] = mainScores(drafts, plan);
      if (by === undefined || first === undefined || plan.scores.setback !== undefined) return undefined;
      const early = others.filter(({ ordinal }) => ordinal <= by);
      if (early.length === 0 || sessionsOf(drafts).length < by) return undefined;
      return rescored(without(drafts, 'progress-reviewed'), early, () => first.draft.data.total);
    },
  },
  'measure-overdue': {
    says: 'A session more than allowed goes by without a score.',
    plant: ({ drafts, plan }) => {
      const { measureEvery, endpointWithin } = plan.protocol.thresholds;
      const every = stated(measureEvery);
      const base = mainScores(drafts, plan)[0]?.ordinal;
      // After a death nobody asks what is missing in the record.
      if (every === undefined || base === undefined || plan.ending === 'died') return undefined;
      const last = base + every + 1;
      if (last > sessionsOf(drafts).length - (stated(endpointWithin) ?? 1)) return undefined;
      return withoutScores(drafts, (score) => {
        const ordinal = ordinalOf(drafts, score);
        return ordinal > base && ordinal <= last;
      });
    },
  },
  'endpoint-missing': {
    says: 'The course is completed without a last score.',
    wants: { ending: 'completed' },
    plant: ({ drafts, plan }) => {
      const within = stated(plan.protocol.thresholds.endpointWithin);
      const from = sessionsOf(drafts).length - (within ?? 0);
      // Without it, only a decision or a remission that is on record says that nothing else need be offered.
      const settled =
        allOf(drafts, 'continuation-decided').every(({ data }) => data.decision !== 'none-needed') ||
        allOf(drafts, 'condition-recorded').some(({ data }) => data.status === 'remitted');
      return within === undefined || !settled
        ? undefined
        : withoutScores(drafts, (score) => ordinalOf(drafts, score) > from);
    },
  },
  'reliable-deterioration': {
    says: 'Two scores in a row are reliably worse than the first, and nobody looks into it.',
    plant: ({ drafts, plan }) => {
      const { id: instrument, reliableChange, range } = plan.scores.instrument;
      const { thresholds } = plan.protocol;
      const first = mainScores(drafts, plan)[0];
      if (reliableChange === undefined || first === undefined) return undefined;
      const total = first.draft.data.total + reliableChange.value;
      // What the protocol asks to be looked at early is looked at, and the last score is left as it is.
      const from = Math.max(first.ordinal, stated(thresholds.progressReviewBy) ?? 0) + 1;
      const until = sessionsOf(drafts).length - (stated(thresholds.endpointWithin) ?? 1);
      if (from + 1 > until || total > range.value.max) return undefined;
      const start = sessionsOf(drafts)[from - 1]?.index ?? 0;
      const unseen = drafts.filter(({ type }, index) => type !== 'progress-reviewed' || index < start);
      return [from, from + 1].reduce<Drafts>((scored, ordinal) => {
        const others = withoutScores(
          scored,
          (score) => score.data.instrument === instrument && ordinalOf(scored, score) === ordinal,
        );
        return addToSession(others, ordinal, { type: 'measure-taken', data: { instrument, total } });
      }, unseen);
    },
  },
  'score-invalid': {
    says: 'A total is one that its measure cannot give.',
    plant: ({ drafts, plan }) => {
      const scores = mainScores(drafts, plan);
      const between = scores.slice(1, -1).slice(0, 1);
      const { max } = plan.scores.instrument.range.value;
      if (between.length > 0) return rescored(drafts, between, () => max + 1);
      const whole = scores.filter(({ draft }) => draft.data.prorated !== true).slice(0, 1);
      return whole.length === 0 ? undefined : rescored(drafts, whole, (total) => total + 0.5);
    },
  },
  'measure-population': {
    says: 'A measure is used that was made for others: for adolescents, or for the time after a birth.',
    plant: ({ drafts, plan }) => {
      const { age, perinatal } = plan.patient;
      const instrument = age >= 18 ? 'ces-dc' : perinatal === false ? 'epds' : undefined;
      // Where the other measure was taken once only, it could be the last one, and no change could be read off.
      const twice = mainScores(drafts, plan).length > 1;
      if (instrument === undefined || !twice || sessionsOf(drafts).length < 2) return undefined;
      return addToSession(drafts, 2, { type: 'measure-taken', data: { instrument, total: 10 } });
    },
  },
  'mood-direction-unknown': {
    says: 'Mood is rated, and nobody says which end of the scale is the better one.',
    plant: ({ drafts }) => {
      if (sessionsOf(drafts).length === 0) return undefined;
      return changeSessions(drafts, (data) => {
        if (data.mood === undefined) return data;
        const { higherIs: _, ...mood } = data.mood;
        return { ...data, mood };
      });
    },
  },
};
