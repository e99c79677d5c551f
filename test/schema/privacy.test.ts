import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { EventDraft } from '../../src/examples/index.js';
import { writeCourse } from '../../src/examples/index.js';
import type { Course, Report, ValidateOptions } from '../../src/index.js';
import { check, parseCourse, privacyTags, replay, validate } from '../../src/index.js';
import { protocol, protocols } from '../../src/protocols/index.js';
import { renderMarkdown, renderText } from '../../src/render/index.js';
import { courseSchema } from '../../src/schema/course.js';
import { fieldNotes, identifier, plan, process, thirdParty } from '../../src/schema/field.js';
import { reportSchema } from '../../src/schema/report.js';
import type { Inner } from './walk.js';
import { innerSchemas } from './walk.js';

function fields(schema: z.core.$ZodType): readonly Inner[] {
  return innerSchemas(schema).filter(({ property }) => property);
}

function untagged(schema: z.core.$ZodType): readonly string[] {
  return fields(schema)
    .filter((field) => tagOf(field) === undefined)
    .map(({ path }) => path);
}

function tagOf({ schema }: Inner): string | undefined {
  return fieldNotes.get(schema)?.privacy;
}

const course = fields(courseSchema());

/** The tags of the fields whose path ends as given; a path is that of the event and the names inside it. */
function tagsOf(ending: string): readonly (string | undefined)[] {
  return [...new Set(course.filter(({ path }) => path.endsWith(ending)).map(tagOf))];
}

describe('every field of the course schema', () => {
  it('carries a privacy tag', () => {
    expect(course.length).toBeGreaterThan(400);
    expect(untagged(courseSchema())).toEqual([]);
    for (const field of course) expect(privacyTags).toContain(tagOf(field));
  });

  const untold = z.strictObject({ untold: z.string() });
  it.each<[string, z.ZodType, readonly string[]]>([
    ['at the top', z.strictObject({ told: plan(z.string()), untold: z.string() }), ['/untold']],
    ['in an object', z.strictObject({ a: plan(untold) }), ['/a/untold']],
    ['in an optional object', z.strictObject({ a: plan(untold.exactOptional()) }), ['/a/untold']],
    ['in a list', z.strictObject({ a: plan(z.array(untold)) }), ['/a/*/untold']],
    ['in a branch', z.strictObject({ a: plan(z.union([z.literal('all'), untold])) }), ['/a/untold']],
    [
      'in a branch by its word',
      z.discriminatedUnion('kind', [
        z.strictObject({ kind: plan(z.literal('x')), untold: z.string() }),
        z.strictObject({ kind: plan(z.literal('y')) }),
      ]),
      ['(x)/untold'],
    ],
    ['tagged inside its wrapper', z.strictObject({ a: plan(z.string()).exactOptional() }), ['/a']],
    ['a field added later', z.strictObject({}).extend({ a: z.string() }), ['/a']],
  ])('would be found without one: %s', (_, schema, paths) => {
    expect(untagged(schema)).toEqual(paths);
  });

  it('would be found in a kind of schema that the walk does not know, since that fails', () => {
    expect(() => untagged(z.strictObject({ a: plan(z.lazy(() => untold)) }))).toThrow('lazy');
    expect(() => untagged(z.strictObject({ a: plan(untold.optional()) }))).toThrow('optional');
  });

  it('keeps its own tag where one schema serves several fields', () => {
    const text = z.string();
    const schema = z.strictObject({
      a: plan(text),
      b: process(text),
      c: thirdParty(text),
      d: identifier(text),
    });
    expect(fields(schema).map(tagOf)).toEqual(['plan', 'process', 'third-party', 'identifier']);
    expect(fieldNotes.get(text)).toBeUndefined();
  });
});

