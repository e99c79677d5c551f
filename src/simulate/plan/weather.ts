import type { Chance } from '../../lib/chance.js';
import type { Mood } from '../../model/session.js';
import type { RiskLevel } from '../../model/vocabulary.js';
import type { ScorePlan } from './scores.js';
import type { PlannedSession } from './timetable.js';
import type { Outcome } from './totals.js';

/** How the patient is from session to session. */
export interface Weather {
  readonly moods: readonly Mood[];
  readonly levels: readonly RiskLevel[];
}

const scales: readonly Omit<Required<Mood>, 'value'>[] = [
  { min: 0, max: 10, higherIs: 'better' },
  { min: 0, max: 10, higherIs: 'better' },
  { min: 1, max: 10, higherIs: 'better' },
  { min: 1, max: 10, higherIs: 'worse' },
  { min: 0, max: 100, higherIs: 'better' },
  { min: 0, max: 8, higherIs: 'worse' },
];

/** How good the last weeks are, of ten. */
const goal: Readonly<Record<Outcome, number>> = {
  remission: 8,
  response: 7,
  'some-change': 6,
  'no-change': 4,
};

/** Draws a mood and a risk level for each session: getting better where the outcome is, with ups and downs. */
export function planWeather(
  sessions: readonly PlannedSession[],
  { outcome, instrument, bySession }: ScorePlan,
  total: number,
  chance: Chance,
): Weather {
  const scale = chance.pick(scales);
  const start = chance.whole(2, 4);
  const positive = (ordinal: number) =>
    (bySession.get(ordinal)?.riskItem ?? 0) >= (instrument.riskItem?.value.positiveFrom ?? 1);
  const moods: Mood[] = [];
  const levels: RiskLevel[] = [];
  let settling: RiskLevel | undefined;
  for (const { ordinal, acute } of sessions) {
    const way = total <= 1 ? 1 : (ordinal - 1) / (total - 1);
    const drift = start + Math.round((goal[outcome] - start) * way) + chance.whole(-2, 2);
    const drawn = levelFor(way, outcome, chance);
    const drawnLevel = drawn === 'none-identified' && positive(ordinal) ? 'low' : drawn;
    const atRisk = acute === 'risk' || acute === 'pause';
    moods.push(rated(scale, acute === undefined ? drift : Math.min(drift, 2)));
    levels.push(atRisk ? 'high' : (settling ?? drawnLevel));
    // A high risk does not go at once.
    settling = atRisk ? 'moderate' : settling === 'moderate' ? 'low' : undefined;
  }
  return { moods, levels };
}

function levelFor(way: number, outcome: Outcome, chance: Chance): RiskLevel {
  const early: readonly RiskLevel[] = ['low', 'low', 'none-identified', 'none-identified', 'moderate'];
  const late: readonly RiskLevel[] = ['none-identified', 'none-identified', 'none-identified', 'low'];
  return chance.pick(way < 0.4 || outcome === 'no-change' ? early : late);
}

function rated(scale: Omit<Required<Mood>, 'value'>, good: number): Mood {
  const share = Math.max(0, Math.min(10, good)) / 10;
  const reach = Math.round(share * (scale.max - scale.min));
  return { value: scale.higherIs === 'better' ? scale.min + reach : scale.max - reach, ...scale };
}
