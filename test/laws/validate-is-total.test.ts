import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { check, replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import type { CourseState } from '../../src/model/state.js';
import { areaAliases } from '../../src/model/vocabulary.js';
import { checkInBulk } from '../../src/validator/check.js';
import { unfrozenIn } from '../support/frozen.js';
import { everyProtocol } from '../support/generate/any-protocol.js';
import { coherentCourse, thawed } from '../support/generate/coherent-course.js';
import { anyDate } from '../support/generate/values.js';
import { expectSame } from '../support/same.js';
import { shuffleKeys } from '../support/shuffle-keys.js';

function stateOf(course: Course): CourseState {
  const replayed = replay(course);
  if (!replayed.ok) throw new Error(replayed.error.code);
  return replayed.value;
}

describe('law 2: validate is total', () => {
  test.each(everyProtocol)('$id: any coherent course has a report, and no rule crashes', (protocol) => {
    fc.assert(
      fc.property(coherentCourse(), fc.option(anyDate, { nil: undefined }), (course, asOf) => {
        const report = validate(stateOf(course), protocol, asOf === undefined ? {} : { asOf });
        expect(report.findings.filter(({ rule }) => rule.startsWith('crash/'))).toEqual([]);
        expect(Object.keys(report.verdicts)).toEqual([...ruleIds]);
        expect(unfrozenIn(report)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a report is JSON: what is written and read back is the same', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), (course, protocol) => {
        const report = validate(stateOf(course), protocol);
        expectSame(JSON.parse(JSON.stringify(report)), report);
      }),
      { numRuns: 200 },
    );
  });
});

describe('law 2: validate is deterministic', () => {
  test('the same course gives the same bytes twice', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), (course, protocol) => {
        const once = JSON.stringify(validate(stateOf(course), protocol));
        expect(JSON.stringify(validate(stateOf(course), protocol))).toBe(once);
      }),
      { numRuns: 100 },
    );
  });

  test('the order of keys in the input changes nothing, read or unread', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), fc.nat(), (course, protocol, seed) => {
        const bytes = JSON.stringify(validate(stateOf(course), protocol));
        const shuffled = shuffleKeys(course, seed);
        const read = check(shuffled, protocol);
        expect(read.ok && JSON.stringify(read.value)).toBe(bytes);
        expect(JSON.stringify(validate(stateOf(shuffled as Course), protocol))).toBe(bytes);
      }),
      { numRuns: 150 },
    );
  });

  test('a focal area under another of its names gives the same bytes', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), fc.nat(), (course, protocol, pick) => {
        const written = JSON.stringify(course);
        const renamed = written.replaceAll(/"(area|changedTo)":"([a-z-]+)"/g, (all, field, area) => {
          const names = Object.entries(areaAliases).flatMap(([name, of]) => (of === area ? [name] : []));
          const name = names[pick % Math.max(1, names.length)];
          return name === undefined ? all : `"${field}":"${name}"`;
        });
        const read = check(JSON.parse(renamed), protocol);
        expect(read.ok && JSON.stringify(read.value)).toBe(
          JSON.stringify(validate(stateOf(course), protocol)),
        );
      }),
      { numRuns: 100 },
    );
  });

  test('work in bulk gives the same bytes as work one by one', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), (course, protocol) => {
        const one = check(course, protocol);
        const bulk = checkInBulk(thawed(course), protocol);
        expect(JSON.stringify(bulk)).toBe(JSON.stringify(one));
      }),
      { numRuns: 100 },
    );
  });
});

describe('law 2: nothing of the machine matters', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
    vi.unstubAllEnvs();
  });

  test('another language and another time zone give the same bytes', () => {
    fc.assert(
      fc.property(coherentCourse(), fc.constantFrom(...everyProtocol), (course, protocol) => {
        const bytes = ['C', 'tr_TR.UTF-8', 'ar_EG.UTF-8'].flatMap((language) =>
          ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'].map((zone) => {
            vi.stubEnv('LANG', language);
            vi.stubEnv('LC_ALL', language);
            vi.stubEnv('TZ', zone);
            return JSON.stringify(validate(stateOf(course), protocol));
          }),
        );
        expect(new Set(bytes).size).toBe(1);
      }),
      { numRuns: 40 },
    );
  });

  test('no clock, no chance and no locale is asked', () => {
    const samples = fc.sample(coherentCourse(), 100);
    const asked = (what: string) => () => {
      throw new Error(`Asked for ${what}.`);
    };
    vi.spyOn(Math, 'random').mockImplementation(asked('chance'));
    vi.spyOn(String.prototype, 'localeCompare').mockImplementation(asked('a locale'));
    vi.spyOn(String.prototype, 'toLocaleLowerCase').mockImplementation(asked('a locale'));
    vi.spyOn(Number.prototype, 'toLocaleString').mockImplementation(asked('a locale'));
    vi.stubGlobal('Date', asked('a clock'));
    vi.stubGlobal('Intl', undefined);
    vi.stubGlobal('fetch', asked('the network'));
    const findings = samples.flatMap((course) =>
      everyProtocol.flatMap((protocol) => validate(stateOf(course), protocol).findings),
    );
    expect(findings.filter(({ rule }) => rule.startsWith('crash/'))).toEqual([]);
  });
});
