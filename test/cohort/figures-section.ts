import type { FigureDefinition } from '../../src/cohort/index.js';
import { figureDefinitions } from '../../src/cohort/index.js';

/** The definitions as they stand in docs/fidelity.md, written from the data. */
export function figuresSection(): string {
  return figureDefinitions.map(written).join('\n');
}

function written({ id, label, unit, meaning, numerator, denominator, nullWhen }: FigureDefinition): string {
  return [
    `### \`${id}\``,
    '',
    `*${label}.* ${units[unit]} ${meaning}`,
    '',
    `- Numerator: ${lower(numerator)}`,
    ...(denominator === null ? [] : [`- Denominator: ${lower(denominator)}`]),
    `- No value: ${lower(nullWhen)}`,
    '',
  ].join('\n');
}

const units: Readonly<Record<FigureDefinition['unit'], string>> = {
  share: 'A share.',
  count: 'A count.',
  days: 'In days.',
  minutes: 'In minutes.',
  'yes-no': 'Yes (1) or no (0).',
};

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
