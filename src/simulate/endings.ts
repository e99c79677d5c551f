/** How an invented course can end: every reason that is no fault, and not yet. */
export const simulatedEndings = [
  'completed',
  'early-remission',
  'non-response',
  'dropout',
  'transferred',
  'escalated',
  'died',
  'open',
] as const;
/** One of the {@link simulatedEndings}. */
export type SimulatedEnding = (typeof simulatedEndings)[number];
