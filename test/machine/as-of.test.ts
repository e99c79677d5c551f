import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import { asOf } from '../../src/index.js';
import type { Cut } from '../../src/machine/as-of.js';
import { stateOf } from '../support/log.js';

const held = (session: number, on?: string): EventDraft => ({
  type: 'session-held',
  id: `s${session}`,
  session,
  data: { kind: 'treatment' },
  ...(on === undefined ? {} : { on }),
});
const note = (id: string, more: { readonly session?: number; readonly on?: string } = {}): EventDraft => ({
  type: 'continuation-decided',
  id,
  data: { decision: 'none-needed' },
  ...more,
});

function kept(events: readonly EventDraft[], cut: Cut): readonly string[] {
  const then = asOf(stateOf(events), cut);
  if (!then.ok) throw new Error(then.error.code);
  return then.value.effective.map(({ id }) => id);
}

describe('by session', () => {
  const events = [
    note('before'),
    held(1),
    note('with-1', { session: 1 }),
    note('after-1'),
    held(2),
    note('with-3', { session: 3 }),
    held(3),
    { type: 'session-missed', id: 'missed', data: {} } as const,
    note('late'),
  ];

  test('everything up to the next session, what stands between included', () => {
    expect(kept(events, { session: 1 })).toEqual(['before', 's1', 'with-1', 'after-1']);
  });

  test('not what is marked as belonging to a later session', () => {
    expect(kept(events, { session: 2 })).toEqual(['before', 's1', 'with-1', 'after-1', 's2']);
  });

  test('not the session that was missed after it', () => {
    expect(kept(events, { session: 3 })).toEqual(['before', 's1', 'with-1', 'after-1', 's2', 'with-3', 's3']);
  });

  test('the number is a label: the place in the log decides, not the size', () => {
    expect(kept([held(7), held(2), held(5)], { session: 2 })).toEqual(['s7', 's2']);
  });
});

describe('by date', () => {
  const events = [
    note('undated'),
    held(1, '2025-01-07'),
    note('month', { on: '2025-01' }),
    held(2, '2025-01-14'),
  ];

  test('the day itself is in', () => {
    expect(kept(events, { date: '2025-01-07' })).toEqual(['undated', 's1', 'month']);
    expect(kept(events, { date: '2025-01-06' })).toEqual(['undated']);
    expect(kept(events, { date: '2025-01-14' })).toEqual(['undated', 's1', 'month', 's2']);
  });

  test('a month or a year as a cut keeps what may lie within it', () => {
    expect(kept(events, { date: '2025-01' })).toHaveLength(4);
    expect(kept(events, { date: '2025' })).toHaveLength(4);
    expect(kept(events, { date: '2024' })).toEqual(['undated']);
    expect(kept(events, { date: '2024-12' })).toEqual(['undated']);
  });

  test('what is dated only by year is not certainly later, so it stays', () => {
    expect(kept([note('year', { on: '2025' }), held(1, '2025-03-01')], { date: '2025-02-01' })).toEqual([
      'year',
    ]);
  });
});

describe('by entry', () => {
  const events = [held(1), held(2)];

  test.each([
    [-1, 0],
    [0, 0],
    [1, 1],
    [2, 2],
    [99, 2],
  ])('%i keeps %i', (entry, count) => {
    expect(kept(events, { entry })).toHaveLength(count);
  });
});

test('a cut keeps what stands around the events', () => {
  const state = stateOf([held(1)]);
  const then = asOf(state, { entry: 0 });
  if (!then.ok) throw new Error(then.error.code);
  const { id, protocol, documented } = then.value;
  expect({ id, protocol, documented }).toEqual({ id: 'c1', protocol: 'ipt-adult', documented: [] });
});
