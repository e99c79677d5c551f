import type { AdviceId } from '../model/advice-ids.js';
import type { Intervention, InterventionText, Section } from '../model/intervention.js';
import { sections } from '../model/intervention.js';
import type { RuleId } from '../model/rule-ids.js';
import type { InterventionId } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';

/** One line of an entry, with its permanent id: `role-play/warnings/caricature`. */
export interface Line {
  readonly id: `${InterventionId}/${Section}/${string}`;
  readonly section: Section;
  readonly key: string;
  readonly text: string;
  /** The rule, or the piece of advice, that it guards. */
  readonly guards?: RuleId | AdviceId;
  /** Works that this line rests on, beyond those of the whole entry. */
  readonly basis: readonly SourceId[];
}

/**
 * The lines of an entry, each with its id, so that an app can hide, cite or translate a single one.
 * @example
 * linesOf(rolePlay, 'keyPhrases').map(({ text }) => text);
 */
export function linesOf(entry: Intervention, section?: Section): readonly Line[] {
  const text: InterventionText = entry.text.en;
  return (section === undefined ? sections : [section]).flatMap((name) =>
    Object.entries(text[name]).map(([key, line]): Line => {
      const guards = name === 'warnings' ? entry.guards[key] : undefined;
      return {
        id: `${entry.id}/${name}/${key}`,
        section: name,
        key,
        text: line,
        ...(guards === undefined ? {} : { guards }),
        basis: entry.basis[`${name}/${key}`] ?? [],
      };
    }),
  );
}
