import { figureDefinition } from '../cohort/figure-definitions.js';
import type { FigureId } from '../model/figure-ids.js';
import type { GroupSummary, Summary } from '../model/summary.js';
import type { NumberRow, WriteTable } from './columns.js';
import { capital } from './phrases.js';
import { blank, valueIn, whole } from './summary-numbers.js';
import type { TextPage } from './text-layout.js';

/** The figures by which groups stand side by side; the others are in JSON and CSV. */
const compared: readonly (readonly [heading: string, figure: FigureId])[] = [
  ['dose', 'dose'],
  ['missed', 'missed'],
  ['focus', 'on-focus'],
  ['reviewed', 'tasks-reviewed'],
  ['measured', 'measured-as-expected'],
  ['planned', 'ended-as-planned'],
  ['response', 'response'],
];

/** Writes the groups side by side, in the order of their ids. They are not ranked. */
export function writeGroups(
  page: TextPage,
  { by, all, groups }: Summary,
  width: number,
  table: WriteTable,
): void {
  if (by === null) return;
  page.gap().paragraph(`By ${by}, in the order of the ids: this is no ranking`, 0, 'bold').gap();
  table({ label: capital(by), cells: ['n', ...compared.map(([heading]) => heading)] }, [
    ...groups.map((group) => groupRow(nameOf(group), group)),
    groupRow('All', all),
  ]);
  const meanings = compared.map(([heading, figure]) => `${heading}: ${labelOf(figure)}`);
  page
    .gap()
    .paragraph(
      `Medians, and shares of yes, of the courses that can tell. ${meanings.join('; ')}.`,
      0,
      'quiet',
    );
  writeDepartures(page, by, { all, groups }, width, table);
}

function labelOf(figure: FigureId): string {
  const { label } = figureDefinition(figure);
  return label.charAt(0).toLowerCase() + label.slice(1);
}

function nameOf({ id }: GroupSummary): string {
  return id ?? '(not recorded)';
}

function groupRow(label: string, group: GroupSummary): NumberRow {
  const cellOf = (figure: FigureId): string => {
    const own = group.figures.find((one) => one.figure === figure);
    if (own === undefined || own.known === null) return blank;
    const value = own.rate?.value ?? own.distribution?.median;
    return value === undefined ? '' : valueIn(figureDefinition(figure).unit, value);
  };
  return { label, cells: [whole(group.courses), ...compared.map(([, figure]) => cellOf(figure))] };
}

const ruleWidth = 34;
const leastCell = 10;

/** So many groups to a table that it fits the page; only rules of which any course departs. */
function writeDepartures(
  page: TextPage,
  by: string,
  { all, groups }: Pick<Summary, 'all' | 'groups'>,
  width: number,
  table: WriteTable,
): void {
  const rules = all.rules.filter(({ fail }) => fail !== 0).map(({ rule }) => rule);
  if (rules.length === 0 || groups.length === 0) return;
  const cell = Math.max(leastCell, ...groups.map((group) => nameOf(group).length)) + 2;
  const most = Math.max(1, Math.floor((width - ruleWidth) / cell));
  page
    .gap()
    .paragraph(`Departures by ${by}: courses with one, of those in which the rule could tell`, 0, 'bold');
  for (let from = 0; from < groups.length; from += most) {
    const some = groups.slice(from, from + most);
    page.gap();
    table(
      { label: '', cells: some.map(nameOf) },
      rules.map((rule) => ({ label: rule, cells: some.map((group) => departure(group, rule)) })),
    );
  }
  page.gap().paragraph('Intervals, and what is open, in review or waived: --format json or csv.', 0, 'quiet');
}

function departure({ rules }: GroupSummary, id: string): string {
  const own = rules.find(({ rule }) => rule === id);
  if (own === undefined || own.pass === null || own.fail === null) return blank;
  const decided = own.pass + own.fail;
  return decided === 0 ? '' : `${own.fail} of ${decided}`;
}
