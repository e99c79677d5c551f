import type { PartialDate } from '../lib/partial-date.js';
import type { CohortCell, CohortPartial, CohortProvenance, FiguresOf } from '../model/partial.js';
import type { Report } from '../model/report.js';
import { ruleIds } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { TechniqueId } from '../model/vocabulary.js';
import type { WorkingTally } from './tally.js';
import { addTally, byText, emptyTally, figureOf, more, ruleOf, settled, tallied } from './tally.js';

/** What a cohort is made by. */
export interface CohortOptions {
  /** Which courses the figures, endings and outcomes are of: `closed` unless told, since those of an open course still change. */
  readonly figuresOf?: FiguresOf;
  /** The date at which the courses were cut, if they were: it is kept for the provenance. */
  readonly asOf?: PartialDate;
}

/**
 * Courses being counted, one after the other. It holds one tally for each protocol, therapist, site and arm that occur
 * together, whatever the number of courses. To look at it, take its {@link cohortPartial}.
 */
export interface Cohort {
  readonly figuresOf: FiguresOf;
  readonly provenance: WorkingProvenance;
  readonly faults: Map<string, number>;
  readonly cells: Map<string, WorkingCell>;
}

/** A cell of a cohort while it is being counted. */
export interface WorkingCell {
  readonly key: CellKey;
  readonly tally: WorkingTally;
}

/** What the reports of a cohort were made from, while it is being counted. */
export interface WorkingProvenance {
  readonly libraries: Set<string>;
  readonly ruleSets: Set<string>;
  /** By id, version and digest together. */
  readonly protocols: Map<string, CohortProvenance['protocols'][number]>;
  readonly asOf: Set<PartialDate | null>;
}

/** What the courses of a cell have in common. */
export type CellKey = Pick<CohortCell, 'protocol' | 'therapist' | 'site' | 'arm'>;

/**
 * A cohort of no courses, to be counted into.
 * @example
 * const cohort = startCohort();
 * for (const state of states) addCourse(cohort, state, validate(state, iptAdult));
 * const summary = summarise(cohortPartial(cohort), { by: 'therapist' });
 */
export function startCohort({ figuresOf = 'closed', asOf }: CohortOptions = {}): Cohort {
  return {
    figuresOf,
    provenance: {
      libraries: new Set(),
      ruleSets: new Set(),
      protocols: new Map(),
      asOf: new Set([asOf ?? null]),
    },
    faults: new Map(),
    cells: new Map(),
  };
}

/**
 * Counts a course into a cohort, which is changed. The report must be the one on this very state: the groups and the
 * techniques are read from the state, the rest from the report. Nobody can tell whether a course was counted before.
 */
export function addCourse(cohort: Cohort, state: CourseState, report: Report): void {
  addProvenance(cohort.provenance, report);
  const tally = cellOf(cohort, keyOf(state, report));
  more(tally.status, report.status);
  addVerdicts(tally, report);
  if (report.status === 'closed') more(tally.closures, report.outcome.closure?.reason ?? 'not-recorded');
  else if (cohort.figuresOf === 'closed') return;
  more(tally.outcomes, report.outcome.state);
  for (const { id, value, numerator, denominator, eligible, reasonNull } of report.figures) {
    const own = figureOf(tally, id);
    if (value === null) more(eligible === 0 ? own.notAsked : own.reasons, reasonNull ?? '');
    else {
      // -0 and 0 are one value.
      more(own.values, value + 0);
      own.numerator += numerator ?? 0;
      own.denominator += denominator ?? 0;
    }
  }
  addTechniques(tally, state);
}

/** Counts an input that was no course, by the code of its first fault. */
export function addFault(cohort: Cohort, code: string): void {
  more(cohort.faults, code);
}

