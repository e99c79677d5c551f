import type { ExplainedJudgement, Explanation } from '../model/explanation.js';
import type { Observed, OpenStep, Place } from '../model/report.js';
import type { Severity } from '../model/vocabulary.js';
import { capital, ordinal, places, spoken, withoutStop } from './phrases.js';
import type { TextPage } from './text-layout.js';

/** What a rule saw, one judgement after the other, each with what became of it. */
export function writeJudgements(page: TextPage, explanation: Explanation): void {
  const { judgements, guards, verdict } = explanation;
  page.gap().paragraph('What it saw', 0, 'bold').gap();
  if (judgements.length === 0) page.paragraph(verdict.reason ?? 'Nothing.', 2);
  const silencer = guards.find(({ applied }) => applied);
  if (judgements.some(({ became }) => became === null) && silencer !== undefined)
    page.paragraph(`None of this counts. ${silencer.note}`, 2, 'bold').gap();
  for (const judgement of judgements) {
    page.hanging(labelOf(judgement).padEnd(labelWidth), textOf(judgement), 2, 'bold');
    for (const [label, text] of rowsOf(judgement, explanation.severity.value))
      page.hanging(label.padEnd(rowWidth), text, 2 + labelWidth);
  }
}

const labelWidth = 10;
const rowWidth = 12;

const labels: Readonly<Record<ExplainedJudgement['kind'], string>> = {
  pass: 'Pass',
  fail: 'Fail',
  review: 'Question',
  missing: 'Missing',
  open: 'Open',
  'not-applicable': 'No case',
};

function labelOf({ kind, became }: ExplainedJudgement): string {
  return labels[became ?? kind];
}

function textOf({ kind, finding, message, reason }: ExplainedJudgement): string {
  if (kind === 'pass') return 'What the rule asks for is in the record.';
  if (kind === 'open') return 'It is not in the record yet, and not yet due.';
  return finding?.message ?? message ?? reason ?? 'Nothing is said of it.';
}

type Row = readonly [label: string, text: string];

function rowsOf(judgement: ExplainedJudgement, stated: Severity): readonly Row[] {
  const { at, subject, due, observed, counterEvidence, kind, became, finding } = judgement;
  return [
    ...where(at),
    // A number is a session’s, which is said already.
    ...(typeof subject === 'string' ? [['About', subject] as const] : []),
    ...(due === undefined ? [] : [['Due', dueText(due)] as const]),
    ...(observed === undefined ? [] : observedRow(observed)),
    ...(kind === 'missing' && became !== null ? [['Counts as', countsAs(became === 'fail')] as const] : []),
    ...severityRow(judgement, stated),
    ...counterEvidence.map(
      ({ note, at: places_ }): Row => [
        'Against it',
        `${withoutStop(note)}${places_.length === 0 ? '' : `: ${places(places_)}`}.`,
      ],
    ),
    ...(finding === null ? [] : [['What to do', finding.remedy] as const]),
  ];
}

function where(at: readonly Place[]): readonly Row[] {
  return at.length === 0 ? [] : [['Where', capital(places(at))]];
}

function dueText(due: OpenStep['due']): string {
  return due === null
    ? 'With no session to be due by'
    : `By the end of the ${ordinal(due.latest)} treatment session`;
}

function observedRow(observed: Observed): readonly Row[] {
  const seen = Object.entries(observed).map(([name, value]) => `${nameOf(name)} ${seenText(value)}`);
  return seen.length === 0 ? [] : [['Observed', seen.join(', ')]];
}

// `sessionsOff` as “sessions off”.
function nameOf(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function seenText(value: Observed[string]): string {
  if (value === null || value === undefined) return 'not known';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000);
  return spoken(value);
}

function countsAs(notDone: boolean): string {
  return notDone ? 'Not done' : 'Not recorded, perhaps done';
}

function severityRow({ finding }: ExplainedJudgement, stated: Severity): readonly Row[] {
  if (finding === null) return [];
  const { severity, waiver } = finding;
  if (waiver !== undefined) {
    const by = waiver.by === undefined ? '' : `, by ${waiver.by}`;
    return [['Severity', `${capital(severity)}; ${waiver.effect}: ${spoken(waiver.reason)}${by}`]];
  }
  const why =
    severity === stated
      ? ''
      : finding.kind === 'review' && stated === 'error' && severity === 'warning'
        ? ': a question is a warning at most'
        : `, where the rule as a whole weighs ${stated}`;
  return [['Severity', `${capital(severity)}${why}`]];
}
