import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** The school of Stuart and Robertson: three areas, a length by contract, and sensitivity as a style, not an area. */
export const iptStuart: Protocol = {
  ...iptAdult,
  id: 'ipt-stuart',
  title: 'IPT after Stuart and Robertson',
  summary:
    'A length by contract and three focal areas; interpersonal sensitivity is a style that complicates any of them.',
  areas: {
    value: ['grief', 'role-dispute', 'role-transition'],
    source: 'stuart-robertson-2012',
    grounding: 'verified',
    note: 'sensitivity is a modifier and no area',
  },
  length: {
    value: 'unspecified',
    source: 'stuart-robertson-2012',
    grounding: 'verified',
    note: 'as the contract has it',
  },
  phases: threePhases(
    { value: { min: 1, max: 3 }, source: 'stuart-robertson-2012', grounding: 'verified' },
    {
      value: { min: 1, max: 2 },
      source: 'stuart-robertson-2012',
      grounding: 'verified',
      note: 'one or two sessions, then maintenance by a contract of its own',
    },
  ),
};
