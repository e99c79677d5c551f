/** The numbers of a text, as they are written: `0.63`, `−0.19`, `12`. */
export function figuresIn(text: string): string[] {
  return [...text.matchAll(/−?\d+(?:\.\d+)?/g)].map(([figure]) => figure);
}

/** Every text within a record, however deep; a number is a fault, since nothing here is to be added up. */
export function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) throw new Error(`Not a text: ${String(value)}.`);
  return Object.values(value).flatMap(textsIn);
}
