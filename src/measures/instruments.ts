import type { Range, Sourced } from '../model/protocol.js';

/** A questionnaire or rating, by what its totals mean. No item text is kept here. */
export interface Instrument {
  readonly id: string;
  readonly name: string;
  readonly range: Sourced<Range>;
  /** A lower total is better for every instrument here. */
  readonly higherIs: 'worse';
  /** The highest total that counts as remission. */
  readonly remission?: Sourced<number>;
  /** The fall, as a share of the first total, that counts as response. */
  readonly response?: Sourced<number>;
}

const halved: Sourced<number> = {
  value: 0.5,
  source: 'general-knowledge',
  grounding: 'general',
  note: 'a fall by half is the usual definition of response in trials',
};

/** The instruments whose totals the outcome can be computed from. */
export const instruments: readonly Instrument[] = [
  {
    id: 'phq-9',
    name: 'PHQ-9',
    range: { value: { min: 0, max: 27 }, source: 'kroenke-2001', grounding: 'verified' },
    higherIs: 'worse',
    remission: { value: 4, source: 'lowe-2004', grounding: 'verified', note: 'below 5' },
    response: { value: 0.5, source: 'lowe-2004', grounding: 'verified' },
  },
  {
    id: 'bdi-ii',
    name: 'BDI-II',
    range: { value: { min: 0, max: 63 }, source: 'beck-1996', grounding: 'verified' },
    higherIs: 'worse',
    response: halved,
  },
  {
    id: 'hamd-17',
    name: 'HAM-D 17',
    range: { value: { min: 0, max: 52 }, source: 'hamilton-1960', grounding: 'verified' },
    higherIs: 'worse',
    remission: { value: 7, source: 'zimmerman-2013', grounding: 'verified' },
    response: halved,
  },
  {
    id: 'madrs',
    name: 'MADRS',
    range: { value: { min: 0, max: 60 }, source: 'montgomery-asberg-1979', grounding: 'verified' },
    higherIs: 'worse',
    remission: { value: 9, source: 'hawley-2002', grounding: 'verified', note: 'below 10' },
    response: halved,
  },
  {
    id: 'qids-sr16',
    name: 'QIDS-SR16',
    range: { value: { min: 0, max: 27 }, source: 'rush-2003', grounding: 'verified' },
    higherIs: 'worse',
    remission: { value: 5, source: 'ids-qids', grounding: 'verified' },
    response: halved,
  },
  {
    id: 'epds',
    name: 'EPDS',
    range: { value: { min: 0, max: 30 }, source: 'cox-1987', grounding: 'verified' },
    higherIs: 'worse',
  },
  {
    id: 'gad-7',
    name: 'GAD-7',
    range: { value: { min: 0, max: 21 }, source: 'spitzer-2006', grounding: 'verified' },
    higherIs: 'worse',
  },
  {
    id: 'phq-a',
    name: 'PHQ-A',
    range: { value: { min: 0, max: 27 }, source: 'johnson-2002', grounding: 'verified' },
    higherIs: 'worse',
  },
];
