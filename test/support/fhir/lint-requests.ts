import { type Entry, identifiersOf, type Named } from './entries.js';
import { type Fault, type JsonObject, textOf } from './json.js';

const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** What is wrong with the entries of a transaction or a batch, beside their resources. */
export function lintRequests(entries: readonly Entry[]): readonly Fault[] {
  return [
    ...entries.flatMap((entry) => entryFaults(entry).map((says) => ({ by: 'request', at: entry.at, says }))),
    ...repeated(entries, 'full url', ({ fullUrl }) => fullUrl),
    ...repeated(entries, 'condition', ({ request, type }) => {
      const ifNoneExist = textOf(request, 'ifNoneExist');
      const url = textOf(request, 'url');
      return ifNoneExist !== undefined ? `${type}?${ifNoneExist}` : url?.includes('?') ? url : undefined;
    }),
  ];
}

/** Two resources of one type with the same business identifier. */
export function lintIdentifiers(entries: readonly Entry[]): readonly Fault[] {
  return repeated(entries, 'identifier', ({ type, resource }) => {
    const [first] = identifiersOf(resource);
    return first === undefined ? undefined : `${type} ${first.system}|${first.value}`;
  });
}

function repeated(
  entries: readonly Entry[],
  what: string,
  keyOf: (entry: Entry) => string | undefined,
): readonly Fault[] {
  const seen = new Set<string>();
  return entries.flatMap((entry) => {
    const key = keyOf(entry);
    if (key === undefined) return [];
    if (seen.has(key)) return [{ by: 'repeated', at: entry.at, says: `the same ${what} twice: ${key}` }];
    seen.add(key);
    return [];
  });
}

function entryFaults(entry: Entry): readonly string[] {
  const { fullUrl, request, resource } = entry;
  const faults: string[] = [];
  if (fullUrl?.startsWith('urn:uuid:') && !uuid.test(fullUrl)) faults.push(`${fullUrl} is no UUID`);
  if (fullUrl === undefined) faults.push('has no full url');
  if (request === undefined) return [...faults, 'has no request'];
  if (resource === undefined) return [...faults, 'has no resource'];
  return [...faults, ...requestFaults(entry, request, resource)];
}

function requestFaults({ type = '' }: Entry, request: JsonObject, resource: JsonObject): readonly string[] {
  const method = textOf(request, 'method');
  const url = textOf(request, 'url') ?? '';
  const ifNoneExist = textOf(request, 'ifNoneExist');
  const id = textOf(resource, 'id');
  if (method === 'POST') {
    return [
      ...(id === undefined ? [] : ['a resource that is posted has an id']),
      ...(url === type ? [] : [`a ${type} is posted to ${url}`]),
      ...(ifNoneExist === undefined ? [] : conditionFaults(ifNoneExist, type, resource)),
    ];
  }
  if (method !== 'PUT') return [`the method ${method}`];
  const faults = ifNoneExist === undefined ? [] : ['ifNoneExist is for POST only'];
  const [place = '', condition] = [
    url.split('?')[0],
    url.includes('?') ? url.slice(url.indexOf('?') + 1) : undefined,
  ];
  if (condition === undefined) {
    return id !== undefined && place === `${type}/${id}`
      ? faults
      : [...faults, `put at ${url}, with the id ${id}`];
  }
  return [
    ...faults,
    ...(place === type ? [] : [`a ${type} is put at ${place}`]),
    ...(id === undefined ? [] : ['a conditional update has an id of its own']),
    ...(/[|\s#]/.test(condition) ? ['the condition in a url is not url-encoded'] : []),
    ...conditionFaults(condition, type, resource),
  ];
}

/** A condition has to be what stands after `?`, and to find exactly the resource that it guards. */
function conditionFaults(condition: string, type: string, resource: JsonObject): readonly string[] {
  if (condition.includes('?') || condition.startsWith('/') || condition.startsWith(`${type}/`)) {
    return [`the condition ${condition} holds more than what comes after “?”`];
  }
  const own = identifiersOf(resource);
  const pairs = condition.split('&');
  const faults = pairs.some((pair) => pair.startsWith('identifier=')) ? [] : ['a condition on no identifier'];
  for (const pair of pairs) {
    const [name, ...rest] = pair.split('=');
    if (name === 'patient') {
      if (decoded(rest.join('=')) !== patientOf(resource))
        faults.push(`${pair} is not the resource’s own patient`);
      continue;
    }
    if (name !== 'identifier') {
      faults.push(`a condition on ${name}`);
      continue;
    }
    const named = searchedFor(rest.join('='));
    if (named === undefined) faults.push(`${pair} does not look for one system and value`);
    else if (!own.some(({ system, value }) => system === named.system && value === named.value)) {
      faults.push(`${pair} does not find the resource itself`);
    }
  }
  return faults;
}

function patientOf(resource: JsonObject): string | undefined {
  for (const key of ['patient', 'subject', 'for']) {
    const to = textOf(resource[key], 'reference');
    if (to !== undefined) return to;
  }
  return undefined;
}

/** The identifier that a search looks for; a comma would mean “or”, unless a backslash stands before it. */
function searchedFor(encoded: string): Named | undefined {
  if (/[\s#]/.test(encoded)) return undefined;
  const text = decoded(encoded);
  if (text === undefined) return undefined;
  const parts = [''];
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    const last = parts.length - 1;
    if (sign === '\\') parts[last] += text.charAt(++i);
    else if (sign === ',' || sign === '$') return undefined;
    else if (sign === '|') parts.push('');
    else parts[last] += sign;
  }
  const [system = '', value = ''] = parts;
  return parts.length === 2 && system !== '' && value !== '' ? { system, value } : undefined;
}

function decoded(text: string): string | undefined {
  try {
    // In a query a plus sign means a blank.
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
