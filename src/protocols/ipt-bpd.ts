import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** IPT for borderline personality disorder: a longer, flexible course. */
export const iptBpd: Protocol = {
  ...iptAdult,
  id: 'ipt-bpd',
  title: 'IPT for borderline personality disorder',
  summary: 'Thirty-four sessions at a flexible pace; known from small trials.',
  length: { value: { min: 34, max: 34 }, source: 'bellino-2015', grounding: 'verified' },
  everyDays: { value: 'unspecified', source: 'bellino-2015', grounding: 'verified', note: 'flexible' },
  phases: iptAdult.phases.map((phase) => ({
    ...phase,
    span: {
      value: 'unspecified',
      source: 'bellino-2015',
      grounding: 'inferred',
      note: 'how long each phase takes was not read',
    },
  })),
  expects: {
    ...iptAdult.expects,
    madeFor: { value: ['borderline-personality'], source: 'bellino-2015', grounding: 'verified' },
  },
};