describe('the tags', () => {
  it.each([
    ['/data/alias', 'identifier'],
    ['/data/groupId', 'identifier'],
    ['/data/therapist', 'identifier'],
    ['/data/site', 'identifier'],
    ['/data/arm', 'plan'],
    ['/data/continues', 'identifier'],
    ['/recorded/by', 'identifier'],
    ['(waiver-granted)/data/by', 'identifier'],
    ['/data/note', 'process'],
    ['/text', 'process'],
    ['(formulation-shared)/data/text', 'process'],
    ['/circumstances', 'process'],
    ['/feelings', 'process'],
    ['/verbatim', 'process'],
    ['/person', 'third-party'],
    ['/people', 'third-party'],
    ['/deceased', 'third-party'],
    ['/otherParty', 'third-party'],
    ['/otherExpects', 'third-party'],
    ['/conjointWith', 'third-party'],
    ['/newTies', 'third-party'],
    ['/supports', 'third-party'],
    ['/expectsOfThem', 'third-party'],
    ['/violence', 'third-party'],
    ['/data/total', 'plan'],
    ['/level', 'plan'],
  ])('%s is %s', (ending, tag) => {
    expect(tagsOf(ending)).toEqual([tag]);
  });

  it('of the course’s own id is identifier', () => {
    expect(course.filter(({ path }) => path === '/id').map(tagOf)).toEqual(['identifier']);
  });

  it('of a described person are third-party, save for the alias', () => {
    const described = course.filter(({ path }) => path.startsWith('/events/*(person-described)/data/'));
    expect(described.length).toBeGreaterThan(10);
    for (const field of described) {
      expect([field.path, tagOf(field)]).toEqual([
        field.path,
        field.path.endsWith('/alias') ? 'identifier' : 'third-party',
      ]);
    }
  });

  it('of free text are never plan', () => {
    const open = openTexts().filter((path) => !wavedThrough.includes(path));
    expect(open.length).toBeGreaterThan(20);
    const tags = new Map(course.map((field) => [field.path, tagOf(field)]));
    for (const path of open) expect([path, tags.get(path)]).not.toEqual([path, 'plan']);
  });
});

// Of a waiver: the id of a rule, and the id of a subject. A rule that is not known is itself a finding, so both are open.
const wavedThrough = ['/events/*(waiver-granted)/data/rule', '/events/*(waiver-granted)/data/subject'];

/** The fields in which a person can write what they like, lists of texts included. */
function openTexts(): readonly string[] {
  const open = innerSchemas(courseSchema()).filter(
    ({ schema }) => z.safeParse(schema, canary('a field')).success,
  );
  return [...new Set(open.map(({ path }) => path.replace(/\/\*$/, '')))];
}

const canary = (name: string) => `Canary of ${name}, whom nobody must hear`;

