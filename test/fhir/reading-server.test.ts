import { describe, expect, test } from 'vitest';
import { bundleOf, course, nodeAt, read, resourceOf } from './course-to-read.js';

describe('what a server makes of it', () => {
  test('a time of day is cut off every date', () => {
    const bundle = bundleOf();
    const timed: unknown = JSON.parse(
      JSON.stringify(bundle, (key, value: unknown) =>
        [
          'effectiveDateTime',
          'performedDateTime',
          'recordedDate',
          'onsetDateTime',
          'start',
          'end',
          'authoredOn',
        ].includes(key)
          ? `${String(value)}T10:15:00+01:00`
          : value,
      ),
    );
    expect(JSON.stringify(timed).match(/T10:15/g)?.length).toBeGreaterThan(8);
    expect(read(timed)).toEqual({ course, losses: [] });
  });

  /** The bundle as a server gives it back, each reference to an entry as `place` has it. */
  function stored(place: (type: string, id: string) => string, fullUrls: boolean): unknown {
    const bundle = bundleOf();
    const places = new Map(
      bundle.entry.map(({ fullUrl, resource }, at) => [
        fullUrl,
        [String(nodeAt(resource)['resourceType']), `id-${at}`] as const,
      ]),
    );
    const text = JSON.stringify(
      bundle.entry.map(({ resource }, at) => ({ id: `id-${at}`, ...nodeAt(resource) })),
      (key, value: unknown) => {
        const known = key === 'reference' && places.get(value);
        return known ? place(...known) : value;
      },
    );
    const resources: unknown[] = JSON.parse(text);
    const entry = resources.map((resource, at) => {
      const { resourceType = '' } = nodeAt(resource);
      const url = `https://fhir.example.org/r4/${String(resourceType)}/id-${at}`;
      return { ...(fullUrls && { fullUrl: url }), resource, search: { mode: 'match' } };
    });
    return { resourceType: 'Bundle', type: 'searchset', total: entry.length, entry };
  }

  test.each<[string, (type: string, id: string) => string]>([
    ['relative', (type, id) => `${type}/${id}`],
    ['absolute', (type, id) => `https://fhir.example.org/r4/${type}/${id}`],
    ['of one version', (type, id) => `${type}/${id}/_history/4`],
    ['absolute, of one version', (type, id) => `https://fhir.example.org/r4/${type}/${id}/_history/4`],
  ])('references are found again: %s', (_, place) => {
    expect(read(stored(place, true))).toEqual({ course, losses: [] });
    expect(read(stored(place, false))).toEqual({ course, losses: [] });
  });

  test('pages may come in any order, and overlap', () => {
    const bundle = bundleOf();
    const pages = [bundle.entry.slice(4), bundle.entry.slice(0, 6), bundle.entry.slice(2, 9)].map(
      (entry) => ({
        resourceType: 'Bundle',
        type: 'searchset',
        entry,
      }),
    );
    expect(read(pages)).toEqual({ course, losses: [] });
    const foreign = { resource: { resourceType: 'Patient', id: '17' } };
    for (const page of pages) page.entry.push(foreign);
    expect(read(pages)).toEqual({ course, losses: [{ reason: 'not-ours', pointer: '/0/entry/5/resource' }] });
  });

  test('a resource that the server holds twice is read once', () => {
    const whole = stored((type, id) => `${type}/${id}`, false);
    const { entry } = nodeAt(whole);
    const again: unknown = JSON.parse(JSON.stringify(entry).replaceAll('"id":"id-', '"id":"again-'));
    const both = { resourceType: 'Bundle', type: 'searchset', entry: [entry, again].flat() };
    expect(read(both)).toEqual({ course, losses: [] });
  });

  test('a page that is missing cannot be noticed, but parts without their session can', () => {
    const bundle = bundleOf();
    const { at } = resourceOf(bundle, 'Encounter');
    bundle.entry.splice(at, 1);
    const { course: back, losses } = read(bundle);
    expect(back.events.map(({ id }) => id)).toEqual(['e1', 'd1', 'k1', 'm1', 'l1', 'x1']);
    expect(losses).toMatchObject([
      { reason: 'incomplete', event: 's1' },
      { reason: 'incomplete', event: 's1' },
    ]);
  });
});
