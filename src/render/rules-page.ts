import type { Aspect } from '../model/vocabulary.js';
import { aspects, categories } from '../model/vocabulary.js';
import type { WorkCited } from '../model/works-cited.js';
import type { AdviceRecord } from '../rules/advice.js';
import { adviceRecords } from '../rules/advice.js';
import type { Rule } from '../rules/define-rule.js';
import { allRules } from '../rules/index.js';
import { linkedCitation } from './linked-citation.js';
import { capital, list, withoutStop } from './phrases.js';

/**
 * The page of all rules, as Markdown: what each asks for, why, by which source, and what it needs to see; and the advice that
 * no rule checks.
 */
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
project’s own choice). What the words mean: [glossary](glossary.md). No rule has had a clinical review yet. After the rules
stand ${adviceRecords.length} pieces of [advice](#advice-that-no-record-can-show), which are told and not checked.

${parts.join('\n')}
## Advice that no record can show

The sources advise this as well. It is a matter of manner, timing or judgement, so nothing that is recorded can show it.

${adviceRecords.map(adviceSection).join('\n')}
## What each rule needs to see

A verdict depends on the aspects marked here, and beyond them only on attendance, phases, pauses, closure, contract,
waivers and the date of the check.

${aspectTable(rules)}`;
}

function ruleSection(rule: Rule): string {
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
    ...(rule.dependsOn === undefined ? [] : [`- Not asked where \`${rule.dependsOn}\` is reported.`]),
    `- Sources: ${worksCited(rule.sources)}.`,
    '',
  ];
  return lines.join('\n');
}

function adviceSection({ id, aliases, advice, whyNotCheckable, related, sources }: AdviceRecord): string {
  const lines = [
    `### ${id}`,
    '',
    advice,
    '',
    `- Not checked: ${whyNotCheckable}`,
    ...(related.length === 0
      ? []
      : [`- What can be checked of it: ${list(related.map((rule) => `[${rule}](#${rule})`))}.`]),
    ...(aliases.length === 0 ? [] : [`- Also called: ${list(aliases)}.`]),
    `- Sources: ${worksCited(sources)}.`,
    '',
  ];
  return lines.join('\n');
}

function worksCited(works: readonly WorkCited[]): string {
  return works
    .map(({ source, locator }) => `${linkedCitation(source)}${locator === undefined ? '' : ` (${locator})`}`)
    .join('; ');
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
