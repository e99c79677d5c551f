import { isObject, type Json, type JsonObject, listOf, textOf } from './json.js';

/** A client of a FHIR server that knows HTTP and JSON, and nothing else. */
export interface FhirClient {
  /** Posts a Bundle. Throws where the server refuses it, or an entry of it. */
  post(bundle: unknown): Promise<JsonObject>;
  /** Puts or posts one resource. */
  send(method: 'PUT' | 'POST', path: string, resource: unknown, ifNoneExist?: string): Promise<JsonObject>;
  /** The answer to a search: a Bundle. */
  search(query: string): Promise<JsonObject>;
  /** What the search finds. */
  found(query: string): Promise<readonly Json[]>;
  /** How many resources of each type there are. */
  counts(types: readonly string[]): Promise<{ readonly [type: string]: number }>;
}

export function fhirClient(url: string): FhirClient {
  return { post, send, search, found, counts };

  async function post(bundle: unknown): Promise<JsonObject> {
    const answer = await send('POST', '', bundle);
    for (const [i, entry] of listOf(answer, 'entry').entries()) {
      const response = isObject(entry) ? entry['response'] : undefined;
      const status = textOf(response, 'status') ?? 'no status';
      if (!status.startsWith('2')) throw new Error(`entry ${i}: ${status} ${JSON.stringify(response)}`);
    }
    return answer;
  }

  async function send(
    method: string,
    path: string,
    resource: unknown,
    ifNoneExist?: string,
  ): Promise<JsonObject> {
    return read(
      await fetch(`${url}/${path}`, {
        method,
        headers: {
          'content-type': 'application/fhir+json',
          ...(ifNoneExist === undefined ? {} : { 'if-none-exist': ifNoneExist }),
        },
        body: JSON.stringify(resource),
      }),
    );
  }

  async function search(query: string): Promise<JsonObject> {
    return read(await fetch(`${url}/${query}`));
  }

  async function found(query: string): Promise<readonly Json[]> {
    return listOf(await search(query), 'entry').map((entry) =>
      isObject(entry) ? (entry['resource'] ?? null) : null,
    );
  }

  async function counts(types: readonly string[]): Promise<{ readonly [type: string]: number }> {
    const all: Record<string, number> = {};
    for (const type of types) all[type] = (await found(type)).length;
    return all;
  }
}

async function read(response: Response): Promise<JsonObject> {
  const body: Json = JSON.parse(await response.text());
  if (!response.ok || !isObject(body)) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return body;
}
