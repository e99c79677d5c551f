import type { Intervention } from '../model/intervention.js';
import { timelineOfSymptomsAndEventsText } from './text/timeline-of-symptoms-and-events.js';

/** Timeline of symptoms and events: who was there, and who had gone, where the mood turned. */
export const timelineOfSymptomsAndEvents: Intervention<typeof timelineOfSymptomsAndEventsText> = {
  id: 'timeline-of-symptoms-and-events',
  ordinal: 20,
  status: 'active',
  since: '0.1.0',
  group: 'assessment',
  kind: 'tool',
  aliases: [
    { text: 'timeline', kind: 'exact', locale: 'en' },
    { text: 'life chart', kind: 'related', locale: 'en', source: 'frank-2005' },
    { text: 'mood line', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: [],
  prerequisites: {},
  fit: {
    phase: { initial: 'core', middle: 'common', ending: 'common' },
    area: {
      grief: 'core',
      'role-dispute': 'core',
      'role-transition': 'core',
      'interpersonal-deficits': 'common',
    },
  },
  mechanisms: ['process-emotion'],
  contraindications: {},
  observable: {
    'always-so': 'statement',
    'earlier-episodes': 'finding',
    'crowded-year': 'event',
    'two-stories': 'behaviour',
    'what-next-time': 'statement',
  },
  guards: {
    'after-so-because': 'interpretation-ungrounded',
    backwards: 'present-not-childhood',
  },
  basis: {},
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'medicine-today-2018', role: 'added' },
    { source: 'frank-2005', role: 'added' },
  ],
  crossReferences: [],
  attestation: 'secondary-source',
  confidence: 'medium',
  clinicalReview: null,
  text: { en: timelineOfSymptomsAndEventsText },
};
