import { describe, expect, test } from 'vitest';
import { fieldNotes } from '../../src/schema/field.js';
import { ratingSchema, safeParseRating } from '../../src/schema/rating.js';
import { innerSchemas } from './walk.js';

const head = {
  ...{ schema: 'openipt/rating/1', instrument: 'own', course: 'c1', session: 3 },
  ...{ rater: 'r1', role: 'observer', item: 'a' },
};

const forms = [
  { ...head, score: 3.5 },
  { ...head, segment: { part: 2, of: 3 }, score: -1 },
  { ...head, notApplicable: true },
  { ...head, notApplicable: true, reason: 'no-task-set' },
  { ...head, missing: true },
];

function faultsOf(input: unknown): readonly string[] {
  const parsed = safeParseRating(input);
  return parsed.ok ? [] : parsed.error.map(({ code, pointer }) => `${code} ${pointer}`);
}

describe('a rating', () => {
  test.each(forms)('is scored, not applicable or missing: %j', (rating) => {
    expect(safeParseRating(rating)).toEqual({ ok: true, value: rating });
    expect(ratingSchema().safeParse(rating).success).toBe(true);
  });

  test('is a frozen copy', () => {
    const parsed = safeParseRating(forms[1]);
    expect(parsed.ok && Object.isFrozen(parsed.value)).toBe(true);
    expect(Object.isFrozen(forms[1])).toBe(false);
  });

  test.each([
    [['wrong-type '], 'a rating'],
    [['missing /score'], head],
    [['wrong-type /score'], { ...head, score: '3' }],
    [['wrong-type /score'], { ...head, score: null }],
    [['unknown-key /score'], { ...head, score: 3, missing: true }],
    [['unknown-key /missing'], { ...head, notApplicable: true, missing: true }],
    [['unknown-word /missing'], { ...head, missing: false }],
    [['unknown-word /role'], { ...head, score: 3, role: 'patient' }],
    [['out-of-range /session'], { ...head, score: 3, session: 0 }],
    [['bad-format /segment'], { ...head, score: 3, segment: { part: 4, of: 3 } }],
    [['bad-format /rater'], { ...head, score: 3, rater: 'Canary Smith' }],
    [['bad-format /reason'], { ...head, notApplicable: true, reason: 'The patient was ill.' }],
    [['unknown-word /schema'], { ...head, score: 3, schema: 'openipt/rating/2' }],
  ])('has faults with their places: %j', (faults, input) => {
    expect(faultsOf(input)).toEqual(faults);
  });

  test('is not told in the faults', () => {
    expect(JSON.stringify(safeParseRating({ ...head, score: 3, rater: 'Canary Smith' }))).not.toContain(
      'Canary',
    );
  });

  test('has a privacy tag on every field; courses and raters are identifiers', () => {
    const fields = innerSchemas(ratingSchema()).filter(({ property }) => property);
    expect(fields.length).toBeGreaterThan(25);
    for (const { path, schema } of fields) {
      const tag = /\/(course|rater)$/.test(path) ? 'identifier' : 'plan';
      expect([path, fieldNotes.get(schema)?.privacy]).toEqual([path, tag]);
    }
  });
});
