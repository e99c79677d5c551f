import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { Bundle, DetectedIssue, FhirOptions, Flag } from '../../src/fhir/index.js';
import { defaultBase, toFhir } from '../../src/fhir/index.js';
import { check } from '../../src/index.js';
import type { Course, Waiver } from '../../src/model/course.js';
import type { Finding, Report } from '../../src/model/report.js';
import { ruleCategory } from '../../src/model/rule-categories.js';
import { protocol } from '../../src/protocols/index.js';
import { entriesOf } from '../support/fhir/entries.js';
import { exported, reportOn } from '../support/fhir/exported.js';
import { isObject, type Json } from '../support/fhir/json.js';
import { markedCourse } from '../support/marked-course.js';

const { course: demo } = workedCourse('demo');

function issuesIn(bundle: Bundle): readonly DetectedIssue[] {
  return bundle.entry.flatMap(({ resource }) =>
    resource.resourceType === 'DetectedIssue' ? [resource] : [],
  );
}

function flagsIn(bundle: Bundle): readonly Flag[] {
  return bundle.entry.flatMap(({ resource }) => (resource.resourceType === 'Flag' ? [resource] : []));
}

function nameOf({ identifier = [] }: DetectedIssue | Flag): string | undefined {
  return identifier[0]?.value;
}

function waivedBy(course: Course, waivers: readonly Waiver[]): Report {
  const report = check(course, protocol, { waivers });
  if (!report.ok) throw new Error(JSON.stringify(report.error));
  return report.value;
}

/** What is about the care, and not about the record or the check of it. */
function clinical({ findings }: Report): readonly Finding[] {
  return findings.filter(({ rule }) => !/^(record-integrity$|waiver\/|crash\/)/.test(rule));
}

function isSafetyError({ rule, kind, severity }: Finding): boolean {
  return ruleCategory(rule) === 'safety' && kind === 'fail' && severity === 'error';
}

const reports = workedCourseIds.map((id) => {
  const { course } = workedCourse(id);
  return [id, course, reportOn(course)] as const;
});

describe.each(reports)('the findings of %s', (_, course, report) => {
  const bundle = exported(course, { report });

  test('are one issue each, found by fingerprint', () => {
    const issues = issuesIn(bundle);
    expect(issues.map(nameOf)).toEqual(
      clinical(report).map(({ fingerprint }) => `${course.id}/${fingerprint}`),
    );
    for (const { request, resource } of bundle.entry)
      if (resource.resourceType === 'DetectedIssue' || resource.resourceType === 'Flag')
        expect(request.method).toBe('PUT');
  });

  test('say severity, standing, rule and sentence', () => {
    const severity = { error: 'high', warning: 'moderate', info: 'low' } as const;
    const status = { fail: 'final', review: 'preliminary' } as const;
    for (const [at, finding] of clinical(report).entries()) {
      expect(issuesIn(bundle)[at]).toMatchObject({
        severity: severity[finding.severity],
        status: status[finding.kind],
        detail: finding.message,
        code: { coding: [{ system: `${defaultBase}/CodeSystem/finding`, code: finding.rule }] },
      });
    }
  });

  test('implicate only what is in the bundle', () => {
    const there = new Set(bundle.entry.map(({ fullUrl }) => fullUrl));
    const placed = clinical(report).filter(({ at }) => at.some(({ event }) => event !== undefined));
    const implicating = issuesIn(bundle).filter(({ implicated = [] }) => implicated.length > 0);
    expect(implicating).toHaveLength(placed.length);
    for (const { implicated = [] } of implicating)
      for (const { reference = '' } of implicated) expect(there).toContain(reference);
  });

  test('raise a flag where they are errors of safety, and only there', () => {
    expect(flagsIn(bundle).map(nameOf)).toEqual(
      report.findings.filter(isSafetyError).map(({ fingerprint }) => `${course.id}/${fingerprint}`),
    );
    const status = report.status === 'closed' ? 'inactive' : 'active';
    for (const flag of flagsIn(bundle)) expect(flag).toMatchObject({ status });
  });
});

test('every severity and kind has been looked at, and safety that is no flag as well', () => {
  const all = reports.flatMap(([, , { findings }]) => findings);
  expect(new Set(all.map(({ severity, kind }) => `${severity} ${kind}`))).toEqual(
    new Set(['error fail', 'warning fail', 'warning review', 'info fail', 'info review']),
  );
  const safety = all.filter(({ rule }) => ruleCategory(rule) === 'safety');
  expect(safety.some(isSafetyError)).toBe(true);
  expect(safety.some((finding) => !isSafetyError(finding))).toBe(true);
});

