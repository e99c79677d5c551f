import fc from 'fast-check';

/** What an event can refer to. */
export type RefKind = 'person' | 'task' | 'incident' | 'timeline' | 'measure' | 'area' | 'ground';

/** A reference that is filled in when it is known what stands before; left out where nothing does. */
export class Ref {
  readonly kind: RefKind;
  /** Which one of those that stand before; -1 for the last. */
  readonly pick: number;
  constructor(kind: RefKind, pick: number) {
    this.kind = kind;
    this.pick = pick;
  }
}

/** An id that is made when it is known which ones are taken. */
export class Fresh {
  readonly wish: string;
  constructor(wish: string) {
    this.wish = wish;
  }
}

/** A date that is made when it is known what day it is. */
export class Near {
  readonly before: number;
  readonly length: number;
  constructor(before: number, length: number) {
    this.before = before;
    this.length = length;
  }

  /** The date, as far as known. */
  on(day: number): string {
    return dayText(day - this.before).slice(0, this.length);
  }
}

// Legal ids that a careless lookup in a plain object, a pattern or a sort would trip over.
const idWishes = [
  ...[
    'a',
    'p1',
    'p2',
    'e1',
    'Z',
    '0',
    '1',
    '10',
    '007',
    'constructor',
    'toString',
    'hasOwnProperty',
    'valueOf',
  ],
  ...['prototype', 'length', 'a.b', 'a:b', 'a_b', 'a-b-', 'null', 'undefined', 'NaN', 'x'.repeat(64)],
];

/** A wish for an id: often an ordinary one, sometimes an odd one. */
export const idWish: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(999).map((n) => `id-${n}`) },
  { weight: 2, arbitrary: fc.constantFrom(...idWishes) },
);

/** An id that nothing has to resolve. */
export const freeId: fc.Arbitrary<string> = fc.constantFrom(...idWishes);

export const fresh: fc.Arbitrary<Fresh> = idWish.map((wish) => new Fresh(wish));

/** A reference to something that stands before. */
export function ref(kind: RefKind): fc.Arbitrary<Ref> {
  return fc.nat(500).map((pick) => new Ref(kind, pick));
}

/** A reference to what came last of its kind. */
export function latest(kind: RefKind): fc.Arbitrary<Ref> {
  return fc.constant(new Ref(kind, -1));
}

export const word = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
export const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.array(item, { maxLength: 2 });
export const people = few(ref('person'));
export const timeline = few(ref('timeline'));

/** Free text that would do harm where it were shown, parsed or used as a key. */
export const text: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '',
    '__proto__',
    'constructor',
    '</script><b>',
    '"\\\n\u0000\u2028',
    '=1+1',
    '٣ العربية',
    'e\u0301 👩‍👩‍👧',
    '\ud800',
  ),
  fc.string({ maxLength: 12 }),
);

export const texts: fc.Arbitrary<readonly string[]> = fc.array(text, { maxLength: 2 });

export const flag: fc.Arbitrary<boolean> = fc.boolean();

/** Any number that a score can be. */
export const anyNumber: fc.Arbitrary<number> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 27 }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, 0.1, 1e-9, -273.15, 1e6, -1e6) },
);

/** A day from the year 2023 on, as a full date. */
export function dayText(day: number): string {
  return new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
}

/** A date that has nothing to do with the course's own dates, in any of the three forms. */
export const anyDate: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom(
    '2024-02-29',
    '2023-12-31',
    '2024-01',
    '2024-02',
    '2024',
    '0001-01-01',
    '9999-12-31',
    '1900',
  ),
  fc.nat(1500).map(dayText),
);

/** A date near the one on which it is written down: by so many days before, and as far as known. */
export const nearDate: fc.Arbitrary<Near> = fc
  .tuple(fc.constantFrom(0, 3, 10, 20, 45, 70, 400, -5), fc.constantFrom(10, 10, 10, 10, 10, 7, 4))
  .map(([before, length]) => new Near(before, length));

/** An object with some keys always there and the others sometimes. */
export function shape(
  required: Readonly<Record<string, fc.Arbitrary<unknown>>>,
  optional: Readonly<Record<string, fc.Arbitrary<unknown>>> = {},
): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  return fc.record(
    { ...required, ...optional },
    { requiredKeys: Object.keys(required), noNullPrototype: true },
  );
}
