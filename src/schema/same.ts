import type * as z from 'zod';

/** Read-only all the way down, as the model's types are. */
export type DeepReadonly<T> = T extends (infer E)[]
  ? readonly DeepReadonly<E>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

/** `true` where two types are the same in both directions, optionality and `readonly` included. */
export type Same<A, B> =
  (<T>() => T extends Expand<A> ? 1 : 2) extends <T>() => T extends Expand<B> ? 1 : 2 ? true : false;

// Interfaces and intersections are written out, so that only their members are compared.
type Expand<T> = T extends object ? { [K in keyof T]: Expand<T[K]> } : T;

/** The schemas of a group of events, each giving exactly the data of its type. */
export type SchemasOf<Data> = { readonly [T in keyof Data]: z.ZodType<Data[T]> };

/** What a group of schemas gives. */
export type OutputsOf<Schemas extends Record<string, z.ZodType>> = {
  -readonly [T in keyof Schemas]: DeepReadonly<z.output<Schemas[T]>>;
};
