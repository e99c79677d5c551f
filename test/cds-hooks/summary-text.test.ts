import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { summaryText } from '../../src/cds-hooks/summary-text.js';

const family = '👩🏽‍👩🏿‍👧🏻‍👦';
const flag = '🇳🇱';
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

describe('the summary of a card', () => {
  test('of a short text is the text', () => {
    expect(summaryText(' A  text\nof two lines. ')).toBe('A text of two lines.');
    expect(summaryText('x'.repeat(139))).toBe('x'.repeat(139));
  });

  test('keeps the sentences that fit', () => {
    const [one, two] = ['No record of a score by session 2.', `It may ${'only '.repeat(30)}be unrecorded.`];
    expect(summaryText(`${one} ${two}`)).toBe(one);
    // A point within a sentence ends none.
    expect(summaryText(`The total, e.g. ${'of all the scores '.repeat(9)}`)).toMatch(
      /^The total, e\.g\. [a-z ]+…$/,
    );
  });

  test('ends at a word, with no stop before the ellipsis', () => {
    const words = Array.from({ length: 60 }, (_, at) => `word${at},`).join(' ');
    const cut = summaryText(words);
    expect(cut).toMatch(/word\d+…$/);
    expect(cut.length).toBeGreaterThan(125);
    expect(words.startsWith(cut.slice(0, -1))).toBe(true);
  });

  test.each([
    ['a family', family.repeat(20)],
    ['flags', flag.repeat(60)],
    ['half pairs beside it', `a${'👍🏽'.repeat(60)}`],
    ['accents', 'e\u0301'.repeat(120)],
    ['keycaps', '1️⃣'.repeat(80)],
  ])('of one long word is cut between visible characters: %s', (_, word) => {
    const cut = summaryText(word);
    const kept = cut.slice(0, -1);
    expect(cut.endsWith('…')).toBe(true);
    expect(cut.length).toBeLessThanOrEqual(139);
    expect(cut.length).toBeGreaterThan(100);
    expect(word.startsWith(kept)).toBe(true);
    const ends = Array.from(graphemes.segment(word), ({ index }) => index);
    expect(ends).toContain(kept.length);
  });

  test('is never too long nor empty, and never splits a pair', () => {
    const unit = fc.oneof(
      fc.constantFrom(' ', '. ', 'A', family, flag, '👍🏽', 'e\u0301', '\u200d'),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 1, maxLength: 200 }), (units) => {
        const text = units.join('');
        const cut = summaryText(text);
        expect(cut.length).toBeLessThanOrEqual(139);
        expect(!/\p{Cs}/u.test(cut)).toBe(true);
        if (text.trim() !== '') expect(cut).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });
});
