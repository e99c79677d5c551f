import type { Protocol } from '../model/protocol.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { Proposer } from './candidates.js';
import { condition, contract, inventory } from './candidates.js';
import type { ProposedEvent } from './step.js';

/** The ways to settle a rule, each as events that would do it together. */
type Unblocker = (
  state: CourseState,
  protocol: Protocol,
  propose: Proposer,
) => readonly (readonly ProposedEvent[])[];

/**
 * For each rule that can stand in the way, what would settle it; each way is tried, and cut down to what it takes, before
 * it is offered. Rules that no event can settle are absent: what was done too early, or too often, is not undone.
 */
export const unblockers: { readonly [R in RuleId]?: Unblocker } = {
  'risk-not-asked-at-intake': (_, __, propose) => [
    [propose({ type: 'risk-assessed', data: { asked: true, basis: ['direct-question'] } })],
  ],
  'positive-risk-item-unaddressed': (_, __, propose) => [
    [propose({ type: 'risk-assessed', data: { asked: true } })],
  ],
  'high-risk-no-safety-plan': (_, __, propose) => [
    [
      propose({ type: 'safety-plan-recorded', data: { status: 'made' } }),
      propose({ type: 'care-escalated', data: { to: 'psychiatry' } }),
    ],
  ],
  'ordinary-work-at-high-risk': (_, __, propose) => [
    [propose({ type: 'treatment-paused', data: { reason: 'stabilisation' } })],
  ],
  'bipolar-not-adjunctive': (_, __, propose) => [
    [propose({ type: 'care-coordinated', data: { with: 'prescriber', status: 'in-place' } })],
  ],
  'narrow-fit-unreviewed': (_, __, propose) => [
    [propose({ type: 'fit-reviewed', data: { decision: 'proceed' } })],
  ],
  'exclusion-active': (_, __, propose) => [
    [propose({ type: 'fit-reviewed', data: { decision: 'proceed' } })],
  ],
  'guardian-not-involved': (_, __, propose) => [
    [propose({ type: 'care-coordinated', data: { with: 'guardian', status: 'in-place' } })],
  ],
  'no-time-limit': (_, protocol, propose) => [[contract(protocol, propose)]],
  'diagnosis-missing': (_, protocol, propose) => [[condition(protocol, propose)]],
  'inventory-skipped': (_, protocol, propose) => [[inventory(protocol, propose)]],
  'medical-model-missing': (_, __, propose) => [[propose({ type: 'medical-model-explained', data: {} })]],
  'timeline-missing': (_, __, propose) => [
    [propose({ type: 'timeline-event-added', data: { kind: 'onset' } })],
  ],
  'formulation-missing': (_, __, propose) => [[propose({ type: 'formulation-shared', data: {} })]],
  'formulation-not-agreed': (_, __, propose) => [
    [
      propose({ type: 'formulation-shared', data: {} }),
      propose({ type: 'formulation-answered', data: { acceptance: 'accepted' } }),
    ],
  ],
  'no-primary-focus': (state, protocol, propose) => {
    const area = state.foci[0]?.area ?? protocol.areas.value[0];
    return area === undefined
      ? []
      : [[propose({ type: 'focus-activated', data: { area, rank: 'primary' } })]];
  },
  'ending-not-raised': (_, __, propose) => [[propose({ type: 'ending-reviewed', data: { gains: true } })]],
  'ending-phase-skipped': (_, __, propose) => [[propose({ type: 'ending-reviewed', data: { gains: true } })]],
  'relapse-plan-missing': (_, __, propose) => [
    [
      propose({
        type: 'ending-reviewed',
        data: { gains: true, warningSigns: true, contingencyPlan: true },
      }),
    ],
  ],
  'baseline-missing': (_, __, propose) => [
    [propose({ type: 'measure-taken', data: { instrument: 'phq-9', total: 0 } })],
  ],
};
