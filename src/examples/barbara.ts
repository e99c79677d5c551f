import { type WorkedCourse, writeCourse } from './worked-course.js';

/**
 * Barbara, from the Casebook of Interpersonal Psychotherapy (2012), chapter 4. Only what the account states,
 * or what follows from it, is coded. It gives no date, so there is none here; nothing is claimed as complete.
 */
export const barbara: WorkedCourse = {
  id: 'barbara',
  title: 'Barbara: well, and gone before the end',
  shows: 'A published course that ended before its contracted number and succeeded: neither is an error.',
  story:
    'Barbara went from working mother of one to full-time mother of two, one of them disabled, and ' +
    'looked back on the old role as the better one. It became clear that what she wanted was mastery ' +
    'rather than the old post. She asked more directly of her husband and her mother, joined a book ' +
    'club and took up part-time work. Her BDI-II fell from 19 to 6. The ending was opened in session ' +
    '13, with three sessions left; some days before the second-to-last session she left a message of ' +
    'thanks and did not come again.',
  sources: ['casebook-2012'],
  course: writeCourse({ id: 'barbara', protocol: 'ipt-adult', documented: [] }, [
    { type: 'course-opened', data: {} },
    {
      type: 'condition-recorded',
      data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis' },
    },
    // Derived: session 13 plus three left makes 16. How often, and when it was told, is not visible.
    { type: 'contract-agreed', data: { sessions: { min: 16, max: 16 } } },
    {
      type: 'person-described',
      data: { person: 'husband', relationship: 'partner', status: 'current', recentChange: 'closer' },
    },
    { type: 'person-described', data: { person: 'mother', relationship: 'parent', status: 'current' } },
    { type: 'person-described', data: { person: 'child-1', relationship: 'child', status: 'current' } },
    { type: 'person-described', data: { person: 'child-2', relationship: 'child', status: 'current' } },

    // Derived: a thirteenth session means twelve before it. What they held is not visible, so they are bare.
    { type: 'session-held', session: 1, data: { kind: 'treatment' } },
    { type: 'measure-taken', session: 1, data: { instrument: 'bdi-ii', total: 19 } },
    { type: 'session-held', session: 2, data: { kind: 'treatment' } },
    { type: 'session-held', session: 3, data: { kind: 'treatment' } },
    // Derived: the middle sessions work on this focus, so it stands by then; the only one, so the primary.
    { type: 'focus-activated', data: { area: 'role-transition', rank: 'primary' } },
    {
      type: 'focus-detailed',
      data: {
        area: 'role-transition',
        oldRole: 'working mother of one',
        newRole: 'full-time mother of two, one of them disabled',
        milestones: ['joined a book club', 'part-time production work'],
      },
    },
    { type: 'session-held', session: 4, data: { kind: 'treatment' } },
    { type: 'session-held', session: 5, data: { kind: 'treatment' } },
    { type: 'session-held', session: 6, data: { kind: 'treatment' } },
    { type: 'session-held', session: 7, data: { kind: 'treatment' } },
    { type: 'session-held', session: 8, data: { kind: 'treatment' } },
    { type: 'session-held', session: 9, data: { kind: 'treatment' } },
    { type: 'session-held', session: 10, data: { kind: 'treatment' } },
    { type: 'session-held', session: 11, data: { kind: 'treatment' } },
    { type: 'session-held', session: 12, data: { kind: 'treatment' } },
    {
      type: 'session-held',
      session: 13,
      data: {
        kind: 'treatment',
        ending: { discussed: true, sessionsLeft: 3, feelings: 'expressed', contingency: true },
      },
    },
    // "By about session 13": no session number is given to it.
    { type: 'measure-taken', data: { instrument: 'bdi-ii', total: 6 } },
    {
      type: 'condition-recorded',
      data: { condition: 'major-depression', role: 'target', status: 'remitted' },
    },
    // That she ended it is stated; her reason is not visible, so none is recorded.
    { type: 'course-closed', data: { initiatedBy: 'patient' } },
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
      why: 'The account mentions no risk check in any session and does not claim to be complete.',
    },
    {
      rule: 'no-time-limit',
      kind: 'review',
      severity: 'warning',
      why: 'Sixteen sessions were planned; how often, and whether it was told at the start, is not visible.',
    },
    {
      rule: 'inventory-skipped',
      kind: 'review',
      severity: 'warning',
      why: 'A focus was worked on, and the account does not say whether an inventory came first.',
    },
    {
      rule: 'medical-model-missing',
      kind: 'review',
      severity: 'warning',
      why: 'The account does not say whether depression was explained as a treatable illness.',
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
      why: 'The account does not say whether a formulation was given.',
    },
    {
      rule: 'focus-drift',
      kind: 'review',
      severity: 'warning',
      why: 'Which of the middle sessions worked on the focus is not visible.',
    },
    {
      rule: 'relapse-plan-missing',
      kind: 'review',
      severity: 'warning',
      why: 'A plan was spoken of in session 13; whether a final review was offered is not visible.',
    },
    {
      rule: 'ending-phase-skipped',
      kind: 'fail',
      severity: 'info',
      why: 'The course ended before its sixteen sessions, at the wish of the patient, who was in remission.',
    },
    {
      rule: 'measure-overdue',
      kind: 'review',
      severity: 'warning',
      why: 'The BDI-II was taken weekly; of its scores the account gives the first and the last.',
    },
    {
      rule: 'no-communication-analysis',
      kind: 'review',
      severity: 'info',
      why: 'Which techniques the sessions held is not visible.',
    },
    {
      rule: 'no-task',
      kind: 'review',
      severity: 'info',
      why: 'Whether tasks were agreed is not visible.',
    },
    {
      rule: 'continuation-undecided',
      kind: 'review',
      severity: 'info',
      why: 'Whether anything was decided about treatment afterwards is not visible.',
    },
    {
      rule: 'record-integrity',
      kind: 'review',
      severity: 'info',
      why: 'Her reason for leaving is not visible in the account.',
    },
  ],
};
