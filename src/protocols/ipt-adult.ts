import type { Protocol } from '../model/protocol.js';

/** IPT for adults with depression: 12 to 16 weekly sessions in three phases. */
export const iptAdult: Protocol = {
  schema: 'openipt/protocol/1',
  id: 'ipt-adult',
  version: '0.1.0',
  title: 'IPT for adults',
  summary: 'The original form: 12 to 16 weekly sessions in three phases, for adults with depression.',
  ages: { value: { min: 18, max: 120 }, source: 'isipt', grounding: 'inferred' },
  areas: {
    value: ['grief', 'role-dispute', 'role-transition', 'interpersonal-deficits'],
    source: 'guide-2018',
    grounding: 'verified',
  },
  length: { value: { min: 12, max: 16 }, source: 'isipt', grounding: 'verified' },
  everyDays: { value: 7, source: 'comprehensive-guide-2000', grounding: 'verified', note: 'ch. 7: weekly' },
  minutes: {
    value: { min: 45, max: 50 },
    source: 'comprehensive-guide-2000',
    grounding: 'verified',
    note: 'ch. 7',
  },
  phases: [
    {
      id: 'initial',
      role: 'initial',
      title: 'Initial phase',
      span: {
        value: { anchor: 'start', sessions: { min: 1, max: 3 } },
        source: 'focus-2006',
        grounding: 'verified',
        note: 'as short as possible, at most three sessions',
      },
    },
    {
      id: 'middle',
      role: 'middle',
      title: 'Middle phase',
      span: { value: { anchor: 'rest' }, source: 'focus-2006', grounding: 'inferred' },
    },
    {
      id: 'ending',
      role: 'ending',
      title: 'Ending phase',
      span: {
        value: { anchor: 'end', sessions: { min: 2, max: 4 } },
        source: 'comprehensive-guide-2000',
        grounding: 'verified',
        note: 'ch. 7: raised two to four sessions ahead',
      },
    },
  ],
  gates: [
    {
      into: 'middle',
      rules: {
        value: [
          'no-time-limit',
          'inventory-skipped',
          'formulation-missing',
          'formulation-not-agreed',
          'no-primary-focus',
          'multiple-primary',
        ],
        source: 'markowitz-handbook',
        grounding: 'verified',
        note: 'formulation with explicit acceptance, one focus, contract, inventory',
      },
    },
  ],
  expects: {
    target: { value: 'diagnosis', source: 'focus-2006', grounding: 'verified' },
    inventory: { value: 'full', source: 'isipt', grounding: 'verified' },
    timeline: { value: true, source: 'guide-2018', grounding: 'inferred' },
    guardian: { value: false, source: 'isipt', grounding: 'inferred', note: 'a form for adults' },
    riskEverySession: {
      value: true,
      source: 'general-knowledge',
      grounding: 'general',
      note: 'a risk check in every session is sourced for adolescents; for adults it is general practice',
    },
    tasks: {
      value: true,
      source: 'founding-practice-guide',
      grounding: 'inferred',
      note: 'line 27; schools differ, so it is never an error',
    },
    adjunct: { value: false, source: 'isipt', grounding: 'inferred' },
    madeFor: { value: [], source: 'isipt', grounding: 'inferred' },
  },
  thresholds: {
    intakeDays: {
      value: 14,
      source: 'house-judgement',
      grounding: 'house',
      note: 'an older enquiry says little about risk at the first session',
    },
    riskItemDays: {
      value: 7,
      source: 'house-judgement',
      grounding: 'house',
      note: 'no later than the next weekly contact would have been; same-day assessment is better (Simon 2013)',
    },
    baselineBySession: { value: 2, source: 'focus-2006', grounding: 'inferred', note: 'opening phase' },
    tooManyAreas: {
      value: 3,
      source: 'founding-practice-guide',
      grounding: 'inferred',
      note: 'lines 18, 43, 44: one primary and at most one named secondary area',
    },
    offFocusRun: {
      value: 2,
      source: 'house-judgement',
      grounding: 'house',
      note: 'one session can be an exception',
    },
    offFocusShare: {
      value: { above: 1 / 3, fromSessions: 6 },
      source: 'house-judgement',
      grounding: 'house',
      note: 'below six sessions a share says little',
    },
    moodShift: {
      value: 0.2,
      source: 'house-judgement',
      grounding: 'house',
      note: 'two points of ten; scaled to the range of the rating',
    },
    unlinkedShifts: { value: 2, source: 'house-judgement', grounding: 'house', note: 'one week is no habit' },
    endingTalkBefore: {
      value: { min: 2, max: 4 },
      source: 'comprehensive-guide-2000',
      grounding: 'verified',
      note: 'ch. 7',
    },
    rolePlayBy: {
      value: 0.5,
      source: 'house-judgement',
      grounding: 'house',
      note: 'the middle of the middle phase leaves time for the conversation itself',
    },
  },
  exclusions: {
    value: [
      { condition: 'acute-psychosis', kind: 'clinical' },
      { condition: 'severe-mania', kind: 'clinical' },
      { condition: 'impaired-reality-testing', kind: 'clinical' },
    ],
    source: 'founding-practice-guide',
    grounding: 'verified',
    note: 'line 32',
  },
  severities: {},
};
