import type { Coding } from '../datatypes.js';

/** The code system of LOINC. */
export const loincSystem = 'http://loinc.org';

/** The notice that goes with every use of LOINC. */
export const loincNotice: string =
  'This material contains content from LOINC (http://loinc.org). LOINC is copyright © 1995-2026, Regenstrief ' +
  'Institute, Inc. and the Logical Observation Identifiers Names and Codes (LOINC) Committee and is available at no ' +
  'cost under the license at http://loinc.org/license. LOINC® is a registered United States trademark of Regenstrief ' +
  'Institute, Inc.';

/** A code of LOINC that is written here, and how its meaning was made sure of. */
export interface LoincCode {
  readonly code: string;
  /** LOINC’s own name of the code; left out where that is the wording of a questionnaire’s item. */
  readonly display?: string;
  /** `verified`: read at LOINC or in a value set of HL7. `secondary`: read elsewhere only. */
  readonly status: 'verified' | 'secondary';
}

/** The codes of one instrument. */
export interface InstrumentCodes {
  readonly total: LoincCode;
  readonly panel?: LoincCode;
  /** The item that asks after suicide. */
  readonly riskItem?: LoincCode;
  /** The answers to that item, by their value from 0. */
  readonly answers?: readonly LoincCode[];
}

/**
 * The only codes of LOINC that are ever written, by the instrument’s id. An instrument that is not here has a code of
 * ours and no other: none was found for it, and none is guessed.
 */
export const loincCodes: Readonly<Record<string, InstrumentCodes>> = {
  'phq-9': {
    total: {
      code: '44261-6',
      display: 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]',
      status: 'verified',
    },
    panel: {
      code: '44249-1',
      display: 'PHQ-9 quick depression assessment panel [Reported.PHQ]',
      status: 'verified',
    },
    riskItem: { code: '44260-8', status: 'verified' },
    answers: [
      { code: 'LA6568-5', display: 'Not at all', status: 'verified' },
      { code: 'LA6569-3', display: 'Several days', status: 'verified' },
      { code: 'LA6570-1', display: 'More than half the days', status: 'verified' },
      { code: 'LA6571-9', display: 'Nearly every day', status: 'verified' },
    ],
  },
  'gad-7': {
    total: {
      code: '70274-6',
      display: 'Generalized anxiety disorder 7 item (GAD-7) total score [Reported.PHQ]',
      status: 'verified',
    },
    panel: { code: '69737-5', display: 'Generalized anxiety disorder 7 item (GAD-7)', status: 'secondary' },
  },
  epds: {
    total: { code: '99046-5', display: 'Total score [EPDS]', status: 'secondary' },
    panel: { code: '71354-5', display: 'Edinburgh Postnatal Depression Scale [EPDS]', status: 'verified' },
  },
  'bdi-ii': {
    total: {
      code: '89209-1',
      display: 'Beck Depression Inventory II total score [BDI]',
      status: 'secondary',
    },
  },
};

/** Every code of {@link loincCodes}, each once. */
export function allLoincCodes(): readonly LoincCode[] {
  return Object.values(loincCodes).flatMap(({ total, panel, riskItem, answers = [] }) => [
    total,
    ...(panel === undefined ? [] : [panel]),
    ...(riskItem === undefined ? [] : [riskItem]),
    ...answers,
  ]);
}

/** The code of an instrument’s total score; `undefined` where LOINC is not known to have one. */
export function scoreCoding(instrument: string): Coding | undefined {
  return coding(codesOf(instrument)?.total);
}

/** The code of an instrument as a whole; `undefined` where LOINC is not known to have one. */
export function panelCoding(instrument: string): Coding | undefined {
  return coding(codesOf(instrument)?.panel);
}

/** The code of the item that asks after suicide; `undefined` where none is known. */
export function riskItemCoding(instrument: string): Coding | undefined {
  return coding(codesOf(instrument)?.riskItem);
}

/** The code of an answer to that item, by its value; `undefined` where none is known. */
export function riskAnswerCoding(instrument: string, value: number): Coding | undefined {
  return coding(codesOf(instrument)?.answers?.[value]);
}

/** The value of an answer to that item, by its code, whichever instrument it belongs to. */
export function riskAnswerValue(code: string | undefined): number | undefined {
  const places = Object.values(loincCodes).map(({ answers = [] }) =>
    answers.findIndex((answer) => answer.code === code),
  );
  return places.find((at) => at >= 0);
}

function codesOf(instrument: string): InstrumentCodes | undefined {
  return Object.hasOwn(loincCodes, instrument) ? loincCodes[instrument] : undefined;
}

function coding(code: LoincCode | undefined): Coding | undefined {
  if (code === undefined) return undefined;
  const { display } = code;
  return { system: loincSystem, code: code.code, ...(display === undefined ? {} : { display }) };
}
