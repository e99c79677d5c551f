import { describe, expect, test } from 'vitest';
import { catalogFile, intervention, interventions, linesOf } from '../../src/catalog/index.js';
import { call } from './fake-host.js';

describe('openipt catalog', () => {
  test('lists the 24 by group, each with its purpose', async () => {
    const { status, out } = await call(['catalog']);
    expect(status).toBe(0);
    for (const { id } of interventions()) expect(out).toMatch(new RegExp(`^ {2}${id}$`, 'm'));
    expect(out.indexOf('To find out')).toBeLessThan(out.indexOf('The ending'));
    expect(out).toContain('no clinician has reviewed it yet');
  });

  test('as JSON is the file that the package ships', async () => {
    const { out } = await call(['catalog', '--format', 'json']);
    expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(catalogFile())));
  });

  test.each(interventions().map(({ id }) => id))('%s: shows every line, within the width', async (id) => {
    const { status, out } = await call(['catalog', id]);
    expect(status).toBe(0);
    const flat = out.replaceAll(/\s+/g, ' ');
    for (const { text } of linesOf(intervention(id))) expect(flat).toContain(text);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  test('shows an entry in the order in which a therapist wants it', async () => {
    const { out } = await call(['catalog', 'communication-analysis']);
    const headings = out.split('\n').filter((line) => /^[A-Z][A-Za-z ]+$/.test(line));
    expect(headings).toEqual([
      ...['Communication analysis', 'When', 'When not', 'Not at all', 'First', 'Steps', 'Ways to say it'],
      ...['Ways to go on', 'Watch out', 'Until next time', 'Its neighbours', 'Where it comes from'],
    ]);
    expect(out).toContain('guards comm-analysis-summary-only');
    expect(out).toContain('Safety: The exchange came with violence');
    expect(out).toMatch(/Confidence: high .* no clinician has\s+reviewed it yet/s);
  });

  test('one as JSON has its lines with their ids', async () => {
    const { out } = await call(['catalog', 'role-play', '--format=json']);
    const { id, lines } = JSON.parse(out);
    expect(id).toBe('role-play');
    expect(lines.warnings[0].id).toBe('role-play/warnings/only-discussed');
  });

  test.each([
    ['emotion identification', 'Affect exploration'],
    ['Role Play', 'Role play'],
  ])('finds an entry by another name: %s', async (name, title) => {
    expect((await call(['catalog', name])).out.split('\n')[0]).toBe(title);
  });

  test.each([
    ['role-plya', 'There is no intervention of that name. Did you mean role-play?'],
    ['xyzzy', 'There is no intervention of that name. Call the command without a name for the list.'],
  ])('helps with a wrong name: %s', async (name, message) => {
    expect(await call(['catalog', name])).toEqual({ status: 2, out: '', err: `openipt: ${message}\n` });
  });

  test('shows in plain ASCII where the terminal knows no more', async () => {
    const { out } = await call(['catalog', 'grief-work'], { env: { LC_ALL: 'C' } });
    expect(out).toMatch(/^[\x20-\x7e\n]+$/);
  });
});

describe('openipt catalog --search', () => {
  test('shows what was found, and in which lines', async () => {
    const { status, out } = await call(['catalog', '--search', 'pneumonia']);
    expect(status).toBe(0);
    expect(out).toContain('1 intervention for “pneumonia”');
    expect(out).toContain('(keyPhrases/as-real)');
  });

  test('as JSON gives every match', async () => {
    const { out } = await call(['catalog', '--search', 'funeral', '--format', 'json']);
    expect(JSON.parse(out)[0]).toMatchObject({ intervention: 'grief-work', matches: expect.any(Array) });
  });

  test('says so where nothing is found', async () => {
    const { status, out } = await call(['catalog', '--search', 'xylophone']);
    expect([status, out]).toEqual([
      0,
      'Nothing in the catalog matches “xylophone”.\nThe list: openipt catalog\n',
    ]);
  });

  test('is not asked for together with a name', async () => {
    expect(await call(['catalog', 'role-play', '--search', 'x'])).toEqual({
      status: 2,
      out: '',
      err: 'openipt: Name an intervention or search for words, not both.\n',
    });
  });
});
