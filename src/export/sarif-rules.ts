import type { Severity } from '../model/vocabulary.js';
import type { Rule } from '../rules/define-rule.js';
import { allRules } from '../rules/index.js';
import { linkOf, reference } from '../sources/reference.js';
import { shortCitations } from '../sources/short-citations.js';
import type { SarifLevel, SarifRule } from './sarif-types.js';

/** The level of SARIF for a severity. */
export const levels: Readonly<Record<Severity, SarifLevel>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/**
 * Every rule, so that a reader can tell a rule that ran and found nothing from one that does not exist, and the findings
 * about the check itself. `waiver` and `crash` are each the first part of several ids, as SARIF allows.
 */
export function sarifRules(): readonly SarifRule[] {
  return [...allRules().map(sarifRule), ...ownRules];
}

function sarifRule(rule: Rule): SarifRule {
  const { id, category, severity, statement, rationale, grounding, remedy, withdrawnIf, sources } = rule;
  const settled = withdrawnIf.length === 0 ? [] : ['It is settled if:', ...withdrawnIf.map(item)];
  const works = sources.map(({ source, locator }) => ({
    cited: `${shortCitations[source]}${locator === undefined ? '' : `, ${locator}`}`,
    whole: reference(source),
    link: linkOf(source),
  }));
  const advice = [remedy, ...settled];
  return {
    id,
    shortDescription: { text: statement },
    fullDescription: { text: rationale },
    help: {
      text: [...advice, 'Sources:', ...works.map(({ cited, whole }) => item(`${cited}: ${whole}`))].join(
        '\n',
      ),
      markdown: [
        ...advice,
        '',
        'Sources:',
        '',
        ...works.map(({ cited, link }) => item(link === undefined ? cited : `[${cited}](${link})`)),
      ].join('\n'),
    },
    defaultConfiguration: { level: levels[severity] },
    properties: { category, grounding, tags: [category], clinicalReview: null },
  };
}

function item(text: string): string {
  return `- ${text}`;
}

const ownRules: readonly SarifRule[] = [
  {
    id: 'waiver',
    shortDescription: { text: 'A waiver covers a finding, holds on the day, and names a rule that exists.' },
    fullDescription: {
      text: 'A waiver that does nothing hides that something is not as it was thought to be.',
    },
    help: { text: 'Remove the waiver, or correct it.', markdown: 'Remove the waiver, or correct it.' },
    defaultConfiguration: { level: 'note' },
    properties: { category: 'check', grounding: 'house', tags: ['check'], clinicalReview: null },
  },
  {
    id: 'crash',
    shortDescription: { text: 'A rule comes to its end.' },
    fullDescription: {
      text: 'A rule that fails on a course says nothing of it; the others are not touched.',
    },
    help: {
      text: 'Report it with the version of the library.',
      markdown: 'Report it with the version of the library.',
    },
    defaultConfiguration: { level: 'error' },
    properties: { category: 'check', grounding: 'house', tags: ['check'], clinicalReview: null },
  },
];
