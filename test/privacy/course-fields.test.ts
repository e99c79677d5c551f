import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import type { CourseEvent } from '../../src/model/course.js';
import { eventTypes } from '../../src/model/course.js';
import {
  type CourseField,
  courseFields,
  dataFields,
  envelopeFields,
  headFields,
} from '../../src/privacy/index.js';
import { courseSchema } from '../../src/schema/course.js';
import { dataField } from '../../src/schema/data-fields.js';
import { fieldNotes } from '../../src/schema/field.js';
import { safeParseCourse } from '../../src/schema/parse-course.js';
import { innerSchemas } from '../schema/walk.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

const schema = innerSchemas(courseSchema());

/** The properties of the schema by the name that a policy has for them, lists and branches left out. */
function bareName(path: string): string | undefined {
  const [, type, rest] = /^\/events\/\*\(([a-z-]+)\)\/(.+)$/.exec(path) ?? [];
  if (type === undefined) return path.startsWith('/events') ? undefined : `course.${path.slice(1)}`;
  const inner = (rest ?? '').replaceAll(/\([^)]*\)|\/\*/g, '');
  if (!inner.startsWith('data/')) return `event.${inner.replaceAll('/', '.')}`;
  return `${type}.${inner.slice('data/'.length).replaceAll('/', '.')}`;
}

const bare = (name: string): string => name.replaceAll('[]', '');

describe('the table of fields', () => {
  test('has every field of the schema with its tag, and no other', () => {
    const tagged = schema
      .filter(({ property }) => property)
      .flatMap(({ path, schema: field }) => {
        const name = bareName(path);
        if (name === undefined || name === 'event.data') return [];
        // The claims of a course are one field.
        return [
          `${name.replace(/^course\.documented\/.*/, 'course.documented')} ${fieldNotes.get(field)?.privacy}`,
        ];
      });
    const known = courseFields().map(({ name, privacy }) => `${bare(name)} ${privacy}`);
    expect(known.sort()).toEqual([...new Set(tagged)].sort());
  });

  const forms: Readonly<Record<string, readonly string[]>> = {
    number: ['integer', 'decimal'],
    flag: ['flag'],
    date: ['date'],
    text: ['code', 'id', 'text', 'id-or-number'],
    fields: ['fields'],
  };

  test.each(eventTypes)('says of %s what the reader of tables says, list for list', (type) => {
    for (const { path, form, list } of Object.values(dataFields(type))) {
      // A list of plain values is named as a whole there.
      const known = dataField(type, path) ?? dataField(type, path.replace(/\[\]$/, ''));
      expect([path, forms[known?.form ?? '']?.includes(form)]).toEqual([path, true]);
      expect([path, dataField(type, path.replace(/\[\]$/, ''))?.list]).toEqual([path, list]);
    }
  });

  test('says which fields must be there: without one an event is refused, and never without another', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(coherentCourse({ min: 5 }), (course) => {
        for (const event of course.events) {
          for (const { name, field, without } of lacking(event)) {
            const { ok } = safeParseCourse({ ...course, events: [without] });
            expect([name, ok]).toEqual([name, !field.required]);
            seen.add(name);
          }
        }
      }),
      { numRuns: 60 },
    );
    expect(seen.size).toBeGreaterThan(120);
  });

  test('tells a code from an id, and an id from a text', () => {
    const formOf = (name: string) => courseFields().find((field) => field.name === name)?.form;
    expect(formOf('focus-activated.area')).toBe('code');
    expect(formOf('session-held.areas[]')).toBe('code');
    expect(formOf('session-held.phase')).toBe('id');
    expect(formOf('person-described.alias')).toBe('text');
    expect(formOf('waiver-granted.rule')).toBe('text');
    expect(formOf('waiver-granted.subject')).toBe('id-or-number');
    expect(formOf('course.documented')).toBe('claims');
  });

  test('calls a text what can be written freely, and nothing else', () => {
    const free = schema.filter(({ schema: field }) => z.safeParse(field, 'Anything at all, freely.').success);
    const names = free.flatMap(({ path }) => bareName(path) ?? []);
    const open = courseFields().filter(({ form }) => form === 'text' || form === 'id-or-number');
    expect(open.map(({ name }) => bare(name)).sort()).toEqual([...new Set(names)].sort());
  });

  test('knows where a type of event asks for more of its envelope', () => {
    expect(eventTypes.filter((type) => envelopeFields(type)['session']?.required)).toEqual(['session-held']);
    expect(eventTypes.filter((type) => envelopeFields(type)['replaces']?.required)).toEqual([
      'entry-withdrawn',
    ]);
    expect(envelopeFields('fit-reviewed')['recorded.on']).toEqual({
      path: 'recorded.on',
      form: 'date',
      list: false,
      required: true,
      privacy: 'plan',
    });
    expect(Object.keys(headFields())).toEqual(['schema', 'id', 'protocol', 'documented']);
  });

  test('names a parent before what it holds', () => {
    for (const type of eventTypes) {
      const before = new Set<string>();
      for (const path of Object.keys(dataFields(type))) {
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('.')));
        if (parent !== '') expect(before).toContain(parent);
        before.add(path);
      }
    }
  });

  test('is frozen', () => {
    expect(Object.isFrozen(dataFields('session-held'))).toBe(true);
    expect(Object.isFrozen(dataFields('session-held')['note'])).toBe(true);
  });

  // `redact` takes out the parent where a date that must be there cannot be shifted.
  test('has no date that must be there but that of writing down', () => {
    const needed = courseFields().filter(({ form, required }) => form === 'date' && required);
    expect(needed.map(({ name }) => name)).toEqual(['event.recorded.on']);
  });
});

interface Lacking {
  readonly name: string;
  readonly field: CourseField;
  readonly without: unknown;
}

/** An event without each of the fields of its data that it has, one at a time. */
function lacking(event: CourseEvent): readonly Lacking[] {
  return withoutEach(event.data, dataFields(event.type), '').map(({ name, field, without }) => ({
    name: `${event.type}.${name}`,
    field,
    without: { ...event, data: without },
  }));
}

function withoutEach(
  value: unknown,
  fields: Readonly<Record<string, CourseField>>,
  prefix: string,
): readonly Lacking[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const field = fields[`${prefix}${key}`] ?? fields[`${prefix}${key}[]`];
    if (field === undefined) throw new Error(`The table has no ${prefix}${key}.`);
    const { [key]: _, ...rest } = Object.fromEntries(Object.entries(value));
    const own = { name: field.path, field, without: rest };
    if (field.form !== 'fields') return [own];
    const put = (changed: unknown) => Object.fromEntries([...Object.entries(value), [key, changed]]);
    const deeper = Array.isArray(inner)
      ? inner.slice(0, 1).flatMap((item) =>
          withoutEach(item, fields, `${field.path}.`).map((one) => ({
            ...one,
            without: put([one.without, ...inner.slice(1)]),
          })),
        )
      : withoutEach(inner, fields, `${field.path}.`).map((one) => ({ ...one, without: put(one.without) }));
    return [own, ...deeper];
  });
}
