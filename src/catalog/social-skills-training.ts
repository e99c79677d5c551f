import type { Intervention } from '../model/intervention.js';
import { socialSkillsTrainingText } from './text/social-skills-training.js';

/** Social skills training: one ability that was never learned, practised for people who are there. */
export const socialSkillsTraining: Intervention<typeof socialSkillsTrainingText> = {
  id: 'social-skills-training',
  ordinal: 24,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'programme',
  aliases: [
    { text: 'interpersonal skills training', kind: 'related', locale: 'en' },
    { text: 'people skills', kind: 'layperson', locale: 'en' },
  ],
  broader: ['directive-techniques'],
  narrower: [],
  uses: ['role-play'],
  complements: [],
  prerequisites: {
    'skill-serves-focus': {
      strength: 'hard',
      rule: 'formulation-not-agreed',
      intervention: 'ipt-case-formulation',
    },
  },
  fit: {
    phase: { initial: 'not', middle: 'common', ending: 'rare' },
    area: {
      grief: 'rare',
      'role-dispute': 'common',
      'role-transition': 'common',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['improve-interpersonal-skills', 'enhance-social-support'],
  contraindications: {},
  observable: {
    'how-to-start': 'statement',
    'did-not-ask': 'event',
    'told-too-much': 'event',
    'new-demand': 'event',
    'nobody-to-copy': 'finding',
  },
  guards: { 'like-a-class': 'hold-the-frame' },
  basis: { 'warnings/borrowed-trials': ['sst-depression-2012'] },
  references: [
    { source: 'stuart-robertson-2012', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'lipsitz-markowitz-2013', role: 'added' },
    { source: 'sst-depression-2012', role: 'evidence' },
  ],
  crossReferences: [
    { system: 'bcio', code: 'BCIO:007055', relation: 'related' },
    { system: 'bcio', code: 'BCIO:007058', relation: 'related' },
  ],
  attestation: 'founding-label',
  confidence: 'low',
  clinicalReview: null,
  text: { en: socialSkillsTrainingText },
};
