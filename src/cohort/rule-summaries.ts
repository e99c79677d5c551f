import type { RuleTally } from '../model/partial.js';
import type { RuleId } from '../model/rule-ids.js';
import { ruleIds } from '../model/rule-ids.js';
import type { RuleSummary } from '../model/summary.js';
import { boundsOf } from './bounds.js';
import type { Grouping } from './grouping.js';
import { blankedBy, tooFew } from './grouping.js';

/** How each rule came out, in the groups and in all: blanked where few courses gave it something to judge. */
export function rulesOf(grouping: Grouping): (at: number) => readonly RuleSummary[] {
  const { all, groups } = grouping;
  const tallies = [all, ...groups].map(({ tally }) => new Map(tally.rules.map((one) => [one.rule, one])));
  const hidden = ruleIds.map((rule) =>
    blankedBy(
      grouping,
      tallies.map((own) => applicable(own.get(rule))),
    ),
  );
  return (at) =>
    ruleIds.map((rule, row) => summaryOf(rule, tallies[at + 1]?.get(rule), hidden[row]?.[at + 1] === true));
}

function applicable(tally: RuleTally | undefined): number {
  if (tally === undefined) return 0;
  const { pass, fail, review, open } = tally.verdicts;
  return pass + fail + review + open;
}

function summaryOf(rule: RuleId, tally: RuleTally | undefined, blanked: boolean): RuleSummary {
  if (blanked) {
    return {
      rule,
      applicable: null,
      pass: null,
      fail: null,
      review: null,
      open: null,
      notApplicable: null,
      waived: null,
      rate: null,
      interval: null,
      reasonNull: tooFew,
    };
  }
  const {
    pass = 0,
    fail = 0,
    review = 0,
    open = 0,
    'not-applicable': notApplicable = 0,
  } = tally?.verdicts ?? {};
  const decided = pass + fail;
  return {
    rule,
    applicable: applicable(tally),
    pass,
    fail,
    review,
    open,
    notApplicable,
    waived: tally?.waived ?? 0,
    rate: decided === 0 ? null : fail / decided,
    interval: boundsOf(fail, decided),
    reasonNull:
      decided > 0
        ? null
        : applicable(tally) === 0
          ? 'No course gave it something to judge.'
          : 'No course let it be told.',
  };
}
