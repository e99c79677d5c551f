import type { Intervention } from '../model/intervention.js';
import { interpersonalInventoryText } from './text/interpersonal-inventory.js';

/** Interpersonal inventory: the people in the patient's life, reviewed one by one, from which the focus is chosen. */
export const interpersonalInventory: Intervention<typeof interpersonalInventoryText> = {
  id: 'interpersonal-inventory',
  ordinal: 1,
  status: 'active',
  since: '0.1.0',
  group: 'assessment',
  kind: 'tool',
  aliases: [{ text: 'relationship inventory', kind: 'layperson', locale: 'en' }],
  broader: [],
  narrower: [],
  uses: ['exploratory-techniques', 'direct-elicitation'],
  complements: ['social-support-network-mapping'],
  prerequisites: {
    'risk-asked': { strength: 'soft', rule: 'risk-not-asked-at-intake' },
    'rough-onset': { strength: 'soft', intervention: 'timeline-of-symptoms-and-events' },
  },
  fit: {
    phase: { initial: 'core', middle: 'common', ending: 'rare' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['enhance-social-support'],
  contraindications: {},
  observable: {
    'new-course': 'event',
    'two-rivals': 'finding',
    'out-of-nowhere': 'statement',
    'new-face': 'statement',
    stalled: 'finding',
    'comes-back': 'event',
  },
  guards: {
    skipped: 'inventory-skipped',
    interrogation: 'warm-inventory',
    'withdrawal-as-trait': 'deficits-by-default',
  },
  basis: {
    'warnings/withdrawal-as-trait': ['casebook-2012'],
    'warnings/swallows': ['focus-2006'],
    'whenToUse/out-of-nowhere': ['role-dispute-notes'],
  },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'added' },
    { source: 'isipt', role: 'added' },
    { source: 'dietz-2018', role: 'added', locator: 'inventory prompts' },
    { source: 'ucl-framework', role: 'added' },
    { source: 'markowitz-handbook', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: interpersonalInventoryText },
};
