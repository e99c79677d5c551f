import { csvText } from '../lib/csv-text.js';
import type { CourseState } from '../model/state.js';

/** The columns of an event log, in order; the first three are those that process-mining tools look for. */
const eventColumns = [
  'case:concept:name',
  'concept:name',
  'time:timestamp',
  'date',
  'session',
  'phase',
  'area',
  'techniques',
  'event',
  'order',
  'case:protocol',
] as const;

/**
 * The effective log of a course as rows of an event log, one each, in the order of the log, without the header. Codes,
 * ids and dates only: no text of the record, nobody’s name, nobody of the inventory.
 *
 * `time:timestamp` is empty where the day is not fully known, and `date` then holds as much as is (a year, a month or
 * nothing): no day is ever made up. `order` counts the entries of a course from 1 and is the order of the record, also
 * among entries of one day. `phase` is the phase that was entered or that the session names, never one that was inferred.
 */
export function eventRows(state: CourseState): string {
  const areas = areasOf(state);
  const sessions = new Map(state.entries['session-held'].map(({ seq, data }) => [seq, data]));
  const entered = new Map(state.entries['phase-entered'].map(({ seq, data }) => [seq, data.phase]));
  let phase: string | undefined;
  return csvText(
    state.effective.map(({ id, type, on, session, seq }) => {
      phase = entered.get(seq) ?? phase;
      const held = sessions.get(seq);
      return [
        state.id,
        type,
        on?.length === fullDate ? on : null,
        on ?? null,
        session ?? null,
        phase ?? held?.phase ?? null,
        areas.get(seq)?.join(';') ?? null,
        held?.techniques?.map(({ technique }) => technique).join(';') ?? null,
        id,
        seq + 1,
        state.protocol,
      ];
    }),
  );
}

/** The header of an event log. */
export function eventHeader(): string {
  return csvText([eventColumns]);
}

/**
 * Courses as one event log in CSV, for pm4py, bupaR or any other tool that mines processes.
 * @example
 * writeFileSync('events.csv', eventsToCsv(states));
 */
export function eventsToCsv(states: Iterable<CourseState>): string {
  return eventHeader() + Array.from(states, eventRows).join('');
}

/** How many entries of a course have no day, so that a tool which needs one leaves them out. */
export function undated({ effective }: CourseState): number {
  return effective.filter(({ on }) => on?.length !== fullDate).length;
}

const fullDate = 10;

function areasOf({ entries }: CourseState): ReadonlyMap<number, readonly string[]> {
  const named = [
    ...entries['focus-proposed'],
    ...entries['focus-activated'],
    ...entries['focus-detailed'],
    ...entries['focus-closed'],
    ...entries['formulation-shared'],
  ];
  return new Map<number, readonly string[]>([
    ...named.flatMap(({ seq, data: { area } }): [number, readonly string[]][] =>
      area === undefined ? [] : [[seq, [area]]],
    ),
    ...entries['session-held'].flatMap(({ seq, data: { areas } }): [number, readonly string[]][] =>
      areas === undefined ? [] : [[seq, areas]],
    ),
  ]);
}
