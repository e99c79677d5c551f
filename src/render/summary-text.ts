import { figureDefinition } from '../cohort/figure-definitions.js';
import type { CountSummary, FigureSummary, GroupSummary, Summary } from '../model/summary.js';
import type { NumberRow, WriteTable } from './columns.js';
import { columnLines } from './columns.js';
import { count, list, spoken } from './phrases.js';
import { writeGroups } from './summary-groups.js';
import { blank, bounds, percent, valueIn, whole } from './summary-numbers.js';
import { writeRules } from './summary-rules.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/**
 * A summary of many courses as tables for a person, and for an appendix: how the courses stand, how often each rule
 * found a departure, how the figures are distributed, which techniques were used; then the groups, if there are any.
 * @example
 * process.stdout.write(renderSummary(summarise(partial, { by: 'site' }), { width: 100 }));
 */
export function renderSummary(summary: Summary, options: TextOptions = {}): string {
  const page = new TextPage(options);
  // Numbers that stand in columns need some room: a narrower terminal wraps them.
  const width = Math.max(80, Math.floor(options.width ?? 80));
  const table = (headings: NumberRow, rows: readonly NumberRow[]): void => {
    const [head = '', ...lines] = columnLines(headings, rows, width);
    page.line(head, 'quiet');
    for (const line of lines) page.line(line);
  };
  writeHead(page, summary);
  const { all } = summary;
  writeRules(page, all, table);
  writeYesNo(page, all, table);
  writeFigures(page, all, table);
  writeTechniques(page, all, table);
  writeGroups(page, summary, width, table);
  return page.gap().paragraph(noteOf(summary), 0, 'quiet').toString();
}

function writeHead(page: TextPage, summary: Summary): void {
  const { all, provenance, faults, figuresOf } = summary;
  const { protocols, libraries, ruleSets, asOf } = provenance;
  const dates = asOf.filter((date) => date !== null);
  page.paragraph(
    `Summary of ${all.courses === null ? 'too few courses to be shown' : count(all.courses, 'course')}`,
    0,
    'bold',
  );
  page
    .gap()
    .table(
      [
        ['Status', counts(all.status)],
        ['Endings', counts(all.closures)],
        ['Outcome', counts(all.outcomes)],
        [
          'Protocols',
          protocols.length === 0 ? 'none' : protocols.map(({ id, version }) => `${id} ${version}`).join(', '),
        ],
        ...(dates.length === 0 ? [] : [['As of', list(dates)] as const]),
        [
          'Counted',
          figuresOf === 'closed'
            ? 'Rules in all courses; endings, outcome, figures and techniques in closed ones'
            : 'Everything in all courses, open ones included',
        ],
        ...(faults.total === 0
          ? []
          : [
              [
                'Left out',
                `${count(faults.total, 'input')} that ${faults.total === 1 ? 'was no course' : 'were no courses'}: ${list(faults.byCode.map(({ id, count: number }) => `${number} ${id}`))}`,
              ] as const,
            ]),
        [
          'Made by',
          `openipt ${list(libraries)}, rules ${list(ruleSets.map((one) => one.replace(/^.*:/, '').slice(0, 8)))}`,
        ],
      ],
      2,
    );
  page.gap().paragraph(summary.notice, 2, 'quiet');
}

function counts(some: readonly CountSummary[]): string {
  if (some.length === 0) return 'none';
  return some.map(({ id, count: number }) => `${whole(number)} ${spoken(id)}`).join(', ');
}

function writeYesNo(page: TextPage, { figures }: GroupSummary, table: WriteTable): void {
  const rows = figures.filter(({ figure }) => figureDefinition(figure).unit === 'yes-no');
  page.gap().paragraph('Yes or no, of the n courses that can tell', 0, 'bold').gap();
  table(
    { label: '', cells: ['n', 'yes', '%', '95% CI', 'unknown'] },
    rows.map(({ figure, known, eligible, rate }) => ({
      label: figureDefinition(figure).label,
      cells: [
        whole(known),
        rate === null ? markOf(known) : String(rate.count),
        rate === null ? '' : percent(rate.value),
        bounds(rate?.interval ?? null),
        without(known, eligible),
      ],
    })),
  );
}

function writeFigures(page: TextPage, { figures }: GroupSummary, table: WriteTable): void {
  const rows = figures.filter(
    ({ figure, known }) => figureDefinition(figure).unit !== 'yes-no' && known !== 0,
  );
  const none = figures.filter(
    ({ figure, known }) => figureDefinition(figure).unit !== 'yes-no' && known === 0,
  );
  page.gap().paragraph('Figures over the n courses that have them', 0, 'bold').gap();
  table({ label: '', cells: ['n', 'median', 'quartiles', 'range', 'unknown'] }, rows.map(figureRow));
  if (none.length === 0) return;
  page.gap().paragraph(`No course has a value of: ${list(none.map(({ figure }) => figure))}.`, 0, 'quiet');
}

function figureRow({ figure, known, eligible, distribution }: FigureSummary): NumberRow {
  const { label, unit } = figureDefinition(figure);
  const said = (value: number): string => valueIn(unit, value);
  return {
    label,
    cells: [
      whole(known),
      ...(distribution === null
        ? [markOf(known), '', '']
        : [
            said(distribution.median),
            `${said(distribution.lowerQuartile)}–${said(distribution.upperQuartile)}`,
            `${said(distribution.least)}–${said(distribution.most)}`,
          ]),
      without(known, eligible),
    ],
  };
}

function writeTechniques(page: TextPage, { techniques }: GroupSummary, table: WriteTable): void {
  if (techniques.courses === 0) return;
  page
    .gap()
    .paragraph(
      `Techniques, in the ${whole(techniques.courses)} courses and ${whole(techniques.sessions)} sessions that record them`,
      0,
      'bold',
    )
    .gap();
  table(
    { label: '', cells: ['courses', '%', '95% CI', 'sessions'] },
    techniques.used.map(({ technique, courses, sessions, rate, interval }) => ({
      label: technique,
      cells: [whole(courses), rate === null ? '' : percent(rate), bounds(interval), whole(sessions)],
    })),
  );
}

function markOf(known: number | null): string {
  return known === null ? blank : '';
}

function without(known: number | null, eligible: number | null): string {
  return known === null || eligible === null ? blank : String(eligible - known);
}

function noteOf({ minCell }: Summary): string {
  const blanked =
    minCell === 1
      ? 'Nothing is blanked.'
      : `${blank} is blanked: it rests on fewer than ${minCell} courses, or would give away something that does.`;
  return `${blanked} Rates with Wilson’s interval; quartiles as R has them by default. What each figure is made of: docs/fidelity.md.`;
}
