import type { BandScheme, Cited } from './instrument.js';

/**
 * The rating of mood in a session: like an instrument, but for its range and direction, which each rating states for
 * itself. It has no bands and no thresholds, so nothing is computed from it but its shifts.
 */
export interface SessionMood {
  readonly id: 'session-mood';
  readonly name: string;
  readonly title: string;
  readonly range: Cited<'stated-with-each-rating'>;
  readonly higherIs: Cited<'stated-with-each-rating'>;
  readonly bands: readonly BandScheme[];
}

/** The rating of mood in a session. */
export const sessionMood: SessionMood = {
  id: 'session-mood',
  name: 'session mood',
  title: 'Rating of mood in a session',
  range: {
    value: 'stated-with-each-rating',
    source: 'general-knowledge',
    grounding: 'general',
    note: 'the protocol or the clinic defines it; 1 to 10 is common',
  },
  higherIs: {
    value: 'stated-with-each-rating',
    source: 'general-knowledge',
    grounding: 'general',
    note: 'schools differ, so a rating without its direction cannot be read',
  },
  bands: [],
};
