import type { QuestionId } from '../model/questions.js';
import { questions } from '../model/questions.js';
import type { Ask } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import type { RuleOutcome } from './run-rule.js';

const order: readonly string[] = Object.keys(questions);

/** What to ask for: safety first, then what settles most verdicts, then in the order of the questions. */
export function askFor(outcomes: readonly RuleOutcome[]): readonly Ask[] {
  const asks = new Map<QuestionId, { settles: RuleId[]; safety: boolean }>();
  for (const { rule, asks: asked } of outcomes) {
    for (const question of new Set(asked)) {
      const known = asks.get(question) ?? { settles: [], safety: false };
      known.settles.push(rule.id);
      known.safety ||= rule.category === 'safety';
      asks.set(question, known);
    }
  }
  return [...asks]
    .map(([question, ask]) => ({ question, ...questions[question], ...ask }))
    .sort(
      (a, b) =>
        Number(b.safety) - Number(a.safety) ||
        b.settles.length - a.settles.length ||
        order.indexOf(a.question) - order.indexOf(b.question),
    );
}
