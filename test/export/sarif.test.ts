import { createRequire } from 'node:module';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import type { Finding } from '../../src/index.js';
import { ruleIds } from '../../src/index.js';
import { toSarif } from '../../src/io/index.js';
import { reportWith } from '../render/reports.js';
import { reportOn } from './reports.js';

const require = createRequire(import.meta.url);
// Written for draft 4 of JSON Schema; nothing in it but the two keys left out means something else since.
const {
  $schema: _,
  id: __,
  ...schema
}: Readonly<Record<string, unknown>> = require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const reports = workedCourseIds.map((id) => reportOn(id));
const placed = reports.map((report) => ({ report, origin: { file: `${report.course}.json` } }));

function resultOf(part: Partial<Finding>, options = { reviews: true }) {
  const [result] = toSarif([{ report: reportWith(part) }], options).runs.flatMap(({ results }) => results);
  return result;
}

test('the schema of SARIF finds nothing to say, with questions or without', () => {
  for (const reviews of [true, false]) {
    const log: unknown = JSON.parse(JSON.stringify(toSarif(placed, { reviews })));
    expect([valid(log), valid.errors]).toEqual([true, null]);
  }
  expect(valid({ version: '2.1.0', runs: [{}] })).toBe(false);
});

test('every rule is declared, with help and sources, also one that found nothing', () => {
  const rules = toSarif([]).runs.flatMap(({ tool }) => tool.driver.rules);
  expect(rules.map(({ id }) => id)).toEqual([...ruleIds, 'waiver', 'crash']);
  for (const { help } of rules.slice(0, ruleIds.length)) {
    expect(help.text).toContain('Sources:\n- ');
    expect(help.markdown).toContain('\n- ');
  }
});

test('departures are results, in the order of the reports; questions only where they are asked for', () => {
  const fingerprints = (reviews: boolean) =>
    toSarif(placed, { reviews }).runs.flatMap(({ results }) =>
      results.map(({ partialFingerprints }) => partialFingerprints['openiptFinding/v1']),
    );
  const all = reports.flatMap(({ findings }) => findings);
  expect(fingerprints(true)).toEqual(all.map(({ fingerprint }) => fingerprint));
  const departures = all.filter(({ kind }) => kind === 'fail');
  expect(fingerprints(false)).toEqual(departures.map(({ fingerprint }) => fingerprint));
  expect(departures.length).toBeLessThan(all.length);
});

test('each result names its rule by id and by place in the list', () => {
  const [run] = toSarif(placed, { reviews: true }).runs;
  for (const { ruleId, ruleIndex } of run?.results ?? []) {
    expect(run?.tool.driver.rules[ruleIndex ?? -1]?.id).toBe(ruleId);
  }
  expect(resultOf({ rule: 'waiver/unused' })?.ruleIndex).toBe(ruleIds.length);
  expect(resultOf({ rule: 'crash/no-task' })?.ruleIndex).toBe(ruleIds.length + 1);
});

describe('how much a result weighs', () => {
  test.each([
    ['an error', { severity: 'error' }, 'error', 'fail'],
    ['a warning', { severity: 'warning' }, 'warning', 'fail'],
    ['a note', { severity: 'info' }, 'note', 'fail'],
    ['a question, whatever its severity', { severity: 'error', kind: 'review' }, 'none', 'review'],
  ] as const)('%s', (_, part, level, kind) => {
    expect(resultOf(part)).toMatchObject({ level, kind });
  });

  test('a waived finding is suppressed with its reason and still there', () => {
    const waiver = { reason: 'in-supervision', effect: 'waived' } as const;
    expect(resultOf({ waiver })?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'in-supervision' },
    ]);
  });

  test('an acknowledged safety error is not suppressed', () => {
    const waiver = { reason: 'in-supervision', effect: 'acknowledged' } as const;
    const result = resultOf({ severity: 'error', waiver });
    expect(result).toMatchObject({ level: 'error', properties: { waiver: 'acknowledged' } });
    expect(result).not.toHaveProperty('suppressions');
  });
});

describe('where a result points', () => {
  const at = [{ pointer: '/events/3', event: 'e4', session: 2 }, { pointer: '/events/5/data/areas' }];

  test('the first place is its location, the others and what speaks against it are related', () => {
    const note = 'Something speaks against it.';
    const result = resultOf({ at, counterEvidence: [{ note, at: [{ pointer: '/events/7' }] }] });
    expect(result?.locations).toEqual([
      {
        logicalLocations: [{ name: 'e4', fullyQualifiedName: '/events/3', kind: 'object' }],
        properties: { session: 2 },
      },
    ]);
    expect(result?.relatedLocations).toMatchObject([
      { id: 1, logicalLocations: [{ fullyQualifiedName: '/events/5/data/areas', kind: 'value' }] },
      { id: 2, message: { text: `Against it: ${note}` } },
    ]);
  });

  test('a finding without a place points at the course', () => {
    expect(resultOf({ at: [] })?.locations).toMatchObject([
      { logicalLocations: [{ fullyQualifiedName: '' }] },
    ]);
  });

  test.each([
    ['courses/a b.json', 'courses/a%20b.json'],
    ['C:\\data\\a.json', 'file:///C:/data/a.json'],
    ['/data/ü.json', 'file:///data/%C3%BC.json'],
    ['a#1.json', 'a%231.json'],
  ])('the file %s is %s', (file, uri) => {
    const locate = () => ({ line: 12, column: 3 });
    const log = toSarif([{ report: reportWith({ at }), origin: { file, base: '/1', locate } }]);
    const [result] = log.runs.flatMap(({ results }) => results);
    expect(result?.locations).toMatchObject([
      {
        physicalLocation: { artifactLocation: { uri }, region: { startLine: 12, startColumn: 3 } },
        logicalLocations: [{ fullyQualifiedName: '/1/events/3' }],
      },
    ]);
  });
});
