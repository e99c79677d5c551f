import { describe, expect, test } from 'vitest';
import { contraindications, evidence, fitHints } from '../../src/protocols/index.js';
import { indicationsPage } from '../../src/render/indications-page.js';
import { cite } from '../../src/sources/index.js';

const page = indicationsPage();
const flat = page.replaceAll(/\s+/g, ' ');
const rows = page.split('\n').filter((line) => line.startsWith('| '));

describe('the page of indications', () => {
  test('says before anything else what it is, and what it is not', () => {
    const top = flat.slice(0, flat.indexOf('## '));
    for (const part of ['Hints with sources', 'They decide nothing', 'had a clinical review yet'])
      expect(top).toContain(part);
  });

  test('has what cannot wait first', () => {
    const titles = [...page.matchAll(/^##+ (.*)$/gm)].map(([, title]) => title);
    expect(titles).toEqual([
      'What has to wait, or does not belong to IPT',
      'What is known, by condition',
      'Hints on the fit',
      'Towards IPT',
      'Towards cognitive or cognitive-behavioural therapy',
      'Towards something else, or something more',
    ]);
    expect(page.indexOf('Acute danger of suicide')).toBeLessThan(page.indexOf('Major depression'));
  });

  test('has a row for each record, of four cells', () => {
    const heads = 5;
    expect(rows).toHaveLength(contraindications.length + evidence.length + fitHints.length + 2 * heads);
    for (const row of rows) expect(row.split('|')).toHaveLength(6);
  });

  test.each(evidence.map((one) => [`${one.condition} ${one.population ?? ''} ${one.aim}`, one] as const))(
    '%s stands there with its sources and grounding',
    (_, { finding, sources, grounding }) => {
      const row = rows.find((line) => line.includes(finding)) ?? '';
      for (const work of sources) expect(row).toContain(cite(work.source));
      expect(row).toContain(`*${grounding}*`);
    },
  );

  test.each(fitHints)('$id stands there and says what it rests on', ({ when, hint, evidence: kind }) => {
    const row = rows.find((line) => line.includes(`| ${when} | ${hint} |`)) ?? '';
    expect(row).toContain(`**${kind.replace('-', ' ')}**`);
  });

  test('names what it is silent about', () => {
    expect(flat).toMatch(/Nothing is said here of: .*adjustment problem/);
  });

  test('holds nothing but words', () => {
    expect(page).not.toMatch(/undefined|\[object|null|\bscor/i);
  });
});
