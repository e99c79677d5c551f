import type { Intervention } from '../model/intervention.js';
import { linkingAffectToInterpersonalEventsText } from './text/linking-affect-to-interpersonal-events.js';

/** Linking affect to interpersonal events: a change of mood, and what went on between people at the time. */
export const linkingAffectToInterpersonalEvents: Intervention<typeof linkingAffectToInterpersonalEventsText> =
  {
    id: 'linking-affect-to-interpersonal-events',
    ordinal: 10,
    status: 'active',
    since: '0.1.0',
    group: 'technique',
    kind: 'technique',
    aliases: [
      { text: 'linking mood and events', kind: 'exact', locale: 'en' },
      { text: 'mood and relationships', kind: 'layperson', locale: 'en' },
    ],
    broader: [],
    narrower: [],
    uses: [],
    complements: [],
    prerequisites: {},
    fit: {
      phase: { initial: 'core', middle: 'core', ending: 'common' },
      area: {
        grief: 'core',
        'role-dispute': 'core',
        'role-transition': 'core',
        'interpersonal-deficits': 'core',
      },
    },
    mechanisms: ['process-emotion', 'reduce-interpersonal-stress'],
    contraindications: {},
    observable: {
      'session-opens': 'event',
      'sharp-change': 'finding',
      'woke-like-that': 'statement',
      'body-only': 'statement',
      'focus-in-doubt': 'finding',
    },
    guards: { 'symptom-report': 'hold-the-frame' },
    basis: {
      'steps/missing-half': ['ipt-uk'],
      'warnings/told-as-cause': ['focus-2006'],
    },
    references: [
      { source: 'klerman-1984', role: 'founding' },
      { source: 'guide-2018', role: 'founding' },
      { source: 'markowitz-handbook', role: 'added' },
      { source: 'lipsitz-markowitz-2013', role: 'added' },
      { source: 'ipt-uk', role: 'added' },
    ],
    crossReferences: [{ system: 'bcio', code: 'BCIO:007066', relation: 'related' }],
    attestation: 'secondary-source',
    confidence: 'high',
    clinicalReview: null,
    text: { en: linkingAffectToInterpersonalEventsText },
  };
