import type { Intervention } from '../model/intervention.js';
import { iptCaseFormulationText } from './text/ipt-case-formulation.js';

/** IPT case formulation: the illness, what it is tied to, and the agreement to work on that. */
export const iptCaseFormulation: Intervention<typeof iptCaseFormulationText> = {
  id: 'ipt-case-formulation',
  ordinal: 19,
  status: 'active',
  since: '0.1.0',
  group: 'framing',
  kind: 'frame',
  aliases: [
    { text: 'interpersonal formulation', kind: 'exact', locale: 'en' },
    { text: 'formulation', kind: 'broad', locale: 'en' },
    { text: 'treatment contract', kind: 'related', locale: 'en' },
    { text: 'goal setting', kind: 'related', locale: 'en', source: 'founding-overview' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: [],
  prerequisites: {
    'people-reviewed': {
      strength: 'hard',
      rule: 'inventory-skipped',
      intervention: 'interpersonal-inventory',
    },
    'illness-explained': {
      strength: 'soft',
      rule: 'diagnosis-missing',
      intervention: 'psychoeducation-about-depression',
    },
    'onset-dated': {
      strength: 'soft',
      rule: 'timeline-missing',
      intervention: 'timeline-of-symptoms-and-events',
    },
  },
  fit: {
    phase: { initial: 'core', middle: 'rare', ending: 'common' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['reduce-interpersonal-stress'],
  contraindications: {},
  observable: {
    'opening-over': 'finding',
    'where-to-start': 'statement',
    'untold-death': 'finding',
    'new-therapist': 'event',
    'last-review': 'event',
  },
  guards: {
    'nobody-asked': 'formulation-not-agreed',
    unrepeatable: 'formulation-no-teachback',
    'first-complaint': 'inventory-skipped',
    'three-to-be-safe': 'multiple-primary',
    'by-default': 'deficits-by-default',
    'divorce-as-grief': 'grief-without-death',
  },
  basis: { 'whenNotToUse/two-alike': ['ipars-2008'] },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'markowitz-swartz-1997', role: 'added' },
    { source: 'markowitz-handbook', role: 'added', locator: 'phases of treatment' },
    { source: 'focus-2006', role: 'added', locator: 'opening phase' },
    { source: 'ipars-2008', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: iptCaseFormulationText },
};
