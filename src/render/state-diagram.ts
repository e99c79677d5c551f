import type { Gate, PhaseDefinition, Protocol } from '../model/protocol.js';
import { stated } from '../model/protocol.js';

/**
 * The state machine of a protocol as a Mermaid state diagram: its phases, the gates between them, the pause for
 * stabilisation that can lie over any of them, and the close that is reachable from each.
 * @example
 * const diagram = renderStateDiagram(iptAdult);
 */
export function renderStateDiagram(protocol: Protocol): string {
  const { phases } = protocol;
  const first = phases[0];
  const steps = phases.slice(1).map((phase, index) => step(phases[index], phase, protocol.gates));
  return [
    'stateDiagram-v2',
    '  direction LR',
    '  state "Open" as open {',
    '    direction LR',
    ...phases.map((phase) => `    ${node(phase)} : ${label(phase)}`),
    ...(first === undefined ? [] : [`    [*] --> ${node(first)}`]),
    ...steps,
    '  }',
    '  state "Paused for stabilisation" as paused',
    '  state "Closed" as closed',
    '  [*] --> open : course opened',
    '  open --> paused : paused',
    '  paused --> open : resumed',
    '  open --> closed : closed, with a reason',
    '  paused --> closed : closed, with a reason',
    '  closed --> [*]',
    '',
  ].join('\n');
}

function step(from: PhaseDefinition | undefined, to: PhaseDefinition, gates: readonly Gate[]): string {
  const gate = gates.find(({ into }) => into === to.id);
  const rules = gate === undefined ? '' : ` : ${gate.rules.value.join('<br>')}`;
  return from === undefined ? '' : `    ${node(from)} --> ${node(to)}${rules}`;
}

function node({ id }: PhaseDefinition): string {
  return `phase_${id.replaceAll(/[^A-Za-z0-9]/g, '_')}`;
}

function label(phase: PhaseDefinition): string {
  const span = stated(phase.span);
  if (span === undefined) return phase.title;
  if (span.anchor === 'rest') return `${phase.title} (the sessions between)`;
  const { min, max } = span.sessions;
  const range = min === max ? `${min}` : `${min} to ${max}`;
  const sessions = max === 1 ? 'session' : min === max ? `${range} sessions` : `${range} sessions`;
  return `${phase.title} (the ${span.anchor === 'start' ? 'first' : 'last'} ${sessions})`;
}
