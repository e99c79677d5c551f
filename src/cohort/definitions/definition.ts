import type { FigureId } from '../../model/figure-ids.js';

/** What goes into a figure. */
export interface Definition {
  /** What its value is: a share from 0 to 1, a number of things, days, minutes, or 1 and 0 for yes and no. */
  readonly unit: 'share' | 'count' | 'days' | 'minutes' | 'yes-no';
  /** What it says, and what it does not. */
  readonly meaning: string;
  /** What is counted. */
  readonly numerator: string;
  /** Of what; `null` where it is no share. */
  readonly denominator: string | null;
  /** When there is no value. */
  readonly nullWhen: string;
}

/** The definitions of some figures. */
export type Definitions<Id extends FigureId> = Readonly<Record<Id, Definition>>;
