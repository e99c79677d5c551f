import type { ComparedCourse, Comparison, Difference } from '../model/comparison.js';
import type { Finding, OpenStep, VerdictKind } from '../model/report.js';
import { count, list, ordinal, places } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/**
 * Two records of a course for a person at a terminal: the findings, verdicts, open steps and facts that differ. It shows
 * no values of the records.
 * @example
 * process.stdout.write(renderComparisonText(compareCourses(mine, theirs)));
 */
export function renderComparisonText(comparison: Comparison, options: TextOptions = {}): string {
  const page = new TextPage(options);
  const { findings, verdicts, open, facts } = comparison;
  writeHead(page, comparison);
  writeFindings(page, 'gained: only in B', '+', findings.gained);
  writeFindings(page, 'lost: only in A', '-', findings.lost);
  if (findings.changed.length > 0) {
    heading(page, `${count(findings.changed.length, 'finding')} changed`);
    for (const { before, after } of findings.changed) {
      page.hanging('~ ', `${after.rule}: ${weight(before)} in A, ${weight(after)} in B`, 2);
    }
  }
  if (verdicts.length > 0) {
    heading(page, count(verdicts.length, 'verdict differs', 'verdicts differ'));
    page.table(
      verdicts.map(({ rule, before, after }) => [rule, `${kinds[before]} in A, ${kinds[after]} in B`]),
      2,
    );
  }
  writeOpen(page, 'only in B', '+', open.gained);
  writeOpen(page, 'only in A', '-', open.lost);
  writeFacts(page, facts);
  return page.toString();
}

function writeHead(page: TextPage, comparison: Comparison): void {
  const { before, after } = comparison;
  const same = before.course === after.course;
  page.paragraph(same ? `Course ${before.course}: A and B` : 'A and B', 0, 'bold').gap();
  page.table(
    [
      ['A', named(before)],
      ['B', named(after)],
    ],
    2,
  );
  const notes = [
    ...(same ? [] : ['The courses have different ids; they are compared as two records of one course.']),
    ...(before.protocol.id === after.protocol.id && before.protocol.version === after.protocol.version
      ? []
      : [
          'They are held against different protocols, which may be all the difference; --protocol names one for both.',
        ]),
    ...summary(comparison),
  ];
  for (const note of notes) page.gap().paragraph(note);
}

function summary({ same, findings, verdicts, open }: Comparison): readonly string[] {
  if (same) return ['Nothing differs: no finding, no verdict, no open step and no fact.'];
  const lists = [...Object.values(findings), verdicts, ...Object.values(open)];
  return lists.every(({ length }) => length === 0)
    ? ['The facts differ, and what comes of them does not: no finding, verdict or open step.']
    : [];
}

function named({ course, protocol }: ComparedCourse): string {
  return `course ${course}, by ${protocol.id} ${protocol.version}`;
}

function heading(page: TextPage, text: string): void {
  page.gap().paragraph(text, 0, 'bold').gap();
}

function writeFindings(page: TextPage, what: string, mark: string, findings: readonly Finding[]): void {
  if (findings.length === 0) return;
  heading(page, `${count(findings.length, 'finding')} ${what}`);
  for (const finding of findings) {
    page.hanging(`${mark} `, `${finding.rule} (${weight(finding)})`, 2);
    page.paragraph(finding.message, 4).paragraph(`In ${places(finding.at)}`, 4, 'quiet');
  }
}

function weight({ kind, severity }: Finding): string {
  return kind === 'review' ? `${severity}, a question` : severity;
}

const kinds: Readonly<Record<VerdictKind, string>> = {
  pass: 'pass',
  fail: 'fail',
  review: 'question',
  open: 'open',
  'not-applicable': 'no case',
};

function writeOpen(page: TextPage, what: string, mark: string, steps: readonly OpenStep[]): void {
  if (steps.length === 0) return;
  heading(page, `${count(steps.length, 'open step')} ${what}`);
  for (const { rule, step, due } of steps) {
    const by = due === null ? '' : `, due by the ${ordinal(due.latest)} session`;
    page.hanging(`${mark} `, `${step} (${rule}${by})`, 2);
  }
}

const marks: Readonly<Record<Difference['change'], string>> = { added: '+', removed: '-', changed: '~' };

function writeFacts(page: TextPage, facts: readonly Difference[]): void {
  if (facts.length === 0) return;
  heading(page, count(facts.length, 'fact differs', 'facts differ'));
  for (const { fact, change, fields } of facts) {
    page.hanging(`${marks[change]} `, fields.length === 0 ? fact : `${fact}: ${list(fields)}`, 2);
  }
  page.gap().paragraph('+ only in B, - only in A, ~ in both, with the fields that differ', 2, 'quiet');
}
