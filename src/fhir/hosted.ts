import type { CourseEvent } from '../model/course.js';
import { dataFields } from '../privacy/course-fields.js';
import { carry, nothing } from './carry.js';
import type { Extension } from './datatypes.js';
import type { Stored } from './entries.js';
import { carePlan, claims, episode, periodHolds, relatedPerson, saidOfOpening } from './hosts.js';
import type { Item } from './items.js';
import type { Hosted } from './mappings.js';
import { hostOf } from './mappings.js';
import { envelope, episodeExtension, inError } from './owned.js';
import type { NamedResource } from './resources.js';
import { conditionOf, medicationOf, saidOfCondition } from './states.js';
import type { Writing } from './writing.js';

/** The resources that many events share. */
export interface Hosts {
  /** The episode and the people: what others refer to. */
  readonly before: readonly Stored[];
  readonly conditions: readonly Stored[];
  readonly plan: Stored;
  readonly medication: readonly Stored[];
}

/** Writes the resources that many events share, with those events in their extensions. */
export function hosted(items: readonly Item[], to: Writing): Hosts {
  const guests = items.flatMap((item): readonly Guest[] => {
    const host = item.part === undefined ? hostOf(item.event.type, to.usCore) : undefined;
    return host === undefined ? [] : [{ item, host }];
  });
  const at = (host: Hosted['host']): readonly Guest[] => guests.filter((guest) => guest.host.host === host);
  const people = groups(at('person')).map(([id, own]) =>
    stored({ ...relatedPerson(id, to), identifier: [to.identifier('person', id)] }, own, to),
  );
  const conditions = groups(at('condition')).flatMap(([id, own]) => {
    const entries = own.flatMap(({ item: { event } }) =>
      event.type === 'condition-recorded' ? [event] : [],
    );
    const [first, last] = [entries[0], entries.at(-1)];
    if (first === undefined || last === undefined) return [];
    const identifier = [to.identifier('condition', id)];
    return [stored({ ...conditionOf(first, last, to), identifier }, own, to)];
  });
  const medication = groups(at('medication')).flatMap(([kind, own]) => {
    const entries = own.flatMap(({ item: { event } }) =>
      event.type === 'medication-recorded' ? [event] : [],
    );
    const last = entries.at(-1);
    if (last === undefined) return [];
    const identifier = [to.identifier('medication', kind)];
    return [stored({ ...medicationOf(entries, last, to), identifier }, own, to)];
  });
  const head: Extension = {
    url: to.names.extension('ipt-course'),
    extension: claims(to.course.documented),
  };
  const plan = carePlan(addressed(to), to);
  const identifier = [to.identifier('plan')];
  const whole = [to.identifier('course')];
  const ofCourse = at('course');
  if (to.usCore) {
    const both = [...ofCourse, ...at('plan')];
    const resource: NamedResource = { ...plan, identifier: [...identifier, ...whole] };
    return {
      before: people,
      conditions,
      plan: stored(resource, both, to, [head], ['documented']),
      medication,
    };
  }
  const theEpisode = stored({ ...episode(to), identifier: whole }, ofCourse, to, [head], ['documented']);
  const thePlan = stored({ ...plan, identifier }, at('plan'), to, [episodeExtension(to)]);
  return { before: [theEpisode, ...people], conditions, plan: thePlan, medication };
}

interface Guest {
  readonly item: Item;
  readonly host: Hosted;
}

/** What tells the resources of one host apart; the empty text where there is only one. */
export function hostKey(event: CourseEvent): string {
  switch (event.type) {
    case 'person-described':
      return event.data.person;
    case 'condition-recorded':
      return event.data.condition;
    case 'medication-recorded':
      return event.data.kind;
    default:
      return '';
  }
}

function groups(guests: readonly Guest[]): readonly (readonly [key: string, own: readonly Guest[]])[] {
  const byKey = new Map<string, Guest[]>();
  for (const guest of guests) {
    const key = hostKey(guest.item.event);
    byKey.set(key, [...(byKey.get(key) ?? []), guest]);
  }
  return [...byKey];
}

