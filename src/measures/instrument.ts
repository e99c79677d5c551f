import type { Grounding } from '../model/protocol.js';
import type { SourceId } from '../sources/index.js';

/** The ids of the instruments that ship with the library, in a fixed order: the only list of them. */
export const instrumentIds = [
  'phq-9',
  'gad-7',
  'hamd-17',
  'bdi-ii',
  'madrs',
  'epds',
  'qids-sr16',
  'ces-d',
  'ces-dc',
  'phq-a',
  'iip-32',
  'sas-sr',
  'icg',
] as const;
/** One of the {@link instrumentIds}. */
export type InstrumentId = (typeof instrumentIds)[number];

/**
 * A value with where it comes from. The source of ours is a work of the bibliography; an instrument of your own cites
 * in words of your own.
 */
export interface Cited<T, S extends string = SourceId> {
  readonly value: T;
  readonly source: S;
  readonly grounding: Grounding;
  /** The place in the source, the reason, or what to know before leaning on it. */
  readonly note?: string;
}

/** A cited value, and whom it was found in where it does not hold for all. */
export interface CitedFor<T, S extends string = SourceId> extends Cited<T, S> {
  readonly population?: string;
}

/** The lowest and the highest total. Of a mean, they need not be whole. */
export interface ScoreRange {
  readonly min: number;
  readonly max: number;
}

/** An instrument, as far as a course can be judged by its totals. No item text is kept here. */
export interface Instrument<S extends string = SourceId> {
  readonly id: string;
  /** The short name by which it is known. */
  readonly name: string;
  readonly range: Cited<ScoreRange, S>;
  /** What a higher total means. */
  readonly higherIs: 'better' | 'worse';
  /** How the total is made. A sum is a whole number, unless it was prorated for missing items; a mean need not be. */
  readonly scoring: 'sum' | 'mean';
  /** The total from which on, towards the worse end, somebody counts as a case. One for each population. */
  readonly caseness?: readonly CitedFor<number, S>[];
  /** The total up to which, from the better end, it counts as remission. */
  readonly remission?: Cited<number, S>;
  /** The improvement that counts as response, as a share of the way from the first total to the best one. */
  readonly response?: Cited<number, S>;
  /** The smallest difference between two totals that is unlikely to be an error of measurement. */
  readonly reliableChange?: Cited<number, S>;
  /** The item that asks about suicide or self-harm. */
  readonly riskItem?: Cited<RiskItem, S>;
  /** Whom it was made for, where not for adults at large. */
  readonly population?: Cited<Population, S>;
}

/** The item of an instrument that asks about suicide or self-harm. No value of it clears risk. */
export interface RiskItem {
  /** Its number in the instrument, counted from 1. */
  readonly item: number;
  /** The lowest value that is to be answered with an enquiry. */
  readonly positiveFrom: number;
  /** Its highest value; the lowest is 0. */
  readonly max: number;
}

/** Whom an instrument was made for. */
export interface Population {
  /** In completed years, both ends included. */
  readonly ages?: ScoreRange;
  /** Made for pregnancy and the time after a birth. */
  readonly perinatal?: boolean;
}

/** What is known of an instrument beyond what a course is judged by. */
export interface InstrumentDetails<S extends string = SourceId, B extends string = BandId> {
  /** The name in full. */
  readonly title: string;
  /** Readings of the totals as bands. Several, where they differ; the first is the one used by default. */
  readonly bands: readonly BandScheme<S, B>[];
  /** Other values of remission that are in use. */
  readonly remissionAlternatives?: readonly CitedFor<number, S>[];
  /** The smallest changes that patients notice or that clinicians would act on, as published. */
  readonly minimalChange?: readonly CitedFor<MinimalChange, S>[];
  /** What is known of the rights to the instrument, in our own words. No legal advice. */
  readonly licence: Cited<string, S>;
}

/** An instrument with its bands, smallest changes and licence. */
export interface DescribedInstrument extends Instrument, InstrumentDetails {
  readonly id: InstrumentId;
}

/** A smallest change that matters: in points, or as a share of the way from the first total to the best one. */
export type MinimalChange = (
  | { readonly absolute: number; readonly share?: never }
  | { readonly share: number; readonly absolute?: never }
) & {
  /** The direction that it was found for, where not for both. */
  readonly direction?: 'better' | 'worse';
};

/** One reading of an instrument’s totals as bands. */
export interface BandScheme<S extends string = SourceId, B extends string = BandId> {
  /** Unique within the instrument. */
  readonly id: string;
  /** What sets it apart from the others, or whom it is for. */
  readonly label: string;
  readonly source: S;
  readonly grounding: Grounding;
  /** What to know before leaning on it. */
  readonly note?: string;
  /** In order, from the lowest total to the highest. */
  readonly bands: readonly Band<B>[];
}

/** A band of totals, both ends included. Of a mean, neighbours share an end, which belongs to the upper one. */
export interface Band<B extends string = BandId> {
  readonly id: B;
  readonly min: number;
  readonly max: number;
}

/** The names of bands. `below` and `at-or-above` split a scale at one value and say nothing of severity. */
export const bandIds = [
  'none',
  'minimal',
  'mild',
  'moderate',
  'moderately-severe',
  'severe',
  'very-severe',
  'less-severe',
  'more-severe',
  'below',
  'at-or-above',
] as const;
/** One of the {@link bandIds}. */
export type BandId = (typeof bandIds)[number];
