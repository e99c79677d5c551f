import { deepFreeze } from '../lib/freeze.js';
import type { Fit, Intervention } from '../model/intervention.js';
import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { InterventionId } from '../model/vocabulary.js';
import type { ValidateOptions } from '../validator/validate.js';
import { report } from '../validator/validate.js';
import { fits, interventions } from './interventions.js';
import { safetyGate, serves } from './serves.js';

/** What fits the next session of a course, and what must not be offered now. */
export interface Suggestions {
  readonly course: string;
  /** The phase that the next session is taken to lie in; `null` where the record cannot say. */
  readonly phase: Phase | null;
  /** Best first: what serves an open step or a finding, then what is at the heart of this phase and area. */
  readonly offered: readonly Suggestion[];
  readonly withheld: readonly Withheld[];
}

/** A phase, by its role. */
export type Phase = keyof Intervention['fit']['phase'];
type Area = keyof Intervention['fit']['area'];

/** An intervention that fits the next session, and why. */
export interface Suggestion {
  readonly intervention: InterventionId;
  readonly fit: Fit;
  /** The open steps and the findings that it would serve. */
  readonly serves: readonly RuleId[];
  /** Soft prerequisites that do not stand yet, by the keys of the entry’s text. */
  readonly first: readonly string[];
}

/** An intervention that is not to be offered now, and why. */
export interface Withheld {
  readonly intervention: InterventionId;
  readonly reasons: readonly WithheldReason[];
}

/** Why not now. */
export type WithheldReason =
  /** Something that comes before any work: a safety rule that speaks. */
  | { readonly kind: 'safety'; readonly rule: RuleId }
  /** A hard prerequisite does not stand: the key of the entry’s text, and the rule that looks after it. */
  | { readonly kind: 'prerequisite'; readonly key: string; readonly rule: RuleId }
  /** It does not belong to this phase, or to the areas that are active. */
  | { readonly kind: 'phase'; readonly phase: Phase }
  | { readonly kind: 'area' }
  /** The course is over, or the treatment rests. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'paused' };

/**
 * Which interventions fit the next session of a course, each with the open step or the finding that it serves, and which
 * must not be offered now, and why. It chooses none: that is the therapist’s part.
 * @example
 * const { offered, withheld } = suggest(state, iptAdult);
 */
export function suggest(state: CourseState, protocol: Protocol, options: ValidateOptions = {}): Suggestions {
  const now = report(state, protocol, options);
  const phase = phaseOf(now);
  const areas = activeAreas(state);
  const gate = safetyGate.filter((rule) => speaks(rule, now));
  const offered: Suggestion[] = [];
  const withheld: Withheld[] = [];
  for (const entry of interventions()) {
    const reasons = reasonsAgainst(entry, { now, phase, areas, gate });
    if (reasons.length > 0) withheld.push({ intervention: entry.id, reasons });
    else {
      offered.push({
        intervention: entry.id,
        fit: fitOf(entry, phase, areas),
        serves: serves[entry.id].filter((rule) => isWanted(rule, now)),
        first: Object.entries(entry.prerequisites)
          .filter(([, { strength, rule }]) => strength === 'soft' && rule !== undefined && speaks(rule, now))
          .map(([key]) => key),
      });
    }
  }
  return deepFreeze({
    course: state.id,
    phase,
    offered: offered.filter(isWorthOffering).sort(best),
    withheld,
  });
}

interface Setting {
  readonly now: Report;
  readonly phase: Phase | null;
  readonly areas: readonly ActiveArea[];
  readonly gate: readonly RuleId[];
}

function reasonsAgainst(
  entry: Intervention,
  { now, phase, areas, gate }: Setting,
): readonly WithheldReason[] {
  if (now.status !== 'open') return [{ kind: now.status }];
  return [
    ...gate.map((rule): WithheldReason => ({ kind: 'safety', rule })),
    ...Object.entries(entry.prerequisites).flatMap(([key, { strength, rule }]): readonly WithheldReason[] =>
      strength === 'hard' && rule !== undefined && speaks(rule, now)
        ? [{ kind: 'prerequisite', key, rule }]
        : [],
    ),
    ...(phase !== null && entry.fit.phase[phase] === 'not' ? [{ kind: 'phase', phase } as const] : []),
    ...(areas.length > 0 && areaFit(entry, areas) === 'not' ? [{ kind: 'area' } as const] : []),
  ];
}

/** A rule speaks where it found something, or waits for what is still to be done. */
function speaks(rule: RuleId, { verdicts }: Report): boolean {
  const { kind } = verdicts[rule];
  return kind === 'fail' || kind === 'review' || kind === 'open';
}

function isWanted(rule: RuleId, now: Report): boolean {
  return (
    speaks(rule, now) && (now.open.some((step) => step.rule === rule) || now.verdicts[rule].kind !== 'open')
  );
}

function phaseOf({ phase }: Report): Phase | null {
  switch (phase?.role) {
    case 'initial':
    case 'middle':
    case 'ending':
      return phase.role;
    // Maintenance works as the middle phase does.
    case 'maintenance':
      return 'middle';
    case undefined:
      return null;
  }
}

interface ActiveArea {
  readonly area: Area;
  readonly secondary: boolean;
}

function activeAreas({ foci }: CourseState): readonly ActiveArea[] {
  return foci.flatMap(({ area, spells }): readonly ActiveArea[] => {
    const spell = spells.at(-1);
    return spell === undefined || spell.to !== undefined || !isCatalogArea(area)
      ? []
      : [{ area, secondary: spell.rank === 'secondary' }];
  });
}

function isCatalogArea(area: string): area is Area {
  return ['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'].includes(area);
}

// By the primary area. What belongs to a second one that is named is done seldom, and not never.
function areaFit(entry: Intervention, areas: readonly ActiveArea[]): Fit {
  const bestOf = (some: readonly ActiveArea[]) =>
    order.find((fit) => some.some(({ area }) => entry.fit.area[area] === fit)) ?? 'not';
  const primary = areas.filter(({ secondary }) => !secondary);
  if (primary.length === 0) return bestOf(areas);
  const fit = bestOf(primary);
  return fit === 'not' && bestOf(areas) !== 'not' ? 'rare' : fit;
}

function fitOf(entry: Intervention, phase: Phase | null, areas: readonly ActiveArea[]): Fit {
  const inPhase = phase === null ? 'common' : entry.fit.phase[phase];
  if (areas.length === 0) return inPhase;
  const inArea = areaFit(entry, areas);
  return fits(inArea, inPhase) ? inPhase : inArea;
}

const order: readonly Fit[] = ['core', 'common', 'rare', 'not'];

function isWorthOffering({ fit, serves: rules }: Suggestion): boolean {
  return rules.length > 0 || fits(fit, 'common');
}

// What serves a rule and is usual here leads. What is rare here stays at the end, even where a rule is waiting for it.
function best(a: Suggestion, b: Suggestion): number {
  return (
    Number(leads(b)) - Number(leads(a)) ||
    order.indexOf(a.fit) - order.indexOf(b.fit) ||
    Number(b.serves.length > 0) - Number(a.serves.length > 0)
  );
}

function leads({ fit, serves: rules }: Suggestion): boolean {
  return rules.length > 0 && fits(fit, 'common');
}
