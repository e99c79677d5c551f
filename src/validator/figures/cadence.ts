import type { AllFacts, Session } from '../../facts/facts.js';
import { dayRange } from '../../lib/partial-date.js';
import { stated } from '../../model/protocol.js';
import type { Figure } from '../../model/report.js';
import { cadenceOf, isTapered, mayTaper } from '../../rules/cadence.js';
import { notAsked, plain, share, unknown } from './figure.js';

/** The days before a session, since the one before it; `undefined` where they are not both known. */
interface Gap {
  readonly to: Session;
  readonly days: number | undefined;
}

/** How closely sessions followed one another. Only gaps between two full dates are known. */
export function cadenceFigures(facts: AllFacts): readonly Figure[] {
  const gaps = gapsBetween(facts.sessions);
  return [medianGap(gaps), inCadence(facts, gaps)];
}

const noDates = 'No two sessions in a row have full dates.';

function gapsBetween(sessions: readonly Session[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let before: number | undefined;
  for (const to of sessions) {
    const day = to.on?.length === 10 ? dayRange(to.on).first : undefined;
    if (to !== sessions[0]) {
      gaps.push({ to, days: day === undefined || before === undefined ? undefined : day - before });
    }
    before = day;
  }
  return gaps;
}

function medianGap(gaps: readonly Gap[]): Figure {
  const sorted = gaps
    .map(({ days }) => days)
    .filter((days) => days !== undefined)
    .sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half];
  const lower = sorted[sorted.length % 2 === 0 ? half - 1 : half];
  const extent = { known: sorted.length, eligible: gaps.length };
  return upper === undefined || lower === undefined
    ? unknown('median-gap-days', noDates, extent)
    : plain('median-gap-days', (upper + lower) / 2, extent);
}

/** A gap keeps the cadence up to the length from which the protocol calls it a break. What explains it is not asked. */
function inCadence(facts: AllFacts, gaps: readonly Gap[]): Figure {
  const times = stated(facts.protocol.thresholds.cadenceGap);
  const cadenceAt = cadenceOf(facts);
  if (times === undefined || cadenceAt === undefined) {
    return notAsked('gaps-in-cadence', 'No cadence is stated by the protocol or agreed.');
  }
  if (mayTaper(facts)) {
    return unknown(
      'gaps-in-cadence',
      'No phase is recorded that says from when sessions may lie further apart.',
      { known: 0, eligible: gaps.length },
    );
  }
  let eligible = 0;
  let known = 0;
  let kept = 0;
  for (const { to, days } of gaps) {
    if (isTapered(to, facts)) continue;
    eligible += 1;
    const cadence = cadenceAt(to);
    if (days === undefined || cadence === undefined) continue;
    known += 1;
    if (days <= times * cadence) kept += 1;
  }
  const reason = eligible === 0 ? 'No two sessions lie before the ending.' : noDates;
  return share('gaps-in-cadence', kept, known, reason, { known, eligible });
}
