import { describe, expect, test } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import { check } from '../../src/index.js';
import { checkLine, isLineFault } from '../../src/io/index.js';
import { protocol } from '../../src/protocols/index.js';

describe('checkLine', () => {
  test.each(workedCourses)('says of $id what check says', ({ course }) => {
    const record = checkLine(JSON.stringify(course), protocol);
    expect(isLineFault(record)).toBe(false);
    expect({ ok: true, value: record }).toEqual(check(course, protocol));
  });

  test.each([
    ['', 'blank-line', ''],
    [' \t\r', 'blank-line', ''],
    ['{"events": [', 'unexpected-end', '/events'],
    ['{"a": 1, "a": 2}', 'duplicate-key', ''],
    ['[]', 'wrong-type', ''],
    ['7', 'wrong-type', ''],
  ])('%j is a fault', (line, code, path) => {
    expect(checkLine(line, protocol, { line: 9 })).toMatchObject({ line: 9, error: { code, path } });
  });

  test('a fault of JSON names its column, since the line is known', () => {
    expect(checkLine('{"a" 1}', protocol)).toEqual({
      error: {
        code: 'unexpected-character',
        message: 'Column 6: A colon is expected here, between a key and its value.',
        path: '',
      },
    });
  });

  test('several faults are counted', () => {
    const record = checkLine('{}', protocol);
    expect(isLineFault(record) ? record.error.message : '').toMatch(/\(\d+ more faults in this line\.\)$/);
  });

  test('a protocol that is not known is a fault', () => {
    const [worked] = workedCourses;
    expect(checkLine(JSON.stringify(worked?.course), () => undefined)).toMatchObject({
      error: { code: 'unknown-protocol', path: '/protocol' },
    });
  });
});
