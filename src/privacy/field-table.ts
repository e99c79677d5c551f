// Written by `npm run generate`; do not edit.
import type { EventType } from '../model/course.js';

/** What stands around the events of a course: a path, `!` where it must be there, its form and its tag (else plan). */
export const headTable = `
  schema! code
  id! id identifier
  protocol! id
  documented! claims
`;

/** What every event carries. */
export const envelopeTable = `
  id! id
  type! code
  on date
  session integer
  replaces id
  recorded fields
  recorded.on! date
  recorded.by id identifier
  recorded.reason code
`;

/** Where a type of event asks for more of its envelope than the others do. */
export const envelopeDemands: { readonly [T in EventType]?: string } = {
  'session-held': `
    session! integer
  `,
  'entry-withdrawn': `
    replaces! id
  `,
};

/** What the data of each type of event can hold. */
export const dataTable: Readonly<Record<EventType, string>> = {
  'course-opened': `
    ageYears integer
    format code
    groupId id identifier
    therapist id identifier
    site id identifier
    arm id
    continues id identifier
    perinatal flag
  `,
  'condition-recorded': `
    condition! code
    role code
    status! code
    basis code
    onset date
    episode code
    confirmed flag
  `,
  'fit-reviewed': `
    condition code
    decision! code
  `,
  'risk-assessed': `
    asked flag
    level code
    basis[] code
    answers id
  `,
  'safety-plan-recorded': `
    status! code
    parts[] code
  `,
  'care-escalated': `
    to! code
    outcome code
  `,
  'care-coordinated': `
    with! code
    status! code
    reason code
  `,
  'medication-recorded': `
    kind! code
    status! code
  `,
  'treatment-paused': `
    reason! code
  `,
  'treatment-resumed': `
    stabilised flag
  `,
  'measure-taken': `
    instrument! id
    total! decimal
    riskItem integer
    prorated flag
    validatedVersion flag
  `,
  'progress-reviewed': `
    decision! code
    cause code
  `,
  'step-omitted': `
    step! code
    reason code
  `,
  'medical-model-explained': `
    idiom code
  `,
  'sick-role-recorded': `
    status! code
  `,
  'timeline-event-added': `
    kind! code
    happened date
    relation code
    person id third-party
  `,
  'person-described': `
    person! id third-party
    alias text identifier
    relationship code third-party
    status code third-party
    diedOn date third-party
    closeness integer third-party
    contact code third-party
    quality code third-party
    support code third-party
    confidant flag third-party
    conflict flag third-party
    expectsOfThem[] text third-party
    expectsOfPatient[] text third-party
    recentChange code third-party
    violence code third-party
    safetyReviewed flag third-party
  `,
  'inventory-recorded': `
    status! code
    scope code
    place code
    sparseNetwork flag
    topics fields process
    topics.support code process
    topics.conflict code process
    topics.loss code process
    topics.role-change code process
    topics.loneliness code process
    topics.blocked-communication code process
    changesNearOnsetAsked flag
    hasConfidant flag
  `,
  'formulation-shared': `
    area code
    diagnosisNamed flag
    illnessFrame flag
    people[] id third-party
    timeline[] id
    planExplained flag
    timeLimitNamed flag
    teachBack flag
    teachBackHindered code
    acceptance code
    text text process
  `,
  'formulation-answered': `
    acceptance! code
    teachBack flag
    teachBackHindered code
  `,
  'contract-agreed': `
    sessions fields
    sessions.min! integer
    sessions.max! integer
    everyDays integer
    minutes integer
    reviewOn date
    limitTold flag
  `,
  'contract-amended': `
    sessions fields
    sessions.min! integer
    sessions.max! integer
    everyDays integer
    minutes integer
    reviewOn date
    limitTold flag
    reason! code
  `,
  'focus-proposed': `
    area! code
    people[] id third-party
    timeline[] id
  `,
  'focus-activated': `
    area! code
    people[] id third-party
    timeline[] id
    rank code
    agreed flag
  `,
  'focus-detailed': `
    area! code
    loss code
    deceased id third-party
    circumstances text process
    positives[] text process
    negatives[] text process
    ambivalenceExplored flag
    unfinished[] text process
    ritualsAttended flag
    avoidances[] text process
    anniversaries[] text process
    restorationSteps[] text process
    newTies[] id third-party
    otherParty id third-party
    issues[] text process
    patientExpects[] text process
    otherExpects[] text third-party
    otherViewUnknowable flag
    stage code
    openness code
    efforts[] text process
    outcome code
    mourningAddressed flag
    oldRole text process
    newRole text process
    changedOn date
    chosen flag
    expected flag
    oldPositives[] text process
    oldNegatives[] text process
    newPositives[] text process
    newNegatives[] text process
    lossesExplored flag
    gainsRaisedByPatient flag
    skills[] text process
    supports[] id third-party
    milestones[] text process
    othersExcluded flag
    patterns[] text process
    pastRelationships[] text process
    recentExamples[] fields process
    recentExamples[].happened date
    recentExamples[].person id third-party
    ladder[] text process
    contactsTried[] text process
    adaptation code
    before[] text process
    losses[] text process
    newGoals[] text process
  `,
  'focus-closed': `
    area! code
    outcome! code
    changedTo code
    agreed flag
    reason code
  `,
  'session-held': `
    kind! code
    channel code
    minutes integer
    phase id
    conjointWith[] id third-party
    mood fields
    mood.value! decimal
    mood.min! decimal
    mood.max! decimal
    mood.higherIs code
    risk fields
    risk.asked flag
    risk.level code
    risk.basis[] code
    risk.answers id
    areas[] code
    acuteEvent flag
    incidents[] fields process
    incidents[].id id
    incidents[].person id third-party
    incidents[].linkedToMood flag
    incidents[].text text process
    techniques[] fields
    techniques[].technique! code
    techniques[].person id third-party
    techniques[].incident id
    techniques[].verbatim code process
    techniques[].form code
    techniques[].options integer
    techniques[].forcedChoice flag
    techniques[].rounds integer
    techniques[].reversed flag
    techniques[].purpose code
    techniques[].restsOn[] id process
    leftOut[] fields
    leftOut[].technique! code
    leftOut[].reason! code
    tasksSet[] fields
    tasksSet[].id! id
    tasksSet[].kind! code
    tasksSet[].person id third-party
    tasksSet[].hard flag
    tasksSet[].text text process
    tasksDeclined flag
    tasksReviewed[] fields
    tasksReviewed[].task id
    tasksReviewed[].outcome code
    ending fields
    ending.discussed! flag
    ending.sessionsLeft integer
    ending.feelings code process
    ending.contingency flag
    note text process
  `,
  'session-missed': `
    by code
    reason code
    rebooked flag
  `,
  'ending-reviewed': `
    gains flag
    credit flag
    warningSigns flag
    contingencyPlan flag
    feelings code process
  `,
  'continuation-decided': `
    decision! code
  `,
  'phase-entered': `
    phase! id
    delayed code
  `,
  'waiver-granted': `
    rule! text
    reason! code
    by id identifier
    until date
    subject id-or-number third-party
  `,
  'entry-withdrawn': `
    reason! code
  `,
  'course-closed': `
    reason code
    initiatedBy code
  `,
};
