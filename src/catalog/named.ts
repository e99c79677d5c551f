import type { InterventionId } from '../model/vocabulary.js';
import { interventions } from './interventions.js';

/** The intervention of an id, a name or another name of it, however spelt; `undefined` where there is none. */
export function interventionNamed(word: string): InterventionId | undefined {
  const wanted = folded(word);
  return interventions().find(
    ({ id, aliases, text }) =>
      folded(id) === wanted ||
      folded(text.en.name) === wanted ||
      aliases.some((alias) => folded(alias.text) === wanted),
  )?.id;
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
}
