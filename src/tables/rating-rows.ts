import type { RatingRows } from '../model/mapping.js';
import type { Rating } from '../model/rating.js';
import { safeParseRating } from '../schema/rating.js';
import { ofSession } from './column-pattern.js';
import type { Column, Columns } from './columns.js';
import type { Finder } from './compile.js';
import { cellReader } from './compile.js';
import type { CourseIds } from './course-ids.js';
import type { CellPlace } from './import-fault.js';
import type { Ledger } from './ledger.js';
import type { CellReader, Reading } from './read-cell.js';
import { placeOf, readCell } from './read-cell.js';
import type { Row } from './read-table.js';
import { cellContent, saysAnything, textsOf } from './row-content.js';
import type { CellSettings } from './settings.js';

/** A table of ratings, once its columns are found. */
export interface RatingReader {
  readonly course: readonly Column[];
  readonly settings: CellSettings;
  /** What each score of a row is about; `item` and `rater` may differ from column to column. */
  readonly scores: readonly ScoreReader[];
  readonly wide: boolean;
}

interface ScoreReader {
  /** The members of a rating, by their JSON pointers. */
  readonly head: ReadonlyMap<string, CellReader>;
  readonly score: CellReader;
  readonly reason: CellReader | undefined;
}

/** A rating, and the row that gave it. */
export interface ReadRating {
  readonly rating: Rating;
  readonly place: CellPlace;
  /** All that is mapped of the row. */
  readonly texts: string;
}

/** Finds the columns of a table of ratings. What is not there is in the ledger, and stops the import. */
export function compileRatings(
  entry: RatingRows,
  columns: Columns,
  settings: CellSettings,
  session: string | undefined,
): RatingReader {
  const finder: Finder = { columns, settings, session };
  const find = (source: Parameters<typeof cellReader>[0], name: string) =>
    cellReader(source, `rating ${name}`, finder);
  const head = new Map<string, CellReader>();
  const put = (pointer: string, reader: CellReader | undefined) => {
    if (reader !== undefined) head.set(pointer, reader);
  };
  put('/instrument', find(entry.instrument, 'instrument'));
  put('/session', find(entry.session, 'session'));
  put('/role', find(entry.role, 'role'));
  if (entry.rater !== undefined) put('/rater', find(entry.rater, 'rater'));
  if (entry.segment !== undefined) {
    put('/segment/part', find(entry.segment.part, 'segment'));
    put('/segment/of', find(entry.segment.of, 'segment'));
  }
  if (entry.item !== undefined) put('/item', find(entry.item, 'item'));
  const reason = entry.reason === undefined ? undefined : find(entry.reason, 'reason');
  const course = [entry.course].flat().flatMap((name) => columns.find(name, 'course') ?? []);
  const { scores, score } = entry;
  if (scores === undefined) {
    const reader = score === undefined ? undefined : find(score, 'score');
    return {
      course,
      settings,
      wide: false,
      scores: reader === undefined ? [] : [{ head, score: reader, reason }],
    };
  }
  const pattern = ofSession(scores.columns, session);
  const scored = (words: ReadonlyMap<string, string>) => {
    const item = words.get('item');
    return item === undefined ? 'rating score' : `rating score of ${scores.codes?.[item] ?? item}`;
  };
  const found = columns.matching(pattern, scored, (words) => {
    const item = words.get('item');
    return item === undefined || scores.codes === undefined || Object.hasOwn(scores.codes, item);
  });
  if (found.length === 0 && pattern === scores.columns) columns.noneFits(pattern);
  const wide = found.map(({ words, ...column }): ScoreReader => {
    const own = new Map(head);
    const [item, rater] = [words.get('item'), words.get('rater')];
    if (item !== undefined) own.set('/item', { from: 'name', text: scores.codes?.[item] ?? item });
    if (rater !== undefined) own.set('/rater', { from: 'name', text: rater });
    columns.readAs(column, settings);
    return { head: own, score: { from: 'cell', column, settings }, reason };
  });
  return { course, settings, scores: wide, wide: true };
}

