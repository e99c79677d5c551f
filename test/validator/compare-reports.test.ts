import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourseIds } from '../../src/examples/index.js';
import type { StoredFinding, StoredReport } from '../../src/index.js';
import { compareReports } from '../../src/index.js';
import type { ComparedSide } from '../../src/validator/compare-reports.js';
import { ReportsCompared } from '../../src/validator/compare-reports.js';
import { reportOn } from '../export/reports.js';

const reports: readonly StoredReport[] = workedCourseIds.map((id) => reportOn(id));
const demo = reportOn('demo');

/** The demonstration’s report with something else in it. */
function changed(change: object): readonly StoredReport[] {
  return reports.map((report) => (report.course === 'demo' ? { ...report, ...change } : report));
}

test('reports and themselves do not differ, in any order', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (shuffled) => {
      const comparison = compareReports(reports, shuffled);
      expect(comparison).toEqual(compareReports(reports, reports));
      expect(comparison).toMatchObject({ schema: 'openipt/compare/1', same: true });
      expect(comparison.courses).toMatchObject({ both: reports.length, onlyOld: [], onlyNew: [] });
    }),
    { numRuns: 20 },
  );
});

describe('what a side does not have', () => {
  const [first, ...others] = demo.findings;

  test('a finding less is lost, and gained the other way round', () => {
    const less = changed({ findings: others });
    const { findings, same } = compareReports(reports, less);
    expect(same).toBe(false);
    expect(findings.lost).toEqual([
      {
        course: 'demo',
        rule: first?.rule,
        kind: first?.kind,
        severity: first?.severity,
        fingerprint: first?.fingerprint,
      },
    ]);
    expect([findings.gained, findings.changed]).toEqual([[], []]);
    expect(compareReports(less, reports).findings.gained).toEqual(findings.lost);
  });

  test('a course less is told, and not compared', () => {
    const comparison = compareReports(reports, reports.slice(1));
    expect(comparison).toMatchObject({
      same: false,
      courses: { both: reports.length - 1, onlyOld: ['demo'], onlyNew: [] },
    });
    expect(comparison.findings.lost).toEqual([]);
  });
});

describe('what differs', () => {
  test('a finding with the same fingerprint: in what, by the names of the fields', () => {
    const findings = demo.findings.map((finding, index) =>
      index === 0 ? { ...finding, severity: 'info' as const, message: 'Other words.' } : finding,
    );
    expect(compareReports(reports, changed({ findings })).findings.changed).toEqual([
      expect.objectContaining({
        course: 'demo',
        fields: ['message', 'severity'],
        old: { kind: 'fail', severity: 'error' },
        new: { kind: 'fail', severity: 'info' },
      }),
    ]);
  });

  test('verdicts are counted for each rule, also where a version has other rules', () => {
    const { 'focus-drift': _, ...rest } = demo.verdicts;
    const verdicts = { ...rest, 'no-task': { kind: 'fail' }, 'a-later-rule': { kind: 'pass' } };
    expect(compareReports(reports, changed({ verdicts })).verdicts).toEqual([
      { rule: 'focus-drift', changes: [{ old: 'fail', new: null, courses: 1 }] },
      { rule: 'no-task', changes: [{ old: demo.verdicts['no-task'].kind, new: 'fail', courses: 1 }] },
      { rule: 'a-later-rule', changes: [{ old: null, new: 'pass', courses: 1 }] },
    ]);
  });

  test('a figure, also where only its denominator is another', () => {
    const figures = demo.figures.map((figure) =>
      figure.id === 'dose' ? { ...figure, denominator: 20 } : figure,
    );
    const [only, ...more] = compareReports(reports, changed({ figures })).figures;
    expect(more).toEqual([]);
    expect(only).toMatchObject({
      course: 'demo',
      figure: 'dose',
      old: { denominator: 16 },
      new: { denominator: 20 },
    });
  });

  test('anything else is named', () => {
    const other = changed({ status: 'paused', outcome: null });
    expect(compareReports(reports, other).other).toEqual([{ course: 'demo', fields: ['outcome', 'status'] }]);
  });

  test('what it was made from is told, and is no difference', () => {
    const provenance = { ...demo.provenance, library: '9.9.9', input: 'sha256:1' };
    const comparison = compareReports(reports, changed({ provenance }));
    expect(comparison.same).toBe(true);
    expect(comparison.provenance.library).toEqual({
      old: [demo.provenance.library],
      new: [demo.provenance.library, '9.9.9'].sort(),
    });
    expect(comparison.provenance.input).toEqual({ same: 0, different: 0, unknown: reports.length });
  });
});

test('of two reports of one course the first is taken', () => {
  const twice = [...reports, { ...demo, findings: [] }];
  expect(compareReports(reports, twice).same).toBe(true);
  expect(compareReports(twice, reports).same).toBe(true);
});

