import type { Mood } from '../model/session.js';
import { asked, held, topics, used, type WorkedCourse, writeCourse } from './worked-course.js';

/** A rating of which nobody wrote down whether 10 is good or bad. */
const rated = (value: number): Mood => ({ value, min: 0, max: 10 });

/** Worksheets in the place of people, and scores that nobody reads. */
export const homeworkAndMeasures: WorkedCourse = {
  id: 'homework-and-measures',
  title: 'Worksheets',
  shows:
    'A course that slides into another kind of therapy: tasks without people, techniques without words, scores ' +
    'that are missing, impossible, or worse, and not looked at.',
  story:
    'A man of 26 has moved to another town for his first post. The frame is sound. In the middle phase the ' +
    'therapist goes back to what she was trained in: thought records, activity lists, three sheets in one ' +
    'week. Praise for the new town comes before the old one is missed. He gets worse; the questionnaires show ' +
    'it, as far as they are filled in, and nobody speaks of it.',
  course: writeCourse({ id: 'homework-and-measures', protocol: 'ipt-adult', documented: 'all' }, [
    { type: 'course-opened', on: '2025-01-13', data: { ageYears: 26, format: 'individual' } },
    { type: 'phase-entered', on: '2025-01-13', data: { phase: 'initial' } },
    held(1, '2025-01-13', {
      mood: rated(6),
      risk: asked('none-identified'),
      areas: [],
      incidents: [],
      techniques: used('direct-elicitation', 'psychoeducation-about-depression', 'sick-role-assignment'),
      tasksSet: [],
    }),
    {
      type: 'condition-recorded',
      on: '2025-01-13',
      session: 1,
      data: { condition: 'major-depression', role: 'target', status: 'active', basis: 'diagnosis' },
    },
    {
      type: 'measure-taken',
      on: '2025-01-13',
      session: 1,
      data: { instrument: 'phq-9', total: 11, riskItem: 0 },
    },
    // A scale for children, left over from the post before.
    { type: 'measure-taken', on: '2025-01-13', session: 1, data: { instrument: 'ces-dc', total: 21 } },
    { type: 'medical-model-explained', on: '2025-01-13', session: 1, data: { idiom: 'medical' } },
    { type: 'sick-role-recorded', on: '2025-01-13', session: 1, data: { status: 'given' } },
    {
      type: 'contract-agreed',
      on: '2025-01-13',
      session: 1,
      data: { sessions: { min: 16, max: 16 }, everyDays: 7, minutes: 50, limitTold: true },
    },
    held(2, '2025-01-20', {
      mood: rated(6),
      risk: asked('none-identified'),
      areas: [],
      incidents: [],
      techniques: used('interpersonal-inventory', 'timeline-of-symptoms-and-events'),
      tasksSet: [],
    }),
    {
      type: 'person-described',
      on: '2025-01-20',
      session: 2,
      data: {
        person: 'girlfriend',
        relationship: 'partner',
        status: 'current',
        closeness: 1,
        contact: 'weekly',
        quality: 'good',
        support: 'both',
        confidant: true,
        recentChange: 'separation',
      },
    },
    {
      type: 'person-described',
      on: '2025-01-20',
      session: 2,
      data: {
        person: 'flatmate',
        relationship: 'acquaintance',
        status: 'current',
        closeness: 3,
        contact: 'daily',
        quality: 'mixed',
        support: 'none',
      },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-move',
      on: '2025-01-20',
      session: 2,
      data: { kind: 'role-change', happened: '2024-09', relation: 'near-onset' },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-onset',
      on: '2025-01-20',
      session: 2,
      data: { kind: 'onset', happened: '2024-11' },
    },
    {
      type: 'inventory-recorded',
      on: '2025-01-20',
      session: 2,
      data: {
        status: 'completed',
        scope: 'full',
        topics: topics('support', 'role-change', 'loneliness'),
        changesNearOnsetAsked: true,
        hasConfidant: true,
      },
    },
    held(3, '2025-01-27', {
      mood: rated(6),
      risk: asked('none-identified'),
      areas: [],
      incidents: [],
      techniques: used('ipt-case-formulation', 'clarification'),
      tasksSet: [],
    }),
    {
      type: 'formulation-shared',
      on: '2025-01-27',
      session: 3,
      data: {
        area: 'role-transition',
        diagnosisNamed: true,
        illnessFrame: true,
        people: ['girlfriend'],
        timeline: ['tl-move', 'tl-onset'],
        planExplained: true,
        timeLimitNamed: true,
        teachBack: true,
        acceptance: 'accepted',
      },
    },
    {
      type: 'focus-activated',
      on: '2025-01-27',
      session: 3,
      data: { area: 'role-transition', rank: 'primary', agreed: true, timeline: ['tl-move'] },
    },

    { type: 'phase-entered', on: '2025-02-03', data: { phase: 'middle' } },
    held(4, '2025-02-03', {
      mood: rated(5),
      risk: asked('none-identified'),
      areas: ['role-transition'],
      incidents: [],
      techniques: used('role-transitions-support', 'encouragement-of-affect'),
      tasksSet: [{ id: 't4', kind: 'contact', person: 'flatmate', text: 'Ask the flatmate along' }],
    }),
    // What is good about the new town, before anybody has asked what he misses.
    {
      type: 'focus-detailed',
      on: '2025-02-03',
      session: 4,
      data: { area: 'role-transition', newRole: 'engineer in his first post', newPositives: ['own money'] },
    },
    held(5, '2025-02-10', {
      mood: rated(5),
      risk: asked('none-identified'),
      areas: ['role-transition'],
      incidents: [{ id: 'i5', person: 'flatmate', text: 'An evening together that ended early' }],
      techniques: [
        ...used('role-transitions-support'),
        { technique: 'communication-analysis', person: 'flatmate', incident: 'i5', verbatim: 'none' },
      ],
      tasksReviewed: [{ task: 't4', outcome: 'done' }],
      tasksSet: [{ id: 't5', kind: 'other', text: 'Thought record, every evening' }],
    }),
    held(6, '2025-02-17', {
      mood: rated(5),
      risk: asked('none-identified'),
      areas: ['role-transition'],
      incidents: [],
      techniques: used('cognitive-restructuring', 'behavioural-activation', 'clarification'),
      tasksReviewed: [{ task: 't5', outcome: 'tried' }],
      tasksSet: [
        { id: 't6a', kind: 'other', text: 'Thought record' },
        { id: 't6b', kind: 'activity', text: 'Half an hour of running, three times' },
        { id: 't6c', kind: 'other', text: 'List of small pleasures' },
      ],
    }),
    held(7, '2025-02-24', {
      mood: rated(4),
      risk: asked('low'),
      areas: ['role-transition'],
      incidents: [],
      techniques: used('cognitive-restructuring', 'behavioural-activation'),
      tasksReviewed: [
        { task: 't6a', outcome: 'not-done' },
        { task: 't6b', outcome: 'tried' },
        { task: 't6c', outcome: 'not-done' },
      ],
      tasksSet: [{ id: 't7', kind: 'activity', text: 'Running, twice' }],
    }),
    {
      type: 'measure-taken',
      on: '2025-02-24',
      session: 7,
      data: { instrument: 'phq-9', total: 18, riskItem: 0 },
    },
    // The scale ends at 21.
    { type: 'measure-taken', on: '2025-02-24', session: 7, data: { instrument: 'gad-7', total: 24 } },
    held(8, '2025-03-03', {
      mood: rated(4),
      risk: asked('low'),
      areas: ['role-transition'],
      incidents: [],
      techniques: used('cognitive-restructuring', 'behavioural-activation', 'exploratory-techniques'),
      tasksReviewed: [{ task: 't7', outcome: 'done' }],
      tasksSet: [],
    }),
    {
      type: 'measure-taken',
      on: '2025-03-03',
      session: 8,
      data: { instrument: 'phq-9', total: 19, riskItem: 0 },
    },
    held(9, '2025-03-10', {
      mood: rated(4),
      risk: asked('low'),
      areas: ['role-transition'],
      incidents: [],
      techniques: [...used('role-transitions-support'), { technique: 'decision-analysis', options: 1 }],
      tasksSet: [{ id: 't9', kind: 'conversation', person: 'girlfriend', text: 'Tell her how it is' }],
    }),
    {
      type: 'focus-detailed',
      on: '2025-03-10',
      session: 9,
      data: {
        area: 'role-transition',
        oldRole: 'student among friends',
        oldPositives: ['a full kitchen at night'],
        lossesExplored: true,
      },
    },
    held(10, '2025-03-17', {
      mood: rated(4),
      risk: asked('low'),
      areas: ['role-transition'],
      incidents: [],
      techniques: used('role-transitions-support', 'encouragement-of-affect'),
      tasksReviewed: [{ task: 't9', outcome: 'done' }],
      tasksSet: [{ id: 't10', kind: 'contact', person: 'flatmate', text: 'Cook for the flatmate once' }],
    }),
  ]),
  expected: [
    {
      rule: 'score-invalid',
      kind: 'fail',
      severity: 'warning',
      why: 'A GAD-7 total of 24 is recorded, and the scale ends at 21; a warning, as that is only generally known here.',
    },
    {
      rule: 'reliable-deterioration',
      kind: 'fail',
      severity: 'warning',
      why: 'The PHQ-9 rose from 11 to 18 and 19, and no look at how the treatment is going is recorded.',
    },
    {
      rule: 'measure-overdue',
      kind: 'fail',
      severity: 'warning',
      why: 'No score from session 2 to session 6.',
    },
    {
      rule: 'mood-direction-unknown',
      kind: 'fail',
      severity: 'warning',
      why: 'Mood was rated in every session, and nobody wrote down which end of the scale is good.',
    },
    {
      rule: 'off-model-dominant',
      kind: 'fail',
      severity: 'warning',
      why: 'Sessions 6 to 8 were mostly cognitive and behavioural work.',
    },
    {
      rule: 'transition-premature-positives',
      kind: 'fail',
      severity: 'warning',
      why: 'The good in the new role came up in session 4, the losses of the old one in session 9.',
    },
    {
      rule: 'comm-analysis-summary-only',
      kind: 'fail',
      severity: 'info',
      why: 'The evening with the flatmate was talked over without anybody’s exact words.',
    },
    {
      rule: 'decision-analysis-thin',
      kind: 'fail',
      severity: 'info',
      why: 'One option was weighed, against nothing.',
    },
    {
      rule: 'no-task',
      kind: 'fail',
      severity: 'info',
      why: 'Session 8 ended without a task.',
    },
    {
      rule: 'too-many-tasks',
      kind: 'fail',
      severity: 'info',
      why: 'Session 6 set three.',
    },
    {
      rule: 'task-not-interpersonal',
      kind: 'fail',
      severity: 'info',
      why: 'The sheets of sessions 5 and 6 and the list of session 6 name nobody.',
    },
    {
      rule: 'measure-population',
      kind: 'fail',
      severity: 'info',
      why: 'The CES-DC is for children and adolescents; he is 26.',
    },
  ],
};
