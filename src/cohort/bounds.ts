import { wilsonInterval } from '../fidelity/wilson-interval.js';

/** Wilson’s interval at 95% of a share of courses; `null` of none. */
export function boundsOf(
  courses: number,
  of: number,
): { readonly low: number; readonly high: number } | null {
  const { interval } = wilsonInterval(courses, of);
  return interval === null ? null : { low: interval.low, high: interval.high };
}
