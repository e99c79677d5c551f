import type { FigureId } from '../../src/model/figure-ids.js';

/** The figures that a person reads of one course, written by hand: the others are in the JSON. */
export const shownFigures: readonly FigureId[] = [
  ...(['dose', 'missed', 'median-gap-days', 'gaps-in-cadence', 'risk-checked', 'mood-rated'] as const),
  ...(['people', 'on-focus', 'focus-changes', 'interventions-used', 'tasks-set', 'tasks-reviewed'] as const),
  ...(['ending-spoken-of', 'scores', 'measured-as-expected'] as const),
];
