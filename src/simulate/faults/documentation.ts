import { dateOfDay } from '../../lib/partial-date.js';
import { allOf, changeEach } from './edits.js';
import type { Fault } from './fault.js';

export const documentationFaults: Readonly<
  Record<'formulation-incomplete' | 'record-integrity' | 'identifiers-in-alias', Fault>
> = {
  'formulation-incomplete': {
    says: 'The formulation does not say what is going to be worked on, nor why that should help.',
    plant: ({ drafts }) => {
      if (allOf(drafts, 'formulation-shared').length === 0) return undefined;
      return changeEach(drafts, 'formulation-shared', (draft) => ({
        ...draft,
        data: { ...draft.data, planExplained: false },
      }));
    },
  },
  'record-integrity': {
    says: 'An entry bears a date from the year before the course, although it stands within it.',
    plant: ({ drafts, plan }) => {
      if (allOf(drafts, 'medical-model-explained').length === 0) return undefined;
      return changeEach(drafts, 'medical-model-explained', (draft) => ({
        ...draft,
        on: dateOfDay(plan.startDay - 365),
      }));
    },
  },
  'identifiers-in-alias': {
    says: 'Somebody of the inventory is entered with an address for electronic mail.',
    plant: ({ drafts }) => {
      if (allOf(drafts, 'person-described').length === 0) return undefined;
      return changeEach(drafts, 'person-described', (draft, nth) =>
        nth === 1 ? { ...draft, data: { ...draft.data, alias: 'someone@example.org' } } : draft,
      );
    },
  },
};
