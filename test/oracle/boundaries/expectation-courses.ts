import type { EventDraft } from '../../../src/examples/worked-course.js';
import { sessions } from '../../support/judge.js';
import type { Side } from './boundary.js';
import { held, middle, person } from './boundary.js';

export function target(basis: 'diagnosis' | 'target-problem', underA: string, underB: string): Side {
  return {
    course: `a target recorded as a ${basis}`,
    events: [
      {
        type: 'condition-recorded',
        session: 1,
        data: { condition: 'major-depression', role: 'target', status: 'active', basis },
      },
      held(1),
      middle,
      held(2),
    ],
    underA,
    underB,
  };
}

export function formulation(diagnosisNamed: boolean, underA: string, underB: string): Side {
  return {
    course: `a formulation, the diagnosis ${diagnosisNamed ? '' : 'not '}named`,
    events: [
      person('p1'),
      {
        type: 'formulation-shared',
        data: {
          area: 'grief',
          diagnosisNamed,
          illnessFrame: true,
          people: ['p1'],
          planExplained: true,
          timeLimitNamed: true,
        },
      },
    ],
    underA,
    underB,
  };
}

export function inventory(
  { described, topics }: { readonly described: boolean; readonly topics: boolean },
  underA: string,
  underB: string,
): Side {
  const asked = {
    support: 'present',
    conflict: 'absent',
    loss: 'absent',
    'role-change': 'absent',
    loneliness: 'absent',
    'blocked-communication': 'absent',
  } as const;
  const friend: EventDraft = {
    type: 'person-described',
    data: {
      person: 'p1',
      relationship: 'friend',
      status: 'current',
      quality: 'good',
      support: 'both',
      confidant: true,
    },
  };
  return {
    course: `people ${described ? '' : 'barely '}described, topics ${topics ? '' : 'not '}asked about`,
    events: [
      described ? friend : person('p1'),
      {
        type: 'inventory-recorded',
        data: {
          status: 'completed',
          hasConfidant: true,
          ...(topics ? { topics: asked, changesNearOnsetAsked: true } : {}),
        },
      },
    ],
    underA,
    underB,
  };
}

export function taken(scope: 'full' | 'focused', underA: string, underB: string): Side {
  return {
    course: `a ${scope} inventory before the focus`,
    events: [
      held(1),
      { type: 'inventory-recorded', session: 1, data: { status: 'completed', scope } },
      held(2),
      { type: 'focus-activated', session: 2, data: { area: 'grief' } },
    ],
    underA,
    underB,
  };
}

export function ofAge(ageYears: number, underA: string, underB: string): Side {
  return {
    course: `a patient of ${ageYears}, and no guardian`,
    events: [{ type: 'course-opened', data: { ageYears } }, held(1), middle],
    underA,
    underB,
  };
}

export function prepared(count: number, underA: string, underB: string): Side {
  return {
    course: `${count} sessions before the group`,
    events: [...sessions(1, count, { kind: 'pre-group' }), held(count + 1), held(count + 2)],
    underA,
    underB,
  };
}

export function grieving(status: 'deceased' | 'past', underA: string, underB: string): Side {
  return {
    course: `grief for somebody whose status is ${status}`,
    events: [
      { type: 'person-described', data: { person: 'p1', status } },
      { type: 'focus-activated', data: { area: 'grief', people: ['p1'] } },
    ],
    underA,
    underB,
  };
}

export function epds(perinatal: boolean | undefined, underA: string, underB: string): Side {
  return {
    course: `the EPDS, perinatal ${perinatal ?? 'not recorded'}`,
    events: [
      { type: 'course-opened', data: { ageYears: 30, ...(perinatal === undefined ? {} : { perinatal }) } },
      held(1),
      { type: 'measure-taken', session: 1, data: { instrument: 'epds', total: 12 } },
    ],
    underA,
    underB,
  };
}

export function ill(condition: 'bipolar-disorder' | 'ptsd' | 'panic'): EventDraft {
  return { type: 'condition-recorded', data: { condition, role: 'target', status: 'active' } };
}
