import type { Finding, OpenStep, Place, Report } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import { ruleIds } from '../model/rule-ids.js';

/**
 * Reports as JUnit XML, for a build server: a course is a test suite, a rule a test case. A rule passes only where it
 * judged something and found it in order; what it could not tell, what is still open, what it had no occasion for and what
 * is waived is skipped, each with its reason.
 * @example
 * writeFileSync('junit.xml', toJunit(reports));
 */
export function toJunit(reports: Iterable<Report>): string {
  return junitBegin + Array.from(reports, junitSuite).join('') + junitEnd;
}

/** What stands before the first suite. */
export const junitBegin: string = '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="openipt">\n';
/** What stands after the last suite. */
export const junitEnd: string = '</testsuites>\n';

/** One report as a suite. */
export function junitSuite(report: Report): string {
  const cases = casesOf(report);
  const of = (kind: Case['kind']): number => cases.filter((one) => one.kind === kind).length;
  const { library, ruleSet, protocol, input } = report.provenance;
  const properties = [
    ['protocol', `${report.protocol.id} ${report.protocol.version}`],
    ['library', library],
    ['ruleSet', ruleSet],
    ['protocolDigest', protocol],
    ...(input === null ? [] : [['input', input]]),
  ].map(([name = '', value = '']) => `      <property${attributes({ name, value })}/>\n`);
  const counts = { tests: cases.length, failures: of('failure'), errors: 0, skipped: of('skipped') };
  return [
    `  <testsuite${attributes({ name: report.course, ...counts })}>\n`,
    `    <properties>\n${properties.join('')}    </properties>\n`,
    ...cases.map((one) => caseText(one, report.course)),
    '  </testsuite>\n',
  ].join('');
}

/** A course, or an input, that could not be checked, as a suite of one test that did not run. */
export function junitFault(where: string, code: string, message: string): string {
  return (
    `  <testsuite${attributes({ name: where, tests: 1, failures: 0, errors: 1, skipped: 0 })}>\n` +
    `    <testcase${attributes({ classname: where, name: 'readable' })}>\n` +
    `      <error${attributes({ type: code, message })}/>\n    </testcase>\n  </testsuite>\n`
  );
}

interface Case {
  readonly rule: string;
  readonly kind: 'passed' | 'skipped' | 'failure';
  readonly type?: string;
  readonly message?: string;
  readonly text?: string;
}

function casesOf(report: Report): readonly Case[] {
  const { findings } = report;
  const about = (id: string): readonly Finding[] => findings.filter(({ rule }) => rule === id);
  const own = [...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule.includes('/'));
  return [
    ...ruleIds.map((rule) => caseOf(rule, report, about(rule))),
    ...own.map((rule) => failed(rule, about(rule))),
  ];
}

function caseOf(rule: RuleId, { verdicts, open }: Report, findings: readonly Finding[]): Case {
  const { kind, reason } = verdicts[rule];
  switch (kind) {
    case 'pass':
      return { rule, kind: 'passed' };
    case 'not-applicable':
      return { rule, kind: 'skipped', message: `Not applicable: ${reason ?? 'nothing to judge.'}` };
    case 'open':
      return { rule, kind: 'skipped', message: openMessage(open.filter((one) => one.rule === rule)) };
    case 'review':
      return { rule, kind: 'skipped', message: messages(findings, 'To be looked at: ') };
    case 'fail':
      return failed(rule, findings);
  }
}

function failed(rule: string, findings: readonly Finding[]): Case {
  const departures = findings.filter(({ kind }) => kind === 'fail');
  const standing = departures.filter(({ waiver }) => waiver?.effect !== 'waived');
  const [worst] = standing;
  if (worst === undefined) return { rule, kind: 'skipped', message: messages(departures, 'Waived: ') };
  return {
    rule,
    kind: 'failure',
    type: worst.severity,
    message: messages(standing),
    text: findings.map(described).join('\n'),
  };
}

function messages(findings: readonly Finding[], lead = ''): string {
  return lead + findings.map(({ message }) => message).join(' ');
}

function openMessage(steps: readonly OpenStep[]): string {
  return `Still open: ${steps
    .map(({ step, due }) => (due === null ? step : `${step} (by treatment session ${due.latest})`))
    .join(' ')}`;
}

function described({ severity, kind, waiver, at, remedy, message, fingerprint }: Finding): string {
  const weight = kind === 'review' ? 'question' : severity;
  return [
    `${waiver === undefined ? weight : `${weight}, ${waiver.effect}`}: ${message}`,
    `  at ${at.length === 0 ? 'the course as a whole' : at.map(placed).join(', ')}`,
    `  to do: ${remedy}`,
    `  fingerprint ${fingerprint}`,
  ].join('\n');
}

function placed({ pointer, session }: Place): string {
  return session === undefined ? pointer : `${pointer} (session ${session})`;
}

function caseText({ rule, kind, type = '', message = '', text = '' }: Case, course: string): string {
  const head = `    <testcase${attributes({ classname: course, name: rule })}`;
  switch (kind) {
    case 'passed':
      return `${head}/>\n`;
    case 'skipped':
      return `${head}>\n      <skipped${attributes({ message })}/>\n    </testcase>\n`;
    case 'failure':
      return `${head}>\n      <failure${attributes({ type, message })}>${escapeXml(text)}</failure>\n    </testcase>\n`;
  }
}

function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${escapeXml(String(value)).replaceAll('\n', '&#10;')}"`)
    .join('');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// XML 1.0 has no way to write most control characters, nor a lone surrogate.
function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
    .replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);
}
