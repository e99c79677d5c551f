import type { Aspect } from '../model/vocabulary.js';
import { aspects, categories } from '../model/vocabulary.js';
import type { Rule } from '../rules/define-rule.js';
import { allRules } from '../rules/index.js';
import { cite } from '../sources/index.js';

/** The page of all rules, as Markdown: what each asks for, why, by which source, and what it needs to see. */
export function rulesPage(): string {
  const rules = allRules();
  const parts = categories
    .map((category) => ({ category, members: rules.filter((rule) => rule.category === category) }))
    .filter(({ members }) => members.length > 0)
    .map(({ category, members }) => `## ${capital(category)}\n\n${members.map(ruleSection).join('\n')}`);
  return `# Rules

<!-- Written by \`npm run generate\`; do not edit. -->

${rules.length} rules. A severity is the rule’s own; a protocol may state another. How well each is founded is marked
*verified* (read in the cited work), *inferred* (concluded from it), *general* (known in the field at large) or *house* (this
project’s own choice). What the words mean: [glossary](glossary.md). No rule has had a clinical review yet.

${parts.join('\n')}
## What each rule needs to see

A verdict depends on the aspects marked here, and beyond them only on attendance, phases, pauses, closure, contract,
waivers and the date of the check.

${aspectTable(rules)}`;
}

function ruleSection(rule: Rule): string {
  const sources = rule.sources
    .map(({ source, locator }) => `${cite(source)}${locator === undefined ? '' : ` (${locator})`}`)
    .join('; ');
  const lines = [
    `### ${rule.id}`,
    '',
    `**${rule.severity}**, ${rule.grounding}. ${rule.statement}`,
    '',
    rule.rationale,
    '',
    `- Remedy: ${rule.remedy}`,
    `- Withdrawn if: ${rule.withdrawnIf.map(withoutStop).join('; ')}.`,
    `- Verdicts: ${rule.outcomes.join(', ')}.`,
    ...(rule.dependsOn === undefined ? [] : [`- Not asked where \`${rule.dependsOn}\` does not hold.`]),
    `- Sources: ${sources}.`,
    '',
  ];
  return lines.join('\n');
}

function aspectTable(rules: readonly Rule[]): string {
  const used = aspects.filter((aspect) => rules.some((rule) => rule.needs.includes(aspect)));
  const cell = (rule: Rule, aspect: Aspect) => (rule.needs.includes(aspect) ? '●' : '');
  return [
    `| Rule | ${used.join(' | ')} |`,
    `|---|${used.map(() => '---|').join('')}`,
    ...rules.map((rule) => `| \`${rule.id}\` | ${used.map((aspect) => cell(rule, aspect)).join(' | ')} |`),
    '',
  ].join('\n');
}

function withoutStop(text: string): string {
  return text.replace(/\.$/, '');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
