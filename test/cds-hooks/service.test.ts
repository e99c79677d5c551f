import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildPackage } from '../support/built-package.js';
import { faultsOfDiscovery, faultsOfResponse } from './card-schema.js';
import { worked } from './reports.js';

const origin = 'https://ehr.example.org';
const mark = 'Zanzibar77';
let child: ChildProcess;
let base = '';
let remove = () => {};
let printed = '';

beforeAll(async () => {
  const home = await buildPackage();
  remove = home.remove;
  const courses = join(home.folder, 'courses');
  mkdirSync(courses);
  for (const id of ['inventory-skipped', 'high-risk-no-plan', 'ending-neglected'] as const) {
    writeFileSync(join(courses, `${id}.json`), JSON.stringify(worked(id)));
  }
  writeFileSync(join(courses, 'broken.json'), JSON.stringify({ id: mark }));
  copyFileSync('docs/examples/cds-service.mjs', join(home.folder, 'cds-service.mjs'));
  child = spawn(process.execPath, ['cds-service.mjs', 'courses', '0', origin], { cwd: home.folder });
  const started = new Promise<string>((resolve, reject) => {
    const keep = (text: unknown) => {
      printed += String(text);
      const address = /http:\S+(?=\/cds-services)/.exec(printed)?.[0];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    child.once('exit', () => reject(new Error(printed)));
  });
  base = await started;
}, 60_000);

afterAll(() => {
  child.kill();
  remove();
});

const json = { 'Content-Type': 'application/json' };
const path = '/cds-services/openipt-patient-view';

async function post(to: string, body: unknown, headers: Record<string, string> = json) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(base + to, { method: 'POST', headers, body: text });
  const answer = await response.text();
  return { status: response.status, answer, value: answer === '' ? undefined : JSON.parse(answer) };
}

function opening(patientId: string, userId = 'Practitioner/7') {
  return {
    hook: 'patient-view',
    hookInstance: 'd1577c69-dfbe-44ad-ba6d-3e05e953b2ea',
    context: { userId, patientId },
  };
}

async function cardsFor(patientId: string, userId?: string) {
  const { status, value } = await post(path, opening(patientId, userId));
  expect(status).toBe(200);
  expect(faultsOfResponse(value)).toEqual([]);
  return value.cards;
}

describe('the example service', () => {
  test('is short enough to be read', () => {
    const lines = readFileSync('docs/examples/cds-service.mjs', 'utf8').split('\n');
    expect(lines.length).toBeLessThanOrEqual(120);
  });

  test('says what it offers', async () => {
    const response = await fetch(`${base}/cds-services`);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/json']);
    expect(faultsOfDiscovery(await response.json())).toEqual([]);
  });

  test('gives cards, once; takes an override; and shows what is left', async () => {
    const given = await cardsFor('inventory-skipped');
    const codes = given.map((card: { source: { topic: { code: string } } }) => card.source.topic.code);
    expect(codes).toEqual(['inventory-skipped', 'advice-before-inventory']);
    expect(await cardsFor('inventory-skipped')).toEqual([]);
    const [{ uuid, overrideReasons }] = given;
    const entry = {
      card: uuid,
      outcome: 'overridden',
      overrideReason: { reason: overrideReasons[0] },
      outcomeTimestamp: '2025-04-12T23:20:50Z',
    };
    for (const _ of [1, 2]) {
      const { status, answer } = await post(`${path}/feedback`, { feedback: [entry] });
      expect([status, answer]).toEqual([200, '']);
    }
    expect(await cardsFor('inventory-skipped')).toEqual([]);
  });

  test('shows safety errors until they are answered', async () => {
    const first = await cardsFor('high-risk-no-plan');
    const indicators = (list: { indicator: string }[]) => list.map(({ indicator }) => indicator);
    expect(indicators(first)).toEqual(['critical', 'critical', 'critical']);
    expect(indicators(await cardsFor('high-risk-no-plan'))).toEqual(['critical', 'critical', 'critical']);
    const feedback = first.map(({ uuid }: { uuid: string }) => ({
      card: uuid,
      outcome: 'overridden',
      overrideReason: {
        reason: { system: 'urn:openipt:fhir/CodeSystem/override-reason', code: 'in-supervision' },
      },
      outcomeTimestamp: '2025-04-12T23:20:50Z',
    }));
    expect((await post(`${path}/feedback`, { feedback })).status).toBe(200);
    expect(indicators(await cardsFor('high-risk-no-plan'))).toEqual(['warning', 'warning', 'warning']);
    expect(await cardsFor('high-risk-no-plan')).toEqual([]);
  });

  test.each([
    ['a patient who opens the own chart', 'inventory-skipped', 'Patient/inventory-skipped'],
    ['a proxy', 'high-risk-no-plan', 'RelatedPerson/3'],
    ['a patient without a course', mark, undefined],
    ['a path for a patient', '../package', undefined],
    ['a closed course without safety errors', 'ending-neglected', undefined],
  ])('gives no card to or for %s', async (_, patient, user) => {
    expect(await cardsFor(patient, user)).toEqual([]);
  });

  test.each<[string, number, string, string, unknown, Record<string, string>?]>([
    ['a path that is not there', 404, 'POST', `/${mark}`, {}],
    ['a method that is not there', 405, 'DELETE', path, {}],
    ['a body that is no JSON', 400, 'POST', path, `{"${mark}`],
    ['a body that is no JSON by its type', 415, 'POST', path, {}, { 'Content-Type': 'text/plain' }],
    ['another hook', 400, 'POST', path, { ...opening(mark), hook: mark }],
    ['no context', 400, 'POST', path, { hook: 'patient-view' }],
    ['null', 400, 'POST', path, null],
    ['too much', 413, 'POST', path, JSON.stringify({ x: mark.repeat(10_000) })],
    ['feedback on a card that nobody gave', 400, 'POST', `${path}/feedback`, { feedback: [{ card: mark }] }],
    ['a file that is no course', 500, 'POST', path, opening('broken')],
  ])('refuses %s, and repeats nothing of it', async (_, status, method, to, body, headers = json) => {
    const response = await fetch(base + to, {
      method,
      headers,
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = await response.text();
    expect(response.status).toBe(status);
    expect(answer).toMatch(/^\{"code":"/);
    expect(answer).not.toContain(mark);
    if (status === 405) expect(response.headers.get('allow')).toBe('POST, OPTIONS');
  });

  test('answers pages of the origins it was told, and no others', async () => {
    for (const [from, allowed] of [
      [origin, origin],
      ['https://else.example.org', null],
    ] as const) {
      const asked = await fetch(base + path, { method: 'OPTIONS', headers: { Origin: from } });
      expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([204, allowed]);
      expect(asked.headers.get('access-control-allow-methods')).toBe('POST, OPTIONS');
    }
  });

  test('answers to its own name only', async () => {
    const asked = request(`${base}/cds-services`, { headers: { Host: 'else.example.org' } }).end();
    const [response] = await once(asked, 'response');
    expect(response.statusCode).toBe(421);
    response.resume();
  });

  test('stops when told to, and has printed one line', async () => {
    const stopped = once(child, 'exit');
    child.kill();
    expect((await stopped)[0]).toBe(0);
    expect(printed).toMatch(/^4 courses on http:\S+\n$/);
  });
});
