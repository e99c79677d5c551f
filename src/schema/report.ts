import * as z from 'zod';
import { figureIds } from '../model/figure-ids.js';
import type { QuestionId } from '../model/questions.js';
import { questions } from '../model/questions.js';
import type { Citation, Place, Report, Verdict } from '../model/report.js';
import { verdictKinds } from '../model/report.js';
import type { RuleId } from '../model/rule-ids.js';
import { forEachRule, ruleIds } from '../model/rule-ids.js';
import { aspects, closureReasons, judgementReasons, phaseRoles, severities } from '../model/vocabulary.js';
import { idText, limits, partialDate } from './field.js';
import { ruleIdSchema, sourceIdSchema } from './protocol.js';
import type { DeepReadonly, Same } from './same.js';

/** The schema of a report: see `model/report.ts` for what each field means. */
export function reportSchema(): z.ZodType<Report> {
  return build();
}

function build() {
  return z.strictObject({
    schema: z.literal('openipt/report/1'),
    notice: z.string(),
    course: idText(),
    protocol: z.strictObject({ id: idText(), version: z.string() }),
    status: z.enum(['open', 'paused', 'closed']),
    phase: z
      .strictObject({
        id: idText(),
        role: z.enum(phaseRoles),
        basis: z.enum(['entered', 'session', 'inferred']),
      })
      .nullable(),
    provenance: z.strictObject({
      library: z.string(),
      ruleSet: z.string(),
      protocol: z.string(),
      configuration: z.string().nullable(),
      input: z.string().nullable(),
      asOf: partialDate().nullable(),
      clinicalReview: z.null(),
    }),
    verdicts: z.strictObject(forEachRule(verdictSchema)),
    findings: z.array(finding()),
    open: z.array(
      z.strictObject({
        rule: ruleIdSchema(),
        step: z.string(),
        due: z.strictObject({ earliest: z.int(), latest: z.int() }).nullable(),
        at: places(),
      }),
    ),
    askFor: z.array(
      z.strictObject({
        question: z.enum(Object.keys(questions).filter(isQuestionId)),
        text: z.string(),
        aspect: z.enum(aspects),
        settles: z.array(ruleIdSchema()),
        safety: z.boolean(),
      }),
    ),
    figures: z.array(figure()),
    outcome: outcome(),
  });
}

function finding() {
  return z.strictObject({
    rule: z.enum([
      ...ruleIds,
      'waiver/unused',
      'waiver/expired',
      'waiver/unknown-rule',
      ...ruleIds.map((id): `crash/${RuleId}` => `crash/${id}`),
    ]),
    subject: z.union([idText(), z.number()]).exactOptional(),
    kind: z.enum(['fail', 'review']),
    severity: z.enum(severities),
    basis: z.enum(['recorded', 'not-recorded']),
    message: z.string(),
    at: places(),
    // A word or an id: free text of the record does not fit in here.
    observed: z.record(
      z.string().regex(/^[a-z][A-Za-z]{0,39}$/, 'the name of a field'),
      z.union([z.number(), z.boolean(), idText(), z.null()]),
    ),
    counterEvidence: z.array(z.strictObject({ note: z.string(), at: places() })),
    sources: z.array(citationSchema()),
    remedy: z.string(),
    withdrawnIf: z.array(z.string()),
    waiver: z
      .strictObject({
        reason: z.enum(judgementReasons),
        by: idText().exactOptional(),
        effect: z.enum(['waived', 'acknowledged']),
      })
      .exactOptional(),
    fingerprint: z.string().regex(/^[0-9a-f]{16}$/, '16 hexadecimal digits'),
  });
}

function figure() {
  return z.strictObject({
    id: z.enum(figureIds),
    label: z.string(),
    value: z.number().nullable(),
    numerator: z.number().nullable(),
    denominator: z.number().nullable(),
    known: tally(),
    eligible: tally(),
    reasonNull: z.string().nullable(),
  });
}

function outcome() {
  return z.strictObject({
    closure: z
      .strictObject({ reason: z.enum(closureReasons).nullable(), initiatedBy: z.string().nullable() })
      .nullable(),
    state: z.enum(['remission', 'response', 'no-response', 'unknown']),
    basis: z.enum(['condition', 'measure']).nullable(),
    change: z
      .strictObject({
        instrument: idText(),
        first: z.number(),
        last: z.number(),
        difference: z.number(),
        share: z.number().nullable(),
      })
      .nullable(),
  });
}

/** The answer of one rule. */
export function verdictSchema(): z.ZodType<Verdict> {
  return verdict();
}

function verdict() {
  const counts = { pass: tally(), fail: tally(), open: tally(), review: tally(), 'not-applicable': tally() };
  return z.strictObject({
    kind: z.enum(verdictKinds),
    counts: z.strictObject(counts),
    reason: z.string().exactOptional(),
  });
}

/** Where in the record something stands. */
export function placeSchema(): z.ZodType<Place> {
  return place();
}

function place() {
  return z.strictObject({
    pointer: z.string().regex(/^(\/([^~/]|~[01])*)*$/, 'a JSON pointer'),
    event: idText().exactOptional(),
    session: z.int().min(1).max(limits.sessionNumber).exactOptional(),
  });
}

function places() {
  return z.array(placeSchema());
}

/** A work, and the place in it. */
export function citationSchema(): z.ZodType<Citation> {
  return citation();
}

function citation() {
  return z.strictObject({ source: sourceIdSchema(), cite: z.string(), locator: z.string().exactOptional() });
}

function tally() {
  return z.int().min(0);
}

function isQuestionId(key: string): key is QuestionId {
  return Object.hasOwn(questions, key);
}

true satisfies Same<DeepReadonly<z.output<ReturnType<typeof verdict>>>, Verdict>;
true satisfies Same<DeepReadonly<z.output<ReturnType<typeof place>>>, Place>;
true satisfies Same<DeepReadonly<z.output<ReturnType<typeof citation>>>, Citation>;
true satisfies Same<DeepReadonly<z.output<ReturnType<typeof build>>>, Report>;
