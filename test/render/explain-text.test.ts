import { describe, expect, test } from 'vitest';
import type { WorkedCourseId } from '../../src/examples/index.js';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { RuleId, ValidateOptions } from '../../src/index.js';
import { explain, replay, ruleIds } from '../../src/index.js';
import { iptA, iptAdult, protocol } from '../../src/protocols/index.js';
import type { ExplanationTextOptions } from '../../src/render/index.js';
import { renderExplanationText } from '../../src/render/index.js';

function textOn(
  example: WorkedCourseId,
  id: RuleId,
  look: ExplanationTextOptions = {},
  options: ValidateOptions = {},
): string {
  const { course } = workedCourse(example);
  const state = replay(course);
  if (!state.ok) throw new Error(state.error.message);
  return renderExplanationText(explain(state.value, look.protocol ?? iptAdult, id, options), look);
}

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

test('a departure: what was seen, and all that was considered', () => {
  expect(textOn('role-play-avoided', 'role-play-avoided', { protocol: iptAdult })).toMatchSnapshot();
});

describe('the first line says how it came out', () => {
  test.each<[WorkedCourseId, RuleId, string]>([
    ['role-play-avoided', 'role-play-avoided', 'not as the protocol has it'],
    ['role-play-avoided', 'risk-not-checked', 'as the protocol has it'],
    ['mrs-e', 'risk-not-asked-at-intake', 'the record cannot say'],
    ['open-course', 'role-play-avoided', 'not yet, and there is still time'],
    ['dropout', 'relapse-plan-missing', 'there was nothing to judge'],
  ])('%s, %s', (example, id, outcome) => {
    const [head] = textOn(example, id, { width: 200 }).split('\n');
    expect(head).toBe(`${id} on course ${example}: ${outcome}`);
  });
});

describe('what it says', () => {
  test('of a rule that a guard took out: that nothing of it counts, and why', () => {
    const text = flat(textOn('dropout', 'relapse-plan-missing'));
    expect(text).toContain('None of this counts. The course was cut short (dropout)');
    expect(text).toContain('* bore on this rule here');
  });

  test('of a question: what to ask, and that it weighs a warning at most', () => {
    const text = flat(textOn('mrs-e', 'risk-not-asked-at-intake'));
    expect(text).toContain('Severity Warning: a question is a warning at most');
    expect(text).toContain(
      'What to ask - Was suicide risk asked about directly by the end of the first session?',
    );
  });

  test('of what is still open: by when', () => {
    const text = flat(textOn('open-course', 'role-play-avoided'));
    expect(text).toMatch(/Due By the end of the \d+th treatment session/);
  });

  test('of a severity that the protocol states: both, with the source', () => {
    const text = flat(textOn('demo', 'risk-not-checked', { protocol: iptA }));
    expect(text).toContain(
      'Weighs Error, by this protocol (inferred, Mufson et al. 2004); the rule itself says warning',
    );
    expect(text).toContain('Judged by IPT for adolescents (IPT-A) (ipt-a ');
  });

  test('of a waiver: its reason, and that the finding stays', () => {
    const waivers = [{ rule: 'role-play-avoided', reason: 'patient-preference', by: 'rater' } as const];
    const text = flat(textOn('role-play-avoided', 'role-play-avoided', {}, { waivers }));
    expect(text).toContain('Severity Info; waived: patient preference, by rater');
    expect(text).toContain('* Waivers A waiver covers a finding');
  });

  test('of a work with a DOI: the address, whole and on a line of its own', () => {
    const lines = textOn('demo', 'risk-not-asked-at-intake').split('\n');
    expect(lines).toContain('    https://doi.org/10.1017/S0033291714001299');
  });

  test('without the definition of the protocol: its id', () => {
    expect(flat(textOn('demo', 'risk-not-checked'))).toContain('Judged by ipt-adult ');
  });
});

describe.each(workedCourses)('on $id', ({ course }) => {
  test('every rule reads as words, and keeps to the page but for addresses', () => {
    const state = replay(course);
    if (!state.ok) throw new Error(state.error.message);
    const chosen = protocol(course.protocol) ?? iptAdult;
    for (const id of ruleIds) {
      const text = renderExplanationText(explain(state.value, chosen, id), { protocol: chosen });
      expect(text).not.toMatch(/undefined|\[object|NaN|\{|\}| \n|\n\n\n/);
      for (const line of text.split('\n')) {
        if (!line.includes('https://')) expect(line.length).toBeLessThanOrEqual(80);
      }
    }
  });
});

test('in ASCII and in colour it says the same', () => {
  const plain = textOn('role-play-avoided', 'role-play-avoided');
  expect(textOn('role-play-avoided', 'role-play-avoided', { ascii: true })).toMatch(/^\p{ASCII}*$/u);
  const coloured = textOn('role-play-avoided', 'role-play-avoided', { color: true });
  expect(coloured).toContain('\u001b[33m');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: this is what a colour is written with
  expect(coloured.replaceAll(/\u001b\[\d+m/g, '')).toBe(plain);
});
