import { describe, expect, it } from 'vitest';
import { codesOf } from '../support/fhir/codes.js';
import { isReversed, spanOf } from '../support/fhir/dates.js';
import { doubtsIn } from '../support/fhir/doubts.js';
import { entriesOf, resolved } from '../support/fhir/entries.js';
import { goodBundle } from '../support/fhir/good-bundle.js';
import { isObject, type Json } from '../support/fhir/json.js';
import { checkDigitHolds, loincAllowed, loincFault } from '../support/fhir/loinc.js';
import { secondOpinion } from '../support/fhir/second-opinion.js';
import { thirdOpinion } from '../support/fhir/third-opinion.js';
import { faultsIn } from '../support/fhir/validate.js';

const good: Json = JSON.parse(JSON.stringify(goodBundle));
const entries = isObject(good) ? entriesOf(good) : [];

const goal = {
  resourceType: 'Goal',
  lifecycleStatus: 'active',
  description: { text: 'Call her' },
  subject: { reference: 'Patient/17' },
};
const masked = {
  extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/data-absent-reason', valueCode: 'masked' }],
};

describe('a good Bundle', () => {
  it('has twelve entries and no fault', () => {
    expect(goodBundle.entry).toHaveLength(12);
    expect(faultsIn(goodBundle)).toEqual([]);
  });

  it('has no fault in the second opinion and the third', () => {
    expect(secondOpinion(goodBundle)).toEqual([]);
    expect(thirdOpinion(goodBundle)).toEqual([]);
  });

  it('has only good resources, each by itself', () => {
    for (const { resource } of entries) {
      const alone = resolved(resource ?? null, entries);
      expect(faultsIn(alone)).toEqual([]);
      expect(secondOpinion(alone)).toEqual([]);
    }
  });

  it('is a good collection and a good answer to a search, too', () => {
    const kept = entries.map(({ type, resource }, i) => ({
      fullUrl: `http://example.org/fhir/${type}/${i}`,
      resource: resolved({ ...resource, id: String(i) }, entries),
    }));
    expect(faultsIn({ resourceType: 'Bundle', type: 'collection', entry: kept })).toEqual([]);
    expect(faultsIn({ resourceType: 'Bundle', type: 'searchset', total: 12, entry: kept })).toEqual([]);
  });

  it('raises no doubt about codes that R4 would rather see', () => {
    expect(doubtsIn(goodBundle)).toEqual([]);
    const local = [{ coding: [{ system: 'urn:x', code: 'boss' }] }];
    const person = { resourceType: 'RelatedPerson', patient: { reference: 'Patient/17' } };
    expect(doubtsIn({ ...person, relationship: local })).toEqual([]);
    const visit = {
      resourceType: 'Encounter',
      status: 'finished',
      class: { system: 'urn:x', code: 'video' },
    };
    expect(doubtsIn(visit)).toEqual([
      'Encounter.class: no code of http://terminology.hl7.org/ValueSet/v3-ActEncounterCode',
    ]);
  });
});

describe('what is not JSON', () => {
  it.each([
    ['an undefined member', { ...goal, note: undefined }],
    ['a number that is not finite', { ...goal, note: [Number.NaN] }],
    ['a moment of JavaScript', { ...goal, startDate: new Date(0) }],
  ])('is a fault: %s', (_, value) => {
    expect(faultsIn(value).join()).toMatch(/^json: /);
  });
});

describe('a value that is withheld', () => {
  it('may stand as its reason, and both validators allow it', () => {
    const withheld = { ...goal, description: { _text: masked } };
    expect(faultsIn(withheld)).toEqual([]);
    expect(secondOpinion(withheld)).toEqual([]);
  });

  it('is missing where there is no reason either', () => {
    const { lifecycleStatus: _, ...without } = goal;
    expect(secondOpinion(without)).toEqual(['fhir: Goal.lifecycleStatus: error: Missing property']);
    expect(secondOpinion({ ...without, _lifecycleStatus: masked })).toEqual([]);
    expect(faultsIn({ ...goal, description: { _text: { extension: [] } } })).not.toEqual([]);
  });
});

describe('a text', () => {
  it.each(['A\u00a0b', 'A\u2028b', 'Ä « é »', '👩‍👧', 'a\tb\nc'])(
    'may hold any visible sign and any blank: %j',
    (text) => {
      const written = { ...goal, description: { text } };
      expect([...faultsIn(written), ...secondOpinion(written), ...thirdOpinion(written)]).toEqual([]);
    },
  );
});

describe('LOINC codes', () => {
  it('have right check digits, answers aside', () => {
    for (const code of loincAllowed.keys()) {
      expect(loincFault(code)).toBeUndefined();
      if (!code.startsWith('LA')) expect([code, checkDigitHolds(code)]).toEqual([code, true]);
    }
  });

  it.each([
    ['89049-6', 'a typing error for the EPDS'],
    ['44262-4', 'deprecated'],
    ['00000-0', 'invented, with a check digit that holds'],
    ['LA6568-4', 'no answer'],
    ['44261', 'no check digit'],
  ])('%s is refused: %s', (code) => {
    expect(loincFault(code)).toMatch(code);
  });
});

describe('dates', () => {
  it.each([
    ['2024', '2023-12-31', true],
    ['2024', '2024-01-01', false],
    ['2024-03', '2024-02-29', true],
    ['2024-03-02', '2024-03', false],
    ['2024-01-08T10:00:00+01:00', '2024-01-08T09:00:00Z', false],
    ['2024-01-08T10:00:00+01:00', '2024-01-08T08:59:59Z', true],
    ['0001-05', '0001-04', true],
  ])('from %s to %s is reversed: %s', (start, end, reversed) => {
    expect(isReversed(start, end)).toBe(reversed);
  });

  it.each(['2023-02-29', '2024-13', '2024-00-10', '24', '2024-04-31T10:00:00Z', 'May 2024'])(
    '%s is none',
    (text) => {
      expect(spanOf(text)).toBeUndefined();
    },
  );
});

describe('value sets', () => {
  it('are listed whole where R4 lists them', () => {
    expect([...(codesOf('http://hl7.org/fhir/ValueSet/detectedissue-severity|4.0.1') ?? [])].sort()).toEqual([
      'http://hl7.org/fhir/detectedissue-severity|high',
      'http://hl7.org/fhir/detectedissue-severity|low',
      'http://hl7.org/fhir/detectedissue-severity|moderate',
    ]);
  });

  it('are left open where nobody can list them', () => {
    expect(codesOf('http://hl7.org/fhir/ValueSet/mimetypes|4.0.1')).toBeUndefined();
    expect(codesOf('http://hl7.org/fhir/ValueSet/ucum-units')).toBeUndefined();
  });
});
