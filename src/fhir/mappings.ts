import type { CourseEvent, EventOf, EventType } from '../model/course.js';
import { fitReviewed, formulationShared, medicationRecorded, progressReviewed } from './judgements.js';
import { formulationAnswered, measureTaken, risk, timelineEvent } from './observations.js';
import type { ExtensionName } from './options.js';
import { continuationDecided, stepOmitted, steps } from './procedures.js';
import { sessionHeld, sessionMissed } from './sessions.js';
import type { Writing } from './writing.js';
import type { EventMapping, Reading, Written } from './written.js';

/** Where the events of each type stand: in a resource of their own, or in extensions of one that they share. */
type Placement<T extends EventType> = EventMapping<T> | Hosted;

/** An event without a resource of its own. */
export interface Hosted {
  readonly host: 'course' | 'plan' | 'person' | 'condition' | 'medication';
  readonly extension: ExtensionName;
}

const ofCourse: Hosted = { host: 'course', extension: 'ipt-event' };
const ofCondition: Hosted = { host: 'condition', extension: 'ipt-event' };
const ofMedication: Hosted = { host: 'medication', extension: 'ipt-event' };
const ofContract: Hosted = { host: 'plan', extension: 'ipt-event' };
const ofFocus: Hosted = { host: 'plan', extension: 'ipt-focal-area' };

/** The types of event that an effective log can hold. */
type PlacedType = Exclude<EventType, 'entry-withdrawn'>;

/** Every type of event that a course can consist of. */
const placements: { readonly [T in PlacedType]: Placement<T> } = {
  'course-opened': ofCourse,
  'condition-recorded': ofCondition,
  'fit-reviewed': fitReviewed,
  'risk-assessed': risk,
  ...steps,
  'step-omitted': stepOmitted,
  'medication-recorded': medicationRecorded,
  'treatment-paused': ofCourse,
  'treatment-resumed': ofCourse,
  'measure-taken': measureTaken,
  'progress-reviewed': progressReviewed,
  'timeline-event-added': timelineEvent,
  'person-described': { host: 'person', extension: 'ipt-inventory-person' },
  'formulation-shared': formulationShared,
  'formulation-answered': formulationAnswered,
  'contract-agreed': ofContract,
  'contract-amended': ofContract,
  'focus-proposed': ofFocus,
  'focus-activated': ofFocus,
  'focus-detailed': ofFocus,
  'focus-closed': ofFocus,
  'session-held': sessionHeld,
  'session-missed': sessionMissed,
  'continuation-decided': continuationDecided,
  'phase-entered': ofCourse,
  'waiver-granted': ofCourse,
  'course-closed': ofCourse,
};

/** The native elements of an event; `undefined` for one that another resource hosts. */
export function writeEvent(event: CourseEvent, to: Writing): Written | undefined {
  if (event.type === 'entry-withdrawn') return undefined;
  return hostOf(event.type, to.usCore) === undefined ? written(event.type, event, to) : undefined;
}

function written<T extends PlacedType>(type: T, event: EventOf<T>, to: Writing): Written | undefined {
  const placement: Placement<T> = placements[type];
  return 'write' in placement ? placement.write(event, to) : undefined;
}

/** Where an event of a type is hosted; `undefined` for one with a resource of its own. */
export function hostOf(type: EventType, usCore: boolean): Hosted | undefined {
  if (type === 'entry-withdrawn') return undefined;
  // What is taken now is a state. US Core has no resource for it, and each entry is an observation.
  if (type === 'medication-recorded' && !usCore) return ofMedication;
  const placement = placements[type];
  return 'host' in placement ? placement : undefined;
}

/** What native elements say of the data of an event. */
export function readEvent(
  type: EventType,
  resource: unknown,
  from: Reading,
): Readonly<Record<string, unknown>> {
  if (type === 'entry-withdrawn') return {};
  const placement = placements[type];
  return 'read' in placement ? placement.read(resource, from) : {};
}