describe('every field of a figure', () => {
  const dose = {
    id: 'dose',
    label: 'Dose',
    value: 0.5,
    numerator: 8,
    denominator: 16,
    known: 8,
    eligible: 16,
  };
  const made = { ...dose, reasonNull: null };

  test.each(['value', 'numerator', 'denominator', 'known', 'eligible'] as const)('%s', (field) => {
    const before = [{ ...demo, figures: [made] }];
    const after = [{ ...demo, figures: [{ ...made, [field]: 1 }] }];
    const { value, numerator, denominator, known, eligible } = made;
    const old = { value, numerator, denominator, known, eligible };
    expect(compareReports(before, after).figures).toEqual([
      { course: 'demo', figure: 'dose', old, new: { ...old, [field]: 1 } },
    ]);
  });

  test('its label and why it is null are words, and no difference', () => {
    const after = [{ ...demo, figures: [{ ...made, label: 'Sessions', reasonNull: 'not-recorded' }] }];
    expect(compareReports([{ ...demo, figures: [made] }], after).same).toBe(true);
  });

  test('a figure that one side does not have stands against nothing', () => {
    const [less, more] = [[{ ...demo, figures: [] }], [{ ...demo, figures: [made] }]];
    const { label: _, reasonNull: __, id: ___, ...told } = made;
    const lost = compareReports(more, less);
    expect(lost.figures).toEqual([{ course: 'demo', figure: 'dose', old: told, new: null }]);
    expect(lost.same).toBe(false);
    expect(compareReports(less, more).figures).toEqual([
      { course: 'demo', figure: 'dose', old: null, new: told },
    ]);
  });
});

describe('every part of a report', () => {
  test.each<[string, object]>([
    ['the protocol', { protocol: { id: 'ipt-a', version: '9.0.0' } }],
    ['the notice', { notice: 'Other words.' }],
    ['what it was made from', { provenance: { ...demo.provenance, ruleSet: 'fnv1a:0' } }],
  ])('%s is no difference', (_, change) => {
    const comparison = compareReports(reports, changed(change));
    expect(comparison.same).toBe(true);
    expect(comparison.other).toEqual([]);
  });

  test('a field that one side does not have is named', () => {
    const more = changed({ aLaterField: 1 });
    const expected = [{ course: 'demo', fields: ['aLaterField'] }];
    expect(compareReports(reports, more)).toMatchObject({ same: false, other: expected });
    expect(compareReports(more, reports)).toMatchObject({ same: false, other: expected });
  });

  const { 'focus-drift': _, ...verdicts } = demo.verdicts;
  const [first, ...others] = demo.findings;

  test.each<[string, object]>([
    ['verdicts', { verdicts }],
    ['figures', { figures: [] }],
    ['other', { status: 'paused' }],
    ['lost', { findings: others }],
    ['gained', { findings: [...demo.findings, { ...first, fingerprint: 'another' }] }],
    ['changed', { findings: [{ ...first, message: 'Other words.' }, ...others] }],
  ])('what stands under %s stands nowhere else, and makes the sides differ', (name, change) => {
    const { same, findings, ...more } = compareReports(reports, changed(change));
    const lists = { ...findings, verdicts: more.verdicts, figures: more.figures, other: more.other };
    const filled = Object.entries(lists).flatMap(([list, { length }]) => (length > 0 ? [list] : []));
    expect([filled, same]).toEqual([[name], false]);
  });

  test('a course that only the new side has makes them differ', () => {
    expect(compareReports(reports.slice(1), reports)).toMatchObject({
      same: false,
      courses: { both: reports.length - 1, onlyOld: [], onlyNew: ['demo'] },
    });
  });
});

describe('a finding', () => {
  const [first] = demo.findings;

  test('that is on both sides is told only where it differs', () => {
    const [one, two] = demo.findings;
    if (one === undefined || two === undefined) throw new Error('The demonstration has too few findings.');
    const after = changed({ findings: [two, { ...one, remedy: 'Something else.' }] });
    const before = changed({ findings: [one, two] });
    const { kind, severity, rule, fingerprint } = one;
    expect(compareReports(before, after).findings).toEqual({
      gained: [],
      lost: [],
      changed: [
        {
          ...{ course: 'demo', rule, fingerprint, fields: ['remedy'] },
          ...{ old: { kind, severity }, new: { kind, severity } },
        },
      ],
    });
  });

  test('twice with one fingerprint, against once, is lost once', () => {
    if (first === undefined) throw new Error('The demonstration has no finding.');
    const twice = changed({ findings: [first, first] });
    const { lost, gained } = compareReports(twice, changed({ findings: [first] })).findings;
    expect([lost.length, gained.length]).toEqual([1, 0]);
  });

  test('that has a field only on one side is changed in that field', () => {
    if (first === undefined) throw new Error('The demonstration has no finding.');
    const waived = { ...first, waiver: { effect: 'waived' } };
    const [plain, covered] = [changed({ findings: [first] }), changed({ findings: [waived] })];
    expect(compareReports(plain, covered).findings.changed).toMatchObject([{ fields: ['waiver'] }]);
    expect(compareReports(covered, plain).findings.changed).toMatchObject([{ fields: ['waiver'] }]);
  });
});

