import type { EventType } from '../../model/course.js';
import { eventTypes } from '../../model/course.js';
import type { ExtensionName } from '../options.js';
import type { DefinitionOptions } from './definition.js';
import { head } from './definition.js';
import { differing, extensionElements } from './extension-elements.js';
import type { ExtensionField } from './extension-fields.js';
import {
  field,
  fieldsOfData,
  fieldsOfEnvelope,
  fieldsOfHead,
  fieldsOfParts,
  merged,
} from './extension-fields.js';
import type { StructureDefinition } from './types.js';

interface ExtensionLayout {
  readonly title: string;
  readonly description: string;
  /** The resources that it stands on. */
  readonly on: readonly string[];
  readonly fields: () => readonly ExtensionField[];
}

const sessions = ['session-held', 'session-missed'] as const;
const people = ['person-described'] as const;
const focus = ['focus-proposed', 'focus-activated', 'focus-detailed', 'focus-closed'] as const;
const elsewhere: readonly EventType[] = [...sessions, ...people, ...focus, 'entry-withdrawn'];

const layouts: Readonly<Record<ExtensionName, ExtensionLayout>> = {
  'ipt-course': {
    title: 'Course of IPT',
    description: 'What an episode of care cannot say of a course of IPT.',
    // The plan stands for the course where a server takes no episodes.
    on: ['EpisodeOfCare', 'CarePlan'],
    fields: fieldsOfHead,
  },
  'ipt-event': {
    title: 'Event of a course of IPT',
    description: 'The envelope of an event, and those of its fields that the resource has no element for.',
    on: [
      'CarePlan',
      'Observation',
      'Procedure',
      'ClinicalImpression',
      'Condition',
      'MedicationStatement',
      'Task',
      'EpisodeOfCare',
      'RelatedPerson',
    ],
    fields: () =>
      merged([
        ...fieldsOfEnvelope(),
        ...fieldsOfData(eventTypes.filter((type) => !elsewhere.includes(type))),
        ...fieldsOfParts(),
      ]),
  },
  'ipt-session': {
    title: 'Session of IPT',
    description: 'What an encounter cannot say of a session: its number, its phase, and what it documents.',
    on: ['Encounter'],
    fields: () => merged([...fieldsOfEnvelope(), ...fieldsOfData(sessions)]),
  },
  'ipt-inventory-person': {
    title: 'Person of the interpersonal inventory',
    description: 'How the patient and this person stand to each other, as far as the inventory tells.',
    on: ['RelatedPerson'],
    fields: () => merged([...fieldsOfEnvelope(), ...fieldsOfData(people)]),
  },
  'ipt-focal-area': {
    title: 'Focal area of IPT',
    description: 'A focal area of the course, its rank, and what is worked on in it.',
    on: ['CarePlan'],
    fields: () => merged([...fieldsOfEnvelope(), ...fieldsOfData(focus)]),
  },
  'ipt-finding': {
    title: 'Finding about a course of IPT',
    description:
      'What a detected issue cannot say of a finding: what it rests on, where, and by which works.',
    on: ['DetectedIssue'],
    fields: () => [
      field('rule', ['code']),
      field('ruleSet', ['string']),
      field('library', ['string']),
      field('kind', ['code']),
      field('basis', ['code']),
      field('fingerprint', ['string']),
      field('pointer', ['string'], true),
      field('source', ['code'], true),
      field('citation', ['string'], true),
    ],
  },
};

/**
 * The definitions of our extensions, with snapshot and differential.
 * @example
 * structureDefinitions().map(({ url }) => url); // 'urn:openipt:fhir/StructureDefinition/ipt-course', …
 */
export function structureDefinitions(options: DefinitionOptions = {}): readonly StructureDefinition[] {
  return Object.entries(layouts).map(([id, { title, description, on, fields }]): StructureDefinition => {
    const about = head('StructureDefinition', { id, title, description }, options);
    const snapshot = extensionElements(about.url, { title, description }, fields());
    return {
      resourceType: 'StructureDefinition',
      ...about,
      fhirVersion: '4.0.1',
      kind: 'complex-type',
      abstract: false,
      context: on.map((expression) => ({ type: 'element', expression })),
      type: 'Extension',
      baseDefinition: 'http://hl7.org/fhir/StructureDefinition/Extension',
      derivation: 'constraint',
      snapshot: { element: snapshot },
      differential: { element: differing(snapshot) },
    };
  });
}
