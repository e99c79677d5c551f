import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workedCourse, workedCourseIds } from '../../src/examples/index.js';
import type { FhirOptions } from '../../src/fhir/index.js';
import { defaultBase } from '../../src/fhir/index.js';
import { redactionPolicyIds } from '../../src/privacy/index.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';
import { faultsAgainst } from '../support/fhir/own-definitions.js';
import { secondOpinion } from '../support/fhir/second-opinion.js';
import { thirdOpinion } from '../support/fhir/third-opinion.js';
import { faultsIn } from '../support/fhir/validate.js';
import { coherentCourse } from '../support/generate/coherent-course.js';
import { allDefinitions } from './definitions/all.js';

/** `OPENIPT_RUNS=1000` looks at so many generated courses; it takes about two minutes. */
const runs = Number(process.env['OPENIPT_RUNS'] ?? 60);
const policies = [...redactionPolicyIds, keepAll];
const profiles = ['full', 'us-core'] as const;
const modes = ['conditional', 'update'] as const;
const long = 60_000 + runs * 1_000;

// Courses may follow a protocol of the host, which the host defines.
const unheardOf = { resourceType: 'PlanDefinition', url: `${defaultBase}/PlanDefinition/unheard-of` };
const known = [...allDefinitions, unheardOf];

/** What four examiners hold against the export, the definitions that come with it among them. */
function faults(course: Parameters<typeof exported>[0], options: FhirOptions): readonly string[] {
  const bundle = exported(course, options);
  const { base = defaultBase } = options;
  const against = base === defaultBase ? faultsAgainst(bundle, known, defaultBase) : [];
  return [...faultsIn(bundle), ...secondOpinion(bundle), ...thirdOpinion(bundle), ...against];
}

describe.each(workedCourseIds)('%s is good R4', (id) => {
  const { course } = workedCourse(id);

  it.each([
    ['full', policies],
    ['us-core', ['ehr-default', keepAll]],
  ] as const)(
    'as %s, under each policy',
    (profile, chosen) => {
      for (const policy of chosen) {
        expect([policy, faults(course, { policy, profile, patient: 'Patient/17' })]).toEqual([policy, []]);
      }
    },
    long,
  );

  it(
    'with its findings, the moment of the export, and those that no longer stand',
    () => {
      const report = reportOn(course);
      const { findings } = report;
      const recorded = '2025-03-01T09:30:00Z';
      const before = { ...report, findings: findings.slice(1) };
      expect(faults(course, { report, recorded })).toEqual([]);
      expect(
        faults(course, { report: { ...report, findings: findings.slice(0, 1) }, previous: before }),
      ).toEqual([]);
    },
    long,
  );
});

describe('any course is good R4', () => {
  it(
    'under any policy, profile and mode',
    () => {
      fc.assert(
        fc.property(
          coherentCourse(),
          fc.constantFrom(...policies),
          fc.constantFrom(...profiles),
          fc.constantFrom(...modes),
          (course, policy, profile, mode) => {
            expect(faults(course, { policy, profile, mode, patient: 'Patient/17' })).toEqual([]);
          },
        ),
        { numRuns: runs },
      );
    },
    long,
  );
});

describe('what a host may choose', () => {
  const { course } = workedCourse('homework-and-measures');

  it.each<[string, FhirOptions]>([
    ['no patient of its own', {}],
    ['a patient on another server', { patient: 'https://fhir.example.org/r4/Patient/17' }],
    ['names of its own', { base: 'https://fhir.example.org/ipt', sid: 'https://clinic.example/ids' }],
    ['names that are object identifiers', { base: 'urn:oid:1.2.3', sid: 'urn:oid:1.2.3.4' }],
    [
      'codes of its own',
      {
        codeMap: {
          'technique/role-play': [
            { system: 'https://clinic.example/codes', code: 'rp', display: 'Role play' },
          ],
          'instrument/phq-9': [{ system: 'https://clinic.example/codes', code: 'phq' }],
        },
      },
    ],
  ])('leaves it good R4: %s', (_, options) => {
    expect(faults(course, options)).toEqual([]);
  });
});
