import { placeOf } from '../../facts/facts.js';
import type { ActiveArea } from '../active-areas.js';
import { activeAreas } from '../active-areas.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import type { Moment } from '../timing.js';
import { dueInInitialPhase, isBefore, sameDay } from '../timing.js';

// A single active area without a recorded rank is the primary one; a candidate is not active.
export const noPrimaryFocus: Rule = defineRule({
  id: 'no-primary-focus',
  category: 'focus',
  severity: 'error',
  statement: 'One focal area is active as the primary one when the middle phase begins.',
  rationale: 'The focus is what the weekly work is measured against.',
  sources: [
    { source: 'founding-practice-guide', locator: 'lines 2 and 29' },
    { source: 'guide-2018', locator: 'choice of a problem area' },
  ],
  grounding: 'verified',
  needs: ['focus'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['too-many-active', 'focus-drift', 'secondary-unnamed', 'focus-changed-undocumented'],
  step: 'Choose one primary focal area with the patient.',
  remedy:
    'Choose one primary focal area with the patient, record it as active, and name any second one as secondary.',
  withdrawnIf: ['An area activated as primary before the middle phase is recorded.'],
  message: ({ state, active }) =>
    state === 'late'
      ? 'A primary focal area was activated only after the middle phase had begun.'
      : state === 'unranked'
        ? `${active} focal areas are active, and none of them is the primary one.`
        : state === 'ended'
          ? 'The focal areas that were active had been closed or parked before the middle phase began.'
          : 'No record of an active primary focal area where the middle phase began or was due to begin.',
  check: (facts) => {
    const areas = activeAreas(facts.record.focus);
    const primaries = areas.filter((area) => isPrimary(area, areas));
    const due = dueInInitialPhase(facts);
    if (due.state !== 'past') {
      const current = primaries.find(({ end }) => end === undefined);
      if (current !== undefined) return [{ kind: 'pass', at: [current.at] }];
      return due.state === 'open' ? [{ kind: 'open', due: due.window }] : notApplicable(due.reason);
    }
    const { deadline } = due;
    const inTime = (moment: Moment) => isBefore(moment, deadline, facts);
    const standing = primaries.find(({ start, end }) => inTime(start) && (end === undefined || !inTime(end)));
    // A handover on the day itself leaves nothing standing at the very place, and yet something all along.
    const handedOver = primaries.find(
      ({ end }) => end !== undefined && primaries.some(({ start }) => sameDay(start, end) && !inTime(start)),
    );
    const focus = standing ?? handedOver;
    if (focus !== undefined) return [{ kind: 'pass', at: [focus.at] }];
    const late = primaries.find(({ start }) => !inTime(start));
    if (late !== undefined) {
      return [{ kind: 'fail', observed: { state: 'late', active: 1 }, at: [late.at, deadline.at] }];
    }
    const before = areas.filter(({ start }) => inTime(start));
    const active = before.filter(({ end }) => end === undefined || !inTime(end));
    if (before.length > 0 && active.length === 0) {
      const at = [...before.map((area) => area.at), deadline.at];
      return [{ kind: 'fail', observed: { state: 'ended', active: 0 }, at }];
    }
    const candidates = facts.record.focus.proposals.map((entry) => placeOf(entry));
    return [
      {
        kind: 'missing',
        aspect: 'focus',
        ask: 'primary-focus',
        observed: { state: active.length > 0 ? 'unranked' : 'none', active: active.length },
        at: [...active.map((area) => area.at), deadline.at],
        counter: candidates.length > 0 ? [{ note: 'Areas were named as candidates.', at: candidates }] : [],
      },
    ];
  },
});

/** Ranked as primary, or without a rank while no other area is active that is not secondary. */
export function isPrimary(one: ActiveArea, areas: readonly ActiveArea[]): boolean {
  if (one.rank !== undefined) return one.rank === 'primary';
  return areas.every((other) => other === one || other.rank === 'secondary' || isApart(other, one));
}

function isApart(one: ActiveArea, other: ActiveArea): boolean {
  return (
    (one.end !== undefined && one.end.seq <= other.start.seq) ||
    (other.end !== undefined && other.end.seq <= one.start.seq)
  );
}
