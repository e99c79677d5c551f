import { definitions, type Element } from './definitions.js';
import { type Fault, isList, isObject, type Json, type JsonObject, textOf } from './json.js';

/** A value met on the walk: where, of which R4 type, and what R4 says of its element. */
export interface Met {
  readonly at: string;
  readonly type: string;
  readonly element: Element;
  readonly value: Json;
  readonly holder: Holder;
}

/** The object that a value is part of, and the names under which R4 knows it: its element, its type. */
interface Holder {
  readonly value: JsonObject;
  readonly place: string;
  readonly names: readonly string[];
}

/** Everything that was met, and what does not fit the definitions. */
export interface Walk {
  readonly met: readonly Met[];
  readonly faults: readonly Fault[];
}

/** R5's names for elements that R4 has under another name, or not at all. */
export const onlyInR5: ReadonlySet<string> = new Set([
  'Encounter.actualPeriod',
  'Encounter.reason',
  'Encounter.admission',
  'Encounter.subjectStatus',
  'Encounter.virtualService',
  'Encounter.careTeam',
  'CarePlan.custodian',
  'CarePlan.activity.plannedActivityReference',
  'CarePlan.activity.performedActivity',
  'DetectedIssue.subject',
  'DetectedIssue.category',
  'DetectedIssue.encounter',
  'Task.reason',
  'Task.requestedPeriod',
  'Task.requestedPerformer',
  'Task.performer',
  'Procedure.occurrenceDateTime',
  'Procedure.occurrencePeriod',
  'Procedure.reason',
  'Procedure.focus',
  'Procedure.recorded',
  'EpisodeOfCare.careTeam',
  'EpisodeOfCare.reason',
  'ClinicalImpression.performer',
  'Goal.acceptance',
  'Observation.triggeredBy',
]);

/** Walks a resource along the R4 definitions, with nothing in common with the other validators. */
export function walk(resource: JsonObject, at: string): Walk {
  const met: Met[] = [];
  const faults: Fault[] = [];
  const say = (place: string, says: string): void => {
    faults.push({ by: 'shape', at: place, says });
  };
  walkResource(resource, at);
  return { met, faults };

  function walkResource(value: JsonObject, place: string): void {
    const type = textOf(value, 'resourceType');
    if (type === undefined || !definitions().resources.has(type)) {
      say(place, 'not a resource of R4');
      return;
    }
    walkParts(type, { value, place, names: [type, 'DomainResource', 'Resource'] });
  }

  function walkParts(whole: string, holder: Holder): void {
    const { value, place } = holder;
    const { members, required } = shapeOf(whole);
    const found = new Map<Element, string>();
    for (const key of Object.keys(value)) {
      const name = key.startsWith('_') ? key.slice(1) : key;
      const member = members.get(name);
      if (member === undefined) {
        if (key !== 'resourceType') say(`${place}.${key}`, unknownKey(`${whole}.${key}`));
        continue;
      }
      const before = found.get(member.element);
      if (before === name) continue;
      if (before !== undefined) say(`${place}.${member.element.name}`, 'has two values');
      found.set(member.element, name);
      walkMember(name, member.type, member.element, holder);
    }
    for (const element of required) if (!found.has(element)) say(`${place}.${element.name}`, 'is missing');
    if (Object.keys(value).length === 0) say(place, 'is empty');
  }

  function walkMember(name: string, type: string, element: Element, holder: Holder): void {
    const value = holder.value[name];
    const beside = holder.value[`_${name}`];
    const here = `${holder.place}.${name}`;
    const hidden = `${holder.place}._${name}`;
    if (beside !== undefined && !definitions().primitives.has(type)) say(hidden, 'is unknown');
    for (const one of isList(beside) ? beside : [beside]) {
      if (isObject(one)) {
        walkParts('Element', { value: one, place: hidden, names: [element.path, type, 'Element'] });
      }
    }
    if (value === undefined) return;
    if (isList(value) !== element.many) {
      say(here, element.many ? 'is not a list' : 'is a list');
      return;
    }
    if (!isList(value)) {
      walkValue(value, { type, element, at: here, holder }, beside);
      return;
    }
    if (value.length === 0) say(here, 'is an empty list');
    value.forEach((one, i) => {
      walkValue(one, { type, element, at: `${here}[${i}]`, holder }, isList(beside) ? beside[i] : undefined);
    });
  }

  function walkValue(value: Json, about: Omit<Met, 'value'>, beside?: Json): void {
    const { type, element, at } = about;
    if (value === null) {
      // A null holds the place of a value that has only extensions.
      if (!isObject(beside)) say(at, 'is null');
      return;
    }
    met.push({ ...about, value });
    if (definitions().primitives.has(type)) {
      if (isObject(value) || isList(value)) say(at, `is no ${type}`);
      else if (typeof value !== jsonTypeOf(type)) say(at, `is a ${typeof value}, not a ${type}`);
      return;
    }
    if (!isObject(value)) {
      say(at, `is no ${type}`);
      return;
    }
    if (type === 'Resource') walkResource(value, at);
    else walkParts(partsOf(element, type), { value, place: at, names: [element.path, type, 'Element'] });
  }
}

interface Shape {
  readonly members: ReadonlyMap<string, { readonly element: Element; readonly type: string }>;
  readonly required: readonly Element[];
}

const shapes = new Map<string, Shape>();

function shapeOf(whole: string): Shape {
  const known = shapes.get(whole);
  if (known !== undefined) return known;
  const elements = definitions().parts.get(whole) ?? [];
  const shape = {
    members: new Map(
      elements.flatMap((element) => element.keys.map(({ name, type }) => [name, { element, type }] as const)),
    ),
    required: elements.filter(({ min }) => min > 0),
  };
  shapes.set(whole, shape);
  return shape;
}

function partsOf(element: Element, type: string): string {
  if (element.partsAt !== undefined) return element.partsAt;
  return definitions().parts.has(element.path) ? element.path : type;
}

function jsonTypeOf(type: string): 'boolean' | 'number' | 'string' {
  if (type === 'boolean') return 'boolean';
  return ['decimal', 'integer', 'positiveInt', 'unsignedInt'].includes(type) ? 'number' : 'string';
}

function unknownKey(path: string): string {
  return onlyInR5.has(path) ? 'is an element of R5, not of R4' : 'is unknown';
}
