/** A place at which two JSON values differ: gone from the first, or changed in it; a list of texts is one place. */
export interface Difference {
  readonly pointer: string;
  readonly action: 'removed' | 'changed' | 'added';
}

export function differences(before: unknown, after: unknown, pointer = ''): readonly Difference[] {
  if (!isInner(before) || !isInner(after) || Array.isArray(before) !== Array.isArray(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ pointer, action: 'changed' }];
  }
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [
    ...[...old].flatMap(([key, value]) =>
      now.has(key)
        ? differences(value, now.get(key), `${pointer}/${key}`)
        : [{ pointer: `${pointer}/${key}`, action: 'removed' as const }],
    ),
    ...[...now.keys()]
      .filter((key) => !old.has(key))
      .map((key) => ({ pointer: `${pointer}/${key}`, action: 'added' as const })),
  ];
}

function isInner(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  return !Array.isArray(value) || value.some((item) => typeof item !== 'string');
}
