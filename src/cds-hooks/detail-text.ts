import { reasonLabels } from '../model/reason-labels.js';
import type { Finding, Report } from '../model/report.js';

/**
 * What stands behind a finding, in Markdown: what was seen, what to do, what speaks against it, what would withdraw it,
 * and the works that it rests on. Every text is escaped.
 */
export function detailText(finding: Finding, { notice }: Report): string {
  const { message, remedy, counterEvidence, withdrawnIf, sources, waiver } = finding;
  const given =
    waiver === undefined ? [] : [`Acknowledged, with the reason: ${reasonLabels[waiver.reason]}.`];
  return [
    plain(message),
    ...given.map(plain),
    ...(remedy === '' ? [] : [`**What to do:** ${plain(remedy)}`]),
    ...list(
      'What speaks against it',
      counterEvidence.map(({ note }) => note),
    ),
    ...list('What would withdraw it', withdrawnIf),
    ...list(
      'Sources',
      sources.map(({ cite, locator }) => (locator === undefined ? cite : `${cite}, ${locator}`)),
    ),
    `*${plain(notice)}*`,
  ].join('\n\n');
}

function list(title: string, items: readonly string[]): readonly string[] {
  if (items.length === 0) return [];
  return [`**${title}:**`, items.map((item) => `- ${plain(item)}`).join('\n')];
}

/** A text that Markdown shows as it stands: no emphasis, link, image, heading, list, table or HTML comes of it. */
export function plain(text: string): string {
  return (
    text
      .replaceAll(/\s+/g, ' ')
      .trim()
      .replaceAll(/[\\`*_[\]<>#|~&!$@]/g, '\\$&')
      .replace(/^([-+=])/, '\\$1')
      .replace(/^(\d+)([.)])/, '$1\\$2')
      // GitHub makes links of bare addresses.
      .replaceAll(/\b(www)\.|(:)(?=\/\/)/gi, (_, host: string | undefined) =>
        host === undefined ? '\\:' : `${host}\\.`,
      )
  );
}
