import { matched } from './column-pattern.js';
import type { Ledger } from './ledger.js';
import type { Table } from './read-table.js';
import type { CellSettings } from './settings.js';

/** A column that was found: its place from the left, from 0, and the name by which the mapping knows it. */
export interface Column {
  readonly at: number;
  readonly name: string;
}

/** A column that stands for one thing of many, with what stands for the placeholders in its name. */
export interface MatchedColumn extends Column {
  readonly words: ReadonlyMap<string, string>;
}

/** What became of one column, whether the mapping names it or not. */
export interface ColumnReport {
  readonly table: string;
  /** Its place from the left, from 1. */
  readonly position: number;
  /** As it stands at its head. */
  readonly name: string;
  /** What it feeds: fields of events, keys, conditions. Empty where the mapping does not name it. */
  readonly became: readonly string[];
  /** How many cells hold something. */
  readonly values: number;
  /** How many hold a missing code. */
  readonly missing: number;
  /** How many hold a not-applicable code. */
  readonly notApplicable: number;
}

/** The columns of a table by their names, and what the mapping made of each. */
export class Columns {
  readonly #table: Table;
  readonly #ledger: Ledger;
  readonly #became = new Map<number, Set<string>>();
  readonly #settings = new Map<number, CellSettings>();
  readonly #asked = new Set<string>();

  constructor(table: Table, ledger: Ledger) {
    this.#table = table;
    this.#ledger = ledger;
  }

  /** Tells of columns that share a name, where the mapping does not stumble over them. */
  tellTwins(): void {
    for (const { at, name, same } of this.#twins()) {
      if (this.#asked.has(name)) continue;
      const what = same
        ? 'An earlier column has this name, and the same cells. Remove one of the two.'
        : 'An earlier column has this name, with other cells. Give them two names; `name#2` in a mapping is the second.';
      const place = { table: this.#table.name, line: this.#table.line, position: at + 1 };
      this.#ledger.report('import/duplicate-header', place, what);
    }
  }

  /** The column of a name; with `name#2` the second of that name. What is not there is in the ledger. */
  find(name: string, became: string): Column | undefined {
    const column = this.look(name, became);
    if (column === undefined) this.#missing(name);
    return column;
  }

  /** As {@link find}, for a column that may be absent. */
  look(name: string, became: string): Column | undefined {
    const places = this.#placesOf(name);
    const [, base = '', nth] = /^(.*)#(\d+)$/.exec(name) ?? [];
    const at = places[0] ?? this.#placesOf(base)[Number(nth) - 1];
    if (at === undefined) return undefined;
    if (places.some((place) => !this.#same(at, place))) this.#ambiguous(name, at);
    return this.#take(at, name, became);
  }

  /** The columns whose names fit a pattern, from the left. */
  matching(
    pattern: string,
    became: (words: ReadonlyMap<string, string>) => string,
    wanted: (words: ReadonlyMap<string, string>) => boolean = () => true,
  ): readonly MatchedColumn[] {
    return this.#table.header.flatMap((name, at) => {
      const words = matched(pattern, name);
      return words === undefined || !wanted(words) ? [] : [{ ...this.#take(at, name, became(words)), words }];
    });
  }

  /** Tells that no column fits a pattern. */
  noneFits(pattern: string): void {
    this.#missing(pattern);
  }

  /** The sessions for which there is a column, by what stands for `{session}` in its name. */
  sessions(patterns: readonly string[]): readonly string[] {
    const found = patterns.map((pattern) => {
      // What else differs between columns is not asked for here.
      const texts = this.#table.header.flatMap((name) => matched(pattern, name)?.get('session') ?? []);
      if (texts.length === 0) this.#missing(pattern);
      return texts;
    });
    return [...new Set(found.flat())].sort((a, b) => Number(a) - Number(b) || (a < b ? -1 : 1));
  }

  /** How the cells of a column are read; the first word on that counts. */
  readAs({ at }: Column, settings: CellSettings): void {
    if (!this.#settings.has(at)) this.#settings.set(at, settings);
  }

  /** What became of each column, from the left; `settings` for those that say nothing of their own. */
  report(settings: CellSettings): readonly ColumnReport[] {
    const { name: table, header, rows } = this.#table;
    return header.map((name, at) => {
      const { missing, notApplicable } = this.#settings.get(at) ?? settings;
      const texts = rows.map(({ cells }) => cells[at] ?? '');
      const blank = texts.filter((text) => missing.has(text)).length;
      const beside = texts.filter((text) => !missing.has(text) && notApplicable.has(text)).length;
      return {
        table,
        position: at + 1,
        name,
        became: [...(this.#became.get(at) ?? [])],
        values: texts.length - blank - beside,
        missing: blank,
        notApplicable: beside,
      };
    });
  }

  #take(at: number, name: string, became: string): Column {
    const list = this.#became.get(at) ?? new Set<string>();
    this.#became.set(at, list.add(became));
    return { at, name };
  }

  #missing(name: string): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    const message =
      'The mapping names a column that the table does not have. Correct the name in one of the two.';
    this.#ledger.report('import/column-missing', { table: this.#table.name, column: name }, message);
  }

  #ambiguous(name: string, at: number): void {
    if (this.#asked.has(name)) return;
    this.#asked.add(name);
    const message =
      'Several columns have this name, with different cells. Rename them, or say which is meant: `name#1`, `name#2`.';
    const place = { table: this.#table.name, line: this.#table.line, column: name, position: at + 1 };
    this.#ledger.report('import/ambiguous-header', place, message);
  }

  #twins(): readonly { readonly at: number; readonly name: string; readonly same: boolean }[] {
    const { header } = this.#table;
    return header.flatMap((name, at) => {
      const first = header.indexOf(name);
      return name === '' || first === at ? [] : [{ at, name, same: this.#same(first, at) }];
    });
  }

  #placesOf(name: string): readonly number[] {
    return this.#table.header.flatMap((one, at) => (one === name && name !== '' ? [at] : []));
  }

  #same(one: number, other: number): boolean {
    return this.#table.rows.every(({ cells }) => cells[one] === cells[other]);
  }
}
