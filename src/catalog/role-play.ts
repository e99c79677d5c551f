import type { Intervention } from '../model/intervention.js';
import { rolePlayText } from './text/role-play.js';

/** Role play: a coming conversation tried out in the session. */
export const rolePlay: Intervention<typeof rolePlayText> = {
  id: 'role-play',
  ordinal: 4,
  status: 'active',
  since: '0.1.0',
  group: 'technique',
  kind: 'technique',
  aliases: [
    { text: 'role playing', kind: 'exact', locale: 'en', source: 'sid-technique-list' },
    { text: 'rehearsal', kind: 'layperson', locale: 'en' },
  ],
  broader: [],
  narrower: [],
  uses: [],
  complements: ['communication-analysis'],
  prerequisites: {
    'one-conversation': { strength: 'soft', intervention: 'communication-analysis' },
    'option-chosen': { strength: 'soft', intervention: 'decision-analysis' },
    'safe-to-say': { strength: 'hard', rule: 'violence-and-negotiation' },
  },
  fit: {
    phase: { initial: 'rare', middle: 'core', ending: 'common' },
    area: {
      grief: 'rare',
      'role-dispute': 'core',
      'role-transition': 'common',
      'interpersonal-deficits': 'core',
    },
  },
  mechanisms: ['improve-interpersonal-skills'],
  contraindications: { violence: 'safety' },
  gates: { violence: 'violence-and-negotiation' },
  observable: {
    'before-next-session': 'event',
    'what-not-how': 'statement',
    'new-sentence': 'finding',
    'request-or-no': 'event',
    'fallback-needed': 'statement',
  },
  guards: { 'only-discussed': 'role-play-avoided', 'pays-at-home': 'violence-and-negotiation' },
  basis: { 'whenNotToUse/flooded': ['va-stair'], 'warnings/all-at-once': ['va-stair'] },
  references: [
    { source: 'klerman-1984', role: 'founding' },
    { source: 'guide-2018', role: 'founding' },
    { source: 'casebook-2012', role: 'added', locator: 'chapter on role disputes' },
  ],
  crossReferences: [
    { system: 'bcio', code: 'BCIO:007094', relation: 'related' },
    { system: 'bcio', code: 'BCIO:007023', relation: 'related' },
  ],
  attestation: 'manual-technique',
  confidence: 'high',
  clinicalReview: null,
  text: { en: rolePlayText },
};
