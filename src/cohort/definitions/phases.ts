import type { Definition, Definitions } from './definition.js';

const recordedNull = 'The protocol has no such phase, or no session has a phase on record.';
const inferredNull = 'The protocol has no such phase, or the phase of no session is known in either way.';
const ofRecorded = 'Sessions whose phase is recorded: by a phase that was entered, or in the session itself.';
const ofKnown =
  'Sessions whose phase is recorded, or can be inferred from their number whichever end of the protocol’s ranges is taken.';

/** How the sessions fall to the phases. What is recorded and what is inferred are different figures. */
export const phaseDefinitions: Definitions<
  | 'initial-sessions'
  | 'middle-sessions'
  | 'ending-sessions'
  | 'maintenance-sessions'
  | 'initial-sessions-inferred'
  | 'middle-sessions-inferred'
  | 'ending-sessions-inferred'
  | 'maintenance-sessions-inferred'
> = {
  'initial-sessions': recorded('the initial phase'),
  'middle-sessions': recorded('the middle phase'),
  'ending-sessions': recorded('the ending'),
  'maintenance-sessions': recorded('maintenance'),
  'initial-sessions-inferred': inferred('the initial phase'),
  'middle-sessions-inferred': inferred('the middle phase'),
  'ending-sessions-inferred': inferred('the ending'),
  'maintenance-sessions-inferred': inferred('maintenance'),
};

function recorded(phase: string): Definition {
  return {
    unit: 'share',
    meaning: `The share of the treatment that fell to ${phase}, by phases on record alone. Phases of one role count together.`,
    numerator: `Sessions of ${phase}, as recorded.`,
    denominator: ofRecorded,
    nullWhen: recordedNull,
  };
}

function inferred(phase: string): Definition {
  return {
    unit: 'share',
    meaning: `The same of ${phase}, inferred from the number of the session where no phase is on record. Not to be mixed with what is recorded.`,
    numerator: `Sessions of ${phase}, recorded or inferred.`,
    denominator: ofKnown,
    nullWhen: inferredNull,
  };
}
