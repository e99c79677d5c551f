import type { AspectFacts } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { isRemission } from '../../measures/change.js';
import type { Severity } from '../../model/vocabulary.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { endingDue } from '../ending-duty.js';
import { seriesOf } from '../scores.js';

export const continuationUndecided: Rule = defineRule({
  id: 'continuation-undecided',
  category: 'termination',
  severity: 'info',
  statement: 'Before the course ends, it is decided whether treatment goes on, and in what form.',
  rationale:
    'After recurrent depression, with symptoms left, or where remission needed medication, a course that just stops ' +
    'leaves the patient at a higher risk of relapse.',
  sources: [
    { source: 'stuart-robertson-2012', locator: 'maintenance is discussed with every patient' },
    { source: 'frank-2007', locator: 'recurrence by how remission was reached' },
  ],
  grounding: 'inferred',
  needs: ['ending', 'condition', 'measures', 'care'],
  outcomes: ['pass', 'fail', 'open', 'review', 'not-applicable'],
  related: ['non-response-no-plan'],
  step: 'Decide whether treatment goes on after this course.',
  remedy: 'Discuss maintenance, another treatment, or none, and record what was decided.',
  withdrawnIf: ['A decision about treatment after this course is recorded, also that none is needed.'],
  message: ({ recurrent, residual, medication }) => {
    const why = [
      recurrent ? 'the depression is recurrent' : '',
      residual ? 'the last score is above remission' : '',
      medication ? 'remission was reached with an antidepressant' : '',
    ].filter(Boolean);
    return why.length === 0
      ? 'No record of what was decided about treatment after this course.'
      : `No record of what was decided about treatment after this course, though ${why.join(' and ')}.`;
  },
  check: (facts) => {
    const { ending } = facts.record;
    const decided = ending.continuation[0];
    if (decided !== undefined) return [{ kind: 'pass', at: [placeOf(decided)] }];
    const observed = riskOfReturn(facts.record);
    const severity: Severity =
      observed.recurrent || observed.residual || observed.medication ? 'warning' : 'info';
    const omitted = ending.omitted.find(({ data }) => data.step === 'continuation-decision');
    if (omitted !== undefined) return [{ kind: 'fail', observed, severity, at: [placeOf(omitted)] }];
    const due = endingDue(facts);
    switch (due.state) {
      case 'moot':
        return notApplicable(due.reason);
      case 'open':
        return [{ kind: 'open', due: due.window }];
      case 'past': {
        const hit = { ask: 'continuation', observed, severity, at: due.at } as const;
        return due.unexplained
          ? [{ kind: 'review', ...hit }]
          : [{ kind: 'missing', aspect: 'ending', ...hit }];
      }
    }
  },
});

interface RiskOfReturn {
  readonly recurrent: boolean;
  readonly residual: boolean;
  readonly medication: boolean;
}

// What is not recorded raises nothing: an unknown history stays at info.
function riskOfReturn({ condition, measures, care }: Pick<AspectFacts, 'condition' | 'measures' | 'care'>) {
  const targets = condition.recorded.filter(({ data }) => data.role === 'target');
  const last = seriesOf(measures).flatMap(({ first, later, instrument }) =>
    instrument === undefined ? [] : [isRemission(instrument, (later.at(-1) ?? first).data.total)],
  );
  const remitted = targets.at(-1)?.data.status === 'remitted';
  const residual = !remitted && last.includes(false);
  const risk: RiskOfReturn = {
    recurrent: targets.some(({ data }) => data.episode === 'recurrent'),
    residual,
    medication:
      (remitted || (!residual && last.includes(true))) &&
      care.medication.some(
        ({ data }) => data.kind === 'antidepressant' && data.status !== 'none' && data.status !== 'stopped',
      ),
  };
  return { ...risk };
}
