import type { Protocol } from '../../model/protocol.js';
import type { RuleId } from '../../model/rule-ids.js';
import { ruleIds } from '../../model/rule-ids.js';
import type { AreaId, Aspect } from '../../model/vocabulary.js';
import { aspects } from '../../model/vocabulary.js';
import type { SimulatedEnding } from '../endings.js';
import { simulatedEndings } from '../endings.js';

/**
 * What cohort to invent. Rates are shares from 0 to 1; weights are numbers from 0 up that need not add up to anything.
 * @example
 * const options: CohortOptions = {
 *   seed: 7, count: 500, protocols: [iptAdult], dropout: 0.2, undocumented: { tasks: 0.3 }, sites: 2, therapists: 4,
 * };
 */
export interface CohortOptions {
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
  /** How many courses. */
  readonly count: number;
  /** The index of the first one; 0 where absent. Two halves give what the whole gives. */
  readonly start?: number;
  /** The protocols that the courses follow; one that stands here twice comes twice as often. */
  readonly protocols: readonly Protocol[];
  /** Weights of the primary focal areas. Of each protocol only its own areas count; as `simulateCourse` where absent. */
  readonly areas?: Readonly<Partial<Record<AreaId, number>>>;
  /** Weights of the endings. Where absent, most courses are completed, and few end in a death. */
  readonly endings?: Readonly<Partial<Record<SimulatedEnding, number>>>;
  /** The share of courses that end in a dropout, whatever the weight of that ending. */
  readonly dropout?: number;
  /**
   * The share of courses that leave an aspect undocumented, for all aspects or for some. The facts of the aspect are
   * taken out, and so is the claim to document it: nothing is made up, and nothing becomes a “not done”.
   */
  readonly undocumented?: number | Readonly<Partial<Record<Aspect, number>>>;
  /**
   * The share of courses that have the fault which a rule is there to find. A course has one fault at most, so the
   * shares add up to 1 at most. A fault needs its place: a course that cannot have it is drawn anew, and stays clean
   * where its protocol has no place for it.
   */
  readonly faults?: Readonly<Partial<Record<RuleId, number>>>;
  /** How many sites there are: `site-1` and so on. No site is recorded where absent. */
  readonly sites?: number;
  /** How many therapists there are, at each site where there are sites. No therapist is recorded where absent. */
  readonly therapists?: number;
  /** The arms of the study, by id; one that stands here twice comes twice as often. */
  readonly arms?: readonly string[];
}

/** Finds what cannot be meant. */
export function checkCohort(options: CohortOptions): void {
  const {
    seed,
    count,
    start = 0,
    protocols,
    dropout = 0,
    undocumented = 0,
    faults = {},
    arms = ['one'],
  } = options;
  must(isCount(seed) && seed <= 0xffff_ffff, '`seed` is a whole number from 0 to 4294967295.');
  must(isCount(count) && isCount(start), '`count` and `start` are whole numbers from 0 up.');
  must(start + count <= 2 ** 32, 'A cohort has 4294967296 courses at most.');
  must(protocols.length > 0, '`protocols` names one protocol at least.');
  const rates = typeof undocumented === 'number' ? [undocumented] : ratesOf(undocumented, aspects);
  must([dropout, ...rates].every(isShare), 'A rate is a share from 0 to 1.');
  must(
    ratesOf(faults, ruleIds).every(isShare) && total(faults, ruleIds) <= 1 + 1e-9,
    'The rates of `faults` are shares that add up to 1 at most.',
  );
  const { areas, endings, sites = 1, therapists = 1 } = options;
  if (endings !== undefined)
    must(isMix(endings, simulatedEndings), '`endings` holds weights from 0 up, one of them above 0.');
  if (areas !== undefined)
    for (const { areas: own } of protocols)
      must(
        isMix(areas, own.value),
        '`areas` holds weights from 0 up, one of them above 0 for each protocol.',
      );
  must(
    [sites, therapists, arms.length].every((many) => isCount(many) && many > 0),
    '`sites`, `therapists` and `arms` are one at least, or absent.',
  );
}

function must(holds: boolean, message: string): void {
  if (!holds) throw new RangeError(message);
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function isMix<K extends string>(weights: Readonly<Partial<Record<K, number>>>, keys: readonly K[]): boolean {
  const own = ratesOf(weights, keys);
  return own.every((weight) => weight >= 0 && Number.isFinite(weight)) && own.some((weight) => weight > 0);
}

function ratesOf<K extends string>(
  rates: Readonly<Partial<Record<K, number>>>,
  keys: readonly K[],
): readonly number[] {
  return keys.map((key) => rates[key] ?? 0);
}

function total<K extends string>(rates: Readonly<Partial<Record<K, number>>>, keys: readonly K[]): number {
  return ratesOf(rates, keys).reduce((sum, rate) => sum + rate, 0);
}
