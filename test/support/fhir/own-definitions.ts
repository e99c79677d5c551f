import { type Fault, isObject, type Json, listOf, textOf } from './json.js';
import { extensionsOf, extensionsOfR4, lintExtensions } from './lint-extensions.js';
import { walk } from './walk.js';

/**
 * Where a Bundle and the definitions that come with it disagree: an extension of ours that is not defined, stands on
 * another element, or is made otherwise; a code that our code systems do not have, or under another display; a
 * canonical of ours that nothing defines.
 */
export function faultsAgainst(
  bundle: unknown,
  resources: readonly { readonly resourceType: string; readonly url?: string }[],
  base: string,
): readonly string[] {
  const whole: Json = JSON.parse(JSON.stringify(bundle));
  if (!isObject(whole)) return ['not a resource'];
  const { met } = walk(whole, textOf(whole, 'resourceType') ?? '');
  const { defined, systems, urls } = definedIn(resources);
  const faults: Fault[] = [...lintExtensions(met, defined)];
  const say = (at: string, says: string): void => {
    faults.push({ by: 'definitions', at, says });
  };
  for (const { at, type, value, holder } of met) {
    const url = type === 'Extension' ? textOf(value, 'url') : undefined;
    if (url?.startsWith(base) && !defined.has(url)) say(at, `${url} is not defined`);
    const system = type === 'Coding' ? textOf(value, 'system') : undefined;
    const code = textOf(value, 'code') ?? '';
    if (system?.startsWith(`${base}/CodeSystem/`)) {
      const codes = systems.get(system);
      if (!systems.has(system)) say(at, `${system} is not defined`);
      else if (codes === undefined) continue;
      else if (!codes.has(code)) say(at, `${system} has no code ${code}`);
      else if ((textOf(value, 'display') ?? codes.get(code)) !== codes.get(code))
        say(at, `${code} is called otherwise`);
    }
    if (type === 'canonical' && typeof value === 'string' && value.startsWith(base)) {
      if (!urls.has(value.replace(/\|.*$/, ''))) say(at, `${value} is not defined (${holder.names[0]})`);
    }
  }
  return faults.map(({ by, at, says }) => `${by}: ${at}: ${says}`);
}

interface OwnDefinitions {
  readonly defined: ReturnType<typeof extensionsOf>;
  readonly systems: ReadonlyMap<string, ReadonlyMap<string, string | undefined> | undefined>;
  readonly urls: ReadonlySet<string | undefined>;
}

type Resources = Parameters<typeof faultsAgainst>[1];

const read = new WeakMap<Resources, OwnDefinitions>();

function definedIn(resources: Resources): OwnDefinitions {
  const known = read.get(resources);
  if (known !== undefined) return known;
  const own = {
    defined: new Map([...extensionsOfR4(), ...extensionsOf(resources)]),
    systems: new Map(resources.flatMap((one) => codesIn(plain(one)))),
    urls: new Set(resources.map(({ url }) => url)),
  };
  read.set(resources, own);
  return own;
}

function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value));
}

function codesIn(
  resource: Json,
): readonly (readonly [string, ReadonlyMap<string, string | undefined> | undefined])[] {
  const url = textOf(resource, 'url');
  if (textOf(resource, 'resourceType') !== 'CodeSystem' || url === undefined) return [];
  // A fragment leaves room for the codes of a host.
  if (textOf(resource, 'content') === 'fragment') return [[url, undefined]];
  const codes = new Map<string, string | undefined>();
  const add = (concepts: readonly Json[]): void => {
    for (const one of concepts) {
      codes.set(textOf(one, 'code') ?? '', textOf(one, 'display'));
      add(listOf(one, 'concept'));
    }
  };
  add(listOf(resource, 'concept'));
  return [[url, codes]];
}
