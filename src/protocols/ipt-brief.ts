import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** Brief IPT (IPT-B): one motivational session and eight of treatment. */
export const iptBrief: Protocol = {
  ...iptAdult,
  id: 'ipt-brief',
  title: 'Brief IPT (IPT-B)',
  summary: 'One session of engagement and eight of treatment, with a focal area that can be managed in them.',
  areas: {
    ...iptAdult.areas,
    source: 'swartz-brief',
    grounding: 'inferred',
    note: 'an area that can be managed is chosen; that deficits are avoided is general knowledge, so they stay allowed',
  },
  length: { value: { min: 8, max: 8 }, source: 'swartz-brief', grounding: 'verified' },
  phases: threePhases(
    { value: { min: 2, max: 2 }, source: 'swartz-brief', grounding: 'verified', note: 'two sessions' },
    { value: { min: 1, max: 2 }, source: 'swartz-brief', grounding: 'inferred' },
  ),
  expects: {
    ...iptAdult.expects,
    preparation: {
      value: [{ kind: 'engagement', sessions: 1, optional: false }],
      source: 'swartz-brief',
      grounding: 'verified',
      note: 'one motivational session',
    },
  },
  thresholds: {
    ...iptAdult.thresholds,
    endingTalkBefore: {
      value: { min: 1, max: 2 },
      source: 'swartz-brief',
      grounding: 'inferred',
      note: 'two to four of sixteen, scaled to eight sessions',
    },
  },
};
