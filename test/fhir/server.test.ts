import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changed, withResource } from '../support/fhir/change.js';
import { type FhirClient, fhirClient } from '../support/fhir/client.js';
import { entriesOf, resolved } from '../support/fhir/entries.js';
import { goodBundle } from '../support/fhir/good-bundle.js';
import { isObject, type Json, listOf, textOf } from '../support/fhir/json.js';
import { type FhirServer, startFhirServer } from '../support/fhir/server.js';

const good: Json = JSON.parse(JSON.stringify(goodBundle));
const entries = isObject(good) ? entriesOf(good) : [];
const types = entries.map(({ type }) => type ?? '');
const task = 'Task?identifier=https%3A%2F%2Fexample.org%2Fipt%2Fsid%7Cc1%2Ftask-1';

describe('a FHIR server on this machine', () => {
  let server: FhirServer;
  let client: FhirClient;
  beforeAll(async () => {
    server = await startFhirServer();
    client = fhirClient(server.url);
  });
  afterAll(() => server.stop());

  it('stores every entry, and resolves the references between them', async () => {
    const answer = await client.post(goodBundle);
    expect(listOf(answer, 'entry')).toHaveLength(12);
    expect(await client.counts(types)).toEqual(Object.fromEntries(types.map((type) => [type, 1])));
    const [plan] = await client.found('CarePlan');
    const [episode] = await client.found('EpisodeOfCare');
    expect(JSON.stringify(plan)).not.toContain('urn:uuid');
    expect(JSON.stringify(plan)).toContain(`EpisodeOfCare/${textOf(episode, 'id')}`);
  });

  it('stores nothing twice', async () => {
    await client.post(goodBundle);
    await client.post(goodBundle);
    expect(await client.counts(types)).toEqual(Object.fromEntries(types.map((type) => [type, 1])));
  });

  it('updates what is put, and keeps what is posted', async () => {
    await client.post(withResource(good, 'Task', ['status'], () => 'completed'));
    await client.post(withResource(good, 'Procedure', ['status'], () => 'not-done'));
    expect((await client.found(task)).map((one) => textOf(one, 'status'))).toEqual(['in-progress']);
    await client.post(withResource(good, 'Task', ['status'], () => 'completed'));
    expect((await client.found(task)).map((one) => textOf(one, 'status'))).toEqual(['completed']);
    expect((await client.found('Procedure')).map((one) => textOf(one, 'status'))).toEqual(['completed']);
  });

  it('finds by code, by episode and by protocol', async () => {
    const [episode] = await client.found('EpisodeOfCare');
    expect(await client.found('Observation?code=http%3A%2F%2Floinc.org%7C44261-6')).toHaveLength(1);
    expect(await client.found('Observation?code=http%3A%2F%2Floinc.org%7C70274-6')).toHaveLength(0);
    expect(
      await client.found(`Encounter?episode-of-care=EpisodeOfCare/${textOf(episode, 'id')}`),
    ).toHaveLength(1);
    expect(await client.found(`${task}9`)).toHaveLength(0);
  });

  it('refuses what is not valid, and stores none of it', async () => {
    const before = await client.counts(types);
    const bad = withResource(good, 'Flag', ['identifier'], () => ({ value: 'x' }));
    await expect(client.post(bad)).rejects.toThrow(/^422: .*Flag\.identifier/s);
    await expect(client.post(withResource(good, 'Goal', ['subject'], () => undefined))).rejects.toThrow(
      /^422: /,
    );
    expect(await client.counts(types)).toEqual(before);
  });

  it('makes a second resource where the condition holds the type, as a real server does', async () => {
    const condition = 'Flag?identifier=https%3A%2F%2Fexample.org%2Fipt%2Fsid%7Cc2%2Fflag';
    const flag = resolved(entries[10]?.resource ?? null, entries);
    const posted = changed(flag, ['identifier', 0, 'value'], () => 'c2/flag');
    await client.send('POST', 'Flag', posted, condition);
    await client.send('POST', 'Flag', posted, condition);
    expect(await client.found('Flag')).toHaveLength(3);
  });
});

describe('a FHIR server that keeps old tags', () => {
  it('merges them on update, as many servers do, and others do not', async () => {
    const tagged = (code: string): Json =>
      withResource(good, 'Task', ['meta'], () => ({ tag: [{ system: 'https://example.org/tags', code }] }));
    for (const keepsTags of [true, false]) {
      const server = await startFhirServer({ keepsTags });
      const client = fhirClient(server.url);
      await client.post(tagged('old'));
      await client.post(tagged('new'));
      const [held] = await client.found('Task');
      expect(JSON.stringify(held).includes('"old"')).toBe(keepsTags);
      expect(JSON.stringify(held)).toContain('"new"');
      await server.stop();
    }
  });
});

describe('a FHIR server that limits transactions', () => {
  let server: FhirServer;
  let client: FhirClient;
  beforeAll(async () => {
    server = await startFhirServer({ maxEntries: 8 });
    client = fhirClient(server.url);
  });
  afterAll(() => server.stop());

  it('refuses one of twelve entries, and stores none of it', async () => {
    await expect(client.post(goodBundle)).rejects.toThrow('422: ');
    expect(await client.counts(['Task', 'Goal'])).toEqual({ Task: 0, Goal: 0 });
  });

  it('takes one of eight, with a reference that leads out of it where the reference is known', async () => {
    const first = changed(good, ['entry'], () => listOf(good, 'entry').slice(3, 8));
    const known = withResource(first, 'Encounter', ['episodeOfCare'], () => undefined);
    const answer = await client.post(known);
    expect(answer['type']).toBe('transaction-response');
    expect(await client.counts(['Encounter', 'Procedure', 'Goal'])).toEqual({
      Encounter: 1,
      Procedure: 1,
      Goal: 0,
    });
  });

  it('refuses one with a reference that leads nowhere', async () => {
    const rest = changed(good, ['entry'], () => listOf(good, 'entry').slice(8, 10));
    await expect(client.post(rest)).rejects.toThrow(/^422: .*Invalid reference/s);
  });
});
