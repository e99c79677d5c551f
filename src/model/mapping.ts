import type { Course, EventType } from './course.js';

/**
 * What says which column of which table feeds which field of which event: how an export becomes courses and ratings.
 * The whole language, with examples: docs/import.md.
 * @example
 * const mapping: Mapping = {
 *   schema: 'openipt/mapping/1', protocol: 'ipt-adult', documented: ['sessions'],
 *   tables: [{
 *     table: 'sessions', rows: 'session', course: 'id', session: 'session_no', date: 'session_date',
 *     events: [{ type: 'session-held', data: { kind: { constant: 'treatment' }, minutes: 'minutes' } }],
 *   }],
 * };
 */
export interface Mapping extends TableSettings {
  readonly schema: 'openipt/mapping/1';
  /** The id of the protocol that the courses follow. */
  readonly protocol: string;
  /** What the export documents in full. What is absent inside of it was not done; outside, it was not recorded. */
  readonly documented: Course['documented'];
  /** What becomes of a course of which something could not be read; `without-claims` unless told. */
  readonly faulty?: 'without-claims' | 'left-out';
  readonly tables: readonly TableMapping[];
}

/** How a table is written; said once for all tables, or for one. */
export interface TableSettings {
  /** What stands between two cells; a comma unless told. */
  readonly delimiter?: ',' | ';' | '\t' | '|';
  /** How many rows head the table; the first of them has the names. One unless told. */
  readonly headerRows?: number;
  /** The decimal sign of numbers; a point unless told. */
  readonly decimal?: '.' | ',';
  /** How dates are written, by `YYYY`, `MM` or `M`, `DD` or `D`, `HH`, `mm`, `ss`; `YYYY-MM-DD` unless told. */
  readonly dates?: string | readonly string[];
  /** Texts that stand for *not recorded*; only the empty text unless told. */
  readonly missing?: readonly string[];
  /** Texts that stand for *does not apply*; none unless told. */
  readonly notApplicable?: readonly string[];
  /** What becomes of two rows for the same thing: always a fault, or rows with the same cells count once. */
  readonly duplicates?: 'error' | 'same';
}

/** What the rows of one table are. */
export type TableMapping = CourseRows | SessionRows | EventRows | RatingRows | IgnoredRows;

/** What every table says. */
export interface TableRows extends TableSettings {
  /** The name of the table: of its file, without the ending. Several entries may read one table. */
  readonly table: string;
  /** Only the rows in which these columns hold one of these texts. */
  readonly where?: Condition;
  /** The column of the course’s id, or several that make it together. */
  readonly course: string | readonly string[];
}

/** One row is one course. */
export interface CourseRows extends TableRows {
  readonly rows: 'course';
  /** The date of events that have none of their own. */
  readonly date?: CellSource;
  readonly events: readonly EventMapping[];
}

/** One row is one session, held or missed. */
export interface SessionRows extends TableRows {
  readonly rows: 'session';
  /** The number of the session; `{session}` where it stands in the names of the columns. */
  readonly session: CellSource;
  readonly date?: CellSource;
  /** Numbers that order the sessions of a course, where those of the sessions do not. */
  readonly order?: CellSource;
  readonly events: readonly EventMapping[];
}

/** One row is one thing that happened, in a session or outside of it. */
export interface EventRows extends TableRows {
  readonly rows: 'event';
  readonly session?: CellSource;
  readonly date?: CellSource;
  /** Numbers that order rows of one session or day. */
  readonly order?: CellSource;
  /** The columns that, with course and session, make a row this row and no other; all mapped ones unless told. */
  readonly key?: readonly string[];
  readonly events: readonly EventMapping[];
}

/** One row holds what a rater gave a session: one score, with `item` and `score`, or one a column, with `scores`. */
export interface RatingRows extends TableRows {
  readonly rows: 'rating';
  readonly session: CellSource;
  readonly instrument: CellSource;
  /** The rater’s opaque id; absent where it stands in the names of the columns. */
  readonly rater?: CellSource;
  readonly role: CellSource;
  /** Which part of the session was rated, of how many. */
  readonly segment?: { readonly part: CellSource; readonly of: CellSource };
  readonly item?: CellSource;
  readonly score?: CellSource;
  /** Columns that hold a score each; `{item}`, `{rater}` and `{session}` may stand in their names. */
  readonly scores?: ItemColumns;
  /** Why an item does not apply. */
  readonly reason?: CellSource;
}

/** Rows that are set aside on purpose. */
export interface IgnoredRows {
  readonly rows: 'ignored';
  readonly table: string;
  readonly where?: Condition;
}

/** Columns, each with the texts of which it has to hold one. All of them have to. */
export type Condition = Readonly<Record<string, string | readonly string[]>>;

/** One event that rows give. */
export interface EventMapping {
  readonly type: Exclude<EventType, 'entry-withdrawn'>;
  /** Only where these columns hold one of these texts. */
  readonly when?: Condition;
  /** The event’s own date. */
  readonly on?: CellSource;
  /** Where it stands in the log if it has neither date nor session. */
  readonly place?: 'start' | 'end';
  readonly recordedOn?: CellSource;
  /** The opaque id of who wrote it down. */
  readonly recordedBy?: CellSource;
  /** The fields of the event’s data by their paths: `minutes`, `risk.level`, `techniques[].technique`. */
  readonly data?: Readonly<Record<string, DataSource>>;
}

/** Where one value comes from: a column by its name, a column with more to say of it, or the mapping itself. */
export type CellSource = string | ColumnSource | ConstantSource;

/** Where the value of a field comes from; checkboxes give a list. */
export type DataSource = CellSource | CheckboxColumns;

/** A column, and how its cells are read. */
export interface ColumnSource {
  readonly column: string;
  /** From the text of a cell to the value that it stands for; `null` for not recorded. Goes before all else. */
  readonly codes?: Readonly<Record<string, CodeValue>>;
  /** Between several values in one cell. */
  readonly split?: string;
  readonly dates?: string | readonly string[];
  readonly missing?: readonly string[];
  readonly notApplicable?: readonly string[];
}

/** The same value for every row. */
export interface ConstantSource {
  readonly constant: CodeValue;
}

/** Checkboxes: columns named after a pattern with `{code}`, which together give the list of what is ticked. */
export interface CheckboxColumns {
  readonly columns: string;
  /** From what stands for `{code}` to the value that the box means. */
  readonly codes?: Readonly<Record<string, CodeValue>>;
  /** What a ticked box holds; `1` unless told. */
  readonly checked?: readonly string[];
  /** What an empty box holds; `0` unless told. */
  readonly unchecked?: readonly string[];
}

/** Columns of scores, named after a pattern. */
export interface ItemColumns {
  readonly columns: string;
  /** From what stands for `{item}` to the item’s id. */
  readonly codes?: Readonly<Record<string, string>>;
}

/** A number, a word, or yes and no. */
export type Plain = string | number | boolean;

/** An item of a list that has fields: `{ "technique": "role-play" }`. */
export type PlainFields = Readonly<Record<string, Plain | readonly string[]>>;

/** What a code, or a constant, can stand for; `null` is *not recorded*. */
export type CodeValue = Plain | null | PlainFields | readonly (Plain | PlainFields)[];
