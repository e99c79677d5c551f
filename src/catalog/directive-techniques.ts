import type { Intervention } from '../model/intervention.js';
import { directiveTechniquesText } from './text/directive-techniques.js';

/** Directive techniques: open help where the patient cannot find the way yet. */
export const directiveTechniques: Intervention<typeof directiveTechniquesText> = {
  id: 'directive-techniques',
  ordinal: 14,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique-family',
  aliases: [
    { text: 'directive interventions', kind: 'exact', locale: 'en' },
    { text: 'limit setting', kind: 'narrow', locale: 'en' },
    { text: 'giving advice', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: ['psychoeducation-about-depression', 'social-skills-training'],
  uses: [],
  complements: [],
  prerequisites: {
    'people-known': {
      strength: 'soft',
      rule: 'advice-before-inventory',
      intervention: 'interpersonal-inventory',
    },
  },
  fit: {
    phase: { initial: 'common', middle: 'common', ending: 'rare' },
    area: {
      grief: 'rare',
      'role-dispute': 'common',
      'role-transition': 'common',
      'interpersonal-deficits': 'common',
    },
  },
  mechanisms: ['improve-interpersonal-skills', 'reduce-interpersonal-stress'],
  contraindications: {},
  observable: {
    'fact-missing': 'finding',
    'too-ill-to-plan': 'behaviour',
    'where-people-go': 'statement',
    'harm-again': 'event',
    'fear-for-safety': 'statement',
  },
  guards: {
    'before-the-people': 'inventory-skipped',
    'tips-the-scales': 'no-outcome-agenda',
  },
  basis: { 'whenNotToUse/stay-or-part': ['role-dispute-notes'] },
  references: [
    { source: 'guide-2018', role: 'founding' },
    { source: 'klerman-1984', role: 'added' },
    { source: 'markowitz-svartberg-swartz-1998', role: 'added' },
    { source: 'sid-technique-list', role: 'added' },
    { source: 'amole-2016', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-technique',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: directiveTechniquesText },
};
