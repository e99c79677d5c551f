import type { Protocol, Stated } from '../model/protocol.js';
import { protocols } from '../protocols/index.js';
import { linkedCitation } from './linked-citation.js';
import { renderStateDiagram } from './state-diagram.js';

/** The page of all protocols, as Markdown: values with their sources, and the state machine of each as a diagram. */
export function protocolsPage(): string {
  return `# Protocols

<!-- Written by \`npm run generate\`; do not edit. -->

A protocol is data. Each value has a source and says how well it is founded: *verified*, *inferred*, *general* or *house*.
Boundaries of phases are computed from the contracted length.

${protocols.map(section).join('\n')}`;
}

function section(protocol: Protocol): string {
  const rows: readonly (readonly [string, Stated<unknown>])[] = [
    ['Ages', protocol.ages],
    ['Focal areas', protocol.areas],
    ['Sessions', protocol.length],
    ['Days between sessions', protocol.everyDays],
    ['Minutes', protocol.minutes],
    ...protocol.phases.map((phase) => [`${phase.title}`, phase.span] as const),
    ...protocol.gates.map((gate) => [`Gate into ${gate.into}`, gate.rules] as const),
    ...Object.entries(protocol.expects).map(([name, value]) => [`Expects: ${name}`, value] as const),
    ...Object.entries(protocol.thresholds).map(([name, value]) => [`Threshold: ${name}`, value] as const),
    ['Exclusions', protocol.exclusions],
    ...Object.entries(protocol.severities).map(([rule, value]) => [`Severity of ${rule}`, value] as const),
  ];
  return `## ${protocol.id}: ${protocol.title}

${protocol.summary} Version ${protocol.version}.

\`\`\`mermaid
${renderStateDiagram(protocol)}\`\`\`

| | Value | Source | Grounding |
|---|---|---|---|
${rows.map(([name, value]) => `| ${name} | ${show(value.value)} | ${linkedCitation(value.source)}${note(value.note)} | ${value.grounding} |`).join('\n')}
`;
}

function note(text: string | undefined): string {
  return text === undefined ? '' : `: ${text}`;
}

function show(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(show).join(', ');
  if (typeof value === 'number' && !Number.isInteger(value)) return String(Math.round(value * 1000) / 1000);
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([name, inner]) => `${name} ${show(inner)}`)
    .join(', ');
}
