import { isFhirString } from './primitives.js';
import type { OperationOutcome, OperationOutcomeIssue } from './resources.js';

/** A fault of an input, as every grade of validity gives it: of shape, of coherence, of a bundle. */
export interface DataFault {
  readonly code: string;
  readonly pointer: string;
  readonly message: string;
}

/** What R4 calls our codes; the others break a rule that no schema can say. */
const issueTypes: Readonly<Record<string, OperationOutcomeIssue['code']>> = {
  missing: 'required',
  'wrong-type': 'structure',
  'unknown-key': 'structure',
  'unknown-word': 'value',
  'bad-format': 'value',
  'out-of-range': 'value',
  'too-many': 'too-long',
  invalid: 'invariant',
  'not-a-bundle': 'structure',
  'no-course': 'not-found',
};

/**
 * The faults of an input as an OperationOutcome, for a server to answer with. It holds no value of the input, and is
 * never stored. Findings about the care are something else: they are DetectedIssues.
 * @example
 * const parsed = safeParseCourse(body);
 * if (!parsed.ok) return answer(422, operationOutcome(parsed.error));
 */
export function operationOutcome(faults: readonly DataFault[]): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: faults.map(({ code, pointer, message }) => ({
      severity: 'error',
      code: (Object.hasOwn(issueTypes, code) ? issueTypes[code] : undefined) ?? 'business-rule',
      details: { text: message },
      ...(isFhirString(pointer) && { diagnostics: pointer }),
    })),
  };
}
