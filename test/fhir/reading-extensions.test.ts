import { describe, expect, test } from 'vitest';
import type { FhirReading, Loss } from '../../src/fhir/index.js';
import { bundleOf, carried, course, events, type Node, nodeAt, read, resourceOf } from './course-to-read.js';

describe('an extension that cannot be read', () => {
  /** The losses after a change of what an extension holds, with the course that is left. */
  function outcome(type: string, name: string, change: (extension: Node) => void, nth = 0): FhirReading {
    const bundle = bundleOf();
    change(carried(resourceOf(bundle, type, nth).resource, name));
    return read(bundle);
  }

  function become(value: Node): (extension: Node) => void {
    return (extension) => {
      for (const key of Object.keys(extension)) if (key !== 'url') delete extension[key];
      Object.assign(extension, value);
    };
  }

  const cases: readonly (readonly [string, string, Node, Omit<Loss, 'pointer'>])[] = [
    [
      'Encounter',
      'channel',
      { valueCode: 'pigeon' },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'channel',
      { valueInteger: 3 },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'channel',
      { valueReference: { reference: 'Patient/1' } },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'channel',
      {},
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/channel' },
    ],
    [
      'Encounter',
      'recorded',
      { extension: [{ url: 'json', valueString: '{"on":' }] },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'recorded',
      { extension: [{ url: 'json' }] },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'recorded',
      { extension: [{ url: 'by', valueString: 'u1' }] },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'recorded',
      {
        extension: [
          { url: 'on', valueDate: '2025-01-15' },
          { url: 'colour', valueString: 'red' },
        ],
      },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/recorded' },
    ],
    [
      'Encounter',
      'acuteEvent',
      { valueInteger: 0 },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/acuteEvent' },
    ],
    [
      'Encounter',
      'order',
      { valueString: 'third' },
      { reason: 'order-unknown', event: 's1', type: 'session-held' },
    ],
    [
      'Procedure',
      'rounds',
      { valueInteger: -4 },
      { reason: 'unreadable', event: 's1', type: 'session-held', at: '/data/techniques' },
    ],
    [
      'Observation',
      'prorated',
      { valueCode: 'moon' },
      { reason: 'unreadable', event: 'm1', type: 'measure-taken', at: '/data/prorated' },
    ],
    [
      'EpisodeOfCare',
      'ageYears',
      { valueString: 'old' },
      { reason: 'unreadable', event: 'e1', type: 'course-opened', at: '/data/ageYears' },
    ],
    [
      'RelatedPerson',
      'closeness',
      { valueInteger: 99 },
      { reason: 'unreadable', event: 'd1', type: 'person-described', at: '/data/closeness' },
    ],
    ['EpisodeOfCare', 'documented', { valueCode: 'everything' }, { reason: 'unreadable', at: '/documented' }],
    ['EpisodeOfCare', 'documented', {}, { reason: 'unreadable', at: '/documented' }],
  ];

  test.each(cases)('%s, %s as %j: one loss', (type, name, value, loss) => {
    const { losses } = outcome(type, name, become(value));
    expect(losses).toEqual([{ ...loss, pointer: expect.stringMatching(/^\/entry\/\d+\/resource$/) }]);
  });

  test('with a key of its own is one more loss, and what is there stays', () => {
    const bundle = bundleOf();
    const { resource } = resourceOf(bundle, 'Encounter');
    const list = nodeAt(resource, 'extension', 0)['extension'];
    if (Array.isArray(list)) list.push({ url: '__proto__', valueString: 'x' });
    const { course: back, losses } = read(bundle);
    expect(back).toEqual(course);
    expect(losses).toMatchObject([{ reason: 'unreadable', event: 's1', at: '/data/__proto__' }]);
  });

  test('leaves the rest of its event', () => {
    const { course: back } = outcome('Encounter', 'channel', become({ valueCode: 'pigeon' }));
    const { channel: _, ...rest } = events[3]?.type === 'session-held' ? events[3].data : { channel: '' };
    expect(back.events[3]).toMatchObject({ id: 's1', data: rest });
  });

  test('of an event that shares a resource: who says neither id nor type is named without them', () => {
    const bundle = bundleOf();
    const { resource, at } = resourceOf(bundle, 'EpisodeOfCare');
    const ours = nodeAt(resource, 'extension', 1);
    ours['extension'] = [];
    resource['identifier'] = [nodeAt(resource, 'identifier', 0)];
    const { losses } = read(bundle);
    expect(losses[0]).toEqual({ reason: 'unreadable', pointer: `/entry/${at}/resource` });
  });

  test('takes the event along where it cannot be told without', () => {
    const bundle = bundleOf();
    const { resource, at } = resourceOf(bundle, 'Observation');
    delete resource['valueQuantity'];
    const { course: back, losses } = read(bundle);
    expect(back.events.map(({ id }) => id)).not.toContain('m1');
    expect(losses).toEqual([
      {
        reason: 'incomplete',
        pointer: `/entry/${at}/resource`,
        event: 'm1',
        type: 'measure-taken',
        at: '/data/total',
      },
    ]);
  });
});
