import type { GroupSummary, RuleSummary } from '../model/summary.js';
import { categories } from '../model/vocabulary.js';
import { allRules } from '../rules/index.js';
import type { NumberRow, WriteTable } from './columns.js';
import { withoutIdle } from './columns.js';
import { capital, count, list } from './phrases.js';
import { blank, bounds, percent, whole } from './summary-numbers.js';
import type { TextPage } from './text-layout.js';

/** Writes how often each rule found a departure. Rules that had nothing to judge in any course are only named. */
export function writeRules(page: TextPage, { rules }: GroupSummary, table: WriteTable): void {
  const byId = new Map(rules.map((rule) => [rule.rule, rule]));
  const judged = (rule: RuleSummary | undefined): rule is RuleSummary =>
    rule !== undefined && rule.applicable !== 0;
  page
    .gap()
    .paragraph('Rules: courses with a departure (fail), of the n in which the rule could tell', 0, 'bold')
    .gap();
  const rows = categories.flatMap((category): readonly NumberRow[] => {
    const members = allRules()
      .filter((rule) => rule.category === category)
      .map(({ id }) => byId.get(id))
      .filter(judged);
    return members.length === 0
      ? []
      : [{ label: `${capital(category)}:`, cells: headings.map(() => '') }, ...members.map(ruleRow)];
  });
  const [head, ...body] = withoutIdle({ label: '', cells: headings }, rows, ['', none]);
  table(head, body);
  const idle = rules.filter(({ applicable }) => applicable === 0).map(({ rule }) => rule);
  if (idle.length === 0) return;
  page
    .gap()
    .paragraph(
      `${count(idle.length, 'rule')} had nothing to judge in any course, which is no pass: ${list(idle)}.`,
      0,
      'quiet',
    );
}

const headings = ['n', 'fail', '%', '95% CI', 'review', 'open', 'waived'];

/** What stands for none of something that there seldom is any of. */
const none = '·';

function ruleRow({
  rule,
  applicable,
  pass,
  fail,
  review,
  open,
  waived,
  rate,
  interval,
}: RuleSummary): NumberRow {
  return {
    label: rule,
    cells: [
      pass === null || fail === null ? blank : String(pass + fail),
      applicable === null ? '' : whole(fail),
      rate === null ? '' : percent(rate),
      bounds(interval),
      ...[review, open, waived].map((number) =>
        number === null ? '' : number === 0 ? none : String(number),
      ),
    ],
  };
}
