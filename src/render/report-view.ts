import type { FigureId } from '../model/figure-ids.js';
import type { Protocol } from '../model/protocol.js';
import type { Figure, OpenStep, Report, VerdictKind } from '../model/report.js';
import type { FindingGroup } from './finding-view.js';
import { findingGroups } from './finding-view.js';
import { count, list, ordinal, places, withoutStop } from './phrases.js';
import { standing } from './standing.js';

/** A report in words, before any layout: text and Markdown say the same because both print this. */
export interface ReportView {
  readonly title: string;
  readonly headline: string;
  readonly facts: readonly (readonly [label: string, text: string])[];
  readonly notice: string;
  /** What is said where nothing was found; `undefined` where something was. */
  readonly silence: string | undefined;
  readonly groups: readonly FindingGroup[];
  readonly open: readonly OpenView[];
  readonly ask: readonly AskView[];
  readonly verdicts: string;
  readonly figures: readonly FigureView[];
  readonly provenance: string;
}

/** A step that is still open. */
interface OpenView {
  readonly due: string;
  readonly step: string;
  readonly detail: string;
}

/** A question to ask. */
interface AskView {
  readonly text: string;
  readonly safety: boolean;
  readonly detail: string;
}

/** A figure with what it is made of. */
export interface FigureView {
  readonly value: string;
  readonly share: string;
  readonly label: string;
}

/** Puts a report into words. Titles come from the protocol, if the one given is the report's. */
export function reportView(report: Report, protocol: Protocol | undefined): ReportView {
  const groups = findingGroups(report);
  return {
    title: `Course ${report.course}`,
    headline: groups.length === 0 ? 'no findings' : groups.map(({ heading }) => heading).join(', '),
    facts: standing(report, protocol),
    notice: report.notice,
    silence: groups.length === 0 ? silenceOf(report) : undefined,
    groups,
    open: report.open.map(openView),
    ask: report.askFor.map(({ text, safety, settles }) => ({
      text,
      safety,
      detail: `would settle ${list(settles)}`,
    })),
    verdicts: verdictsOf(report),
    figures: report.figures.filter(isShown).map(figureView),
    provenance: provenanceOf(report),
  };
}

function openView({ rule, step, due, at }: OpenStep): OpenView {
  return {
    due: due === null ? 'no deadline' : `by the ${ordinal(due.latest)}`,
    step,
    detail: at.length === 0 ? rule : `${rule}; ${places(at)}`,
  };
}

function silenceOf({ verdicts }: Report): string {
  const kinds = Object.values(verdicts).map(({ kind }) => kind);
  const applied = kinds.filter((kind) => kind !== 'not-applicable').length;
  return (
    `Nothing in this record asks for a second look: ${applied} of ${count(kinds.length, 'rule')} had something to ` +
    'judge here, and none of them found a departure.'
  );
}

function verdictsOf({ verdicts }: Report): string {
  const kinds = Object.values(verdicts).map(({ kind }) => kind);
  const of = (kind: VerdictKind): number => kinds.filter((other) => other === kind).length;
  const open = of('open');
  const idle = of('not-applicable');
  const judged = [
    `${of('pass')} passed`,
    ...(of('fail') === 0 ? [] : [`${of('fail')} found a departure`]),
    ...(of('review') === 0 ? [] : [`${of('review')} could not tell`]),
    ...(open === 0 ? [] : [`${open} ${open === 1 ? 'is' : 'are'} still open`]),
  ];
  const rest =
    idle === 0 ? '' : ` ${idle} had nothing to judge; a rule that had nothing to judge is no pass.`;
  return `Of ${count(kinds.length, 'rule')}, ${list(judged)}.${rest}`;
}

/** The figures that a person reads of one course. The others are in the JSON, and for many courses together. */
const shown: ReadonlySet<FigureId> = new Set([
  'dose',
  'contracted-most',
  'missed',
  'median-gap-days',
  'gaps-in-cadence',
  'risk-checked',
  'mood-rated',
  'people',
  'on-focus',
  'focus-changes',
  'interventions-used',
  'tasks-set',
  'tasks-reviewed',
  'ending-spoken-of',
  'scores',
  'measured-as-expected',
]);

/** Most contracts name one number of sessions and no range: that is nothing to be told. */
function isShown({ id, value }: Figure): boolean {
  return shown.has(id) && (id !== 'contracted-most' || value !== null);
}

function figureView({
  label,
  value,
  numerator,
  denominator,
  known,
  eligible,
  reasonNull,
}: Figure): FigureView {
  const partly = known < eligible ? ` (known for ${known} of ${eligible})` : '';
  if (value === null) {
    const counted =
      numerator !== null && numerator > 0 && denominator === null ? `; ${numerator} counted` : '';
    return {
      value: 'not known',
      share: '',
      label: `${label}: ${withoutStop(reasonNull ?? 'no reason given')}${counted}.`,
    };
  }
  if (numerator === null || denominator === null)
    return { value: rounded(value), share: '', label: label + partly };
  return {
    value: `${numerator} of ${denominator}`,
    share: `${Math.round(value * 100)}%`,
    label: label + partly,
  };
}

function rounded(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function provenanceOf({ provenance }: Report): string {
  const { library, ruleSet, protocol, input } = provenance;
  const short = (digest: string): string => digest.replace(/^.*:/, '').slice(0, 8);
  return [
    `Made by openipt ${library}`,
    `rules ${short(ruleSet)}`,
    `protocol ${short(protocol)}`,
    ...(input === null ? [] : [`input ${short(input)}`]),
  ].join(', ');
}
