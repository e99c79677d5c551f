import type { EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import type { CourseFields } from '../privacy/course-fields.js';
import { dataFields, envelopeFields } from '../privacy/course-fields.js';
import type { BundleReader, Found } from './bundle-reader.js';
import { nothing } from './carry.js';
import type { EventDraft } from './event-drafts.js';
import { inOrder, lossOf } from './event-drafts.js';
import { codeIn, isList, listIn, named, present, textIn, valueIn } from './json.js';
import type { Loss } from './losses.js';
import { readEvent } from './mappings.js';
import { withoutTime } from './primitives.js';
import { clinicalSystem, verificationSystem } from './states.js';
import { conditionStatus, encounterMeaning } from './status.js';
import type { Uncarried } from './uncarry.js';
import { uncarry } from './uncarry.js';

/** What was read, and what could not be. */
export interface Read {
  readonly drafts: readonly EventDraft[];
  readonly losses: readonly Loss[];
}

/** The event that a resource of its own stands for. */
export function ownEvent(found: Found, at: number, from: BundleReader): Read {
  const { resource, type: resourceType, pointer } = found;
  const [, root] = from.identified(resource, 'event') ?? [];
  if (root === undefined) return { drafts: [], losses: [] };
  const type = typeOf(found, from);
  if (type === null) return { drafts: [], losses: [{ reason: 'not-held', pointer, event: root }] };
  if (type === undefined) return { drafts: [], losses: [{ reason: 'not-ours', pointer, event: root }] };
  const name = resourceType === 'Encounter' ? 'ipt-session' : 'ipt-event';
  const [extension] = from.extensions(resource, name);
  const carried = uncarry(fieldsOf(type), listIn(extension, 'extension'));
  const draft = draftOf({ root, type, pointer, found: at }, carried);
  draft.data = { ...readEvent(type, resource, from), ...draft.data };
  if (type !== 'timeline-event-added') draft.on ??= dateIn(resource);
  draft.session ??= sessionIn(resource, from);
  const losses =
    extension === undefined ? missing(draft, from.carried(resource)) : unreadable(draft, carried);
  return { drafts: [draft], losses };
}

/** The events that a resource hosts in its extensions. */
export function hostedEvents(found: Found, at: number, from: BundleReader): Read {
  const { resource, pointer } = found;
  const drafts: EventDraft[] = [];
  const losses: Loss[] = [];
  const extensions = [
    ...from.extensions(resource, 'ipt-event'),
    ...from.extensions(resource, 'ipt-focal-area'),
    ...from.extensions(resource, 'ipt-inventory-person'),
  ];
  for (const extension of extensions) {
    const parts = listIn(extension, 'extension');
    if (named(parts, nothing.url) !== undefined) continue;
    const type = eventType(textIn(named(parts, 'type'), 'valueCode'));
    const root = textIn(named(parts, 'id'), 'valueString');
    if (type === undefined || root === undefined) {
      losses.push({ reason: 'unreadable', pointer });
      continue;
    }
    const carried = uncarry(fieldsOf(type), parts);
    const draft = draftOf({ root, type, pointer, found: at }, carried);
    drafts.push(draft);
    losses.push(...unreadable(draft, carried));
  }
  const dropped = extensions.length === 0 && from.extensions(resource, 'ipt-course').length === 0;
  const bare = (dropped ? from.hosted(resource) : []).map(({ type, id: root }) =>
    draftOf({ root, type, pointer, found: at }, { data: {}, unreadable: [] }),
  );
  const all = [...drafts, ...bare];
  const last = inOrder(all).at(-1);
  for (const draft of all) {
    draft.data = { ...hostSays(draft.type, resource, draft === last, from), ...draft.data };
    draft.on ??= hostDate(draft.type, resource);
  }
  losses.push(...bare.flatMap((draft) => missing(draft, from.carried(resource))));
  return { drafts: all, losses };
}

function draftOf(
  about: Pick<EventDraft, 'root' | 'type' | 'pointer' | 'found'>,
  { data: read }: Uncarried,
): EventDraft {
  const { id, type: _, order, on, session, recorded, ...data } = read;
  return {
    ...about,
    id: typeof id === 'string' ? id : about.root,
    order: typeof order === 'number' ? order : undefined,
    on,
    session,
    recorded,
    data,
  };
}

const order: CourseFields = {
  order: { path: 'order', form: 'integer', list: false, required: false, privacy: 'plan' },
};

function fieldsOf(type: EventType): CourseFields {
  return { ...dataFields(type), ...envelopeFields(type), ...order };
}

function unreadable(draft: EventDraft, { data, unreadable: names }: Uncarried): readonly Loss[] {
  const { id = '', order: place = 0 } = data;
  const all = [
    ...names,
    ...(typeof id === 'string' ? [] : ['id']),
    ...(typeof place === 'number' ? [] : ['order']),
  ];
  return all.map((name) =>
    name === 'order' ? lossOf(draft, 'order-unknown') : lossOf(draft, 'unreadable', placeOf(name)),
  );
}

// What this type of event can hold, of what the tags name.
function missing(draft: EventDraft, carried: readonly string[]): readonly Loss[] {
  const fields = fieldsOf(draft.type);
  return carried.flatMap((name): readonly Loss[] => {
    if (name === 'order') return [lossOf(draft, 'order-unknown')];
    const known = Object.hasOwn(fields, name) || Object.hasOwn(fields, `${name}[]`);
    const there = Object.hasOwn(draft.data, name) || (name === 'on' && draft.on !== undefined);
    return known && !there ? [lossOf(draft, 'extension-missing', placeOf(name))] : [];
  });
}

const around: readonly string[] = ['id', 'on', 'session', 'recorded'];

function placeOf(name: string): string {
  return around.includes(name) ? `/${name}` : `/data/${name}`;
}

function typeOf({ resource, type }: Found, from: BundleReader): EventType | null | undefined {
  if (type === 'Encounter') {
    const status = textIn(resource, 'status') ?? '';
    return Object.entries(encounterMeaning).find(([one]) => one === status)?.[1];
  }
  const code = valueIn(resource, 'code');
  const own = eventType(
    codeIn(code, from.system('event')) ?? codeIn(valueIn(resource, 'category'), from.system('event')),
  );
  return own ?? (codeIn(code, from.system('instrument')) === undefined ? undefined : 'measure-taken');
}

function eventType(text: string | undefined): EventType | undefined {
  return eventTypes.find((type) => type === text);
}

const dateElements = ['effectiveDateTime', 'performedDateTime'] as const;

function dateIn(resource: unknown): string | undefined {
  const found = dateElements.map((name) => textIn(resource, name)).find((date) => date !== undefined);
  return withoutTime(found ?? textIn(resource, 'period', 'start'));
}

function sessionIn(resource: unknown, from: BundleReader): number | undefined {
  const [, own] = from.identified(resource, 'session') ?? [];
  if (own !== undefined) return Number(own);
  return from.session(valueIn(resource, 'encounter') ?? valueIn(resource, 'context'));
}

function hostDate(type: EventType, resource: unknown): string | undefined {
  if (type === 'course-opened') return withoutTime(textIn(resource, 'period', 'start'));
  return type === 'course-closed' ? withoutTime(textIn(resource, 'period', 'end')) : undefined;
}

function hostSays(
  type: EventType,
  resource: unknown,
  last: boolean,
  from: BundleReader,
): Readonly<Record<string, unknown>> {
  switch (type) {
    case 'course-opened':
      return present({
        site: textIn(resource, 'managingOrganization', 'identifier', 'value'),
        therapist: textIn(resource, 'careManager', 'identifier', 'value'),
      });
    case 'person-described':
      return present({ person: from.identified(resource, 'person')?.[1] });
    case 'condition-recorded':
      return conditionIn(resource, last, from);
    case 'medication-recorded': {
      const concept = valueIn(resource, 'medicationCodeableConcept');
      return present({ kind: codeIn(concept, from.system('medication-kind')) });
    }
    default:
      return {};
  }
}

// The elements tell of the last entry; the others have only the condition itself in common with it.
function conditionIn(
  resource: unknown,
  last: boolean,
  from: BundleReader,
): Readonly<Record<string, unknown>> {
  const condition = codeIn(valueIn(resource, 'code'), from.system('condition'));
  if (!last) return present({ condition });
  const clinical = codeIn(valueIn(resource, 'clinicalStatus'), clinicalSystem);
  const refuted = codeIn(valueIn(resource, 'verificationStatus'), verificationSystem) === 'refuted';
  const stage = valueIn(listIn(resource, 'stage')[0], 'summary');
  const status =
    codeIn(stage, from.system('standing')) ??
    Object.entries(conditionStatus).find(([code]) => code === clinical)?.[1];
  return present({
    condition,
    status: refuted ? 'ruled-out' : status,
    onset: withoutTime(textIn(resource, 'onsetDateTime')),
  });
}

/** Whether a resource says that it was entered in error: it stands for nothing any more. */
export function isInError(resource: unknown): boolean {
  const verified = listIn(resource, 'verificationStatus', 'coding');
  return (
    textIn(resource, 'status') === 'entered-in-error' ||
    (isList(verified) && verified.some((one) => textIn(one, 'code') === 'entered-in-error'))
  );
}
