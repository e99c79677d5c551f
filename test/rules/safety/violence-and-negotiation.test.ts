import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { InterpersonalTask, PersonDescribed, SessionHeld } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'violence-and-negotiation';
const opened: EventDraft = { type: 'course-opened', data: { ageYears: 34 } };

const person = (data: Partial<PersonDescribed>, session?: number): EventDraft => ({
  type: 'person-described',
  ...(session === undefined ? {} : { session }),
  data: { person: 'p1', ...data },
});
const held = (session: number, data: Partial<SessionHeld> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
});
const joint = (session: number): EventDraft => held(session, { conjointWith: ['p1'] });
const task = (data: Partial<InterpersonalTask> = {}): readonly InterpersonalTask[] => [
  { id: 't1', kind: 'conversation', person: 'p1', ...data },
];
const partner: Partial<PersonDescribed> = { relationship: 'partner', status: 'current' };

describe(rule, () => {
  test.each([iptAdult, iptA, ipc])('fails at a joint session with no review of safety ($id)', (protocol) => {
    const drafts = [opened, person({ ...partner, violence: 'current' }), held(4), joint(5)];
    const { verdict, findings } = judged(rule, drafts, { protocol });
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      {
        kind: 'fail',
        severity: 'error',
        observed: { violence: 'current', jointSessions: 1, tasks: 0 },
        at: [{ pointer: '/events/3/data/conjointWith', event: 'e4', session: 5 }],
        counterEvidence: [],
      },
    ]);
  });

  test('says in one finding how many steps were taken towards the person', () => {
    const two: readonly InterpersonalTask[] = [
      { id: 't1', kind: 'conversation', person: 'p1' },
      { id: 't2', kind: 'conversation', person: 'p1', hard: true },
    ];
    const drafts = [
      opened,
      person({ ...partner, violence: 'current' }),
      joint(5),
      held(6, { conjointWith: ['p1'], tasksSet: two }),
    ];
    expect(judged(rule, drafts).findings).toMatchObject([
      {
        message:
          'A relationship is flagged for violence (current), with 2 joint sessions and 2 tasks ' +
          'towards that person, and no review of safety recorded before.',
      },
    ]);
  });

  test.each(['past', 'suspected', 'current'] as const)('violence recorded as %s is a flag', (violence) => {
    expect(judged(rule, [opened, person({ ...partner, violence }), joint(5)]).verdict.kind).toBe('fail');
  });

  test('fails where a conversation with that person is agreed as a task', () => {
    const flagged = person({ ...partner, violence: 'suspected' });
    const { verdict, findings } = judged(rule, [opened, flagged, held(5, { tasksSet: task() })]);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([
      { severity: 'error', at: [{ pointer: '/events/2/data/tasksSet/0', event: 'e3', session: 5 }] },
    ]);
    const hard = task({ kind: 'conversation', hard: true });
    expect(judged(rule, [opened, flagged, held(5, { tasksSet: hard })]).verdict.kind).toBe('fail');
    const contact = task({ kind: 'contact' });
    expect(judged(rule, [opened, flagged, held(5, { tasksSet: contact })]).verdict.kind).toBe('fail');
    const nobody: readonly InterpersonalTask[] = [{ id: 't1', kind: 'conversation' }];
    expect(judged(rule, [opened, flagged, held(5, { tasksSet: nobody })]).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('a joint session outside the counted ones puts a patient in the same danger', () => {
    const crisis = held(5, { kind: 'crisis', conjointWith: ['p1'] });
    expect(judged(rule, [opened, person({ ...partner, violence: 'current' }), crisis]).verdict.kind).toBe(
      'fail',
    );
  });

  test('passes where safety was reviewed before', () => {
    const reviewed = person({ ...partner, violence: 'current', safetyReviewed: true });
    expect(judged(rule, [opened, reviewed, joint(5)]).verdict.kind).toBe('pass');
    expect(judged(rule, [opened, reviewed, held(5, { tasksSet: task() })]).verdict.kind).toBe('pass');
    const later = [
      opened,
      person({ ...partner, violence: 'current' }),
      person({ safetyReviewed: true }),
      joint(5),
    ];
    expect(judged(rule, later).verdict.kind).toBe('pass');
  });

  test('passes where the review of the same session was written down after the session', () => {
    const drafts = [
      opened,
      person({ ...partner, violence: 'current' }),
      held(5, { tasksSet: task() }),
      person({ safetyReviewed: true }, 5),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('pass');
  });

  test('fails where the review came only afterwards, and names it', () => {
    const drafts = [
      opened,
      person({ ...partner, violence: 'current' }),
      joint(5),
      held(6),
      person({ safetyReviewed: true }, 6),
    ];
    const { verdict, findings } = judged(rule, drafts);
    expect(verdict.kind).toBe('fail');
    expect(findings[0]?.counterEvidence.flatMap(({ at }) => at)).toMatchObject([{ event: 'e5' }]);
  });

  test('neither a review that was taken back before the step nor another later entry stands beside it', () => {
    const drafts = [
      opened,
      person({ ...partner, violence: 'current', safetyReviewed: true }),
      person({ safetyReviewed: false }, 4),
      joint(5),
      person({ closeness: 2 }, 6),
    ];
    expect(judged(rule, drafts).findings).toMatchObject([{ kind: 'fail', counterEvidence: [] }]);
  });

  test('fails on an explicit no', () => {
    const drafts = [opened, person({ ...partner, violence: 'past', safetyReviewed: false }), joint(5)];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a step towards the person that came before anybody knew is not held against anyone', () => {
    const drafts = [opened, person(partner), joint(5), person({ violence: 'current' }, 7)];
    expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
  });

  test('a flag taken back later does not undo the step', () => {
    const drafts = [
      opened,
      person({ ...partner, violence: 'current' }),
      joint(5),
      person({ violence: 'past' }, 7),
    ];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a relationship that ended only after the step was not over when it was taken', () => {
    const over = person({ status: 'past', violence: 'past' }, 9);
    const drafts = [opened, person({ ...partner, violence: 'current' }), joint(5), over];
    expect(judged(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a relationship that is over, with the violence, is not meant', () => {
    const over = person({ relationship: 'former-partner', status: 'past', violence: 'past' });
    const deceased = person({ relationship: 'parent', status: 'deceased', violence: 'past' });
    for (const flag of [over, deceased]) {
      expect(judged(rule, [opened, flag, held(5, { tasksSet: task() })]).verdict).toMatchObject({
        kind: 'not-applicable',
        reason: 'No relationship is flagged for violence.',
      });
    }
  });

  test('a relationship that is over does not excuse where the violence is not, and the other way round', () => {
    const stalked = person({ relationship: 'former-partner', status: 'past', violence: 'current' });
    expect(judged(rule, [opened, stalked, held(5, { tasksSet: task() })]).verdict.kind).toBe('fail');
    const together = person({ ...partner, violence: 'past' });
    expect(judged(rule, [opened, together, held(5, { tasksSet: task() })]).verdict.kind).toBe('fail');
    const estranged = person({ relationship: 'parent', status: 'estranged', violence: 'past' });
    expect(judged(rule, [opened, estranged, joint(5)]).verdict.kind).toBe('fail');
  });

  test.each(['safety', 'observation', 'rhythm-log'] as const)(
    'a task of the kind %s confronts nobody',
    (kind) => {
      const drafts = [
        opened,
        person({ ...partner, violence: 'current' }),
        held(5, { tasksSet: task({ kind }) }),
      ];
      expect(judged(rule, drafts).verdict.kind).not.toBe('fail');
    },
  );

  test('does not speak where violence is recorded as none, or not recorded', () => {
    const none = person({ ...partner, violence: 'none' });
    expect(judged(rule, [opened, none, joint(5)], { documented: 'all' }).verdict.kind).toBe('not-applicable');
    expect(judged(rule, [opened, person(partner), joint(5)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('does not speak where no step is taken towards that person', () => {
    const other = person({ person: 'p2', relationship: 'sibling' });
    const flagged = person({ ...partner, violence: 'current' });
    const sister = held(5, { conjointWith: ['p2'], tasksSet: task({ person: 'p2' }) });
    expect(judged(rule, [opened, flagged, other, sister]).verdict).toMatchObject({
      kind: 'not-applicable',
      reason: 'No step towards a person flagged for violence is recorded.',
    });
    expect(judged(rule, [opened, flagged, ...sessions(1, 5)], { documented: 'all' }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('one finding for each person', () => {
    const drafts = [
      opened,
      person({ ...partner, violence: 'current' }),
      person({ person: 'p2', relationship: 'parent', violence: 'past' }),
      joint(5),
      held(6, { conjointWith: ['p1', 'p2'] }),
    ];
    const { findings } = judged(rule, drafts);
    expect(findings.map(({ at }) => at.map(({ session }) => session))).toEqual([[5, 6], [6]]);
  });

  test('claims, a pause and a closure change nothing', () => {
    const paused: EventDraft = { type: 'treatment-paused', data: { reason: 'stabilisation' } };
    const closed: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const start = [opened, person({ ...partner, violence: 'current' })];
    for (const drafts of [
      [...start, joint(5)],
      [...start, paused, joint(5)],
      [...start, joint(5), closed],
    ]) {
      expect(judged(rule, drafts, { documented: 'all' }).verdict.kind).toBe('fail');
      expect(judged(rule, drafts, { documented: [] }).verdict.kind).toBe('fail');
    }
  });

  test('a waiver acknowledges it, and it stays an error', () => {
    const options = { waivers: [{ rule, reason: 'clinical-judgement' }] } as const;
    const drafts = [opened, person({ ...partner, violence: 'current' }), joint(5)];
    expect(judged(rule, drafts, { options }).findings).toMatchObject([
      { severity: 'error', waiver: { effect: 'acknowledged' } },
    ]);
  });
});
