/**
 * Who rates. Therapists and supervisors rate higher than observers do (`martino-2009`, `becker-haimes-2022`), so roles
 * are never pooled. A consultant is the trainer of a roll-out who rates tapes (`stewart-2014`); a consensus is what
 * raters settled on together, and not the rating of one of them.
 */
export const raterRoles = ['therapist', 'supervisor', 'consultant', 'observer', 'consensus'] as const;
/** One of the {@link raterRoles}. */
export type RaterRole = (typeof raterRoles)[number];

/** What somebody rated: one item of one instrument, for a whole session or for a segment of one. */
export interface RatingHead {
  readonly schema: 'openipt/rating/1';
  /** The id of the instrument. */
  readonly instrument: string;
  /** The id of the course. */
  readonly course: string;
  /** The number of the session, as the course has it. */
  readonly session: number;
  /** The stretch of the session that was rated, where not the whole of it. */
  readonly segment?: Segment;
  /** Opaque, and the same wherever the same person rates. */
  readonly rater: string;
  readonly role: RaterRole;
  /** The id of the item. */
  readonly item: string;
}

/** One of several stretches of a session, of equal length. */
export interface Segment {
  /** Counted from 1. */
  readonly part: number;
  /** Into how many the session was cut. */
  readonly of: number;
}

/** An item that was scored. */
export interface ScoredRating extends RatingHead {
  /** On the item’s own scale. */
  readonly score: number;
}

/** An item that the session gave no occasion for. */
export interface NotApplicableRating extends RatingHead {
  readonly notApplicable: true;
  /** A code of your own that says why. No free text. */
  readonly reason?: string;
}

/** An item that should have been rated and was not. */
export interface MissingRating extends RatingHead {
  readonly missing: true;
}

/**
 * One rating. *Scored*, *not applicable* and *missing* are three different things; a low score is a score, and says
 * that something was not done.
 */
export type Rating = ScoredRating | NotApplicableRating | MissingRating;
