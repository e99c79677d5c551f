import type { EventDraft } from '../../src/examples/worked-course.js';
import { used } from '../../src/examples/worked-course.js';
import type { EventData } from '../../src/model/course.js';
import { sessions } from '../support/judge.js';
import { active, all, closed, held, ill, left, type MiniCourse, middle } from './mini-course.js';

function moods(...values: readonly number[]): readonly EventDraft[] {
  return values.map((value, index) => held(index + 1, { mood: { value, min: 0, max: 10 } }));
}

function detail(data: EventData['focus-detailed']): EventDraft {
  return { type: 'focus-detailed', data };
}

const unhelped: EventDraft = { type: 'course-closed', data: { reason: 'non-response' } };
const deficits = active('interpersonal-deficits');
const dispute = active('role-dispute');
const dissolved = detail({ area: 'role-dispute', outcome: 'dissolved' });

/** Focus, technique, homework and termination: the verdicts that no worked course reaches. */
export const workCourses: readonly MiniCourse[] = [
  { rule: 'no-primary-focus', kind: 'fail', events: [middle], setting: all },
  { rule: 'no-primary-focus', kind: 'open', events: [] },
  { rule: 'no-primary-focus', kind: 'review', events: [middle] },
  { rule: 'no-primary-focus', kind: 'not-applicable', events: [left] },
  { rule: 'multiple-primary', kind: 'not-applicable', events: [] },
  {
    rule: 'off-model-dominant',
    kind: 'review',
    events: [middle, ...[1, 2, 4].map((session) => held(session, { techniques: used('exposure') }))],
  },
  { rule: 'too-many-active', kind: 'not-applicable', events: [] },
  {
    rule: 'focus-changed-undocumented',
    kind: 'pass',
    events: [
      active('grief', 'primary'),
      { type: 'formulation-shared', data: { area: 'grief' } },
      { type: 'focus-closed', data: { area: 'grief', outcome: 'changed', reason: 'hidden-event' } },
      active('role-dispute', 'primary'),
    ],
  },
  {
    rule: 'focus-changed-undocumented',
    kind: 'review',
    events: [
      active('grief', 'primary'),
      { type: 'formulation-shared', data: { area: 'grief' } },
      active('role-dispute', 'primary'),
    ],
  },
  {
    rule: 'prolonged-grief-unreviewed',
    kind: 'pass',
    events: [
      ill('prolonged-grief'),
      { type: 'fit-reviewed', data: { condition: 'prolonged-grief', decision: 'proceed' } },
    ],
  },
  { rule: 'prolonged-grief-unreviewed', kind: 'review', events: [ill('prolonged-grief')] },
  { rule: 'deficits-by-default', kind: 'review', events: [deficits] },
  {
    rule: 'deficits-by-default',
    kind: 'fail',
    events: [{ type: 'timeline-event-added', data: { kind: 'death', relation: 'near-onset' } }, deficits],
  },
  { rule: 'deficits-no-adaptation', kind: 'open', events: [deficits] },
  { rule: 'deficits-no-adaptation', kind: 'review', events: [deficits, middle] },
  { rule: 'deficits-not-concrete', kind: 'open', events: [deficits] },
  { rule: 'deficits-not-concrete', kind: 'review', events: [deficits, middle, held(1), held(2)] },
  { rule: 'dispute-unstaged', kind: 'open', events: [dispute] },
  { rule: 'dispute-unstaged', kind: 'review', events: [dispute, middle, held(1), held(2)] },
  { rule: 'dispute-one-sided', kind: 'open', events: [dispute] },
  { rule: 'dispute-one-sided', kind: 'review', events: [dispute, middle, held(1), held(2)] },
  {
    rule: 'dissolution-unmourned',
    kind: 'pass',
    events: [detail({ area: 'role-dispute', outcome: 'dissolved', mourningAddressed: true })],
  },
  { rule: 'dissolution-unmourned', kind: 'open', events: [dissolved] },
  { rule: 'dissolution-unmourned', kind: 'review', events: [dissolved, held(1)] },
  {
    rule: 'transition-premature-positives',
    kind: 'review',
    events: [active('role-transition'), detail({ area: 'role-transition', newPositives: ['time'] })],
  },
  { rule: 'mood-event-unlinked', kind: 'fail', events: moods(3, 6, 3), setting: all },
  { rule: 'mood-event-unlinked', kind: 'review', events: moods(3, 6, 3) },
  {
    rule: 'role-play-avoided',
    kind: 'review',
    events: [held(1, { tasksSet: [{ id: 't1', kind: 'conversation', hard: true }] }), ...sessions(2, 10)],
  },
  {
    rule: 'interpretation-ungrounded',
    kind: 'pass',
    events: [
      held(1, { incidents: [{ id: 'i1' }], techniques: [{ technique: 'interpretation', restsOn: ['i1'] }] }),
    ],
  },
  {
    rule: 'interpretation-ungrounded',
    kind: 'review',
    events: [held(1, { techniques: [{ technique: 'interpretation' }] })],
  },
  {
    rule: 'task-not-reviewed',
    kind: 'fail',
    events: [held(1, { tasksSet: [{ id: 't1', kind: 'contact' }] }), held(2), closed],
    setting: all,
  },
  {
    rule: 'task-not-reviewed',
    kind: 'review',
    events: [held(1, { tasksSet: [{ id: 't1', kind: 'contact' }] }), held(2), closed],
  },
  { rule: 'ending-not-raised', kind: 'fail', events: [closed], setting: all },
  { rule: 'ending-phase-skipped', kind: 'review', events: [closed] },
  { rule: 'relapse-plan-missing', kind: 'fail', events: [closed], setting: all },
  { rule: 'relapse-plan-missing', kind: 'open', events: sessions(1, 9) },
  {
    rule: 'advice-before-inventory',
    kind: 'review',
    events: [held(1, { techniques: [{ technique: 'directive-techniques' }] })],
  },
  {
    rule: 'comm-analysis-summary-only',
    kind: 'review',
    events: [held(1, { techniques: [{ technique: 'communication-analysis' }] })],
  },
  {
    rule: 'decision-analysis-thin',
    kind: 'review',
    events: [held(1, { techniques: [{ technique: 'decision-analysis' }] })],
  },
  { rule: 'no-task', kind: 'fail', events: [middle, held(1, { tasksSet: [] }), held(2)] },
  {
    rule: 'task-not-interpersonal',
    kind: 'review',
    events: [held(1, { tasksSet: [{ id: 't1', kind: 'other' }] })],
  },
  {
    rule: 'non-response-no-plan',
    kind: 'pass',
    events: [{ type: 'continuation-decided', data: { decision: 'other-treatment' } }, unhelped],
  },
  { rule: 'non-response-no-plan', kind: 'fail', events: [unhelped], setting: all },
  { rule: 'non-response-no-plan', kind: 'review', events: [unhelped] },
];
