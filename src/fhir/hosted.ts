import type { CourseEvent } from '../model/course.js';
import { dataFields } from '../privacy/course-fields.js';
import { carry } from './carry.js';
import type { Extension, Identifier } from './datatypes.js';
import type { Stored } from './entries.js';
import { carePlan, claims, episode, periodHolds, relatedPerson, saidOfOpening } from './hosts.js';
import type { Item } from './items.js';
import type { Hosted } from './mappings.js';
import { hostOf } from './mappings.js';
import { envelope, episodeExtension } from './owned.js';
import type { Writing } from './writing.js';
import { fullUrl } from './writing.js';

/** The resources that many events share. */
export interface Hosts {
  /** The episode and the people: what others refer to. */
  readonly before: readonly Stored[];
  readonly plan: Stored;
}

/** Writes the resources that many events share, with those events in their extensions. */
export function hosted(
  items: readonly Item[],
  conditions: readonly Stored[],
  formerPeople: readonly string[],
  to: Writing,
): Hosts {
  const guests = items.flatMap((item): readonly Guest[] => {
    const host = item.part === undefined ? hostOf(item.event.type) : undefined;
    return host === undefined ? [] : [{ item, host }];
  });
  const at = (host: Hosted['host']): readonly Guest[] => guests.filter((guest) => guest.host.host === host);
  const ofCourse = at('course');
  const head: Extension = {
    url: to.names.extension('ipt-course'),
    extension: claims(to.course.documented),
  };
  const courseParts = [head, ...ofCourse.map((guest) => extensionOf(guest, to))];
  const courseCarried = ['documented', ...carriedBy(ofCourse, to)];
  const ofPlan = at('plan');
  const planParts = ofPlan.map((guest) => extensionOf(guest, to));
  const addressed = conditions
    .filter(({ resource }) => resource.resourceType === 'Condition' && resource.clinicalStatus !== undefined)
    .flatMap(({ resource }) => resource.identifier?.slice(0, 1) ?? [])
    .map(fullUrl);
  const identifier = to.identifier('plan');
  const whole = [to.identifier('course'), ...eventIdentifiers(ofCourse, to)];
  const own = [identifier, ...eventIdentifiers(ofPlan, to)];
  const plan: Stored = {
    resource: {
      ...carePlan(addressed, to),
      identifier: to.usCore ? [...own, ...whole] : own,
      extension: to.usCore ? [...courseParts, ...planParts] : [episodeExtension(to), ...planParts],
    },
    carried: [...(to.usCore ? courseCarried : []), ...carriedBy(ofPlan, to)],
    changes: true,
  };
  const people = [
    ...Object.keys(to.state.people).map((id) => person(id, at('person'), to)),
    ...formerPeople.map((id) => formerPerson(id, to)),
  ];
  if (to.usCore) return { before: people, plan };
  const theEpisode: Stored = {
    resource: { ...episode(to), identifier: whole, extension: courseParts },
    carried: courseCarried,
    changes: true,
  };
  return { before: [theEpisode, ...people], plan };
}

interface Guest {
  readonly item: Item;
  readonly host: Hosted;
}

// Names of fields, whichever of the events they belong to: which events there were, the identifiers say.
function carriedBy(guests: readonly Guest[], to: Writing): readonly string[] {
  return guests
    .flatMap((guest) => extensionOf(guest, to).extension ?? [])
    .flatMap(({ url }) => (url === 'id' || url === 'type' ? [] : [url]));
}

function extensionOf({ item, host }: Guest, to: Writing): Extension {
  const { event } = item;
  const { type, data } = event;
  return {
    url: to.names.extension(host.extension),
    extension: [
      { url: 'id', valueString: event.id },
      { url: 'type', valueCode: type },
      ...envelope(event, { root: event.id, place: item.place }, dateSaid(event, to) ? ['on'] : []),
      ...carry(dataFields(type), data, { except: dataSaid(event, to) }),
    ],
  };
}

function dateSaid({ type, on }: CourseEvent, to: Writing): boolean {
  if (on === undefined) return false;
  if (type === 'course-opened') return periodHolds('start', to);
  return type === 'course-closed' && periodHolds('end', to);
}

function dataSaid({ type }: CourseEvent, to: Writing): readonly string[] {
  if (type === 'course-opened') return to.usCore ? [] : saidOfOpening;
  return type === 'person-described' ? ['person'] : [];
}

// Each event has an identifier on its host, so that a reader knows of it even where the extension is gone.
function eventIdentifiers(guests: readonly Guest[], to: Writing): readonly Identifier[] {
  return guests.map(({ item: { event } }) => ({
    ...to.identifier('event', event.id),
    type: to.concept('event', event.type),
  }));
}

function person(id: string, guests: readonly Guest[], to: Writing): Stored {
  const own = guests.filter(
    ({ item: { event } }) => event.type === 'person-described' && event.data.person === id,
  );
  return {
    resource: {
      ...relatedPerson(id, to),
      identifier: [to.identifier('person', id), ...eventIdentifiers(own, to)],
      extension: own.map((guest) => extensionOf(guest, to)),
    },
    carried: carriedBy(own, to),
    changes: true,
  };
}

// R4 has no status for a person, but can say that the record of one is not in use.
function formerPerson(id: string, to: Writing): Stored {
  return {
    resource: {
      resourceType: 'RelatedPerson',
      identifier: [to.identifier('person', id)],
      active: false,
      patient: to.patient,
    },
    carried: [],
    changes: true,
  };
}
