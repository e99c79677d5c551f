import type { FigureId } from '../model/figure-ids.js';
import { figureIds, figureLabels } from '../model/figure-ids.js';
import { changeDefinitions } from './definitions/change.js';
import type { Definition } from './definitions/definition.js';
import { deliveryDefinitions } from './definitions/delivery.js';
import { focusDefinitions } from './definitions/focus.js';
import { phaseDefinitions } from './definitions/phases.js';
import { workDefinitions } from './definitions/work.js';

/** What a figure is, in full. */
export interface FigureDefinition extends Definition {
  readonly id: FigureId;
  /** What it is called in a report. */
  readonly label: string;
}

const definitions: Readonly<Record<FigureId, Definition>> = {
  ...deliveryDefinitions,
  ...phaseDefinitions,
  ...focusDefinitions,
  ...workDefinitions,
  ...changeDefinitions,
};

/**
 * Every figure of a report: what it says, what it is made of, and when it has no value.
 * @example
 * figureDefinition('on-focus').denominator; // 'Sessions of the middle phase that …'
 */
export function figureDefinition(id: FigureId): FigureDefinition {
  return { id, label: figureLabels[id], ...definitions[id] };
}

/** All definitions, in the order of a report. */
export const figureDefinitions: readonly FigureDefinition[] = figureIds.map(figureDefinition);
