import { describe, expect, test } from 'vitest';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { NextStep, StepReason } from '../../src/index.js';
import { nextSteps, replay } from '../../src/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { renderNextText } from '../../src/render/next-text.js';

const flat = (text: string): string => text.replaceAll(/\s+/g, ' ');

function step(part: Partial<NextStep>): NextStep {
  return {
    step: 'a',
    title: 'Ask',
    belongsTo: 'course',
    status: 'permitted',
    proposes: [],
    fillIn: [],
    settles: [],
    due: null,
    reasons: [],
    unblockedBy: [],
    ...part,
  };
}

function reason(part: Partial<StepReason>): StepReason {
  return { kind: 'fail', message: 'No record.', due: null, unblockedBy: [], uncovers: [], ...part };
}

const contract = { id: 'b', type: 'contract-agreed', data: { limitTold: true } } as const;
const inventory = { id: 'c', type: 'inventory-recorded', data: { status: 'completed' } } as const;

const gate = step({
  step: 'enter-phase:middle',
  title: 'Enter: Middle phase',
  status: 'against-protocol',
  proposes: [{ id: 'n', type: 'phase-entered', data: { phase: 'middle' } }],
  reasons: [
    reason({
      rule: 'no-time-limit',
      kind: 'open',
      message: 'Agree on it.',
      due: { earliest: 1, latest: 3 },
      unblockedBy: [contract],
      uncovers: ['contract-overrun'],
    }),
    reason({ rule: 'formulation-missing', kind: 'review', unblockedBy: [inventory] }),
  ],
  unblockedBy: [contract, inventory],
});

test('each step says what would record it, why not, and what comes first', () => {
  const steps: readonly NextStep[] = [
    step({ title: 'Ask', belongsTo: 'session', fillIn: ['/data/incidents/0/person'], settles: ['no-task'] }),
    ...['completed', 'dropout'].map((word) =>
      step({
        step: `close:${word}`,
        title: `Close: ${word}`,
        proposes: [{ id: 'n', type: 'course-closed', data: {} }],
        fillIn: ['/data/initiatedBy'],
        settles: ['no-time-limit'],
        due: { earliest: 1, latest: 2 },
      }),
    ),
    gate,
    step({
      title: 'Withdraw',
      status: 'impossible',
      reasons: [reason({ refusal: 'unknown-event', kind: 'refused', message: 'No such event.' })],
    }),
  ];
  expect(renderNextText('c', iptAdult, steps)).toMatchSnapshot();
});

describe('what stands in the way of the next session', () => {
  const own = { status: 'against-protocol', belongsTo: 'session' } as const;
  const shared = [reason({ rule: 'baseline-missing' })];
  const hold = step({ ...own, step: 'hold-session', title: 'Hold the next session', reasons: shared });

  test('is said once for all that is on its agenda', () => {
    const text = renderNextText('c', iptAdult, [
      hold,
      step({ ...own, title: 'Rate mood', reasons: shared }),
      step({ ...own, title: 'Rehearse', reasons: [...shared, reason({ rule: 'off-model-dominant' })] }),
    ]);
    expect(text).toContain('- Hold the next session, whatever is on its agenda\n');
    expect(text).not.toContain('Rate mood');
    expect(text).toContain('- Rehearse\n');
  });

  test('is said of the session alone where nothing else shares it', () => {
    const text = renderNextText('c', iptAdult, [hold, step({ title: 'Rate mood', belongsTo: 'session' })]);
    expect(text).toContain('- Hold the next session\n');
    expect(text).toContain('- Rate mood\n');
  });
});

test('what clears it all is left out where one reason says it already', () => {
  const [first] = gate.reasons;
  const alone = { ...gate, reasons: first === undefined ? [] : [first], unblockedBy: [contract] };
  expect(renderNextText('c', iptAdult, [gate])).toContain('In all');
  expect(renderNextText('c', iptAdult, [alone])).not.toContain('In all');
});

test.each(workedCourses)('the steps of $id keep to the page', ({ course }) => {
  const state = replay(course);
  if (!state.ok) throw new Error(state.error.message);
  const text = renderNextText(course.id, iptAdult, nextSteps(state.value, iptAdult));
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  expect(text).not.toMatch(/ \n|\n\n\n|undefined|\[object/);
});

test('the steps of a course to begin with name the gate’s reasons', () => {
  const { course } = workedCourse('demo');
  const state = replay({ ...course, events: course.events.slice(0, 3) });
  if (!state.ok) throw new Error(state.error.message);
  const text = flat(renderNextText('demo', iptAdult, nextSteps(state.value, iptAdult)));
  expect(text).toContain('Enter: Middle phase');
  expect(text).toContain('(formulation-missing)');
  expect(text).toContain('First record');
  expect(text).toContain('Settles no-time-limit, due by the 3rd session.');
});
