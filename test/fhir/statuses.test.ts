import { describe, expect, test } from 'vitest';
import type { CourseResource } from '../../src/fhir/index.js';
import { fromFhir } from '../../src/fhir/index.js';
import type { Course, CourseEvent, EventOf } from '../../src/model/course.js';
import { exported, keepAll } from '../support/fhir/exported.js';

const opened: CourseEvent = { id: 'e1', type: 'course-opened', data: {} };

function course(...events: readonly CourseEvent[]): Course {
  return {
    schema: 'openipt/course/1',
    id: 'c1',
    protocol: 'ipt-adult',
    documented: [],
    events: [opened, ...events],
  };
}

function statusOf(type: CourseResource['resourceType'], ...events: readonly CourseEvent[]): unknown {
  const { entry } = exported(course(...events), { policy: keepAll });
  const own = entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
  return own.map((one) => ('status' in one ? one.status : undefined)).at(-1);
}

const paused: CourseEvent = { id: 'p1', type: 'treatment-paused', data: { reason: 'illness' } };
const resumed: CourseEvent = { id: 'p2', type: 'treatment-resumed', data: {} };

function closed(reason?: EventOf<'course-closed'>['data']['reason']): CourseEvent {
  return { id: 'x1', type: 'course-closed', data: reason === undefined ? {} : { reason } };
}

describe('the episode and the plan spell their statuses each in its own way', () => {
  test.each([
    ['open', [], 'active', 'active'],
    ['paused', [paused], 'onhold', 'on-hold'],
    ['resumed', [paused, resumed], 'active', 'active'],
    ['completed', [closed('completed')], 'finished', 'completed'],
    ['ended early, in remission', [closed('early-remission')], 'finished', 'completed'],
    ['broken off', [closed('dropout')], 'finished', 'revoked'],
    ['handed over', [closed('transferred')], 'finished', 'revoked'],
    ['handed up', [closed('escalated')], 'finished', 'revoked'],
    ['without response', [closed('non-response')], 'finished', 'revoked'],
    ['ended by death', [closed('died')], 'finished', 'revoked'],
    ['ended otherwise', [closed('other')], 'finished', 'revoked'],
    ['closed, and nobody says why', [closed()], 'finished', 'unknown'],
  ] as const)('%s', (_, events, episode, plan) => {
    expect(statusOf('EpisodeOfCare', ...events)).toBe(episode);
    expect(statusOf('CarePlan', ...events)).toBe(plan);
  });
});

describe('a task', () => {
  const set: CourseEvent = {
    id: 's1',
    type: 'session-held',
    session: 1,
    data: { kind: 'treatment', tasksSet: [{ id: 't1', kind: 'contact' }] },
  };
  const reviewed = (outcome?: 'done' | 'tried' | 'not-done', session = 2): CourseEvent => ({
    id: `s${session}`,
    type: 'session-held',
    session,
    data: { kind: 'treatment', tasksReviewed: [{ task: 't1', ...(outcome && { outcome }) }] },
  });

  test.each([
    ['agreed', [set], 'accepted'],
    ['looked at without an outcome', [set, reviewed()], 'accepted'],
    ['done', [set, reviewed('done')], 'completed'],
    ['tried', [set, reviewed('tried')], 'completed'],
    ['not done', [set, reviewed('not-done')], 'cancelled'],
    ['not done, and done later', [set, reviewed('not-done'), reviewed('done', 3)], 'completed'],
    ['left over when the course ended', [set, closed('completed')], 'cancelled'],
  ] as const)('%s', (_, events, status) => {
    expect(statusOf('Task', ...events)).toBe(status);
  });
});

describe('an encounter', () => {
  test('is finished where the session was held, and cancelled where it was missed', () => {
    const held: CourseEvent = { id: 's1', type: 'session-held', session: 1, data: { kind: 'treatment' } };
    expect(statusOf('Encounter', held)).toBe('finished');
    expect(statusOf('Encounter', { id: 's1', type: 'session-missed', data: {} })).toBe('cancelled');
  });
});

describe('a condition', () => {
  const recorded = (status: EventOf<'condition-recorded'>['data']['status']): CourseEvent => ({
    id: 'k1',
    type: 'condition-recorded',
    data: { condition: 'major-depression', status, basis: 'diagnosis' },
  });

  test.each([
    ['active', 'active', 'confirmed'],
    ['stabilised', 'active', 'confirmed'],
    ['remitted', 'remission', 'confirmed'],
    ['history', 'resolved', 'confirmed'],
    ['ruled-out', undefined, 'refuted'],
  ] as const)('that is %s', (status, clinical, verification) => {
    const { entry } = exported(course(recorded(status)), { policy: keepAll });
    const found = entry.find(({ resource }) => resource.resourceType === 'Condition')?.resource;
    const code = (concept: unknown): unknown => JSON.parse(JSON.stringify(concept ?? null))?.coding[0].code;
    if (found?.resourceType !== 'Condition') throw new Error('There is no condition.');
    expect(code(found.clinicalStatus)).toBe(clinical);
    expect(code(found.verificationStatus)).toBe(verification);
  });

  test.each([
    ['active', 'active'],
    ['recurrence', 'active'],
    ['relapse', 'active'],
    ['inactive', 'remitted'],
    ['remission', 'remitted'],
    ['resolved', 'history'],
  ])('that a server calls %s is read as %s', (theirs, ours) => {
    const text = JSON.stringify(exported(course(recorded('active')), { policy: keepAll }));
    const there = text.replace(
      'condition-clinical","code":"active"',
      `condition-clinical","code":"${theirs}"`,
    );
    expect(there === text).toBe(theirs === 'active');
    const read = fromFhir(JSON.parse(there));
    expect(read).toMatchObject({ ok: true });
    expect(read.ok && read.value.course.events.at(-1)?.data).toMatchObject({ status: ours });
  });
});
