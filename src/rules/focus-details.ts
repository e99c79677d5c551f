import type { AspectFacts } from '../facts/facts.js';
import type { FocusDetailed } from '../model/focus.js';
import type { Entry, Focus } from '../model/state.js';
import type { AreaId } from '../model/vocabulary.js';
import type { ActiveArea } from './active-areas.js';
import { activeAreas } from './active-areas.js';

/** A focal area with details of its own. */
type DetailedArea = FocusDetailed['area'];

/** What an entry can say of one area. */
type DetailOf<A extends DetailedArea> = Extract<FocusDetailed, { readonly area: A }>;

/** An entry with details of one area. */
export type DetailEntry<A extends DetailedArea> = Entry<'focus-detailed'> & { readonly data: DetailOf<A> };

/** All that is recorded of an area in detail, in order. What stands is the last word on each field. */
export function detailsOf<A extends DetailedArea>(
  { details }: Pick<AspectFacts['focus'], 'details'>,
  area: A,
): readonly DetailEntry<A>[] {
  return details.filter((entry): entry is DetailEntry<A> => entry.data.area === area);
}

/** The first stretch in which an area was an active target; `undefined` for a mere candidate. */
export function firstActive(focus: AspectFacts['focus'], area: AreaId): ActiveArea | undefined {
  return activeAreas(focus).find((one) => one.area === area);
}

/** The people and events that an area is linked to, and its spells. */
export function focusOn({ foci }: Pick<AspectFacts['focus'], 'foci'>, area: AreaId): Focus | undefined {
  return foci.find((focus) => focus.area === area);
}

/** Whether a list was recorded and holds something. */
export function isFilled(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
