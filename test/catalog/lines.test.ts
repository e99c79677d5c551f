import { describe, expect, it } from 'vitest';
import type { Line } from '../../src/catalog/index.js';
import { interventions, linesOf } from '../../src/catalog/index.js';

const lines = interventions().flatMap((entry) => [
  ...linesOf(entry),
  ...(['purpose', 'is', 'isNot', 'provenance'] as const).map((key) => ({
    id: `${entry.id}/${key}`,
    text: entry.text.en[key],
  })),
]);

// Two lines are near when, of all runs of three words in either, three in ten stand in both; or when six in ten of a
// shorter line, of six runs and more, stand in a longer one. The nearest pair there is shares a quarter.
const runLength = 3;
const near = 0.3;
const inside = 0.6;
const longEnough = 6;

describe('every line', () => {
  it('stands under one entry, word for word', () => {
    const texts = lines.map(({ text }) => plain(text).join(' '));
    expect(lines.filter((_, at) => texts.indexOf(texts[at] ?? '') !== at).map(({ id }) => id)).toEqual([]);
  });

  it('is not nearly that of another entry', () => {
    const pairs = nearestPairs();
    const report = pairs.slice(0, 10).map(show).join('\n');
    expect(pairs.filter(({ shared, held }) => shared >= near || held >= inside).map(show), report).toEqual(
      [],
    );
  });

  it('is measured: the nearest pair is near enough to show that the measure sees something', () => {
    expect(nearestPairs()[0]?.shared).toBeGreaterThan(0.2);
    expect(
      likeness('Ask what it was like to say that.', 'Ask what it was like to hear that.').shared,
    ).toBeGreaterThan(near);
  });

  it('has an id of its own that an app can keep', () => {
    const ids = interventions().flatMap((entry) => linesOf(entry).map(({ id }) => id));
    expect(ids.length).toBeGreaterThan(1000);
    expect(new Set<string>(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z-]+\/[a-zA-Z]+\/[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
  });

  it('is trimmed, on one line, and ends as a sentence does', () => {
    const odd = lines.filter(
      ({ text }) => text !== text.trim() || /\s{2}|\n/.test(text) || !/[.?!…]”?$/.test(text),
    );
    expect(odd.map(({ id, text }) => `${id}: ${text}`)).toEqual([]);
  });

  it('keeps the id of every line: what an app cites or hides goes on meaning the same', async () => {
    const ids = interventions().flatMap((entry) => linesOf(entry).map(({ id }) => id));
    await expect(`${ids.join('\n')}\n`).toMatchFileSnapshot('line-ids.txt');
  });
});
interface Pair {
  readonly a: Pick<Line, 'text'> & { readonly id: string };
  readonly b: Pick<Line, 'text'> & { readonly id: string };
  readonly shared: number;
  readonly held: number;
}

function nearestPairs(): readonly Pair[] {
  const measured = lines.map((line) => ({ line, runs: runsOf(line.text), entry: line.id.split('/')[0] }));
  const byRun = new Map<string, number[]>();
  for (const [at, { runs }] of measured.entries()) {
    for (const run of runs) byRun.set(run, [...(byRun.get(run) ?? []), at]);
  }
  const together = new Map<string, readonly [number, number]>();
  for (const places of byRun.values()) {
    for (const a of places) for (const b of places) if (a < b) together.set(`${a} ${b}`, [a, b]);
  }
  return [...together.values()]
    .flatMap(([a, b]): readonly Pair[] => {
      const [one, other] = [measured[a], measured[b]];
      if (one === undefined || other === undefined || one.entry === other.entry) return [];
      return [{ a: one.line, b: other.line, ...likeness(one.line.text, other.line.text) }];
    })
    .sort((x, y) => y.shared - x.shared);
}

function likeness(a: string, b: string): Pick<Pair, 'shared' | 'held'> {
  const [one, other] = [runsOf(a), runsOf(b)];
  const both = [...one].filter((run) => other.has(run)).length;
  const shorter = Math.min(one.size, other.size);
  return {
    shared: both / (one.size + other.size - both),
    held: shorter < longEnough ? 0 : both / shorter,
  };
}

function runsOf(text: string): ReadonlySet<string> {
  const words = plain(text);
  if (words.length < runLength) return new Set([words.join(' ')]);
  return new Set(
    words.slice(0, words.length - runLength + 1).map((_, at) => words.slice(at, at + runLength).join(' ')),
  );
}

function plain(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}’]+/gu) ?? [];
}

function show({ a, b, shared }: Pair): string {
  return `${shared.toFixed(2)}  ${a.id}: ${a.text}\n      ${b.id}: ${b.text}`;
}
