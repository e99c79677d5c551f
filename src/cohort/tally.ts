import type { FigureId } from '../model/figure-ids.js';
import { figureIds } from '../model/figure-ids.js';
import type { CohortTally, FigureTally, RuleTally, Tallied } from '../model/partial.js';
import type { Outcome, VerdictKind } from '../model/report.js';
import { verdictKinds } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import { ruleIds } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { ClosureReason, TechniqueId } from '../model/vocabulary.js';

/** A tally while it is being made: the same counts, in maps that can be added to. */
export interface WorkingTally {
  readonly status: Map<CourseState['status'], number>;
  readonly closures: Map<ClosureReason | 'not-recorded', number>;
  readonly outcomes: Map<Outcome['state'], number>;
  readonly rules: Map<RuleId, { verdicts: Record<VerdictKind, number>; waived: number }>;
  readonly figures: Map<FigureId, WorkingFigure>;
  readonly techniques: {
    courses: number;
    sessions: number;
    readonly used: Map<TechniqueId, { courses: number; sessions: number }>;
  };
}

/** The values of one figure, while they are being gathered. */
export interface WorkingFigure {
  readonly values: Map<number, number>;
  readonly reasons: Map<string, number>;
  readonly notAsked: Map<string, number>;
  numerator: number;
  denominator: number;
}

/** A tally of nothing. */
export function emptyTally(): WorkingTally {
  return {
    status: new Map(),
    closures: new Map(),
    outcomes: new Map(),
    rules: new Map(),
    figures: new Map(),
    techniques: { courses: 0, sessions: 0, used: new Map() },
  };
}

/** Counts one more, or some more, of a kind. */
export function more<K>(map: Map<K, number>, key: K, by = 1): void {
  map.set(key, (map.get(key) ?? 0) + by);
}

/** The tally of a rule, made where it is not there yet. */
export function ruleOf(
  { rules }: WorkingTally,
  rule: RuleId,
): { verdicts: Record<VerdictKind, number>; waived: number } {
  const known = rules.get(rule);
  if (known !== undefined) return known;
  const made = { verdicts: { pass: 0, fail: 0, open: 0, review: 0, 'not-applicable': 0 }, waived: 0 };
  rules.set(rule, made);
  return made;
}

/** The tally of a figure, made where it is not there yet. */
export function figureOf({ figures }: WorkingTally, figure: FigureId): WorkingFigure {
  const known = figures.get(figure);
  if (known !== undefined) return known;
  const made = {
    values: new Map<number, number>(),
    reasons: new Map<string, number>(),
    notAsked: new Map<string, number>(),
    numerator: 0,
    denominator: 0,
  };
  figures.set(figure, made);
  return made;
}

/** Adds what another tally counted. Only whole numbers are added, so that the order makes no difference. */
export function addTally(to: WorkingTally, from: CohortTally): void {
  for (const { id, count } of from.status) more(to.status, id, count);
  for (const { id, count } of from.closures) more(to.closures, id, count);
  for (const { id, count } of from.outcomes) more(to.outcomes, id, count);
  for (const { rule, verdicts, waived } of from.rules) {
    const own = ruleOf(to, rule);
    for (const kind of verdictKinds) own.verdicts[kind] += verdicts[kind];
    own.waived += waived;
  }
  for (const { figure, values, reasons, notAsked, numerator, denominator } of from.figures) {
    const own = figureOf(to, figure);
    for (const { value, courses } of values) more(own.values, value, courses);
    for (const { id, count } of reasons) more(own.reasons, id, count);
    for (const { id, count } of notAsked) more(own.notAsked, id, count);
    own.numerator += numerator;
    own.denominator += denominator;
  }
  to.techniques.courses += from.techniques.courses;
  to.techniques.sessions += from.techniques.sessions;
  for (const { technique, courses, sessions } of from.techniques.used) {
    const own = to.techniques.used.get(technique) ?? { courses: 0, sessions: 0 };
    own.courses += courses;
    own.sessions += sessions;
    to.techniques.used.set(technique, own);
  }
}

/** The tally as data, in an order that does not depend on the one in which it was made. */
export function settled(tally: WorkingTally): CohortTally {
  return {
    status: tallied(tally.status),
    closures: tallied(tally.closures),
    outcomes: tallied(tally.outcomes),
    rules: ruleIds.flatMap((rule): readonly RuleTally[] => {
      const own = tally.rules.get(rule);
      return own === undefined ? [] : [{ rule, verdicts: { ...own.verdicts }, waived: own.waived }];
    }),
    figures: figureIds.flatMap((figure): readonly FigureTally[] => {
      const own = tally.figures.get(figure);
      if (own === undefined) return [];
      return [
        {
          figure,
          values: [...own.values]
            .map(([value, courses]) => ({ value, courses }))
            .sort((a, b) => a.value - b.value),
          reasons: tallied(own.reasons),
          notAsked: tallied(own.notAsked),
          numerator: own.numerator,
          denominator: own.denominator,
        },
      ];
    }),
    techniques: {
      courses: tally.techniques.courses,
      sessions: tally.techniques.sessions,
      used: [...tally.techniques.used]
        .map(([technique, { courses, sessions }]) => ({ technique, courses, sessions }))
        .sort((a, b) => byText(a.technique, b.technique)),
    },
  };
}

/** Counts as a list, in the order of their ids. */
export function tallied<K extends string>(counts: ReadonlyMap<K, number>): readonly Tallied<K>[] {
  return [...counts].map(([id, count]) => ({ id, count })).sort((a, b) => byText(a.id, b.id));
}

/** By code units: a locale would order differently from one machine to the next. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
