import { describe, expect, it } from 'vitest';
import { entriesOf, resolved } from '../support/fhir/entries.js';
import { goodBundle } from '../support/fhir/good-bundle.js';
import { isObject, type Json } from '../support/fhir/json.js';
import { shapeMutants, valueMutants } from '../support/fhir/mutants.js';
import { ownMutants } from '../support/fhir/mutants-own.js';
import { secondOpinion } from '../support/fhir/second-opinion.js';
import { type Bad, blighted, blights, type Place, withoutRequired } from '../support/fhir/sweep.js';
import { thirdOpinion } from '../support/fhir/third-opinion.js';
import { detailedFaultsIn, faultsIn } from '../support/fhir/validate.js';

const good: Json = JSON.parse(JSON.stringify(goodBundle));
const mutants = [...shapeMutants, ...valueMutants, ...ownMutants];

describe('a single fault', () => {
  it.each(mutants.map(({ fault, make }) => [fault, make] as const))('is seen: %s', (_, make) => {
    expect(make(good)).not.toEqual(good);
    expect(faultsIn(make(good))).not.toEqual([]);
  });

  it('is seen by these examiners', () => {
    const lines = mutants.map(({ fault, make }) => {
      const by = new Set(detailedFaultsIn(make(good)).map((one) => one.by));
      if (secondOpinion(make(good)).length > 0) by.add('(second opinion)');
      if (thirdOpinion(make(good)).length > 0) by.add('(third opinion)');
      return `${fault}: ${[...by].join(', ')}`;
    });
    expect(lines.join('\n')).toMatchSnapshot();
  });
});

// Each resource by itself, which takes a tenth of the time; its references are those of a server.
const entries = isObject(good) ? entriesOf(good) : [];
const alone = entries.map(({ resource }) => resolved(resource ?? null, entries));

function unseen(bad: readonly Bad[]): readonly string[] {
  return bad.filter((one) => faultsIn(one.bad).length === 0).map(({ way }) => way.join('.'));
}

describe('wherever it is put, this fault is seen', () => {
  it.each(blights.map((one) => [one.fault, one] as const))('%s', (_, blight) => {
    const bad = alone.flatMap((resource) => blighted(resource, blight));
    expect(bad.length).toBeGreaterThan(0);
    expect(unseen(bad)).toEqual([]);
  });

  it('a reference leads nowhere', () => {
    const nowhere = {
      fault: 'a reference leads nowhere',
      fits: ({ way, value }: Place) => way.at(-1) === 'reference' && String(value).startsWith('urn:'),
      make: () => 'urn:uuid:00000000-0000-4000-8000-999999999999',
    };
    const bad = blighted(good, nowhere);
    expect(bad.length).toBeGreaterThan(12);
    expect(unseen(bad)).toEqual([]);
  });

  it('a required element is missing', () => {
    const bad = alone.flatMap(withoutRequired);
    expect(bad.length).toBeGreaterThan(20);
    expect(unseen(bad)).toEqual([]);
  });
});
