import { asked, mood, used, type WorkedCourse, writeCourse } from './worked-course.js';

/** Trap 1: a focus and advice before anyone has asked who is in the patient's life. */
export const inventorySkipped: WorkedCourse = {
  id: 'inventory-skipped',
  title: 'The inventory was left out',
  shows:
    'A focus chosen in session 2, with advice given, while the interpersonal inventory never took place.',
  story:
    'A man of 36 became depressed after he was made head of the team he had belonged to for eight ' +
    'years. The story seemed so clear that the therapist chose the focus in session 2, gave advice on ' +
    'delegating, and left the inventory out. The rest was done by the book, which is why it is easy to ' +
    'overlook.',
  course: writeCourse({ id: 'inventory-skipped', protocol: 'ipt-adult', documented: 'all' }, [
    { type: 'course-opened', on: '2025-01-15', data: { ageYears: 36, format: 'individual' } },
    { type: 'phase-entered', on: '2025-01-15', data: { phase: 'initial' } },
    {
      type: 'session-held',
      on: '2025-01-15',
      session: 1,
      data: {
        kind: 'treatment',
        mood: mood(4),
        risk: asked('none-identified'),
        incidents: [{ id: 'i1', linkedToMood: true, text: 'A former peer no longer joins him at lunch' }],
        techniques: used(
          'psychoeducation-about-depression',
          'sick-role-assignment',
          'exploratory-techniques',
        ),
        tasksSet: [],
      },
    },
    {
      type: 'condition-recorded',
      on: '2025-01-15',
      session: 1,
      data: {
        condition: 'major-depression',
        role: 'target',
        status: 'active',
        basis: 'diagnosis',
        onset: '2024-10',
      },
    },
    {
      type: 'measure-taken',
      on: '2025-01-15',
      session: 1,
      data: { instrument: 'phq-9', total: 16, riskItem: 0 },
    },
    { type: 'medical-model-explained', on: '2025-01-15', session: 1, data: { idiom: 'medical' } },
    { type: 'sick-role-recorded', on: '2025-01-15', session: 1, data: { status: 'given' } },
    {
      type: 'contract-agreed',
      on: '2025-01-15',
      session: 1,
      data: { sessions: { min: 16, max: 16 }, everyDays: 7, minutes: 50, limitTold: true },
    },

    // Advice and a focus, one week in, and nobody has been asked about yet.
    {
      type: 'session-held',
      on: '2025-01-22',
      session: 2,
      data: {
        kind: 'treatment',
        mood: mood(4),
        risk: asked('none-identified'),
        incidents: [],
        techniques: used('timeline-of-symptoms-and-events', 'directive-techniques'),
        tasksSet: [{ id: 't2', kind: 'activity', text: 'Hand the weekly rota to someone else' }],
      },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-promotion',
      on: '2025-01-22',
      session: 2,
      data: { kind: 'role-change', happened: '2024-09', relation: 'near-onset' },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-onset',
      on: '2025-01-22',
      session: 2,
      data: { kind: 'onset', happened: '2024-10' },
    },
    {
      type: 'focus-activated',
      on: '2025-01-22',
      session: 2,
      data: { area: 'role-transition', rank: 'primary', agreed: true, timeline: ['tl-promotion'] },
    },

    {
      type: 'session-held',
      on: '2025-01-29',
      session: 3,
      data: {
        kind: 'treatment',
        mood: mood(5),
        risk: asked('none-identified'),
        areas: ['role-transition'],
        incidents: [],
        techniques: used('ipt-case-formulation', 'directive-techniques'),
        tasksReviewed: [{ task: 't2', outcome: 'tried' }],
        tasksSet: [],
      },
    },
    {
      type: 'step-omitted',
      on: '2025-01-29',
      session: 3,
      data: { step: 'inventory', reason: 'clinical-judgement' },
    },
    {
      type: 'formulation-shared',
      on: '2025-01-29',
      session: 3,
      data: {
        area: 'role-transition',
        diagnosisNamed: true,
        illnessFrame: true,
        timeline: ['tl-promotion', 'tl-onset'],
        planExplained: true,
        timeLimitNamed: true,
        teachBack: true,
        acceptance: 'accepted',
      },
    },

    { type: 'phase-entered', on: '2025-02-05', data: { phase: 'middle' } },
    {
      type: 'session-held',
      on: '2025-02-05',
      session: 4,
      data: {
        kind: 'treatment',
        mood: mood(3),
        risk: asked('none-identified'),
        areas: ['role-transition'],
        incidents: [
          { id: 'i4', linkedToMood: true, text: 'The team fell silent when he came into the kitchen' },
        ],
        techniques: used('role-transitions-support', 'linking-affect-to-interpersonal-events'),
        tasksSet: [{ id: 't4', kind: 'contact', text: 'Ask one old colleague for a coffee' }],
      },
    },
    {
      type: 'measure-taken',
      on: '2025-02-05',
      session: 4,
      data: { instrument: 'phq-9', total: 15, riskItem: 0 },
    },
    {
      type: 'session-held',
      on: '2025-02-12',
      session: 5,
      data: {
        kind: 'treatment',
        mood: mood(4),
        risk: asked('none-identified'),
        areas: ['role-transition'],
        incidents: [],
        techniques: used('role-transitions-support', 'encouragement-of-affect'),
        tasksReviewed: [{ task: 't4', outcome: 'done' }],
        tasksSet: [{ id: 't5', kind: 'observation', text: 'Notice when he misses being one of the team' }],
      },
    },
    {
      type: 'session-held',
      on: '2025-02-19',
      session: 6,
      data: {
        kind: 'treatment',
        mood: mood(5),
        risk: asked('none-identified'),
        areas: ['role-transition'],
        incidents: [{ id: 'i6', linkedToMood: true, text: 'A good talk with the deputy' }],
        techniques: used('role-transitions-support', 'clarification'),
        tasksReviewed: [{ task: 't5', outcome: 'done' }],
        tasksSet: [{ id: 't6', kind: 'contact', text: 'Ask the deputy how she sees the team' }],
      },
    },
  ]),
  expected: [
    {
      rule: 'inventory-skipped',
      kind: 'fail',
      severity: 'error',
      why:
        'The focus became active in session 2 and the middle phase began; the inventory is recorded ' +
        'as left out.',
    },
    {
      rule: 'advice-before-inventory',
      kind: 'fail',
      severity: 'warning',
      why: 'Advice was given in sessions 2 and 3, and no inventory was ever completed.',
    },
  ],
};
