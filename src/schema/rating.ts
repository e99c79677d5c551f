import * as z from 'zod';
import { deepFreeze } from '../lib/freeze.js';
import type { Result } from '../lib/result.js';
import { err, ok } from '../lib/result.js';
import type { MissingRating, NotApplicableRating, Rating, ScoredRating } from '../model/rating.js';
import { raterRoles } from '../model/rating.js';
import { amount, count, identifier, idText, limits, plan } from './field.js';
import type { DeepReadonly, Same } from './same.js';
import type { ShapeIssue } from './shape-issue.js';
import { shapeIssues } from './shape-issue.js';

/** The schema of one rating: see `model/rating.ts` for what each field means. */
export function ratingSchema(): z.ZodType<Rating> {
  return z.union(build());
}

/**
 * Reads an unknown value as a rating: a frozen copy, or every fault with its JSON pointer. Whether the instrument has
 * such an item and such a score is for `checkRatings` of `openipt/fidelity` to say.
 *
 * @example
 * const rating = safeParseRating(JSON.parse(line));
 */
export function safeParseRating(input: unknown): Result<Rating, readonly ShapeIssue[]> {
  schemas ??= build();
  const parsed = schemas[formOf(input)].safeParse(input);
  return parsed.success ? ok(deepFreeze(parsed.data)) : err(shapeIssues(parsed.error.issues, input));
}

let schemas: ReturnType<typeof build> | undefined;

// One form explains what is wrong with a rating; three would only say that it is none of them.
function formOf(input: unknown): 0 | 1 | 2 {
  if (typeof input !== 'object' || input === null) return 0;
  if (Object.hasOwn(input, 'notApplicable')) return 1;
  return Object.hasOwn(input, 'missing') ? 2 : 0;
}

function build() {
  const head = {
    schema: plan(z.literal('openipt/rating/1')),
    instrument: plan(idText()),
    course: identifier(idText()),
    session: plan(count(1, limits.sessionNumber)),
    segment: plan(
      z
        .strictObject({ part: plan(count(1, 99)), of: plan(count(2, 99)) })
        .refine(({ part, of }) => part <= of, 'a part that the session has')
        .exactOptional(),
    ),
    rater: identifier(idText()),
    role: plan(z.enum(raterRoles)),
    item: plan(idText()),
  };
  return [
    z.strictObject({ ...head, score: plan(amount()) }),
    z.strictObject({ ...head, notApplicable: plan(z.literal(true)), reason: plan(idText().exactOptional()) }),
    z.strictObject({ ...head, missing: plan(z.literal(true)) }),
  ] as const;
}

type Forms = ReturnType<typeof build>;
true satisfies Same<DeepReadonly<z.output<Forms[0]>>, ScoredRating>;
true satisfies Same<DeepReadonly<z.output<Forms[1]>>, NotApplicableRating>;
true satisfies Same<DeepReadonly<z.output<Forms[2]>>, MissingRating>;
