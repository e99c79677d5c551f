import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { AreaId } from '../model/vocabulary.js';
import { isDepressive, targetOf } from '../rules/targets.js';
import type { Links, Proposer } from './proposals.js';
import {
  activation,
  activeFoci,
  areaInQuestion,
  condition,
  contract,
  eventOf,
  formulation,
  inventory,
  linksFor,
  measure,
} from './proposals.js';
import type { ProposedEvent } from './step.js';

/** A way to settle a rule: events that do it together. */
type Way = readonly ProposedEvent[];

/** The ways to settle a rule in a course as it would be. */
type Unblocker = (state: CourseState, protocol: Protocol, propose: Proposer) => readonly Way[];

/** A way of one event that is the same in every course. */
const always =
  (draft: Parameters<Proposer>[0]): Unblocker =>
  (_, __, propose) => [[propose(draft)]];

const progressReview = always({ type: 'progress-reviewed', data: { decision: 'continue' } });
const gainsReview = always({ type: 'ending-reviewed', data: { gains: true } });
const score: Unblocker = (state, _, propose) => [[measure(state, propose)]];

/**
 * For each rule that can stand in the way, what would settle it; each way is tried, and cut down to what it takes, before
 * it is offered. Rules that no event can settle are absent: what was done too early, or too often, is not undone, and
 * what belongs into a session is on its agenda.
 */
export const unblockers: { readonly [R in RuleId]?: Unblocker } = {
  'risk-not-asked-at-intake': always({
    type: 'risk-assessed',
    data: { asked: true, basis: ['direct-question'] },
  }),
  'positive-risk-item-unaddressed': always({ type: 'risk-assessed', data: { asked: true } }),
  'risk-cleared-by-zero': always({
    type: 'risk-assessed',
    data: { asked: true, basis: ['direct-question'] },
  }),
  'high-risk-no-safety-plan': (_, __, propose) => [
    [
      propose({ type: 'safety-plan-recorded', data: { status: 'made' } }),
      propose({ type: 'care-escalated', data: { to: 'psychiatry' } }),
    ],
  ],
  'ordinary-work-at-high-risk': always({ type: 'treatment-paused', data: { reason: 'stabilisation' } }),
  'bipolar-not-adjunctive': always({
    type: 'care-coordinated',
    data: { with: 'prescriber', status: 'in-place' },
  }),
  'narrow-fit-unreviewed': always({ type: 'fit-reviewed', data: { decision: 'proceed' } }),
  'exclusion-active': always({ type: 'fit-reviewed', data: { decision: 'proceed' } }),
  'violence-and-negotiation': (state, _, propose) =>
    Object.values(state.people)
      .filter(({ described }) => described.violence !== undefined && described.violence !== 'none')
      .map(({ person }) => [propose({ type: 'person-described', data: { person, safetyReviewed: true } })]),
  'reliable-deterioration': progressReview,
  'guardian-not-involved': always({
    type: 'care-coordinated',
    data: { with: 'guardian', status: 'in-place' },
  }),
  'no-time-limit': (_, protocol, propose) => [[contract(protocol, propose)]],
  'diagnosis-missing': (_, protocol, propose) => [[condition(protocol, propose)]],
  'inventory-skipped': (_, protocol, propose) => [[inventory(protocol, propose)]],
  'inventory-incomplete': (state, protocol, propose) => [
    [somebody(state, propose), inventory(protocol, propose)],
  ],
  'medical-model-missing': always({ type: 'medical-model-explained', data: {} }),
  'sick-role-open-ended': always({ type: 'sick-role-recorded', data: { status: 'reviewed' } }),
  'timeline-missing': always({ type: 'timeline-event-added', data: { kind: 'onset' } }),
  'formulation-missing': (state, protocol, propose) => [[formulation(state, protocol, propose)]],
  'formulation-not-agreed': (state, protocol, propose) => [
    [
      formulation(state, protocol, propose),
      propose({ type: 'formulation-answered', data: { acceptance: 'accepted' } }),
    ],
  ],
  'formulation-incomplete': (state, protocol, propose) => {
    const area = areaInQuestion(state, protocol);
    const [event, links] = linkMade(area, state, propose);
    return [[...event, formulation(state, protocol, propose, area, links)]];
  },
  'formulation-no-teachback': always({
    type: 'formulation-answered',
    data: { acceptance: 'accepted', teachBack: true },
  }),
  'initial-overrun': (_, protocol, propose) => {
    const middle = protocol.phases.find(({ role }) => role === 'middle');
    return middle === undefined
      ? []
      : [[propose({ type: 'phase-entered', data: { phase: middle.id, delayed: 'complexity' } })]];
  },
  'contract-overrun': (state, _, propose) => {
    const held = state.entries['session-held'].filter(({ data }) => data.kind === 'treatment').length;
    const sessions = { min: held + 1, max: held + 1 };
    return [[propose({ type: 'contract-amended', data: { sessions, reason: 'extended' } })]];
  },
  'pre-session-missing': (state, protocol, propose) => {
    const number = Math.max(0, ...state.entries['session-held'].map(({ session = 0 }) => session));
    const kinds = (stated(protocol.expects.preparation) ?? [])
      .filter(({ optional }) => !optional)
      .flatMap(({ kind, sessions }) => Array.from({ length: sessions }, () => kind));
    return [
      kinds.map((kind, nth) => propose({ type: 'session-held', session: number + nth + 1, data: { kind } })),
    ];
  },
  'no-primary-focus': (state, protocol, propose) => {
    const area = areaInQuestion(state, protocol);
    return area === undefined ? [] : [[activation(area, 'primary', propose, linksFor(area, state))]];
  },
  'multiple-primary': parkOne,
  'too-many-active': parkOne,
  'focus-changed-undocumented': (state, protocol, propose) =>
    protocol.areas.value.map((area) => [formulation(state, protocol, propose, area)]),
  'focus-unlinked': linked,
  'grief-without-death': linked,
  'grief-very-recent': (state, _, propose) => {
    const depressions = state.entries['condition-recorded'].filter(({ data }) =>
      isDepressive(data.condition),
    );
    const target = targetOf(depressions);
    return target === undefined
      ? []
      : [[propose({ type: 'condition-recorded', data: { ...target.data, confirmed: true } })]];
  },
  'prolonged-grief-unreviewed': always({
    type: 'fit-reviewed',
    data: { condition: 'prolonged-grief', decision: 'proceed' },
  }),
  'grief-one-sided': always({ type: 'focus-detailed', data: { area: 'grief', ambivalenceExplored: true } }),
  'deficits-by-default': always({
    type: 'focus-detailed',
    data: { area: 'interpersonal-deficits', othersExcluded: true },
  }),
  'deficits-no-adaptation': always({
    type: 'focus-detailed',
    data: { area: 'interpersonal-deficits', adaptation: 'longer-course' },
  }),
  'dispute-unstaged': (state, _, propose) => {
    const [person] = Object.values(state.people).filter(({ described }) => described.status !== 'deceased');
    const stage = { area: 'role-dispute', stage: 'renegotiation' } as const;
    const staged = propose({ type: 'focus-detailed', data: stage });
    return person === undefined
      ? [[staged]]
      : [[staged], [propose({ type: 'focus-detailed', data: { ...stage, otherParty: person.person } })]];
  },
  'dissolution-unmourned': always({
    type: 'focus-detailed',
    data: { area: 'role-dispute', mourningAddressed: true },
  }),
  'ending-not-raised': gainsReview,
  'ending-phase-skipped': gainsReview,
  'ending-feelings-unrecorded': always({ type: 'ending-reviewed', data: { feelings: 'asked-none' } }),
  'relapse-plan-missing': always({
    type: 'ending-reviewed',
    data: { gains: true, warningSigns: true, contingencyPlan: true },
  }),
  'continuation-undecided': always({ type: 'continuation-decided', data: { decision: 'none-needed' } }),
  'non-response-no-plan': always({ type: 'continuation-decided', data: { decision: 'other-treatment' } }),
  'early-non-response-unreviewed': progressReview,
  'baseline-missing': score,
  'measure-overdue': score,
  'endpoint-missing': score,
};

