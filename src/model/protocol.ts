import type { SourceId } from '../sources/index.js';
import type { RuleId } from './rule-ids.js';
import type { AreaId, ConditionId, InterventionId, PhaseRole, Severity } from './vocabulary.js';

/**
 * How well a value is founded: read in the cited work (`verified`), concluded from it (`inferred`), known in the field
 * at large (`general`), or this project's own choice, with its reason in the note (`house`).
 */
export type Grounding = 'verified' | 'inferred' | 'general' | 'house';

/** A value with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: SourceId;
  readonly grounding: Grounding;
  /** The place in the source, or the reason. */
  readonly note?: string;
}

/** A value, or the sourced statement that the protocol leaves it open; rules that need it are then not applicable. */
export type Stated<T> = Sourced<T> | Sourced<'unspecified'>;

/** A range of whole numbers, both ends included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/** A way of doing IPT, as data. Rules ask it; they never know which one it is. */
export interface Protocol {
  readonly schema: 'openipt/protocol/1';
  readonly id: string;
  /** Semantic version of this definition. */
  readonly version: string;
  readonly title: string;
  /** One or two sentences: for whom, and what sets it apart. */
  readonly summary: string;
  /** Ages that it is meant for, in completed years. */
  readonly ages: Stated<Range>;
  /** The focal areas it allows. */
  readonly areas: Sourced<readonly AreaId[]>;
  /** The intervention that is the work on an area itself, for each area. */
  readonly strategies: Sourced<readonly AreaStrategy[]>;
  /** Treatment sessions, where no contract says otherwise. */
  readonly length: Stated<Range>;
  /** Days from one session to the next. */
  readonly everyDays: Stated<number>;
  /** Minutes a session. */
  readonly minutes: Stated<Range>;
  /** In order. */
  readonly phases: readonly PhaseDefinition[];
  readonly gates: readonly Gate[];
  readonly expects: Expectations;
  readonly thresholds: Thresholds;
  /** Conditions that exclude, and in what way. */
  readonly exclusions: Sourced<readonly Exclusion[]>;
  /** Severities that differ from a rule's own. */
  readonly severities: { readonly [R in RuleId]?: Sourced<Severity> };
}

/** The work on a focal area. */
export interface AreaStrategy {
  readonly area: AreaId;
  readonly intervention: InterventionId;
}

/** A phase. Its boundaries are computed from the contracted length. */
export interface PhaseDefinition {
  readonly id: string;
  readonly role: PhaseRole;
  readonly title: string;
  /** How many sessions it takes, counted from the start or from the end, or all that the others leave. */
  readonly span: Stated<
    { readonly anchor: 'start' | 'end'; readonly sessions: Range } | { readonly anchor: 'rest' }
  >;
}

/** What must stand before a phase may be entered: rules that must not fail there. */
export interface Gate {
  /** The id of the phase. */
  readonly into: string;
  readonly rules: Sourced<readonly RuleId[]>;
}

/** What a protocol asks for. */
export interface Expectations {
  /** Whether a diagnosis is needed or a target problem is enough. */
  readonly target: Stated<'diagnosis' | 'target-problem'>;
  readonly inventory: Stated<'full' | 'focused'>;
  readonly timeline: Stated<boolean>;
  /** Whether parents or guardians of a minor take part. */
  readonly guardian: Stated<boolean>;
  /** Whether risk is asked after in every session. */
  readonly riskEverySession: Stated<boolean>;
  /** Whether actions are agreed between sessions. */
  readonly tasks: Stated<boolean>;
  /** The sessions that come before the first: an individual one before a group, say. An empty list: none. */
  readonly preparation: Stated<readonly Preparation[]>;
  /** Whether grief needs a death, or takes in other losses. */
  readonly griefScope: Stated<'death' | 'any'>;
  /** Whether a role dispute is placed in a stage. */
  readonly disputeStage: Stated<boolean>;
  /** Whether work on daily rhythms belongs to it. */
  readonly rhythmWork: Stated<boolean>;
  /** Whether it is meant for pregnancy and the year after a birth. */
  readonly perinatal: Stated<boolean>;
  /** Whether it is meant as an adjunct to medication. */
  readonly adjunct: Stated<boolean>;
  /** Conditions it was made for that would otherwise ask for a look at the fit. */
  readonly madeFor: Stated<readonly ConditionId[]>;
}

