import type { EventDraft } from '../../src/examples/worked-course.js';
import type { VerdictKind } from '../../src/model/report.js';
import type { RuleId } from '../../src/model/rule-ids.js';
import { ipc, iptA, iptAdult } from '../../src/protocols/index.js';
import { type Setting, sessions } from '../support/judge.js';
import { phaseless } from '../support/odd-protocols.js';

/** A course of a few events for one verdict of one rule: what no worked course shows. */
export interface MiniCourse {
  readonly rule: RuleId;
  readonly kind: VerdictKind;
  readonly events: readonly EventDraft[];
  readonly setting?: Setting;
}

const held = (session: number, data: Partial<HeldData> = {}): EventDraft => ({
  type: 'session-held',
  session,
  data: { kind: 'treatment', ...data },
});
type HeldData = Extract<EventDraft, { readonly type: 'session-held' }>['data'];

const middle: EventDraft = { type: 'phase-entered', data: { phase: 'middle' } };
const closed: EventDraft = { type: 'course-closed', data: { reason: 'completed' } };
const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
const wife: EventDraft = { type: 'person-described', data: { person: 'p1', violence: 'current' } };
const safe: EventDraft = {
  type: 'person-described',
  data: { person: 'p1', violence: 'past', safetyReviewed: true },
};
const talk: HeldData['tasksSet'] = [{ id: 't1', kind: 'conversation', person: 'p1' }];
const all: Setting = { documented: 'all' };

function ill(
  condition: 'bipolar-disorder' | 'acute-psychosis' | 'ocd',
  status: 'active' | 'stabilised',
): EventDraft {
  return { type: 'condition-recorded', data: { condition, role: 'target', status } };
}

function prescriber(status: 'in-place' | 'requested' | 'withheld'): EventDraft {
  return { type: 'care-coordinated', data: { with: 'prescriber', status } };
}

function moods(...values: readonly number[]): readonly EventDraft[] {
  return values.map((value, index) => held(index + 1, { mood: { value, min: 0, max: 10 } }));
}

function active(area: 'grief' | 'role-dispute', rank?: 'primary' | 'secondary'): EventDraft {
  return { type: 'focus-activated', data: rank === undefined ? { area } : { area, rank } };
}