describe('the order', () => {
  const [sample] = demo.findings;
  if (sample === undefined) throw new Error('The demonstration has no finding.');
  const finding = (rule: string, fingerprint: string, message = ''): StoredFinding => ({
    ...sample,
    ...{ rule, fingerprint, message },
  });
  const found = (message = '') => [
    finding('b', '4', message),
    finding('a', '3', message),
    finding('b', '1', message),
    finding('a', '2', message),
  ];
  const figures = ['dose', 'attendance'].map((id) => ({
    ...{ id, label: '', value: 1, numerator: 1, denominator: 1, known: 1, eligible: 1, reasonNull: null },
  }));
  const plain = (course: string, change: Partial<StoredReport> = {}): StoredReport => ({
    ...{ ...demo, course, findings: [], figures: [] },
    ...change,
  });
  const courses = ['c3', 'c1', 'c2'];
  const empty = courses.map((course) => plain(course));
  const full = (message?: string) =>
    courses.map((course) => plain(course, { findings: found(message), figures, status: 'paused' }));
  const places = ['c1', 'c2', 'c3'].flatMap((course) =>
    ['a 2', 'a 3', 'b 1', 'b 4'].map((place) => `${course} ${place}`),
  );
  const placesOf = (list: readonly { course: string; rule: string; fingerprint: string }[]) =>
    list.map(({ course, rule, fingerprint }) => `${course} ${rule} ${fingerprint}`);

  test('of findings is by course, rule and fingerprint', () => {
    expect(placesOf(compareReports(empty, full()).findings.gained)).toEqual(places);
    expect(placesOf(compareReports(full(), empty).findings.lost)).toEqual(places);
    expect(placesOf(compareReports(full(), full('Other words.')).findings.changed)).toEqual(places);
  });

  test('of figures is by course and id, of other differences by course', () => {
    const comparison = compareReports(empty, full());
    expect(comparison.figures.map(({ course, figure }) => `${course} ${figure}`)).toEqual(
      ['c1', 'c2', 'c3'].flatMap((course) => [`${course} attendance`, `${course} dose`]),
    );
    expect(comparison.other.map(({ course }) => course)).toEqual(['c1', 'c2', 'c3']);
  });

  test('of courses on one side only is by id', () => {
    expect(compareReports(empty, []).courses).toMatchObject({ onlyOld: ['c1', 'c2', 'c3'], onlyNew: [] });
    expect(compareReports([], empty).courses).toMatchObject({ onlyOld: [], onlyNew: ['c1', 'c2', 'c3'] });
  });
});

describe('reports that come in turns', () => {
  const after = changed({ status: 'paused', findings: demo.findings.slice(1) }).slice(0, -1);
  const turns = fc.tuple(
    fc.shuffledSubarray([...reports], { minLength: reports.length }),
    fc.shuffledSubarray([...after], { minLength: after.length }),
    fc.array(fc.constantFrom<ComparedSide>('old', 'new'), { minLength: 30, maxLength: 30 }),
  );

  test('give what two lists give, whichever side comes first', () => {
    const expected = compareReports(reports, after);
    fc.assert(
      fc.property(turns, ([olds, news, sides]) => {
        const comparison = new ReportsCompared();
        const waiting = { old: [...olds], new: [...news] };
        // What the drawn turns leave is taken at the end, the new side first.
        for (const side of [...sides, ...news.map(() => 'new' as const), ...olds.map(() => 'old' as const)]) {
          const next = waiting[side].shift();
          if (next !== undefined) expect(comparison.take(side, next)).toBe(true);
        }
        expect(comparison.result()).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  test('a second report of a course is refused, also once the course has been compared', () => {
    const comparison = new ReportsCompared();
    expect(comparison.take('new', demo)).toBe(true);
    expect(comparison.take('new', demo)).toBe(false);
    expect(comparison.take('old', demo)).toBe(true);
    expect(comparison.take('old', demo)).toBe(false);
    expect(comparison.take('new', demo)).toBe(false);
    expect(comparison.result()).toMatchObject({ same: true, courses: { both: 1, onlyOld: [], onlyNew: [] } });
  });

  test('courses that could not be checked differ where one side has more of them', () => {
    const comparison = new ReportsCompared();
    comparison.unchecked('new');
    comparison.unchecked('new');
    comparison.unchecked('old');
    expect(comparison.result()).toMatchObject({ same: false, courses: { unchecked: { old: 1, new: 2 } } });
    comparison.unchecked('old');
    expect(comparison.result()).toMatchObject({ same: true, courses: { unchecked: { old: 2, new: 2 } } });
  });
});
