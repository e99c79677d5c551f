import type { EventOf } from '../model/course.js';
import { codeIn, codesIn, listIn, present, textIn, valueIn } from './json.js';
import { observation, setting } from './observations.js';
import { isFhirString } from './primitives.js';
import type { ClinicalImpression } from './resources.js';
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
    ...(date !== undefined && { effectiveDateTime: date }),
  };
}

// A look at the course with a decision. US Core has no ClinicalImpression.
function reviewed(event: EventOf<'fit-reviewed' | 'progress-reviewed'>, to: Writing): Written {
  const decision = to.concept('decision', event.data.decision);
  return {
    resource: to.usCore
      ? {
          ...observation('therapy', to.concept('event', event.type), to),
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
          ...observation('therapy', code, to),
          ...setting(event, to),
          ...(named && { valueCodeableConcept: named }),
        },
        said: area === undefined ? [] : ['area'],
        dated: true,
      };
    }
    const summary = text !== undefined && isFhirString(text) ? text : undefined;
    const { area } = event.data;
    return {
      resource: {
        ...impression(event, to),
        ...(summary !== undefined && { summary }),
        ...(area !== undefined && { finding: [{ itemCodeableConcept: to.concept('focal-area', area) }] }),
      },
      said: [...(summary === undefined ? [] : ['text']), ...(area === undefined ? [] : ['area'])],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      text: textIn(resource, 'summary'),
      area:
        codeIn(valueIn(resource, 'valueCodeableConcept'), from.system('focal-area')) ??
        codesIn(
          listIn(resource, 'finding').map((one) => valueIn(one, 'itemCodeableConcept')),
          from.system('focal-area'),
        )[0],
    }),
};

/** Medication, where a server takes US Core only: each entry is an observation. */
export const medicationRecorded: EventMapping<'medication-recorded'> = {
  write: (event, to) => {
    const { coding = [] } = to.concept('event', event.type);
    const { coding: kind = [] } = to.concept('medication-kind', event.data.kind);
    return {
      resource: {
        ...observation('therapy', { coding: [...kind, ...coding] }, to),
        ...setting(event, to),
        valueCodeableConcept: to.concept('standing', event.data.status),
      },
      said: ['kind', 'status'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      kind: codeIn(valueIn(resource, 'code'), from.system('medication-kind')),
      status: codeIn(valueIn(resource, 'valueCodeableConcept'), from.system('standing')),
    }),
};
