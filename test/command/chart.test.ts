import { afterAll, describe, expect, test } from 'vitest';
import type { ChartSpec } from '../../src/render/index.js';
import { drawn, valuesOf } from '../charts/drawn.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const demo = folder.write('demo.json', line('demo'));
const cohort = folder.write('cohort.ndjson', `${line('demo')}\n${line('dropout')}\n`);
const rating = {
  schema: 'openipt/rating/1',
  instrument: 'own-scale',
  course: 'demo',
  session: 3,
  rater: 'r1',
  role: 'observer',
  item: 'i1',
  score: 2,
};
const ratings = folder.write('ratings.ndjson', `${JSON.stringify(rating)}\n`);

async function spec(...args: readonly string[]): Promise<ChartSpec> {
  const { status, out, err } = await call(['chart', ...args]);
  expect([status, err]).toEqual([0, '']);
  const parsed: ChartSpec = JSON.parse(out);
  return parsed;
}

test.each([
  ['trajectory', demo, 'symptoms over the sessions'],
  ['swim-lane', demo, 'what each session documents'],
  ['heat-map', cohort, 'on 2 courses'],
  ['heat-map', demo, 'where its findings point'],
  ['heat-map', ratings, 'ratings by session and item'],
])('%s of %s is a picture that draws', async (picture, file, title) => {
  const printed = await spec(picture, file);
  expect(JSON.stringify(printed.title)).toContain(title);
  expect((await drawn(printed)).warnings).toEqual([]);
});

test('a heat map is the same from reports as from their courses', async () => {
  const reports = folder.write('reports.ndjson', (await call(['check', cohort, '--format', 'ndjson'])).out);
  expect(await spec('heat-map', reports)).toEqual(await spec('heat-map', cohort));
});

test('a picture is as of a date', async () => {
  const values = valuesOf(await spec('trajectory', demo, '--as-of', '2025-02-04'));
  expect(values.filter(({ total }) => total !== undefined)).toHaveLength(2);
});

describe('a wrong call', () => {
  test.each<[string, readonly string[], string]>([
    ['no picture', [], 'Say which picture: trajectory, swim-lane, heat-map.'],
    ['an unknown picture', ['pie', demo], 'Say which picture'],
    ['no file', ['trajectory'], 'Name a file'],
    ['two courses in a picture of one', ['swim-lane', demo, demo], 'name one file'],
    ['a file that is not there', ['trajectory', `${folder.path}/no.json`], 'There is no such file'],
    ['courses beside ratings', ['heat-map', cohort, ratings], 'do not fit into one picture'],
    ['something else', ['heat-map', folder.write('x.ndjson', '{}\n')], 'x.ndjson:1:'],
  ])('%s has status 2 and prints nothing', async (_, args, message) => {
    const { status, out, err } = await call(['chart', ...args]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });
});
