import { describe, expect, expectTypeOf, test } from 'vitest';
import type { Instrument, InstrumentId } from '../../src/measures/index.js';
import { instrument, instrumentIds, instruments, sessionMood } from '../../src/measures/index.js';
import { measuresPage } from '../../src/render/measures-page.js';
import { source } from '../../src/sources/index.js';

// Written by hand from the literature and never from the data, so that a slip in the data shows.
interface Expected {
  readonly range: readonly [number, number];
  readonly scoring?: 'mean';
  readonly bands?: Readonly<Record<string, string>>;
  readonly cases?: readonly string[];
  readonly remission?: number;
  readonly otherRemissions?: readonly number[];
  readonly response?: number;
  readonly reliable?: number;
  readonly smallest?: readonly string[];
  readonly risk?: string;
  readonly population?: object;
}

const expected: Readonly<Record<InstrumentId, Expected>> = {
  'phq-9': {
    range: [0, 27],
    bands: {
      severity: 'minimal 0-4, mild 5-9, moderate 10-14, moderately-severe 15-19, severe 20-27',
      nice: 'less-severe 0-15, more-severe 16-27',
    },
    cases: ['10'],
    remission: 4,
    response: 0.5,
    reliable: 6,
    smallest: ['5 points'],
    risk: 'item 9 of 3 from 1',
  },
  'gad-7': {
    range: [0, 21],
    bands: { severity: 'minimal 0-4, mild 5-9, moderate 10-14, severe 15-21' },
    cases: ['8 any anxiety disorder', '10 generalised anxiety disorder'],
    reliable: 4,
  },
  'hamd-17': {
    range: [0, 52],
    bands: {
      'zimmerman-2013': 'none 0-7, mild 8-16, moderate 17-23, severe 24-52',
      'ids-qids': 'none 0-7, mild 8-13, moderate 14-19, severe 20-25, very-severe 26-52',
      older: 'none 0-7, mild 8-13, moderate 14-18, severe 19-22, very-severe 23-52',
    },
    remission: 7,
    otherRemissions: [6],
    response: 0.5,
    risk: 'item 3 of 4 from 1',
  },
  'bdi-ii': {
    range: [0, 63],
    bands: { severity: 'minimal 0-13, mild 14-19, moderate 20-28, severe 29-63' },
    response: 0.5,
    smallest: ['17.5% better', '32% better'],
    risk: 'item 9 of 3 from 1',
  },
  madrs: {
    range: [0, 60],
    bands: {
      'snaith-1986': 'none 0-6, mild 7-19, moderate 20-34, severe 35-60',
      'muller-2003': 'none 0-6, mild 7-19, moderate 20-30, severe 31-60',
    },
    remission: 9,
    otherRemissions: [10, 4],
    response: 0.5,
    risk: 'item 10 of 6 from 1',
  },
  epds: {
    range: [0, 30],
    bands: {
      severity: 'minimal 0-6, mild 7-13, moderate 14-19, severe 20-30',
      'as-printed': 'minimal 0-6, mild 7-13, moderate 14-19, severe 19-30',
    },
    cases: ['13 postnatal', '15 antenatal'],
    smallest: ['4 points better', '3 points worse'],
    risk: 'item 10 of 3 from 1',
    population: { perinatal: true },
  },
  'qids-sr16': {
    range: [0, 27],
    bands: { severity: 'none 0-5, mild 6-10, moderate 11-15, severe 16-20, very-severe 21-27' },
    remission: 5,
    response: 0.5,
    risk: 'item 12 of 3 from 1',
  },
  'ces-d': {
    range: [0, 60],
    bands: {
      adults: 'below 0-15, at-or-above 16-60',
      'adolescent-boys': 'below 0-11, at-or-above 12-60',
      'adolescent-girls': 'below 0-21, at-or-above 22-60',
    },
    cases: ['16 adults', '12 adolescent boys', '22 adolescent girls'],
  },
  'ces-dc': {
    range: [0, 60],
    bands: { screen: 'below 0-14, at-or-above 15-60' },
    cases: ['15'],
    population: { ages: { min: 6, max: 17 } },
  },
  'phq-a': {
    range: [0, 27],
    bands: { screen: 'below 0-9, at-or-above 10-27' },
    cases: ['10'],
    risk: 'item 9 of 3 from 1',
    population: { ages: { min: 11, max: 17 } },
  },
  'iip-32': { range: [0, 4], scoring: 'mean' },
  'sas-sr': { range: [1, 5], scoring: 'mean' },
  icg: { range: [0, 76], cases: ['30'] },
};

