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

const frozenHere = new WeakSet<object>();

/** As {@link deepFreeze}, and remembers that all of it is frozen: an object may be frozen at its top alone. */
export function seal<T extends object>(value: T): T {
  deepFreeze(value);
  frozenHere.add(value);
  return value;
}

/** A frozen deep copy of plain data; what is frozen all the way down is taken as it is. */
export function frozenCopy<T>(value: T): T {
  return isFrozenThroughout(value) ? value : deepFreeze(copyOf(value));
}

// What was sealed here need not be walked again.
function isFrozenThroughout(value: unknown): boolean {
  if (!isObject(value) || frozenHere.has(value)) return true;
  return Object.isFrozen(value) && Object.values(value).every(isFrozenThroughout);
}

function copyOf<T>(value: T): T;
function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => copyOf(item));
  if (!isObject(value)) return value;
  // `fromEntries` defines keys, so that a key called like the prototype stays a key.
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, copyOf(inner)]));
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
