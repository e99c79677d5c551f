import type { EventOf } from '../model/course.js';
import { codeIn, listIn, present, textIn, valueIn } from './json.js';
import { observation, setting } from './observations.js';
import { isFhirString, withoutTime } from './primitives.js';
import type { ClinicalImpression } from './resources.js';
import { clinicalStatus, conditionStatus } from './status.js';
import type { Writing } from './writing.js';
import { when } from './writing.js';
import type { EventMapping, Reading, Written } from './written.js';

type Judgement = 'fit-reviewed' | 'progress-reviewed' | 'formulation-shared';

function impression(
  { type, on, session }: Pick<EventOf<Judgement>, 'type' | 'on' | 'session'>,
  to: Writing,
): ClinicalImpression {
  const encounter = to.encounter(session);
  const date = when(on);
  return {
    resourceType: 'ClinicalImpression',
    status: 'completed',
    code: to.concept('event', type),
    subject: to.patient,
    ...(encounter && { encounter }),
    ...(date !== undefined && { date }),
  };
}

// A look at the course with a decision. US Core has no ClinicalImpression.
function reviewed(event: EventOf<'fit-reviewed' | 'progress-reviewed'>, to: Writing): Written {
  const decision = to.concept('decision', event.data.decision);
  return {
    resource: to.usCore
      ? {
          ...observation('survey', to.concept('event', event.type), to),
          ...setting(event, to),
          valueCodeableConcept: decision,
        }
      : { ...impression(event, to), finding: [{ itemCodeableConcept: decision }] },
    said: ['decision'],
    dated: true,
  };
}

function readDecision(resource: unknown, from: Reading): Readonly<Record<string, unknown>> {
  const [finding] = listIn(resource, 'finding');
  const concept = valueIn(finding, 'itemCodeableConcept') ?? valueIn(resource, 'valueCodeableConcept');
  return present({ decision: codeIn(concept, from.system('decision')) });
}

/** A look at whether IPT fits. */
export const fitReviewed: EventMapping<'fit-reviewed'> = { write: reviewed, read: readDecision };

/** A look at how the treatment goes. */
export const progressReviewed: EventMapping<'progress-reviewed'> = { write: reviewed, read: readDecision };

/** The formulation, in words only where the export holds free text. */
export const formulationShared: EventMapping<'formulation-shared'> = {
  write: (event, to) => {
    const { text } = event.data;
    if (to.usCore) {
      const { area } = event.data;
      const code = to.concept('event', event.type);
      const named = area === undefined ? undefined : to.concept('focal-area', area);
      return {
        resource: {
          ...observation('survey', code, to),
          ...setting(event, to),
          ...(named && { valueCodeableConcept: named }),
        },
        said: area === undefined ? [] : ['area'],
        dated: true,
      };
    }
    const summary = text !== undefined && isFhirString(text) ? text : undefined;
    return {
      resource: { ...impression(event, to), ...(summary !== undefined && { summary }) },
      said: summary === undefined ? [] : ['text'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      text: textIn(resource, 'summary'),
      area: codeIn(valueIn(resource, 'valueCodeableConcept'), from.system('focal-area')),
    }),
};

// Where nobody says what it rests on, nothing is said of its certainty.
const verification = { diagnosis: 'confirmed', 'target-problem': 'provisional' } as const;

/** A condition. A later entry for the same one is a resource of its own: it is what was found then. */
export const conditionRecorded: EventMapping<'condition-recorded'> = {
  write: ({ on, session, data: { condition, status, onset, basis } }, to) => {
    const verified = status === 'ruled-out' ? 'refuted' : basis && verification[basis];
    const encounter = to.encounter(session);
    const recorded = when(on);
    const began = when(onset);
    return {
      resource: {
        resourceType: 'Condition',
        ...(status !== 'ruled-out' && {
          clinicalStatus: { coding: [{ system: clinicalSystem, code: clinicalStatus[status] }] },
        }),
        ...(verified && {
          verificationStatus: { coding: [{ system: verificationSystem, code: verified }] },
        }),
        category: [
          {
            coding: [
              {
                system: 'http://terminology.hl7.org/CodeSystem/condition-category',
                code: 'encounter-diagnosis',
              },
            ],
          },
        ],
        code: to.concept('condition', condition),
        subject: to.patient,
        ...(encounter && { encounter }),
        ...(began !== undefined && { onsetDateTime: began }),
        ...(recorded !== undefined && { recordedDate: recorded }),
      },
      said: ['condition', 'status', ...(began === undefined ? [] : ['onset'])],
      dated: true,
    };
  },
  read: (resource, from) => {
    const clinical = codeIn(valueIn(resource, 'clinicalStatus'), clinicalSystem);
    const refuted = codeIn(valueIn(resource, 'verificationStatus'), verificationSystem) === 'refuted';
    return present({
      condition: codeIn(valueIn(resource, 'code'), from.system('condition')),
      status: refuted
        ? 'ruled-out'
        : Object.entries(conditionStatus).find(([code]) => code === clinical)?.[1],
      onset: withoutTime(textIn(resource, 'onsetDateTime')),
    });
  },
};

const clinicalSystem = 'http://terminology.hl7.org/CodeSystem/condition-clinical';
const verificationSystem = 'http://terminology.hl7.org/CodeSystem/condition-ver-status';

const medicationStatus: Readonly<
  Record<EventOf<'medication-recorded'>['data']['status'], 'active' | 'stopped' | 'not-taken'>
> = {
  none: 'not-taken',
  started: 'active',
  continued: 'active',
  changed: 'active',
  stopped: 'stopped',
};

/** Medication by its kind. US Core has no MedicationStatement. */
export const medicationRecorded: EventMapping<'medication-recorded'> = {
  write: (event, to) => {
    const { kind, status } = event.data;
    const medication = to.concept('medication-kind', kind);
    const encounter = to.encounter(event.session);
    const date = when(event.on);
    return {
      resource: to.usCore
        ? {
            ...observation('therapy', to.concept('event', event.type), to),
            ...setting(event, to),
            valueCodeableConcept: medication,
          }
        : {
            resourceType: 'MedicationStatement',
            basedOn: [to.plan()],
            status: medicationStatus[status],
            statusReason: [to.concept('standing', status)],
            medicationCodeableConcept: medication,
            subject: to.patient,
            context: encounter ?? to.whole(),
            ...(date !== undefined && { dateAsserted: date }),
          },
      said: to.usCore ? ['kind'] : ['kind', 'status'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      status: codeIn(listIn(resource, 'statusReason')[0], from.system('standing')),
      kind: codeIn(
        valueIn(resource, 'medicationCodeableConcept') ?? valueIn(resource, 'valueCodeableConcept'),
        from.system('medication-kind'),
      ),
    }),
};
