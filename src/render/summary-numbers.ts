import type { FigureDefinition } from '../cohort/figure-definitions.js';

/** What stands for a number that is blanked. */
export const blank = '*';

/** A whole number, or the mark of a blanked one. */
export function whole(number: number | null): string {
  return number === null ? blank : String(number);
}

/** A share in percent, with one decimal, under a heading that says so. */
export function percent(share: number): string {
  return (share * 100).toFixed(1);
}

/** The bounds of an interval in percent: `18.1–45.4`. */
export function bounds(interval: { readonly low: number; readonly high: number } | null): string {
  return interval === null ? '' : `${(interval.low * 100).toFixed(1)}–${(interval.high * 100).toFixed(1)}`;
}

/** A value of a figure in its unit: shares in percent, days and counts as they are. */
export function valueIn(unit: FigureDefinition['unit'], value: number): string {
  switch (unit) {
    case 'share':
    case 'yes-no':
      return `${Math.round(value * 100)}%`;
    case 'count':
    case 'days':
    case 'minutes':
      return String(Math.round(value * 10) / 10);
  }
}
