import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { Coding, FhirOptions, LocalCode } from '../../src/fhir/index.js';
import { codeSystems, defaultBase, fromFhir } from '../../src/fhir/index.js';
import type { Course, CourseEvent, EventOf } from '../../src/model/course.js';
import { exported, keepAll, reportOn } from '../support/fhir/exported.js';

const systems = [
  'carried',
  'condition',
  'decision',
  'event',
  'finding',
  'focal-area',
  'instrument',
  'medication-kind',
  'mood-direction',
  'omission-reason',
  'omitted-step',
  'override-reason',
  'relationship',
  'risk-level',
  'service',
  'session-kind',
  'standing',
  'task-kind',
  'task-outcome',
  'technique',
  'therapy',
  'timeline-kind',
] as const;

const theirs: Coding = { system: 'https://clinic.example/codes', code: 'x-1', display: 'Ours' };

const held: EventOf<'session-held'> = {
  id: 's1',
  type: 'session-held',
  session: 1,
  data: {
    kind: 'treatment',
    areas: ['role-dispute'],
    risk: { level: 'low' },
    mood: { value: 4, min: 1, max: 10, higherIs: 'better' },
    techniques: [{ technique: 'role-play' }],
    leftOut: [{ technique: 'decision-analysis', reason: 'declined' }],
    tasksSet: [{ id: 't1', kind: 'conversation' }],
  },
};
const events: readonly CourseEvent[] = [
  { id: 'e1', type: 'course-opened', data: {} },
  { id: 'e2', type: 'condition-recorded', data: { condition: 'major-depression', status: 'active' } },
  { id: 'e3', type: 'medication-recorded', data: { kind: 'antidepressant', status: 'started' } },
  { id: 'e4', type: 'care-coordinated', data: { with: 'primary-care', status: 'in-place' } },
  { id: 'e5', type: 'step-omitted', data: { step: 'timeline', reason: 'other' } },
  { id: 'e6', type: 'timeline-event-added', data: { kind: 'role-change' } },
  { id: 'e7', type: 'person-described', data: { person: 'p1', relationship: 'parent' } },
  { id: 'e8', type: 'measure-taken', data: { instrument: 'phq-9', total: 9 } },
  { id: 'e9', type: 'progress-reviewed', data: { decision: 'continue' } },
  { id: 'e10', type: 'sick-role-recorded', data: { status: 'given' } },
  held,
  {
    ...held,
    id: 's2',
    session: 2,
    data: { kind: 'treatment', tasksReviewed: [{ task: 't1', outcome: 'done' }] },
  },
];
const course: Course = {
  schema: 'openipt/course/1',
  id: 'c1',
  protocol: 'ipt-adult',
  documented: [],
  events,
};
const options: FhirOptions = { policy: keepAll, report: reportOn(course) };

/** Every coding of ours in a bundle, with the codings beside it. */
function concepts(value: unknown): readonly (readonly Coding[])[] {
  if (typeof value !== 'object' || value === null) return [];
  const inner: readonly (readonly [string, unknown])[] = Object.entries(value);
  return inner.flatMap(([key, one]) =>
    key === 'coding' && Array.isArray(one) ? [one.map((coding: Coding) => coding)] : concepts(one),
  );
}

function localCode({ system = '', code = '' }: Coding): LocalCode | undefined {
  const name = systems.find((one) => system === `${defaultBase}/CodeSystem/${one}`);
  return name === undefined ? undefined : `${name}/${code}`;
}

test('the code systems are the ones that the package ships', () => {
  expect(
    codeSystems()
      .map(({ id }) => id)
      .sort(),
  ).toEqual([...systems].sort());
});

describe('codes of the host', () => {
  const used = new Set(
    concepts(exported(course, options)).flatMap((codings) => codings.flatMap((one) => localCode(one) ?? [])),
  );

  test('this course uses a code of every system that a resource can name', () => {
    const systemsUsed = new Set([...used].map((code) => code.split('/')[0]));
    expect([...systemsUsed].sort()).toEqual(
      systems.filter((one) => !['carried', 'override-reason'].includes(one)).sort(),
    );
  });

  test.each([...used])('stand behind ours: %s', (code) => {
    const bundle = exported(course, {
      ...options,
      codeMap: { [code]: [theirs, { ...theirs, code: 'x-2' }] },
    });
    const plain = concepts(exported(course, options));
    const mapped = concepts(bundle);
    expect(mapped).toHaveLength(plain.length);
    for (const [at, codings] of plain.entries()) {
      const ours = codings.some((one) => localCode(one) === code);
      expect(mapped[at]?.length).toBe(codings.length + (ours ? 2 : 0));
      expect(mapped[at]).toEqual(expect.arrayContaining([...codings]));
      if (ours) {
        const place = mapped[at]?.findIndex((one) => localCode(one) === code) ?? -1;
        expect(mapped[at]?.slice(place + 1, place + 3)).toEqual([theirs, { ...theirs, code: 'x-2' }]);
      }
    }
  });

  test('and a reason to set a finding aside', () => {
    const [first] = reportOn(workedCourse('demo').course).findings;
    if (first === undefined) throw new Error('The demonstration has no finding.');
    const report = reportOn(workedCourse('demo').course);
    const waived = { ...first, waiver: { reason: 'in-supervision', effect: 'waived' } as const };
    const bundle = exported(workedCourse('demo').course, {
      report: { ...report, findings: [waived] },
      codeMap: { 'override-reason/in-supervision': [theirs] },
    });
    expect(concepts(bundle)).toContainEqual([expect.objectContaining({ code: 'in-supervision' }), theirs]);
  });

  test('do not stand in the way of reading back', () => {
    const codeMap = Object.fromEntries([...used].map((code) => [code, [theirs]]));
    const read = fromFhir(JSON.parse(JSON.stringify(exported(course, { policy: keepAll, codeMap }))));
    expect(read).toEqual({ ok: true, value: { course, losses: [] } });
  });

  test('of nothing that occurs change nothing', () => {
    expect(exported(course, { ...options, codeMap: { 'technique/no-such': [theirs] } })).toEqual(
      exported(course, options),
    );
  });
});
