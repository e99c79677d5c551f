import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** Maintenance IPT: a course of its own after an acute one, with a contract of its own. */
export const iptMaintenance: Protocol = {
  ...iptAdult,
  id: 'ipt-maintenance',
  title: 'Maintenance IPT',
  summary: 'Monthly sessions over two to three years after recovery, kept on interpersonal matters.',
  length: {
    value: { min: 24, max: 36 },
    source: 'frank-2007',
    grounding: 'inferred',
    note: 'monthly over two to three years',
  },
  everyDays: {
    value: 30,
    source: 'frank-2007',
    grounding: 'verified',
    note: 'monthly; weekly and twice a month did no better',
  },
  phases: [
    {
      id: 'maintenance',
      role: 'maintenance',
      title: 'Maintenance',
      span: { value: { anchor: 'rest' }, source: 'frank-1990', grounding: 'inferred', note: 'no phases' },
    },
  ],
  gates: [],
  expects: {
    ...iptAdult.expects,
    inventory: {
      value: 'unspecified',
      source: 'frank-1990',
      grounding: 'inferred',
      note: 'taken over from the course before',
    },
    timeline: { value: false, source: 'frank-1990', grounding: 'inferred' },
  },
  thresholds: {
    ...iptAdult.thresholds,
    measureEvery: { value: 'unspecified', source: 'frank-1990', grounding: 'inferred' },
    offFocusRun: {
      value: 'unspecified',
      source: 'frank-2007',
      grounding: 'inferred',
      note: 'sessions stay interpersonal; no run is named',
    },
    offFocusShare: { value: 'unspecified', source: 'frank-2007', grounding: 'inferred' },
  },
};
