/** Freezes a value and everything it holds, in place. Stops at what is frozen already, so it is cheap to repeat. */
export function deepFreeze<T>(value: T): T {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    for (const child of Object.values(next)) pending.push(child);
  }
  return value;
}

/** A frozen deep copy of plain data; what is frozen already is taken as it is. */
export function frozenCopy<T>(value: T): T {
  if (!isObject(value) || Object.isFrozen(value)) return value;
  const copy: T & object = Object.assign(Array.isArray(value) ? [] : {}, value);
  for (const key of Object.keys(copy)) Reflect.set(copy, key, frozenCopy(Reflect.get(copy, key)));
  return Object.freeze(copy);
}

function isObject<T>(value: T): value is T & object {
  return typeof value === 'object' && value !== null;
}
