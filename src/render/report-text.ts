import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import type { Severity } from '../model/vocabulary.js';
import type { FigureView, ReportView } from './report-view.js';
import { reportView } from './report-view.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/**
 * What a caller may say of a report as text.
 * @example
 * const options: ReportTextOptions = { width: 100, color: true, protocol: iptAdult };
 */
export interface ReportTextOptions extends TextOptions {
  /** The definition of the report’s protocol, for its titles; without it the report shows ids. */
  readonly protocol?: Protocol;
}

/**
 * A report for a person at a terminal: how the course stands, what was found and what to do about it, what is still
 * open, what to ask, and the figures.
 * @example
 * process.stdout.write(renderText(report, { width: process.stdout.columns, protocol: iptAdult }));
 */
export function renderText(report: Report, options: ReportTextOptions = {}): string {
  const view = reportView(report, options.protocol);
  const page = new TextPage(options);
  writeHead(page, view);
  for (const { severity, heading, findings } of view.groups) {
    page.gap().paragraph(`${heading} (${meanings[severity]})`, 0, 'bold', severity);
    for (const { number, message, rows } of findings) {
      page.gap().hanging(`${String(number).padStart(2)}. `, message, 0, 'bold');
      for (const { label, text, quiet } of rows) {
        page.hanging(label.padEnd(labelWidth), text, 4, ...(quiet ? (['quiet'] as const) : []));
      }
    }
  }
  writeSteps(page, view);
  writeFigures(page, view);
  return page.gap().paragraph(view.provenance, 0, 'quiet').toString();
}

const labelWidth = 12;

const meanings: Readonly<Record<Severity, string>> = {
  error: 'to act on',
  warning: 'to look at',
  info: 'to know',
};

function writeHead(page: TextPage, view: ReportView): void {
  page.paragraph(`${view.title}: ${view.headline}`, 0, 'bold').gap().table(view.facts, 2);
  page.gap().paragraph(view.notice, 2, 'quiet');
  if (view.silence !== undefined) page.gap().paragraph(view.silence);
}

function writeSteps(page: TextPage, { open, ask }: ReportView): void {
  if (open.length > 0) {
    page.gap().paragraph('Still open, with the treatment session by which it is due', 0, 'bold').gap();
    const column = Math.max(...open.map(({ due }) => due.length)) + 2;
    for (const { due, step, detail } of open) {
      page.hanging(due.padEnd(column), step, 2).hanging(' '.repeat(column), detail, 2, 'quiet');
    }
  }
  if (ask.length > 0) {
    page.gap().paragraph('To ask, the most useful first', 0, 'bold').gap();
    for (const { text, safety, detail } of ask) {
      page.hanging('- ', safety ? `Safety: ${text}` : text, 2).paragraph(detail, 4, 'quiet');
    }
  }
}

function writeFigures(page: TextPage, { verdicts, figures }: ReportView): void {
  page.gap().paragraph('What was checked', 0, 'bold').gap().paragraph(verdicts, 2);
  if (figures.length === 0) return;
  page
    .gap()
    .paragraph('Figures', 0, 'bold')
    .gap()
    .table(figures.map(figureRow(figures)), 2);
}

function figureRow(figures: readonly FigureView[]): (figure: FigureView) => readonly [string, string] {
  const width = Math.max(...figures.map(({ value }) => value.length));
  const shareWidth = Math.max(...figures.map(({ share }) => share.length));
  return ({ value, share, label }) => [`${value.padStart(width)}  ${share.padStart(shareWidth)}`, label];
}
