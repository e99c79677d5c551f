import { describe, expect, test } from 'vitest';
import { courseFields, fieldFate, redactionPolicies, redactionPolicyIds } from '../../src/privacy/index.js';

function row(cells: readonly string[]): string {
  const widths = [44, 14, 13, ...redactionPolicyIds.map(() => 14)];
  return cells
    .map((cell, at) => cell.padEnd(widths[at] ?? 0))
    .join('')
    .trimEnd();
}

test('every field has this fate under each policy: read the whole list before you accept a change of it', async () => {
  const lines = courseFields().map(({ name, form, privacy, required }) =>
    row([
      `${name}${required ? '!' : ''}`,
      form,
      privacy,
      ...redactionPolicyIds.map((id) => fieldFate(redactionPolicies[id], name)),
    ]),
  );
  const table = [row(['field (! required)', 'form', 'privacy', ...redactionPolicyIds]), '', ...lines, ''];
  await expect(table.join('\n')).toMatchFileSnapshot('fates.txt');
});

describe('what the policies promise', () => {
  const fields = courseFields();
  const fates = (
    policy: (typeof redactionPolicyIds)[number],
    pick: (field: (typeof fields)[number]) => boolean,
  ) => [...new Set(fields.filter(pick).map(({ name }) => fieldFate(redactionPolicies[policy], name)))];

  test('ehr-default and research keep no text', () => {
    for (const policy of ['ehr-default', 'research'] as const) {
      expect(fates(policy, ({ form }) => form === 'text').sort()).toEqual(['removed', 'withheld']);
    }
  });

  test('ehr-default keeps everything but texts, violence, and why somebody was not involved', () => {
    const gone = fields.filter(
      ({ name, form }) =>
        form !== 'text' &&
        form !== 'id-or-number' &&
        fieldFate(redactionPolicies['ehr-default'], name) !== 'kept',
    );
    expect(gone.map(({ name }) => name).sort()).toEqual([
      'care-coordinated.reason',
      'person-described.safetyReviewed',
      'person-described.violence',
    ]);
  });

  test('supervision keeps the texts of the work, and no identifier but the id of the course', () => {
    expect(fates('supervision', ({ form, privacy }) => form === 'text' && privacy === 'process')).toEqual([
      'kept',
    ]);
    expect(
      fates('supervision', ({ privacy, name }) => privacy === 'identifier' && name !== 'course.id').sort(),
    ).toEqual(['removed', 'withheld']);
    expect(fieldFate(redactionPolicies.supervision, 'course.id')).toBe('needed');
  });

  test('research shifts every date', () => {
    expect(fates('research', ({ form }) => form === 'date')).toEqual(['shifted']);
  });

  test('patient-copy removes three fields', () => {
    const gone = fields.filter(({ name }) => fieldFate(redactionPolicies['patient-copy'], name) !== 'kept');
    expect(gone.map(({ name }) => name)).toEqual([
      'event.recorded.by',
      'session-held.note',
      'waiver-granted.by',
    ]);
  });

  test('a field that is not there is kept', () => {
    expect(fieldFate(redactionPolicies.research, 'session-held.constructor')).toBe('kept');
  });

  test('each is kept under its own id, and says in a sentence whom it is for', () => {
    for (const id of redactionPolicyIds) {
      expect(redactionPolicies[id].id).toBe(id);
      expect(redactionPolicies[id].purpose).toMatch(/^For .+\.$/);
    }
  });
});
