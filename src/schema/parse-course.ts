import * as z from 'zod';
import { seal } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course, CourseEvent } from '../model/course.js';
import { courseSchema, eventSchemas, headSchema } from './course.js';
import type { ShapeIssue } from './shape-issue.js';
import { shapeIssues } from './shape-issue.js';

/** Thrown by {@link parseCourse}; holds every fault that was found, none of them with a value of the input. */
export class CourseShapeError extends Error {
  override readonly name = 'CourseShapeError';
  readonly issues: readonly ShapeIssue[];

  constructor(issues: readonly ShapeIssue[]) {
    super(issues.map((issue) => `${issue.pointer || '/'}: ${issue.message}`).join('\n'));
    this.issues = issues;
  }
}

/**
 * Reads an unknown value as a course: the first grade of validity, shape. Unknown keys are faults, not dropped.
 * The result is a frozen copy; the input is left as it was.
 * @throws CourseShapeError with every fault, each with its JSON pointer.
 * @example
 * const course = parseCourse(JSON.parse(text));
 */
export function parseCourse(input: unknown): Course {
  const result = safeParseCourse(input);
  if (!result.ok) throw new CourseShapeError(result.error);
  return result.value;
}

/** As {@link parseCourse}, with the faults as a value instead of an exception. */
export function safeParseCourse(input: unknown): Result<Course, readonly ShapeIssue[]> {
  const shape = readShape(input);
  return shape.ok ? ok(seal(shape.value)) : shape;
}

/** The unfrozen form, for work in bulk on records that nobody else holds. */
export function readShape(input: unknown): Result<Course, readonly ShapeIssue[]> {
  const course = uses < worthCompiling ? undefined : readQuickly(input);
  if (course !== undefined) return ok(course);
  uses += 1;
  plain ??= courseSchema();
  const parsed = plain.safeParse(input);
  return parsed.success ? ok(parsed.data) : err(shapeIssues(parsed.error.issues, input).slice(0, maxIssues));
}

const maxIssues = 100;

// Compiling costs as much as reading some hundred courses plainly, so it waits until a few have come.
const worthCompiling = 4;

let uses = 0;
let plain: z.ZodType<Course> | undefined;
let quick:
  | { readonly head: ReturnType<typeof headSchema>; readonly events: Map<unknown, z.ZodType<CourseEvent>> }
  | undefined;
let byType: ReadonlyMap<unknown, z.ZodType<CourseEvent>> | undefined;

// One compiled schema for each type of event that occurs: one for the whole course would be a function so large that
// optimising it takes more memory than all the rest. Any fault is left to the plain schema, which explains it.
function readQuickly(input: unknown): Course | undefined {
  quick ??= { head: compile(headSchema()), events: new Map() };
  const head = quick.head.safeParse(input);
  if (!head.success) return undefined;
  const events: CourseEvent[] = [];
  for (const raw of head.data.events) {
    const event = readEvent(raw, quick.events);
    if (event === undefined) return undefined;
    events.push(event);
  }
  return { ...head.data, events };
}

function readEvent(raw: unknown, compiled: Map<unknown, z.ZodType<CourseEvent>>): CourseEvent | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const type: unknown = Reflect.get(raw, 'type');
  let schema = compiled.get(type);
  if (schema === undefined) {
    byType ??= eventSchemas();
    const own = byType.get(type);
    if (own === undefined) return undefined;
    schema = compile(own);
    compiled.set(type, schema);
  }
  const event = schema.safeParse(raw);
  return event.success ? event.data : undefined;
}

function compile<T>(schema: z.ZodType<T>): z.ZodType<T> {
  try {
    return z.compile(schema, { strict: true });
  } catch {
    // No `eval` here (a strict content security policy): the plain schema says the same, more slowly.
    return schema;
  }
}
