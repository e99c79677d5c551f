import * as z from 'zod';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { StoredReport } from '../model/stored-report.js';
import { severities } from '../model/vocabulary.js';
import { idText } from './field.js';
import type { ShapeIssue } from './shape-issue.js';
import { shapeIssues } from './shape-issue.js';

/**
 * Reads an unknown value as a report of this or another version, or gives every fault with its JSON pointer. What it does
 * not know it keeps: another version may have put it there.
 */
export function safeParseStoredReport(input: unknown): Result<StoredReport, readonly ShapeIssue[]> {
  schema ??= build();
  const parsed = schema.safeParse(input);
  return parsed.success ? ok(parsed.data) : err(shapeIssues(parsed.error.issues, input));
}

/** Whether a value says of itself that it is a report. */
export function saysReport(value: unknown): boolean {
  return (
    typeof value === 'object' && value !== null && 'schema' in value && value.schema === 'openipt/report/1'
  );
}

let schema: z.ZodType<StoredReport> | undefined;

function build(): z.ZodType<StoredReport> {
  const word = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:/-]{0,127}$/, 'a word of the vocabulary or an id');
  const amount = z.number().nullable();
  const place = z.looseObject({
    pointer: z.string(),
    event: idText().exactOptional(),
    session: z.number().exactOptional(),
  });
  return z.looseObject({
    schema: z.literal('openipt/report/1'),
    course: idText(),
    protocol: z.looseObject({ id: word, version: z.string() }),
    status: word,
    provenance: z.looseObject({
      library: z.string(),
      ruleSet: z.string(),
      protocol: z.string(),
      input: z.string().nullable(),
    }),
    verdicts: z.record(word, z.looseObject({ kind: word })),
    findings: z.array(
      z.looseObject({
        rule: word,
        kind: word,
        severity: z.enum(severities),
        basis: word,
        message: z.string(),
        remedy: z.string(),
        at: z.array(place),
        waiver: z.looseObject({ effect: word }).exactOptional(),
        fingerprint: word,
      }),
    ),
    figures: z.array(
      z.looseObject({
        id: word,
        label: z.string(),
        value: amount,
        numerator: amount,
        denominator: amount,
        known: z.number(),
        eligible: z.number(),
        reasonNull: z.string().nullable(),
      }),
    ),
  });
}
