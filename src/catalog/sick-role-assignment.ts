import type { Intervention } from '../model/intervention.js';
import { sickRoleAssignmentText } from './text/sick-role-assignment.js';

/** Sick role assignment: excused for a time, and charged with getting well. */
export const sickRoleAssignment: Intervention<typeof sickRoleAssignmentText> = {
  id: 'sick-role-assignment',
  ordinal: 11,
  status: 'active',
  since: '0.1.0',
  group: 'framing',
  kind: 'frame',
  aliases: [
    { text: 'sick role', kind: 'exact', locale: 'en' },
    { text: 'limited sick role', kind: 'narrow', locale: 'en', source: 'general-knowledge' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['psychoeducation-about-depression'],
  prerequisites: {
    'diagnosis-told': {
      strength: 'hard',
      rule: 'diagnosis-missing',
      intervention: 'psychoeducation-about-depression',
    },
  },
  fit: {
    phase: { initial: 'core', middle: 'rare', ending: 'rare' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['reduce-interpersonal-stress', 'process-emotion'],
  contraindications: { 'no-cover': 'safety' },
  observable: {
    lazy: 'statement',
    'keeping-up': 'behaviour',
    'pull-together': 'finding',
    'leave-unasked': 'finding',
    'week-too-full': 'event',
  },
  guards: { 'no-end': 'sick-role-open-ended', 'made-small': 'no-minimising' },
  basis: {
    'steps/their-part': ['markowitz-handbook', 'ipt-uk'],
    'whenNotToUse/adolescent': ['general-knowledge'],
  },
  references: [
    { source: 'parsons-1951', role: 'founding' },
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'miller-2005', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'manual-strategy',
  confidence: 'high',
  clinicalReview: null,
  text: { en: sickRoleAssignmentText },
};
