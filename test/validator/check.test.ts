import { describe, expect, test } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import { check, parseCourse, replay, validate } from '../../src/index.js';
import { iptAdult, protocol } from '../../src/protocols/index.js';
import { checkInBulk } from '../../src/validator/check.js';
import { unfrozenIn } from '../support/frozen.js';
import { thawed } from '../support/generate/coherent-course.js';

const empty = { schema: 'openipt/course/1', id: 'c1', protocol: 'ipt-adult', documented: [], events: [] };
const twice = {
  ...empty,
  events: ['e1', 'e1'].map((id) => ({ id, type: 'treatment-resumed', data: {} })),
};

describe.each([
  ['check', check],
  ['checkInBulk', checkInBulk],
])('%s: three grades', (_, grade) => {
  test('shape: what is no course', () => {
    expect(grade({ ...empty, id: 1 }, iptAdult)).toEqual({
      ok: false,
      error: {
        grade: 'shape',
        issues: [{ code: 'wrong-type', pointer: '/id', message: 'Expected a string.' }],
      },
    });
  });

  test('coherence: what could not have happened', () => {
    expect(grade(twice, iptAdult)).toMatchObject({
      ok: false,
      error: { grade: 'coherence', refusal: { code: 'duplicate-event-id', index: 1 } },
    });
  });

  test('conformance: a report, always', () => {
    const checked = grade(empty, iptAdult);
    expect(checked.ok && checked.value.schema).toBe('openipt/report/1');
  });

  test('a protocol that is looked up by the name in the course, and one that is not known', () => {
    const known = grade({ ...empty, protocol: 'ipc' }, protocol);
    expect(known.ok && known.value.protocol.id).toBe('ipc');
    const unknown = grade({ ...empty, protocol: 'kanarie' }, protocol);
    expect(unknown).toMatchObject({ ok: false, error: { grade: 'protocol' } });
    expect(JSON.stringify(unknown)).not.toContain('kanarie');
  });

  test('a fault of an earlier grade comes before a fault of a later one', () => {
    const nowhere = () => undefined;
    expect(grade({ ...twice, id: 1 }, nowhere)).toMatchObject({ error: { grade: 'shape' } });
    expect(grade(twice, nowhere)).toMatchObject({ error: { grade: 'coherence' } });
    expect(grade(empty, nowhere)).toMatchObject({ error: { grade: 'protocol' } });
  });

  test.each(workedCourses.map(({ course }) => [course.id, course] as const))(
    'gives the report that the three steps give: %s',
    (_id, course) => {
      const state = replay(parseCourse(course));
      const own = protocol(course.protocol);
      if (!state.ok || own === undefined) throw new Error('No state or no protocol.');
      const options = {
        asOf: '2030-01-01',
        inputDigest: 'x',
        waivers: [{ rule: 'nobody', reason: 'other' }],
      } as const;
      const checked = grade(thawed(course), protocol, options);
      expect(checked).toEqual({ ok: true, value: validate(state.value, own, options) });
    },
  );
});

test('check leaves its input as it was and gives a frozen report', () => {
  const input = thawed(workedCourses[0]?.course);
  const before = JSON.stringify(input);
  const checked = check(input, iptAdult);
  expect(JSON.stringify(input)).toBe(before);
  expect(unfrozenIn(input, '', (object) => !Object.isFrozen(object))).toEqual([]);
  expect(checked.ok && unfrozenIn(checked.value)).toEqual([]);
});
