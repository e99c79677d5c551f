import type { EventType } from '../model/course.js';
import { eventTypes } from '../model/course.js';
import { isList, listIn, textIn, valueIn } from './json.js';
import type { CodeSystemName, ExtensionName, IdentifierKind, Names } from './options.js';
import type { Reading } from './written.js';

/** A resource of a bundle, and where it stands. */
export interface Found {
  readonly resource: unknown;
  readonly type: string;
  /** JSON pointer to the resource. */
  readonly pointer: string;
  readonly url: string | undefined;
}

/**
 * The resources of a bundle, or of several (pages of a search, chunks of an export). One that stands there twice counts
 * once: pages overlap where something was stored between two of them.
 */
export function resourcesIn(input: unknown): readonly Found[] {
  const bundles: readonly (readonly [string, unknown])[] = isList(input)
    ? input.map((bundle, at) => [`/${at}`, bundle] as const)
    : [['', input]];
  const all = bundles.flatMap(([before, bundle]) =>
    listIn(bundle, 'entry').flatMap((entry, at): readonly Found[] => {
      const resource = valueIn(entry, 'resource');
      const type = textIn(resource, 'resourceType');
      if (type === undefined) return [];
      return [{ resource, type, pointer: `${before}/entry/${at}/resource`, url: textIn(entry, 'fullUrl') }];
    }),
  );
  const seen = new Set<string>();
  return all.filter((one) => {
    const keys = keysOf(one);
    const again = keys.some((key) => seen.has(key));
    for (const key of keys) seen.add(key);
    return !again;
  });
}

/** What knows the names of an installation, and where references lead. */
export class BundleReader implements Reading {
  readonly names: Names;
  readonly #course: string | undefined;
  readonly #people = new Map<string, string>();
  readonly #sessions = new Map<string, number>();

  /** @param course its id, where it is known: then identifiers of other courses are nobody’s */
  constructor(found: readonly Found[], names: Names, course?: string) {
    this.names = names;
    this.#course = course;
    for (const one of found) {
      const [, person] = this.identified(one.resource, 'person') ?? [];
      const [, session] = this.identified(one.resource, 'session') ?? [];
      for (const key of keysOf(one)) {
        if (person !== undefined) this.#people.set(key, person);
        if (session !== undefined) this.#sessions.set(key, Number(session));
      }
    }
  }

  system(name: CodeSystemName): string {
    return this.names.system(name);
  }

  person(reference: unknown): string | undefined {
    return lookUp(this.#people, textIn(reference, 'reference'));
  }

  session(reference: unknown): number | undefined {
    return lookUp(this.#sessions, textIn(reference, 'reference'));
  }

  /** The steps of the first business identifier of a kind: the course, and what follows. */
  identified(resource: unknown, kind: IdentifierKind): readonly string[] | undefined {
    const system = this.names.identifierSystem(kind);
    return listIn(resource, 'identifier')
      .filter((identifier) => textIn(identifier, 'system') === system)
      .flatMap((identifier) => {
        const steps = textIn(identifier, 'value')?.split('/');
        const foreign = this.#course !== undefined && steps?.[0] !== this.#course;
        return steps === undefined || foreign ? [] : [steps];
      })[0];
  }

  /** The events that tags name as standing in the extensions of a resource. */
  hosted(resource: unknown): readonly { readonly type: EventType; readonly id: string }[] {
    return listIn(resource, 'meta', 'tag').flatMap((tag) => {
      const type = eventTypes.find((one) => this.names.hosted(one) === textIn(tag, 'system'));
      const [, id] = textIn(tag, 'code')?.split('/') ?? [];
      return type === undefined || id === undefined ? [] : [{ type, id }];
    });
  }

  /** The extensions of ours of one name. */
  extensions(resource: unknown, name: ExtensionName): readonly unknown[] {
    const url = this.names.extension(name);
    return listIn(resource, 'extension').filter((one) => textIn(one, 'url') === url);
  }

  /** The names of what the extensions of a resource carried when it was written. */
  carried(resource: unknown): readonly string[] {
    const system = this.names.system('carried');
    return listIn(resource, 'meta', 'tag').flatMap((tag) => {
      const code = textIn(tag, 'system') === system ? textIn(tag, 'code') : undefined;
      return code === undefined ? [] : [code];
    });
  }
}

function keysOf({ resource, type, url }: Found): readonly string[] {
  const id = textIn(resource, 'id');
  return [...(url === undefined ? [] : [url]), ...(id === undefined ? [] : [`${type}/${id}`])];
}

// A server gives back references of its own: relative, absolute, or of one version.
function lookUp<T>(known: ReadonlyMap<string, T>, reference: string | undefined): T | undefined {
  if (reference === undefined) return undefined;
  const bare = reference.replace(/\/_history\/[^/]*$/, '');
  const relative = bare.split('/').slice(-2).join('/');
  return known.get(bare) ?? known.get(relative);
}
