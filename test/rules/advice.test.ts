import { describe, expect, test } from 'vitest';
import { adviceIds, adviceRecords, ruleIds } from '../../src/index.js';
import { adviceRecord } from '../../src/rules/advice.js';
import { source } from '../../src/sources/index.js';

// What is advised, by id, with its other names and the lines of the practice guide that advise it; written by hand.
const expected: readonly (readonly [id: string, aliases: readonly string[], lines: string | undefined])[] = [
  ['no-minimising', [], 'line 50'],
  ['warm-inventory', [], 'line 55'],
  ['do-not-rush-inventory', [], 'line 52'],
  ['no-quick-reassurance', [], 'line 62'],
  ['no-global-labels', [], 'line 69'],
  ['exact-words', [], 'line 68'],
  ['listen-for-six', [], 'line 54'],
  ['ask-directly', [], 'line 47'],
  ['grief-is-normal', ['restore-function'], 'lines 59 and 63'],
  ['behaviour-before-confidence', [], 'line 76'],
  ['graded-intimacy', [], 'line 80'],
  ['name-live-moment', [], 'line 81'],
  ['ending-as-progress', [], 'lines 82 and 87'],
  ['feelings-welcome', [], 'line 85'],
  ['warm-active-stance', ['no-blame'], 'lines 8 and 88'],
  ['hold-the-frame', ['compass'], 'lines 35 and 91'],
  ['present-not-childhood', [], 'lines 4 and 36'],
  ['no-outcome-agenda', [], undefined],
  ['do', ['do-not'], 'lines 89 and 90'],
];

function sentences(text: string): number {
  return text.split(/(?<=[.?!])\s/).length;
}

describe('the advice', () => {
  test('is nineteen records, in the order of their ids, under the names they are known by', () => {
    expect(adviceRecords).toHaveLength(19);
    expect(adviceRecords.map(({ id }) => id)).toEqual([...adviceIds]);
    expect(adviceRecords.map(({ id, aliases }) => [id, aliases])).toEqual(
      expected.map(([id, aliases]) => [id, aliases]),
    );
  });

  test('shares its names with no rule, and no name is used twice', () => {
    const names = [...adviceRecords.flatMap(({ id, aliases }) => [id, ...aliases]), ...ruleIds];
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
  });

  test.each(expected)('%s is found by each of its names', (id, aliases) => {
    for (const name of [id, ...aliases]) expect(adviceRecord(name)?.id).toBe(id);
  });

  test('nothing is found by another name', () => {
    expect(adviceRecord('risk-not-checked')).toBeUndefined();
    expect(adviceRecord('')).toBeUndefined();
  });
});

describe.each(adviceRecords)('$id', ({ id, advice, whyNotCheckable, related, sources }) => {
  test('says in one sentence each what is advised and why it is not checked', () => {
    for (const text of [advice, whyNotCheckable]) {
      expect(text).toMatch(/^[A-Z].*\.$/);
      expect(sentences(text)).toBe(1);
    }
    expect(whyNotCheckable.length).toBeLessThan(125);
  });

  test('names rules that exist, each once', () => {
    expect(related.filter((rule) => !ruleIds.includes(rule))).toEqual([]);
    expect(new Set(related).size).toBe(related.length);
  });

  test('names its sources, the practice guide by its lines', () => {
    expect(sources.length).toBeGreaterThan(0);
    for (const work of sources) expect(source(work.source)).toBeDefined();
    const guide = sources.find((work) => work.source === 'founding-practice-guide');
    const lines = expected.find(([name]) => name === id)?.[2];
    expect(guide?.locator?.split(/[;,]/)[0]).toBe(lines);
  });
});

describe('what is checkable of an advice is left to the rules that check it', () => {
  test.each([
    ['do-not-rush-inventory', 'inventory-incomplete'],
    ['exact-words', 'comm-analysis-summary-only'],
    ['listen-for-six', 'inventory-incomplete'],
    ['ask-directly', 'risk-not-asked-at-intake'],
    ['feelings-welcome', 'ending-feelings-unrecorded'],
    ['hold-the-frame', 'focus-drift'],
    ['hold-the-frame', 'mood-event-unlinked'],
  ])('%s: %s', (id, rule) => {
    expect(adviceRecord(id)?.related).toContain(rule);
  });

  test('a stance that leaves no trace has none', () => {
    expect(adviceRecord('warm-inventory')?.related).toEqual([]);
    expect(adviceRecord('name-live-moment')?.related).toEqual([]);
  });
});

describe('what the source lost', () => {
  test('is said to be lost and has nothing in its place', () => {
    const lists = adviceRecord('do-not');
    expect(lists?.advice).toContain('are lost');
    expect(lists?.related).toEqual([]);
  });

  test.each(['ask-directly', 'graded-intimacy', 'ending-as-progress', 'hold-the-frame', 'do'])(
    '%s says so at the place',
    (id) => {
      const guide = adviceRecord(id)?.sources.find((work) => work.source === 'founding-practice-guide');
      expect(guide?.locator).toMatch(/lost|only the headings are left/);
    },
  );
});