const told: Course = writeCourse({ id: 'told', protocol: 'ipt-adult', documented: 'all' }, [
  {
    type: 'course-opened',
    on: '2025-01-07',
    data: {
      ageYears: 34,
      format: 'group',
      groupId: 'canary-group',
      therapist: 'canary-therapist',
      site: 'canary-site',
      arm: 'canary-arm',
      continues: 'canary-course',
    },
  },
  {
    type: 'condition-recorded',
    data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis' },
  },
  {
    type: 'person-described',
    data: {
      person: 'p1',
      alias: canary('alias'),
      relationship: 'partner',
      violence: 'current',
      expectsOfThem: [canary('expectsOfThem')],
      expectsOfPatient: [canary('expectsOfPatient')],
    },
  },
  { id: 'death', type: 'timeline-event-added', data: { kind: 'death', person: 'p1' } },
  { type: 'measure-taken', data: { instrument: 'canary-instrument', total: 20, riskItem: 2 } },
  { type: 'measure-taken', data: { instrument: 'canary-instrument', total: 22 } },
  {
    type: 'formulation-shared',
    data: { area: 'grief', people: ['p1'], acceptance: 'declined', text: canary('formulation') },
  },
  { type: 'focus-activated', data: { area: 'grief', rank: 'primary', people: ['p1'] } },
  { type: 'focus-activated', data: { area: 'role-dispute', rank: 'primary' } },
  { type: 'focus-activated', data: { area: 'x-canary-area', rank: 'primary' } },
  {
    type: 'focus-detailed',
    data: {
      area: 'grief',
      deceased: 'p1',
      circumstances: canary('circumstances'),
      positives: [canary('positives')],
      negatives: [canary('negatives')],
      unfinished: [canary('unfinished')],
      avoidances: [canary('avoidances')],
      anniversaries: [canary('anniversaries')],
      restorationSteps: [canary('restorationSteps')],
    },
  },
  {
    type: 'focus-detailed',
    data: {
      area: 'role-dispute',
      otherParty: 'p1',
      issues: [canary('issues')],
      patientExpects: [canary('patientExpects')],
      otherExpects: [canary('otherExpects')],
      efforts: [canary('efforts')],
    },
  },
  {
    type: 'focus-detailed',
    data: {
      area: 'role-transition',
      oldRole: canary('oldRole'),
      newRole: canary('newRole'),
      oldPositives: [canary('oldPositives')],
      oldNegatives: [canary('oldNegatives')],
      newPositives: [canary('newPositives')],
      newNegatives: [canary('newNegatives')],
      skills: [canary('skills')],
      milestones: [canary('milestones')],
    },
  },
  {
    type: 'focus-detailed',
    data: {
      area: 'interpersonal-deficits',
      patterns: [canary('patterns')],
      pastRelationships: [canary('pastRelationships')],
      ladder: [canary('ladder')],
      contactsTried: [canary('contactsTried')],
    },
  },
  {
    type: 'focus-detailed',
    data: {
      area: 'lost-healthy-self',
      before: [canary('before')],
      losses: [canary('losses')],
      newGoals: [canary('newGoals')],
    },
  },
  ...[1, 2, 3, 4, 5, 6, 7, 8].map((session) => ({
    type: 'session-held' as const,
    session,
    on: session === 5 ? '2025-01-01' : `2025-02-0${session}`,
    recorded: { on: '2025-03-01', by: 'canary-writer' },
    data: {
      kind: 'treatment' as const,
      phase: session === 8 ? 'canary-phase' : 'middle',
      mood: { value: session % 2 === 0 ? 1 : 9, min: 0, max: 10 },
      risk: { asked: true, level: 'high' as const },
      areas: ['role-transition' as const],
      incidents: [{ id: `canary-incident-${session}`, person: 'p1', text: canary('incident') }],
      techniques: [
        { technique: 'interpretation' as const, restsOn: [] },
        { technique: 'role-disputes-resolution' as const, person: 'p1' },
      ],
      tasksSet: [
        {
          id: `canary-task-${session}`,
          kind: 'conversation' as const,
          person: 'p1',
          hard: true,
          text: canary('task'),
        },
      ],
      note: canary('note'),
    },
  })),
  { type: 'phase-entered', data: { phase: 'canary-phase' } },
  {
    type: 'waiver-granted',
    data: { rule: canary('rule'), reason: 'other', by: 'canary-granter', subject: canary('subject') },
  },
  {
    type: 'waiver-granted',
    data: { rule: 'focus-drift', reason: 'other', by: 'canary-granter', subject: canary('subject') },
  },
  { type: 'waiver-granted', data: { rule: 'multiple-primary', reason: 'other', by: 'canary-granter' } },
  {
    type: 'waiver-granted',
    data: { rule: 'too-many-active', reason: 'other', by: 'canary-granter', until: '2020' },
  },
  { type: 'course-closed', on: '2025-06-01', data: {} },
]);

const strangeWaivers: ValidateOptions = {
  waivers: [{ rule: canary('rule'), reason: 'other', by: 'canary-granter', subject: canary('subject') }],
};

const claims: readonly Course['documented'][] = ['all', [], ['risk', { aspect: 'focus', fromSession: 2 }]];

function reportsOn(course: Course): readonly Report[] {
  return claims.flatMap((documented) => {
    const state = replay(parseCourse({ ...course, documented }));
    if (!state.ok) throw new Error(`${state.error.code} at ${state.error.pointer}`);
    const { value } = state;
    return protocols.flatMap((way) => [validate(value, way), validate(value, way, strangeWaivers)]);
  });
}

/** Every place of a value with a text, under the path that the schema has for it. */
function placesOfText(value: unknown, path = ''): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown) =>
      placesOfText(item, path === '/events' ? `/events/*${branchOf(item)}` : path),
    );
  }
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    placesOfText(item, `${path}/${key}`),
  );
}

function branchOf(event: unknown): string {
  return typeof event === 'object' && event !== null && 'type' in event ? `(${String(event.type)})` : '';
}

/** A schema's path without its inner lists and branches, which a document does not show. */
function plainPath(path: string): string {
  const [, event = '', inner = ''] = /^(\/events\/\*\([a-z-]+\))(.*)$/.exec(path) ?? [];
  return event + inner.replace(/\/\*|\([^)]*\)/g, '');
}

