/** What the record last says on a point, and the entry that says it. */
export interface LastWord<E, T> {
  readonly entry: E;
  readonly word: T;
}

/** The last entry that says anything on a point: a later word stands over an earlier one, silence over none. */
export function lastWord<E, T>(
  entries: readonly E[],
  read: (entry: E) => T | undefined,
): LastWord<E, T> | undefined {
  let last: LastWord<E, T> | undefined;
  for (const entry of entries) {
    const word = read(entry);
    if (word !== undefined) last = { entry, word };
  }
  return last;
}