test('what is about the record, waivers or the check itself is no issue of the patient’s', () => {
  const report = reportOn(demo);
  const [first] = report.findings;
  if (first === undefined) throw new Error('The demonstration has no finding.');
  for (const rule of ['record-integrity', 'waiver/unused', 'crash/no-task'] as const) {
    const odd: Report = { ...report, findings: [{ ...first, rule, fingerprint: 'f' }] };
    expect(issuesIn(exported(demo, { report: odd }))).toEqual([]);
    expect(issuesIn(exported(demo, { report: { ...report, findings: [] }, previous: odd }))).toEqual([]);
  }
});

test('a question does not claim what the name of its rule says', () => {
  const [course, report] = reports.flatMap(([, one, its]) =>
    clinical(its).some(({ kind }) => kind === 'review') ? [[one, its] as const] : [],
  )[0] ?? [demo, reportOn(demo)];
  const asked = issuesIn(exported(course, { report })).filter(({ status }) => status === 'preliminary');
  expect(asked.length).toBeGreaterThan(0);
  for (const { code } of asked) {
    expect(code.text).toMatch(/^The record cannot say: /);
    expect(code.coding?.[0]).not.toHaveProperty('display');
  }
});

test('a day does not move from one export to the next', () => {
  const report = reportOn(demo);
  const later: Report = { ...report, provenance: { ...report.provenance, asOf: '2026-01-01' } };
  const days = (of: Report): readonly unknown[] =>
    issuesIn(exported(demo, { report: of })).map(({ identifiedDateTime }) => identifiedDateTime);
  expect(days(later)).toEqual(days(report));
  expect(days(report)).toContain('2025-03-11');
});

test('findings go along only where a report is given, and hold no text of the record', () => {
  expect(issuesIn(exported(demo))).toEqual([]);
  const marked = markedCourse(demo, 'Zanzibar77');
  expect(JSON.stringify(marked)).toContain('Zanzibar77');
  expect(JSON.stringify(exported(marked, { report: reportOn(marked) }))).not.toContain('Zanzibar77');
});

test('the extension says what was checked, by what, and why', () => {
  const [issue] = issuesIn(exported(demo, { report: reportOn(demo) }));
  const [finding] = reportOn(demo).findings;
  const [about] = issue?.extension ?? [];
  expect(about?.url).toBe(`${defaultBase}/StructureDefinition/ipt-finding`);
  const says = (url: string): unknown =>
    about?.extension?.filter((one) => one.url === url).map((one) => one.valueString ?? one.valueCode);
  expect(says('rule')).toEqual([finding?.rule]);
  expect(says('basis')).toEqual([finding?.basis]);
  expect(says('fingerprint')).toEqual([finding?.fingerprint]);
  expect(says('ruleSet')).toEqual([reportOn(demo).provenance.ruleSet]);
  expect(says('pointer')).toEqual(finding?.at.map(({ pointer }) => pointer));
  expect(says('source')).toEqual(finding?.sources.map(({ source }) => source));
  expect(says('citation')).toHaveLength(finding?.sources.length ?? 0);
});

describe('a waiver', () => {
  const [safety] = reportOn(demo).findings.filter(isSafetyError);
  const [other] = reportOn(demo).findings.filter((one) => ruleCategory(one.rule) !== 'safety');
  const waivers: readonly Waiver[] = [
    { rule: safety?.rule ?? '', reason: 'in-supervision', by: 'u7' },
    { rule: other?.rule ?? '', reason: 'clinical-judgement' },
  ];
  const bundle = exported(demo, { report: waivedBy(demo, waivers) });
  const of = (finding: Finding | undefined): DetectedIssue | undefined =>
    issuesIn(bundle).find((issue) => nameOf(issue) === `${demo.id}/${finding?.fingerprint}`);

  test('is the mitigation of its issue, with who gave it', () => {
    expect(of(safety)?.mitigation).toMatchObject([
      {
        action: { coding: [{ system: `${defaultBase}/CodeSystem/override-reason`, code: 'in-supervision' }] },
        author: { type: 'Practitioner', identifier: { system: `${defaultBase}/sid/writer`, value: 'u7' } },
      },
    ]);
    expect(of(other)).toMatchObject({ severity: 'low', mitigation: [{ action: {} }] });
    expect(of(other)?.mitigation?.[0]).not.toHaveProperty('author');
  });

  test('leaves an error of safety high, and lowers its flag: somebody has answered it', () => {
    expect(of(safety)?.severity).toBe('high');
    const flags = flagsIn(bundle).filter((flag) => nameOf(flag) === `${demo.id}/${safety?.fingerprint}`);
    expect(flags).toMatchObject([{ status: 'inactive' }]);
  });

  test('is missing where nobody gave one', () => {
    const mitigated = issuesIn(bundle).filter(({ mitigation }) => mitigation !== undefined);
    expect(mitigated).toHaveLength(waivedBy(demo, waivers).findings.filter(({ waiver }) => waiver).length);
    expect(mitigated.length).toBeLessThan(issuesIn(bundle).length);
  });
});