describe('a report', () => {
  const reports = reportsOn(told);
  const texts = reports.map((report) => JSON.stringify(report));

  it('is made from a course with a canary wherever a person can write', () => {
    const sung = placesOfText(told).filter(([, text]) => text.startsWith('Canary'));
    expect([...new Set(sung.map(([path]) => path))].sort()).toEqual(
      [...new Set(openTexts().map(plainPath))].sort(),
    );
  });

  it('has much to say about that course', () => {
    const rules = new Set(reports.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
    expect(rules.size).toBeGreaterThan(15);
    expect(rules).toContain('waiver/unknown-rule');
    expect([...rules].filter((rule) => rule.startsWith('crash/'))).toEqual([]);
  });

  it('has the shape of a report', () => {
    const schema = reportSchema();
    for (const report of reports) expect(schema.safeParse(report).error?.issues ?? []).toEqual([]);
  });

  it('holds none of them', () => {
    for (const text of texts) expect(text).not.toContain('Canary');
  });

  it('holds no id but those of the course, its events and people, and these', () => {
    const sung = texts.flatMap((text) => [...text.matchAll(/canary-[a-z]+/g)].map(([id]) => id));
    expect([...new Set(sung)].sort()).toEqual(['canary-area', 'canary-granter', 'canary-instrument']);
  });

  it('holds none of them as a text or as Markdown', () => {
    for (const report of reports) {
      const way = protocols.find(({ id }) => id === report.protocol.id);
      const options = way === undefined ? {} : { protocol: way };
      for (const page of [renderText(report, options), renderMarkdown(report, options)]) {
        expect(page).toContain('told');
        expect(page).not.toContain('Canary');
      }
    }
  });
});

describe('a refusal', () => {
  const faultOf = (input: unknown): string => {
    const checked = check(input, protocol);
    if (checked.ok) throw new Error('it was not refused');
    return JSON.stringify(checked.error);
  };

  it('of a shape echoes no value, wherever it stands', () => {
    let refused = 0;
    for (const value of ['Canary of many words', 'canary@example.org', { Canary: 1 }, ['Canary'], 4711]) {
      for (const changed of everyChange(told, value)) {
        const checked = check(changed, protocol);
        if (checked.ok) continue;
        refused += 1;
        expect(JSON.stringify(checked.error)).not.toMatch(/canary|4711/i);
      }
    }
    expect(refused).toBeGreaterThan(500);
  });

  it.each(['Canary', 'canary bird', 'canary.bird', 'canary-bird', 'canary1', '4711', 'CANARY'])(
    'of an unknown key does not echo “%s”',
    (key) => {
      const [first] = told.events;
      expect(faultOf({ ...told, [key]: 1 })).not.toMatch(/canary|4711/i);
      expect(faultOf({ ...told, events: [{ ...first, data: { [key]: 1 } }] })).not.toMatch(/canary|4711/i);
    },
  );

  it('of what does not cohere echoes no id', () => {
    const drafts: readonly EventDraft[] = [
      { type: 'timeline-event-added', data: { kind: 'death', person: 'canary' } },
      { type: 'formulation-shared', data: { timeline: ['canary'] } },
      { type: 'risk-assessed', data: { answers: 'canary' } },
      { type: 'focus-closed', data: { area: 'x-canary', outcome: 'dropped' } },
      { type: 'session-held', session: 1, data: { kind: 'treatment', tasksReviewed: [{ task: 'canary' }] } },
      {
        type: 'session-held',
        session: 1,
        data: { kind: 'treatment', techniques: [{ technique: 'interpretation', restsOn: ['canary'] }] },
      },
      { type: 'course-opened', replaces: 'canary', data: {} },
    ];
    for (const draft of drafts) {
      const course = writeCourse({ id: 'refused', protocol: 'ipt-adult', documented: [] }, [draft]);
      expect(faultOf(course)).toContain('"grade":"coherence"');
      expect(faultOf(course)).not.toContain('canary');
    }
  });

  it('of a protocol that is not known does not echo its id', () => {
    expect(faultOf({ ...told, protocol: 'canary' })).not.toContain('canary');
  });
});

/** Copies of a value, each with one thing in it changed. */
function everyChange(value: unknown, to: unknown): readonly unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap((item: unknown, at) =>
      [to, ...everyChange(item, to)].map((changed) =>
        value.map((old: unknown, index) => (index === at ? changed : old)),
      ),
    );
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]: [string, unknown]) =>
    [to, ...everyChange(item, to)].map((changed) => ({ ...value, [key]: changed })),
  );
}
