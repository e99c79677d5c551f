import type { RiskLevel } from '../../model/vocabulary.js';
import { asksForReview } from '../plan/second-measure.js';
import type { PlannedScore } from '../plan/totals.js';
import { asked } from './risk.js';
import type { Scribe } from './scribe.js';

/** Takes a score before or after a session; a positive answer to the item on suicide is followed up the same day. */
export function takeMeasure(scribe: Scribe, score: PlannedScore, level: RiskLevel = 'low'): void {
  const id = writeScore(scribe, score);
  if (isPositive(scribe, score)) {
    const { journal, chance } = scribe;
    journal.add({ type: 'risk-assessed', data: { ...asked(level, chance), answers: id } });
  }
}

/** Writes a score and gives the id of its event. */
export function writeScore({ plan, journal, chance }: Scribe, { total, riskItem }: PlannedScore): string {
  const id = journal.id('score');
  journal.add({
    type: 'measure-taken',
    id,
    data: {
      instrument: plan.scores.instrument.id,
      total,
      ...(riskItem === undefined ? {} : { riskItem }),
      ...(chance.oneIn(40) ? { prorated: true } : {}),
    },
  });
  return id;
}

export function isPositive({ plan }: Scribe, { riskItem = 0 }: PlannedScore): boolean {
  const from = plan.scores.instrument.riskItem?.value.positiveFrom;
  return from !== undefined && riskItem >= from;
}

/** Takes the measure beside it: with the first score, and in the last session. */
export function takeSecond({ plan, journal }: Scribe, when: 'first' | 'last'): void {
  const { secondMeasure } = plan;
  if (secondMeasure === undefined || (when === 'first' && journal.secondTaken)) return;
  journal.secondTaken = true;
  const { instrument, [when]: total } = secondMeasure;
  journal.add({ type: 'measure-taken', data: { instrument: instrument.id, total } });
  if (when === 'first' && asksForReview(secondMeasure)) {
    journal.add({ type: 'fit-reviewed', data: { condition: 'prolonged-grief', decision: 'proceed' } });
  }
}
