/**
 * The fewest of some things that still do what all of them do together, in their order; `undefined` where not even all
 * of them do. What cannot be left out is found first, so that the search is over the rest alone.
 */
export function fewest<T>(
  all: readonly T[],
  does: (some: readonly T[]) => boolean,
): readonly T[] | undefined {
  if (!does(all)) return undefined;
  const needed = new Set(all.filter((one) => !does(all.filter((other) => other !== one))));
  const rest = all.filter((one) => !needed.has(one));
  for (let size = 0; size <= rest.length; size += 1) {
    for (const extra of choices(rest, size)) {
      const some = all.filter((one) => needed.has(one) || extra.includes(one));
      if (does(some)) return some;
    }
  }
  return all;
}

/** Every choice of so many things, in order. */
function* choices<T>(from: readonly T[], size: number): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (const [at, first] of from.entries()) {
    for (const others of choices(from.slice(at + 1), size - 1)) yield [first, ...others];
  }
}
