import * as z from 'zod';
import type { EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import type { Mapping } from '../model/mapping.js';
import { claimSchema } from './course.js';
import { count, idText } from './field.js';
import type { DeepReadonly, Same } from './same.js';

/** The schema of a mapping: see `model/mapping.ts` for what each field means. */
export function mappingSchema(): z.ZodType<Mapping> {
  return build();
}

/** The parts of a mapping that recur, by the names that they get in its JSON Schema. */
export const mappingParts: readonly {
  readonly name: string;
  readonly description: string;
  readonly schema: () => z.ZodType;
}[] = [
  {
    name: 'value',
    description: 'What a code, or a constant, stands for; null is not recorded.',
    schema: codeValue,
  },
  {
    name: 'condition',
    description: 'Columns, each with the texts of which it has to hold one.',
    schema: condition,
  },
  { name: 'cell', description: 'Where one value comes from: a column, or the mapping itself.', schema: cell },
  { name: 'event-rows', description: 'One event that rows give.', schema: event },
];

const most = { tables: 50, events: 100, words: 200, name: 200 };

function build() {
  return z.strictObject({
    schema: z.literal('openipt/mapping/1'),
    protocol: idText(),
    documented: z.union([z.literal('all'), z.array(claimSchema()).max(64)]),
    faulty: z.enum(['without-claims', 'left-out']).exactOptional(),
    ...settings(),
    tables: z.array(z.discriminatedUnion('rows', tables())).max(most.tables),
  });
}

function tables() {
  const all = {
    ...settings(),
    table: name(),
    where: condition().exactOptional(),
    course: z.union([name(), z.array(name()).max(8)]),
  };
  const events = z.array(event()).max(most.events);
  return [
    z.strictObject({ ...all, rows: z.literal('course'), date: cell().exactOptional(), events }),
    z.strictObject({
      ...all,
      rows: z.literal('session'),
      session: cell(),
      date: cell().exactOptional(),
      order: cell().exactOptional(),
      events,
    }),
    z.strictObject({
      ...all,
      rows: z.literal('event'),
      session: cell().exactOptional(),
      date: cell().exactOptional(),
      order: cell().exactOptional(),
      key: z.array(name()).max(most.words).exactOptional(),
      events,
    }),
    z.strictObject({
      ...all,
      rows: z.literal('rating'),
      session: cell(),
      instrument: cell(),
      rater: cell().exactOptional(),
      role: cell(),
      segment: z.strictObject({ part: cell(), of: cell() }).exactOptional(),
      item: cell().exactOptional(),
      score: cell().exactOptional(),
      scores: z
        .strictObject({ columns: name(), codes: z.record(name(), idText()).exactOptional() })
        .exactOptional(),
      reason: cell().exactOptional(),
    }),
    z.strictObject({ rows: z.literal('ignored'), table: name(), where: condition().exactOptional() }),
  ] as const;
}

function settings() {
  return {
    delimiter: z.enum([',', ';', '\t', '|']).exactOptional(),
    headerRows: count(1, 9).exactOptional(),
    decimal: z.enum(['.', ',']).exactOptional(),
    dates: formats().exactOptional(),
    missing: words().exactOptional(),
    notApplicable: words().exactOptional(),
    duplicates: z.enum(['error', 'same']).exactOptional(),
  };
}

function event() {
  return z.strictObject({
    type: z.enum(mappedTypes),
    when: condition().exactOptional(),
    on: cell().exactOptional(),
    place: z.enum(['start', 'end']).exactOptional(),
    recordedOn: cell().exactOptional(),
    recordedBy: cell().exactOptional(),
    data: z.record(name(), z.union([name(), column(), constant(), checkboxes()])).exactOptional(),
  });
}

type Mapped = Exclude<EventType, 'entry-withdrawn'>;

const mappedTypes: readonly Mapped[] = eventTypes.filter(isMapped);

function isMapped(type: EventType): type is Mapped {
  return type !== 'entry-withdrawn';
}

function cell() {
  return z.union([name(), column(), constant()]);
}

function column() {
  return z.strictObject({
    column: name(),
    codes: codes().exactOptional(),
    split: name().exactOptional(),
    dates: formats().exactOptional(),
    missing: words().exactOptional(),
    notApplicable: words().exactOptional(),
  });
}

function constant() {
  return z.strictObject({ constant: codeValue() });
}

function checkboxes() {
  return z.strictObject({
    columns: name(),
    codes: codes().exactOptional(),
    checked: words().exactOptional(),
    unchecked: words().exactOptional(),
  });
}

function codes() {
  return z.record(name(), codeValue());
}

function codeValue() {
  const plain = [name(), z.number(), z.boolean()] as const;
  const fields = z.record(name(), z.union([...plain, words()]));
  return z.union([...plain, z.null(), fields, z.array(z.union([...plain, fields])).max(most.words)]);
}

function condition() {
  return z.record(name(), z.union([name(), words()]));
}

function formats() {
  return z.union([name(), words()]);
}

function words() {
  return z.array(name()).max(most.words);
}

function name() {
  return z.string().max(most.name);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof build>>>, Mapping>;
