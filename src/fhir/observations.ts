import type { RiskCheck } from '../model/care.js';
import type { EventOf } from '../model/course.js';
import type { Mood } from '../model/session.js';
import {
  loincSystem,
  riskAnswerCoding,
  riskAnswerValue,
  riskItemCoding,
  scoreCoding,
} from './codes/loinc.js';
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

/** A total. The suicide item has an observation of its own, which the total rests on. */
export const measureTaken: EventMapping<'measure-taken'> = {
  write: (event, to) => {
    const { instrument, total, riskItem, prorated } = event.data;
    const code = withOurs(scoreCoding(instrument), to.concept('instrument', instrument));
    return {
      resource: {
        ...observation('survey', code, to),
        ...setting(event, to),
        valueQuantity: score(total),
        ...(prorated === true && { note: [{ text: 'Prorated for missing items.' }] }),
        ...(riskItem !== undefined && { derivedFrom: [to.part(event.id, 'riskItem')] }),
      },
      said: ['instrument', 'total'],
      dated: true,
    };
  },
  read: (resource, from) =>
    present({
      instrument: codeIn(valueIn(resource, 'code'), from.system('instrument')),
      total: numberIn(resource, 'valueQuantity', 'value'),
    }),
};

/** The answer to the item that asks after suicide. A questionnaire’s answer is no judgement of risk. */
export const riskItem: Mapping<{ readonly data: number; readonly measure: EventOf<'measure-taken'> }> = {
  write: ({ data, measure }, to) => {
    const { instrument } = measure.data;
    const answer = riskAnswerCoding(instrument, data);
    const code = withOurs(riskItemCoding(instrument), to.concept('event', 'risk-item'));
    return {
      resource: {
        ...observation('survey', code, to),
        ...setting(measure, to),
        ...(answer ? { valueCodeableConcept: { coding: [answer] } } : { valueQuantity: score(data) }),
      },
      said: [],
      dated: true,
    };
  },
  read: (resource) =>
    present({
      value:
        numberIn(resource, 'valueQuantity', 'value') ??
        riskAnswerValue(codeIn(valueIn(resource, 'valueCodeableConcept'), loincSystem)),
    }),
};

// The code that everybody knows comes first.
function withOurs(theirs: Coding | undefined, { coding = [] }: CodeableConcept): CodeableConcept {
  return { coding: [...(theirs === undefined ? [] : [theirs]), ...coding] };
}

const absentSystem = 'http://terminology.hl7.org/CodeSystem/data-absent-reason';
const notKnown: CodeableConcept = { coding: [{ system: absentSystem, code: 'unknown', display: 'Unknown' }] };
const notAsked: CodeableConcept = {
  coding: [{ system: absentSystem, code: 'not-asked', display: 'Not Asked' }],
};

/** The clinician’s own judgement of risk. */
export const risk: Mapping<{ readonly data: RiskCheck; readonly on?: string; readonly session?: number }> = {
  write: (event, to) => {
    const { level, asked } = event.data;
    return {
      resource: {
        ...observation('exam', to.concept('event', 'risk-assessed'), to),
        ...setting(event, to),
        ...(level === undefined
          ? { dataAbsentReason: asked === false ? notAsked : notKnown }
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
    const { value, min, max, higherIs } = event.data;
    return {
      resource: {
        ...observation('survey', to.concept('event', 'mood'), to),
        ...setting(event, to),
        valueQuantity: score(value),
        // A reference range would say what is normal.
        component: [
          { code: to.concept('event', 'mood-lowest'), valueQuantity: score(min) },
          { code: to.concept('event', 'mood-highest'), valueQuantity: score(max) },
          ...(higherIs === undefined
            ? []
            : [
                {
                  code: to.concept('event', 'mood-higher-is'),
                  valueCodeableConcept: to.concept('mood-direction', higherIs),
                },
              ]),
        ],
      },
      said: ['value', 'min', 'max', 'higherIs'],
      dated: true,
    };
  },
  read: (resource, from) => {
    const part = (code: string): unknown =>
      listIn(resource, 'component').find(
        (one) => codeIn(valueIn(one, 'code'), from.system('event')) === code,
      );
    return present({
      value: numberIn(resource, 'valueQuantity', 'value'),
      min: numberIn(part('mood-lowest'), 'valueQuantity', 'value'),
      max: numberIn(part('mood-highest'), 'valueQuantity', 'value'),
      higherIs: codeIn(
        valueIn(part('mood-higher-is'), 'valueCodeableConcept'),
        from.system('mood-direction'),
      ),
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
      ...observation('therapy', to.concept('event', 'formulation-answered'), to),
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
