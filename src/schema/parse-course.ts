import * as z from 'zod';
import { seal } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course, CourseEvent } from '../model/course.js';
import { courseSchema, eventSchemaMakers, headSchema } from './course.js';
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
  const course = readQuickly(input);
  if (course !== undefined) return ok(course);
  // The whole schema explains a fault best; it is made only where there is one.
  plain ??= courseSchema();
  const parsed = plain.safeParse(input);
  return parsed.success ? ok(parsed.data) : err(shapeIssues(parsed.error.issues, input).slice(0, maxIssues));
}

const maxIssues = 100;

let plain: z.ZodType<Course> | undefined;
let head: Door<Omit<Course, 'events'> & { readonly events: readonly unknown[] }> | undefined;
let makers: Readonly<Record<string, () => z.ZodType<CourseEvent>>> | undefined;
const doors = new Map<string, Door<CourseEvent>>();

// Event by event, with a schema for each type that occurs: one for the whole course would be a function so large that
// optimising it takes more memory than all the rest.
function readQuickly(input: unknown): Course | undefined {
  head ??= new Door(headSchema());
  const around = head.read(input);
  if (around === undefined) return undefined;
  const events: CourseEvent[] = [];
  for (const raw of around.events) {
    const event = doorFor(raw)?.read(raw);
    if (event === undefined) return undefined;
    events.push(event);
  }
  return { ...around, events };
}

function doorFor(raw: unknown): Door<CourseEvent> | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined;
  const type: unknown = Reflect.get(raw, 'type');
  if (typeof type !== 'string') return undefined;
  const known = doors.get(type);
  if (known !== undefined) return known;
  makers ??= eventSchemaMakers();
  const make = Object.hasOwn(makers, type) ? makers[type] : undefined;
  if (make === undefined) return undefined;
  const door = new Door(make());
  doors.set(type, door);
  return door;
}

// Compiling costs as much as reading some hundred values plainly, so it waits until some have come.
const worthCompiling = 60;

/** A schema that is compiled once it is used a lot. */
class Door<T> {
  #schema: z.ZodType<T>;
  #uses = 0;

  constructor(schema: z.ZodType<T>) {
    this.#schema = schema;
  }

  read(value: unknown): T | undefined {
    this.#uses += 1;
    if (this.#uses === worthCompiling) this.#schema = compile(this.#schema);
    const parsed = this.#schema.safeParse(value);
    return parsed.success ? parsed.data : undefined;
  }
}

function compile<T>(schema: z.ZodType<T>): z.ZodType<T> {
  try {
    return z.compile(schema, { strict: true });
  } catch {
    // No `eval` here (a strict content security policy): the plain schema says the same, more slowly.
    return schema;
  }
}
