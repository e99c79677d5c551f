/** The answer of a step that may be refused: a value, or the reason why not. */
export type Result<T, E> = Ok<T> | Err<E>;

/** A step that was taken. */
export interface Ok<T> {
  readonly ok: true;
  readonly value: T;
}

/** A step that was refused. */
export interface Err<E> {
  readonly ok: false;
  readonly error: E;
}

/** Wraps a value as an {@link Ok}. */
export function ok<T>(value: T): Ok<T> {
  return { ok: true, value };
}

/** Wraps a reason as an {@link Err}. */
export function err<E>(error: E): Err<E> {
  return { ok: false, error };
}
