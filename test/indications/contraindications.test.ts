import { describe, expect, test } from 'vitest';
import type { ContraindicationResponse } from '../../src/protocols/index.js';
import { contraindicationResponses, contraindications, protocols } from '../../src/protocols/index.js';
import { source } from '../../src/sources/index.js';
import { figuresIn, textsIn } from './figures.js';

// Written by hand from the works, not from the data.
const expected: readonly (readonly [condition: string, response: ContraindicationResponse])[] = [
  ['acute-suicidality', 'safety-plan-and-crisis'],
  ['homicidality', 'stabilise-first'],
  ['acute-psychosis', 'stabilise-first'],
  ['severe-mania', 'stabilise-first'],
  ['impaired-reality-testing', 'stabilise-first'],
  ['psychotic-depression', 'not-indicated-alone'],
  ['severe-dementia', 'not-indicated'],
  ['bipolar-disorder', 'trial-exclusion'],
  ['intellectual-disability', 'trial-exclusion'],
  ['substance-use', 'trial-exclusion'],
];

function responseTo(condition: string): ContraindicationResponse | undefined {
  return contraindications.find((one) => one.condition === condition)?.response;
}

describe('the contra-indications', () => {
  test('are these, each condition once', () => {
    expect(contraindications.map(({ condition, response }) => [condition, response])).toEqual(expected);
  });

  test('have the most urgent first', () => {
    const urgency = contraindications.map(({ response }) => contraindicationResponses.indexOf(response));
    expect(urgency).toEqual([...urgency].sort((a, b) => a - b));
  });

  test('use every response', () => {
    expect(new Set(contraindications.map(({ response }) => response)).size).toBe(
      contraindicationResponses.length,
    );
  });

  test.each(contraindications)('$condition: what to do, from where, and no figure', (one) => {
    expect(one.action).toMatch(/^[A-Z].*\.$/);
    expect(one.sources.length).toBeGreaterThan(0);
    expect(figuresIn(one.action)).toEqual([]);
    for (const text of textsIn(one)) expect(text).not.toMatch(/\bscor/i);
  });

  test('what rests on general knowledge alone is called general', () => {
    for (const { sources, grounding } of contraindications) {
      if (sources.every((work) => source(work.source).kind === 'house')) expect(grounding).toBe('general');
    }
  });
});

describe('what protocols exclude', () => {
  const excluded = protocols.flatMap(({ id, exclusions }) =>
    exclusions.value.map(({ condition, kind }) => [id, condition, kind] as const),
  );

  test.each(excluded.filter(([, , kind]) => kind === 'clinical'))(
    '%s, %s: more than a look at the fit',
    (_, condition) => {
      expect(responseTo(condition)).toBeDefined();
      expect(responseTo(condition)).not.toBe('trial-exclusion');
    },
  );

  test('at least the acute states are among it', () => {
    const clinical = excluded.flatMap(([, condition, kind]) => (kind === 'clinical' ? [condition] : []));
    for (const condition of ['acute-psychosis', 'severe-mania', 'acute-suicidality', 'homicidality'])
      expect(clinical).toContain(condition);
  });
});

test('acute danger of suicide asks for a safety plan and for crisis care, and is no bar for good', () => {
  const action = contraindications.find(({ condition }) => condition === 'acute-suicidality')?.action;
  expect(action).toContain('safety plan');
  expect(action).toContain('crisis care');
  expect(action).toContain('pause');
  expect(action).toContain('no bar for good');
});
