import * as z from 'zod';
import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { Course } from '../model/course.js';
import { courseSchema } from './course.js';
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
  const parsed = door().safeParse(input);
  return parsed.success ? ok(parsed.data) : err(shapeIssues(parsed.error.issues, input).slice(0, maxIssues));
}

const maxIssues = 100;

// Compiling costs as much as reading some hundred courses plainly, so it waits until a few have come.
const worthCompiling = 4;

let plain: z.ZodType<Course> | undefined;
let compiled: z.ZodType<Course> | undefined;
let uses = 0;

function door(): z.ZodType<Course> {
  plain ??= courseSchema();
  uses += 1;
  if (uses >= worthCompiling) compiled ??= compile(plain);
  return compiled ?? plain;
}

function compile<T>(schema: z.ZodType<T>): z.ZodType<T> {
  try {
    return z.compile(schema, { strict: true });
  } catch {
    // No `eval` here (a strict content security policy): the plain schema says the same, more slowly.
    return schema;
  }
}
