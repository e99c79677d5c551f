import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Bundle, BundleEntry, FhirOptions } from '../../src/fhir/index.js';
import { defaultBase, fromFhir } from '../../src/fhir/index.js';
import { effectiveCourse } from '../../src/machine/effective-course.js';
import type { Course, CourseEvent, EventOf } from '../../src/model/course.js';
import { exported, keepAll } from '../support/fhir/exported.js';
import { coherentCourse } from '../support/generate/coherent-course.js';

const options: FhirOptions = { policy: keepAll, patient: 'Patient/17' };

const opened: CourseEvent = { id: 'e1', type: 'course-opened', on: '2025-01-07', data: {} };
const score: CourseEvent = {
  id: 'm1',
  type: 'measure-taken',
  on: '2025-01-07',
  data: { instrument: 'phq-9', total: 17 },
};
const mother: CourseEvent = { id: 'd1', type: 'person-described', data: { person: 'p1' } };
const session: EventOf<'session-held'> = {
  id: 's1',
  type: 'session-held',
  session: 1,
  on: '2025-01-14',
  data: {
    kind: 'treatment',
    risk: { level: 'low' },
    mood: { value: 4, min: 1, max: 10 },
    techniques: [{ technique: 'clarification' }, { technique: 'role-play', rounds: 2 }],
    tasksSet: [
      { id: 't1', kind: 'letter' },
      { id: 't2', kind: 'conversation' },
    ],
  },
};

function course(...events: readonly CourseEvent[]): Course {
  return { schema: 'openipt/course/1', id: 'c1', protocol: 'ipt-adult', documented: [], events };
}

function withdrawn(replaces: string, id = `w-${replaces}`): CourseEvent {
  return { id, type: 'entry-withdrawn', replaces, data: { reason: 'recorded-in-error' } };
}

function keyOf({ resource }: BundleEntry): string {
  if (resource.resourceType === 'Provenance') return '';
  const [{ system = '', value = '' } = {}] = resource.identifier ?? [];
  return `${system.slice(`${defaultBase}/sid/`.length)} ${value}`;
}

/** What one entry says: how it is stored, and its status. */
function said(bundle: Bundle, key: string): readonly unknown[] {
  const entries = bundle.entry.filter((entry) => keyOf(entry) === key);
  return entries.map(({ request, resource }) => [
    request.method,
    'status' in resource ? resource.status : undefined,
  ]);
}

/** A server as an array: what is posted is kept once, what is put replaces. */
function store(server: Map<string, BundleEntry>, bundle: Bundle): void {
  for (const entry of bundle.entry) {
    const key = `${entry.resource.resourceType} ${keyOf(entry)}`;
    if (entry.request.method === 'PUT' || !server.has(key)) server.set(key, entry);
  }
}

function readBack(server: ReadonlyMap<string, BundleEntry>): unknown {
  const bundle = { resourceType: 'Bundle', type: 'searchset', entry: [...server.values()] };
  return fromFhir(JSON.parse(JSON.stringify(bundle)));
}

function standing(of: Course): unknown {
  const effective = effectiveCourse(of);
  if (!effective.ok) throw new Error(effective.error.message);
  return { ok: true, value: { course: effective.value, losses: [] } };
}

describe('an entry that was corrected', () => {
  const right: CourseEvent = { ...score, id: 'm2', replaces: 'm1', data: { ...score.data, total: 12 } };

  test('keeps its identifier, and is put', () => {
    const before = exported(course(opened, score), options);
    const after = exported(course(opened, score, right), options);
    expect(said(before, 'event c1/m1')).toEqual([['POST', 'final']]);
    expect(said(after, 'event c1/m1')).toEqual([['PUT', 'final']]);
    expect(said(after, 'event c1/m2')).toEqual([]);
    const put = after.entry.find((entry) => keyOf(entry) === 'event c1/m1');
    expect(put?.request.url).toContain(
      `Observation?identifier=${encodeURIComponent(`${defaultBase}/sid/event|c1/m1`)}`,
    );
    expect(put?.resource).toMatchObject({ valueQuantity: { value: 12 } });
  });

  test('keeps it through every further correction', () => {
    const again: CourseEvent = { ...right, id: 'm3', replaces: 'm2' };
    const last: CourseEvent = { ...right, id: 'm4', replaces: 'm1' };
    const bundle = exported(course(opened, score, right, again, last), options);
    expect(said(bundle, 'event c1/m1')).toEqual([['PUT', 'final']]);
    expect(bundle.entry.filter(({ resource }) => resource.resourceType === 'Observation')).toHaveLength(1);
  });

  test('withdrawn is in error, and restored stands again', () => {
    const restored: CourseEvent = { ...score, id: 'm9', replaces: 'w-m1' };
    expect(said(exported(course(opened, score, withdrawn('m1')), options), 'event c1/m1')).toEqual([
      ['PUT', 'entered-in-error'],
    ]);
    expect(said(exported(course(opened, score, withdrawn('m1'), restored), options), 'event c1/m1')).toEqual([
      ['PUT', 'final'],
    ]);
  });
});