// What the treatment is for: conditions whose last entry calls them its target.
function addressed(to: Writing): readonly string[] {
  const last = new Map(to.state.entries['condition-recorded'].map(({ data }) => [data.condition, data]));
  return [...last.values()]
    .filter(({ role, status }) => role === 'target' && status !== 'ruled-out')
    .map(({ condition }) => to.fullUrl(to.identifier('condition', condition)));
}

function stored(
  resource: NamedResource,
  own: readonly Guest[],
  to: Writing,
  before: readonly Extension[] = [],
  beside: readonly string[] = [],
): Stored {
  const extensions = own.map((guest) => extensionOf(guest, guest === own.at(-1), to));
  const extension = [
    ...before,
    ...extensions,
    ...(extensions.length + beside.length === 0 ? [empty(to)] : []),
  ];
  return {
    resource: { ...resource, ...(extension.length > 0 && { extension }) },
    // Names of fields, whichever of the events they belong to: which events there were, other tags say.
    carried: [...beside, ...extensions.flatMap((one) => (one.extension ?? []).map(({ url }) => url))].filter(
      (name) => name !== 'id' && name !== 'type',
    ),
    hosts: own.map(({ item: { event } }) => event),
    events: own.map(({ item }) => item.event.id),
    changes: true,
  };
}

// Servers keep tags that are no longer sent. Where an extension of ours stands, the tags of before count for nothing.
function empty(to: Writing): Extension {
  return { url: to.names.extension('ipt-event'), extension: [nothing] };
}

function extensionOf({ item, host }: Guest, last: boolean, to: Writing): Extension {
  const { event } = item;
  const { type, data } = event;
  return {
    url: to.names.extension(host.extension),
    extension: [
      { url: 'id', valueString: event.id },
      { url: 'type', valueCode: type },
      ...envelope(event, { root: event.id, place: item.place }, dateSaid(event, to) ? ['on'] : []),
      ...carry(dataFields(type), data, { except: dataSaid(event, last, to) }),
    ],
  };
}

function dateSaid({ type, on }: CourseEvent, to: Writing): boolean {
  if (on === undefined) return false;
  if (type === 'course-opened') return periodHolds('start', to);
  return type === 'course-closed' && periodHolds('end', to);
}

function dataSaid(event: CourseEvent, last: boolean, to: Writing): readonly string[] {
  switch (event.type) {
    case 'course-opened':
      return to.usCore ? [] : saidOfOpening;
    case 'person-described':
      return ['person'];
    case 'condition-recorded':
      return last ? saidOfCondition(event) : ['condition'];
    case 'medication-recorded':
      return ['kind'];
    default:
      return [];
  }
}

/** Hosts of events that stand no longer: what they said was an error. */
export function formerHosts(
  course: readonly CourseEvent[],
  standing: readonly Item[],
  to: Writing,
): readonly Stored[] {
  const named = (event: CourseEvent): string => `${event.type} ${hostKey(event)}`;
  const now = new Set(standing.map(({ event }) => named(event)));
  const former = new Map(
    course.filter((event) => !now.has(named(event))).map((event) => [named(event), event]),
  );
  return [...former.values()].flatMap((event): readonly Stored[] => {
    const resource = formerHost(event, to);
    return resource === undefined ? [] : [{ resource, carried: [], hosts: [], events: [], changes: true }];
  });
}

function formerHost(event: CourseEvent, to: Writing): NamedResource | undefined {
  const key = hostKey(event);
  switch (event.type) {
    case 'person-described':
      // R4 has no status for a person, but can say that the record of one is not in use.
      return {
        resourceType: 'RelatedPerson',
        identifier: [to.identifier('person', key)],
        extension: [empty(to)],
        active: false,
        patient: to.patient,
      };
    case 'condition-recorded':
      return inError({ ...conditionOf(event, event, to), identifier: [to.identifier('condition', key)] });
    case 'medication-recorded':
      if (to.usCore) return undefined;
      return inError({ ...medicationOf([event], event, to), identifier: [to.identifier('medication', key)] });
    default:
      return undefined;
  }
}
