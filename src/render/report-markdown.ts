import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import { escapeMarkdown as escaped } from './escape-markdown.js';
import type { FindingGroup, FindingView } from './finding-view.js';
import { capital } from './phrases.js';
import type { ReportView } from './report-view.js';
import { reportView } from './report-view.js';

/**
 * What a caller may say of a report as Markdown.
 * @example
 * const options: ReportMarkdownOptions = { protocol: iptAdult };
 */
export interface ReportMarkdownOptions {
  /** The definition of the report’s protocol, for its titles; without it the report shows ids. */
  readonly protocol?: Protocol;
}

/**
 * A report as CommonMark (with tables as GitHub has them), for a file or a pull request. It says what the text says.
 * @example
 * writeFileSync('report.md', renderMarkdown(report, { protocol: iptAdult }));
 */
export function renderMarkdown(report: Report, options: ReportMarkdownOptions = {}): string {
  const view = reportView(report, options.protocol);
  const blocks = [
    `# ${escaped(view.title)}: ${escaped(view.headline)}`,
    view.facts.map(([label, text]) => `- **${label}:** ${escaped(text)}`).join('\n'),
    `*${escaped(view.notice)}*`,
    ...(view.groups.length === 0
      ? ['Nothing in this record asks for a second look.']
      : view.groups.map(group)),
    ...steps(view),
    `## What was checked\n\n${escaped(view.verdicts)}`,
    ...figures(view),
    `*${escaped(view.provenance)}*`,
  ];
  return `${blocks.join('\n\n')}\n`;
}

function group({ heading, findings }: FindingGroup): string {
  return `## ${capital(heading)}\n\n${findings.map(finding).join('\n\n')}`;
}

function finding({ number, message, rows }: FindingView): string {
  const lines = rows.map(({ label, text }) => `- **${label}:** ${escaped(text)}`);
  return [`### ${number}. ${escaped(message)}`, '', ...lines].join('\n');
}

function steps({ open, ask }: ReportView): readonly string[] {
  const opened = open.map(({ due, step, detail }) => `- ${escaped(step)} (${escaped(`${due}; ${detail}`)})`);
  const asked = ask.map(
    ({ text, safety, detail }) => `- ${safety ? '**Safety:** ' : ''}${escaped(text)} (${escaped(detail)})`,
  );
  return [
    ...(opened.length === 0
      ? []
      : [`## Still open, with the treatment session by which it is due\n\n${opened.join('\n')}`]),
    ...(asked.length === 0 ? [] : [`## To ask, the most useful first\n\n${asked.join('\n')}`]),
  ];
}

function figures(view: ReportView): readonly string[] {
  if (view.figures.length === 0) return [];
  const rows = view.figures.map(({ value, share, label }) => `| ${value} | ${share} | ${escaped(label)} |`);
  return [`## Figures\n\n| Value | Share | Figure |\n|---|---|---|\n${rows.join('\n')}`];
}
