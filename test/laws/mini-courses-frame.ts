import type { EventDraft } from '../../src/examples/worked-course.js';
import { iptA, iptAdult, iptGroupWho } from '../../src/protocols/index.js';
import { type Setting, sessions } from '../support/judge.js';
import { phaseless } from '../support/odd-protocols.js';
import { house } from '../support/sound.js';
import {
  all,
  closed,
  type HeldData,
  held,
  ill,
  left,
  type MiniCourse,
  middle,
  score,
} from './mini-course.js';

const wife: EventDraft = { type: 'person-described', data: { person: 'p1', violence: 'current' } };
const safe: EventDraft = {
  type: 'person-described',
  data: { person: 'p1', violence: 'past', safetyReviewed: true },
};
const talk: HeldData['tasksSet'] = [{ id: 't1', kind: 'conversation', person: 'p1' }];
const worse = [score('phq-9', 10), score('phq-9', 16), score('phq-9', 16)];
const sickRole: EventDraft = { type: 'sick-role-recorded', data: { status: 'given' } };

function prescriber(status: 'in-place' | 'requested' | 'withheld'): EventDraft {
  return { type: 'care-coordinated', data: { with: 'prescriber', status } };
}

/** A protocol that asks for an individual session before the group. */
const group: Setting = { protocol: iptGroupWho };

/** No shipped protocol says what little change is, so that none can find it: this one looks after the first session. */
const reviewedEarly: typeof iptA = {
  ...iptA,
  thresholds: { ...iptA.thresholds, progressReviewBy: house(1), littleChange: house(0.2) },
};

/** Safety, structure, measurement and documentation: the verdicts that no worked course reaches. */
export const frameCourses: readonly MiniCourse[] = [
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
    rule: 'positive-risk-item-unaddressed',
    kind: 'review',
    events: [
      held(1),
      { type: 'measure-taken', data: { instrument: 'phq-9', total: 9, riskItem: 1 } },
      held(3),
    ],
  },
  {
    rule: 'high-risk-no-safety-plan',
    kind: 'review',
    events: [
      held(1),
      { type: 'safety-plan-recorded', data: { status: 'made' } },
      { type: 'care-escalated', data: { to: 'psychiatry' } },
      held(3, { risk: { level: 'high' } }),
    ],
  },
  {
    rule: 'cadence-gap',
    kind: 'review',
    events: [
      { ...held(1), on: '2025-01-01' },
      { ...held(3), on: '2025-02-01' },
    ],
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
  { rule: 'exclusion-active', kind: 'fail', events: [ill('acute-psychosis')] },
  {
    rule: 'exclusion-active',
    kind: 'review',
    events: [ill('acute-psychosis'), { type: 'treatment-paused', data: { reason: 'stabilisation' } }],
  },
  {
    rule: 'bipolar-not-adjunctive',
    kind: 'pass',
    events: [ill('bipolar-disorder'), prescriber('in-place')],
  },
  {
    rule: 'bipolar-not-adjunctive',
    kind: 'fail',
    events: [ill('bipolar-disorder'), prescriber('withheld'), middle],
  },
  {
    rule: 'bipolar-not-adjunctive',
    kind: 'open',
    events: [ill('bipolar-disorder')],
  },
  { rule: 'bipolar-not-adjunctive', kind: 'review', events: [ill('bipolar-disorder'), middle] },
  {
    rule: 'narrow-fit-unreviewed',
    kind: 'pass',
    events: [ill('ocd'), { type: 'fit-reviewed', data: { decision: 'proceed' } }],
  },
  { rule: 'narrow-fit-unreviewed', kind: 'fail', events: [ill('ocd')], setting: all },
  { rule: 'narrow-fit-unreviewed', kind: 'review', events: [ill('ocd')] },
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
    events: [],
    setting: { protocol: iptA },
  },
  {
    rule: 'guardian-not-involved',
    kind: 'review',
    events: sessions(1, 5),
    setting: { protocol: iptA },
  },
  {
    rule: 'no-time-limit',
    kind: 'fail',
    events: [{ type: 'step-omitted', data: { step: 'contract' } }],
  },
  { rule: 'no-time-limit', kind: 'open', events: [] },
  { rule: 'no-time-limit', kind: 'not-applicable', events: [left] },
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
  { rule: 'diagnosis-missing', kind: 'open', events: [] },
  { rule: 'diagnosis-missing', kind: 'review', events: sessions(1, 4) },
  { rule: 'diagnosis-missing', kind: 'not-applicable', events: [left] },
  { rule: 'inventory-skipped', kind: 'open', events: [] },
  { rule: 'inventory-skipped', kind: 'not-applicable', events: [left] },
  { rule: 'medical-model-missing', kind: 'fail', events: sessions(1, 4), setting: all },
  { rule: 'medical-model-missing', kind: 'open', events: [] },
  { rule: 'medical-model-missing', kind: 'not-applicable', events: [left] },
  { rule: 'timeline-missing', kind: 'fail', events: sessions(1, 4), setting: all },
  { rule: 'timeline-missing', kind: 'open', events: [] },
  { rule: 'formulation-missing', kind: 'fail', events: sessions(1, 4), setting: all },
  { rule: 'formulation-missing', kind: 'open', events: [] },
  { rule: 'formulation-missing', kind: 'not-applicable', events: [left] },
  {
    rule: 'formulation-not-agreed',
    kind: 'open',
    events: [{ type: 'formulation-shared', data: {} }],
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
  { rule: 'baseline-missing', kind: 'fail', events: sessions(1, 2), setting: all },
  { rule: 'baseline-missing', kind: 'open', events: [] },
  { rule: 'baseline-missing', kind: 'not-applicable', events: [left] },
  { rule: 'record-integrity', kind: 'fail', events: [held(2), held(1)] },
  { rule: 'record-integrity', kind: 'not-applicable', events: [] },
  // A worsening by the six points that the PHQ-9 counts as reliable, twice running.
  { rule: 'reliable-deterioration', kind: 'open', events: worse },
  { rule: 'reliable-deterioration', kind: 'review', events: [...worse, closed] },
  {
    rule: 'formulation-incomplete',
    kind: 'fail',
    events: [{ type: 'formulation-shared', data: { diagnosisNamed: false } }],
  },
  { rule: 'sick-role-open-ended', kind: 'review', events: [sickRole, closed] },
  {
    rule: 'pre-session-missing',
    kind: 'pass',
    events: [{ type: 'session-held', session: 1, data: { kind: 'pre-group' } }],
    setting: group,
  },
  {
    rule: 'pre-session-missing',
    kind: 'fail',
    events: [{ type: 'step-omitted', data: { step: 'preparation' } }],
    setting: group,
  },
  { rule: 'pre-session-missing', kind: 'open', events: [], setting: group },
  { rule: 'pre-session-missing', kind: 'review', events: [held(1)], setting: group },
  {
    rule: 'early-non-response-unreviewed',
    kind: 'fail',
    events: [score('phq-9', 20), score('phq-9', 20), held(1)],
    setting: { protocol: reviewedEarly, documented: 'all' },
  },
  { rule: 'measure-population', kind: 'review', events: [score('phq-a', 15)] },
  // Beyond what is missing above: a protocol without phases has no initial phase to be late for.
  {
    rule: 'formulation-missing',
    kind: 'not-applicable',
    events: [],
    setting: { protocol: phaseless },
  },
  {
    rule: 'no-time-limit',
    kind: 'fail',
    events: sessions(1, 4),
    setting: { protocol: iptAdult, documented: 'all' },
  },
];
