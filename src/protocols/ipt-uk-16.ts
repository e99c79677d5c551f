import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** The form that IPT-UK and the Leeds service describe: sixteen sessions, four, eight and four. */
export const iptUk16: Protocol = {
  ...iptAdult,
  id: 'ipt-uk-16',
  title: 'IPT in sixteen sessions (IPT-UK)',
  summary: 'Sixteen weekly sessions: four to assess, eight to work, and four to end.',
  length: { value: { min: 16, max: 16 }, source: 'ipt-uk', grounding: 'verified' },
  phases: threePhases(
    { value: { min: 4, max: 4 }, source: 'ipt-uk', grounding: 'verified', note: 'sessions 1 to 4' },
    { value: { min: 4, max: 4 }, source: 'leeds-ipt', grounding: 'verified', note: 'sessions 13 to 16' },
  ),
};
