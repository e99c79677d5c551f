/**
 * The ids of what IPT advises and no record can show, from the first session to the last. Ids are permanent: retired, never reused.
 * They share one space with the ids of rules, so that an intervention may name either.
 */
export const adviceIds = [
  'no-minimising',
  'warm-inventory',
  'do-not-rush-inventory',
  'no-quick-reassurance',
  'no-global-labels',
  'exact-words',
  'listen-for-six',
  'ask-directly',
  'grief-is-normal',
  'behaviour-before-confidence',
  'graded-intimacy',
  'name-live-moment',
  'ending-as-progress',
  'feelings-welcome',
  'warm-active-stance',
  'hold-the-frame',
  'present-not-childhood',
  'no-outcome-agenda',
  'do',
] as const;
/** One of the {@link adviceIds}. */
export type AdviceId = (typeof adviceIds)[number];