describe('what was found before, and is found no more', () => {
  const report = reportOn(demo);
  const [safety] = report.findings.filter(isSafetyError);
  const rest = report.findings.filter((one) => one !== safety);
  const resolved: Report = { ...report, findings: rest };
  const named = (one: DetectedIssue | Flag): boolean => nameOf(one) === `${demo.id}/${safety?.fingerprint}`;

  test('is closed: the issue mitigated, the flag inactive with its end', () => {
    const bundle = exported(demo, { report: resolved, previous: report });
    expect(issuesIn(bundle)).toHaveLength(report.findings.length);
    const [closed] = issuesIn(bundle).filter(named);
    expect(closed).toMatchObject({
      severity: 'low',
      mitigation: [{ action: { text: 'No longer found in the record.' }, date: report.provenance.asOf }],
    });
    const [flag] = flagsIn(bundle).filter(named);
    expect(flag).toMatchObject({ status: 'inactive', period: { end: report.provenance.asOf } });
  });

  test('stays as it was where the report before is not given', () => {
    expect(issuesIn(exported(demo, { report: resolved })).filter(named)).toEqual([]);
  });

  test('stands again where it is found again', () => {
    const bundle = exported(demo, { report, previous: resolved });
    expect(issuesIn(bundle).filter(named)).toHaveLength(1);
    expect(issuesIn(bundle).filter(named)[0]).not.toHaveProperty('mitigation');
    expect(flagsIn(bundle).filter(named)).toMatchObject([{ status: 'active' }]);
  });

  test.each([
    ['a question', { kind: 'review', severity: 'warning' }],
    ['a warning', { severity: 'warning' }],
  ] as const)('lowers the flag where it has become %s, and leaves the issue open', (_, change) => {
    const findings = report.findings.map((one) => (one === safety ? { ...one, ...change } : one));
    const bundle = exported(demo, { report: { ...report, findings }, previous: report });
    expect(flagsIn(bundle).filter(named)).toMatchObject([{ status: 'inactive' }]);
    const issues = issuesIn(bundle).filter(named);
    expect(issues).toMatchObject([{ severity: 'moderate' }]);
    expect(issues[0]).not.toHaveProperty('mitigation');
  });
});

describe('under us-core', () => {
  const foreign = [
    'DetectedIssue',
    'Flag',
    'Task',
    'EpisodeOfCare',
    'ClinicalImpression',
    'MedicationStatement',
  ];

  test.each(reports)('%s has none of the types that US Core does not profile', (_, course, report) => {
    const options: FhirOptions = { profile: 'us-core', report, previous: report };
    const types = new Set(exported(course, options).entry.map(({ resource }) => resource.resourceType));
    expect([...types].filter((type) => foreign.includes(type))).toEqual([]);
    const full = new Set(exported(course, { report }).entry.map(({ resource }) => resource.resourceType));
    expect([...full].some((type) => foreign.includes(type))).toBe(true);
  });

  test('no reference leads to what is not there', () => {
    const bundle: Json = JSON.parse(JSON.stringify(exported(demo, { profile: 'us-core' })));
    const there = isObject(bundle) ? entriesOf(bundle).map(({ fullUrl }) => fullUrl) : [];
    const named = [...JSON.stringify(bundle).matchAll(/"reference":"(urn:uuid:[^"]+)"/g)].map(([, to]) => to);
    expect(named.length).toBeGreaterThan(20);
    for (const one of named) expect(there).toContain(one);
  });
});

test('a course that cannot be replayed is refused with its place', () => {
  const [opened, ...events] = demo.events;
  const broken: Course = { ...demo, events: opened ? [opened, opened, ...events] : [] };
  expect(toFhir(broken)).toMatchObject({
    ok: false,
    error: { code: 'duplicate-event-id', pointer: '/events/1/id' },
  });
});
