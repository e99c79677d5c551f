import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { workedCourses, writeCourse } from '../../src/examples/index.js';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { parseCourse, replay, safeParseCourse } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { FieldName, RedactionPolicy } from '../../src/privacy/index.js';
import {
  courseFields,
  fieldForms,
  privacyTags,
  redact,
  redactionPolicies,
  redactionPolicyIds,
  withheldText,
} from '../../src/privacy/index.js';
import { unfrozenIn } from '../support/frozen.js';
import { coherentCourse, thawed } from '../support/generate/coherent-course.js';
import { markedCourse } from '../support/marked-course.js';
import { expectSame } from '../support/same.js';
import { differences } from './differences.js';

const names = courseFields().map(({ name }) => name);

/** A policy that nobody would write: it may remove anything at all. */
const anyPolicy: fc.Arbitrary<RedactionPolicy> = fc
  .record({
    removes: fc.record(
      {
        plan: fc.subarray([...fieldForms]),
        process: fc.subarray([...fieldForms]),
        'third-party': fc.subarray([...fieldForms]),
        identifier: fc.subarray([...fieldForms]),
      },
      { requiredKeys: [], noNullPrototype: true },
    ),
    fields: fc.dictionary(fc.constantFrom(...names), fc.constantFrom('keep', 'remove'), {
      noNullPrototype: true,
    }),
    dates: fc.constantFrom('kept', 'shifted'),
    oldestAge: fc.constantFrom(undefined, 40, 90),
  })
  .map(({ oldestAge, ...policy }) => ({
    id: 'any',
    purpose: 'Any.',
    ...policy,
    ...(oldestAge === undefined ? {} : { oldestAge }),
  }));

const builtIn = fc.constantFrom(...redactionPolicyIds.map((id) => redactionPolicies[id]));
const policies = fc.oneof({ weight: 2, arbitrary: builtIn }, { weight: 3, arbitrary: anyPolicy });

