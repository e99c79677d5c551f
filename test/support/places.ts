import type { EventDraft } from '../../src/examples/worked-course.js';
import type { Finding, Place } from '../../src/index.js';

/**
 * What a finding on a short course points at, each event once, as its type and its session: `session-held 5`. Throws
 * where a place holds nothing, or names another event than the one that it points at.
 */
export function pointsAt(drafts: readonly EventDraft[], finding: Finding | undefined): readonly string[] {
  if (finding === undefined) throw new Error('There is no finding.');
  return [...new Set(finding.at.map((place) => eventAt(drafts, place)))];
}

/** What stands at a place of a short course; throws where there is nothing. */
export function standsAt(drafts: readonly EventDraft[], { pointer }: Place): unknown {
  const [root, list, index, ...path] = pointer.split('/');
  if (root !== '' || list !== 'events') throw new Error(`${pointer} does not point at an event.`);
  let value: unknown = drafts[Number(index)];
  for (const key of path) value = isObject(value) ? value[key] : undefined;
  if (value === undefined) throw new Error(`${pointer} points at nothing.`);
  return value;
}

function eventAt(drafts: readonly EventDraft[], place: Place): string {
  standsAt(drafts, place);
  const index = Number(place.pointer.split('/')[2]);
  const draft = drafts[index];
  if (draft === undefined) throw new Error(`${place.pointer} points at no event.`);
  if (place.event !== (draft.id ?? `e${index + 1}`)) throw new Error(`${place.pointer} is another event.`);
  if (place.session !== draft.session) throw new Error(`${place.pointer} is of another session.`);
  return draft.session === undefined ? draft.type : `${draft.type} ${draft.session}`;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
