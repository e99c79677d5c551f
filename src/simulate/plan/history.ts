import type { Chance } from '../../lib/chance.js';

/** What lies before the intake. */
export interface History {
  /** The day on which the symptoms began. */
  readonly onset: number;
  /** The day of what set them off, where something did. */
  readonly trigger: number;
  /** So lately that the diagnosis was looked at a second time. */
  readonly recent: boolean;
}

/** Draws it: months ago, mostly. */
export function planHistory(startDay: number, chance: Chance): History {
  const recent = chance.oneIn(15);
  const onset = startDay - (recent ? chance.whole(15, 30) : chance.whole(100, 700));
  return { onset, trigger: onset - chance.whole(3, recent ? 15 : 40), recent };
}