/** Adds everything that a partial holds. Whether the two belong together is not asked here. */
export function addPartial(cohort: Cohort, partial: CohortPartial): void {
  const { libraries, ruleSets, protocols, asOf } = partial.provenance;
  for (const one of libraries) cohort.provenance.libraries.add(one);
  for (const one of ruleSets) cohort.provenance.ruleSets.add(one);
  for (const one of protocols) cohort.provenance.protocols.set(protocolKey(one), one);
  for (const one of asOf) cohort.provenance.asOf.add(one);
  for (const { id, count } of partial.faults) more(cohort.faults, id, count);
  for (const { protocol, therapist, site, arm, ...tally } of partial.cells) {
    addTally(cellOf(cohort, { protocol, therapist, site, arm }), tally);
  }
}

/** What a cohort counted so far, as data: the same bytes in whatever order the courses came. */
export function cohortPartial(cohort: Cohort): CohortPartial {
  const { libraries, ruleSets, protocols, asOf } = cohort.provenance;
  return {
    schema: 'openipt/partial/1',
    provenance: {
      libraries: [...libraries].sort(byText),
      ruleSets: [...ruleSets].sort(byText),
      protocols: [...protocols].sort(([a], [b]) => byText(a, b)).map(([, one]) => one),
      asOf: [...asOf].sort((a, b) => byText(a ?? '', b ?? '')),
    },
    figuresOf: cohort.figuresOf,
    faults: tallied(cohort.faults),
    cells: [...cohort.cells]
      .sort(([a], [b]) => byText(a, b))
      .map(([, { key, tally }]) => ({ ...key, ...settled(tally) })),
  };
}

function cellOf({ cells }: Cohort, key: CellKey): WorkingTally {
  // No id holds a space; what is not recorded comes before every id.
  const name = [key.protocol, key.therapist, key.site, key.arm].map((part) => part ?? '').join(' ');
  const known = cells.get(name);
  if (known !== undefined) return known.tally;
  const tally = emptyTally();
  cells.set(name, { key, tally });
  return tally;
}

function keyOf(state: CourseState, report: Report): CellKey {
  const opened = state.entries['course-opened'];
  // What is said later stands, as with every other fact of the frame.
  const last = (field: 'therapist' | 'site' | 'arm'): string | null =>
    opened.reduce<string | null>((known, { data }) => data[field] ?? known, null);
  return { protocol: report.protocol.id, therapist: last('therapist'), site: last('site'), arm: last('arm') };
}

function addProvenance(provenance: WorkingProvenance, { provenance: own, protocol }: Report): void {
  provenance.libraries.add(own.library);
  provenance.ruleSets.add(own.ruleSet);
  const made = { id: protocol.id, version: protocol.version, digest: own.protocol };
  const key = protocolKey(made);
  if (!provenance.protocols.has(key)) provenance.protocols.set(key, made);
}

function protocolKey({ id, version, digest }: CohortProvenance['protocols'][number]): string {
  return `${id} ${version} ${digest}`;
}

function addVerdicts(tally: WorkingTally, { verdicts, findings }: Report): void {
  for (const id of ruleIds) {
    const own = ruleOf(tally, id);
    const { kind } = verdicts[id];
    own.verdicts[kind] += 1;
    if (kind !== 'fail') continue;
    const ofRule = findings.filter((finding) => finding.rule === id && finding.kind === 'fail');
    if (ofRule.length > 0 && ofRule.every(({ waiver }) => waiver?.effect === 'waived')) own.waived += 1;
  }
}

function addTechniques({ techniques }: WorkingTally, state: CourseState): void {
  const used = new Map<TechniqueId, number>();
  let sessions = 0;
  for (const { data } of state.entries['session-held']) {
    if (data.kind !== 'treatment' || data.techniques === undefined) continue;
    sessions += 1;
    for (const technique of new Set(data.techniques.map((use) => use.technique))) more(used, technique);
  }
  if (sessions === 0) return;
  techniques.courses += 1;
  techniques.sessions += sessions;
  for (const [technique, count] of used) {
    const own = techniques.used.get(technique) ?? { courses: 0, sessions: 0 };
    own.courses += 1;
    own.sessions += count;
    techniques.used.set(technique, own);
  }
}