/** A person of the inventory, told well enough to see how the relationship stands. */
function somebody(state: CourseState, propose: Proposer): ProposedEvent {
  let count = 1;
  while (Object.hasOwn(state.people, `person-${count}`)) count += 1;
  return propose({
    type: 'person-described',
    data: {
      person: `person-${count}`,
      relationship: 'other',
      status: 'current',
      quality: 'mixed',
      support: 'none',
    },
  });
}

/** What an area is linked to: something that the record holds, or else an event of the timeline that comes first. */
function linkMade(
  area: AreaId | undefined,
  state: CourseState,
  propose: Proposer,
): readonly [events: Way, links: Links] {
  const links = linksFor(area, state);
  if (Object.keys(links).length > 0) return [[], links];
  const event = propose({ type: 'timeline-event-added', data: { kind: eventOf(area) } });
  return [[event], { timeline: [event.id] }];
}

/** Links what is active, or adds to the timeline what the next focus can be linked to. */
function linked(state: CourseState, protocol: Protocol, propose: Proposer): readonly Way[] {
  return [
    ...protocol.areas.value.map((area) => [
      propose({ type: 'timeline-event-added', data: { kind: eventOf(area) } }),
    ]),
    ...activeFoci(state).map(({ area, spells }) => {
      const [event, links] = linkMade(area, state, propose);
      return [...event, activation(area, spells.at(-1)?.rank, propose, links)];
    }),
  ];
}

/** Parks one of the active areas, the later ones first. */
function parkOne(state: CourseState, _: Protocol, propose: Proposer): readonly Way[] {
  return [...activeFoci(state)]
    .reverse()
    .map(({ area }) => [propose({ type: 'focus-closed', data: { area, outcome: 'parked' } })]);
}
