import { assign, initialTransition, setup, transition } from 'xstate';
import type { CourseEvent } from '../../src/index.js';

const contents: {
  readonly context?: { readonly log: readonly CourseEvent[] };
  readonly events?: CourseEvent;
} = {};

/** XState beside our `apply`, for orientation: the same life cycle, the same growing log. */
const machine = setup({
  types: contents,
  actions: { record: assign(({ context, event }) => ({ log: [...context.log, event] })) },
}).createMachine({
  context: { log: [] },
  initial: 'open',
  states: {
    open: {
      on: {
        'treatment-paused': { target: 'paused', actions: 'record' },
        'course-closed': { target: 'closed', actions: 'record' },
        '*': { actions: 'record' },
      },
    },
    paused: {
      on: {
        'treatment-resumed': { target: 'open', actions: 'record' },
        'course-closed': { target: 'closed', actions: 'record' },
        '*': { actions: 'record' },
      },
    },
    closed: { type: 'final' },
  },
});

/** A step of the machine on the state that a whole log leads to. */
export function xstateStep(log: readonly CourseEvent[], event: CourseEvent): () => unknown {
  let [state] = initialTransition(machine);
  for (const past of log) [state] = transition(machine, state, past);
  return () => transition(machine, state, event);
}
