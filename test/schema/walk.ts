import * as z from 'zod';

/** A schema inside another, with the way to it: the names of properties, `*` for items, the word of a union's branch. */
export interface Inner {
  readonly path: string;
  readonly schema: z.core.$ZodType;
  /** It is the schema of a property, not only what such a schema wraps. */
  readonly property: boolean;
}

/** Every schema in a schema, itself included. A kind that is not known here throws: what is skipped proves nothing. */
export function innerSchemas(schema: z.core.$ZodType, path = '', property = false): readonly Inner[] {
  return [{ path, schema, property }, ...children(schema, path)];
}

function children(schema: z.core.$ZodType, path: string): readonly Inner[] {
  if (schema instanceof z.ZodObject) {
    return Object.entries(schema.shape).flatMap(([name, field]) =>
      innerSchemas(field, `${path}/${name}`, true),
    );
  }
  if (schema instanceof z.ZodArray) return innerSchemas(schema.element, `${path}/*`);
  if (schema instanceof z.ZodUnion) {
    return schema.options.flatMap((option) => innerSchemas(option, `${path}${branch(option)}`));
  }
  if (schema instanceof z.ZodRecord) return innerSchemas(schema.valueType, `${path}/*`);
  if (schema instanceof z.ZodExactOptional || schema instanceof z.ZodNullable) {
    return innerSchemas(schema.unwrap(), path);
  }
  if (schema instanceof z.ZodPipe) return innerSchemas(schema.in, path);
  if (leaves.some((leaf) => schema instanceof leaf)) return [];
  throw new Error(`a schema of the kind "${schema._zod.def.type}" at ${path}`);
}

const leaves = [
  z.ZodString,
  z.ZodNumber,
  z.ZodBoolean,
  z.ZodEnum,
  z.ZodLiteral,
  z.ZodNull,
  z.ZodTemplateLiteral,
] as const;

// The first literal of a branch is its discriminator: `(session-held)`.
function branch(option: z.core.$ZodType): string {
  if (!(option instanceof z.ZodObject)) return '';
  const literal = Object.values(option.shape).find((field) => field instanceof z.ZodLiteral);
  return literal instanceof z.ZodLiteral ? `(${[...literal.values].join()})` : '';
}

/** The sentences of the checks that are written by hand, and that JSON Schema can thus not say. */
export function ownChecks(schema: z.core.$ZodType): ReadonlySet<string> {
  const sentences = innerSchemas(schema).flatMap(({ schema: inner }) =>
    (inner._zod.def.checks ?? []).flatMap((check) => {
      if (!(check instanceof z.ZodCustom)) return [];
      const said = check._zod.def.error?.({ code: 'custom', input: undefined, path: [] });
      return [typeof said === 'string' ? said : (said?.message ?? 'no sentence')];
    }),
  );
  return new Set(sentences);
}
