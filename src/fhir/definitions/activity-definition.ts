import type { Intervention } from '../../model/intervention.js';
import type { SourceId } from '../../sources/index.js';
import { displayOf } from '../codes/local-codes.js';
import { citations } from './citations.js';
import type { DefinitionOptions } from './definition.js';
import { canonical, definitionNotice, head, treatmentTopic } from './definition.js';
import type { ActivityDefinition } from './types.js';

/**
 * An intervention of the catalog as an ActivityDefinition: what it is, what it is for, and by which works.
 * @example
 * interventions().map((entry) => activityDefinition(entry, { base: 'https://fhir.example.org' }));
 */
export function activityDefinition(entry: Intervention, options: DefinitionOptions = {}): ActivityDefinition {
  const { id, text, status, since, changedIn = [], references, basis } = entry;
  const { name, purpose, is, isNot } = text.en;
  const description = `${is}\n\nIt is not: ${isNot}`;
  const display = displayOf('technique', id);
  const works: readonly SourceId[] = [
    ...references.map(({ source }) => source),
    ...Object.values(basis).flat(),
  ];
  const locators: Partial<Record<SourceId, string>> = Object.fromEntries(
    references.flatMap(({ source, locator }) => (locator === undefined ? [] : [[source, locator]])),
  );
  return {
    resourceType: 'ActivityDefinition',
    ...head('ActivityDefinition', { id, title: name, description }, options),
    version: changedIn.at(-1) ?? since,
    status: status === 'active' || status === 'draft' ? 'draft' : 'retired',
    purpose,
    usage: definitionNotice,
    topic: [treatmentTopic()],
    relatedArtifact: citations(works, locators),
    kind: 'Task',
    code: {
      coding: [
        {
          system: canonical('CodeSystem', 'technique', options),
          code: id,
          ...(display === undefined ? {} : { display }),
        },
      ],
      text: name,
    },
    intent: 'plan',
  };
}
