import { Chance } from '../../lib/chance.js';
import type { CourseOpened } from '../../model/care.js';
import type { RuleId } from '../../model/rule-ids.js';
import { ruleIds } from '../../model/rule-ids.js';
import type { Aspect } from '../../model/vocabulary.js';
import { aspects } from '../../model/vocabulary.js';
import type { SimulatedEnding } from '../endings.js';
import { simulatedEndings } from '../endings.js';
import type { SimulationOptions } from '../plan.js';
import type { CohortOptions } from './options.js';

/** What is drawn for one course beside the course itself; above the streams that a plan draws from. */
const streams = { seed: 32, kind: 33, fault: 34, undocumented: 35, groups: 36 } as const;

/** Most are completed; deaths are rare. */
const usualEndings: Readonly<Record<SimulatedEnding, number>> = {
  completed: 8,
  'early-remission': 2,
  'non-response': 2,
  dropout: 3,
  transferred: 1,
  escalated: 1,
  died: 1,
  open: 3,
};

/** The seed of a course: no two courses of a cohort have the same. */
export function seedOf({ seed }: CohortOptions, index: number): number {
  // A step through all numbers of 32 bits, each of them mixed: as `Chance` tells its streams apart.
  return new Chance(seed, index).next();
}

/** The seed of another draw of a course. */
export function redrawn(seed: number, attempt: number): number {
  return attempt === 0 ? seed : new Chance(seed, (streams.seed << 16) + attempt).next();
}

/** What course to invent, by the mixes of the cohort. */
export function drawKind(options: CohortOptions, seed: number): SimulationOptions {
  const chance = new Chance(seed, streams.kind);
  const protocol = chance.pick(options.protocols);
  const ending = drawEnding(options, chance);
  const area = options.areas && weighted(options.areas, protocol.areas.value, chance);
  return { protocol, seed, ending, ...(area === undefined ? {} : { area }) };
}

function drawEnding({ endings = usualEndings, dropout }: CohortOptions, chance: Chance): SimulatedEnding {
  const leaves = happens(chance, dropout ?? 0);
  // Drawn in any case, so that another rate of dropouts changes those courses only.
  const drawn = weighted(
    dropout === undefined ? endings : { ...endings, dropout: 0 },
    simulatedEndings,
    chance,
  );
  return leaves || drawn === undefined ? 'dropout' : drawn;
}

/** The rule whose fault a course is to have. */
export function drawFault({ faults = {} }: CohortOptions, seed: number): RuleId | undefined {
  let left = shareFrom(new Chance(seed, streams.fault));
  for (const rule of ruleIds) {
    left -= faults[rule] ?? 0;
    if (left < 0) return rule;
  }
  return undefined;
}

/** The aspects that a course leaves undocumented. */
export function drawUndocumented({ undocumented = 0 }: CohortOptions, seed: number): readonly Aspect[] {
  const chance = new Chance(seed, streams.undocumented);
  return aspects.filter((aspect) =>
    happens(chance, typeof undocumented === 'number' ? undocumented : (undocumented[aspect] ?? 0)),
  );
}

/** Who treats, where, and in which arm. */
export function drawGroups({ sites, therapists, arms }: CohortOptions, seed: number): CourseOpened {
  const chance = new Chance(seed, streams.groups);
  const [site, therapist, arm] = [
    chance.whole(1, sites ?? 1),
    chance.whole(1, therapists ?? 1),
    chance.pick(arms ?? ['one']),
  ];
  return {
    ...(therapists === undefined
      ? {}
      : { therapist: sites === undefined ? `therapist-${therapist}` : `therapist-${site}-${therapist}` }),
    ...(sites === undefined ? {} : { site: `site-${site}` }),
    ...(arms === undefined ? {} : { arm }),
  };
}

/** From 0 up to, but without, 1; exact in a double. */
function shareFrom(chance: Chance): number {
  return chance.next() / 0x1_0000_0000;
}

function happens(chance: Chance, rate: number): boolean {
  return shareFrom(chance) < rate;
}

/** One of the keys by its weight, whatever the order in which the weights are written; `undefined` where all are 0. */
function weighted<K extends string>(
  weights: Readonly<Partial<Record<K, number>>>,
  keys: readonly K[],
  chance: Chance,
): K | undefined {
  const sum = keys.reduce((total, key) => total + (weights[key] ?? 0), 0);
  let left = shareFrom(chance) * sum;
  for (const key of keys) {
    left -= weights[key] ?? 0;
    if (left < 0) return key;
  }
  // Rounding may leave a crumb for nobody.
  return keys.filter((key) => (weights[key] ?? 0) > 0).at(-1);
}
