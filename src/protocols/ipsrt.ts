import type { Protocol } from '../model/protocol.js';
import { gateRules, iptAdult } from './ipt-adult.js';

/** Interpersonal and social rhythm therapy: for bipolar disorder, beside medication. */
export const ipsrt: Protocol = {
  ...iptAdult,
  id: 'ipsrt',
  title: 'Interpersonal and social rhythm therapy (IPSRT)',
  summary:
    'IPT with work on daily rhythms for bipolar disorder, beside medication, in four stages; weekly at first, later rarer.',
  areas: {
    value: [...iptAdult.areas.value, 'lost-healthy-self'],
    source: 'frank-2005',
    grounding: 'inferred',
    note: 'the four areas and grief for the healthy self that was lost',
  },
  strategies: {
    value: [...iptAdult.strategies.value, { area: 'lost-healthy-self', intervention: 'grief-work' }],
    source: 'frank-2005',
    grounding: 'inferred',
  },
  length: {
    value: { min: 20, max: 30 },
    source: 'miklowitz-2007',
    grounding: 'inferred',
    note: 'up to 30 in nine months; about twenty weeks of acute treatment',
  },
  everyDays: {
    value: 7,
    source: 'frank-2005',
    grounding: 'inferred',
    note: 'weekly in the first two stages, then twice a month and monthly',
  },
  phases: [
    {
      id: 'initial',
      role: 'initial',
      title: 'Initial stage',
      span: {
        value: { anchor: 'start', sessions: { min: 3, max: 5 } },
        source: 'ipsrt-org',
        grounding: 'verified',
      },
    },
    {
      id: 'intermediate',
      role: 'middle',
      title: 'Intermediate stage',
      span: {
        value: { anchor: 'rest' },
        source: 'ipsrt-org',
        grounding: 'inferred',
        note: 'ten to twelve weekly sessions',
      },
    },
    {
      id: 'continuation',
      role: 'maintenance',
      title: 'Continuation stage',
      span: {
        value: 'unspecified',
        source: 'ipsrt-org',
        grounding: 'verified',
        note: 'twice a month, then monthly',
      },
    },
    {
      id: 'final',
      role: 'ending',
      title: 'Final stage',
      span: { value: 'unspecified', source: 'ipsrt-org', grounding: 'inferred' },
    },
  ],
  gates: [{ into: 'intermediate', rules: gateRules }],
  expects: {
    ...iptAdult.expects,
    adjunct: { value: true, source: 'miklowitz-2007', grounding: 'verified' },
    rhythmWork: {
      value: true,
      source: 'frank-2005',
      grounding: 'inferred',
      note: 'weekly Social Rhythm Metric',
    },
    madeFor: {
      value: ['bipolar-disorder', 'managed-hypomania'],
      source: 'frank-2005',
      grounding: 'inferred',
    },
  },
};
