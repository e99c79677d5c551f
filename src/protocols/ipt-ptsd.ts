import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** IPT for posttraumatic stress: fourteen sessions, no homework, and no reliving of the trauma. */
export const iptPtsd: Protocol = {
  ...iptAdult,
  id: 'ipt-ptsd',
  title: 'IPT for PTSD',
  summary:
    'Fourteen weekly sessions on what the trauma did to life with others; no homework and no reliving of the trauma.',
  areas: {
    value: ['grief', 'role-dispute', 'role-transition'],
    source: 'ipt-ptsd-2016',
    grounding: 'verified',
  },
  length: { value: { min: 14, max: 14 }, source: 'ipt-ptsd-2016', grounding: 'verified' },
  minutes: { value: { min: 50, max: 50 }, source: 'ipt-ptsd-2016', grounding: 'verified' },
  phases: threePhases(
    {
      value: { min: 1, max: 4 },
      source: 'ipt-ptsd-2016',
      grounding: 'verified',
      note: 'three sessions, at times four',
    },
    { value: { min: 2, max: 4 }, source: 'ipt-ptsd-2016', grounding: 'inferred', note: 'the last few' },
  ),
  expects: {
    ...iptAdult.expects,
    tasks: {
      value: false,
      source: 'ipt-ptsd-2016',
      grounding: 'verified',
      note: 'no homework is given; the task is implicit',
    },
    madeFor: { value: ['ptsd'], source: 'markowitz-ptsd-2015', grounding: 'verified' },
  },
};
