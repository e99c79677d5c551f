import * as z from 'zod';
import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import { figureIds } from '../model/figure-ids.js';
import type { CohortPartial } from '../model/partial.js';
import { ruleIds } from '../model/rule-ids.js';
import { closureReasons, interventions, otherTechniques } from '../model/vocabulary.js';
import { idText, partialDate } from './field.js';
import type { DeepReadonly, Same } from './same.js';
import type { ShapeIssue } from './shape-issue.js';
import { shapeIssues } from './shape-issue.js';

/** The schema of a partial summary: see `model/partial.ts` for what each field means. */
export function partialSchema(): z.ZodType<CohortPartial> {
  return build();
}

/**
 * Reads an unknown value as a partial summary: a frozen copy, or every fault with its JSON pointer.
 * @example
 * const partial = safeParsePartial(JSON.parse(text));
 */
export function safeParsePartial(input: unknown): Result<CohortPartial, readonly ShapeIssue[]> {
  const parsed = build().safeParse(input);
  return parsed.success ? ok(deepFreeze(parsed.data)) : err(shapeIssues(parsed.error.issues, input));
}

function build() {
  return z.strictObject({
    schema: z.literal('openipt/partial/1'),
    provenance: z.strictObject({
      libraries: z.array(z.string()),
      ruleSets: z.array(z.string()),
      protocols: z.array(z.strictObject({ id: idText(), version: z.string(), digest: z.string() })),
      asOf: z.array(partialDate().nullable()),
    }),
    figuresOf: z.enum(['closed', 'all']),
    faults: z.array(tallied(z.string())),
    cells: z.array(
      z.strictObject({
        protocol: idText(),
        therapist: idText().nullable(),
        site: idText().nullable(),
        arm: idText().nullable(),
        status: z.array(tallied(z.enum(['open', 'paused', 'closed']))),
        closures: z.array(tallied(z.enum([...closureReasons, 'not-recorded']))),
        outcomes: z.array(tallied(z.enum(['remission', 'response', 'no-response', 'unknown']))),
        rules: z.array(rule()),
        figures: z.array(figure()),
        techniques: techniques(),
      }),
    ),
  });
}

function rule() {
  return z.strictObject({
    rule: z.enum(ruleIds),
    verdicts: z.strictObject({
      pass: number(),
      fail: number(),
      open: number(),
      review: number(),
      'not-applicable': number(),
    }),
    waived: number(),
  });
}

function figure() {
  return z.strictObject({
    figure: z.enum(figureIds),
    values: z.array(z.strictObject({ value: z.number(), courses: number() })),
    reasons: z.array(tallied(z.string())),
    notAsked: z.array(tallied(z.string())),
    numerator: number(),
    denominator: number(),
  });
}

function techniques() {
  return z.strictObject({
    courses: number(),
    sessions: number(),
    used: z.array(
      z.strictObject({
        technique: z.enum([...interventions, ...otherTechniques]),
        courses: number(),
        sessions: number(),
      }),
    ),
  });
}

function tallied<T extends z.ZodType<string>>(id: T) {
  return z.strictObject({ id, count: number() });
}

function number() {
  return z.int().min(0);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof build>>>, CohortPartial>;
