import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import type { Severity } from '../model/vocabulary.js';
import type { FindingGroup, FindingView } from './finding-view.js';
import { element, escapeHtml as text } from './html-text.js';
import { capital } from './phrases.js';
import type { FigureView, ReportView } from './report-view.js';
import { reportView } from './report-view.js';

/** One report as a part of a page, and its row in the table of contents. */
export interface HtmlCourse {
  readonly title: string;
  readonly headline: string;
  readonly notice: string;
  /** The row of the table of contents. */
  readonly row: string;
  /** The report, as it stands beside others, and as it stands alone. */
  readonly among: string;
  readonly alone: string;
}

/** Lays out a report as a part of a page; `number` is its place there, from 1. */
export function htmlCourse(report: Report, protocol: Protocol | undefined, number: number): HtmlCourse {
  const view = reportView(report, protocol);
  const id = `course-${number}`;
  const status = view.facts.find(([label]) => label === 'Status')?.[1] ?? '';
  const counts = (['error', 'warning', 'info'] as const).map((severity) => countOf(view, severity));
  return {
    title: view.title,
    headline: view.headline,
    notice: view.notice,
    row: element(
      'tr',
      {},
      element('th', { scope: 'row' }, element('a', { href: `#${id}` }, text(report.course))),
      element('td', {}, text(report.protocol.id)),
      element('td', {}, text(status)),
      ...counts,
    ),
    among: article(view, id, 3),
    alone: article(view, id, 2),
  };
}

function countOf({ groups }: ReportView, severity: Severity): string {
  const count = groups.find((group) => group.severity === severity)?.findings.length ?? 0;
  return element('td', { class: count === 0 ? 'number' : `number count-${severity}` }, String(count));
}

/** The level of the headings of a report’s sections: 2 where the report is the page, 3 where it is one of several. */
type Level = 2 | 3;

function article(view: ReportView, id: string, level: Level): string {
  const among = level === 3;
  const headline = text(capital(view.headline));
  return `${element(
    'article',
    { id, ...(among ? {} : { class: 'only' }), 'aria-labelledby': `${id}-title` },
    '\n',
    ...(among
      ? [element('h2', { id: `${id}-title` }, text(view.title)), element('p', {}, headline)]
      : [element('p', { id: `${id}-title` }, headline)]),
    '\n',
    facts(view.facts),
    '\n',
    ...(view.silence === undefined ? [] : [element('p', {}, text(view.silence)), '\n']),
    ...view.groups.map((one) => group(one, level)),
    ...steps(view, level),
    heading('What was checked', level),
    element('p', {}, text(view.verdicts)),
    '\n',
    ...figures(view.figures, level),
    element(
      'footer',
      {},
      text(view.provenance),
      ...(among ? [' ', element('a', { class: 'back', href: '#contents' }, 'Back to the list')] : []),
    ),
    '\n',
  )}\n`;
}

function facts(rows: readonly (readonly [label: string, text: string])[]): string {
  return element('dl', {}, ...rows.map(([label, words]) => row(label, words)));
}

function row(label: string, words: string, quiet = false): string {
  const name = quiet ? { class: 'quiet' } : {};
  return `\n${element('dt', {}, text(label))}${element('dd', name, text(words))}`;
}

function heading(words: string, level: Level, severity?: Severity): string {
  const name = severity === undefined ? 'section' : `section ${severity}`;
  return `${element(`h${level}`, { class: name }, text(words))}\n`;
}

const meanings: Readonly<Record<Severity, string>> = {
  error: 'to act on',
  warning: 'to look at',
  info: 'to know',
};

function group({ severity, heading: words, findings }: FindingGroup, level: Level): string {
  const items = findings.map((one) => finding(one, severity, level)).join('');
  return `${heading(`${capital(words)}: ${meanings[severity]}`, level, severity)}${element('ol', {}, '\n', items)}\n`;
}

function finding({ number, message, rows }: FindingView, severity: Severity, level: Level): string {
  const numbered = element('span', { class: 'number' }, `${number}.`);
  return `${element(
    'li',
    { class: `finding ${severity}` },
    element(`h${level + 1}`, { class: 'message' }, numbered, ' ', element('span', {}, text(message))),
    element('dl', {}, ...rows.map(({ label, text: words, quiet }) => row(label, words, quiet))),
  )}\n`;
}

function steps({ open, ask }: ReportView, level: Level): readonly string[] {
  const opened = open.map(({ due, step, detail }) =>
    item(`${element('strong', {}, text(capital(due)))}: ${text(step)}`, detail),
  );
  const asked = ask.map(({ text: words, safety, detail }) =>
    item(`${safety ? `${element('span', { class: 'safety' }, 'Safety:')} ` : ''}${text(words)}`, detail),
  );
  return [
    ...list('Still open, with the treatment session by which it is due', opened, level),
    ...list('To ask, the most useful first', asked, level),
  ];
}

function item(words: string, detail: string): string {
  return `${element('li', {}, words, '<br>', element('span', { class: 'quiet' }, text(detail)))}\n`;
}

function list(words: string, items: readonly string[], level: Level): readonly string[] {
  return items.length === 0
    ? []
    : [heading(words, level), element('ul', { class: 'steps' }, '\n', ...items), '\n'];
}

function figures(views: readonly FigureView[], level: Level): readonly string[] {
  if (views.length === 0) return [];
  const head = ['Figure', 'Value', 'Share'].map((label, column) =>
    element('th', { scope: 'col', ...(column === 0 ? {} : { class: 'number' }) }, label),
  );
  const rows = views.map(({ label, value, share }) =>
    element(
      'tr',
      {},
      element('td', {}, text(label)),
      element('td', { class: 'number' }, text(value)),
      element('td', { class: 'number' }, text(share)),
    ),
  );
  return [
    heading('Figures', level),
    element(
      'table',
      {},
      element('thead', {}, element('tr', {}, ...head)),
      element('tbody', {}, '\n', rows.join('\n'), '\n'),
    ),
    '\n',
  ];
}
