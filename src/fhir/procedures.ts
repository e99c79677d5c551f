import type { EventOf } from '../model/course.js';
import type { TechniqueLeftOut, TechniqueUse } from '../model/session.js';
import type { CodeableConcept } from './datatypes.js';
import { codeIn, present, valueIn } from './json.js';
import type { Procedure } from './resources.js';
import type { Writing } from './writing.js';
import { when } from './writing.js';
import type { EventMapping, Mapping } from './written.js';

/** What every procedure here begins with. */
function procedure(
  { on, session }: { readonly on?: string; readonly session?: number },
  status: Procedure['status'],
  code: CodeableConcept,
  to: Writing,
): Procedure {
  const encounter = to.encounter(session);
  const date = when(on);
  return {
    resourceType: 'Procedure',
    basedOn: [to.plan()],
    status,
    code,
    subject: to.patient,
    ...(encounter && { encounter }),
    ...(date !== undefined && { performedDateTime: date }),
  };
}

/** Events that are steps of the treatment. */
type Step =
  | 'safety-plan-recorded'
  | 'care-escalated'
  | 'care-coordinated'
  | 'medical-model-explained'
  | 'sick-role-recorded'
  | 'inventory-recorded'
  | 'ending-reviewed';

/** What the native elements of a step say. */
interface StepSays {
  readonly status?: Procedure['status'];
  /** Where it stands: `status` of the data. */
  readonly standing?: string;
  /** With whom: `to` or `with` of the data. */
  readonly service?: string;
}

function step<T extends Step>(
  type: T,
  says: (event: EventOf<T>) => StepSays,
  service?: 'to' | 'with',
): Mapping<Envelope<T> & EventOf<T>> {
  return {
    write: (event, to) => {
      const { status = 'completed', standing, service: who } = says(event);
      return {
        resource: {
          ...procedure(event, status, to.concept('event', type), to),
          ...(who !== undefined && { category: to.concept('service', who) }),
          ...(standing !== undefined && { outcome: to.concept('standing', standing) }),
        },
        said: [...(standing === undefined ? [] : ['status']), ...(service === undefined ? [] : [service])],
        dated: true,
      };
    },
    read: (resource, from) =>
      present({
        status: codeIn(valueIn(resource, 'outcome'), from.system('standing')),
        ...(service && { [service]: codeIn(valueIn(resource, 'category'), from.system('service')) }),
      }),
  };
}

interface Envelope<T> {
  readonly type: T;
  readonly on?: string;
  readonly session?: number;
}

/** The steps, each with what its procedure says. */
export const steps: { readonly [T in Step]: EventMapping<T> } = {
  'safety-plan-recorded': step('safety-plan-recorded', ({ data: { status } }) => ({
    status: status === 'declined' ? 'not-done' : 'completed',
    standing: status,
  })),
  'care-escalated': step(
    'care-escalated',
    ({ data }) => ({ status: escalation[data.outcome ?? 'accepted'], service: data.to }),
    'to',
  ),
  'care-coordinated': step(
    'care-coordinated',
    ({ data }) => ({
      status: coordination[data.status],
      standing: data.status,
      service: data.with,
    }),
    'with',
  ),
  'medical-model-explained': step('medical-model-explained', () => ({})),
  'sick-role-recorded': step('sick-role-recorded', ({ data: { status } }) => ({
    status: status === 'not-used' ? 'not-done' : 'completed',
    standing: status,
  })),
  'inventory-recorded': step('inventory-recorded', ({ data: { status } }) => ({
    standing: status,
  })),
  'ending-reviewed': step('ending-reviewed', () => ({})),
};

// What is waited for is not yet done; what was refused never was.
const escalation: Readonly<
  Record<NonNullable<EventOf<'care-escalated'>['data']['outcome']>, Procedure['status']>
> = { accepted: 'completed', waiting: 'preparation', declined: 'not-done' };

const coordination: Readonly<Record<EventOf<'care-coordinated'>['data']['status'], Procedure['status']>> = {
  'in-place': 'completed',
  requested: 'preparation',
  declined: 'not-done',
  withheld: 'not-done',
};

/** A step that was left out on purpose. */
export const stepOmitted: EventMapping<'step-omitted'> = {
  write: (event, to) => {
    const { step: left, reason } = event.data;
    return {
      resource: {
        ...procedure(event, 'not-done', to.concept('omitted-step', left), to),
        category: to.concept('event', 'step-omitted'),
        ...(reason && { statusReason: to.concept('omission-reason', reason) }),
      },
      said: ['step', 'reason'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      step: codeIn(valueIn(resource, 'code'), from.system('omitted-step')),
      reason: codeIn(valueIn(resource, 'statusReason'), from.system('omission-reason')),
    }),
};

/** What was decided about treatment after this course. */
export const continuationDecided: EventMapping<'continuation-decided'> = {
  write: (event, to) => ({
    resource: {
      ...procedure(event, 'completed', to.concept('event', 'continuation-decided'), to),
      outcome: to.concept('decision', event.data.decision),
    },
    said: ['decision'],
    dated: true,
  }),
  read: (resource, from) =>
    present({ decision: codeIn(valueIn(resource, 'outcome'), from.system('decision')) }),
};

interface InSession<T> {
  readonly data: T;
  readonly session: EventOf<'session-held'>;
}

const counselling: CodeableConcept = { text: 'Psychotherapy technique' };

/** A technique that was used. Its reason is the focal area of its session, where that is one. */
export const techniqueUse: Mapping<InSession<TechniqueUse>> = {
  write: ({ data, session }, to) => ({
    resource: {
      ...procedure(session, 'completed', to.concept('technique', data.technique), to),
      category: counselling,
      ...(session.data.areas?.length === 1 && {
        reasonCode: session.data.areas.map((area) => to.concept('focal-area', area)),
      }),
    },
    said: ['technique'],
    dated: true,
  }),
  read: (resource, from) =>
    present({ technique: codeIn(valueIn(resource, 'code'), from.system('technique')) }),
};

/** A technique that was considered and left out. */
export const techniqueLeftOut: Mapping<InSession<TechniqueLeftOut>> = {
  write: ({ data, session }, to) => ({
    resource: {
      ...procedure(session, 'not-done', to.concept('technique', data.technique), to),
      category: counselling,
      statusReason: to.concept('omission-reason', data.reason),
    },
    said: ['technique', 'reason'],
    dated: true,
  }),
  read: (resource, from) =>
    present({
      technique: codeIn(valueIn(resource, 'code'), from.system('technique')),
      reason: codeIn(valueIn(resource, 'statusReason'), from.system('omission-reason')),
    }),
};
