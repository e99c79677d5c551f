import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import { replay } from '../../src/index.js';
import { nextSteps } from '../../src/next/next-steps.js';
import type { NextStep } from '../../src/next/step.js';
import { iptAdult, protocols } from '../../src/protocols/index.js';
import { renderExamplesText } from '../../src/render/examples-text.js';
import { renderNextText } from '../../src/render/next-text.js';
import { renderProtocolsText, renderProtocolText } from '../../src/render/protocols-text.js';
import { renderRulesText, renderRuleText } from '../../src/render/rules-text.js';
import { allRules, rule } from '../../src/rules/index.js';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function widest(text: string): number {
  return Math.max(...text.split('\n').map((line) => line.length));
}

describe('rules', () => {
  test('the list names each with its severity and what it asks for', () => {
    const text = flat(renderRulesText(allRules()));
    for (const { id, severity, statement } of allRules())
      expect(text).toContain(`${severity} ${id} ${statement}`);
    expect(widest(renderRulesText(allRules()))).toBeLessThanOrEqual(80);
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
  const text = flat(renderExamplesText(workedCourses));
  for (const { id, title, shows } of workedCourses) expect(text).toContain(`${id} ${title}. ${shows}`);
});

describe('next steps', () => {
  const steps: readonly NextStep[] = [
    { step: 'a', title: 'Ask', status: 'permitted', proposes: [], fillIn: [], reasons: [] },
    ...['completed', 'dropout'].map(
      (reason): NextStep => ({
        step: `close:${reason}`,
        title: `Close: ${reason}`,
        status: 'permitted',
        proposes: [{ id: 'n', type: 'course-closed', data: {} }],
        fillIn: ['/data/initiatedBy'],
        reasons: [],
      }),
    ),
    {
      step: 'enter-phase:middle',
      title: 'Enter: Middle phase',
      status: 'against-protocol',
      proposes: [{ id: 'n', type: 'phase-entered', data: { phase: 'middle' } }],
      fillIn: [],
      reasons: [
        {
          rule: 'no-time-limit',
          kind: 'open',
          message: 'Agree on it.',
          unblockedBy: [{ id: 'b', type: 'contract-agreed', data: {} }],
        },
        { rule: 'formulation-missing', kind: 'review', message: 'No record.', unblockedBy: [] },
      ],
    },
    {
      step: 'b',
      title: 'Withdraw',
      status: 'impossible',
      proposes: [],
      fillIn: [],
      reasons: [{ refusal: 'unknown-event', kind: 'refused', message: 'No such event.', unblockedBy: [] }],
    },
  ];

  test('say what each step would record, why not, and what comes first', () => {
    expect(renderNextText('c', iptAdult, steps)).toMatchSnapshot();
  });

  test.each(workedCourses)('of $id keep to the page', ({ course }) => {
    const state = replay(course);
    if (!state.ok) throw new Error(state.error.message);
    const text = renderNextText(course.id, iptAdult, nextSteps(state.value, iptAdult));
    expect(widest(text)).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/ \n|\n\n\n/);
  });

  test('of a course to begin with name the gate’s reasons', () => {
    const { course } = workedCourse('demo');
    const state = replay({ ...course, events: course.events.slice(0, 3) });
    if (!state.ok) throw new Error(state.error.message);
    const text = flat(renderNextText('demo', iptAdult, nextSteps(state.value, iptAdult)));
    expect(text).toContain('Enter: Middle phase');
    expect(text).toContain('(formulation-missing)');
    expect(text).toContain('First record');
  });
});