describe('any course, redacted by any policy', () => {
  test('has the shape of a course, and replays', () => {
    fc.assert(
      fc.property(coherentCourse(), policies, (course, policy) => {
        const { course: redacted } = redact(course, policy);
        expect(safeParseCourse(redacted)).toMatchObject({ ok: true });
        expect(replay(redacted)).toMatchObject({ ok: true });
      }),
      { numRuns: 150 },
    );
  });

  test('is redacted once for all', () => {
    fc.assert(
      fc.property(coherentCourse(), policies, (course, policy) => {
        const once = redact(course, policy).course;
        const twice = redact(once, policy);
        expectSame(twice.course, once);
        expect(twice.removed).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('differs at exactly the places that are listed', () => {
    fc.assert(
      fc.property(coherentCourse(), policies, (course, policy) => {
        const { course: redacted, removed } = redact(course, policy);
        const listed = removed.map(({ pointer, action }) => `${pointer} ${action}`);
        const found = differences(course, redacted).map(({ pointer, action }) => `${pointer} ${action}`);
        expect(listed.sort()).toEqual([...found].sort());
      }),
      { numRuns: 150 },
    );
  });

  test('is a copy: the original stays as it was, and the copy is frozen', () => {
    fc.assert(
      fc.property(coherentCourse(), policies, (course, policy) => {
        const original = thawed(course);
        const before = JSON.stringify(original);
        const redaction = redact(original, policy);
        expect(JSON.stringify(original)).toBe(before);
        expect(unfrozenIn(redaction)).toEqual([]);
        expect(unfrozenIn(original)).toContain('/events');
        expect(JSON.stringify(redact(course, policy))).toBe(JSON.stringify(redaction));
      }),
      { numRuns: 100 },
    );
  });

  test('by one that removes nothing is the course', () => {
    const nothing: RedactionPolicy = { id: 'none', purpose: 'Nothing.', removes: {}, dates: 'kept' };
    for (const { course } of workedCourses) expectSame(redact(course, nothing), { course, removed: [] });
  });

  test('by one that removes everything keeps what holds it together', () => {
    const all = Object.fromEntries(privacyTags.map((tag) => [tag, [...fieldForms]]));
    const course = parseCourse(workedCourses[0]?.course);
    const bare = redact(course, { id: 'all', purpose: 'All.', removes: all, dates: 'kept' }).course;
    expect(bare.events).toHaveLength(course.events.length);
    expect(bare.events.every(({ on, recorded }) => on === undefined && recorded === undefined)).toBe(true);
    expect(replay(bare).ok).toBe(true);
  });
});

const mark = 'Canary, whom nobody must hear';

/** A course with a text in every place that can hold one, and an id wherever one may point outside. */
const told: Course = writeCourse({ id: 'told', protocol: 'ipt-adult', documented: 'all' }, [
  {
    type: 'course-opened',
    on: '2025-01-07',
    recorded: { on: '2025-01-07', by: 'canary-writer' },
    data: {
      ageYears: 93,
      groupId: 'canary-group',
      therapist: 'canary-therapist',
      site: 'canary-site',
      arm: 'canary-arm',
      continues: 'canary-course',
    },
  },
  {
    type: 'person-described',
    data: {
      person: 'p1',
      alias: mark,
      relationship: 'partner',
      closeness: 1,
      expectsOfThem: [mark, mark],
      expectsOfPatient: [],
      violence: 'current',
    },
  },
  { type: 'formulation-shared', data: { people: ['p1'], text: mark } },
  { type: 'focus-activated', data: { area: 'grief' } },
  { type: 'focus-detailed', data: { area: 'grief', circumstances: mark, positives: [mark], negatives: [] } },
  {
    type: 'focus-detailed',
    data: { area: 'role-dispute', otherParty: 'p1', patientExpects: [mark], otherExpects: [mark] },
  },
  { type: 'focus-detailed', data: { area: 'role-transition', oldRole: mark, newRole: mark } },
  {
    type: 'session-held',
    session: 1,
    on: '2025-01-14',
    recorded: { on: '2025-01' },
    data: {
      kind: 'treatment',
      incidents: [{ text: mark }, { id: 'i1', person: 'p1', text: mark }],
      techniques: [{ technique: 'communication-analysis', incident: 'i1', verbatim: 'both-sides' }],
      tasksSet: [{ id: 't1', kind: 'conversation', person: 'p1', text: mark }],
      note: mark,
    },
  },
  { type: 'waiver-granted', data: { rule: mark, reason: 'other', by: 'canary-granter', subject: mark } },
  {
    type: 'waiver-granted',
    data: { rule: 'focus-drift', reason: 'other', by: 'canary-granter', subject: 'p1', until: '2025-03' },
  },
]);

function dataOf(course: Course): readonly unknown[] {
  return course.events.map(({ data }) => data);
}

describe.each([...redactionPolicyIds])('%s', (policy) => {
  test('leaves this of a course with a text everywhere', () => {
    expect(parseCourse(told)).toEqual(told);
    const { course, removed } = redact(told, policy);
    expect({
      data: dataOf(course),
      recorded: course.events.map(({ recorded }) => recorded),
      removed,
    }).toMatchSnapshot();
  });
});

describe.each(['ehr-default', 'research'] as const)('%s', (policy) => {
  test('leaves no text of any worked course', () => {
    for (const { course } of workedCourses) {
      const marked = markedCourse(course, mark);
      expect(JSON.stringify(marked)).toContain(mark);
      expect(JSON.stringify(redact(marked, policy))).not.toContain(mark);
    }
    expect(JSON.stringify(redact(told, policy))).not.toContain(mark);
  });

  test('leaves no text of any coherent course', () => {
    const texts = new Set(
      courseFields()
        .filter(({ form }) => form === 'text')
        .map(({ path }) => path.replace(/^.*\./, '').replace('[]', '')),
    );
    fc.assert(
      fc.property(coherentCourse(), (course) => {
        for (const [key, text] of textsUnder(redact(course, policy).course, texts)) {
          expect([key, text]).toEqual([key, key === 'rule' && text !== withheldText ? text : withheldText]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** The texts under some keys, wherever they stand. */
function textsUnder(
  value: unknown,
  keys: ReadonlySet<string>,
  key = '',
): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return keys.has(key) ? [[key, value]] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Array.isArray(value)
    ? value.flatMap((item: unknown) => textsUnder(item, keys, key))
    : Object.entries(value).flatMap(([name, item]: [string, unknown]) => textsUnder(item, keys, name));
}

describe('the dates of a course for research', () => {
  const dated = (...drafts: readonly EventDraft[]): readonly unknown[] =>
    redact(writeCourse({ id: 'c', protocol: 'ipt-adult', documented: [] }, drafts), 'research').course.events;

  test.each([
    ['a Monday', '2025-01-06', '2000-01-03'],
    ['a Sunday', '2025-01-12', '2000-01-09'],
    ['a Thursday before 1970', '1969-12-25', '2000-01-06'],
    ['a leap day', '2024-02-29', '2000-01-06'],
    ['the day itself', '2000-01-05', '2000-01-05'],
  ])('begin in the same week, and on the same day of the week: %s', (_, on, moved) => {
    expect(dated({ type: 'course-opened', on, data: {} })).toMatchObject([{ on: moved }]);
  });

  test('keep their intervals, before and after the first event, over leap years', () => {
    expect(
      dated(
        { type: 'condition-recorded', data: { condition: 'ptsd', status: 'active', onset: '1990-06-01' } },
        { type: 'person-described', on: '2023', data: { person: 'p1', diedOn: '2024-02-28' } },
        { type: 'course-opened', on: '2024-03-04', data: {} },
        {
          type: 'session-held',
          session: 1,
          on: '2024-03-11',
          recorded: { on: '2024-03-12', by: 'w1', reason: 'other' },
          data: { kind: 'treatment' },
        },
        { type: 'contract-agreed', on: '2024-03-11', data: { reviewOn: '2025-03-11' } },
      ),
    ).toMatchObject([
      { data: { onset: '1966-04-01' } },
      { data: { diedOn: '1999-12-29' } },
      { on: '2000-01-03' },
      { on: '2000-01-10', recorded: { on: '2000-01-11', reason: 'other' } },
      { on: '2000-01-10', data: { reviewOn: '2001-01-09' } },
    ]);
  });

  test('go where they are known in part, and a writing down with its date', () => {
    expect(
      dated(
        { type: 'course-opened', on: '2025-01', data: {} },
        {
          type: 'fit-reviewed',
          on: '2025-01-06',
          recorded: { on: '2025', by: 'w1' },
          data: { decision: 'proceed' },
        },
        { type: 'timeline-event-added', data: { kind: 'death', happened: '2024-12' } },
      ),
    ).toEqual([
      { id: 'e1', type: 'course-opened', data: {} },
      { id: 'e2', type: 'fit-reviewed', on: '2000-01-03', data: { decision: 'proceed' } },
      { id: 'e3', type: 'timeline-event-added', data: { kind: 'death' } },
    ]);
  });

  test('all go where no event has a full one', () => {
    expect(
      dated(
        { type: 'course-opened', on: '2025', data: {} },
        { type: 'timeline-event-added', data: { kind: 'death', happened: '2024-12-24' } },
      ),
    ).toMatchObject([{ data: {} }, { data: { kind: 'death' } }]);
  });

  test('of a waiver’s end are those of its last day: it never holds for longer than it did', () => {
    const until = (date: string) =>
      dated(
        { type: 'course-opened', on: '2025-01-06', data: {} },
        { type: 'waiver-granted', data: { rule: 'focus-drift', reason: 'other', until: date } },
      )[1];
    expect(until('2025-01-13')).toMatchObject({ data: { until: '2000-01-10' } });
    expect(until('2025-01')).toMatchObject({ data: { until: '2000-01-28' } });
    expect(until('2025')).toMatchObject({ data: { until: '2000-12-27' } });
    expect(until('0000')).toMatchObject({ data: { until: '0000-01-01' } });
  });

  test('that would leave the years of four digits go', () => {
    const { removed } = redact(
      writeCourse({ id: 'c', protocol: 'ipt-adult', documented: [] }, [
        { type: 'course-opened', on: '2025-01-06', data: {} },
        { type: 'contract-agreed', data: { reviewOn: '0001-01-01' } },
      ]),
      'research',
    );
    expect(removed).toContainEqual({
      pointer: '/events/1/data/reviewOn',
      privacy: 'plan',
      action: 'removed',
      reason: 'unshifted-date',
    });
  });

  test.each([
    [89, 89],
    [90, 90],
    [91, 90],
    [120, 90],
  ])('come with an age of 90 at the most: %i', (ageYears, told90) => {
    expect(dated({ type: 'course-opened', data: { ageYears } })).toMatchObject([
      { data: { ageYears: told90 } },
    ]);
  });
});

describe('a policy of one’s own', () => {
  const own = (fields: RedactionPolicy['fields']): RedactionPolicy => ({
    ...redactionPolicies['ehr-default'],
    id: 'own',
    ...(fields === undefined ? {} : { fields }),
  });

  test('may keep what its tags would remove, and remove what they would keep', () => {
    const { course } = redact(
      told,
      own({ 'person-described.alias': 'keep', 'course-opened.site': 'remove' }),
    );
    const [opened, person] = dataOf(course);
    expect(person).toHaveProperty('alias', mark);
    expect(opened).not.toHaveProperty('site');
    expect(opened).toHaveProperty('therapist');
  });

  test('that names a field that no course has is refused: it would let through what it was to hold', () => {
    const misspelt: FieldName = 'person-described.aliases';
    expect(() => redact(told, own({ [misspelt]: 'remove' }))).toThrow(RangeError);
  });

  test('that is not known by its id is refused, and its name is not echoed', () => {
    const unknown: string = 'canary';
    // @ts-expect-error only the ids of the policies that are built in
    expect(() => redact(told, unknown)).toThrow(/There is no such policy; they are ehr-default/);
  });
});

test('fields that no course has go, and their names are not echoed', () => {
  const [first] = told.events;
  if (first === undefined) throw new Error('There is no event.');
  const events = [Object.assign({}, first, { comment: mark })];
  const strange = Object.assign({}, told, { Canary: 1, constructor: mark, events });
  const { course, removed } = redact(strange, 'patient-copy');
  expect(JSON.stringify(course)).not.toContain('Canary');
  expect(removed.filter(({ reason }) => reason === 'unknown-field').map(({ pointer }) => pointer)).toEqual([
    '/events/0/comment',
    '/*',
    '/constructor',
  ]);
});