describe('a session that was corrected', () => {
  const lighter: EventOf<'session-held'> = {
    ...session,
    id: 's2',
    replaces: 's1',
    data: {
      kind: 'treatment',
      techniques: [{ technique: 'role-play', rounds: 3 }],
      tasksSet: [{ id: 't2', kind: 'conversation' }],
    },
  };
  const bundle = exported(course(opened, session, lighter), options);

  test('keeps its identifier, and is put', () => {
    expect(said(bundle, 'event c1/s1')).toEqual([['PUT', 'finished']]);
  });

  test('takes back the parts that it no longer has', () => {
    expect(said(bundle, 'part c1/s1/risk')).toEqual([['PUT', 'entered-in-error']]);
    expect(said(bundle, 'part c1/s1/mood')).toEqual([['PUT', 'entered-in-error']]);
    expect(said(bundle, 'part c1/s1/techniques/0/role-play')).toEqual([['PUT', 'completed']]);
    expect(said(bundle, 'part c1/s1/techniques/0/clarification')).toEqual([['PUT', 'entered-in-error']]);
    expect(said(bundle, 'part c1/s1/techniques/1/role-play')).toEqual([['PUT', 'entered-in-error']]);
  });

  test('takes back the task that is gone, not the one that stands in its place', () => {
    expect(said(bundle, 'task c1/t1')).toEqual([['PUT', 'entered-in-error']]);
    expect(said(bundle, 'task c1/t2')).toEqual([['PUT', 'accepted']]);
  });

  test('gives nothing back that is gone', () => {
    const server = new Map<string, BundleEntry>();
    store(server, exported(course(opened, session), options));
    store(server, bundle);
    expect(readBack(server)).toEqual(standing(course(opened, session, lighter)));
  });

  test('withdrawn as a whole is in error with all its parts', () => {
    const gone = exported(course(opened, session, withdrawn('s1')), options);
    const own = gone.entry.filter((entry) => /c1\/(s1|t1|t2)/.test(keyOf(entry)));
    expect(own).toHaveLength(7);
    for (const entry of own) expect(entry).toMatchObject({ resource: { status: 'entered-in-error' } });
  });
});

describe('what has no status of its own', () => {
  test('a person whom no entry describes any more is not in use, and does not come back', () => {
    const [before, after] = [course(opened, mother), course(opened, mother, withdrawn('d1'))];
    const server = new Map<string, BundleEntry>();
    store(server, exported(before, options));
    expect(readBack(server)).toEqual(standing(before));
    store(server, exported(after, options));
    const person = server.get('RelatedPerson person c1/p1')?.resource;
    expect(person).toMatchObject({ active: false });
    expect(JSON.stringify(person)).not.toContain('d1');
    expect(readBack(server)).toEqual(standing(after));
  });

  test('nor does one whose description was corrected to be of somebody else', () => {
    const other: CourseEvent = { ...mother, id: 'd2', replaces: 'd1', data: { person: 'p2' } };
    const server = new Map<string, BundleEntry>();
    for (const one of [course(opened, mother), course(opened, mother, other)]) {
      store(server, exported(one, options));
      expect(readBack(server)).toEqual(standing(one));
    }
  });

  test('a condition says it as its verification, and the plan addresses it no longer', () => {
    const low: CourseEvent = {
      id: 'k1',
      type: 'condition-recorded',
      data: { condition: 'major-depression', status: 'active', role: 'target' },
    };
    const out: CourseEvent = { ...low, id: 'k2', data: { ...low.data, status: 'ruled-out' } };
    const addressed = (of: Course): unknown => {
      const plan = exported(of, options).entry.find(({ resource }) => resource.resourceType === 'CarePlan');
      return plan && 'addresses' in plan.resource ? plan.resource.addresses?.length : 0;
    };
    expect(addressed(course(opened, low))).toBe(1);
    expect(addressed(course(opened, low, out))).toBe(0);
    expect(addressed(course(opened, low, withdrawn('k1')))).toBe(0);
    const gone = exported(course(opened, low, withdrawn('k1')), options);
    const condition = gone.entry.find((entry) => keyOf(entry) === 'condition c1/major-depression')?.resource;
    expect(condition).toMatchObject({ verificationStatus: { coding: [{ code: 'entered-in-error' }] } });
    expect(condition).not.toHaveProperty('clinicalStatus');
  });

  test('a focal area is gone from the plan, which is put at every export', () => {
    const focus: CourseEvent = {
      id: 'f1',
      type: 'focus-activated',
      data: { area: 'role-dispute', rank: 'primary' },
    };
    const server = new Map<string, BundleEntry>();
    for (const one of [course(opened, focus), course(opened, focus, withdrawn('f1'))]) {
      store(server, exported(one, options));
      expect(readBack(server)).toEqual(standing(one));
    }
  });
});

test('a withdrawn total refers to its withdrawn item, which comes first', () => {
  const more: CourseEvent = { ...score, id: 'm2', replaces: 'm1', data: { ...score.data, riskItem: 1 } };
  const { entry } = exported(course(opened, score, more, withdrawn('m2')), options);
  const keys = entry.map(keyOf);
  const total = entry[keys.indexOf('event c1/m1')]?.resource;
  const item = entry[keys.indexOf('part c1/m1/riskItem')];
  expect(total).toMatchObject({ status: 'entered-in-error', derivedFrom: [{ reference: item?.fullUrl }] });
  expect(keys.indexOf('part c1/m1/riskItem')).toBeLessThan(keys.indexOf('event c1/m1'));
});

const runs = Number(process.env['OPENIPT_RUNS'] ?? 100);
const long = 60_000 + runs * 500;

describe('any course, sent whenever something was added', () => {
  test.each(['full', 'us-core'] as const)(
    'comes back as it stands: %s',
    (profile) => {
      fc.assert(
        fc.property(coherentCourse({ max: 20 }), fc.nat({ max: 20 }), (whole, cut) => {
          const server = new Map<string, BundleEntry>();
          const events = whole.events.slice(0, Math.max(1, Math.min(cut, whole.events.length)));
          for (const one of [{ ...whole, events }, whole]) {
            const bundle = exported(one, { ...options, profile });
            const urls = bundle.entry.map(({ fullUrl }) => fullUrl);
            expect(new Set(urls).size).toBe(urls.length);
            store(server, bundle);
            expect(readBack(server)).toEqual(standing(one));
          }
        }),
        { numRuns: runs },
      );
    },
    long,
  );
});