/** What the data say, in the words of the table. */
function found(id: InstrumentId): Expected {
  const one = instrument(id);
  const { caseness, minimalChange, population, reliableChange, remission, response, riskItem } = one;
  const { remissionAlternatives, scoring } = one;
  const bands = one.bands.map((scheme) => [
    scheme.id,
    scheme.bands.map(({ id, max, min }) => `${id} ${min}-${max}`).join(', '),
  ]);
  return {
    range: [one.range.value.min, one.range.value.max],
    ...(scoring === 'mean' ? { scoring } : {}),
    ...(bands.length === 0 ? {} : { bands: Object.fromEntries(bands) }),
    ...(caseness && { cases: caseness.map((cut) => [cut.value, cut.population].filter(Boolean).join(' ')) }),
    ...(remission && { remission: remission.value }),
    ...(remissionAlternatives && { otherRemissions: remissionAlternatives.map(({ value }) => value) }),
    ...(response && { response: response.value }),
    ...(reliableChange && { reliable: reliableChange.value }),
    ...(minimalChange && {
      smallest: minimalChange.map(({ value: { absolute, direction, share } }) =>
        [share === undefined ? `${absolute} points` : `${share * 100}%`, direction].filter(Boolean).join(' '),
      ),
    }),
    ...(riskItem && {
      risk: `item ${riskItem.value.item} of ${riskItem.value.max} from ${riskItem.value.positiveFrom}`,
    }),
    ...(population && { population: population.value }),
  };
}

describe('every number is the one in the literature', () => {
  test.each(instrumentIds)('%s', (id) => {
    expect(found(id)).toEqual(expected[id]);
  });
});

describe('the instruments', () => {
  test('are the thirteen, in the order of their ids', () => {
    expect(instruments.map(({ id }) => id)).toEqual(Object.keys(expected));
    expect(instruments.map(({ id }) => id)).toEqual([...instrumentIds]);
  });

  test('are found by id, and nothing else is', () => {
    for (const one of instruments) expect(instrument(one.id)).toBe(one);
    for (const id of ['PHQ-9', 'session-mood', '', 'toString', '__proto__'])
      expect(instrument(id)).toBeUndefined();
    expectTypeOf(instrument('phq-9')).toExtend<Instrument>();
    expectTypeOf(instrument(String('phq-9')))
      .extract<undefined>()
      .toEqualTypeOf<undefined>();
  });

  test('are all worse when higher: lower scores of social adjustment are better, too', () => {
    expect(new Set(instruments.map(({ higherIs }) => higherIs))).toEqual(new Set(['worse']));
  });

  test('have bands by several schemes only under ids of their own', () => {
    for (const { bands } of instruments) expect(new Set(bands.map(({ id }) => id)).size).toBe(bands.length);
  });
});

describe('what a value rests on', () => {
  interface Founded {
    readonly where: string;
    readonly source: Parameters<typeof source>[0];
    readonly grounding: string;
    readonly note?: string;
  }

  const all = instruments.flatMap(({ id, ...one }): readonly Founded[] => {
    const cited = [
      ['range', one.range],
      ['licence', one.licence],
      ...[one.remission, one.response, one.reliableChange, one.riskItem, one.population].map(
        (v, i) => [i, v] as const,
      ),
      ...[...(one.caseness ?? []), ...(one.remissionAlternatives ?? [])].map((v) => ['total', v] as const),
      ...[...(one.minimalChange ?? []), ...one.bands].map((v) => ['change or bands', v] as const),
    ] as const;
    return cited.flatMap(([name, value]) =>
      value === undefined ? [] : [{ ...value, where: `${id} ${name}` }],
    );
  });

  test('covers every value', () => {
    expect(all.length).toBeGreaterThan(80);
  });

  test('nothing is called verified of a work that nobody read', () => {
    const unread = all.filter(
      (one) => one.grounding === 'verified' && ['not-read', 'secondary'].includes(source(one.source).reading),
    );
    expect(unread).toEqual([]);
  });

  test('nothing rests on a choice of the house', () => {
    expect(all.filter(({ grounding }) => grounding === 'house')).toEqual([]);
  });

  test('the figures of the NHS manual say that they come at second hand', () => {
    const nhs = all.filter((one) => one.source === 'nhs-talking-therapies-manual');
    expect(nhs).toHaveLength(3);
    for (const { grounding, note } of nhs) {
      expect(grounding).toBe('general');
      expect(note).toContain('second hand');
    }
  });
});

test('the rating of mood has no range, no direction and no bands of its own', () => {
  expect([sessionMood.range.value, sessionMood.higherIs.value]).toEqual([
    'stated-with-each-rating',
    'stated-with-each-rating',
  ]);
  expect(sessionMood.bands).toEqual([]);
});

describe('the page', () => {
  const page = measuresPage();

  test.each(instruments)('tells of $id what is known', ({ bands, id, licence, title }) => {
    const own = page.slice(page.indexOf(`\n## ${id}: ${title}\n`)).split('\n## ')[1] ?? '';
    for (const { label } of bands) expect(own).toContain(`| Bands: ${label} |`);
    expect(own).toContain(licence.value);
    // A row of a table has as many cells as its head.
    const rows = own.split('\n').filter((line) => line.startsWith('|'));
    for (const row of rows) expect(row.split('|')).toHaveLength(6);
  });

  test('says what is not known by leaving it out', () => {
    expect(page).not.toMatch(/undefined|null|NaN|\[object/);
  });
});
