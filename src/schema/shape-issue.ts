import type * as z from 'zod';
import { showableKey } from '../lib/showable-key.js';

/** The stable codes of a shape fault. */
export type ShapeIssueCode =
  | 'missing'
  | 'wrong-type'
  | 'unknown-key'
  | 'unknown-word'
  | 'bad-format'
  | 'out-of-range'
  | 'too-many'
  | 'invalid';

/** One fault of shape: where, and what would be right. It never holds a value of the input. */
export interface ShapeIssue {
  readonly code: ShapeIssueCode;
  /** JSON pointer (RFC 6901). An unknown key that does not look like a field name stands as `*`. */
  readonly pointer: string;
  /** What is wrong and what is expected, as a sentence. */
  readonly message: string;
}

/** Turns zod's issues into ours. */
export function shapeIssues(issues: readonly z.core.$ZodIssue[], input: unknown): readonly ShapeIssue[] {
  return issues.flatMap((issue): readonly ShapeIssue[] => {
    const pointer = toPointer(issue.path);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(pointer, key));
    const inner = issue.code === 'invalid_union' ? furthest(issue.errors) : undefined;
    if (inner !== undefined) {
      const under = inner.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
      return shapeIssues(under, input);
    }
    return [{ pointer, ...explain(issue, isAbsent(input, issue.path)) }];
  });
}

/** Of the forms that a value could have, the one that it comes closest to: its faults lie deepest. */
function furthest(forms: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] | undefined {
  const depth = (form: readonly z.core.$ZodIssue[]) => Math.max(0, ...form.map(({ path }) => path.length));
  const [best] = [...forms].sort((a, b) => depth(b) - depth(a));
  return best !== undefined && depth(best) > 0 ? best : undefined;
}

function unknownKey(pointer: string, key: string): ShapeIssue {
  return {
    code: 'unknown-key',
    pointer: `${pointer}/${showableKey(key)}`,
    message: 'This key is not part of the schema. Remove it, or correct its spelling.',
  };
}

// Every key on the way to an issue is one that the schema knows, or one of a map that its author wrote.
function toPointer(path: readonly PropertyKey[]): string {
  return path.map((key) => `/${String(key).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
}

function isAbsent(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return true;
    value = Reflect.get(value, key);
  }
  return false;
}

function explain(issue: z.core.$ZodIssue, absent: boolean): Pick<ShapeIssue, 'code' | 'message'> {
  if (absent) return { code: 'missing', message: 'This key is required and is not there.' };
  switch (issue.code) {
    case 'invalid_type':
      return { code: 'wrong-type', message: `Expected ${named(issue.expected)}.` };
    case 'invalid_value':
      return { code: 'unknown-word', message: `Expected one of: ${issue.values.map(String).join(', ')}.` };
    case 'invalid_union':
      return {
        code: 'unknown-word',
        message:
          issue.discriminator === undefined
            ? 'Expected one of the forms that the schema allows here.'
            : `Expected one of: ${allowed(issue).join(', ')}.`,
      };
    case 'too_big':
      return issue.origin === 'array' || issue.origin === 'string'
        ? { code: 'too-many', message: `Expected at most ${issue.maximum}.` }
        : { code: 'out-of-range', message: `Expected at most ${issue.maximum}.` };
    case 'too_small':
      return { code: 'out-of-range', message: `Expected at least ${issue.minimum}.` };
    case 'invalid_format':
    case 'custom':
      return { code: 'bad-format', message: `Expected ${issue.message}.` };
    case 'not_multiple_of':
    case 'invalid_key':
    case 'invalid_element':
    case 'unrecognized_keys':
      return { code: 'invalid', message: 'This is not what the schema allows here.' };
  }
}

function named(expected: string): string {
  if (expected === 'int') return 'a whole number';
  return /^[aeiou]/.test(expected) ? `an ${expected}` : `a ${expected}`;
}

// Beside the discriminator's name, zod's issue holds the words that it may be; its type does not say so.
function allowed(issue: z.core.$ZodIssue): readonly string[] {
  return 'options' in issue && Array.isArray(issue.options) ? issue.options.map(String) : ['the known words'];
}
