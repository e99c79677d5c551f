import type { Intervention } from '../model/intervention.js';
import { griefWorkText } from './text/grief-work.js';

/** Grief work: mourning a death that the episode is tied to, and the way back to the living. */
export const griefWork: Intervention<typeof griefWorkText> = {
  id: 'grief-work',
  ordinal: 5,
  status: 'active',
  since: '0.1.0',
  group: 'focal-area',
  kind: 'strategy',
  aliases: [
    { text: 'complicated bereavement', kind: 'related', locale: 'en', source: 'founding-disorders' },
    { text: 'mourning', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: ['encouragement-of-affect', 'exploratory-techniques', 'social-support-network-mapping'],
  complements: [],
  prerequisites: {
    death: { strength: 'hard', rule: 'grief-without-death' },
    'who-is-left': { strength: 'hard', rule: 'inventory-skipped', intervention: 'interpersonal-inventory' },
    agreed: { strength: 'hard', rule: 'formulation-not-agreed', intervention: 'ipt-case-formulation' },
  },
  fit: {
    phase: { initial: 'not', middle: 'core', ending: 'common' },
    area: {
      grief: 'core',
      'role-dispute': 'not',
      'role-transition': 'not',
      'interpersonal-deficits': 'not',
    },
  },
  mechanisms: ['process-emotion', 'enhance-social-support'],
  contraindications: { 'prolonged-grief': 'fit' },
  gates: { 'prolonged-grief': 'prolonged-grief-unreviewed' },
  observable: {
    'since-the-death': 'event',
    'mourning-cut-short': 'event',
    'anger-or-guilt': 'statement',
    'room-untouched': 'behaviour',
    anniversary: 'finding',
    'hidden-death': 'finding',
  },
  guards: {
    comfort: 'no-quick-reassurance',
    saint: 'grief-one-sided',
    'felt-like-grief': 'grief-without-death',
    reunion: 'risk-not-checked',
    inheritance: 'too-many-active',
  },
  basis: {
    'contraindications/prolonged-grief': ['shear-2005', 'shear-2014'],
  },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding', locator: 'chapter on grief' },
    { source: 'shear-2005', role: 'evidence' },
    { source: 'shear-2014', role: 'evidence' },
    { source: 'miller-1994', role: 'added' },
    { source: 'casebook-2012', role: 'added', locator: 'chapter on grief' },
    { source: 'yip-chung-2022', role: 'added' },
    { source: 'isipt', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: griefWorkText },
};
