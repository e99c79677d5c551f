import type { SourceId } from '../../sources/index.js';
import { cite, source, sources } from '../../sources/index.js';
import { linkOf, reference } from '../../sources/reference.js';
import type { RelatedArtifact } from './types.js';

/**
 * Works as citations, each once, in the order of the bibliography. What is no work, a judgement of this project say,
 * is left out.
 */
export function citations(
  cited: readonly SourceId[],
  locators: Readonly<Partial<Record<SourceId, string>>> = {},
): RelatedArtifact[] {
  return bibliography()
    .filter((id) => cited.includes(id) && source(id).kind !== 'house')
    .map((id): RelatedArtifact => {
      const [url, locator] = [linkOf(id), locators[id]];
      return {
        type: 'citation',
        label: cite(id),
        citation: locator === undefined ? reference(id) : `${reference(id)} (${locator})`,
        ...(url === undefined ? {} : { url }),
      };
    });
}

/** The works that are cited anywhere in a definition that is data. */
export function worksIn(value: unknown): readonly SourceId[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields: readonly (readonly [string, unknown])[] = Object.entries(value);
  return fields.flatMap(([name, inner]) =>
    name === 'source' && typeof inner === 'string'
      ? bibliography().filter((id) => id === inner)
      : worksIn(inner),
  );
}

function bibliography(): readonly SourceId[] {
  return Object.keys(sources).filter(isSource);
}

function isSource(id: string): id is SourceId {
  return Object.hasOwn(sources, id);
}
