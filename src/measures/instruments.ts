import type { Cited, Instrument, InstrumentId } from './instrument.js';
import { instrumentIds } from './instrument.js';

const halved: Cited<number> = {
  value: 0.5,
  source: 'general-knowledge',
  grounding: 'general',
  note: 'a fall by half is the usual definition of response in trials',
};

const nhs = 'at second hand, from a page that cites the manual';
const anyAnswer = 'any answer but the lowest counts';

// What rules and outcomes ask for and nothing more: bands, smallest changes and licences are in details.ts.
const basics: Readonly<Record<InstrumentId, Omit<Instrument, 'id'>>> = {
  'phq-9': {
    name: 'PHQ-9',
    range: { value: { min: 0, max: 27 }, source: 'kroenke-2001', grounding: 'verified' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [
      {
        value: 10,
        source: 'kroenke-2001',
        grounding: 'verified',
        note: 'for major depression; the NHS manual uses it too',
      },
    ],
    remission: { value: 4, source: 'coley-2020', grounding: 'verified', note: 'below 5' },
    response: { value: 0.5, source: 'coley-2020', grounding: 'verified' },
    reliableChange: { value: 6, source: 'nhs-talking-therapies-manual', grounding: 'general', note: nhs },
    riskItem: {
      value: { item: 9, positiveFrom: 1, max: 3 },
      source: 'general-knowledge',
      grounding: 'general',
      note: anyAnswer,
    },
  },
  'gad-7': {
    name: 'GAD-7',
    range: { value: { min: 0, max: 21 }, source: 'spitzer-2006', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [
      {
        value: 8,
        source: 'nhs-talking-therapies-manual',
        grounding: 'general',
        population: 'any anxiety disorder',
        note: nhs,
      },
      {
        value: 10,
        source: 'spitzer-2006',
        grounding: 'general',
        population: 'generalised anxiety disorder',
        note: 'the abstract names no value; it is known from works that cite it',
      },
    ],
    reliableChange: { value: 4, source: 'nhs-talking-therapies-manual', grounding: 'general', note: nhs },
  },
  'hamd-17': {
    name: 'HAM-D 17',
    range: { value: { min: 0, max: 52 }, source: 'ids-qids', grounding: 'verified' },
    higherIs: 'worse',
    scoring: 'sum',
    remission: {
      value: 7,
      source: 'zimmerman-2013',
      grounding: 'verified',
      note: 'its band without depression',
    },
    response: halved,
    riskItem: {
      value: { item: 3, positiveFrom: 1, max: 4 },
      source: 'dold-2018',
      grounding: 'verified',
    },
  },
  'bdi-ii': {
    name: 'BDI-II',
    range: { value: { min: 0, max: 63 }, source: 'beck-1996', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    response: halved,
    riskItem: {
      value: { item: 9, positiveFrom: 1, max: 3 },
      source: 'general-knowledge',
      grounding: 'general',
      note: anyAnswer,
    },
  },
  madrs: {
    name: 'MADRS',
    range: { value: { min: 0, max: 60 }, source: 'montgomery-asberg-1979', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    remission: { value: 9, source: 'hawley-2002', grounding: 'verified', note: 'below 10' },
    response: halved,
    riskItem: {
      value: { item: 10, positiveFrom: 1, max: 6 },
      source: 'general-knowledge',
      grounding: 'general',
      note: 'rated in whole steps of which only the even ones are described; 1 is counted, on the side of safety',
    },
  },
  epds: {
    name: 'EPDS',
    range: { value: { min: 0, max: 30 }, source: 'mccabe-beane-2016', grounding: 'verified' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [
      { value: 13, source: 'matthey-2006', grounding: 'verified', population: 'postnatal' },
      { value: 15, source: 'matthey-2006', grounding: 'verified', population: 'antenatal' },
    ],
    riskItem: {
      value: { item: 10, positiveFrom: 1, max: 3 },
      source: 'general-knowledge',
      grounding: 'general',
      note: anyAnswer,
    },
    population: { value: { perinatal: true }, source: 'cox-1987', grounding: 'verified' },
  },
  'qids-sr16': {
    name: 'QIDS-SR16',
    range: { value: { min: 0, max: 27 }, source: 'ids-qids', grounding: 'verified' },
    higherIs: 'worse',
    // Nine domains, each counted by its highest item: the total is whole all the same.
    scoring: 'sum',
    remission: { value: 5, source: 'ids-qids', grounding: 'verified', note: 'its band without depression' },
    response: halved,
    riskItem: {
      value: { item: 12, positiveFrom: 1, max: 3 },
      source: 'general-knowledge',
      grounding: 'general',
      note: anyAnswer,
    },
  },
  'ces-d': {
    name: 'CES-D',
    range: { value: { min: 0, max: 60 }, source: 'radloff-1977', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [
      { value: 16, source: 'radloff-1977', grounding: 'general', population: 'adults' },
      {
        value: 12,
        source: 'garrison-1991',
        grounding: 'verified',
        population: 'adolescent boys',
        note: 'of the boys without depression, about half are above it',
      },
      { value: 22, source: 'garrison-1991', grounding: 'verified', population: 'adolescent girls' },
    ],
  },
  'ces-dc': {
    name: 'CES-DC',
    range: { value: { min: 0, max: 60 }, source: 'weissman-1980', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [
      {
        value: 15,
        source: 'weissman-1980',
        grounding: 'general',
        note: 'at second hand; some read it as above 15',
      },
    ],
    population: {
      value: { ages: { min: 6, max: 17 } },
      source: 'general-knowledge',
      grounding: 'general',
    },
  },
  'phq-a': {
    name: 'PHQ-A',
    range: { value: { min: 0, max: 27 }, source: 'johnson-2002', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [{ value: 10, source: 'general-knowledge', grounding: 'general' }],
    riskItem: {
      value: { item: 9, positiveFrom: 1, max: 3 },
      source: 'general-knowledge',
      grounding: 'general',
      note: anyAnswer,
    },
    population: {
      value: { ages: { min: 11, max: 17 } },
      source: 'general-knowledge',
      grounding: 'general',
    },
  },
  'iip-32': {
    name: 'IIP-32',
    range: {
      value: { min: 0, max: 4 },
      source: 'general-knowledge',
      grounding: 'general',
      note: 'the mean of items rated 0 to 4',
    },
    higherIs: 'worse',
    scoring: 'mean',
  },
  'sas-sr': {
    name: 'SAS-SR',
    range: {
      value: { min: 1, max: 5 },
      source: 'general-knowledge',
      grounding: 'general',
      note: 'the mean of items rated 1 to 5; the publisher’s T-scores are another scale',
    },
    higherIs: 'worse',
    scoring: 'mean',
  },
  icg: {
    name: 'ICG',
    range: { value: { min: 0, max: 76 }, source: 'general-knowledge', grounding: 'general' },
    higherIs: 'worse',
    scoring: 'sum',
    caseness: [
      {
        value: 30,
        source: 'shear-2014',
        grounding: 'verified',
        note: 'the score that both Shear trials asked for; the inventory’s authors speak of above 25',
      },
    ],
  },
};

/** The instruments that ship with the library, by what a course can be judged by. */
export const instruments: readonly (Instrument & { readonly id: InstrumentId })[] =
  /* @__PURE__ */ instrumentIds.map((id) => ({ id, ...basics[id] }));

/** One of the {@link instruments} by id; `undefined` where it is not one of ours. */
export function instrument(id: string): Instrument | undefined {
  return instruments.find((candidate) => candidate.id === id);
}
