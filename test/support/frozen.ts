/** The places of a value whose object is not frozen (or does not hold to another condition). */
export function unfrozenIn(
  value: unknown,
  path = '',
  holds: (object: object) => boolean = Object.isFrozen,
): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = holds(value) ? [] : [path || '/'];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, item]) => unfrozenIn(item, `${path}/${key}`, holds)),
  ];
}
