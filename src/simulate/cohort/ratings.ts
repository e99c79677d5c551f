import type { FidelityInstrument, FidelityItem } from '../../fidelity/instrument.js';
import { Chance } from '../../lib/chance.js';
import { deepFreeze } from '../../lib/freeze.js';
import { fnv1a } from '../../lib/hash.js';
import type { Course } from '../../model/course.js';
import type { RaterRole, Rating, RatingHead } from '../../model/rating.js';

/** Who is to rate, and how far they are to agree. */
export interface RatingOptions {
  /** The instrument that they rate by. */
  readonly instrument: FidelityInstrument;
  /** A whole number from 0 to 4294967295. */
  readonly seed: number;
  /** The raters, by opaque ids. Another one changes nothing of what the others say. */
  readonly raters: readonly string[];
  /**
   * How far any two of them agree, from 0 (as by chance) to 1 (always): over many ratings, both Cohen’s kappa and the
   * intraclass correlation of single ratings come out at this value.
   */
  readonly agreement: number;
  /** The role of all of them; the first that the instrument is for where absent. */
  readonly role?: RaterRole;
  /** The numbers of the sessions that they rate; every treatment session where absent. */
  readonly sessions?: readonly number[];
  /** The share of the ratings that are missing, from 0 to 1. */
  readonly missing?: number;
}

/**
 * Invents what raters say of the sessions of a course: one rating for each session, item and rater. The scores have
 * nothing to do with what the course records. They are there to try out agreement statistics and tables with; nothing
 * about raters can be learnt from them.
 * @throws RangeError where the agreement or the share of missing ratings is not from 0 to 1.
 * @example
 * const options = { instrument: exampleFidelityInstrument, seed: 1, raters: ['r1', 'r2'], agreement: 0.7 };
 * const ratings = simulateRatings(course, options);
 */
export function simulateRatings(course: Course, options: RatingOptions): readonly Rating[] {
  const { instrument, raters, agreement, missing = 0, sessions } = options;
  if (!(agreement >= 0 && agreement <= 1 && missing >= 0 && missing <= 1))
    throw new RangeError('`agreement` and `missing` are from 0 to 1.');
  const held = course.events.flatMap((event) =>
    event.type === 'session-held' && event.data.kind === 'treatment' ? [event.session] : [],
  );
  const role = options.role ?? instrument.roles[0] ?? 'observer';
  const rated = held.filter((number) => sessions === undefined || sessions.includes(number));
  return deepFreeze(
    rated.flatMap((session) =>
      instrument.items.flatMap((item) => {
        const said = sayings(item, `${course.id} ${session}`, options);
        return raters.map((rater): Rating => {
          const head: RatingHead = {
            schema: 'openipt/rating/1',
            instrument: instrument.id,
            course: course.id,
            session,
            rater,
            role,
            item: item.id,
          };
          return { ...head, ...said(rater) };
        });
      }),
    ),
  );
}

/** What stands in a rating beside its head. */
type Saying = { readonly score: number } | { readonly notApplicable: true } | { readonly missing: true };

// So often an item that need not apply does not.
const seldom = 10;

/** What each rater says of an item of a session. */
function sayings(
  item: FidelityItem,
  unit: string,
  { instrument, seed, agreement, missing = 0 }: RatingOptions,
): (rater: string) => Saying {
  const chanceOf = (name: string): Chance => new Chance(seed, streamOf(`${unit} ${item.id} ${name}`));
  const common = chanceOf('');
  const applies = item.notApplicable !== true || !common.oneIn(seldom);
  const levels = levelsOf(instrument);
  const seen = drawLevel(item, levels, common);
  // Two raters say what both saw with this chance squared; else each draws anew from the same distribution, so that
  // agreement beyond chance is as chosen.
  const sees = Math.sqrt(agreement);
  return (rater) => {
    const own = chanceOf(rater);
    if (happens(own, missing)) return { missing: true };
    if (!applies) return { notApplicable: true };
    return { score: happens(own, sees) ? seen : drawLevel(item, levels, own) };
  };
}

function streamOf(name: string): number {
  return Number.parseInt(fnv1a(name).slice(0, 8), 16);
}

function happens(chance: Chance, rate: number): boolean {
  return chance.next() / 0x1_0000_0000 < rate;
}

/** The scores of a scale; of one without steps, so many between its ends. */
function levelsOf({ scale: { min, max, step } }: FidelityInstrument): readonly number[] {
  const steps = step === undefined ? 100 : Math.round((max - min) / step);
  return Array.from({ length: steps + 1 }, (_, at) => min + ((max - min) * at) / steps);
}

/** A score: the higher the oftener, and the other way round where the item is something not to do. */
function drawLevel(item: FidelityItem, levels: readonly number[], chance: Chance): number {
  // The higher of two throws: the chance of a level grows with its place.
  const throws = [chance.whole(0, levels.length - 1), chance.whole(0, levels.length - 1)];
  const at = item.class === 'proscribed' ? Math.min(...throws) : Math.max(...throws);
  return levels[at] ?? 0;
}
