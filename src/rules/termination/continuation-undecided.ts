import type { FactsFor } from '../../facts/facts.js';
import { placeOf } from '../../facts/facts.js';
import { isRemission } from '../../measures/change.js';
import type { Severity } from '../../model/vocabulary.js';
import { afterClosing } from '../closing.js';
import type { Rule } from '../define-rule.js';
import { defineRule, notApplicable } from '../define-rule.js';
import { endingDue } from '../ending-duty.js';
import { instrumentOf } from '../scores.js';
import { inOrder } from '../session-of.js';
import { isDepressive, targetEntries, targetOf } from '../targets.js';

export const continuationUndecided: Rule = defineRule({
  id: 'continuation-undecided',
  category: 'termination',
  severity: 'info',
  statement: 'Before the course ends, it is decided whether treatment goes on, and in what form.',
  rationale:
    'After recurrent depression, with symptoms left, or where remission needed medication, the risk of a return is ' +
    'higher; what follows is decided before the end.',
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
  withdrawnIf: ['A decision about treatment after this course is recorded, including that none is needed.'],
  message: ({ recurrent, residual, medication }) => {
    const why = [
      recurrent ? 'the depression is recorded as recurrent' : '',
      residual ? 'the last score is not in remission' : '',
      medication ? 'the remission has an antidepressant on record beside it' : '',
    ].filter(Boolean);
    return why.length === 0
      ? 'No record of what was decided about treatment after this course.'
      : `No record of what was decided about treatment after this course, though ${why.join(' and ')}.`;
  },
  check: (facts) => {
    const { ending } = facts.record;
    const decided = ending.continuation[0];
    if (decided !== undefined) return [{ kind: 'pass', at: [placeOf(decided)] }];
    const observed = riskOfReturn(facts);
    const severity: Severity =
      observed.recurrent || observed.residual || observed.medication ? 'warning' : 'info';
    const omitted = ending.omitted.find(({ data }) => data.step === 'continuation-decision');
    const remedy = afterClosing(facts);
    if (omitted !== undefined) {
      return [{ kind: 'fail', observed, severity, at: [placeOf(omitted)], ...remedy }];
    }
    const due = endingDue(facts);
    switch (due.state) {
      case 'moot':
        return notApplicable(due.reason);
      case 'open':
        return [{ kind: 'open', due: due.window }];
      case 'past': {
        const { at, ordinal, unexplained } = due;
        const hit = { ask: 'continuation', observed, severity, at, ...remedy } as const;
        return unexplained
          ? [{ kind: 'review', ...hit }]
          : [{ kind: 'missing', aspect: 'ending', ordinal, ...hit }];
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
function riskOfReturn(facts: FactsFor<'condition' | 'measures' | 'care'>) {
  const { sessions, record } = facts;
  const { condition, measures, care } = record;
  const remitted = targetOf(condition.recorded)?.data.status === 'remitted';
  const last = inOrder(sessions, measures.taken)
    .map(({ data }) => {
      const known = instrumentOf(facts, data.instrument);
      return known === undefined ? undefined : isRemission(known, data.total);
    })
    .filter((known) => known !== undefined)
    .at(-1);
  const risk: RiskOfReturn = {
    recurrent: targetEntries(condition.recorded).some(
      ({ data }) => data.episode === 'recurrent' && isDepressive(data.condition),
    ),
    residual: !remitted && last === false,
    medication:
      (remitted || last === true) &&
      care.medication.some(
        ({ data }) => data.kind === 'antidepressant' && data.status !== 'none' && data.status !== 'stopped',
      ),
  };
  return { ...risk };
}
