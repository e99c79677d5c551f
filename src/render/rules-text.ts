import type { Grounding } from '../model/protocol.js';
import { categories } from '../model/vocabulary.js';
import type { WorkCited } from '../model/works-cited.js';
import type { AdviceRecord } from '../rules/advice.js';
import type { Rule } from '../rules/define-rule.js';
import { shortCitations } from '../sources/short-citations.js';
import { alternatives, capital, count, list, spoken } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** All rules for a person at a terminal, by category, and the advice that no rule checks. */
export function renderRulesText(
  rules: readonly Rule[],
  advice: readonly AdviceRecord[],
  options: TextOptions = {},
): string {
  const page = new TextPage(options);
  page.paragraph(`${count(rules.length, 'rule')}`, 0, 'bold');
  for (const category of categories) {
    const members = rules.filter((rule) => rule.category === category);
    if (members.length === 0) continue;
    page.gap().paragraph(capital(category), 0, 'bold').gap();
    for (const { id, severity, statement } of members) {
      page.hanging(severity.padEnd(severityWidth), id, 2, severity);
      page.paragraph(statement, 2 + severityWidth);
    }
  }
  page
    .gap()
    .paragraph(`Advice that no record can show (${advice.length}): told, not checked`, 0, 'bold')
    .gap();
  for (const { id, advice: text } of advice) {
    page.hanging('advice'.padEnd(severityWidth), id, 2);
    page.paragraph(text, 2 + severityWidth);
  }
  return page
    .gap()
    .paragraph('Show one with its reasons and sources: openipt rules ID', 0, 'quiet')
    .toString();
}

const severityWidth = 9;

/** What a grounding means. */
export const groundings: Readonly<Record<Grounding, string>> = {
  verified: 'read in the cited work',
  inferred: 'concluded from the cited work',
  general: 'known in the field at large',
  house: 'this project’s own choice',
};

/** One rule for a person at a terminal: what it asks for, why, by which source, and what it needs to see. */
export function renderRuleText(rule: Rule, options: TextOptions = {}): string {
  const page = new TextPage(options);
  page.paragraph(rule.id, 0, 'bold').gap().paragraph(rule.statement, 2).gap();
  page.table(
    [
      ['Why', rule.rationale],
      ['Severity', `${capital(rule.severity)}; a protocol may state another`],
      ['Category', capital(rule.category)],
      ['What to do', rule.remedy],
      ['Settled if', alternatives(rule.withdrawnIf)],
      ['Looks at', list(rule.needs)],
      ['Can say', list(rule.outcomes.map(spoken))],
      ...(rule.dependsOn === undefined
        ? []
        : ([['Rests on', `${rule.dependsOn}; where that does not hold, this is not asked`]] as const)),
      ...(rule.related.length === 0 ? [] : ([['Related', list(rule.related)]] as const)),
      ['Grounding', `${capital(rule.grounding)}: ${groundings[rule.grounding]}`],
      ...sourceRows(rule.sources),
    ],
    2,
  );
  return page.gap().paragraph('No rule has had a clinical review yet.', 2, 'quiet').toString();
}

/** One piece of advice for a person at a terminal: what, why no rule checks it, and what is checked of it. */
export function renderAdviceText(record: AdviceRecord, options: TextOptions = {}): string {
  const { id, aliases, advice, whyNotCheckable, related, sources } = record;
  const page = new TextPage(options);
  page.paragraph(id, 0, 'bold').gap().paragraph(advice, 2).gap();
  page.table(
    [
      ['Not checked', whyNotCheckable],
      ...(related.length === 0 ? [] : ([['Checked of it', list(related)]] as const)),
      ...(aliases.length === 0 ? [] : ([['Also called', list(aliases)]] as const)),
      ...sourceRows(sources),
    ],
    2,
  );
  return page.gap().paragraph('No advice has had a clinical review yet.', 2, 'quiet').toString();
}

function sourceRows(works: readonly WorkCited[]): readonly (readonly [lead: string, text: string])[] {
  return works.map(({ source, locator }, index) => [
    index === 0 ? 'Sources' : '',
    locator === undefined ? shortCitations[source] : `${shortCitations[source]}, ${locator}`,
  ]);
}
