import type { Mapping, TableMapping } from '../model/mapping.js';
import { Columns } from './columns.js';
import type { Ledger } from './ledger.js';
import { mappedNames } from './mapped-names.js';
import type { Table, TableText } from './read-table.js';
import { readTable } from './read-table.js';
import { formOf, ownSettings } from './settings.js';

/** A table that was read, with what the mapping says of it. */
export interface OpenedTable {
  readonly table: Table;
  readonly columns: Columns;
  readonly entries: readonly (TableMapping & { readonly label: string })[];
}

/** Reads the tables that the mapping speaks of. What does not fit is in the ledger, and stops the import. */
export function openTables(
  tables: readonly TableText[],
  mapping: Mapping,
  ledger: Ledger,
): readonly OpenedTable[] {
  const labelled = mapping.tables.map((entry, at) => ({ ...entry, label: `t${at + 1}` }));
  const mapped = new Set(labelled.map(({ table }) => table));
  // Where there is one of each, it is clear which is meant.
  const [only] = tables.length === 1 && mapped.size === 1 ? mapped : [];
  for (const name of mapped) {
    if (only === undefined && !tables.some((table) => table.name === name))
      ledger.report('import/table-missing', { table: name }, notGiven);
  }
  return tables.flatMap((text, index) => {
    if (tables.findIndex(({ name }) => name === text.name) < index) {
      ledger.report('import/table-unmapped', { table: text.name }, twice);
      return [];
    }
    const entries = labelled
      .filter(({ table }) => table === (only ?? text.name))
      .map((entry) => ({ ...entry, table: text.name }));
    const [first] = entries;
    if (first === undefined) {
      ledger.report('import/table-unmapped', { table: text.name }, notMapped);
      return [];
    }
    const table = readTable(
      text,
      formOf(mapping, ownSettings(entries.find(({ rows }) => rows !== 'ignored'))),
      ledger,
    );
    if (table === undefined || !fits(table, entries, ledger)) return [];
    return [{ table, columns: new Columns(table, ledger), entries }];
  });
}

const notGiven =
  'The mapping speaks of this table, and it is not among the files. Name its file, or correct the name.';
const twice = 'Two tables have this name, and nothing says which is meant. Rename one of them.';
const notMapped =
  'The mapping says nothing of this table. Add it, set it aside with "rows": "ignored", or leave the file out.';

/** Whether the head of a table is one that the mapping could be about at all. */
function fits({ name, line, header }: Table, entries: readonly TableMapping[], ledger: Ledger): boolean {
  const names = entries.flatMap(mappedNames);
  const exact = names.filter((one) => !one.includes('{'));
  if (names.length === 0 || exact.some((one) => header.includes(one.replace(/#\d+$/, '')))) return true;
  if (exact.length === 0) return true;
  const single = header.length === 1 && /[,;\t|]/.test(header[0] ?? '');
  const place = { table: name, line };
  if (single) ledger.report('import/wrong-delimiter', place, delimiter);
  else ledger.report('import/no-header', place, noHeader);
  return false;
}

const delimiter =
  'The table has one column only, with commas, semicolons, tabs or bars in its name. Set `delimiter`.';
const noHeader =
  'None of the columns of the mapping is here. The first row has to hold the names of the columns; or this is another table.';
