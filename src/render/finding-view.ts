import type { Ask, Finding, Report } from '../model/report.js';
import { ruleIds } from '../model/rule-ids.js';
import type { Severity } from '../model/vocabulary.js';
import { severities } from '../model/vocabulary.js';
import { alternatives, capital, count, places, spoken, withoutStop } from './phrases.js';

/** The findings of one severity. */
export interface FindingGroup {
  readonly severity: Severity;
  readonly heading: string;
  readonly findings: readonly FindingView[];
}

/** A finding: its number in the report, its sentence, and what belongs to it. */
export interface FindingView {
  readonly number: number;
  readonly message: string;
  readonly rows: readonly FindingRow[];
}

/** One thing that belongs to a finding. `quiet`: for whoever looks it up. */
interface FindingRow {
  readonly label: string;
  readonly text: string;
  readonly quiet: boolean;
}

const nouns: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** The findings of a report by severity, safety first within each. */
export function findingGroups({ findings, askFor }: Report): readonly FindingGroup[] {
  let number = 0;
  return severities.flatMap((severity) => {
    const members = findings.filter((finding) => finding.severity === severity);
    if (members.length === 0) return [];
    return {
      severity,
      heading: count(members.length, nouns[severity]),
      findings: [...members].sort(byRegister).map((finding) => findingView(finding, ++number, askFor)),
    };
  });
}

// The register begins with safety, and so should whoever reads; findings about the check itself come last.
function byRegister(a: Finding, b: Finding): number {
  return placeInRegister(a) - placeInRegister(b);
}

function placeInRegister({ rule }: Finding): number {
  const register: readonly string[] = ruleIds;
  const place = register.indexOf(rule);
  return place === -1 ? register.length : place;
}

function findingView(finding: Finding, number: number, askFor: readonly Ask[]): FindingView {
  const row = (label: string, text: string, quiet = false): FindingRow => ({ label, text, quiet });
  const { waiver, rule } = finding;
  const ask =
    finding.kind === 'review' ? askFor.find(({ settles }) => settles.some((id) => id === rule)) : undefined;
  return {
    number,
    message: finding.message,
    rows: [
      row('Where', capital(places(finding.at))),
      ...(waiver === undefined ? [] : [row('Waiver', waiverText(waiver))]),
      ...finding.counterEvidence.map(({ note, at }) =>
        row('Against it', at.length === 0 ? note : `${withoutStop(note)}: ${places(at)}.`),
      ),
      ...(ask === undefined ? [] : [row('Ask', ask.text)]),
      row(ask === undefined ? 'What to do' : 'If not', finding.remedy),
      ...(finding.withdrawnIf.length === 0 ? [] : [row('Settled if', alternatives(finding.withdrawnIf))]),
      row('Basis', basisText(finding), true),
      row('Rule', ruleAndSources(finding), true),
    ],
  };
}

function waiverText({ reason, by, effect }: NonNullable<Finding['waiver']>): string {
  const why = `${spoken(reason)}${by === undefined ? '' : `, by ${by}`}`;
  return effect === 'waived'
    ? `Waived: ${why}. The finding stays visible, as a note.`
    : `Acknowledged: ${why}. A safety error stays an error.`;
}

function basisText({ kind, basis }: Finding): string {
  if (kind === 'review') {
    return basis === 'recorded'
      ? 'Recorded, but not enough to tell: a question rather than a departure'
      : 'Not recorded: a question rather than a departure';
  }
  return basis === 'recorded' ? 'Recorded' : 'Not recorded, where the record claims to be complete';
}

function ruleAndSources({ rule, sources }: Finding): string {
  const works = sources.map(({ cite, locator }) => (locator === undefined ? cite : `${cite}, ${locator}`));
  return works.length === 0 ? rule : `${rule} (${works.join('; ')})`;
}
