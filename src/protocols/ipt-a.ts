import { threePhases } from '../definition/three-phases.js';
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
  phases: threePhases(
    {
      value: { min: 4, max: 4 },
      source: 'mufson-ipt-a',
      grounding: 'inferred',
      note: 'sessions 1 to 4, by a secondary text',
    },
    {
      value: { min: 4, max: 4 },
      source: 'mufson-ipt-a',
      grounding: 'inferred',
      note: 'sessions 9 to 12 of 12, by a secondary text',
    },
  ),
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
  thresholds: {
    ...iptAdult.thresholds,
    progressReviewBy: {
      value: 4,
      source: 'gunlicks-stoessel-2019',
      grounding: 'inferred',
      note:
        'in a pilot trial, deciding at week four whether to augment reduced depression more than deciding at week ' +
        'eight; 12 sessions over 16 weeks, so that week four is not quite session four',
    },
    littleChange: {
      value: 'unspecified',
      source: 'gunlicks-stoessel-2019',
      grounding: 'inferred',
      note: 'exact cut-offs could not be verified',
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
