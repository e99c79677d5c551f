import { describe, expect, it } from 'vitest';
import type { Suggestions } from '../../src/catalog/index.js';
import { intervention, interventions, suggest } from '../../src/catalog/index.js';
import { safetyGate, serves } from '../../src/catalog/serves.js';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { Course, CourseState, Report, RuleId } from '../../src/index.js';
import { asOf, replay, validate } from '../../src/index.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptAdult, protocol, protocols } from '../../src/protocols/index.js';
import { simulateCourse } from '../../src/simulate/index.js';

function stateOf(course: Course, session?: number): CourseState {
  const whole = replay(course);
  if (!whole.ok) throw new Error(whole.error.code);
  if (session === undefined) return whole.value;
  const cut = asOf(whole.value, { session });
  if (!cut.ok) throw new Error(cut.error.code);
  return cut.value;
}

function protocolOf({ protocol: id }: Course): Protocol {
  return protocol(id) ?? iptAdult;
}

interface Case {
  readonly name: string;
  readonly state: CourseState;
  readonly protocol: Protocol;
}

const worked: readonly Case[] = workedCourses.flatMap(({ id, course }) =>
  [1, 2, 3, 4, 6, 8, 10, 12, 14, 99].flatMap((session) =>
    [course, { ...course, documented: [] }].map((one) => ({
      name: `${id} after session ${session}`,
      state: stateOf(one, session),
      protocol: protocolOf(one),
    })),
  ),
);
const simulated: readonly Case[] = protocols.flatMap((one) =>
  [1, 2].flatMap((seed) => {
    const course = simulateCourse({ protocol: one, seed });
    return [2, 5, 9, 99].map((session) => ({
      name: `simulated ${one.id} ${seed} after session ${session}`,
      state: stateOf(course, session),
      protocol: one,
    }));
  }),
);
const cases = [...worked, ...simulated];

function speaking(rules: readonly RuleId[], { verdicts }: Report): readonly RuleId[] {
  return rules.filter((rule) => ['fail', 'review', 'open'].includes(verdicts[rule].kind));
}

/** Every case with its report and what is suggested, for the laws below. */
const asked = cases.map((one) => ({
  ...one,
  report: validate(one.state, one.protocol),
  given: suggest(one.state, one.protocol),
}));

