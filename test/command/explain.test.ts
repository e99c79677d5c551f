import { afterAll, describe, expect, test } from 'vitest';
import type { Explanation } from '../../src/index.js';
import { ruleIds } from '../../src/index.js';
import { call, Folder, line } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const demo = folder.write('demo.json', line('demo'));
const avoided = folder.write('avoided.json', line('role-play-avoided'));

async function explained(...args: readonly string[]): Promise<Explanation> {
  const { status, out, err } = await call(['explain', ...args, '--format', 'json']);
  expect([status, err]).toEqual([0, '']);
  const explanation: Explanation = JSON.parse(out);
  return explanation;
}

describe('explain', () => {
  test('shows one rule on one course, and exits with 0 whatever it says', async () => {
    const { status, out, err } = await call(['explain', 'role-play-avoided', avoided]);
    expect([status, err]).toEqual([0, '']);
    expect(out).toMatch(/^role-play-avoided on course role-play-avoided: not as the protocol has it\n/);
    for (const heading of ['What it saw', 'What it looked at', 'What was considered', 'Sources'])
      expect(out).toContain(`\n${heading}`);
    expect(out).toContain('Judged by  IPT for adults (ipt-adult ');
    expect((await call(['explain', 'risk-not-checked', avoided])).status).toBe(0);
  });

  test('as JSON begins with its schema, and says what the check says', async () => {
    const { reports } = JSON.parse((await call(['check', demo, '--format', 'json'])).out);
    for (const id of ruleIds) {
      const { schema, rule, verdict } = await explained(id, demo);
      expect([schema, rule.id]).toEqual(['openipt/explanation/1', id]);
      expect([id, verdict]).toEqual([id, reports[0].verdicts[id]]);
    }
  });

  test('reads standard input, by another protocol, as of a date', async () => {
    const { status, out } = await call(['explain', 'baseline-missing', '-', '--protocol', 'ipt-a'], {
      input: line('demo'),
    });
    expect(status).toBe(0);
    expect(out).toContain('(ipt-a ');
    const early = await explained('role-play-avoided', avoided, '--as-of', '2025-02-10');
    expect(early).toMatchObject({ asOf: '2025-02-10', verdict: { kind: 'open' } });
    expect((await explained('role-play-avoided', avoided)).verdict.kind).toBe('fail');
  });

  test('points into the course as written, also where a cut moved its events', async () => {
    const course = JSON.parse(line('role-play-avoided'));
    const [first] = course.events;
    const { on: _, ...opened } = first;
    const withdrawn = { id: 'w', type: 'entry-withdrawn', replaces: 'e2', data: { reason: 'other' } };
    const events = [...course.events, { ...opened, id: 'again', replaces: first.id }, withdrawn];
    const file = folder.write('corrected.json', JSON.stringify({ ...course, events }));
    const places = [];
    for (const id of ruleIds) {
      const { judgements, open } = await explained(id, file, '--as-of', '2025-03-20');
      places.push(...[...judgements, ...open].flatMap(({ at }) => at));
      places.push(...judgements.flatMap(({ finding }) => finding?.at ?? []));
      places.push(...judgements.flatMap((one) => one.counterEvidence.flatMap(({ at }) => at)));
    }
    expect(places.length).toBeGreaterThan(20);
    for (const { pointer, event } of places)
      if (event !== undefined)
        expect([pointer, events[Number(pointer.split('/')[2])]?.id]).toEqual([pointer, event]);
  });

  test('leads to where a source can be read', async () => {
    const { sources } = await explained('risk-not-asked-at-intake', demo);
    expect(sources.map(({ link }) => link)).toContain('https://doi.org/10.1017/S0033291714001299');
  });
});

describe('a wrong call of explain', () => {
  test.each([
    [[], 'Name a rule and a file: openipt explain role-play-avoided course.json.'],
    [['risk-not-cheked', demo], 'There is no rule of that name. Did you mean risk-not-checked?'],
    [['frobnicate', demo], 'There is no rule of that name. See openipt rules for the list.'],
    [
      ['risk-not-checked'],
      'Name a file, or - for standard input: openipt explain risk-not-checked course.json.',
    ],
    [[demo, 'risk-not-checked'], 'The rule comes first: openipt explain risk-not-checked FILE.'],
    [['risk-not-checked', demo, demo], 'This command takes 2 arguments.'],
    [
      ['risk-not-checked', demo, '--as-of', 'soon'],
      '--as-of needs a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD.',
    ],
  ])('%j has status 2 and a sentence', async (args, message) => {
    expect(await call(['explain', ...args])).toEqual({ status: 2, out: '', err: `openipt: ${message}\n` });
  });

  test.each([
    ['a missing file', `${folder.path}/nothing.json`, 'There is no such file.'],
    ['an array', folder.write('array.json', `[${line('demo')}]`), ':1:1  Expected an object.'],
    [
      'an unknown protocol',
      folder.write('unknown.json', line('demo').replace('"ipt-adult"', '"x"')),
      '/protocol  The course names a protocol that is not known here.',
    ],
  ])('%s is told where it is wrong', async (_, file, message) => {
    const { status, out, err } = await call(['explain', 'risk-not-checked', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err.startsWith(file)).toBe(true);
    expect(err).toContain(message);
  });
});
