import type { EventType } from '../model/course.js';
import type { Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';
import type { CourseState } from '../model/state.js';
import type { AreaId, PhaseRole } from '../model/vocabulary.js';
import { closureReasons } from '../model/vocabulary.js';
import type { AgendaItem } from './agenda.js';
import { bareSession, directQuestion, nextNumber, openingOf, workOf } from './agenda.js';
import type { Proposer } from './proposals.js';
import {
  activation,
  activeFoci,
  condition,
  contract,
  formulation,
  inventory,
  linksFor,
  measure,
} from './proposals.js';
import type { NextStep, ProposedEvent } from './step.js';

/** A step that could be taken, before it is known whether it may. */
export type Candidate = Pick<NextStep, 'step' | 'title' | 'belongsTo' | 'proposes' | 'fillIn'>;

/**
 * Every step that a course can be asked about: first the next session in the order of its agenda, then what belongs to
 * the course as a whole, safety before the rest and the rest in the order in which a treatment meets it.
 */
export function candidates(
  state: CourseState,
  protocol: Protocol,
  role: PhaseRole | undefined,
  propose: Proposer,
): readonly Candidate[] {
  return [...sessionSteps(state, protocol, role, propose), ...courseSteps(state, protocol, propose)];
}

function sessionSteps(
  state: CourseState,
  protocol: Protocol,
  role: PhaseRole | undefined,
  propose: Proposer,
): readonly Candidate[] {
  const one = stepOf('session');
  const bare = bareSession(state, protocol);
  const held = ({ step, title, adds, fillIn }: AgendaItem): Candidate =>
    one(
      step,
      title,
      propose({ type: 'session-held', session: nextNumber(state), data: { ...bare, ...adds } }),
      fillIn,
    );
  return [
    held({ step: 'hold-session', title: 'Hold the next session', adds: {}, fillIn: [] }),
    held(openingOf(state)),
    one('assess-risk', 'Ask directly about risk', propose({ type: 'risk-assessed', data: directQuestion }), [
      '/data/level',
    ]),
    one('take-measure', 'Take a measure', measure(state, propose), ['/data/instrument', '/data/total']),
    ...workOf(state, protocol, role).map(held),
  ];
}

function courseSteps(state: CourseState, protocol: Protocol, propose: Proposer): readonly Candidate[] {
  const one = stepOf('course');
  const has = (type: EventType) => state.entries[type].length > 0;
  const complete = state.entries['inventory-recorded'].some((entry) => entry.data.status !== 'begun');
  const phase = state.entries['phase-entered'].at(-1)?.data.phase;
  return [
    one(
      'make-safety-plan',
      has('safety-plan-recorded') ? 'Review the safety plan' : 'Make a safety plan',
      propose({
        type: 'safety-plan-recorded',
        data: { status: has('safety-plan-recorded') ? 'reviewed' : 'made' },
      }),
      ['/data/parts'],
    ),
    one('escalate', 'Hand the risk up', propose({ type: 'care-escalated', data: { to: 'psychiatry' } }), [
      '/data/to',
    ]),
    state.status === 'paused'
      ? one(
          'resume',
          'Take ordinary work up again',
          propose({ type: 'treatment-resumed', data: { stabilised: true } }),
        )
      : one(
          'pause',
          'Pause to stabilise',
          propose({ type: 'treatment-paused', data: { reason: 'stabilisation' } }),
        ),
    ...(has('course-opened')
      ? []
      : [one('open-course', 'Open the course', propose({ type: 'course-opened', data: {} }))]),
    one('record-condition', 'Record what the course treats', condition(protocol, propose), [
      '/data/condition',
    ]),
    ...(has('medical-model-explained')
      ? []
      : [
          one(
            'explain-medical-model',
            'Explain the illness as treatable',
            propose({ type: 'medical-model-explained', data: {} }),
          ),
        ]),
    one(
      'add-to-timeline',
      'Add to the timeline',
      propose({ type: 'timeline-event-added', data: { kind: 'onset' } }),
      ['/data/kind'],
    ),
    ...(complete
      ? []
      : [
          one('complete-inventory', 'Complete the interpersonal inventory', inventory(protocol, propose), [
            ...(stated(protocol.expects.inventory) === 'focused'
              ? []
              : ['/data/topics', '/data/hasConfidant']),
          ]),
        ]),
    one(
      'share-formulation',
      has('formulation-shared') ? 'Share a new formulation' : 'Share the formulation',
      formulation(state, protocol, propose),
      ['/data/area', '/data/people', '/data/timeline'],
    ),
    ...(has('formulation-shared')
      ? [
          one(
            'record-acceptance',
            'Record the patient’s answer to the formulation',
            propose({ type: 'formulation-answered', data: { acceptance: 'accepted' } }),
            ['/data/acceptance'],
          ),
        ]
      : []),
    has('contract-agreed')
      ? one(
          'amend-contract',
          'Change the contract openly',
          propose({ type: 'contract-amended', data: { ...state.contract, reason: 'other' } }),
          ['/data/sessions', '/data/everyDays', '/data/reason'],
        )
      : one('agree-contract', 'Agree on length and cadence', contract(protocol, propose), [
          '/data/sessions',
          '/data/everyDays',
        ]),
    ...protocol.areas.value.map((area) => focusStep(state, area, propose)),
    ...protocol.phases
      .filter(({ id }) => id !== phase)
      .map(({ id, title }) =>
        one(`enter-phase:${id}`, `Enter: ${title}`, propose({ type: 'phase-entered', data: { phase: id } })),
      ),
    one(
      'review-progress',
      'Look at whether the treatment helps',
      propose({ type: 'progress-reviewed', data: { decision: 'continue' } }),
      ['/data/decision'],
    ),
    one(
      'review-ending',
      'Review gains and plan for the time after',
      propose({ type: 'ending-reviewed', data: fullReview }),
    ),
    one(
      'decide-continuation',
      'Decide what follows',
      propose({ type: 'continuation-decided', data: { decision: 'none-needed' } }),
      ['/data/decision'],
    ),
    ...closureReasons.map((reason) =>
      one(
        `close:${reason}`,
        `Close the course: ${reason}`,
        propose({ type: 'course-closed', data: { reason } }),
        ['/data/initiatedBy'],
      ),
    ),
  ];
}

function stepOf(belongsTo: NextStep['belongsTo']) {
  return (step: string, title: string, event: ProposedEvent, fillIn: readonly string[] = []): Candidate => ({
    step,
    title,
    belongsTo,
    proposes: [event],
    fillIn,
  });
}

const fullReview = { gains: true, warningSigns: true, contingencyPlan: true } as const;

function focusStep(state: CourseState, area: AreaId, propose: Proposer): Candidate {
  const active = activeFoci(state);
  if (active.some((focus) => focus.area === area)) {
    return {
      step: `close-focus:${area}`,
      title: `Bring the work on ${area} to an end`,
      belongsTo: 'course',
      proposes: [propose({ type: 'focus-closed', data: { area, outcome: 'improved' } })],
      fillIn: ['/data/outcome'],
    };
  }
  const primary = active.some(({ spells }) => spells.at(-1)?.rank !== 'secondary');
  const rank = primary ? 'secondary' : 'primary';
  return {
    step: `activate-focus:${area}`,
    title: `Take as the ${rank} focus: ${area}`,
    belongsTo: 'course',
    proposes: [activation(area, rank, propose, linksFor(area, state))],
    fillIn: ['/data/people', '/data/timeline', '/data/agreed'],
  };
}
