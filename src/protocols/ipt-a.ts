import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** IPT-A, for adolescents with depression: 12 sessions in three phases of four. */
export const iptA: Protocol = {
  ...iptAdult,
  id: 'ipt-a',
  title: 'IPT for adolescents (IPT-A)',
  summary:
    'Twelve weekly sessions in three phases of four, for adolescents with depression, with their parents involved.',
  ages: {
    value: { min: 12, max: 18 },
    source: 'mufson-ipt-a',
    grounding: 'inferred',
    note: 'by a secondary text',
  },
  length: {
    value: { min: 12, max: 16 },
    source: 'isipt-ipt-a',
    grounding: 'verified',
    note: 'twelve sessions in the manual, 12 to 16 on the society’s page',
  },
  minutes: {
    value: { min: 35, max: 50 },
    source: 'mufson-ipt-a',
    grounding: 'inferred',
    note: 'by a secondary text',
  },
  phases: [
    {
      id: 'initial',
      role: 'initial',
      title: 'Initial phase',
      span: {
        value: { anchor: 'start', sessions: { min: 4, max: 4 } },
        source: 'mufson-ipt-a',
        grounding: 'inferred',
        note: 'sessions 1 to 4, by a secondary text',
      },
    },
    {
      id: 'middle',
      role: 'middle',
      title: 'Middle phase',
      span: {
        value: { anchor: 'rest' },
        source: 'mufson-ipt-a',
        grounding: 'inferred',
        note: 'sessions 5 to 8 of 12, by a secondary text',
      },
    },
    {
      id: 'ending',
      role: 'ending',
      title: 'Ending phase',
      span: {
        value: { anchor: 'end', sessions: { min: 4, max: 4 } },
        source: 'mufson-ipt-a',
        grounding: 'inferred',
        note: 'sessions 9 to 12 of 12, by a secondary text',
      },
    },
  ],
  expects: {
    ...iptAdult.expects,
    guardian: { value: true, source: 'nrepp', grounding: 'verified' },
    riskEverySession: {
      value: true,
      source: 'mufson-ipt-a',
      grounding: 'inferred',
      note: 'weekly mood and suicidality check, by a secondary text',
    },
  },
  exclusions: {
    value: [
      { condition: 'acute-psychosis', kind: 'clinical' },
      { condition: 'severe-mania', kind: 'clinical' },
      { condition: 'impaired-reality-testing', kind: 'clinical' },
      { condition: 'acute-suicidality', kind: 'clinical' },
      { condition: 'homicidality', kind: 'clinical' },
      { condition: 'bipolar-disorder', kind: 'trial' },
      { condition: 'intellectual-disability', kind: 'trial' },
      { condition: 'substance-use', kind: 'trial' },
    ],
    source: 'cebc',
    grounding: 'verified',
  },
  severities: {
    'risk-not-checked': {
      value: 'error',
      source: 'mufson-ipt-a',
      grounding: 'inferred',
      note: 'by a secondary text',
    },
  },
};
