import type { CellPlace } from './import-fault.js';
import type { Ledger } from './ledger.js';

/** A row of a session table, and the session that it is. */
export interface SessionSeen {
  readonly course: string;
  readonly session: number;
  /** What orders it among those of its course. */
  readonly order: number;
  readonly place: CellPlace;
}

/** Notes rows out of order, in each table, and numbers of sessions that no table has. */
export function noteSessions(tables: readonly (readonly SessionSeen[])[], ledger: Ledger): void {
  for (const rows of tables) noteDisorder(rows, ledger);
  const byCourse = new Map<string, SessionSeen[]>();
  for (const one of tables.flat()) byCourse.set(one.course, [...(byCourse.get(one.course) ?? []), one]);
  for (const rows of byCourse.values()) noteGaps(rows, ledger);
}

function noteDisorder(rows: readonly SessionSeen[], ledger: Ledger): void {
  const before = new Map<string, number>();
  for (const { course, order, place } of rows) {
    if (order < (before.get(course) ?? order)) ledger.report('import/row-order', place, disorder);
    before.set(course, order);
  }
}

function noteGaps(rows: readonly SessionSeen[], ledger: Ledger): void {
  const sorted = [...rows].sort((a, b) => a.session - b.session);
  let last = 0;
  for (const { session, place } of sorted) {
    if (session > last + 1) ledger.report('import/session-gap', place, gap);
    last = Math.max(last, session);
  }
}

const disorder =
  'This row comes after a later session of its course. It was put into its place; look whether the number is right.';
const gap = 'The session before this one by number is in no table. Look whether a row is missing.';
