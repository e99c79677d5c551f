import { instruments } from '../../measures/instruments.js';
import { conditionNames } from '../../model/condition-names.js';
import { eventTypes } from '../../model/course.js';
import { reasonLabels } from '../../model/reason-labels.js';
import { ruleIds } from '../../model/rule-ids.js';
import {
  canonicalAreas,
  conditions,
  interventions,
  omittableSteps,
  otherTechniques,
  riskLevels,
} from '../../model/vocabulary.js';
import { dataFields, envelopeFields, headFields } from '../../privacy/course-fields.js';
import type { CodeSystemName } from '../options.js';
import { inWords } from './in-words.js';
import { relationships } from './relationships.js';
import {
  decisions,
  medicationKinds,
  moodDirections,
  omissionReasons,
  parts,
  services,
  sessionKinds,
  standings,
  taskKinds,
  taskOutcomes,
  timelineKinds,
  waiverFaults,
} from './words.js';

/** The name under which an extension says where in the log an event stands, counted from 0. */
export const orderName = 'order';

/** A code of ours with its words. */
interface LocalConcept {
  readonly code: string;
  readonly display: string;
}

/** One of our code systems: what its codes name, and the codes. */
export interface LocalSystem {
  readonly title: string;
  readonly description: string;
  /** `fragment`: a host may use codes of its own beside these. */
  readonly content: 'complete' | 'fragment';
  readonly concepts: readonly LocalConcept[];
}

/** Our code systems. Their codes are the words of the record, and nothing is listed twice. */
export const localSystems: Readonly<Record<CodeSystemName, LocalSystem>> = /* @__PURE__ */ (() => ({
  carried: {
    title: 'What extensions carry',
    description:
      'Names of fields that the extensions of a resource carry. As tags they say what is lost where a server drops ' +
      'extensions.',
    content: 'complete',
    concepts: ofIds(carriedNames()),
  },
  condition: {
    title: 'Conditions',
    description: 'Conditions that a protocol or a check speaks of. They are no diagnostic classification.',
    content: 'complete',
    concepts: conditions.map((code) => ({ code, display: conditionNames[code] })),
  },
  decision: {
    title: 'Decisions',
    description: 'What was decided where fit, progress, a formulation or further treatment was looked at.',
    content: 'complete',
    concepts: ofRecord(decisions),
  },
  event: {
    title: 'Events of a course',
    description: 'What happened in a course of IPT, and what was rated in it.',
    content: 'complete',
    concepts: [...ofIds(eventTypes), ...ofRecord(parts)],
  },
  finding: {
    title: 'Findings',
    description:
      'Rules that a course departs from, or leaves open, and faults of waivers. A rule that could not be run is ' +
      'written crash/ and its id.',
    content: 'fragment',
    concepts: [...ofIds(ruleIds), ...ofRecord(waiverFaults)],
  },
  'focal-area': {
    title: 'Focal areas',
    description: 'What a course of IPT works on. A host’s own areas begin with x-.',
    content: 'fragment',
    concepts: ofIds(canonicalAreas),
  },
  instrument: {
    title: 'Instruments',
    description: 'Questionnaires and ratings, by the name of their total. A host may define others.',
    content: 'fragment',
    concepts: instruments.map(({ id, name }) => ({ code: id, display: name })),
  },
  'medication-kind': {
    title: 'Kinds of medication',
    description: 'Medication beside the psychotherapy, by its kind.',
    content: 'complete',
    concepts: ofRecord(medicationKinds),
  },
  'mood-direction': {
    title: 'Directions of a mood scale',
    description: 'What a higher number on a mood scale means. Schools differ.',
    content: 'complete',
    concepts: ofRecord(moodDirections),
  },
  'omission-reason': {
    title: 'Reasons to leave something out',
    description: 'Why a technique was considered and left out, or a step omitted on purpose.',
    content: 'complete',
    concepts: ofRecord(omissionReasons),
  },
  'omitted-step': {
    title: 'Steps that can be omitted',
    description: 'Steps of the treatment whose omission can be recorded outright.',
    content: 'complete',
    concepts: ofIds(omittableSteps),
  },
  'override-reason': {
    title: 'Reasons to set a finding aside',
    description: 'Why a clinician set a finding aside or corrected a record.',
    content: 'complete',
    concepts: ofRecord(reasonLabels),
  },
  relationship: {
    title: 'Relationships',
    description: 'What a person of the interpersonal inventory is to the patient.',
    content: 'complete',
    concepts: Object.entries(relationships).map(([code, { display }]) => ({ code, display })),
  },
  'risk-level': {
    title: 'Levels of suicide risk',
    description: 'The clinician’s own judgement. It is recorded and never computed.',
    content: 'complete',
    concepts: ofIds(riskLevels),
  },
  service: {
    title: 'Whom care is shared with',
    description: 'To whom risk was handed up, or with whom care was coordinated.',
    content: 'complete',
    concepts: ofRecord(services),
  },
  standing: {
    title: 'Where something stands',
    description: 'How far a step, a plan, a role or a medication had got when it was recorded.',
    content: 'complete',
    concepts: ofRecord(standings),
  },
  'session-kind': {
    title: 'Kinds of session',
    description: 'Only treatment sessions count towards the course.',
    content: 'complete',
    concepts: ofRecord(sessionKinds),
  },
  'task-kind': {
    title: 'Kinds of task',
    description: 'What a patient and a therapist agree on for the time between sessions.',
    content: 'complete',
    concepts: ofRecord(taskKinds),
  },
  'task-outcome': {
    title: 'Outcomes of tasks',
    description: 'What became of a task, as told in a later session.',
    content: 'complete',
    concepts: ofRecord(taskOutcomes),
  },
  technique: {
    title: 'Techniques',
    description: 'The 24 interventions of the catalog, and what else a session can hold, some of it not IPT.',
    content: 'complete',
    concepts: ofIds([...interventions, ...otherTechniques]),
  },
  therapy: {
    title: 'Therapies',
    description: 'The treatment that an episode, or a plan, is one of.',
    content: 'complete',
    concepts: [{ code: 'ipt', display: 'Interpersonal Psychotherapy' }],
  },
  'timeline-kind': {
    title: 'Kinds of entry in the timeline',
    description: 'What the timeline of symptoms and life events holds.',
    content: 'complete',
    concepts: ofRecord(timelineKinds),
  },
}))();

/** The words for a code of ours; `undefined` for one that a host brought. */
export function displayOf(system: CodeSystemName, code: string): string | undefined {
  return localSystems[system].concepts.find((concept) => concept.code === code)?.display;
}

function ofIds(ids: readonly string[]): readonly LocalConcept[] {
  return ids.map((code) => ({ code, display: inWords(code) }));
}

function ofRecord(words: Readonly<Record<string, string>>): readonly LocalConcept[] {
  return Object.entries(words).map(([code, display]) => ({ code, display }));
}

// Events that share a resource are named by their type, a finding as a whole, all else by the name of its field.
function carriedNames(): readonly string[] {
  const tables = [headFields(), ...eventTypes.flatMap((type) => [envelopeFields(type), dataFields(type)])];
  const names = tables
    .flatMap((fields) => Object.keys(fields))
    .map((path) => path.slice(path.lastIndexOf('.') + 1).replace('[]', ''));
  return [...new Set([...eventTypes, 'ipt-finding', orderName, ...names])].sort();
}
