/** A copy with the keys of every object in another order, the same one for the same seed. */
export function shuffleKeys(value: unknown, seed: number): unknown {
  const next = generator(seed);
  const copy = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(copy);
    if (typeof one !== 'object' || one === null) return one;
    const entries = Object.entries(one).map(([key, item]) => ({ key, item: copy(item), rank: next() }));
    return Object.fromEntries(entries.sort((a, b) => a.rank - b.rank).map(({ key, item }) => [key, item]));
  };
  return copy(value);
}

function generator(seed: number): () => number {
  let state = (seed * 2 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state;
  };
}
