import type { AspectFacts, FactsFor } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { flatMap } from '../../lib/flat-map.js';
import type { Place } from '../../model/report.js';
import type { AreaId } from '../../model/vocabulary.js';
import { activeAreas } from '../active-areas.js';
import { claimFrom } from '../area-duty.js';
import { areaName } from '../area-name.js';
import { afterClosing } from '../closing.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { detailsOf, firstActive, isFilled } from '../focus-details.js';
import { lastWord } from '../last-word.js';
import { atSession, numberOf, ordinalOf } from '../session-of.js';

/** Areas about what is lacking, not about somebody or something that happened. */
const unlinkable: readonly AreaId[] = ['interpersonal-deficits', 'lost-healthy-self'];

export const focusUnlinked: Rule = defineRule({
  id: 'focus-unlinked',
  category: 'focus',
  severity: 'warning',
  statement: 'A focal area is linked to a person of the inventory or to an event of the timeline.',
  rationale: 'The focus comes out of the inventory: it concerns somebody, or something that happened.',
  sources: [{ source: 'founding-practice-guide', locator: 'line 15' }],
  grounding: 'inferred',
  needs: ['focus', 'formulation'],
  outcomes: ['pass', 'fail', 'review', 'not-applicable'],
  related: ['grief-without-death', 'dispute-unstaged'],
  step: 'Link the focus to a person or an event.',
  remedy:
    'Record which person or which event the focus concerns; where there is none, look again at the focus.',
  withdrawnIf: [
    'A person or an event that the area concerns is recorded, with the area or in a formulation that names it.',
    'The person who died is recorded, or the other party; of a transition its date, or the old and the new role.',
    'The loss is recorded as perinatal or ambiguous.',
    'The area is interpersonal deficits, or grief for the healthy self.',
  ],
  message: ({ area, since, denied }: Unlinked) =>
    `The area “${areaName(area)}” became active${atSession('in', since)}; ` +
    (denied
      ? 'it is recorded as linked to no person and to no event.'
      : 'no record of a person or an event that it is linked to.'),
  check: (facts) => {
    const { sessions, closure, attendanceUnknown, record } = facts;
    const { focus } = record;
    const active = activeAreas(focus);
    if (active.length === 0) return notApplicable('No focal area is recorded as active.');
    const areas = [...new Set(active.map(({ area }) => area))].filter((area) => !unlinkable.includes(area));
    if (areas.length === 0) return notApplicable('The active area needs no link to a person or an event.');
    return flatMap(areas, (area): readonly Judgement<Unlinked>[] => {
      const activated = firstActive(focus, area);
      if (activated === undefined) return [];
      const link = linkOf(record, area);
      if (link !== undefined) return [{ kind: 'pass', at: [link] }];
      // What is chosen in one session may be written down with the next.
      const isOpen = closure === null && ordinalOf(sessions, activated.start) >= sessions.length;
      if (isOpen && !attendanceUnknown) return notApplicable('It is not due yet.');
      const denials = emptyLinks(focus, area);
      const observed = { area, since: numberOf(sessions, activated.start), denied: denials !== undefined };
      const at = [activated.at, ...(denials ?? [])];
      const hit = { subject: area, observed, at, ...afterClosing(facts) };
      // Where no session is on record, nobody knows whether one was held since.
      if (isOpen) return [{ kind: 'review', ask: 'focus-links', ...hit }];
      const ordinal = claimFrom(facts, activated);
      return denials === undefined
        ? [{ kind: 'missing', aspect: 'focus', ask: 'focus-links', ordinal, ...hit }]
        : [{ kind: 'fail', ...hit }];
    });
  },
});

type Unlinked = { readonly area: AreaId; readonly since: number | null; readonly denied: boolean };

/** Where an area is linked to somebody or something, or to a loss that has neither. */
function linkOf({ focus, formulation }: Recorded, area: AreaId): Place | undefined {
  const told = formulation.shared.filter(({ data }) => data.area === area);
  const entry =
    [...namingOf(focus, area), ...told].find(
      ({ data }) => isFilled(data.people) || isFilled(data.timeline),
    ) ?? detailNaming(focus, area);
  return entry && placeOf(entry);
}

type Recorded = FactsFor<'focus' | 'formulation'>['record'];

function namingOf({ proposals, activations }: AspectFacts['focus'], area: AreaId) {
  return [...proposals, ...activations].filter(({ data }) => data.area === area);
}

function detailNaming(focus: AspectFacts['focus'], area: AreaId) {
  if (area === 'role-dispute') return lastWord(detailsOf(focus, area), ({ data }) => data.otherParty)?.entry;
  if (area === 'role-transition') return changeIn(focus);
  if (area !== 'grief') return undefined;
  const details = detailsOf(focus, area);
  const loss = lastWord(details, ({ data }) => data.loss);
  return (
    lastWord(details, ({ data }) => data.deceased)?.entry ??
    (loss?.word === 'perinatal' || loss?.word === 'ambiguous' ? loss.entry : undefined)
  );
}

/** Where it is said what changed: when, or from which role to which. */
function changeIn(focus: AspectFacts['focus']) {
  const details = detailsOf(focus, 'role-transition');
  const from = lastWord(details, ({ data }) => data.oldRole);
  const to = lastWord(details, ({ data }) => data.newRole);
  return lastWord(details, ({ data }) => data.changedOn)?.entry ?? (from && to?.entry);
}

/** Where it is said outright that an area concerns neither a person nor an event; `undefined` where it is not. */
function emptyLinks(focus: AspectFacts['focus'], area: AreaId): readonly Place[] | undefined {
  const naming = namingOf(focus, area);
  const people = naming.find(({ data }) => data.people !== undefined);
  const timeline = naming.find(({ data }) => data.timeline !== undefined);
  return people && timeline && [placeOf(people, '/data/people'), placeOf(timeline, '/data/timeline')];
}
