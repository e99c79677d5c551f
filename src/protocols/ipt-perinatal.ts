import { threePhases } from '../definition/three-phases.js';
import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** IPT in pregnancy and the year after a birth. */
export const iptPerinatal: Protocol = {
  ...iptAdult,
  id: 'ipt-perinatal',
  title: 'Perinatal IPT',
  summary:
    'Twelve sessions in twelve weeks in pregnancy or after a birth, with disputes, transitions and bereavement to the fore.',
  length: { value: { min: 12, max: 12 }, source: 'ohara-2000', grounding: 'verified' },
  areas: {
    ...iptAdult.areas,
    source: 'grigoriadis-ravitz-2007',
    grounding: 'inferred',
    note: 'disputes, transitions and bereavement are stressed',
  },
  phases: threePhases(
    { value: { min: 1, max: 3 }, source: 'focus-2006', grounding: 'inferred', note: 'as for adults' },
    { value: { min: 2, max: 3 }, source: 'ohara-2000', grounding: 'inferred' },
  ),
  expects: {
    ...iptAdult.expects,
    perinatal: { value: true, source: 'ohara-2000', grounding: 'verified' },
  },
  thresholds: {
    ...iptAdult.thresholds,
    measureEvery: { value: 4, source: 'ohara-2000', grounding: 'verified', note: 'every four weeks' },
  },
};
