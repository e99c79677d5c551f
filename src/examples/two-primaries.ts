import { asked, mood, topics, used, type WorkedCourse, writeCourse } from './worked-course.js';

/** Two areas held as primary at once, and set right later. */
export const twoPrimaries: WorkedCourse = {
  id: 'two-primaries',
  title: 'Two first things',
  shows:
    'Two primary areas from session 3 to session 7; ranking them later does not undo that they stood ' +
    'side by side.',
  story:
    'A man of 52 lost his wife in spring and is now the only parent of two boys. Grief and the new role ' +
    'were both made primary in session 3. In session 7 the therapist and he agreed that grief comes ' +
    'first and the role of a parent alone is the named second.',
  course: writeCourse({ id: 'two-primaries', protocol: 'ipt-adult', documented: 'all' }, [
    { type: 'course-opened', on: '2025-03-04', data: { ageYears: 52, format: 'individual' } },
    { type: 'phase-entered', on: '2025-03-04', data: { phase: 'initial' } },
    {
      type: 'session-held',
      on: '2025-03-04',
      session: 1,
      data: {
        kind: 'treatment',
        mood: mood(2),
        risk: asked('low'),
        incidents: [{ id: 'i1', linkedToMood: true, text: 'A parents’ evening where he sat alone' }],
        techniques: used('psychoeducation-about-depression', 'sick-role-assignment', 'affect-exploration'),
        tasksSet: [],
      },
    },
    {
      type: 'condition-recorded',
      on: '2025-03-04',
      session: 1,
      data: {
        condition: 'major-depression',
        role: 'target',
        status: 'active',
        basis: 'diagnosis',
        onset: '2024-08',
      },
    },
    {
      type: 'measure-taken',
      id: 'm1',
      on: '2025-03-04',
      session: 1,
      data: { instrument: 'phq-9', total: 19, riskItem: 1 },
    },
    {
      type: 'risk-assessed',
      on: '2025-03-04',
      session: 1,
      data: { asked: true, level: 'low', basis: ['direct-question'], answers: 'm1' },
    },
    { type: 'medical-model-explained', on: '2025-03-04', session: 1, data: { idiom: 'medical' } },
    { type: 'sick-role-recorded', on: '2025-03-04', session: 1, data: { status: 'given' } },
    {
      type: 'contract-agreed',
      on: '2025-03-04',
      session: 1,
      data: { sessions: { min: 16, max: 16 }, everyDays: 7, minutes: 50, limitTold: true },
    },

    {
      type: 'session-held',
      on: '2025-03-11',
      session: 2,
      data: {
        kind: 'treatment',
        mood: mood(3),
        risk: asked('low'),
        incidents: [],
        techniques: used('interpersonal-inventory', 'timeline-of-symptoms-and-events'),
        tasksSet: [],
      },
    },
    {
      type: 'inventory-recorded',
      on: '2025-03-11',
      session: 2,
      data: { status: 'begun', scope: 'full', place: 'sessions' },
    },
    {
      type: 'person-described',
      on: '2025-03-11',
      session: 2,
      data: {
        person: 'wife',
        relationship: 'partner',
        status: 'deceased',
        diedOn: '2024-05',
        closeness: 1,
        quality: 'good',
        support: 'both',
      },
    },
    {
      type: 'person-described',
      on: '2025-03-11',
      session: 2,
      data: {
        person: 'elder-son',
        relationship: 'child',
        status: 'current',
        closeness: 1,
        contact: 'daily',
        quality: 'mixed',
        support: 'given',
        conflict: true,
      },
    },
    {
      type: 'person-described',
      on: '2025-03-11',
      session: 2,
      data: {
        person: 'younger-son',
        relationship: 'child',
        status: 'current',
        closeness: 1,
        contact: 'daily',
        quality: 'good',
        support: 'given',
      },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-death',
      on: '2025-03-11',
      session: 2,
      data: { kind: 'death', happened: '2024-05', relation: 'before-onset', person: 'wife' },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-alone',
      on: '2025-03-11',
      session: 2,
      data: { kind: 'role-change', happened: '2024-06', relation: 'near-onset' },
    },
    {
      type: 'timeline-event-added',
      id: 'tl-onset',
      on: '2025-03-11',
      session: 2,
      data: { kind: 'onset', happened: '2024-08' },
    },

    {
      type: 'session-held',
      on: '2025-03-18',
      session: 3,
      data: {
        kind: 'treatment',
        mood: mood(3),
        risk: asked('low'),
        incidents: [],
        techniques: used('interpersonal-inventory', 'ipt-case-formulation'),
        tasksSet: [],
      },
    },
    {
      type: 'person-described',
      on: '2025-03-18',
      session: 3,
      data: {
        person: 'sister',
        relationship: 'sibling',
        status: 'current',
        closeness: 2,
        contact: 'weekly',
        quality: 'good',
        support: 'received',
        confidant: true,
      },
    },
    {
      type: 'inventory-recorded',
      on: '2025-03-18',
      session: 3,
      data: {
        status: 'completed',
        scope: 'full',
        place: 'sessions',
        topics: topics('support', 'loss', 'role-change', 'loneliness'),
        changesNearOnsetAsked: true,
        hasConfidant: true,
      },
    },
    {
      type: 'formulation-shared',
      on: '2025-03-18',
      session: 3,
      data: {
        area: 'grief',
        diagnosisNamed: true,
        illnessFrame: true,
        people: ['wife'],
        timeline: ['tl-death', 'tl-alone'],
        planExplained: true,
        timeLimitNamed: true,
        teachBack: true,
        acceptance: 'accepted-with-amendments',
      },
    },
    {
      type: 'focus-activated',
      on: '2025-03-18',
      session: 3,
      data: { area: 'grief', rank: 'primary', agreed: true, people: ['wife'], timeline: ['tl-death'] },
    },
    {
      type: 'focus-activated',
      on: '2025-03-18',
      session: 3,
      data: { area: 'role-transition', rank: 'primary', agreed: true, timeline: ['tl-alone'] },
    },

    { type: 'phase-entered', on: '2025-03-25', data: { phase: 'middle' } },
    {
      type: 'session-held',
      on: '2025-03-25',
      session: 4,
      data: {
        kind: 'treatment',
        mood: mood(3),
        risk: asked('low'),
        areas: ['grief'],
        incidents: [],
        techniques: used('grief-work', 'encouragement-of-affect'),
        tasksSet: [{ id: 't4', kind: 'ritual', person: 'wife', text: 'Choose a photograph for the hall' }],
      },
    },
    {
      type: 'measure-taken',
      on: '2025-03-25',
      session: 4,
      data: { instrument: 'phq-9', total: 18, riskItem: 0 },
    },
    {
      type: 'session-held',
      on: '2025-04-01',
      session: 5,
      data: {
        kind: 'treatment',
        mood: mood(5),
        risk: asked('none-identified'),
        areas: ['role-transition'],
        incidents: [
          { id: 'i5', person: 'younger-son', linkedToMood: true, text: 'They hung the photograph together' },
        ],
        techniques: used('role-transitions-support', 'linking-affect-to-interpersonal-events'),
        tasksReviewed: [{ task: 't4', outcome: 'done' }],
        tasksSet: [
          { id: 't5', kind: 'contact', person: 'sister', text: 'Ask her to take the boys one afternoon' },
        ],
      },
    },
    {
      type: 'session-held',
      on: '2025-04-08',
      session: 6,
      data: {
        kind: 'treatment',
        mood: mood(4),
        risk: asked('none-identified'),
        areas: ['grief'],
        incidents: [],
        techniques: used('grief-work', 'affect-exploration'),
        tasksReviewed: [{ task: 't5', outcome: 'done' }],
        tasksSet: [
          { id: 't6', kind: 'letter', person: 'wife', text: 'Write down what he did not get to say' },
        ],
      },
    },
    {
      type: 'session-held',
      on: '2025-04-15',
      session: 7,
      data: {
        kind: 'treatment',
        mood: mood(4),
        risk: asked('none-identified'),
        areas: ['grief', 'role-transition'],
        incidents: [],
        techniques: used('grief-work', 'clarification'),
        tasksReviewed: [{ task: 't6', outcome: 'tried' }],
        tasksSet: [{ id: 't7', kind: 'letter', person: 'wife', text: 'Go on with the letter' }],
      },
    },
    // Set right: grief first, the new role named as the second.
    {
      type: 'focus-activated',
      on: '2025-04-15',
      session: 7,
      data: { area: 'role-transition', rank: 'secondary', agreed: true, timeline: ['tl-alone'] },
    },
    {
      type: 'session-held',
      on: '2025-04-22',
      session: 8,
      data: {
        kind: 'treatment',
        mood: mood(5),
        risk: asked('none-identified'),
        areas: ['grief'],
        incidents: [],
        techniques: used('grief-work', 'encouragement-of-affect'),
        tasksReviewed: [{ task: 't7', outcome: 'done' }],
        tasksSet: [
          {
            id: 't8',
            kind: 'contact',
            person: 'elder-son',
            text: 'Look through the old holiday films with him',
          },
        ],
      },
    },
    {
      type: 'measure-taken',
      on: '2025-04-22',
      session: 8,
      data: { instrument: 'phq-9', total: 13, riskItem: 0 },
    },
  ]),
  expected: [
    {
      rule: 'multiple-primary',
      kind: 'fail',
      severity: 'error',
      why:
        'Grief and role transition were both primary from session 3 until the second was ranked in ' +
        'session 7.',
    },
    {
      rule: 'focus-changed-undocumented',
      kind: 'fail',
      severity: 'warning',
      why:
        'Role transition became primary after grief had, with no reason recorded and no formulation that ' +
        'names it.',
    },
  ],
};