/** The rows of a table of ratings, ready to be read. */
export interface RatingRowsInput {
  readonly entry: RatingRows;
  readonly readers: readonly RatingReader[];
  readonly rows: readonly Row[];
  readonly ids: CourseIds;
  readonly ledger: Ledger;
}

/** Reads the rows of a table of ratings. */
export function readRatingRows(input: RatingRowsInput): {
  readonly ratings: readonly ReadRating[];
  /** Rows without a rating. */
  readonly silent: readonly Row[];
} {
  const { entry, readers, rows, ids, ledger } = input;
  const silent: Row[] = [];
  const ratings = rows.flatMap((row) => {
    const reading: Reading = { table: entry.table, row, ledger };
    const place: CellPlace = { table: entry.table, row: row.row, line: row.line };
    const speaking = readers.filter((reader) => saysAnything(row, contentOf(reader)));
    const [first] = speaking;
    if (first === undefined) {
      silent.push(row);
      return [];
    }
    const course = ids.read(first.course, first.settings.missing, reading);
    if (course === undefined) return [];
    return speaking.flatMap((reader) => {
      const texts = textsOf(row, columnsOf(reader));
      return reader.scores.flatMap((score) => {
        const rating = read(score, course, reading);
        return rating === undefined ? [] : [{ rating, place, texts }];
      });
    });
  });
  return { ratings, silent };
}

function contentOf({ scores, wide }: RatingReader): ReturnType<typeof cellContent> {
  // In a long table a missing score is a rating that is missing; what it is about is said beside it.
  return scores.flatMap(({ head, score }) => [
    ...cellContent(score),
    ...(wide ? [] : [...head.values()].flatMap(cellContent)),
  ]);
}

function columnsOf({ course, scores }: RatingReader): readonly Column[] {
  const readers = scores.flatMap(({ head, score, reason }) => [...head.values(), score, reason]);
  return [...course, ...readers.flatMap((reader) => (reader?.from === 'cell' ? [reader.column] : []))];
}

function read({ head, score, reason }: ScoreReader, course: string, reading: Reading): Rating | undefined {
  const { table, row, ledger } = reading;
  const members: Record<string, unknown> = {};
  const places = new Map<string, CellPlace>();
  const segment: Record<string, unknown> = {};
  for (const [pointer, reader] of head) {
    if (reader.from === 'cell') places.set(pointer, placeOf(reading, reader.column));
    const name = pointer.split('/').at(-1) ?? '';
    const said = readCell(reader, numbers.includes(name) ? 'number' : 'text', reading);
    if (said.state === 'fault') return undefined;
    if (said.state !== 'value') continue;
    const target = pointer.startsWith('/segment') ? segment : members;
    target[name] = said.values[0]?.value;
  }
  if (Object.keys(segment).length > 0) members['segment'] = segment;
  const scored = readCell(score, 'number', reading);
  if (score.from === 'cell') places.set('/score', placeOf(reading, score.column));
  if (scored.state === 'fault') return undefined;
  if (scored.state === 'missing') members['missing'] = true;
  if (scored.state === 'not-applicable') {
    members['notApplicable'] = true;
    const why = reason === undefined ? undefined : readCell(reason, 'text', reading);
    if (why?.state === 'value') members['reason'] = why.values[0]?.value;
    if (reason?.from === 'cell') places.set('/reason', placeOf(reading, reason.column));
  }
  if (scored.state === 'value') members['score'] = scored.values[0]?.value;
  const parsed = safeParseRating({ schema: 'openipt/rating/1', course, ...members });
  if (parsed.ok) return parsed.value;
  for (const { code, pointer, message } of parsed.error) {
    const place = places.get(pointer) ??
      places.get(`${pointer}/part`) ?? { table, row: row.row, line: row.line };
    if (code === 'missing') ledger.report('import/value-missing', place, needed);
    else if (code === 'unknown-word') ledger.report('import/unknown-code', place, `${message} ${recode}`);
    else
      ledger.report('import/bad-value', place, `${message} Correct the cell; until then it does not count.`);
  }
  return undefined;
}

const numbers: readonly string[] = ['session', 'part', 'of'];
const needed = 'A rating needs a value here, and is left out. Fill in the cell.';
const recode = 'Correct the cell, or say in `codes` what it stands for.';
