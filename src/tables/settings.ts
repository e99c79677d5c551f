import type { Mapping, TableMapping, TableSettings } from '../model/mapping.js';
import type { DateFormat } from './date-format.js';
import { dateFormat } from './date-format.js';
import type { TableForm } from './read-table.js';

/** How the cells of a column are read. */
export interface CellSettings {
  readonly decimal: '.' | ',';
  readonly dates: readonly DateFormat[];
  readonly missing: ReadonlySet<string>;
  readonly notApplicable: ReadonlySet<string>;
}

/** What a table says of its own settings; rows that are set aside say nothing. */
export function ownSettings(entry: TableMapping | undefined): TableSettings {
  return entry === undefined || entry.rows === 'ignored' ? {} : entry;
}

/** How the file of a table is written: its own word, that of the whole mapping, or what is usual. */
export function formOf(mapping: Mapping, own: TableSettings): TableForm {
  return {
    delimiter: own.delimiter ?? mapping.delimiter ?? ',',
    headerRows: own.headerRows ?? mapping.headerRows ?? 1,
  };
}

/** How the cells of a table are read. */
export function cellSettings(mapping: Mapping, own: TableSettings): CellSettings {
  return {
    decimal: own.decimal ?? mapping.decimal ?? '.',
    dates: dateFormats(own.dates ?? mapping.dates ?? 'YYYY-MM-DD'),
    missing: new Set(own.missing ?? mapping.missing ?? ['']),
    notApplicable: new Set(own.notApplicable ?? mapping.notApplicable ?? []),
  };
}

/** The settings of a column that says some of them itself. */
export function refined(settings: CellSettings, own: TableSettings): CellSettings {
  return {
    ...settings,
    ...(own.dates === undefined ? {} : { dates: dateFormats(own.dates) }),
    ...(own.missing === undefined ? {} : { missing: new Set(own.missing) }),
    ...(own.notApplicable === undefined ? {} : { notApplicable: new Set(own.notApplicable) }),
  };
}

function dateFormats(formats: string | readonly string[]): readonly DateFormat[] {
  return [formats].flat().flatMap((format) => dateFormat(format) ?? []);
}
