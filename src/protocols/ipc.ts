import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** Interpersonal counselling: a few sessions, also below the threshold of a diagnosis. */
export const ipc: Protocol = {
  ...iptAdult,
  id: 'ipc',
  title: 'Interpersonal counselling (IPC)',
  summary: 'Three to eight sessions, often six, also for distress below the threshold of a diagnosis.',
  length: {
    value: { min: 3, max: 8 },
    source: 'weissman-ipc-2014',
    grounding: 'inferred',
    note: 'six in the manual (Judd 2004), three to six with students; up to ten in one trial',
  },
  minutes: {
    value: 'unspecified',
    source: 'judd-ipc-2004',
    grounding: 'verified',
    note: 'the first session takes at most 30 minutes; no range is given',
  },
  phases: threePhases(
    { value: { min: 1, max: 1 }, source: 'judd-ipc-2004', grounding: 'inferred' },
    { value: { min: 1, max: 1 }, source: 'judd-ipc-2004', grounding: 'inferred' },
  ),
  expects: {
    ...iptAdult.expects,
    target: {
      value: 'target-problem',
      source: 'weissman-ipc-2014',
      grounding: 'verified',
      note: 'subthreshold allowed',
    },
    inventory: { value: 'focused', source: 'judd-ipc-2004', grounding: 'verified' },
    timeline: { value: false, source: 'judd-ipc-2004', grounding: 'inferred' },
    disputeStage: { value: false, source: 'judd-ipc-2004', grounding: 'inferred' },
  },
  thresholds: {
    ...iptAdult.thresholds,
    endingTalkBefore: {
      value: { min: 1, max: 2 },
      source: 'judd-ipc-2004',
      grounding: 'inferred',
      note: 'two to four of sixteen, scaled to a few sessions',
    },
  },
};