/** The verdicts that no worked course reaches, each by the shortest course that does. */
export const miniCourses: readonly MiniCourse[] = [
  { rule: 'risk-not-asked-at-intake', kind: 'fail', events: [held(1, { risk: { asked: false } })] },
  { rule: 'risk-not-asked-at-intake', kind: 'open', events: [] },
  { rule: 'risk-not-asked-at-intake', kind: 'not-applicable', events: [left] },
  { rule: 'risk-not-checked', kind: 'not-applicable', events: [] },
  {
    rule: 'positive-risk-item-unaddressed',
    kind: 'open',
    events: [{ type: 'measure-taken', data: { instrument: 'phq-9', total: 9, riskItem: 1 } }],
  },
  {
    rule: 'risk-cleared-by-zero',
    kind: 'fail',
    events: [{ type: 'risk-assessed', data: { level: 'none-identified', basis: ['questionnaire-item'] } }],
  },
  {
    rule: 'ordinary-work-at-high-risk',
    kind: 'review',
    events: [{ type: 'risk-assessed', data: { level: 'high' } }, held(1)],
  },
  { rule: 'exclusion-active', kind: 'pass', events: [ill('acute-psychosis', 'stabilised')] },
  { rule: 'exclusion-active', kind: 'fail', events: [ill('acute-psychosis', 'active')] },
  {
    rule: 'bipolar-not-adjunctive',
    kind: 'pass',
    events: [ill('bipolar-disorder', 'active'), prescriber('in-place')],
  },
  {
    rule: 'bipolar-not-adjunctive',
    kind: 'fail',
    events: [ill('bipolar-disorder', 'active'), prescriber('withheld'), middle],
  },
  {
    rule: 'bipolar-not-adjunctive',
    kind: 'open',
    events: [ill('bipolar-disorder', 'active'), prescriber('requested')],
  },
  { rule: 'bipolar-not-adjunctive', kind: 'review', events: [ill('bipolar-disorder', 'active'), middle] },
  {
    rule: 'narrow-fit-unreviewed',
    kind: 'pass',
    events: [ill('ocd', 'active'), { type: 'fit-reviewed', data: { decision: 'proceed' } }],
  },
  { rule: 'narrow-fit-unreviewed', kind: 'fail', events: [ill('ocd', 'active')], setting: all },
  { rule: 'narrow-fit-unreviewed', kind: 'review', events: [ill('ocd', 'active')] },
  { rule: 'violence-and-negotiation', kind: 'pass', events: [safe, held(1, { tasksSet: talk })] },
  { rule: 'violence-and-negotiation', kind: 'fail', events: [wife, held(1, { tasksSet: talk })] },
  {
    rule: 'guardian-not-involved',
    kind: 'fail',
    events: [{ type: 'course-opened', data: { ageYears: 14 } }, ...sessions(1, 5)],
    setting: { protocol: iptA, documented: 'all' },
  },
  {
    rule: 'guardian-not-involved',
    kind: 'open',
    events: [{ type: 'course-opened', data: { ageYears: 14 } }],
    setting: { protocol: iptA },
  },
  {
    rule: 'guardian-not-involved',
    kind: 'review',
    events: [{ type: 'course-opened', data: { ageYears: 14 } }, ...sessions(1, 5)],
    setting: { protocol: iptA },
  },
  {
    rule: 'no-time-limit',
    kind: 'fail',
    events: [{ type: 'step-omitted', data: { step: 'contract' } }, ...sessions(1, 4)],
  },
  { rule: 'no-time-limit', kind: 'open', events: [held(1)] },
  { rule: 'no-time-limit', kind: 'not-applicable', events: [held(1), left] },
  {
    rule: 'diagnosis-missing',
    kind: 'fail',
    events: [
      {
        type: 'condition-recorded',
        data: { condition: 'adjustment-problem', role: 'target', status: 'active', basis: 'target-problem' },
      },
      middle,
    ],
  },
  { rule: 'diagnosis-missing', kind: 'open', events: [held(1)] },
  { rule: 'diagnosis-missing', kind: 'review', events: sessions(1, 4) },
  { rule: 'diagnosis-missing', kind: 'not-applicable', events: [held(1), left] },
  { rule: 'inventory-skipped', kind: 'open', events: [held(1)] },
  { rule: 'inventory-skipped', kind: 'not-applicable', events: [held(1), left] },
  { rule: 'medical-model-missing', kind: 'fail', events: sessions(1, 4), setting: all },
  { rule: 'medical-model-missing', kind: 'open', events: [held(1)] },
  { rule: 'medical-model-missing', kind: 'not-applicable', events: [held(1), left] },
  { rule: 'timeline-missing', kind: 'fail', events: sessions(1, 4), setting: all },
  { rule: 'timeline-missing', kind: 'open', events: [held(1)] },
  { rule: 'timeline-missing', kind: 'not-applicable', events: sessions(1, 4), setting: { protocol: ipc } },
  { rule: 'formulation-missing', kind: 'fail', events: sessions(1, 4), setting: all },
  { rule: 'formulation-missing', kind: 'open', events: [held(1)] },
  { rule: 'formulation-missing', kind: 'not-applicable', events: [held(1), left] },
  {
    rule: 'formulation-not-agreed',
    kind: 'open',
    events: [held(1), { type: 'formulation-shared', data: {} }],
  },
  {
    rule: 'formulation-not-agreed',
    kind: 'review',
    events: [{ type: 'formulation-shared', data: {} }, ...sessions(1, 4)],
  },
  {
    rule: 'phase-order',
    kind: 'fail',
    events: [middle, { type: 'phase-entered', data: { phase: 'initial' } }],
  },
  { rule: 'phase-order', kind: 'review', events: [{ type: 'phase-entered', data: { phase: 'second' } }] },
  { rule: 'no-primary-focus', kind: 'fail', events: [middle], setting: all },
  { rule: 'no-primary-focus', kind: 'open', events: [held(1)] },
  { rule: 'no-primary-focus', kind: 'review', events: [middle] },
  { rule: 'no-primary-focus', kind: 'not-applicable', events: [held(1), left] },
  { rule: 'multiple-primary', kind: 'not-applicable', events: [active('grief', 'secondary')] },
  { rule: 'too-many-active', kind: 'not-applicable', events: [] },
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
  { rule: 'ending-not-raised', kind: 'fail', events: [held(1), closed], setting: all },
  { rule: 'ending-phase-skipped', kind: 'review', events: [held(1), closed] },
  { rule: 'relapse-plan-missing', kind: 'fail', events: [held(1), closed], setting: all },
  { rule: 'relapse-plan-missing', kind: 'open', events: sessions(1, 9) },
  { rule: 'baseline-missing', kind: 'fail', events: sessions(1, 2), setting: all },
  { rule: 'baseline-missing', kind: 'open', events: [held(1)] },
  { rule: 'baseline-missing', kind: 'not-applicable', events: [held(1), left] },
  { rule: 'record-integrity', kind: 'fail', events: [held(2), held(1)] },
  { rule: 'record-integrity', kind: 'not-applicable', events: [] },
  // Beyond what is missing above: a protocol without phases has no initial phase to be late for.
  {
    rule: 'formulation-missing',
    kind: 'not-applicable',
    events: sessions(1, 4),
    setting: { protocol: phaseless },
  },
  {
    rule: 'no-time-limit',
    kind: 'fail',
    events: sessions(1, 4),
    setting: { protocol: iptAdult, documented: 'all' },
  },
];