/** What comes before the first treatment session. */
export interface Preparation {
  readonly kind: 'pre-group' | 'engagement';
  readonly sessions: number;
  readonly optional: boolean;
}

/** The numbers that rules ask for. */
export interface Thresholds {
  /** A risk enquiry at intake counts if it is no older than this, in days before the first session. */
  readonly intakeDays: Stated<number>;
  /** A positive risk item is answered within this many days, and by the next contact at the latest. */
  readonly riskItemDays: Stated<number>;
  /** A baseline score is there by the end of this session. */
  readonly baselineBySession: Stated<number>;
  /** Active focal areas at once that are too many. */
  readonly tooManyAreas: Stated<number>;
  /** Middle sessions in a row off the focus that are a drift. */
  readonly offFocusRun: Stated<number>;
  /** The share of middle sessions off the focus above which it is a drift, and from how many sessions it is computed. */
  readonly offFocusShare: Stated<{ readonly above: number; readonly fromSessions: number }>;
  /** A shift of mood that counts, as a share of the scale's range. */
  readonly moodShift: Stated<number>;
  /** How many unlinked shifts of mood make a finding. */
  readonly unlinkedShifts: Stated<number>;
  /** The ending is spoken of this many sessions before the end: at the earliest `max`, at the latest `min`. */
  readonly endingTalkBefore: Stated<Range>;
  /** The share of the middle phase that counts as its middle: what belongs to the middle phase is there by then. */
  readonly midMiddle: Stated<number>;
  /** What belongs to the record of a focal area is there by this session of the middle phase, counted from 1. */
  readonly detailByMiddleSession: Stated<number>;
  /** A gap between sessions that is longer than so many times the cadence is a break. */
  readonly cadenceGap: Stated<number>;
  /** An area that was worked on in so many sessions is a focus, named or not. */
  readonly unnamedAreaSessions: Stated<number>;
  /** The share of the contracted sessions after which a change of focus is late. */
  readonly lateFocusChange: Stated<number>;
  /** A death so many days before the diagnosis asks for a second look: at warning, and at info. */
  readonly recentDeathDays: Stated<{ readonly warning: number; readonly info: number }>;
  /** So many sessions in a row that were mostly not IPT are a departure from it. */
  readonly offModelSessions: Stated<number>;
  /** New tasks a session that are enough. */
  readonly tasksPerSession: Stated<number>;
  /** Sessions from one score to the next. */
  readonly measureEvery: Stated<number>;
  /** The last score is taken in one of so many last sessions, or after them. */
  readonly endpointWithin: Stated<number>;
  /** So many scores in a row that are reliably worse than the first ask for a review. */
  readonly deteriorationRun: Stated<number>;
  /** By the end of this session a lack of change is looked at. */
  readonly progressReviewBy: Stated<number>;
  /** A fall by less than this share of the first score is little change. */
  readonly littleChange: Stated<number>;
}

/** A condition that speaks against ordinary work. */
export interface Exclusion {
  readonly condition: ConditionId;
  /** `clinical`: stabilise first. `trial`: was excluded where the protocol was tested; asks for a note on the fit. */
  readonly kind: 'clinical' | 'trial';
}

/** The value of a statement, or `undefined` where the protocol leaves it open. */
export function stated<T>(statement: Stated<T>): T | undefined {
  return isSpecified(statement) ? statement.value : undefined;
}

function isSpecified<T>(statement: Stated<T>): statement is Sourced<T> {
  return statement.value !== 'unspecified';
}
