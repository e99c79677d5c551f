import type {
  CellSource,
  DataSource,
  EventMapping,
  Mapping,
  RatingRows,
  TableMapping,
  TableSettings,
} from '../model/mapping.js';
import { raterRoles } from '../model/rating.js';
import { dataField, valueIssues } from '../schema/data-fields.js';
import { placeholdersIn } from './column-pattern.js';
import { dateFormat } from './date-format.js';
import { mappedNames, sessionInNames, sessionPatterns } from './mapped-names.js';
import type { MappingFault } from './mapping-fault.js';
import { step } from './mapping-fault.js';
import { formOf, ownSettings } from './settings.js';

/** What is wrong with a mapping whose shape is right. */
export function mappingFaults(mapping: Mapping): readonly MappingFault[] {
  const faults = mapping.tables.flatMap((entry, at) => tableFaults(entry, `/tables/${at}`));
  const empty: MappingFault = {
    code: 'no-tables',
    pointer: '/tables',
    message: 'The mapping names no table. Say for each table what its rows are.',
  };
  return [
    ...(mapping.tables.length === 0 ? [empty] : []),
    ...settingsFaults(mapping, ''),
    ...faults,
    ...formFaults(mapping),
  ];
}

function settingsFaults(
  { dates, missing, notApplicable }: TableSettings,
  pointer: string,
): readonly MappingFault[] {
  const bad = [dates ?? []].flat().filter((format) => dateFormat(format) === undefined);
  const both = (notApplicable ?? []).filter((text) => missing?.includes(text));
  return [
    ...bad.map(
      (): MappingFault => ({ code: 'bad-date-format', pointer: `${pointer}/dates`, message: dateForm }),
    ),
    ...both.map(
      (): MappingFault => ({
        code: 'ambiguous-code',
        pointer: `${pointer}/notApplicable`,
        message: 'A text stands for missing and for not applicable. It can be one of them only.',
      }),
    ),
  ];
}

const dateForm =
  'A form of dates is made of YYYY, MM or M, DD or D, and what stands between them, with HH, mm and ss for a time. A year of two ' +
  'digits does not say which century.';

/** Entries that read one table have to agree on how its file is written. */
function formFaults(mapping: Mapping): readonly MappingFault[] {
  const read = mapping.tables
    .map((entry, at) => ({ entry, at }))
    .filter(({ entry }) => entry.rows !== 'ignored');
  return read.flatMap(({ entry, at }): readonly MappingFault[] => {
    const first = read.find((other) => other.entry.table === entry.table)?.entry;
    const [own, other] = [formOf(mapping, ownSettings(entry)), formOf(mapping, ownSettings(first))];
    if (own.delimiter === other.delimiter && own.headerRows === other.headerRows) return [];
    const message =
      'An earlier entry reads the same table with another `delimiter` or `headerRows`. Say the same in both.';
    return [{ code: 'different-form', pointer: `/tables/${at}`, message }];
  });
}

function tableFaults(entry: TableMapping, pointer: string): readonly MappingFault[] {
  if (entry.rows === 'ignored') return [];
  const faults = [...settingsFaults(entry, pointer), ...sessionFaults(entry, pointer)];
  if ([entry.course].flat().length === 0) {
    faults.push({
      code: 'unfit-source',
      pointer: `${pointer}/course`,
      message: 'Name the column of the course’s id.',
    });
  }
  if (entry.rows === 'rating') return [...faults, ...ratingFaults(entry, pointer)];
  const cells: readonly (readonly [string, CellSource | undefined])[] =
    entry.rows === 'course'
      ? [['date', entry.date]]
      : [
          ['date', entry.date],
          ['session', entry.session],
          ['order', entry.order],
        ];
  return [
    ...faults,
    ...cells.flatMap(([name, source]) => cellFaults(source, `${pointer}/${name}`)),
    ...entry.events.flatMap((event, at) => eventFaults(event, `${pointer}/events/${at}`)),
  ];
}

function sessionFaults(entry: TableMapping, pointer: string): readonly MappingFault[] {
  const patterns = sessionPatterns(entry);
  const session = 'session' in entry ? entry.session : undefined;
  const inNames = session === sessionInNames;
  const at = `${pointer}/session`;
  if (inNames && patterns.length === 0)
    return [
      {
        code: 'bad-pattern',
        pointer: at,
        message: 'No name of a column holds {session}. Write it where the number stands.',
      },
    ];
  if (!inNames && patterns.length > 0)
    return [
      {
        code: 'bad-pattern',
        pointer: at,
        message: 'Names of columns hold {session}: write "{session}" as the session too.',
      },
    ];
  const odd = mappedNames(entry).filter((name) => {
    const others = placeholdersIn(name).filter((word) => word !== 'session');
    return new Set(placeholdersIn(name)).size < placeholdersIn(name).length || others.length > 2;
  });
  const twice = 'A placeholder stands twice in the name of a column.';
  return odd.map(() => ({ code: 'bad-pattern', pointer, message: twice }));
}

