import type { RiskCheck } from '../model/care.js';
import type { Mood } from '../model/session.js';
import { riskItemCoding, scoreCoding } from './codes/loinc.js';
import type { CodeableConcept, Coding } from './datatypes.js';
import { codeIn, listIn, numberIn, present, textIn, valueIn } from './json.js';
import { withoutTime } from './primitives.js';
import type { Observation } from './resources.js';
import type { Writing } from './writing.js';
import { score, when } from './writing.js';
import type { EventMapping, Mapping } from './written.js';

const categorySystem = 'http://terminology.hl7.org/CodeSystem/observation-category';

/** What every observation here begins with. */
export function observation(
  category: 'survey' | 'exam' | 'social-history' | 'therapy',
  code: CodeableConcept,
  to: Writing,
): Pick<Observation, 'resourceType' | 'status' | 'category' | 'code' | 'subject' | 'basedOn'> {
  return {
    resourceType: 'Observation',
    basedOn: [to.plan()],
    status: 'final',
    category: [{ coding: [{ system: categorySystem, code: category }] }],
    code,
    subject: to.patient,
  };
}

/** The date and the encounter of an event. */
export function setting(
  { on, session }: { readonly on?: string; readonly session?: number },
  to: Writing,
): Pick<Observation, 'encounter' | 'effectiveDateTime'> {
  const encounter = to.encounter(session);
  const date = when(on);
  return { ...(encounter && { encounter }), ...(date !== undefined && { effectiveDateTime: date }) };
}

/** A total is an observation, the suicide item a component of it. */
export const measureTaken: EventMapping<'measure-taken'> = {
  write: (event, to) => {
    const { instrument, total, riskItem } = event.data;
    const code = withOurs(scoreCoding(instrument), to.concept('instrument', instrument));
    return {
      resource: {
        ...observation('survey', code, to),
        ...setting(event, to),
        valueQuantity: score(total),
        ...(riskItem !== undefined && { component: [riskComponent(instrument, riskItem, to)] }),
      },
      said: ['instrument', 'total', 'riskItem'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      instrument: codeIn(valueIn(resource, 'code'), from.system('instrument')),
      total: numberIn(resource, 'valueQuantity', 'value'),
      riskItem: numberIn(listIn(resource, 'component')[0], 'valueQuantity', 'value'),
    }),
};

function riskComponent(
  instrument: string,
  value: number,
  to: Writing,
): NonNullable<Observation['component']>[number] {
  return {
    code: withOurs(riskItemCoding(instrument), to.concept('event', 'risk-item')),
    valueQuantity: score(value),
  };
}

// The code that everybody knows comes first.
function withOurs(theirs: Coding | undefined, { coding = [] }: CodeableConcept): CodeableConcept {
  return { coding: [...(theirs === undefined ? [] : [theirs]), ...coding] };
}

const absent: CodeableConcept = {
  coding: [
    {
      system: 'http://terminology.hl7.org/CodeSystem/data-absent-reason',
      code: 'unknown',
      display: 'Unknown',
    },
  ],
};

/** The clinician’s own judgement of risk. */
export const risk: Mapping<{ readonly data: RiskCheck; readonly on?: string; readonly session?: number }> = {
  write: (event, to) => {
    const { level } = event.data;
    return {
      resource: {
        ...observation('survey', to.concept('event', 'risk-assessed'), to),
        ...setting(event, to),
        ...(level === undefined
          ? { dataAbsentReason: absent }
          : { valueCodeableConcept: to.concept('risk-level', level) }),
      },
      said: ['level'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({ level: codeIn(valueIn(resource, 'valueCodeableConcept'), from.system('risk-level')) }),
};

/** A mood rating with the ends of its scale. */
export const mood: Mapping<{ readonly data: Mood; readonly on?: string; readonly session?: number }> = {
  write: (event, to) => {
    const { value, min, max } = event.data;
    return {
      resource: {
        ...observation('survey', to.concept('event', 'mood'), to),
        ...setting(event, to),
        valueQuantity: score(value),
        referenceRange: [{ low: score(min), high: score(max) }],
      },
      said: ['value', 'min', 'max'],
      dated: true,
    };
  },
  read: (resource) => {
    const [range] = listIn(resource, 'referenceRange');
    return present({
      value: numberIn(resource, 'valueQuantity', 'value'),
      min: numberIn(range, 'low', 'value'),
      max: numberIn(range, 'high', 'value'),
    });
  },
};

/** An entry of the timeline: when it happened is what the observation is about, not when it was told. */
export const timelineEvent: EventMapping<'timeline-event-added'> = {
  write: ({ session, data: { happened, person, kind } }, to) => {
    const who = person === undefined ? undefined : to.person(person);
    const date = when(happened);
    const { encounter } = setting({ ...(session !== undefined && { session }) }, to);
    return {
      resource: {
        ...observation('social-history', to.concept('event', 'timeline-event-added'), to),
        ...(who && { focus: [who] }),
        ...(encounter && { encounter }),
        ...(date !== undefined && { effectiveDateTime: date }),
        valueCodeableConcept: to.concept('timeline-kind', kind),
      },
      said: ['kind', ...(date === undefined ? [] : ['happened']), ...(who ? ['person'] : [])],
      dated: false,
    };
  },
  read: (resource, from) =>
    present({
      kind: codeIn(valueIn(resource, 'valueCodeableConcept'), from.system('timeline-kind')),
      happened: withoutTime(textIn(resource, 'effectiveDateTime')),
      person: from.person(listIn(resource, 'focus')[0]),
    }),
};

/** An answer to the formulation. */
export const formulationAnswered: EventMapping<'formulation-answered'> = {
  write: (event, to) => ({
    resource: {
      ...observation('survey', to.concept('event', 'formulation-answered'), to),
      ...setting(event, to),
      valueCodeableConcept: to.concept('decision', event.data.acceptance),
    },
    said: ['acceptance'],
    dated: true,
  }),
  read: (resource, from) =>
    present({
      acceptance: codeIn(valueIn(resource, 'valueCodeableConcept'), from.system('decision')),
    }),
};
