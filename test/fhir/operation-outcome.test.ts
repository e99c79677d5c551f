import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { OperationOutcomeIssue } from '../../src/fhir/index.js';
import { fromFhir, operationOutcome } from '../../src/fhir/index.js';
import { replay, safeParseCourse } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import { faultsIn } from '../support/fhir/validate.js';

const { course } = workedCourse('demo');
const mark = 'Zanzibar77';

/** Inputs that are no course, with the faults that they have. */
function shapeFaults(change: (copy: Record<string, unknown>) => void): ReturnType<typeof safeParseCourse> {
  const copy: Record<string, unknown> = JSON.parse(JSON.stringify(course));
  change(copy);
  return safeParseCourse(copy);
}

const wrong: readonly (readonly [
  string,
  OperationOutcomeIssue['code'],
  (copy: Record<string, unknown>) => void,
])[] = [
  ['something is missing', 'required', (copy) => delete copy['protocol']],
  ['a value has the wrong type', 'structure', (copy) => (copy['protocol'] = 7)],
  ['a key is not known', 'structure', (copy) => (copy[mark] = 1)],
  ['a word is not known', 'value', (copy) => (copy['documented'] = [mark])],
  ['a format is bad', 'value', (copy) => (copy['id'] = `${mark} has spaces`)],
];

describe('faults as an OperationOutcome', () => {
  test.each(wrong)('%s', (_, code, change) => {
    const parsed = shapeFaults(change);
    if (parsed.ok) throw new Error('The course was accepted.');
    const outcome = operationOutcome(parsed.error);
    expect(outcome.issue).toHaveLength(parsed.error.length);
    expect(outcome.issue.map((issue) => issue.code)).toContain(code);
    for (const [at, { severity, details, diagnostics }] of outcome.issue.entries()) {
      expect(severity).toBe('error');
      expect(details.text).toBe(parsed.error[at]?.message);
      expect(diagnostics ?? '').toBe(parsed.error[at]?.pointer);
    }
    expect(faultsIn(outcome)).toEqual([]);
    expect(JSON.stringify(outcome)).not.toContain(mark);
  });

  test('a refusal of a course that could not have happened is a rule of business', () => {
    const [opened, ...events] = course.events;
    const twice: Course = { ...course, events: opened ? [opened, opened, ...events] : [] };
    const replayed = replay(twice);
    if (replayed.ok) throw new Error('The course was accepted.');
    const outcome = operationOutcome([replayed.error]);
    expect(outcome.issue).toMatchObject([{ code: 'business-rule', diagnostics: '/events/1/id' }]);
    expect(faultsIn(outcome)).toEqual([]);
  });

  test.each([
    [{}, 'structure'],
    [{ resourceType: 'Bundle', type: 'searchset', entry: [] }, 'not-found'],
  ] as const)('a bundle that holds no course: %j', (bundle, code) => {
    const read = fromFhir(bundle);
    if (read.ok) throw new Error('A course was found.');
    const outcome = operationOutcome([read.error]);
    // The pointer to the whole is empty, and FHIR knows no empty text.
    expect(outcome.issue).toEqual([{ severity: 'error', code, details: { text: read.error.message } }]);
    expect(faultsIn(outcome)).toEqual([]);
  });

  test.each([
    ['invalid', 'invariant'],
    ['too-many', 'too-long'],
    ['out-of-range', 'value'],
    ['constructor', 'business-rule'],
    ['something-new', 'business-rule'],
  ])('%s is %s', (ours, theirs) => {
    const outcome = operationOutcome([{ code: ours, pointer: '/a', message: 'A sentence.' }]);
    expect(outcome.issue[0]?.code).toBe(theirs);
    expect(faultsIn(outcome)).toEqual([]);
  });
});
