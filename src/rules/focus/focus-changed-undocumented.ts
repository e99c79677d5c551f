import type { AspectFacts, CoreFacts, FactsFor, Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import { stated } from '../../model/protocol.js';
import type { Entry } from '../../model/state.js';
import type { AreaId } from '../../model/vocabulary.js';
import type { ActiveArea } from '../active-areas.js';
import { activeAreas } from '../active-areas.js';
import { claimFrom } from '../area-duty.js';
import { areaName } from '../area-name.js';
import { afterClosing } from '../closing.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf } from '../focus-details.js';
import { atSession, inOrder, numberOf, ordinalOf } from '../session-of.js';
import type { Moment } from '../timing.js';
import { dueInInitialPhase, isBefore, notAfter } from '../timing.js';
import { isPrimary } from './no-primary-focus.js';

// A change is no fault: what is asked for is that it was made openly. That it came late is said and not judged. Before
// the first formulation, areas are tried and nothing was agreed yet that could change.
export const focusChangedUndocumented: Rule = defineRule({
  id: 'focus-changed-undocumented',
  category: 'focus',
  severity: 'warning',
  statement: 'A change of the primary focus has a reason, the patient’s agreement and a new formulation.',
  rationale:
    'The focus is part of what was agreed; a change that is not spoken of leaves the patient behind.',
  sources: [{ source: 'comprehensive-guide-2000', locator: 'ch. 7: what was agreed is changed openly' }],
  grounding: 'inferred',
  needs: ['focus', 'formulation'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['formulation-not-agreed', 'no-primary-focus', 'multiple-primary'],
  step: 'Change the focus openly.',
  remedy: 'Speak about the change: why, whether the patient agrees, and how the problem is understood now.',
  withdrawnIf: [
    'Why the earlier focus ended (or what became of a dispute), the patient’s agreement, and a formulation of the new ' +
      'focus are recorded.',
    'It is recorded that something came to light that had not been told.',
    'The record shows that the change was made in the initial phase, before a formulation was given.',
  ],
  message: ({ area, session, of, late, refused, reason, agreed, formulated }: Change) => {
    const change = `The area “${areaName(area)}” became the primary focus${atSession('in', session)}, in place of another area`;
    const when = late ? ` and late in a course of ${of} sessions` : '';
    const lacks = [
      ...(reason ? [] : ['a reason']),
      ...(agreed ? [] : ['the patient’s agreement']),
      ...(formulated ? [] : ['a new formulation']),
    ];
    return refused
      ? `${change}${when}; it is recorded that the patient did not agree.`
      : `${change}${when}; no record of ${lacks.join(' or of ')}.`;
  },
  check: (facts) => {
    const { sessions, protocol, length, record } = facts;
    const { focus, formulation } = record;
    const areas = activeAreas(focus);
    const primaries = areas.filter((one) => isPrimary(one, areas));
    const [first, ...changes] = primaries.filter(
      (one) => primaries.find(({ area }) => area === one.area) === one,
    );
    if (first === undefined || changes.length === 0) {
      return notApplicable('No change of the primary focus is recorded.');
    }
    if (!protocol.phases.some(({ role }) => role === 'middle')) {
      return notApplicable('The protocol has no middle phase.');
    }
    const share = stated(protocol.thresholds.lateFocusChange);
    return flatMap(changes, (change): readonly Judgement<Change>[] => {
      if (isStillChoosing(facts, change)) {
        return notApplicable('The area was changed before a formulation was given.');
      }
      const old = primaries[primaries.indexOf(change) - 1] ?? first;
      const endings = focus.closings.filter(({ seq, data }) => data.area === old.area && seq > old.start.seq);
      const closings = endings.filter((closing) => belongsTo(closing, change, sessions));
      // A formulation that names no area, given with the change or after it, is taken for one of the new focus.
      const fresh = formulation.shared.filter((entry) =>
        entry.data.area === undefined
          ? notAfter(change.start, entry)
          : entry.data.area === change.area && entry.seq > first.start.seq,
      );
      const answer = agreementOn(facts, change, closings, fresh);
      const refused = answer === false;
      const hidden = closings.some(({ data }) => data.reason === 'hidden-event');
      const reasons = [...endings.filter(hasReason), ...outcomesOf(focus, old)];
      const reason = reasons.some((entry) => belongsTo(entry, change, sessions));
      const agreed = answer === true;
      const formulated = fresh.length > 0;
      const at = [old.at, ...closings.map((entry) => placeOf(entry)), change.at];
      if (!refused && (hidden || (reason && agreed && formulated))) return [{ kind: 'pass', at }];
      const ordinal = ordinalOf(sessions, change.start);
      const late = share !== undefined && length !== null && ordinal > share * length.max;
      const session = numberOf(sessions, change.start);
      const hit = {
        subject: change.area,
        observed: {
          area: change.area,
          session,
          of: length?.max ?? null,
          late,
          refused,
          reason,
          agreed,
          formulated,
        },
        at,
        counter:
          reason || reasons.length === 0
            ? []
            : [{ note: 'A reason was recorded later.', at: reasons.map((entry) => placeOf(entry)) }],
        ...afterClosing(facts),
      };
      if (refused) return [{ kind: 'fail', ...hit }];
      // The new area may have been formulated at any time since the first one: a claim must reach back to it.
      const lacking = formulated
        ? ({ aspect: 'focus', ordinal: claimFrom(facts, change) } as const)
        : ({ aspect: 'formulation', ordinal: claimFrom(facts, first) } as const);
      return [{ kind: 'missing', ask: 'focus-change', ...lacking, ...hit }];
    });
  },
});

type Change = {
  readonly area: AreaId;
  readonly session: number | null;
  readonly of: number | null;
  readonly late: boolean;
  readonly refused: boolean;
  readonly reason: boolean;
  readonly agreed: boolean;
  readonly formulated: boolean;
};

function hasReason({ data: { outcome, reason } }: Entry<'focus-closed'>): boolean {
  return outcome === 'resolved' || outcome === 'improved' || reason !== undefined;
}

/** Whether the closing of the old focus goes with the change: before it, or by the session after it. */
function belongsTo(entry: Moment, { start }: ActiveArea, sessions: readonly Session[]): boolean {
  return notAfter(entry, start) || ordinalOf(sessions, entry) <= ordinalOf(sessions, start) + 1;
}

/** Where it is recorded what became of the old focus, if it was a dispute: then there is no more to work on. */
function outcomesOf(focus: AspectFacts['focus'], { area, start }: ActiveArea): readonly Entry[] {
  return area === 'role-dispute'
    ? detailsOf(focus, area).filter(({ seq, data }) => data.outcome !== undefined && seq > start.seq)
    : [];
}

/** Whether the change was made in the initial phase and before any formulation. */
function isStillChoosing(facts: FactsFor<'formulation'>, { start }: ActiveArea): boolean {
  const { sessions, record } = facts;
  const ordinal = ordinalOf(sessions, start);
  const isFormulated = record.formulation.shared.some((entry) => {
    const own = ordinalOf(sessions, entry);
    return own < ordinal || (own === ordinal && entry.seq < start.seq);
  });
  return !isFormulated && isInInitialPhase(facts, start);
}

function isInInitialPhase(facts: CoreFacts, moment: Moment): boolean {
  const due = dueInInitialPhase(facts);
  return due.state === 'past' ? isBefore(moment, due.deadline, facts) : facts.initialLatest !== null;
}

/**
 * The patient’s last word on the new focus or, where there is none, on leaving the old one; `undefined` where neither is
 * recorded. Agreeing to leave the one is not agreeing to the other.
 */
function agreementOn(
  { sessions, record: { focus, formulation } }: FactsFor<'focus' | 'formulation'>,
  { area, start }: ActiveArea,
  closings: readonly Entry<'focus-closed'>[],
  fresh: readonly Entry<'formulation-shared'>[],
): boolean | undefined {
  const activations = focus.activations.filter(({ seq, data }) => data.area === area && seq >= start.seq);
  const onNew = [
    ...flatMap(activations, wordIn),
    ...flatMap(fresh, (entry) => answersTo(entry, formulation)),
  ];
  return (inOrder(sessions, onNew).at(-1) ?? flatMap(closings, wordIn).at(-1))?.agreed;
}

/** Whether the patient agreed, and when that was said. */
interface Word extends Moment {
  readonly agreed: boolean;
}

function wordIn(entry: Entry<'focus-activated'> | Entry<'focus-closed'>): readonly Word[] {
  const { agreed } = entry.data;
  return agreed === undefined ? [] : [{ ...entry, agreed }];
}

function answersTo(
  entry: Entry<'formulation-shared'>,
  { shared, answered }: AspectFacts['formulation'],
): readonly Word[] {
  const next = shared.find(({ seq }) => seq > entry.seq)?.seq ?? Number.POSITIVE_INFINITY;
  return flatMap([entry, ...answered.filter(({ seq }) => seq > entry.seq && seq < next)], (one) => {
    const { acceptance } = one.data;
    return acceptance === undefined ? [] : [{ ...one, agreed: acceptance !== 'declined' }];
  });
}
