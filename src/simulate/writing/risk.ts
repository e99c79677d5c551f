import type { Chance } from '../../lib/chance.js';
import type { RiskCheck } from '../../model/care.js';
import type { RiskBasis, RiskLevel } from '../../model/vocabulary.js';
import { safetyPlanParts } from '../../model/vocabulary.js';
import type { Scribe } from './scribe.js';

const bases: readonly (readonly RiskBasis[])[] = [
  ['direct-question'],
  ['direct-question'],
  ['direct-question', 'clinical-judgement'],
  ['direct-question', 'questionnaire-item'],
  ['direct-question', 'suicide-scale'],
];

/** Risk, asked about directly; a questionnaire never stands alone. */
export function asked(level: RiskLevel, chance: Chance): RiskCheck {
  return { asked: true, level, basis: chance.pick(bases) };
}

/** What a high risk asks for: a plan with the patient, and somebody above who knows. */
export function secure(scribe: Scribe): void {
  const { journal, chance } = scribe;
  planForSafety(scribe);
  journal.note({
    type: 'care-escalated',
    data: {
      to: chance.pick(['crisis-service', 'psychiatry', 'emergency', 'primary-care'] as const),
      outcome: chance.pick(['accepted', 'accepted', 'waiting'] as const),
    },
  });
}

/** Makes a safety plan, or goes through the one there is. */
export function planForSafety({ journal, chance }: Scribe): void {
  const parts = chance.oneIn(3) ? chance.some(safetyPlanParts, 5) : safetyPlanParts;
  const data = journal.safe ? ({ status: 'reviewed' } as const) : ({ status: 'made', parts } as const);
  journal.note({ type: 'safety-plan-recorded', data });
  journal.safe = true;
}

/**
 * While ordinary work is suspended the patient is seen in between, until it can go on.
 * @param days until the next session.
 */
export function stabilise(scribe: Scribe, days: number): void {
  const { journal, chance } = scribe;
  const levels: readonly RiskLevel[] = chance.pick([
    ['high', 'moderate'],
    ['moderate'],
    ['high', 'moderate', 'low'],
  ]);
  const start = journal.day;
  const step = Math.max(1, Math.floor(days / (levels.length + 1)));
  for (const level of levels) {
    journal.wait(step);
    journal.note({
      type: 'session-held',
      session: journal.begin(),
      data: {
        kind: 'crisis',
        minutes: 30,
        risk: asked(level, chance),
        conjointWith: [],
        areas: [],
        incidents: [],
        techniques: [{ technique: 'safety-work' }, { technique: 'support-mobilising' }],
        tasksSet: [],
      },
    });
    planForSafety(scribe);
    if (level === 'high') {
      journal.note({ type: 'care-escalated', data: { to: 'psychiatry', outcome: 'accepted' } });
    }
  }
  journal.wait(Math.max(0, start + days - journal.day));
  journal.write({ type: 'treatment-resumed', data: { stabilised: true } });
}
