import fc from 'fast-check';
import type { EventType } from '../../../src/model/course.js';
import { ruleIds } from '../../../src/model/rule-ids.js';
import * as words from '../../../src/model/vocabulary.js';
import { area, detail } from './focus-data.js';
import { phase, riskCheck, session } from './session-data.js';
import {
  anyDate,
  anyNumber,
  few,
  flag,
  freeId,
  fresh,
  nearDate,
  people,
  ref,
  shape,
  text,
  texts,
  timeline,
  word,
} from './values.js';

const range = fc
  .tuple(fc.integer({ min: 1, max: 20 }), fc.oneof(fc.constant(0), fc.nat(12)))
  .map(([min, more]) => ({ min, max: min + more }));

const terms = {
  sessions: range,
  everyDays: word(1, 7, 14, 366),
  minutes: word(1, 45, 50, 600),
  reviewOn: anyDate,
  limitTold: flag,
};

// The conditions that rules speak of come more often than their share of the list.
const condition = fc.oneof(
  word('major-depression', 'bipolar-disorder', 'acute-psychosis', 'ocd', 'intellectual-disability'),
  word(...words.conditions),
);

// What a careful writer would leave out of an alias, and what may stand there.
const alias = fc.oneof(
  { weight: 3, arbitrary: text },
  { weight: 1, arbitrary: word('m.k@example.org', '+49 30 123456', '(030) 12-34-567', '12345') },
  { weight: 1, arbitrary: word('Anna Kanarie', 'Aunt Anna', 'Élise Brûlé', 'M. K.', 'the neighbour') },
);

const topic = word('present', 'present', 'absent', 'not-asked');
const topics = fc.oneof(
  shape({}, Object.fromEntries(words.listeningTopics.map((one) => [one, topic] as const))),
  shape(Object.fromEntries(words.listeningTopics.map((one) => [one, word('present', 'absent')] as const))),
);

const acceptance = word('accepted', 'accepted-with-amendments', 'declined');

