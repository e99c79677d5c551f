import type { AspectFacts, Session } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { stated } from '../../model/protocol.js';
import type { Entry } from '../../model/state.js';
import type { ActiveArea } from '../active-areas.js';
import { activeAreas } from '../active-areas.js';
import { claimFrom } from '../area-duty.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { atSession, numberOf, ordinalOf } from '../session-of.js';
import { notAfter } from '../timing.js';
import { isPrimary } from './no-primary-focus.js';

// A change is no fault: what is asked for is that it was made openly. That it came late is said and not judged.
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
    'Why the earlier focus ended, the patient’s agreement, and a formulation that names the new area are recorded.',
    'It is recorded that something came to light that had not been told.',
  ],
  message: ({ area, session, of, late, refused, reason, agreed, formulated }: Change) => {
    const change = `“${area}” became the primary focus after another area${atSession('in', session)}`;
    const when = late && of !== null ? `, late in a course of ${of} sessions` : '';
    const lacks = [
      ...(reason ? [] : ['a reason']),
      ...(agreed ? [] : ['the patient’s agreement']),
      ...(formulated ? [] : ['a new formulation']),
    ];
    return refused
      ? `${change}${when}; it is recorded that the patient did not agree.`
      : `${change}${when}; no record of ${lacks.join(' or of ')}.`;
  },
  check: ({ sessions, protocol, length, record: { focus, formulation } }) => {
    const areas = activeAreas(focus);
    const primaries = areas.filter((one) => isPrimary(one, areas));
    const [first, ...changes] = primaries.filter(
      (one) => primaries.find(({ area }) => area === one.area) === one,
    );
    if (first === undefined || changes.length === 0) {
      return notApplicable('No change of the primary focus is recorded.');
    }
    const share = stated(protocol.thresholds.lateFocusChange);
    return changes.map((change): Judgement<Change> => {
      const old =
        primaries.filter(({ area, start }) => area !== change.area && start.seq < change.start.seq).at(-1) ??
        first;
      const endings = focus.closings.filter(({ seq, data }) => data.area === old.area && seq > old.start.seq);
      const closings = endings.filter((closing) => belongsTo(closing, change, sessions));
      const fresh = formulation.shared.filter(
        ({ seq, data }) => data.area === change.area && seq > first.start.seq,
      );
      const answer = agreementOn(change, closings, focus, formulation, fresh);
      const refused = answer === false;
      const hidden = closings.some(({ data }) => data.reason === 'hidden-event');
      const reason = closings.some(hasReason);
      const agreed = answer === true;
      const formulated = fresh.length > 0;
      const at = [old.at, ...closings.map((entry) => placeOf(entry)), change.at];
      if (!refused && (hidden || (reason && agreed && formulated))) return { kind: 'pass', at };
      const ordinal = ordinalOf(sessions, change.start);
      const late = share !== undefined && length !== null && ordinal > share * length.max;
      const session = numberOf(sessions, change.start);
      const after = endings.filter((ending) => hasReason(ending) && !closings.includes(ending));
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
          after.length === 0
            ? []
            : [{ note: 'A reason was recorded later.', at: after.map((entry) => placeOf(entry)) }],
      };
      return refused
        ? { kind: 'fail', ...hit }
        : {
            kind: 'missing',
            aspect: formulated ? 'focus' : 'formulation',
            ask: 'focus-change',
            ordinal: claimFrom({ sessions }, change),
            ...hit,
          };
    });
  },
});

type Change = {
  readonly area: string;
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
function belongsTo(
  closing: Entry<'focus-closed'>,
  { start }: ActiveArea,
  sessions: readonly Session[],
): boolean {
  return notAfter(closing, start) || ordinalOf(sessions, closing) <= ordinalOf(sessions, start) + 1;
}

/** The patient’s last word on the change; `undefined` where none is recorded. */
function agreementOn(
  { area, start }: ActiveArea,
  closings: readonly Entry<'focus-closed'>[],
  focus: AspectFacts['focus'],
  formulation: AspectFacts['formulation'],
  fresh: readonly Entry<'formulation-shared'>[],
): boolean | undefined {
  const activations = focus.activations.filter(({ seq, data }) => data.area === area && seq >= start.seq);
  // A formulation that names no area, given with the change or after it, is taken for one of the new focus.
  const unnamed = formulation.shared.filter(
    (entry) => entry.data.area === undefined && notAfter(start, entry),
  );
  const words = [
    ...[...closings, ...activations].flatMap(({ seq, data: { agreed } }) =>
      agreed === undefined ? [] : [{ seq, agreed }],
    ),
    ...[...fresh, ...unnamed].flatMap((entry) => answersTo(entry, formulation)),
  ];
  return words.sort((one, other) => one.seq - other.seq).at(-1)?.agreed;
}

function answersTo(
  entry: Entry<'formulation-shared'>,
  { shared, answered }: AspectFacts['formulation'],
): readonly { readonly seq: number; readonly agreed: boolean }[] {
  const next = shared.find(({ seq }) => seq > entry.seq)?.seq ?? Number.POSITIVE_INFINITY;
  return [entry, ...answered.filter(({ seq }) => seq > entry.seq && seq < next)].flatMap(
    ({ seq, data: { acceptance } }) =>
      acceptance === undefined ? [] : [{ seq, agreed: acceptance !== 'declined' }],
  );
}
