// @ts-expect-error The package has no types; what is used of it is stated below.
import jstat from 'jstat';

interface Distributions {
  readonly normal: { inv(p: number, mean: number, sd: number): number };
  readonly studentt: { inv(p: number, freedom: number): number };
  readonly centralF: { inv(p: number, between: number, within: number): number };
}

const { normal, studentt, centralF }: Distributions = jstat;

/** The value that a standard normal variable stays below with probability `p`. */
export function zQuantile(p: number): number {
  return normal.inv(p, 0, 1);
}

/** The value that a variable of Student’s t distribution stays below with probability `p`. */
export function tQuantile(p: number, freedom: number): number {
  return studentt.inv(p, freedom);
}

/** The value that a variable of the F distribution stays below with probability `p`. Degrees need not be whole. */
export function fQuantile(p: number, between: number, within: number): number {
  return centralF.inv(p, between, within);
}
