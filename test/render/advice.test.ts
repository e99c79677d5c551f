import { describe, expect, test } from 'vitest';
import { rulesPage } from '../../src/render/rules-page.js';
import { renderAdviceText } from '../../src/render/rules-text.js';
import { adviceRecords } from '../../src/rules/advice.js';
import { allRules } from '../../src/rules/index.js';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

describe('advice', () => {
  const [grief] = adviceRecords.filter(({ id }) => id === 'grief-is-normal');

  test('one of it', () => {
    if (grief === undefined) throw new Error('There is no such advice.');
    expect(renderAdviceText(grief)).toMatchSnapshot();
  });

  test.each(adviceRecords)('$id: everything that a reader needs', (record) => {
    const text = flat(renderAdviceText(record));
    for (const part of [record.advice, record.whyNotCheckable, ...record.related, ...record.aliases])
      expect(text).toContain(part);
    expect(widest(renderAdviceText(record))).toBeLessThanOrEqual(80);
    expect(text.includes('Checked of it')).toBe(record.related.length > 0);
  });
});

describe('the page of rules', () => {
  const page = rulesPage();

  test('has every rule and every advice under a heading of its own, the rules first', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map(([, id]) => id);
    expect(headings.slice(0, allRules().length).sort()).toEqual(
      allRules()
        .map(({ id }) => id)
        .sort(),
    );
    expect(headings.slice(allRules().length)).toEqual(adviceRecords.map(({ id }) => id));
    expect(page).toContain(`${allRules().length} rules.`);
    expect(page.replaceAll('\n', ' ')).toContain('19 pieces of [advice]');
  });

  test('leads from an advice to what is checked of it', () => {
    const targets = [...page.matchAll(/\]\(#([a-z-]+)\)/g)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(adviceRecords.length);
    const ids = ['advice-that-no-record-can-show', ...allRules().map(({ id }) => id)];
    expect(targets.filter((id) => id === undefined || !ids.includes(id))).toEqual([]);
  });

  test('says of each why it is not checked', () => {
    for (const { advice, whyNotCheckable } of adviceRecords) {
      expect(page).toContain(advice);
      expect(page).toContain(`- Not checked: ${whyNotCheckable}`);
    }
  });
});
