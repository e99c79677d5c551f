import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CohortPartial } from '../../src/cohort/index.js';
import { addCourse, addFault, cohortPartial, mergePartials, startCohort } from '../../src/cohort/index.js';
import { safeParsePartial } from '../../src/schema/partial.js';
import type { Judged } from './courses.js';
import { several } from './courses.js';

const courses: readonly Judged[] = [
  ...several(5, { therapist: 't1', site: 'north', arm: 'a' }),
  ...several(4, { therapist: 't2', site: 'north', arm: 'b' }, 30),
  ...several(3, { therapist: 't1', site: 'south' }, 60, 'ipt-brief'),
  ...several(3, {}, 90, 'ipt-a'),
];

/** What is counted, one after the other: courses, and inputs that were none. */
type Input = Judged | string;
const inputs: readonly Input[] = [...courses, 'missing', 'missing', 'blank-line'];

function counted(some: readonly Input[]): CohortPartial {
  const cohort = startCohort();
  for (const one of some) {
    if (typeof one === 'string') addFault(cohort, one);
    else addCourse(cohort, one.state, one.report);
  }
  return cohortPartial(cohort);
}

/** As another machine would read it. */
function received(partial: CohortPartial): CohortPartial {
  const read = safeParsePartial(JSON.parse(JSON.stringify(partial)));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
}

const whole = JSON.stringify(counted(inputs));

describe('the counts of several runs', () => {
  test('are those of one run, in any order, split in any way, merged in any order', () => {
    const split = fc
      .shuffledSubarray([...inputs], { minLength: inputs.length })
      .chain((shuffled) =>
        fc.tuple(fc.constant(shuffled), fc.array(fc.nat(shuffled.length), { maxLength: 4 }), fc.boolean()),
      );
    fc.assert(
      fc.property(split, ([shuffled, cuts, backwards]) => {
        const places = [0, ...cuts.sort((a, b) => a - b), shuffled.length];
        const parts = places.slice(1).map((to, at) => received(counted(shuffled.slice(places[at], to))));
        const merged = mergePartials(backwards ? parts.reverse() : parts);
        expect(merged.ok && JSON.stringify(merged.value)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  test('may be merged step by step', () => {
    const [a, b, c] = [courses.slice(0, 4), courses.slice(4, 9), courses.slice(9)].map(counted);
    if (a === undefined || b === undefined || c === undefined) throw new Error('No parts.');
    const first = mergePartials([a, b]);
    const second = mergePartials([b, c]);
    if (!first.ok || !second.ok) throw new Error('Not merged.');
    expect(mergePartials([first.value, c])).toEqual(mergePartials([a, second.value]));
  });

  test('hold one cell for each combination, and no id of a course', () => {
    const partial = counted(inputs);
    expect(
      partial.cells.map(({ protocol, therapist, site, arm }) => [protocol, therapist, site, arm]),
    ).toEqual([
      ['ipt-a', null, null, null],
      ['ipt-adult', 't1', 'north', 'a'],
      ['ipt-adult', 't2', 'north', 'b'],
      ['ipt-brief', 't1', 'south', null],
    ]);
    expect(partial.faults).toEqual([
      { id: 'blank-line', count: 1 },
      { id: 'missing', count: 2 },
    ]);
    for (const { state } of courses) expect(whole).not.toContain(state.id);
  });

  test('are as large for many courses as for few, but for the values that occur', () => {
    const few = JSON.stringify(counted([...courses, ...courses]));
    expect(few.length).toBeLessThan(whole.length * 1.1);
  });
});

describe('a merge is refused', () => {
  const partial = counted(courses.slice(0, 5));
  const provenance = (changed: Partial<CohortPartial['provenance']>): CohortPartial => ({
    ...partial,
    provenance: { ...partial.provenance, ...changed },
  });
  const [protocol] = partial.provenance.protocols;
  if (protocol === undefined) throw new Error('No protocol.');

  test.each([
    ['other-rule-set', provenance({ ruleSets: ['sha256:other'] })],
    ['other-protocol', provenance({ protocols: [{ ...protocol, version: '9.0.0' }] })],
    ['other-protocol', provenance({ protocols: [{ ...protocol, digest: 'fnv1a64:other' }] })],
    ['other-date', provenance({ asOf: ['2025-03-31'] })],
  ] as const)('%s', (code, other) => {
    for (const pair of [
      [partial, other],
      [other, partial],
    ]) {
      const merged = mergePartials(pair);
      expect(merged.ok ? undefined : merged.error.code).toBe(code);
      const forced = mergePartials(pair, { evenIfVersionsDiffer: true });
      if (!forced.ok) throw new Error(forced.error.message);
      // What was merged on purpose can be merged again with either.
      expect(mergePartials([forced.value, partial]).ok).toBe(true);
      expect(forced.value.cells[0]?.status).toEqual(
        partial.cells[0]?.status.map(({ id, count }) => ({ id, count: count * 2 })),
      );
    }
  });

  test('of nothing, and of figures that were counted of other courses, whatever is told', () => {
    const empty = mergePartials([]);
    expect(empty.ok ? undefined : empty.error.code).toBe('nothing-to-merge');
    const open: CohortPartial = { ...partial, figuresOf: 'all' };
    const merged = mergePartials([partial, open], { evenIfVersionsDiffer: true });
    expect(merged.ok ? undefined : merged.error.code).toBe('other-figures');
  });

  test('and not where another protocol is counted beside it', () => {
    expect(mergePartials([partial, counted(courses.slice(9))]).ok).toBe(true);
  });
});

test('what is no partial is refused, with the place and without a value', () => {
  const [cell] = counted(courses).cells;
  for (const [input, pointer] of [
    [{ schema: 'openipt/summary/1' }, '/schema'],
    [
      { ...counted(courses), cells: [{ ...cell, status: [{ id: 'open', count: -1 }] }] },
      '/cells/0/status/0/count',
    ],
  ] as const) {
    const read = safeParsePartial(input);
    expect(read.ok ? [] : read.error.map((issue) => issue.pointer)).toContain(pointer);
  }
});
