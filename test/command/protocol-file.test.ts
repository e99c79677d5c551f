import { afterAll, describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { call, Folder } from './fake-host.js';

const folder = new Folder();
afterAll(() => folder.remove());

const course = folder.write('course.json', JSON.stringify(workedCourse('demo').course));
const house = { source: 'house-judgement', grounding: 'house', note: 'our clinic decided so' };
const clinic = {
  basedOn: 'ipt-adult',
  id: 'clinic-ipt',
  version: '1.0.0',
  title: 'IPT at our clinic',
  summary: 'Twenty sessions.',
  length: { value: { min: 20, max: 20 }, ...house },
};

const written = (name: string, protocol: unknown) => folder.write(name, JSON.stringify(protocol, null, 2));

describe('a protocol from a file', () => {
  test('is what a course is checked by, whatever the course names', async () => {
    const file = written('clinic.json', clinic);
    const { out } = await call([
      'check',
      course,
      '--protocol',
      file,
      '--format',
      'json',
      '--fail-on',
      'never',
    ]);
    expect(JSON.parse(out)).toMatchObject({
      reports: [{ protocol: { id: 'clinic-ipt', version: '1.0.0' } }],
    });
  });

  test('may be whole', async () => {
    const file = written('whole.json', { ...iptAdult, id: 'whole' });
    const { status, out } = await call(['next', course, '--protocol', file, '--format', 'json']);
    expect([status, JSON.parse(out).protocol.id]).toEqual([0, 'whole']);
  });

  test('that cannot work is refused with every fault and its line', async () => {
    const gates = [{ into: 'middle', rules: { value: ['no-such-rule'], ...house } }];
    const file = written('faulty.json', { ...clinic, version: 'one', gates });
    const { status, out, err } = await call(['check', course, '--protocol', file]);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('The protocol cannot be used.');
    expect(err).toMatch(/faulty\.json:4:\d+.*\/version/);
    expect(err).toContain('The gate names a rule that does not exist');
  });

  test('that is based on nothing known, is no JSON, or is not there, is refused', async () => {
    const nowhere = written('nowhere.json', { ...clinic, basedOn: 'made-up' });
    const broken = folder.write('broken.json', '{ "id": ');
    for (const [file, said] of [
      [nowhere, 'based on one that does not exist'],
      [broken, 'broken.json:1'],
      ['not-there.json', 'not-there.json'],
    ] as const) {
      const { status, err } = await call(['check', course, '--protocol', file]);
      expect(status).toBe(2);
      expect(err).toContain(said);
    }
  });
});
