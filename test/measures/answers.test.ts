import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer, OwnInstrument } from '../../src/measures/index.js';
import {
  bandOf,
  checkTotal,
  hasResponse,
  instrument,
  instruments,
  isCase,
  isReliableChange,
  isRemission,
  minimalChangesReached,
} from '../../src/measures/index.js';

function said<T>(answer: Answer<T>): T | string {
  return answer.ok ? answer.value : answer.error.code;
}

const founded = { source: 'a manual', grounding: 'general' } as const;

/** A scale of well-being from 10 to 50. */
const wellBeing: OwnInstrument = {
  id: 'well-being',
  name: 'Well-being',
  range: { value: { min: 10, max: 50 }, ...founded },
  higherIs: 'better',
  scoring: 'sum',
  caseness: [{ value: 25, ...founded }],
  remission: { value: 40, ...founded },
  response: { value: 0.5, ...founded },
  reliableChange: { value: 6, ...founded },
  minimalChange: [
    { value: { share: 0.25, direction: 'better' }, ...founded },
    { value: { absolute: 3, direction: 'worse' }, ...founded },
  ],
};

describe('the PHQ-9, from intake to the end', () => {
  const phq9 = instrument('phq-9');
  const row = (first: number, last: number) => [
    said(isReliableChange(phq9, first, last)),
    said(hasResponse(phq9, first, last)),
    said(isRemission(phq9, last)),
    said(isCase(phq9, first)),
    said(isCase(phq9, last)),
  ];

  test.each([
    ['16 to 10: reliable, no response, still a case', row(16, 10), ['better', false, false, true, true]],
    [
      '15 to 9: reliable and no case any more, no response',
      row(15, 9),
      ['better', false, false, true, false],
    ],
    ['10 to 4: all of it', row(10, 4), ['better', true, true, true, false]],
    ['9 to 3: reliable, and was no case', row(9, 3), ['better', true, true, false, false]],
    ['10 to 5: response, short of reliable and of remission', row(10, 5), ['none', true, false, true, false]],
    ['10 to 16: reliably worse', row(10, 16), ['worse', false, false, true, true]],
  ])('%s', (_, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('response', () => {
  test.each([
    [20, 10, true],
    [20, 11, false],
    [19, 9.5, true],
    [19, 10, false],
    [20, 27, false],
    [0, 0, 'no-room'],
    [0, 5, 'no-room'],
    [28, 5, 'out-of-range'],
    [20, -1, 'out-of-range'],
    [Number.NaN, 5, 'not-a-number'],
  ])('on the PHQ-9 from %s to %s: %s', (first, last, expected) => {
    expect(said(hasResponse(instrument('phq-9'), first, last))).toBe(expected);
  });

  test.each(['epds', 'gad-7', 'ces-d', 'sas-sr'] as const)('%s states no share', (id) => {
    expect(said(hasResponse(instrument(id), 3, 2))).toBe('no-threshold');
  });
});

describe('remission', () => {
  test.each([
    ['phq-9', 4, 5],
    ['hamd-17', 7, 8],
    ['madrs', 9, 10],
    ['qids-sr16', 5, 6],
  ] as const)('%s: %s is, %s is not', (id, inside, outside) => {
    expect(said(isRemission(instrument(id), inside))).toBe(true);
    expect(said(isRemission(instrument(id), 0))).toBe(true);
    expect(said(isRemission(instrument(id), outside))).toBe(false);
  });

  test('is not known of the BDI-II, and not of an impossible total', () => {
    expect(isRemission(instrument('bdi-ii'), 3)).toEqual({
      ok: false,
      error: { code: 'no-threshold', message: 'The BDI-II has no value of remission that is stated here.' },
    });
    expect(said(isRemission(instrument('phq-9'), -1))).toBe('out-of-range');
  });
});

describe('a case', () => {
  test.each([
    ['gad-7', 7, false],
    ['gad-7', 8, 'depends-on-population'],
    ['gad-7', 9, 'depends-on-population'],
    ['gad-7', 10, true],
    ['epds', 12, false],
    ['epds', 14, 'depends-on-population'],
    ['epds', 15, true],
    ['ces-d', 11, false],
    ['ces-d', 22, true],
    ['icg', 29, false],
    ['icg', 30, true],
    ['madrs', 30, 'no-threshold'],
    ['phq-9', 28, 'out-of-range'],
  ] as const)('%s %s: %s', (id, total, expected) => {
    expect(said(isCase(instrument(id), total))).toBe(expected);
  });

  test.each([
    ['epds', 'postnatal', 13, 12],
    ['epds', 'antenatal', 15, 14],
    ['ces-d', 'adults', 16, 15],
    ['ces-d', 'adolescent boys', 12, 11],
    ['ces-d', 'adolescent girls', 22, 21],
  ] as const)('%s, %s: %s is and %s is not', (id, population, at, below) => {
    expect(said(isCase(instrument(id), at, population))).toBe(true);
    expect(said(isCase(instrument(id), below, population))).toBe(false);
  });

  test('of a population that nobody studied is not known', () => {
    expect(said(isCase(instrument('epds'), 20, 'fathers'))).toBe('no-such-population');
  });
});

describe('reliable change', () => {
  test.each([
    ['phq-9', 20, 14, 'better'],
    ['phq-9', 20, 15, 'none'],
    ['phq-9', 14, 20, 'worse'],
    ['phq-9', 14, 19, 'none'],
    ['gad-7', 10, 6, 'better'],
    ['gad-7', 10, 7, 'none'],
    ['gad-7', 6, 10, 'worse'],
    ['hamd-17', 20, 5, 'no-threshold'],
    ['phq-9', 20, 28, 'out-of-range'],
  ] as const)('%s from %s to %s: %s', (id, first, last, expected) => {
    expect(said(isReliableChange(instrument(id), first, last))).toBe(expected);
  });

  test('can be judged by a threshold from a sample of your own', () => {
    const iip = instrument('iip-32');
    expect(said(isReliableChange(iip, 2, 1.2))).toBe('no-threshold');
    expect(said(isReliableChange(iip, 2, 1.2, { threshold: 0.8 }))).toBe('better');
    expect(said(isReliableChange(iip, 2, 1.3, { threshold: 0.8 }))).toBe('none');
    expect(said(isReliableChange(instrument('phq-9'), 20, 12, { threshold: 9 }))).toBe('none');
    // 1.2 − 0.9 is a little less than 0.3 in a computer.
    expect(said(isReliableChange(iip, 1.2, 0.9, { threshold: 0.3 }))).toBe('better');
    expect(said(isReliableChange(iip, 1.2, 0.91, { threshold: 0.3 }))).toBe('none');
    for (const threshold of [0, -1, Number.NaN]) {
      expect(said(isReliableChange(iip, 2, 1.2, { threshold }))).toBe('bad-threshold');
    }
  });
});

describe('the smallest change that matters', () => {
  const reached = (...asked: Parameters<typeof minimalChangesReached<string>>) => {
    const answer = minimalChangesReached(...asked);
    return answer.ok ? answer.value.map(({ value }) => value.share ?? value.absolute) : answer.error.code;
  };

  test.each([
    ['bdi-ii', 40, 34, []],
    ['bdi-ii', 40, 33, [0.175]],
    ['bdi-ii', 50, 34, [0.175, 0.32]],
    ['bdi-ii', 50, 35, [0.175]],
    ['bdi-ii', 30, 45, []],
    ['bdi-ii', 0, 0, []],
    ['phq-9', 15, 10, [5]],
    ['phq-9', 10, 15, [5]],
    ['phq-9', 15, 11, []],
    ['epds', 14, 10, [4]],
    ['epds', 14, 11, []],
    ['epds', 11, 14, [3]],
    ['epds', 11, 13, []],
    ['madrs', 30, 10, 'no-threshold'],
    ['epds', 31, 10, 'out-of-range'],
  ] as const)('%s from %s to %s: %j', (id, first, last, expected) => {
    expect(reached(instrument(id), first, last)).toEqual(expected);
  });

  test('is mirrored where higher is better', () => {
    expect(reached(wellBeing, 30, 35)).toEqual([0.25]);
    expect(reached(wellBeing, 30, 34)).toEqual([]);
    expect(reached(wellBeing, 30, 27)).toEqual([3]);
  });
});

describe('where higher is better, all is mirrored', () => {
  test.each([
    ['half the way to the best total is response', hasResponse(wellBeing, 20, 35), true],
    ['less is not', hasResponse(wellBeing, 20, 34), false],
    ['a fall is not', hasResponse(wellBeing, 20, 10), false],
    ['at the top nothing is left to improve', hasResponse(wellBeing, 50, 50), 'no-room'],
    ['remission is at its value', isRemission(wellBeing, 40), true],
    ['and above it', isRemission(wellBeing, 50), true],
    ['but not below it', isRemission(wellBeing, 39), false],
    ['a case is at the cut-off', isCase(wellBeing, 25), true],
    ['and below it', isCase(wellBeing, 10), true],
    ['but not above it', isCase(wellBeing, 26), false],
  ])('%s', (_, answer, expected) => {
    expect(said<boolean>(answer)).toBe(expected);
  });

  test('a rise is better, a fall is worse', () => {
    expect(said(isReliableChange(wellBeing, 20, 26))).toBe('better');
    expect(said(isReliableChange(wellBeing, 26, 20))).toBe('worse');
    expect(said(isReliableChange(wellBeing, 20, 25))).toBe('none');
  });

  test('turning a scale round changes no answer', () => {
    const phq9 = instrument('phq-9');
    const turn = (total: number) => 27 - total;
    const turned: OwnInstrument = {
      ...phq9,
      id: 'turned',
      higherIs: 'better',
      caseness: [{ value: turn(10), ...founded }],
      remission: { value: turn(4), ...founded },
      bands: [],
    };
    const total = fc.integer({ min: 0, max: 27 });
    fc.assert(
      fc.property(total, total, (first, last) => {
        const [from, to] = [turn(first), turn(last)];
        expect(said(hasResponse(turned, from, to))).toBe(said(hasResponse(phq9, first, last)));
        expect(said(isReliableChange(turned, from, to))).toBe(said(isReliableChange(phq9, first, last)));
        expect(said(isRemission(turned, to))).toBe(said(isRemission(phq9, last)));
        expect(said(isCase(turned, to))).toBe(said(isCase(phq9, last)));
      }),
    );
  });
});

describe('on any numbers', () => {
  const anyNumber = fc.oneof(fc.double(), fc.integer({ min: -5, max: 80 }), fc.constant(Number.MAX_VALUE));
  const anyInstrument = fc.oneof(
    fc.constantFrom<OwnInstrument>(...instruments, wellBeing),
    // Not one that the check would let pass: its range may be turned, endless or no range at all.
    fc
      .record({ min: anyNumber, max: anyNumber })
      .map((value) => ({ ...wellBeing, range: { value, ...founded } })),
  );

  test('every question has an answer or a reason, and no answer is out of arithmetic', () => {
    fc.assert(
      fc.property(anyInstrument, anyNumber, anyNumber, fc.boolean(), (one, first, last, prorated) => {
        const answers: readonly Answer<unknown>[] = [
          hasResponse(one, first, last),
          isRemission(one, last),
          isCase(one, last),
          isReliableChange(one, first, last),
          minimalChangesReached(one, first, last),
          bandOf(one, last),
        ];
        for (const answer of answers) {
          if (answer.ok) expect(['boolean', 'string', 'object']).toContain(typeof answer.value);
          else expect(answer.error.message).toMatch(/^[A-Z].*\.$/);
        }
        const total = checkTotal(one, last, { prorated });
        if (total.ok) expect(total.value).toBe(last);
      }),
      { numRuns: 1000 },
    );
  });

  test('no more answers are given for an impossible total than that it is one', () => {
    for (const one of instruments) {
      const beyond = one.range.value.max + 1;
      for (const answer of [isRemission(one, beyond), isCase(one, beyond), bandOf(one, beyond)]) {
        expect(said<unknown>(answer)).toBe('out-of-range');
      }
    }
  });
});
