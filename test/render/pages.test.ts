import { describe, expect, test } from 'vitest';
import { exampleFiles, workedCourses } from '../../src/examples/index.js';
import { iptAdult, protocols } from '../../src/protocols/index.js';
import { renderExamplesText } from '../../src/render/examples-text.js';
import { renderProtocolsText, renderProtocolText } from '../../src/render/protocols-text.js';
import { renderRulesText, renderRuleText } from '../../src/render/rules-text.js';
import { adviceRecords } from '../../src/rules/advice.js';
import { allRules, rule } from '../../src/rules/index.js';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

describe('rules', () => {
  test('the list names each with its severity and what it asks for', () => {
    const text = flat(renderRulesText(allRules(), adviceRecords));
    for (const { id, severity, statement } of allRules())
      expect(text).toContain(`${severity} ${id} ${statement}`);
    expect(widest(renderRulesText(allRules(), adviceRecords))).toBeLessThanOrEqual(80);
  });

  test('the list ends with the advice that no rule checks', () => {
    const text = flat(renderRulesText(allRules(), adviceRecords));
    const from = text.indexOf('Advice that no record can show (19): told, not checked');
    expect(from).toBeGreaterThan(text.indexOf(allRules().at(-1)?.id ?? ''));
    for (const { id, advice } of adviceRecords) expect(text.slice(from)).toContain(`advice ${id} ${advice}`);
  });

  test('one rule', () => {
    expect(renderRuleText(rule('formulation-not-agreed'))).toMatchSnapshot();
  });

  test.each(allRules())('$id: everything that a reader needs', (each) => {
    const text = flat(renderRuleText(each));
    for (const part of [each.statement, each.rationale, each.remedy]) expect(text).toContain(part);
    for (const need of each.needs) expect(text).toContain(need);
    expect(widest(renderRuleText(each))).toBeLessThanOrEqual(80);
  });
});

describe('protocols', () => {
  test('the list', () => {
    const text = flat(renderProtocolsText(protocols));
    for (const { id, title, summary } of protocols) expect(text).toContain(`${id} ${title}. ${summary}`);
  });

  test.each(protocols)('$id: every value reads as words', (protocol) => {
    const text = renderProtocolText(protocol);
    expect(text).not.toMatch(/\[object|undefined|null|\{|\}/);
    expect(widest(text)).toBeLessThanOrEqual(80);
    for (const { title } of protocol.phases) expect(text).toContain(`${title}: `);
  });

  test('ranges, spans and lists', () => {
    const text = flat(renderProtocolText(iptAdult));
    expect(text).toContain('Sessions: 12 to 16 verified, ISIPT');
    expect(text).toContain('Initial phase: the first 1 to 3 sessions');
    expect(text).toContain('Middle phase: the sessions between');
    expect(text).toContain('acute-psychosis (clinical), severe-mania (clinical)');
    expect(text).toContain('Off focus share: above 0.333, from sessions 6');
  });
});

test('the worked courses', () => {
  const text = flat(renderExamplesText(workedCourses, exampleFiles));
  for (const { id, title, shows } of workedCourses) expect(text).toContain(`${id} ${title}. ${shows}`);
});
