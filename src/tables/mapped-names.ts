import type { CellSource, Condition, DataSource, EventMapping, TableMapping } from '../model/mapping.js';
import { placeholdersIn } from './column-pattern.js';

/** Every name of a column, or pattern of names, that a table of the mapping speaks of. */
export function mappedNames(entry: TableMapping): readonly string[] {
  const names = namesOf(entry).filter((name) => name !== sessionInNames);
  return [...new Set(names)];
}

/** What stands as the session where its number stands in the names of columns. */
export const sessionInNames = '{session}';

/** Those of the names that hold the number of a session. */
export function sessionPatterns(entry: TableMapping): readonly string[] {
  return mappedNames(entry).filter((name) => placeholdersIn(name).includes('session'));
}

function namesOf(entry: TableMapping): readonly string[] {
  const where = conditionNames(entry.where);
  if (entry.rows === 'ignored') return where;
  const all = [...where, ...[entry.course].flat()];
  switch (entry.rows) {
    case 'course':
      return [...all, ...sourceNames(entry.date), ...entry.events.flatMap(eventNames)];
    case 'session':
    case 'event': {
      const key = entry.rows === 'event' ? (entry.key ?? []) : [];
      const { session, date, order, events } = entry;
      return [...all, ...key, ...sourceNames(session, date, order), ...events.flatMap(eventNames)];
    }
    case 'rating': {
      const { session, instrument, rater, role, segment, item, score, scores, reason } = entry;
      return [
        ...all,
        ...sourceNames(session, instrument, rater, role, item, score, scores, reason),
        ...sourceNames(segment?.part, segment?.of),
      ];
    }
  }
}

function eventNames({ when, on, recordedOn, recordedBy, data }: EventMapping): readonly string[] {
  return [...conditionNames(when), ...sourceNames(on, recordedOn, recordedBy, ...Object.values(data ?? {}))];
}

function conditionNames(condition: Condition | undefined): readonly string[] {
  return Object.keys(condition ?? {});
}

function sourceNames(...sources: readonly (CellSource | DataSource | undefined)[]): readonly string[] {
  return sources.flatMap((source) => {
    if (source === undefined) return [];
    if (typeof source === 'string') return [source];
    if ('constant' in source) return [];
    return 'columns' in source ? [source.columns] : [source.column];
  });
}
