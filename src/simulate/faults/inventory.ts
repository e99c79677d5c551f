import type { PersonDescribed } from '../../model/assessment.js';
import { stated } from '../../model/protocol.js';
import type { Drafts } from './edits.js';
import { allOf, changeEach, isA, without } from './edits.js';
import type { Fault } from './fault.js';
import { isUnderWay } from './under-way.js';

/** Faults of the inventory and of the timeline. */
export const inventoryFaults: Readonly<
  Record<'inventory-skipped' | 'inventory-incomplete' | 'timeline-missing', Fault>
> = {
  'inventory-skipped': {
    says: 'A focus is chosen, and there is no interpersonal inventory.',
    plant: ({ drafts, plan }) => {
      const asked =
        stated(plan.protocol.expects.inventory) !== undefined && plan.patient.continues === undefined;
      const begun = isUnderWay(plan) && allOf(drafts, 'focus-activated').length > 0;
      return asked && begun ? without(drafts, 'inventory-recorded') : undefined;
    },
  },
  'inventory-incomplete': {
    says: 'The inventory leaves loneliness unasked; or, in its short form, how close somebody is.',
    plant: ({ drafts, plan }) => {
      const at = drafts.findIndex(
        (draft) => isA(draft, 'inventory-recorded') && draft.data.status !== 'begun',
      );
      if (at < 0) return undefined;
      switch (stated(plan.protocol.expects.inventory)) {
        case 'full':
          return changeEach(drafts, 'inventory-recorded', ({ data, ...draft }) =>
            data.topics === undefined
              ? { ...draft, data }
              : { ...draft, data: { ...data, topics: { ...data.topics, loneliness: 'not-asked' } } },
          );
        case 'focused':
          return describedLess(drafts, at);
        case undefined:
          return undefined;
      }
    },
  },
  'timeline-missing': {
    says: 'No timeline sets symptoms beside what happened in life.',
    plant: ({ drafts, plan }) => {
      if (stated(plan.protocol.expects.timeline) !== true || !isUnderWay(plan)) return undefined;
      return withoutTimeline(drafts);
    },
  },
};

/** Nothing is said of how close somebody is: somebody who is described once, and with whom there is contact. */
function describedLess(drafts: Drafts, until: number): Drafts | undefined {
  const described = allOf(drafts, 'person-described');
  const known = ({ person, status, contact }: PersonDescribed) =>
    status !== 'deceased' &&
    contact !== 'rarely' &&
    described.filter(({ data }) => data.person === person).length === 1;
  const chosen = described.find((draft) => known(draft.data) && drafts.indexOf(draft) < until);
  if (chosen === undefined) return undefined;
  return changeEach(drafts, 'person-described', (draft) => {
    if (draft !== chosen) return draft;
    const { closeness: _closeness, quality: _quality, ...data } = draft.data;
    return { ...draft, data };
  });
}

/** Takes out the timeline. What rested on it rests on a person then, or is not said. */
function withoutTimeline(drafts: Drafts): Drafts {
  const entries = new Set(allOf(drafts, 'timeline-event-added').map(({ id }) => id));
  const [anybody] = allOf(drafts, 'person-described').map(({ data }) => data.person);
  const somebody = anybody === undefined ? {} : { people: [anybody] };
  return without(drafts, 'timeline-event-added').map((draft) => {
    switch (draft.type) {
      case 'focus-proposed': {
        const { timeline: _, ...data } = draft.data;
        return { ...draft, data };
      }
      case 'focus-activated': {
        const { timeline: _, ...data } = draft.data;
        return { ...draft, data: { ...somebody, ...data } };
      }
      case 'formulation-shared': {
        const { timeline: _, ...data } = draft.data;
        return { ...draft, data: { ...somebody, ...data } };
      }
      case 'session-held': {
        const techniques = draft.data.techniques?.filter(
          (use) => use.technique !== 'interpretation' || !use.restsOn?.some((id) => entries.has(id)),
        );
        return { ...draft, data: { ...draft.data, ...(techniques === undefined ? {} : { techniques }) } };
      }
      default:
        return draft;
    }
  });
}