describe('on every worked and simulated course, after every few sessions', () => {
  it('nothing is offered while a safety rule speaks, and each entry says which', () => {
    const endangered = asked.filter(
      ({ report }) => report.status === 'open' && speaking(safetyGate, report).length > 0,
    );
    expect(endangered.length).toBeGreaterThan(5);
    for (const { name, given, report } of endangered) {
      expect(given.offered, name).toEqual([]);
      for (const { reasons } of given.withheld) {
        expect(reasons.flatMap((reason) => (reason.kind === 'safety' ? [reason.rule] : []))).toEqual(
          speaking(safetyGate, report),
        );
      }
    }
  });

  it('a course that is over, and one that rests, offers nothing', () => {
    const still = asked.filter(({ report }) => report.status !== 'open');
    expect(new Set(still.map(({ report }) => report.status))).toEqual(new Set(['closed', 'paused']));
    for (const { given, report } of still) {
      expect(given.offered).toEqual([]);
      expect(given.withheld.map(({ reasons }) => reasons)).toEqual(
        interventions().map(() => [{ kind: report.status }]),
      );
    }
  });

  it('what is offered has every hard prerequisite, and what lacks one is withheld with it', () => {
    let lacking = 0;
    for (const { name, given, report } of asked.filter((one) => one.report.status === 'open')) {
      for (const entry of interventions()) {
        const hard = Object.entries(entry.prerequisites).filter(([, { strength }]) => strength === 'hard');
        const missing = hard.filter(
          ([, { rule }]) => rule !== undefined && speaking([rule], report).length > 0,
        );
        const reasons = given.withheld.find((one) => one.intervention === entry.id)?.reasons ?? [];
        expect(
          reasons.flatMap((reason) => (reason.kind === 'prerequisite' ? [reason.key] : [])),
          `${name}: ${entry.id}`,
        ).toEqual(missing.map(([key]) => key));
        if (missing.length > 0) expect(namesOf(given)).not.toContain(entry.id);
        lacking += missing.length;
      }
    }
    expect(lacking).toBeGreaterThan(100);
  });

  it('nothing is offered without a reason: it serves a rule that speaks, or it fits', () => {
    let serving = 0;
    for (const { given, report } of asked) {
      for (const { intervention: id, fit, serves: rules, first } of given.offered) {
        expect(fit).not.toBe('not');
        if (rules.length === 0) expect(['core', 'common']).toContain(fit);
        for (const rule of rules) {
          expect(serves[id]).toContain(rule);
          expect(speaking([rule], report)).toEqual([rule]);
        }
        for (const key of first) expect(intervention(id).prerequisites).toHaveProperty(key);
        serving += rules.length;
      }
    }
    expect(serving).toBeGreaterThan(100);
  });

  it('none is offered and withheld at once, and each once', () => {
    for (const { given } of asked) {
      const names = [...namesOf(given), ...given.withheld.map(({ intervention: id }) => id)];
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it('what serves a waiting rule and is usual leads; what is rare stays at the end', () => {
    for (const { given } of asked) {
      const ranks = given.offered.map(({ fit, serves: rules }) =>
        fit === 'rare' ? 3 : rules.length > 0 ? 0 : fit === 'core' ? 1 : 2,
      );
      expect(ranks).toEqual([...ranks].sort());
    }
  });

  it('the answer is frozen, and the same each time', () => {
    const [one] = asked;
    if (one === undefined) throw new Error('there is no case');
    expect(suggest(one.state, one.protocol)).toEqual(one.given);
    expect(Object.isFrozen(one.given.offered)).toBe(true);
  });
});

describe('a course under way', () => {
  const open = stateOf(workedCourse('open-course').course);

  it('begins with the rehearsal that is due, and says for which rule', () => {
    const { offered, phase } = suggest(open, iptAdult);
    expect(phase).toBe('middle');
    expect(offered[0]).toMatchObject({ intervention: 'role-play', serves: ['role-play-avoided'] });
  });

  it('works on the active area, and withholds the strategies of the others', () => {
    const { offered, withheld } = suggest(open, iptAdult);
    expect(offered.map(({ intervention: id }) => id)).toContain('role-transitions-support');
    expect(withheld).toEqual([
      { intervention: 'grief-work', reasons: [{ kind: 'area' }] },
      { intervention: 'role-disputes-resolution', reasons: [{ kind: 'area' }] },
      { intervention: 'interpersonal-deficits-work', reasons: expect.arrayContaining([{ kind: 'area' }]) },
    ]);
  });

  it('offers the inventory before any strategy in the first session, since each of those rests on it', () => {
    const { offered, withheld } = suggest(stateOf(workedCourse('open-course').course, 1), iptAdult);
    expect(offered[0]?.intervention).toBe('interpersonal-inventory');
    const grief = withheld.find(({ intervention: id }) => id === 'grief-work');
    expect(grief?.reasons).toEqual(
      expect.arrayContaining([
        { kind: 'prerequisite', key: 'who-is-left', rule: 'inventory-skipped' },
        { kind: 'phase', phase: 'initial' },
      ]),
    );
  });

  it('a second area that is named turns “not” into “rare”', () => {
    const { course } = workedCourse('open-course');
    const named: Course = {
      ...course,
      events: [
        ...course.events,
        { id: 'second', type: 'focus-activated', data: { area: 'role-dispute', rank: 'secondary' } },
      ],
    };
    const { offered, withheld } = suggest(stateOf(named), iptAdult);
    expect(offered.find(({ intervention: id }) => id === 'role-disputes-resolution')).toMatchObject({
      fit: 'rare',
      serves: ['dispute-unstaged'],
    });
    const elsewhere = withheld.filter(({ reasons }) => reasons.some(({ kind }) => kind === 'area'));
    expect(elsewhere.map(({ intervention: id }) => id)).toEqual([
      'grief-work',
      'interpersonal-deficits-work',
    ]);
    expect(offered.find(({ intervention: id }) => id === 'role-transitions-support')?.fit).toBe('core');
  });
});

describe('what serves what', () => {
  it('no entry serves the rule that keeps it from being offered', () => {
    for (const { id, prerequisites } of interventions()) {
      const hard: readonly (RuleId | undefined)[] = Object.values(prerequisites)
        .filter(({ strength }) => strength === 'hard')
        .map(({ rule }) => rule);
      expect(serves[id].filter((rule) => hard.includes(rule))).toEqual([]);
    }
  });

  it('no entry serves a rule of the safety gate: that is not its work', () => {
    expect(
      Object.values(serves)
        .flat()
        .filter((rule) => safetyGate.includes(rule)),
    ).toEqual([]);
  });
});

function namesOf({ offered }: Suggestions): readonly string[] {
  return offered.map(({ intervention: id }) => id);
}
