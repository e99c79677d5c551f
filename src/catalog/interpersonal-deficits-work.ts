import type { Intervention } from '../model/intervention.js';
import { interpersonalDeficitsWorkText } from './text/interpersonal-deficits-work.js';

/** Interpersonal deficits work: contact built up step by step, where no event explains the episode. */
export const interpersonalDeficitsWork: Intervention<typeof interpersonalDeficitsWorkText> = {
  id: 'interpersonal-deficits-work',
  ordinal: 8,
  status: 'active',
  since: '0.1.0',
  group: 'focal-area',
  kind: 'strategy',
  aliases: [
    { text: 'interpersonal deficits', kind: 'exact', locale: 'en' },
    {
      text: 'interpersonal sensitivity work',
      kind: 'related',
      locale: 'en',
      source: 'stuart-robertson-2012',
    },
    { text: 'loneliness', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [
    'therapeutic-relationship-as-model',
    'social-skills-training',
    'role-play',
    'social-support-network-mapping',
  ],
  complements: [],
  prerequisites: {
    'ruled-out': { strength: 'hard', rule: 'deficits-by-default' },
    'thorough-inventory': {
      strength: 'hard',
      rule: 'inventory-skipped',
      intervention: 'interpersonal-inventory',
    },
    agreed: { strength: 'hard', rule: 'formulation-not-agreed', intervention: 'ipt-case-formulation' },
    'before-the-episode': { strength: 'soft', intervention: 'interpersonal-inventory' },
  },
  fit: {
    phase: { initial: 'not', middle: 'core', ending: 'common' },
    area: {
      grief: 'not',
      'role-dispute': 'not',
      'role-transition': 'not',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['improve-interpersonal-skills', 'enhance-social-support'],
  contraindications: { 'other-area': 'fidelity', 'better-account': 'fit' },
  gates: { 'other-area': 'deficits-by-default' },
  observable: {
    'no-date': 'finding',
    'does-not-last': 'finding',
    'one-or-none': 'finding',
    'same-sequence': 'behaviour',
    'nobody-to-mention': 'statement',
  },
  guards: {
    'nothing-else-asked': 'deficits-by-default',
    'life-theory': 'interpretation-ungrounded',
    'step-too-big': 'graded-intimacy',
    'worked-alongside': 'too-many-active',
  },
  basis: {
    'warnings/nothing-else-asked': ['ipars-2008'],
  },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding', locator: 'chapter on interpersonal deficits' },
    { source: 'stuart-robertson-2012', role: 'added', locator: 'ch. 19' },
    { source: 'casebook-2012', role: 'added', locator: 'chapter on interpersonal deficits' },
    { source: 'ipars-2008', role: 'evidence' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: interpersonalDeficitsWorkText },
};
