/** The word that was most likely meant, or `undefined` where none is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const distance = edits(word.toLowerCase(), candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best ?? known.find((candidate) => word.length > 1 && candidate.startsWith(word.toLowerCase()));
}

/** How many letters have to be added, dropped, changed, or swapped with the next one. */
function edits(from: string, to: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const line = [row];
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1];
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      line.push(
        Math.min(
          Number(above[column]) + 1,
          Number(line[column - 1]) + 1,
          Number(above[column - 1]) + (same ? 0 : 1),
          swapped && row > 1 && column > 1 ? Number(before[column - 2]) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = above;
    above = line;
  }
  return Number(above[to.length]);
}
