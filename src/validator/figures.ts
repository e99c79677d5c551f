import type { AllFacts } from '../facts/facts.js';
import type { Figure, Outcome } from '../model/report.js';
import { cadenceFigures } from './figures/cadence.js';
import { changeFigures } from './figures/change.js';
import { doseFigures } from './figures/dose.js';
import { endingFigures } from './figures/ending.js';
import { focusFigures } from './figures/focus.js';
import { homeworkFigures } from './figures/homework.js';
import { measurementFigures } from './figures/measurement.js';
import { phaseFigures } from './figures/phases.js';
import { recordFigures } from './figures/record.js';
import { techniqueFigures } from './figures/techniques.js';

/**
 * The figures of a course, in the order of `figureIds`, whatever it records: one that cannot be told has no value and
 * says why. There is no figure of them all.
 */
export function figuresOf(facts: AllFacts, { change }: Outcome): readonly Figure[] {
  return [
    ...doseFigures(facts),
    ...cadenceFigures(facts),
    ...phaseFigures(facts),
    ...recordFigures(facts),
    ...focusFigures(facts),
    ...techniqueFigures(facts),
    ...homeworkFigures(facts),
    ...endingFigures(facts),
    ...measurementFigures(facts),
    ...changeFigures(facts, change),
  ];
}
