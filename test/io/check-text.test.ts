import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import { check } from '../../src/index.js';
import { replayText } from '../../src/io/check-text.js';
import { checkText, parseCourseText } from '../../src/io/index.js';
import { protocol } from '../../src/protocols/index.js';

const demo = workedCourse('demo').course;
const text = JSON.stringify(demo, null, 2);

function lineOf(part: string): number {
  return text.slice(0, text.indexOf(part)).split('\n').length;
}

describe('parseCourseText', () => {
  test.each(workedCourses)('reads $id', ({ course }) => {
    expect(parseCourseText(JSON.stringify(course))).toEqual({ ok: true, value: course });
  });

  test('locates a value that is wrong, a key that is not known, and a key that is missing', () => {
    const wrong = text
      .replace('"ageYears": 52', '"ageYears": "old", "extra": 1')
      .replace(/"type": "phase-entered",/, '');
    const parsed = parseCourseText(wrong);
    expect(parsed.ok).toBe(false);
    const issues = parsed.ok ? [] : parsed.error;
    const age = wrong.split('\n').findIndex((line) => line.includes('"extra"'));
    expect(issues.map(({ code, pointer, line, column }) => ({ code, pointer, line, column }))).toEqual([
      { code: 'wrong-type', pointer: '/events/0/data/ageYears', line: age + 1, column: 21 },
      { code: 'unknown-key', pointer: '/events/0/data/extra', line: age + 1, column: 28 },
      { code: 'missing', pointer: '/events/1/type', line: age + 5, column: 5 },
    ]);
  });

  test('gives the first fault of a text that is no JSON', () => {
    expect(parseCourseText(text.slice(0, text.indexOf('"mood"')))).toMatchObject({
      ok: false,
      error: [{ code: 'unexpected-end', pointer: '/documented/1' }],
    });
    expect(parseCourseText('')).toMatchObject({ ok: false, error: [{ code: 'empty', line: 1, column: 1 }] });
  });
});

describe('checkText', () => {
  test('says of one course what check says', () => {
    for (const { course } of workedCourses) {
      const checked = checkText(JSON.stringify(course), protocol);
      expect(checked).toEqual([check(course, protocol)]);
      expect(checked.every((one) => one.ok && Object.isFrozen(one.value))).toBe(true);
    }
  });

  test('says of an array what it says of each, and points into its items', () => {
    const broken = text.replace('"2025-01-14"', '"soon"');
    const checked = checkText(`[\n${text},\n  ${broken}]`, protocol);
    expect(checked[0]).toEqual(checkText(text, protocol)[0]);
    expect(checked[1]).toMatchObject({
      ok: false,
      error: [
        {
          code: 'bad-format',
          pointer: '/1/events/0/on',
          line: text.split('\n').length + 1 + lineOf('"2025-01-14"'),
        },
      ],
    });
  });

  test('counts columns in the first line of an item from where the item begins', () => {
    const checked = checkText('[  {"id": 1}]', protocol);
    expect(checked[0]).toMatchObject({ ok: false });
    const issues = checked[0]?.ok === false ? checked[0].error : [];
    expect(issues.find(({ pointer }) => pointer === '/0/id')).toMatchObject({ line: 1, column: 11 });
  });

  test('locates a refusal', () => {
    const twice = text.replace('"id": "e2"', '"id": "e1"');
    const issue = {
      code: 'duplicate-event-id',
      pointer: '/events/1/id',
      line: lineOf('"id": "e2"'),
      message: expect.stringMatching(/^Another event has this id\./),
    };
    expect(checkText(twice, protocol)).toMatchObject([{ ok: false, error: [issue] }]);
    expect(replayText(twice)).toMatchObject({ ok: false, error: [issue] });
  });

  test('says that a protocol is not known, where it is named', () => {
    expect(checkText(text, () => undefined)).toMatchObject([
      { ok: false, error: [{ code: 'unknown-protocol', pointer: '/protocol', line: lineOf('"ipt-adult"') }] },
    ]);
    expect(checkText(text, () => undefined, { asOf: '2025' })).toMatchObject([
      { ok: false, error: [{ line: 4 }] },
    ]);
  });

  test('has one answer for a text that is no JSON, and for an empty array', () => {
    expect(checkText('[1,', protocol)).toMatchObject([{ ok: false, error: [{ code: 'unexpected-end' }] }]);
    expect(checkText(' []', protocol)).toMatchObject([
      { ok: false, error: [{ code: 'no-course', column: 2 }] },
    ]);
  });

  test('passes on waivers and the digest', () => {
    const waivers = [{ rule: 'focus-drift', reason: 'other' }] as const;
    const [checked] = checkText(text, protocol, { waivers, inputDigest: 'sha256:0' });
    expect(checked).toEqual(check(demo, protocol, { waivers, inputDigest: 'sha256:0' }));
  });
});
