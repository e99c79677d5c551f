import { describe, expect, test } from 'vitest';
import type { OwnInstrument } from '../../src/measures/index.js';
import { bandOf, instrument, instruments } from '../../src/measures/index.js';

const cases = instruments.flatMap((one) =>
  one.bands.flatMap((scheme) =>
    scheme.bands.map((band, i) => ({ one, scheme, band, next: scheme.bands[i + 1] })),
  ),
);

describe('both sides of every border', () => {
  test.each(
    cases
      .filter(({ scheme }) => scheme.id !== 'as-printed')
      .map((row) => [row.one.id, row.scheme.id, row.band.id, row] as const),
  )('%s by %s: %s', (_, __, id, { one, scheme, band, next }) => {
    for (const total of [band.min, band.max]) {
      expect(bandOf(one, total, scheme.id)).toEqual({ ok: true, value: band });
      expect(band.id).toBe(id);
    }
    const beyond = bandOf(one, band.max + 1, scheme.id);
    if (next === undefined) expect(beyond).toMatchObject({ error: { code: 'out-of-range' } });
    else expect(beyond).toEqual({ ok: true, value: next });
  });

  test('every whole total is in one band, but for the one that is printed in two', () => {
    const inNone = instruments.flatMap((one) =>
      one.bands.flatMap(({ id }) =>
        Array.from({ length: one.range.value.max + 1 }, (_, total) => total)
          .filter((total) => !bandOf(one, total, id).ok)
          .map((total) => `${one.id} ${id} ${total}`),
      ),
    );
    expect(inNone).toEqual(['epds as-printed 19']);
  });
});

describe('where readings differ', () => {
  const idOf = (...asked: Parameters<typeof bandOf>) => {
    const band = bandOf(...asked);
    return band.ok ? band.value.id : band.error.code;
  };

  test('the first scheme is the one used, and another is asked for by its id', () => {
    expect(idOf(instrument('hamd-17'), 19)).toBe('moderate');
    expect(idOf(instrument('hamd-17'), 19, 'older')).toBe('severe');
    expect(idOf(instrument('madrs'), 32)).toBe('moderate');
    expect(idOf(instrument('madrs'), 32, 'muller-2003')).toBe('severe');
    expect(idOf(instrument('phq-9'), 15)).toBe('moderately-severe');
    expect(idOf(instrument('phq-9'), 15, 'nice')).toBe('less-severe');
    expect(idOf(instrument('ces-d'), 14, 'adolescent-boys')).toBe('at-or-above');
    expect(idOf(instrument('ces-d'), 14, 'adolescent-girls')).toBe('below');
  });

  test('19 on the EPDS is moderate where the overlap is settled, and undecided as printed', () => {
    expect(idOf(instrument('epds'), 19)).toBe('moderate');
    expect(idOf(instrument('epds'), 19, 'as-printed')).toBe('in-several-bands');
    expect(idOf(instrument('epds'), 18, 'as-printed')).toBe('moderate');
    expect(idOf(instrument('epds'), 20, 'as-printed')).toBe('severe');
  });
});

describe('where there is no band', () => {
  test.each([
    ['the instrument has none', bandOf(instrument('iip-32'), 2), 'no-bands'],
    ['the scheme does not exist', bandOf(instrument('phq-9'), 2, 'older'), 'no-such-scheme'],
    ['the total is below the range', bandOf(instrument('phq-9'), -1), 'out-of-range'],
    ['the total is above the range', bandOf(instrument('phq-9'), 28), 'out-of-range'],
    ['the total is no number', bandOf(instrument('phq-9'), Number.NaN), 'not-a-number'],
    ['a prorated total lies between two', bandOf(instrument('phq-9'), 4.5), 'in-no-band'],
  ])('because %s', (_, answer, code) => {
    expect(answer).toMatchObject({ ok: false, error: { code } });
  });

  test('the schemes that there are are named', () => {
    const answer = bandOf(instrument('madrs'), 2, 'other');
    expect(answer.ok ? '' : answer.error.message).toBe('The MADRS has the schemes snaith-1986, muller-2003.');
  });
});

describe('bands of a mean', () => {
  const founded = { source: 'a manual', grounding: 'general' } as const;
  const mean: OwnInstrument = {
    id: 'own-mean',
    name: 'Own mean',
    range: { value: { min: 0, max: 4 }, ...founded },
    higherIs: 'worse',
    scoring: 'mean',
    bands: [
      {
        id: 'halves',
        label: 'halves',
        ...founded,
        bands: [
          { id: 'lower', min: 0, max: 1.5 },
          { id: 'upper', min: 1.5, max: 4 },
        ],
      },
    ],
  };

  test.each([
    [0, 'lower'],
    [1.49, 'lower'],
    [1.5, 'upper'],
    [4, 'upper'],
  ])('%s is in the %s one: a shared end belongs to the upper', (total, id) => {
    expect(bandOf(mean, total)).toMatchObject({ value: { id } });
  });
});
