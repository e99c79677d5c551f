import type { AreaId } from '../../model/vocabulary.js';
import { activeAreas } from '../active-areas.js';
import { wasOnlyExplored } from '../area-duty.js';
import { areaName } from '../area-name.js';
import { counted } from '../counts.js';
import type { Judgement, Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { atSession, numberOf } from '../session-of.js';

// An area of one’s own is as good as any other, once the protocol lists it.
export const focusNotInProtocol: Rule = defineRule({
  id: 'focus-not-in-protocol',
  category: 'focus',
  severity: 'error',
  statement: 'The focal areas that are active are ones that the protocol allows.',
  rationale: 'Forms of IPT differ in their areas: one that was tested without an area says nothing about it.',
  sources: [
    { source: 'ipt-ptsd-2016', locator: 'ch. 3: grief, role disputes and role transitions only' },
    { source: 'stuart-robertson-2012', locator: 'three areas; sensitivity is a style, not an area' },
  ],
  grounding: 'verified',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'not-applicable'],
  related: ['secondary-unnamed'],
  step: 'Choose a focal area that the protocol allows.',
  remedy: 'Choose an area that the protocol allows, or record the course under a protocol that has this one.',
  withdrawnIf: [
    'The protocol lists the area, one of your own included.',
    'The area is recorded as a candidate only, or was let go before the middle phase.',
  ],
  message: ({ area, since, allowed }: NotAllowed) =>
    `The area “${areaName(area)}” became active${atSession('in', since)}; it is not among the ` +
    `${counted(allowed, 'focal area')} of the protocol.`,
  check: (facts) => {
    const { sessions, protocol, record } = facts;
    const active = activeAreas(record.focus);
    if (active.length === 0) return notApplicable('No focal area is recorded as active.');
    const allowed = protocol.areas.value;
    const areas = [...new Set(active.map(({ area }) => area))];
    return areas.map((area): Judgement<NotAllowed> => {
      const own = active.filter((one) => one.area === area);
      const at = own.map((one) => one.at);
      if (allowed.includes(area) || wasOnlyExplored(facts, area)) return { kind: 'pass', at };
      const since = own[0] === undefined ? null : numberOf(sessions, own[0].start);
      return { kind: 'fail', subject: area, observed: { area, since, allowed: allowed.length }, at };
    });
  },
});

type NotAllowed = { readonly area: AreaId; readonly since: number | null; readonly allowed: number };
