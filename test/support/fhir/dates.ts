/** The first and the last moment that a FHIR date can mean, in milliseconds; undefined if it is no real date. */
export function spanOf(text: string): { readonly first: number; readonly last: number } | undefined {
  const parts = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(T.+)?)?)?$/.exec(text);
  if (parts === null) return undefined;
  const [, year = '', month, day, time] = parts;
  if (time !== undefined) {
    const moment = Date.parse(text);
    return Number.isNaN(moment) || !isRealDay(`${year}-${month}-${day}`)
      ? undefined
      : { first: moment, last: moment };
  }
  const y = Number(year);
  const m = month === undefined ? 0 : Number(month) - 1;
  const d = day === undefined ? 1 : Number(day);
  if (m < 0 || m > 11 || (day !== undefined && !isRealDay(text))) return undefined;
  const end = day !== undefined ? [y, m, d + 1] : month !== undefined ? [y, m + 1, 1] : [y + 1, 0, 1];
  return { first: utc(y, m, d), last: utc(end[0] ?? y, end[1] ?? m, end[2] ?? d) - 1 };
}

function isRealDay(day: string): boolean {
  const moment = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(day);
}

// Date.UTC takes the years 0 to 99 for 1900 to 1999.
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** Whether a period ends before it starts, however its partial dates are read. */
export function isReversed(start: string, end: string): boolean {
  const from = spanOf(start);
  const to = spanOf(end);
  return from !== undefined && to !== undefined && from.first > to.last;
}
