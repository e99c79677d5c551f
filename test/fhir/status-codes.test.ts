import { describe, expect, it } from 'vitest';
import { codesOf } from '../support/fhir/codes.js';
import { definitions } from '../support/fhir/definitions.js';
import { faultsIn } from '../support/fhir/validate.js';

/**
 * Every status that R4 4.0.1 has for the resources of a course, and the spellings that belong to another resource or
 * to R5. EpisodeOfCare alone writes `onhold`; Encounter ends `finished`, everything else `completed`; a plan that is
 * called off is `revoked`, a task `cancelled`.
 */
const statuses = [
  {
    element: 'CarePlan.status',
    codes: ['draft', 'active', 'on-hold', 'revoked', 'completed', 'entered-in-error', 'unknown'],
    wrong: ['onhold', 'finished', 'cancelled', 'stopped'],
  },
  {
    element: 'CarePlan.activity.detail.status',
    codes: [
      'not-started',
      'scheduled',
      'in-progress',
      'on-hold',
      'completed',
      'cancelled',
      'stopped',
      'unknown',
      'entered-in-error',
    ],
    wrong: ['onhold', 'requested', 'revoked'],
  },
  {
    element: 'ClinicalImpression.status',
    codes: ['in-progress', 'completed', 'entered-in-error'],
    wrong: ['final', 'preparation'],
  },
  {
    element: 'Condition.clinicalStatus',
    codes: ['active', 'recurrence', 'relapse', 'inactive', 'remission', 'resolved'],
    wrong: ['unknown'],
  },
  {
    element: 'DetectedIssue.status',
    codes: [
      'registered',
      'preliminary',
      'final',
      'amended',
      'corrected',
      'cancelled',
      'entered-in-error',
      'unknown',
    ],
    wrong: ['mitigated', 'completed', 'active'],
  },
  {
    element: 'DetectedIssue.severity',
    codes: ['high', 'moderate', 'low'],
    wrong: ['error', 'warning', 'information'],
  },
  {
    element: 'Encounter.status',
    codes: [
      'planned',
      'arrived',
      'triaged',
      'in-progress',
      'onleave',
      'finished',
      'cancelled',
      'entered-in-error',
      'unknown',
    ],
    wrong: ['completed', 'on-hold', 'discharged', 'discontinued', 'noshow'],
  },
  {
    element: 'EpisodeOfCare.status',
    codes: ['planned', 'waitlist', 'active', 'onhold', 'finished', 'cancelled', 'entered-in-error'],
    wrong: ['on-hold', 'completed', 'revoked', 'unknown'],
  },
  {
    element: 'Flag.status',
    codes: ['active', 'inactive', 'entered-in-error'],
    wrong: ['completed', 'resolved'],
  },
  {
    element: 'Goal.lifecycleStatus',
    codes: [
      'proposed',
      'planned',
      'accepted',
      'active',
      'on-hold',
      'completed',
      'cancelled',
      'entered-in-error',
      'rejected',
    ],
    wrong: ['onhold', 'achieved', 'in-progress'],
  },
  {
    element: 'Observation.status',
    codes: [
      'registered',
      'preliminary',
      'final',
      'amended',
      'corrected',
      'cancelled',
      'entered-in-error',
      'unknown',
    ],
    wrong: ['completed', 'specimen-in-process'],
  },
  {
    element: 'Procedure.status',
    codes: [
      'preparation',
      'in-progress',
      'not-done',
      'on-hold',
      'stopped',
      'completed',
      'entered-in-error',
      'unknown',
    ],
    wrong: ['onhold', 'aborted', 'final'],
  },
  {
    element: 'QuestionnaireResponse.status',
    codes: ['in-progress', 'completed', 'amended', 'entered-in-error', 'stopped'],
    wrong: ['final', 'corrected'],
  },
  {
    element: 'Task.status',
    codes: [
      'draft',
      'requested',
      'received',
      'accepted',
      'rejected',
      'ready',
      'cancelled',
      'in-progress',
      'on-hold',
      'failed',
      'completed',
      'entered-in-error',
    ],
    wrong: ['onhold', 'finished', 'revoked', 'stopped', 'not-done'],
  },
  {
    element: 'Task.intent',
    codes: [
      'unknown',
      'proposal',
      'plan',
      'order',
      'original-order',
      'reflex-order',
      'filler-order',
      'instance-order',
      'option',
    ],
    wrong: ['directive'],
  },
  {
    element: 'DocumentReference.status',
    codes: ['current', 'superseded', 'entered-in-error'],
    wrong: ['active', 'final'],
  },
  {
    element: 'PlanDefinition.status',
    codes: ['draft', 'active', 'retired', 'unknown'],
    wrong: ['completed'],
  },
] as const;

function codesFor(path: string): readonly string[] {
  const cut = path.lastIndexOf('.');
  const element = definitions()
    .parts.get(path.slice(0, cut))
    ?.find(({ name }) => name === path.slice(cut + 1));
  expect(element?.binding?.strength).toBe('required');
  return [...(codesOf(element?.binding?.valueSet ?? '') ?? [])].map((one) => one.slice(one.indexOf('|') + 1));
}

describe('the statuses of R4', () => {
  it.each(statuses.map((one) => [one.element, one] as const))('%s', (element, { codes, wrong }) => {
    expect([...codesFor(element)].sort()).toEqual([...codes].sort());
    for (const one of wrong) expect(codesFor(element)).not.toContain(one);
  });

  it.each([
    ['EpisodeOfCare', 'onhold', 'on-hold'],
    ['EpisodeOfCare', 'finished', 'completed'],
  ])('an %s may be %s, not %s', (resourceType, right, wrong) => {
    const episode = { resourceType, patient: { reference: 'Patient/17' } };
    expect(faultsIn({ ...episode, status: right })).toEqual([]);
    expect(faultsIn({ ...episode, status: wrong })).toEqual([
      `value: EpisodeOfCare.status: ${wrong} is not in http://hl7.org/fhir/ValueSet/episode-of-care-status|4.0.1`,
    ]);
  });
});
