import { type WorkedCourse, writeCourse } from './worked-course.js';

/**
 * Mrs. E, from Miller (2005). Only what the account states, or what follows from it, is coded. It numbers
 * and dates no session, so there is none here: her "firsts" stand as steps of restoration, not as tasks.
 */
export const mrsE: WorkedCourse = {
  id: 'mrs-e',
  title: 'Mrs. E: the firsts of a widow',
  shows: 'A published course told without scores, session numbers or ending: questions, and no error.',
  story:
    'Mrs. E is 74; her husband of 45 years died six months ago. She is tearful and withdrawn, has lost ' +
    'weight and stopped going to church. Depression was confirmed and explained, and she took an ' +
    'antidepressant beside the therapy. After a systematic inventory the work went through a growing ' +
    'list of decisions and of first times alone, and after each she and the therapist looked at what it ' +
    'had stirred up. She improved slowly and steadily.',
  sources: ['miller-2005'],
  course: writeCourse({ id: 'mrs-e', protocol: 'ipt-adult', documented: [] }, [
    { type: 'course-opened', data: { ageYears: 74 } },
    { type: 'phase-entered', data: { phase: 'initial' } },
    {
      type: 'condition-recorded',
      data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis' },
    },
    { type: 'medical-model-explained', data: {} },
    { type: 'sick-role-recorded', data: { status: 'given' } },
    { type: 'contract-agreed', data: { sessions: { min: 12, max: 16 }, everyDays: 7 } },
    { type: 'person-described', data: { person: 'husband', relationship: 'partner', status: 'deceased' } },
    // Derived: taken systematically, within the initial phase.
    { type: 'inventory-recorded', data: { status: 'completed' } },
    // Derived: the only focus, so the primary. A role of her own is part of grief work, no second area.
    { type: 'focus-activated', data: { area: 'grief', rank: 'primary', people: ['husband'] } },
    { type: 'phase-entered', data: { phase: 'middle' } },
    {
      type: 'focus-detailed',
      data: {
        area: 'grief',
        deceased: 'husband',
        avoidances: ['church'],
        restorationSteps: ['church', 'the first social event alone'],
      },
    },
  ]),
  expected: [
    {
      rule: 'risk-not-asked-at-intake',
      kind: 'review',
      severity: 'warning',
      why: 'The account does not say whether suicide risk was asked about at the start.',
    },
    {
      rule: 'risk-not-checked',
      kind: 'review',
      severity: 'warning',
      why: 'The account records no session, and no risk check, and does not claim to be complete.',
    },
    {
      rule: 'no-time-limit',
      kind: 'review',
      severity: 'info',
      why:
        'Twelve to sixteen weekly sessions were agreed; whether the limit was told in session 1 is ' +
        'not visible.',
    },
    {
      rule: 'timeline-missing',
      kind: 'review',
      severity: 'warning',
      why: 'The account does not say whether a timeline was drawn.',
    },
    {
      rule: 'formulation-missing',
      kind: 'review',
      severity: 'warning',
      why: 'The middle phase was reached, and the account does not say whether a formulation was given.',
    },
    {
      rule: 'ending-not-raised',
      kind: 'review',
      severity: 'warning',
      why: 'How many sessions were held, and whether the ending was spoken of, is not visible.',
    },
    {
      rule: 'baseline-missing',
      kind: 'review',
      severity: 'warning',
      why: 'The account gives no score.',
    },
    {
      rule: 'inventory-incomplete',
      kind: 'review',
      severity: 'warning',
      why: 'The inventory was systematic; whom it covered and what was asked is not visible.',
    },
    {
      rule: 'grief-very-recent',
      kind: 'review',
      severity: 'info',
      why: 'He died six months before; neither that date nor the one of the diagnosis is given.',
    },
    {
      rule: 'grief-one-sided',
      kind: 'review',
      severity: 'info',
      why: 'Whether mixed feelings about her husband were asked about is not visible.',
    },
  ],
};
