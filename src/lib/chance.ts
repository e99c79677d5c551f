/**
 * Chance that repeats: the same seed gives the same numbers on any machine, because it is whole arithmetic in 32 bits.
 * A Weyl sequence (steps of 2^32 over the golden ratio), each member of it mixed. Enough to vary invented records; not
 * for secrets, and not for statistics.
 */
export class Chance {
  #state: number;

  /**
   * @param seed a whole number; only its lowest 32 bits count.
   * @param stream tells apart what is drawn from one seed for several purposes, so that drawing more for one of them
   *   leaves the others as they were.
   */
  constructor(seed: number, stream = 0) {
    this.#state = mix32((mix32(seed) + Math.imul(stream, step)) >>> 0);
  }

  /** The next whole number from 0 to 2^32 − 1. */
  next(): number {
    this.#state = (this.#state + step) >>> 0;
    return mix32(this.#state);
  }

  /** A whole number from `min` to `max`, both included. */
  whole(min: number, max: number): number {
    // Both factors and their product are exact in a double.
    return min + Math.floor((this.next() / 0x1_0000_0000) * (max - min + 1));
  }

  /** True once in so many times. */
  oneIn(times: number): boolean {
    return this.whole(1, times) === 1;
  }

  /** One of a list that holds something; what it says twice comes twice as often. */
  pick<T extends NonNullable<unknown>>(from: readonly T[]): T {
    const picked = from[this.whole(0, from.length - 1)];
    if (picked === undefined) throw new Error('There is nothing to pick from.');
    return picked;
  }

  /** So many of a list, in the order of the list; all of it where it is shorter. */
  some<T>(from: readonly T[], count: number): readonly T[] {
    const places = from.map((_, at) => at);
    while (places.length > count) places.splice(this.whole(0, places.length - 1), 1);
    return from.filter((_, at) => places.includes(at));
  }
}

const step = 0x9e3779b9;

/**
 * Spreads a change of any bit over all of them: the finaliser of MurmurHash3 (Appleby, public domain), so that
 * `mix32(seed)` is the 32-bit MurmurHash3 of nothing under that seed.
 */
export function mix32(value: number): number {
  let mixed = value >>> 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
