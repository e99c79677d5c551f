import { middlePhase } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** Group IPT (IPT-G): an ending of five sessions; the rest by the group’s contract. */
export const iptG: Protocol = {
  ...iptAdult,
  id: 'ipt-g',
  title: 'Group IPT (IPT-G)',
  summary: 'IPT in a group, with the last five sessions given to the ending; the length is by contract.',
  length: { value: 'unspecified', source: 'ipt-g-chapter', grounding: 'inferred' },
  minutes: { value: 'unspecified', source: 'ipt-g-chapter', grounding: 'inferred' },
  phases: [
    {
      id: 'initial',
      role: 'initial',
      title: 'Initial phase',
      span: { value: 'unspecified', source: 'ipt-g-chapter', grounding: 'inferred' },
    },
    middlePhase('ipt-g-chapter'),
    {
      id: 'ending',
      role: 'ending',
      title: 'Ending phase',
      span: {
        value: { anchor: 'end', sessions: { min: 5, max: 5 } },
        source: 'ipt-g-chapter',
        grounding: 'verified',
      },
    },
  ],
  expects: {
    ...iptAdult.expects,
    timeline: { value: false, source: 'ipt-g-chapter', grounding: 'inferred' },
    preparation: {
      value: 'unspecified',
      source: 'ipt-g-chapter',
      grounding: 'inferred',
      note: 'whether sessions come before the group was not read',
    },
  },
  thresholds: {
    ...iptAdult.thresholds,
    endingTalkBefore: {
      value: { min: 4, max: 5 },
      source: 'ipt-g-chapter',
      grounding: 'inferred',
      note: 'with the beginning of the ending',
    },
  },
};
