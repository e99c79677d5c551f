import fc from 'fast-check';
import type { EventType } from '../../../src/model/course.js';
import { ruleIds } from '../../../src/model/rule-ids.js';
import * as words from '../../../src/model/vocabulary.js';
import { anyDate, anyNumber, flag, freeId, fresh, ref, shape, text, texts } from './values.js';

const word = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const few = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<readonly T[]> => fc.array(item, { maxLength: 2 });
const people = few(ref('person'));
const timeline = few(ref('timeline'));

/** The areas of the protocols, most of the time, and one that a protocol could have of its own. */
const area: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: word('grief', 'role-dispute', 'role-transition', 'interpersonal-deficits') },
  { weight: 1, arbitrary: word('lost-healthy-self', 'x-loneliness', 'x-1-') },
);

const phase = word(
  'initial',
  'middle',
  'ending',
  'initial',
  'middle',
  'ending',
  'maintenance',
  'constructor',
);

const riskCheck = shape(
  {},
  {
    asked: flag,
    level: word(...words.riskLevels),
    basis: few(word(...words.riskBases)),
    answers: ref('measure'),
  },
);

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

// Mostly on one scale: a shift of mood is only seen between two ratings on the same one.
const mood = fc
  .record({
    scale: fc.oneof(
      { weight: 4, arbitrary: fc.constant([0, 10]) },
      { weight: 1, arbitrary: word([1, 10], [-5, 5], [0, 1]) },
    ),
    tenths: fc.nat(10),
    more: shape({}, { higherIs: word('better', 'worse') }),
  })
  .map(({ scale: [min = 0, max = 10], tenths, more }) => ({
    min,
    max,
    value: min + (tenths / 10) * (max - min),
    ...more,
  }));

const technique = fc.oneof(
  shape(
    { technique: fc.constant('communication-analysis') },
    {
      person: ref('person'),
      incident: ref('incident'),
      verbatim: word('both-sides', 'one-side', 'none'),
      form: word('conversation', 'letter'),
    },
  ),
  shape(
    { technique: fc.constant('decision-analysis') },
    { person: ref('person'), options: fc.nat(20), forcedChoice: flag },
  ),
  shape(
    { technique: fc.constant('directive-techniques') },
    { purpose: word('interpersonal', 'safety', 'psychoeducation', 'symptom-relief') },
  ),
  shape(
    { technique: fc.constant('role-play') },
    { person: ref('person'), rounds: fc.nat(20), reversed: flag },
  ),
  shape({ technique: fc.constant('interpretation') }, { restsOn: few(ref('ground')) }),
  shape(
    {
      technique: word(
        'grief-work',
        'role-disputes-resolution',
        'safety-work',
        'linking-affect-to-interpersonal-events',
        'social-support-network-mapping',
        'termination-work',
        'cognitive-restructuring',
        'exposure',
        'other',
      ),
    },
    { person: ref('person') },
  ),
);

const incident = shape({}, { id: fresh, person: ref('person'), linkedToMood: flag, text });
const task = shape(
  { id: fresh, kind: word('conversation', 'contact', 'activity', 'ritual', 'safety', 'rhythm-log', 'other') },
  { person: ref('person'), hard: flag, text },
);
const review = shape({}, { task: ref('task'), outcome: word('done', 'tried', 'not-done') });

const session = shape(
  {
    kind: word(
      'treatment',
      'treatment',
      'treatment',
      'treatment',
      'crisis',
      'booster',
      'assessment',
      'pre-group',
    ),
  },
  {
    channel: word('in-person', 'video', 'telephone'),
    minutes: word(1, 50, 600),
    phase,
    conjointWith: people,
    mood,
    risk: riskCheck,
    areas: few(area),
    acuteEvent: flag,
    incidents: few(incident),
    techniques: few(technique),
    leftOut: few(
      shape({
        technique: word('role-play', 'communication-analysis', 'interpretation'),
        reason: word('declined', 'unsafe', 'rehearsed-otherwise', 'not-indicated', 'other'),
      }),
    ),
    tasksSet: few(task),
    tasksDeclined: flag,
    tasksReviewed: few(review),
    ending: shape(
      { discussed: flag },
      { sessionsLeft: fc.nat(99), feelings: word('expressed', 'asked-none'), contingency: flag },
    ),
    note: text,
  },
);

const detail = fc.oneof(
  shape(
    { area: fc.constant('grief') },
    {
      deceased: ref('person'),
      circumstances: text,
      loss: word('death', 'perinatal', 'ambiguous'),
      positives: texts,
      negatives: texts,
      ambivalenceExplored: flag,
      newTies: people,
    },
  ),
  shape(
    { area: fc.constant('role-dispute') },
    {
      otherParty: ref('person'),
      issues: texts,
      patientExpects: texts,
      otherExpects: texts,
      otherViewUnknowable: flag,
      stage: word(...words.disputeStages),
      outcome: word('renegotiated', 'accepted', 'dissolved'),
      mourningAddressed: flag,
    },
  ),
  shape(
    { area: fc.constant('role-transition') },
    {
      oldRole: text,
      changedOn: anyDate,
      chosen: flag,
      oldPositives: texts,
      newPositives: texts,
      lossesExplored: flag,
      gainsRaisedByPatient: flag,
      supports: people,
    },
  ),
  shape(
    { area: fc.constant('interpersonal-deficits') },
    {
      othersExcluded: flag,
      adaptation: word('none', 'longer-course', 'group'),
      recentExamples: few(shape({}, { happened: anyDate, person: ref('person') })),
    },
  ),
  shape({ area: fc.constant('lost-healthy-self') }, { losses: texts, lossesExplored: flag, newGoals: texts }),
);

// The conditions that rules speak of come more often than their share of the list.
const condition = fc.oneof(
  word('major-depression', 'bipolar-disorder', 'acute-psychosis', 'ocd', 'intellectual-disability'),
  word(...words.conditions),
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
      ),
    },
    { happened: anyDate, relation: word('before-onset', 'near-onset', 'after-onset'), person: ref('person') },
  ),
  'person-described': shape(
    { person: fresh },
    {
      alias: text,
      relationship: word('partner', 'former-partner', 'parent', 'friend', 'colleague', 'other'),
      status: word('current', 'past', 'estranged', 'deceased'),
      diedOn: anyDate,
      closeness: word(1, 3, 10),
      contact: word('daily', 'weekly', 'monthly', 'rarely', 'none'),
      expectsOfThem: texts,
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
      topics: shape({}, { support: word('present', 'absent', 'not-asked'), loss: word('present', 'absent') }),
      changesNearOnsetAsked: flag,
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
    { changedTo: area, agreed: flag, reason: word('hidden-event', 'life-event', 'other') },
  ),
  'session-held': session,
  'session-missed': shape(
    {},
    {
      by: word('patient', 'therapist', 'service'),
      reason: word('illness', 'no-show', 'other'),
      rebooked: flag,
    },
  ),
  'ending-reviewed': shape({}, { gains: flag, credit: flag, warningSigns: flag, contingencyPlan: flag }),
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
