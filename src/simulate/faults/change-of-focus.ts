import type { AreaId } from '../../model/vocabulary.js';
import type { Simulation } from '../simulate.js';
import { takeUp } from './areas.js';
import type { Drafts } from './edits.js';
import { addToSession, allOf, changeEach, changeSessions, isA, sessionsOf } from './edits.js';

/** Whether another area took the place of the first. */
export function hasChanged({ drafts }: Simulation): boolean {
  return allOf(drafts, 'focus-closed').some(({ data }) => data.outcome === 'changed');
}

/** Takes from a change of focus what explains it: the reason, the patient’s word, and the new formulation. */
export function silenceChange(drafts: Drafts): Drafts {
  const at = drafts.findIndex((draft) => isA(draft, 'focus-closed') && draft.data.outcome === 'changed');
  return drafts.flatMap((draft, index): Drafts => {
    if (index < at) return [draft];
    if (isA(draft, 'formulation-shared') || isA(draft, 'formulation-answered')) return [];
    if (index === at && isA(draft, 'focus-closed')) {
      const { agreed: _, reason: __, ...data } = draft.data;
      return [{ ...draft, data }];
    }
    if (isA(draft, 'focus-activated') && draft.data.rank === 'primary') {
      const { agreed: _, ...data } = draft.data;
      return [{ ...draft, data }];
    }
    return [draft];
  });
}

/** At the end of a session another area takes the place of the first one, and from then on is what is worked on. */
export function changeFocus(clean: Simulation, ordinal: number, to: AreaId): Drafts | undefined {
  const { drafts, plan } = clean;
  const area = plan.focus.primary;
  const end = sessionsOf(drafts)[ordinal - 1]?.end;
  const taken = takeUp(clean, ordinal, { area: to, rank: 'primary' });
  if (end === undefined || taken === undefined) return undefined;
  const before = drafts.filter(
    (draft, index) => index <= end || !isA(draft, 'focus-detailed') || draft.data.area !== area,
  );
  const renamed = changeEach(before, 'focus-closed', (draft) =>
    draft.data.area === area ? { ...draft, data: { ...draft.data, area: to } } : draft,
  );
  const worked = changeSessions(renamed, (data, at) =>
    at > ordinal && data.areas !== undefined
      ? { ...data, areas: data.areas.map((one) => (one === area ? to : one)) }
      : data,
  );
  return addToSession(
    worked,
    ordinal,
    { type: 'focus-closed', data: { area, outcome: 'changed', changedTo: to } },
    ...taken,
  );
}
