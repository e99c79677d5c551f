import type { PhaseDefinition, Range, Sourced } from '../model/protocol.js';
import type { SourceId } from '../sources/index.js';

/** How many sessions the initial and the ending phase take, with where that comes from. */
export type Span = Sourced<Range>;

/** The three phases of IPT: so many sessions at the start, so many at the end, and the middle between them. */
export function threePhases(initial: Span, ending: Span): readonly PhaseDefinition[] {
  const { source } = initial;
  return [
    {
      id: 'initial',
      role: 'initial',
      title: 'Initial phase',
      span: { ...initial, value: { anchor: 'start', sessions: initial.value } },
    },
    middlePhase(source),
    {
      id: 'ending',
      role: 'ending',
      title: 'Ending phase',
      span: { ...ending, value: { anchor: 'end', sessions: ending.value } },
    },
  ];
}

/** The middle phase: the sessions that the others leave. */
export function middlePhase(source: SourceId): PhaseDefinition {
  return {
    id: 'middle',
    role: 'middle',
    title: 'Middle phase',
    span: { value: { anchor: 'rest' }, source, grounding: 'inferred' },
  };
}
