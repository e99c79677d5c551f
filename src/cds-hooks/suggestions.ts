import type { Finding, Report } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { Addresses } from './addresses.js';
import { codeSystem, identifierSystem, stableUuid } from './addresses.js';
import type { Action, ChartReference, Suggestion, ToDo } from './card.js';
import { indicatorOf } from './standing.js';

/** What a host gives so that cards can suggest something. */
export interface SuggestOptions {
  /** The patient, as the chart refers to them. */
  readonly patient: ChartReference;
  /** The CarePlan of the course, for the tasks to point at. */
  readonly carePlan?: ChartReference;
  /** Suggestions of your own for a finding: an `update` needs the whole resource, which only you have. */
  readonly own?: (finding: Finding) => readonly Omit<Suggestion, 'uuid'>[];
}

/**
 * What a clinician can still do about a finding, on a button. Only rules whose remedy is one thing to do outside of the
 * judgement of the moment, and that anybody who sees the chart may read: `violence-and-negotiation` and
 * `guardian-not-involved` are left out, since partners and parents see task lists.
 */
const toDos: Readonly<Partial<Record<RuleId, string>>> = {
  'risk-not-asked-at-intake': 'Ask directly about suicide risk',
  'risk-not-checked': 'Check risk in the next session',
  'risk-cleared-by-zero': 'Ask directly about suicide risk',
  'positive-risk-item-unaddressed': 'Assess risk in person',
  'high-risk-no-safety-plan': 'Make or review a safety plan',
  'bipolar-not-adjunctive': 'Coordinate with a prescriber',
  'narrow-fit-unreviewed': 'Review whether IPT fits',
  'diagnosis-missing': 'Record the target diagnosis',
  'inventory-skipped': 'Take the interpersonal inventory',
  'inventory-incomplete': 'Fill the gaps of the inventory',
  'medical-model-missing': 'Explain the diagnosis as a treatable illness',
  'timeline-missing': 'Draw up the timeline',
  'formulation-missing': 'Give the formulation',
  'formulation-not-agreed': 'Ask whether the formulation fits',
  'no-time-limit': 'Agree on the number of sessions',
  'contract-overrun': 'Talk about the number of sessions',
  'task-not-reviewed': 'Review the agreed task',
  'baseline-missing': 'Take a late baseline score',
  'measure-overdue': 'Take a score in the next session',
  'endpoint-missing': 'Take a last score',
  'reliable-deterioration': 'Review the worsening',
  'early-non-response-unreviewed': 'Review whether the treatment helps',
  'ending-not-raised': 'Speak of the ending',
  'ending-feelings-unrecorded': 'Ask about feelings on the ending',
  'relapse-plan-missing': 'Agree on a relapse plan',
  'continuation-undecided': 'Decide whether treatment goes on',
};

/** What a card of a finding suggests. A question is no thing to do, and in a closed course nothing is. */
export function suggestionsFor(
  finding: Finding,
  report: Report,
  card: string,
  options: Addresses & { readonly suggest?: SuggestOptions },
): readonly Suggestion[] {
  const { suggest } = options;
  if (suggest === undefined) return [];
  const drafts = [...ownToDo(finding, report, suggest, options), ...(suggest.own?.(finding) ?? [])];
  return drafts.map((draft, at) => ({ ...draft, uuid: stableUuid(options, `${card}/${at}/${draft.label}`) }));
}

function ownToDo(
  finding: Finding,
  report: Report,
  suggest: SuggestOptions,
  addresses: Addresses,
): readonly Omit<Suggestion, 'uuid'>[] {
  const label = Object.entries(toDos).find(([rule]) => rule === finding.rule)?.[1];
  if (label === undefined || finding.kind === 'review' || report.status === 'closed') return [];
  const action: Action = {
    type: 'create',
    description: finding.remedy,
    resource: toDo(finding, report, label, suggest, addresses),
  };
  return [{ label: `Add a task: ${label}`, actions: [action] }];
}

function toDo(
  finding: Finding,
  { course }: Report,
  label: string,
  { patient, carePlan }: SuggestOptions,
  addresses: Addresses,
): ToDo {
  return {
    resourceType: 'Task',
    identifier: [{ system: identifierSystem(addresses), value: `${course}/to-do/${finding.fingerprint}` }],
    status: 'requested',
    intent: 'plan',
    ...(indicatorOf(finding) === 'critical' ? { priority: 'urgent' as const } : {}),
    code: { text: label },
    description: finding.remedy,
    ...(carePlan === undefined ? {} : { focus: { reference: carePlan.reference } }),
    for: { reference: patient.reference },
    reasonCode: { coding: [{ system: codeSystem(addresses, 'finding'), code: finding.rule }] },
  };
}
