import { partialDatePattern } from '../lib/partial-date.js';
import type { WorksheetId } from '../model/catalog-file.js';
import type { WorksheetField } from './worksheet-fields.js';
import { worksheet } from './worksheets.js';

/** A JSON Schema of a filled worksheet, as plain data. */
export interface WorksheetSchema {
  readonly $schema: 'https://json-schema.org/draft/2020-12/schema';
  readonly $id: string;
  readonly title: string;
  readonly description: string;
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
  readonly additionalProperties: false;
}

/**
 * The JSON Schema of a filled worksheet, draft 2020-12. Each field carries its privacy tag, as
 * `"$comment": "privacy: third-party"`.
 * @example
 * JSON.stringify(worksheetSchema('interpersonal-event-record'), null, 2);
 */
export function worksheetSchema(id: WorksheetId): WorksheetSchema {
  const { title, purpose, fields } = worksheet(id);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `urn:openipt:schema:${id}:1`,
    title,
    description: purpose,
    ...objectOf(fields),
  };
}

type Fields = Readonly<Record<string, WorksheetField>>;

function objectOf(fields: Fields) {
  const entries = Object.entries(fields);
  return {
    type: 'object',
    properties: Object.fromEntries(
      entries.map(([name, field]) => [
        name,
        { $comment: `privacy: ${field.privacy}`, title: field.title, ...typed(field) },
      ]),
    ),
    required: entries.filter(([, { required }]) => required).map(([name]) => name),
    additionalProperties: false,
  } as const;
}

function typed(field: WorksheetField): object {
  switch (field.holds) {
    case 'text':
      return { type: 'string' };
    case 'texts':
      return { type: 'array', items: { type: 'string' } };
    case 'number':
      return { type: 'number' };
    case 'date':
      return { type: 'string', pattern: partialDatePattern.source };
    case 'yes-no':
      return { type: 'boolean' };
    case 'word':
      return { enum: field.words };
    case 'words':
      return { type: 'array', items: { enum: field.words } };
    case 'rows':
      return { type: 'array', items: objectOf(field.fields) };
  }
}
