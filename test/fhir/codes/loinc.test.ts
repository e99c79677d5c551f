import { describe, expect, test } from 'vitest';
import { valueSets } from '../../../src/fhir/codes/code-systems.js';
import {
  allLoincCodes,
  loincCodes,
  loincNotice,
  panelCoding,
  riskAnswerCoding,
  riskItemCoding,
  scoreCoding,
} from '../../../src/fhir/codes/loinc.js';
import { instruments } from '../../../src/measures/instruments.js';
import { checkDigitHolds, loincAllowed } from '../../support/fhir/loinc.js';

const codes = allLoincCodes().map(({ code }) => code);

describe('the codes of LOINC', () => {
  test('are those that were looked up, each once', () => {
    expect([...codes].sort()).toEqual([...loincAllowed.keys()].sort());
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('have the check digit that the digits before it ask for', () => {
    expect(codes.filter((code) => !code.startsWith('LA') && !checkDigitHolds(code))).toEqual([]);
    expect(checkDigitHolds('89049-6')).toBe(false);
  });

  test('hold no code that LOINC has given up', () => {
    expect(codes).not.toContain('44262-4');
  });

  test.each([
    ['phq-9', '44261-6', '44249-1'],
    ['gad-7', '70274-6', '69737-5'],
    ['epds', '99046-5', '71354-5'],
    ['bdi-ii', '89209-1', undefined],
  ])('of %s are its own', (instrument, total, panel) => {
    expect(scoreCoding(instrument)).toMatchObject({ system: 'http://loinc.org', code: total });
    expect(panelCoding(instrument)?.code).toBe(panel);
  });

  test('belong to instruments that the library knows, and name them', () => {
    for (const [id, { total }] of Object.entries(loincCodes)) {
      expect(instruments.map((one) => one.id)).toContain(id);
      expect(total.display).toMatch(/total score/i);
    }
  });

  test('are given to no other instrument: nothing is guessed', () => {
    const without = instruments.map(({ id }) => id).filter((id) => scoreCoding(id) === undefined);
    expect(without).toEqual(
      expect.arrayContaining(['hamd-17', 'madrs', 'qids-sr16', 'ces-d', 'phq-a', 'icg']),
    );
    expect(without).toHaveLength(instruments.length - 4);
    expect(scoreCoding('toString')).toBeUndefined();
  });

  test('know the item after suicide of the PHQ-9 only, its four answers, and none of its wording', () => {
    expect(riskItemCoding('phq-9')).toEqual({ system: 'http://loinc.org', code: '44260-8' });
    expect(riskItemCoding('epds')).toBeUndefined();
    expect([0, 1, 2, 3].map((value) => riskAnswerCoding('phq-9', value)?.code)).toEqual([
      'LA6568-5',
      'LA6569-3',
      'LA6570-1',
      'LA6571-9',
    ]);
    expect(riskAnswerCoding('phq-9', 4)).toBeUndefined();
  });

  test('go with the notice that LOINC asks for', () => {
    const [set] = valueSets().filter(({ id }) => id === 'loinc');
    expect(set?.copyright).toBe(loincNotice);
    expect(loincNotice).toMatch(/copyright © 1995-\d{4}, Regenstrief Institute/);
    expect(loincNotice).toContain('http://loinc.org/license');
  });
});
