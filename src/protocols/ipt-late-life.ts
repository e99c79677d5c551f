import type { Protocol } from '../model/protocol.js';
import { iptAdult } from './ipt-adult.js';

/** IPT for older adults. */
export const iptLateLife: Protocol = {
  ...iptAdult,
  id: 'ipt-late-life',
  title: 'IPT in late life',
  summary: 'Usually sixteen sessions for older adults, with one or two focal areas; not in severe dementia.',
  ages: {
    value: { min: 55, max: 120 },
    source: 'van-schaik-2007',
    grounding: 'inferred',
    note: 'from 55 years on in a trial in general practice',
  },
  length: {
    value: { min: 16, max: 16 },
    source: 'hinrichsen-older-adults',
    grounding: 'inferred',
    note: 'usually',
  },
  thresholds: {
    ...iptAdult.thresholds,
    tooManyAreas: {
      value: 3,
      source: 'hinrichsen-older-adults',
      grounding: 'verified',
      note: 'one or two areas',
    },
  },
  exclusions: {
    value: [...iptAdult.exclusions.value, { condition: 'severe-dementia', kind: 'trial' }],
    source: 'miller-2005',
    grounding: 'inferred',
    note: 'severe dementia; the others as for adults',
  },
};