function cellFaults(source: CellSource | DataSource | undefined, pointer: string): readonly MappingFault[] {
  if (source === undefined || typeof source === 'string' || !('column' in source)) return [];
  return settingsFaults(source, pointer);
}

function eventFaults(event: EventMapping, pointer: string): readonly MappingFault[] {
  const fields = Object.entries(event.data ?? {});
  const lists = new Map<string, string>();
  const doubled = fields.flatMap(([path, source]): readonly MappingFault[] => {
    const [list] = path.split('[]');
    if (list === undefined || list === path || !givesMany(source)) return [];
    const before = lists.get(list);
    lists.set(list, path);
    if (before === undefined) return [];
    const message = 'Two fields of one list give several values each, and nothing says which go together.';
    return [{ code: 'unfit-source', pointer: `${pointer}/data${step(path)}`, message }];
  });
  const own = [event.on, event.recordedOn, event.recordedBy];
  const names = ['on', 'recordedOn', 'recordedBy'];
  return [
    ...own.flatMap((source, at) => cellFaults(source, `${pointer}/${names[at]}`)),
    ...fields.flatMap(([path, source]) => fieldFaults(event, path, source, `${pointer}/data${step(path)}`)),
    ...doubled,
  ];
}

function givesMany(source: DataSource): boolean {
  return (
    typeof source === 'object' && ('columns' in source || ('split' in source && source.split !== undefined))
  );
}

function fieldFaults(
  { type }: EventMapping,
  path: string,
  source: DataSource,
  pointer: string,
): readonly MappingFault[] {
  const field = dataField(type, path);
  if (field === undefined) {
    const message =
      'The event has no such field. `openipt schema events` lists its fields; a list of words is named without [].';
    return [{ code: 'unknown-field', pointer, message }];
  }
  const inList = field.list || path.includes('[]');
  const unfit = (message: string): MappingFault => ({ code: 'unfit-source', pointer, message });
  const faults: MappingFault[] = [...cellFaults(source, pointer)];
  if (givesMany(source) && !inList)
    faults.push(unfit('This field holds one value, and the source gives several.'));
  if (typeof source === 'object' && 'columns' in source && !placeholdersIn(source.columns).includes('code'))
    faults.push({
      code: 'bad-pattern',
      pointer: `${pointer}/columns`,
      message: 'Write {code} where the boxes differ.',
    });
  const codes = typeof source === 'object' && 'codes' in source ? source.codes : undefined;
  const constant = typeof source === 'object' && 'constant' in source;
  if (field.form === 'fields' && codes === undefined && !constant)
    faults.push(
      unfit('This field is made of others. Name one of them, or say in `codes` what each cell stands for.'),
    );
  const values: readonly (readonly [string, unknown])[] = constant
    ? [[`${pointer}/constant`, source.constant]]
    : Object.entries(codes ?? {}).map(([code, value]) => [`${pointer}/codes${step(code)}`, value]);
  for (const [at, value] of values) {
    if (value === null) continue;
    for (const { message } of valueIssues(type, path, field.list ? [value].flat() : value))
      faults.push({ code: 'unfit-value', pointer: at, message });
  }
  return faults;
}

function ratingFaults(entry: RatingRows, pointer: string): readonly MappingFault[] {
  const { scores, score, item, rater, role } = entry;
  const words = scores === undefined ? [] : placeholdersIn(scores.columns);
  const faults: MappingFault[] = [];
  const lacks = (message: string) => faults.push({ code: 'incomplete-rating', pointer, message });
  if ((scores === undefined) === (score === undefined))
    lacks('Say where the scores are: one a row with `score`, or one a column with `scores`.');
  if (item === undefined && !words.includes('item'))
    lacks('Say which item is scored: with `item`, or with {item} in the names of the columns.');
  if (rater === undefined && !words.includes('rater'))
    lacks('Say who rates: with `rater`, or with {rater} in the names of the columns.');
  const roles =
    typeof role === 'string' ? [] : 'constant' in role ? [role.constant] : Object.values(role.codes ?? {});
  if (roles.some((word) => word !== null && !raterRoles.some((known) => known === word)))
    faults.push({
      code: 'unfit-value',
      pointer: `${pointer}/role`,
      message: `Expected one of: ${raterRoles.join(', ')}.`,
    });
  return faults;
}
