import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** Group IPT of the World Health Organization: one individual session before, eight in the group. */
export const iptGroupWho: Protocol = {
  ...iptAdult,
  id: 'ipt-group-who',
  title: 'Group IPT (WHO)',
  summary:
    'One individual session before the group and eight weekly ones in it, led by trained and supervised lay facilitators.',
  areas: {
    ...iptAdult.areas,
    source: 'who-group-ipt-2016',
    grounding: 'inferred',
    note: 'grief, disputes, life changes and loneliness; by an adaptation',
  },
  length: {
    value: { min: 8, max: 8 },
    source: 'who-group-ipt-2016',
    grounding: 'inferred',
    note: 'the form tried in Nepal has ten',
  },
  minutes: {
    value: 'unspecified',
    source: 'who-group-ipt-2016',
    grounding: 'inferred',
    note: 'about ninety in the form tried in Nepal',
  },
  phases: threePhases(
    { value: { min: 1, max: 1 }, source: 'who-group-ipt-2016', grounding: 'inferred' },
    { value: { min: 1, max: 1 }, source: 'who-group-ipt-2016', grounding: 'inferred' },
  ),
  expects: {
    ...iptAdult.expects,
    target: {
      value: 'target-problem',
      source: 'who-group-ipt-2016',
      grounding: 'inferred',
      note: 'lay facilitators make no diagnosis',
    },
    inventory: {
      value: 'focused',
      source: 'nepal-group-ipt',
      grounding: 'inferred',
      note: 'taken in the sessions before the group',
    },
    timeline: { value: false, source: 'nepal-group-ipt', grounding: 'inferred' },
    preparation: {
      value: [{ kind: 'pre-group', sessions: 1, optional: false }],
      source: 'nepal-group-ipt',
      grounding: 'inferred',
      note: 'one individual session; two in the form tried in Nepal',
    },
  },
  thresholds: {
    ...iptAdult.thresholds,
    endingTalkBefore: {
      value: { min: 1, max: 2 },
      source: 'who-group-ipt-2016',
      grounding: 'inferred',
      note: 'two to four of sixteen, scaled to eight sessions',
    },
  },
};
