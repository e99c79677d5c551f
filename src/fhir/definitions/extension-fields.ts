import type { EventType } from '../../model/course.js';
import { eventTypes } from '../../model/course.js';
import type { PrivacyTag } from '../../model/vocabulary.js';
import type { CourseFields, FieldForm } from '../../privacy/course-fields.js';
import { dataFields, envelopeFields, headFields } from '../../privacy/course-fields.js';
import { orderName } from '../codes/local-codes.js';
import type { PartName } from '../items.js';

/**
 * A nested extension: what it can hold, and where its field comes from. None has to be there: what a native element
 * says, the extension does not.
 */
export interface ExtensionField {
  readonly name: string;
  /** The types of value that it can have; none where it only holds fields. */
  readonly types: readonly string[];
  /** What can stand in it instead of a value. */
  readonly fields: readonly ExtensionField[];
  readonly list: boolean;
  readonly privacy: readonly PrivacyTag[];
  /** The records it is a field of. */
  readonly of: readonly string[];
}

/** The type of value for each form of field. */
const valueTypes: Readonly<Record<FieldForm, readonly string[]>> = {
  code: ['code'],
  id: ['string'],
  'id-or-number': ['string', 'decimal'],
  text: ['string'],
  date: ['date'],
  integer: ['integer'],
  decimal: ['decimal'],
  flag: ['boolean'],
  fields: [],
  claims: ['code'],
};

// FHIR has no empty list, no empty object, and no text without a visible character: they are written as JSON.
const json: ExtensionField = field('json', ['string']);

// A claim is an aspect, or an aspect from a session on.
const claim: readonly ExtensionField[] = [field('aspect', ['code']), field('fromSession', ['integer'])];

/** What the record claims to document: of the fields around the events, the one that no element says. */
export function fieldsOfHead(): readonly ExtensionField[] {
  return treeOf(headFields(), '', 'course').filter(({ name }) => name === 'documented');
}

/** The fields around the data of any event, and its place in the log, counted from 0. */
export function fieldsOfEnvelope(): readonly ExtensionField[] {
  const order: ExtensionField = { ...field(orderName, ['integer']), of: ['event'] };
  const all = eventTypes.flatMap((type) => treeOf(envelopeFields(type), '', 'event'));
  // Says that there is nothing to carry, where an extension would be taken for dropped.
  const none: ExtensionField = { ...field('none', ['boolean']), of: ['event'] };
  return merged([...all, order, none]);
}

/** The fields of the data of some types of event, those of one name as one. */
export function fieldsOfData(types: readonly EventType[]): readonly ExtensionField[] {
  const all = types.flatMap((type) => treeOf(dataFields(type), '', type));
  return merged(all);
}

/** The fields of the parts of a session that can have a resource of their own. */
export function fieldsOfParts(): readonly ExtensionField[] {
  const parts: Readonly<Record<Exclude<PartName, 'riskItem'>, string>> = {
    techniques: 'techniques[]',
    leftOut: 'leftOut[]',
    tasksSet: 'tasksSet[]',
    risk: 'risk',
    mood: 'mood',
  };
  const all = Object.entries(parts).flatMap(([name, path]) =>
    treeOf(dataFields('session-held'), `${path}.`, `${name} of session-held`),
  );
  return merged(all);
}

/** Fields of one name as one: what one of them can hold, it can. */
export function merged(all: readonly ExtensionField[]): readonly ExtensionField[] {
  const names = [...new Set(all.map(({ name }) => name))];
  return names.map((name) => {
    const same = all.filter((one) => one.name === name);
    return {
      name,
      types: unique(same.flatMap(({ types }) => types)),
      fields: merged(same.flatMap(({ fields }) => fields)),
      list: same.some(({ list }) => list),
      privacy: unique(same.flatMap(({ privacy }) => privacy)),
      of: unique(same.flatMap((one) => one.of)),
    };
  });
}

/** A field of our own, that is no field of a course. */
export function field(name: string, types: readonly string[], list: boolean = false): ExtensionField {
  return { name, types, fields: [], list, privacy: ['plan'], of: [] };
}

function treeOf(fields: CourseFields, parent: string, of: string): readonly ExtensionField[] {
  const children = Object.values(fields).filter(
    ({ path }) => path.startsWith(parent) && !path.slice(parent.length).includes('.'),
  );
  return children.map(({ path, form, list, privacy }) => {
    const inner = form === 'fields' ? treeOf(fields, `${path}.`, of) : form === 'claims' ? claim : [];
    const bare = !list && (form === 'integer' || form === 'decimal' || form === 'flag');
    return {
      name: path.slice(parent.length).replace('[]', ''),
      types: valueTypes[form],
      fields: bare ? [] : [...inner, json],
      list: list || form === 'claims',
      privacy: [privacy],
      of: [of],
    };
  });
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}
