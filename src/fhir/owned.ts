import type { CourseEvent, EventOf } from '../model/course.js';
import { dataFields, envelopeFields } from '../privacy/course-fields.js';
import { carry, nothing } from './carry.js';
import { orderName } from './codes/local-codes.js';
import type { Extension, Identifier } from './datatypes.js';
import type { Stored } from './entries.js';
import type { Item, Part } from './items.js';
import { listedParts } from './items.js';
import { writeEvent } from './mappings.js';
import { mood, risk, riskItem } from './observations.js';
import { techniqueLeftOut, techniqueUse } from './procedures.js';
import type { NamedResource } from './resources.js';
import { taskSet } from './sessions.js';
import { coded, verificationSystem } from './states.js';
import type { Writing } from './writing.js';
import { when } from './writing.js';
import type { Written } from './written.js';

/** The resource of an item that has one of its own; none for an event that another resource hosts. */
export function owned(item: Item, to: Writing, retired = false): readonly Stored[] {
  const { event, part } = item;
  const written = part === undefined ? writeEvent(event, to) : writePart(part, event, to);
  if (written === undefined) return [];
  const carried = part === undefined ? eventCarried(item, written, to) : partCarried(part, written.said);
  // Before the correction it may have carried something, and servers keep tags that are no longer sent.
  const parts = carried.length === 0 && item.corrected ? [nothing] : carried;
  const isSession = part === undefined && written.resource.resourceType === 'Encounter';
  const url = to.names.extension(isSession ? 'ipt-session' : 'ipt-event');
  const extension: Extension[] = [
    ...episodeOf(written.resource, to),
    ...(parts.length > 0 ? [{ url, extension: [...parts] }] : []),
  ];
  return [
    {
      resource: {
        ...(retired ? inError(written.resource) : written.resource),
        identifier: identifiers(item, retired, to),
        ...(extension.length > 0 && { extension }),
      },
      carried: carried.map((one) => one.url),
      hosts: [],
      events: [event.id],
      changes: item.corrected || part?.part === 'tasksSet',
    },
  ];
}

function writePart(part: Part, event: CourseEvent, to: Writing): Written | undefined {
  if (part.part === 'riskItem')
    return event.type === 'measure-taken'
      ? riskItem.write({ data: part.data, measure: event }, to)
      : undefined;
  if (event.type !== 'session-held') return undefined;
  const { on, session } = event;
  const around = { ...(on !== undefined && { on }), session };
  switch (part.part) {
    case 'techniques':
      return techniqueUse.write({ data: part.data, session: event }, to);
    case 'leftOut':
      return techniqueLeftOut.write({ data: part.data, session: event }, to);
    case 'tasksSet':
      return taskSet.write({ data: part.data, session: event }, to);
    case 'risk':
      return risk.write({ data: part.data, ...around }, to);
    case 'mood':
      return mood.write({ data: part.data, ...around }, to);
  }
}

// The first is the one that the resource is found by.
function identifiers({ event, root, part, path }: Item, retired: boolean, to: Writing): Identifier[] {
  if (part?.part === 'tasksSet') {
    const task = to.identifier('task', part.data.id);
    // Another task may stand in its place now.
    return retired ? [task] : [task, to.identifier('part', root, path)];
  }
  if (part !== undefined) return [to.identifier('part', root, path)];
  if (event.type !== 'session-held' || retired) return [to.identifier('event', root)];
  return [to.identifier('event', root), to.identifier('session', event.session)];
}

function eventCarried(item: Item, { said, dated }: Written, to: Writing): readonly Extension[] {
  const { event, root, place } = item;
  const onSaid = dated && when(event.on) !== undefined;
  const sessionSaid =
    event.type === 'session-held' ||
    (event.type !== 'session-missed' && to.encounter(event.session) !== undefined);
  const { type, data } = event;
  const parts = type === 'session-held' ? ownParts(event, to) : type === 'measure-taken' ? ['riskItem'] : [];
  return [
    ...envelope(event, { root, place }, [...(onSaid ? ['on'] : []), ...(sessionSaid ? ['session'] : [])]),
    ...carry(dataFields(type), data, { except: [...said, ...parts] }),
  ];
}

/** The envelope of an event, save for what native elements say of it. */
export function envelope(
  { id, type, on, session, recorded }: CourseEvent,
  { root, place }: Pick<Item, 'root' | 'place'>,
  except: readonly string[],
): readonly Extension[] {
  return [
    ...(id === root ? [] : [{ url: 'id', valueString: id }]),
    { url: orderName, valueInteger: place },
    ...carry(envelopeFields(type), { on, session, recorded }, { except }),
  ];
}

// An empty list has no resource of its own that could say so.
function ownParts({ data }: EventOf<'session-held'>, to: Writing): readonly string[] {
  const lists = listedParts.filter(
    (name) => (data[name]?.length ?? 0) > 0 && !(to.usCore && name === 'tasksSet'),
  );
  return ['risk', 'mood', ...lists];
}

function partCarried({ part, data }: Part, except: readonly string[]): readonly Extension[] {
  if (part === 'riskItem') return [];
  const within = part === 'risk' || part === 'mood' ? `${part}.` : `${part}[].`;
  return carry(dataFields('session-held'), data, { within, except });
}

function episodeOf({ resourceType }: NamedResource, to: Writing): readonly Extension[] {
  if (to.usCore) return [];
  switch (resourceType) {
    case 'Procedure':
    case 'Observation':
    case 'ClinicalImpression':
      return [episodeExtension(to)];
    case 'Condition':
    case 'EpisodeOfCare':
    case 'CarePlan':
    case 'Encounter':
    case 'MedicationStatement':
    case 'RelatedPerson':
    case 'Task':
    case 'DetectedIssue':
    case 'Flag':
      return [];
  }
}

/** The link to the episode that R4 has no element for. */
export function episodeExtension(to: Writing): Extension {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/workflow-episodeOfCare',
    valueReference: to.whole(),
  };
}

/** What was withdrawn stays on the server, and says that it was an error. */
export function inError(resource: NamedResource): NamedResource {
  switch (resource.resourceType) {
    case 'Condition': {
      const { clinicalStatus: _, ...rest } = resource;
      return { ...rest, verificationStatus: coded(verificationSystem, 'entered-in-error') };
    }
    case 'Encounter':
    case 'Observation':
    case 'Procedure':
    case 'ClinicalImpression':
    case 'MedicationStatement':
    case 'Task':
      return { ...resource, status: 'entered-in-error' };
    case 'EpisodeOfCare':
    case 'CarePlan':
    case 'RelatedPerson':
    case 'DetectedIssue':
    case 'Flag':
      return resource;
  }
}
