import type {
  ChangedFigure,
  ChangedStoredFinding,
  ComparedFigure,
  ComparedFinding,
  OldAndNew,
  ReportComparison,
} from '../model/report-comparison.js';
import { count, list, spoken } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** Of a long list, so many are shown; the rest is counted. */
const mostShown = 20;

/**
 * Two sets of reports for a person at a terminal: what they were made from, and what differs. It shows no text of the
 * records.
 * @example
 * process.stdout.write(renderReportComparisonText(compareReports(lastYears, todays)));
 */
export function renderReportComparisonText(comparison: ReportComparison, options: TextOptions = {}): string {
  const { findings, verdicts, figures, other } = comparison;
  const page = new TextPage(options);
  writeHead(page, comparison);
  writeRules(page, verdicts);
  writeList(
    page,
    count(findings.gained.length, 'finding'),
    'gained: only in NEW',
    findings.gained.map(named('+')),
  );
  writeList(page, count(findings.lost.length, 'finding'), 'lost: only in OLD', findings.lost.map(named('-')));
  writeList(page, count(findings.changed.length, 'finding'), 'changed', findings.changed.map(changed));
  writeList(page, count(figures.length, 'figure'), 'changed', figures.map(figureLine));
  writeList(
    page,
    count(other.length, 'course'),
    other.length === 1 ? 'differs in something else' : 'differ in something else',
    other.map(({ course, fields }) => ['~ ', `${course}: ${list(fields)}`]),
  );
  return page.toString();
}

function writeHead(page: TextPage, { same, courses, provenance }: ReportComparison): void {
  const { both, onlyOld, onlyNew, unchecked } = courses;
  page
    .paragraph(
      same
        ? `${count(both, 'course')} compared: no difference`
        : `${count(both, 'course')} compared: there are differences`,
      0,
      'bold',
    )
    .gap()
    .table(
      [
        ['Library', oldAndNew(provenance.library)],
        ['Rules', oldAndNew(short(provenance.ruleSet))],
        ['Protocols', oldAndNew(short(provenance.protocol))],
        ['Inputs', inputs(provenance.input)],
      ],
      2,
    );
  writeList(
    page,
    count(onlyOld.length, 'course'),
    'only in OLD',
    onlyOld.map((id) => ['- ', id]),
  );
  writeList(
    page,
    count(onlyNew.length, 'course'),
    'only in NEW',
    onlyNew.map((id) => ['+ ', id]),
  );
  if (unchecked.old + unchecked.new > 0) {
    page.gap().paragraph(`Could not be checked: ${unchecked.old} in OLD, ${unchecked.new} in NEW.`);
  }
}

function oldAndNew(sides: OldAndNew<readonly string[]>): string {
  const [old, now] = [sides.old.join(', ') || 'none', sides.new.join(', ') || 'none'];
  return old === now ? `${old} in both` : `${old} in OLD, ${now} in NEW`;
}

function short({ old, new: now }: OldAndNew<readonly string[]>): OldAndNew<readonly string[]> {
  const cut = (text: string): string => text.replace(/[a-z0-9]+:([0-9a-f]{8})[0-9a-f]*/g, '$1');
  return { old: old.map(cut), new: now.map(cut) };
}

function inputs({ same, different, unknown }: ReportComparison['provenance']['input']): string {
  const parts = [
    ...(same === 0 ? [] : [`the same for ${same}`]),
    ...(different === 0 ? [] : [`another one for ${different}`]),
    ...(unknown === 0 ? [] : [`not known for ${unknown}`]),
  ];
  return parts.length === 0 ? 'no course on both sides' : `${list(parts)} of the courses`;
}

function writeRules(page: TextPage, verdicts: ReportComparison['verdicts']): void {
  if (verdicts.length === 0) return;
  page
    .gap()
    .paragraph(`Verdicts differ for ${count(verdicts.length, 'rule')}`, 0, 'bold')
    .gap();
  page.table(
    verdicts.map(({ rule, changes }) => [
      rule,
      changes
        .map(({ old, new: now, courses }) => `${word(old)} to ${word(now)}: ${count(courses, 'course')}`)
        .join('; '),
    ]),
    2,
  );
}

function word(kind: string | null): string {
  return kind === null ? 'no such rule' : spoken(kind);
}

type Line = readonly [lead: string, text: string];

function writeList(page: TextPage, counted: string, what: string, lines: readonly Line[]): void {
  if (lines.length === 0) return;
  page.gap().paragraph(`${counted} ${what}`, 0, 'bold').gap();
  for (const [lead, text] of lines.slice(0, mostShown)) page.hanging(lead, text, 2);
  const more = lines.length - mostShown;
  if (more > 0) page.paragraph(`and ${more} more; --format json lists them all`, 2, 'quiet');
}

function named(lead: string): (finding: ComparedFinding) => Line {
  return ({ course, rule, severity, kind, fingerprint }) => [
    `${lead} `,
    `${course}: ${rule} (${weight({ kind, severity })}), ${fingerprint}`,
  ];
}

function changed({ course, rule, fields, old, new: now }: ChangedStoredFinding): Line {
  const weighs = weight(old) === weight(now) ? '' : `, ${weight(old)} to ${weight(now)}`;
  return ['~ ', `${course}: ${rule}${weighs} (${list(fields)})`];
}

function weight({ kind, severity }: Pick<ComparedFinding, 'kind' | 'severity'>): string {
  return kind === 'review' ? `${severity}, a question` : severity;
}

function figureLine({ course, figure, old, new: now }: ChangedFigure): Line {
  return ['~ ', `${course}: ${figure} from ${figureText(old)} to ${figureText(now)}`];
}

function figureText(figure: ComparedFigure | null): string {
  if (figure === null) return 'no such figure';
  const { value, numerator, denominator, known, eligible } = figure;
  const partly = known < eligible ? ` (known for ${known} of ${eligible})` : '';
  if (value === null) return 'not known';
  return numerator !== null && denominator !== null
    ? `${numerator} of ${denominator}${partly}`
    : `${Math.round(value * 1000) / 1000}${partly}`;
}
