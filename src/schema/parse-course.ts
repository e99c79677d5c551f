import * as z from 'zod';
import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course, CourseEvent } from '../model/course.js';
import { eventSchema, headSchema } from './course.js';
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
  return shape.ok ? ok(deepFreeze(shape.value)) : shape;
}

/** The unfrozen form, for work in bulk on records that nobody else holds. */
export function readShape(input: unknown): Result<Course, readonly ShapeIssue[]> {
  const door = doors();
  const head = door.head.safeParse(input);
  if (!head.success) return err(shapeIssues(head.error.issues, input, ''));
  const events: CourseEvent[] = [];
  const issues: ShapeIssue[] = [];
  for (const [index, raw] of head.data.events.entries()) {
    const event = door.event.safeParse(raw);
    if (event.success) events.push(event.data);
    else issues.push(...shapeIssues(event.error.issues, raw, `/events/${index}`));
    if (issues.length >= maxIssues) break;
  }
  return issues.length > 0 ? err(issues.slice(0, maxIssues)) : ok({ ...head.data, events });
}

const maxIssues = 100;

interface Doors {
  readonly head: z.ZodType<Omit<Course, 'events'> & { readonly events: readonly unknown[] }>;
  readonly event: z.ZodType<CourseEvent>;
}

let made: Doors | undefined;

// Compiled on first use and in pieces: one schema for a whole course would take half a second to warm up.
function doors(): Doors {
  made ??= { head: compiled(headSchema()), event: compiled(eventSchema()) };
  return made;
}

function compiled<T>(schema: z.ZodType<T>): z.ZodType<T> {
  try {
    return z.compile(schema, { strict: true });
  } catch {
    // No `eval` here (a strict content security policy): the plain schema says the same, more slowly.
    return schema;
  }
}