/** Data for every type of event: what the schema allows, with references and new ids still to be filled in. */
export const eventData: Readonly<Record<EventType, fc.Arbitrary<unknown>>> = {
  'course-opened': shape(
    {},
    {
      ageYears: word(0, 14, 17, 18, 40, 120),
      format: word('individual', 'group'),
      groupId: freeId,
      therapist: freeId,
      site: freeId,
      arm: freeId,
      continues: freeId,
      perinatal: flag,
    },
  ),
  'condition-recorded': shape(
    { condition, status: word('active', 'active', 'stabilised', 'remitted', 'history', 'ruled-out') },
    {
      role: word('target', 'comorbid'),
      basis: word('diagnosis', 'target-problem'),
      onset: anyDate,
      episode: word('first', 'recurrent'),
      confirmed: flag,
    },
  ),
  'fit-reviewed': shape({ decision: word('proceed', 'adapt', 'refer', 'stabilise-first') }, { condition }),
  'risk-assessed': riskCheck,
  'safety-plan-recorded': shape(
    { status: word('made', 'reviewed', 'declined') },
    { parts: few(word(...words.safetyPlanParts)) },
  ),
  'care-escalated': shape(
    { to: word('crisis-service', 'emergency', 'psychiatry', 'prescriber', 'primary-care') },
    { outcome: word('accepted', 'waiting', 'declined') },
  ),
  'care-coordinated': shape(
    {
      with: word(
        'prescriber',
        'psychiatry',
        'primary-care',
        'other-therapist',
        'guardian',
        'school',
        'other',
      ),
      status: word('in-place', 'requested', 'declined', 'withheld'),
    },
    { reason: word('confidential-care', 'risk-from-guardian', 'patient-preference', 'other') },
  ),
  'medication-recorded': shape({
    kind: word('antidepressant', 'mood-stabiliser', 'antipsychotic', 'other'),
    status: word('none', 'started', 'continued', 'changed', 'stopped'),
  }),
  'treatment-paused': shape({ reason: word('stabilisation', 'planned-break', 'illness', 'birth', 'other') }),
  'treatment-resumed': shape({}, { stabilised: flag }),
  'measure-taken': shape(
    {
      instrument: word('phq-9', 'phq-9', 'bdi-ii', 'epds', 'phq-a', 'icg', 'iip-32', 'constructor', 'x'),
      total: anyNumber,
    },
    { riskItem: word(0, 1, 3, 10), prorated: flag, validatedVersion: flag },
  ),
  'progress-reviewed': shape(
    {
      decision: word(
        'continue',
        'adapt',
        'add-medication',
        'other-treatment-offered',
        'other-treatment-declined',
      ),
    },
    { cause: word('medical', 'life-event', 'other') },
  ),
  'step-omitted': shape(
    { step: word(...words.omittableSteps) },
    {
      reason: word('clinical-judgement', 'patient-preference', 'not-possible', 'already-addressed', 'other'),
    },
  ),
  'medical-model-explained': shape({}, { idiom: word('medical', 'culturally-adapted') }),
  'sick-role-recorded': shape({ status: word('given', 'limited', 'reviewed', 'ended', 'not-used') }),
  'timeline-event-added': shape(
    {
      kind: word(
        'onset',
        'worsening',
        'improvement',
        'death',
        'dispute',
        'role-change',
        'separation',
        'isolation',
        'other',
      ),
    },
    {
      happened: nearDate,
      relation: word('before-onset', 'near-onset', 'after-onset'),
      person: ref('person'),
    },
  ),
  'person-described': shape(
    { person: fresh },
    {
      alias,
      relationship: word('partner', 'former-partner', 'parent', 'friend', 'colleague', 'other'),
      status: word('current', 'past', 'estranged', 'deceased'),
      diedOn: nearDate,
      closeness: word(1, 3, 10),
      contact: word('daily', 'weekly', 'monthly', 'rarely', 'none'),
      quality: word('good', 'mixed', 'strained', 'distant'),
      support: word('given', 'received', 'both', 'none'),
      confidant: flag,
      conflict: flag,
      expectsOfThem: texts,
      expectsOfPatient: texts,
      recentChange: word('closer', 'conflict', 'death', 'none'),
      violence: word('none', 'past', 'suspected', 'current'),
      safetyReviewed: flag,
    },
  ),
  'inventory-recorded': shape(
    { status: word('begun', 'completed', 'completed', 'updated') },
    {
      scope: word('full', 'focused'),
      place: word('sessions', 'pre-group', 'intake', 'earlier-course'),
      sparseNetwork: flag,
      topics,
      changesNearOnsetAsked: flag,
      hasConfidant: flag,
    },
  ),
  'formulation-shared': shape(
    {},
    {
      area,
      diagnosisNamed: flag,
      illnessFrame: flag,
      people,
      timeline,
      planExplained: flag,
      timeLimitNamed: flag,
      teachBack: flag,
      teachBackHindered: word('speech', 'interpreter', 'other'),
      acceptance,
      text,
    },
  ),
  'formulation-answered': shape(
    { acceptance },
    { teachBack: flag, teachBackHindered: word('speech', 'interpreter', 'other') },
  ),
  'contract-agreed': shape({}, terms),
  'contract-amended': shape(
    { reason: word('extended', 'shortened', 'cadence', 'residual-symptoms', 'early-recovery', 'other') },
    terms,
  ),
  'focus-proposed': shape({ area }, { people, timeline }),
  'focus-activated': shape(
    { area },
    { people, timeline, rank: word('primary', 'primary', 'secondary'), agreed: flag },
  ),
  'focus-detailed': detail,
  'focus-closed': shape(
    { area: ref('area'), outcome: word('resolved', 'improved', 'changed', 'parked', 'dropped') },
    {
      changedTo: area,
      agreed: flag,
      reason: word('hidden-event', 'life-event', 'better-fit', 'patient-preference', 'other'),
    },
  ),
  'session-held': session,
  'session-missed': shape(
    {},
    {
      by: word('patient', 'therapist', 'service'),
      reason: word('illness', 'planned-break', 'no-show', 'cancelled', 'other'),
      rebooked: flag,
    },
  ),
  'ending-reviewed': shape(
    {},
    {
      gains: flag,
      credit: flag,
      warningSigns: flag,
      contingencyPlan: flag,
      feelings: word('expressed', 'asked-none'),
    },
  ),
  'continuation-decided': shape({
    decision: word('none-needed', 'continuation', 'maintenance', 'other-treatment', 'declined'),
  }),
  'phase-entered': shape({ phase }, { delayed: word('complexity', 'crisis', 'other') }),
  'waiver-granted': shape(
    {
      rule: fc.oneof(word(...ruleIds), word('no-such-rule', '', 'constructor', 'crash/risk-not-checked')),
      reason: word(...words.judgementReasons),
    },
    { by: freeId, until: anyDate, subject: fc.oneof(text, word(1, 2, 3, -1, 0.5)) },
  ),
  'entry-withdrawn': shape({ reason: word('recorded-in-error', 'duplicate', 'wrong-course', 'other') }),
  'course-closed': shape(
    {},
    { reason: word(...words.closureReasons), initiatedBy: word('patient', 'therapist', 'both', 'service') },
  ),
};
