import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.js';
import { parseCourse, replay, validate } from '../../src/index.js';
import type { Course } from '../../src/model/course.js';
import type { Protocol } from '../../src/model/protocol.js';
import { type RuleId, ruleIds } from '../../src/model/rule-ids.js';
import { protocols } from '../../src/protocols/index.js';
import { allRules } from '../../src/rules/index.js';
import { plantedFaults } from '../../src/simulate/faults/planted-faults.js';
import { plantFault, simulateCourse } from '../../src/simulate/index.js';

/** `OPENIPT_RUNS=1000` looks at so many seeds for each rule, shared out among the protocols. */
const runs = Number(process.env['OPENIPT_RUNS'] ?? 0);
const seeds = runs > 0 ? Math.ceil(runs / protocols.length) : 20;
/** Planted courses of one rule under one protocol that are enough. */
const enough = runs > 0 ? Number.POSITIVE_INFINITY : 3;

const allBut = (...ids: readonly string[]): readonly string[] =>
  protocols.map(({ id }) => id).filter((id) => !ids.includes(id));
// One long phase that continues an earlier course: no initial phase to leave out, no middle, no ending.
const maintenance = ['ipt-maintenance'];

/** The protocols under which a fault has no place. */
const noPlace: { readonly [R in RuleId]?: readonly string[] } = {
  'guardian-not-involved': allBut('ipt-a'),
  'diagnosis-missing': maintenance,
  'inventory-skipped': maintenance,
  'inventory-incomplete': maintenance,
  'advice-before-inventory': ['ipt-group-who', 'ipt-maintenance'],
  'medical-model-missing': maintenance,
  'timeline-missing': ['ipc', 'ipt-group-who', 'ipt-g', 'ipt-maintenance'],
  'formulation-missing': maintenance,
  'initial-overrun': ['ipt-g', 'ipt-maintenance', 'ipt-bpd'],
  'phase-order': maintenance,
  'cadence-gap': maintenance,
  'pre-session-missing': allBut('ipt-brief', 'ipt-group-who'),
  'no-primary-focus': maintenance,
  'secondary-unnamed': maintenance,
  'focus-drift': maintenance,
  'focus-changed-undocumented': maintenance,
  'grief-very-recent': ['ipc', 'ipt-group-who', 'ipsrt', 'ipt-ptsd', 'ipt-bpd'],
  'grief-one-sided': ['ipt-maintenance', 'ipsrt', 'ipt-bpd'],
  'deficits-by-default': ['ipt-stuart', 'ipt-ptsd'],
  'deficits-no-adaptation': ['ipt-stuart', 'ipt-group-who', 'ipt-g', 'ipt-maintenance', 'ipt-ptsd'],
  'deficits-not-concrete': ['ipt-stuart', 'ipt-maintenance', 'ipt-ptsd'],
  'dispute-unstaged': ['ipc', 'ipt-maintenance'],
  'dispute-one-sided': maintenance,
  'dissolution-unmourned': maintenance,
  'no-communication-analysis': ['ipt-maintenance', 'ipsrt', 'ipt-bpd'],
  'role-play-avoided': ['ipt-maintenance', 'ipsrt', 'ipt-ptsd', 'ipt-bpd'],
  'task-not-reviewed': ['ipt-maintenance', 'ipt-ptsd'],
  'no-task': ['ipt-maintenance', 'ipt-ptsd'],
  'too-many-tasks': ['ipt-ptsd'],
  'task-not-interpersonal': ['ipt-ptsd'],
  'ending-not-raised': maintenance,
  'ending-phase-skipped': maintenance,
  'non-response-no-plan': maintenance,
  'early-non-response-unreviewed': allBut('ipt-a'),
  'measure-overdue': maintenance,
};

/** Where it has one so seldom that the seeds of a short run may not meet it. */
const seldom: { readonly [R in RuleId]?: readonly string[] } = {
  'advice-before-inventory': ['ipc'],
  'measure-overdue': ['ipc'],
};

/** Rules that can only ask, since no protocol states what they would need to say that it is a fault. */
const asks: readonly RuleId[] = ['early-non-response-unreviewed'];

/** The rules that may rightly speak of a fault that another one is there to find. */
const mayJoin = new Map(
  allRules().map(({ id, related }) => [
    id,
    [
      id,
      ...related,
      ...allRules()
        .filter((other) => other.dependsOn === id)
        .map((other) => other.id),
    ],
  ]),
);

function reportOn(course: Course, protocol: Protocol): Report {
  const state = replay(parseCourse(course));
  if (!state.ok) throw new Error(`${course.id}: ${state.error.code} at ${state.error.pointer}`);
  return validate(state.value, protocol);
}

/** What is worth a warning, but for what some rules say, short enough to read in a list. */
function warningsOf({ findings }: Report, but: readonly string[] = []): readonly string[] {
  return findings
    .filter(({ rule, severity }) => severity !== 'info' && !but.includes(rule))
    .map(({ rule, kind, severity, message }) => `${rule}, ${kind}, ${severity}: ${message}`);
}

/** What is wrong with the law where a fault is planted. */
function departures(fault: RuleId, protocol: Protocol, seed: number, course: Course): readonly string[] {
  const report = reportOn(course, protocol);
  const { kind, reason = '' } = report.verdicts[fault];
  const found = kind === (asks.includes(fault) ? 'review' : 'fail');
  return [
    ...(found ? [] : [`not found: ${kind} ${reason}`]),
    ...warningsOf(report, mayJoin.get(fault)),
    ...unplanted(fault, protocol, seed).map((warning) => `without the fault: ${warning}`),
  ].map((what) => `${protocol.id}, seed ${seed}: ${what}`);
}

const seen = new Map<string, readonly string[]>();
function unplanted(fault: RuleId, protocol: Protocol, seed: number): readonly string[] {
  const { wants = {} } = plantedFaults[fault];
  const key = [protocol.id, seed, wants.area, wants.ending].join();
  const warnings =
    seen.get(key) ?? warningsOf(reportOn(simulateCourse({ protocol, seed, ...wants }), protocol));
  seen.set(key, warnings);
  return warnings;
}

/** The planted courses of one rule under one protocol, by seed. */
function plantedIn(protocol: Protocol, fault: RuleId): ReadonlyMap<number, Course> {
  const courses = new Map<number, Course>();
  for (let seed = 0; seed < seeds && courses.size < enough; seed += 1) {
    const planted = plantFault({ protocol, seed, fault });
    if (planted !== undefined) courses.set(seed, planted.course);
  }
  return courses;
}

describe('law 6: a planted fault is found by its rule, and no other rule warns of anything', () => {
  test.each(ruleIds)('%s', (fault) => {
    const planted = protocols.map((protocol) => ({ protocol, courses: plantedIn(protocol, fault) }));
    const wrong = planted.flatMap(({ protocol, courses }) =>
      [...courses].flatMap(([seed, course]) => departures(fault, protocol, seed, course)),
    );
    expect(wrong).toEqual([]);
    const without = planted
      .filter(({ courses }) => courses.size === 0)
      .map(({ protocol }) => protocol.id)
      .filter((id) => seldom[fault]?.includes(id) !== true);
    expect(without).toEqual(noPlace[fault] ?? []);
    expect(planted.some(({ courses }) => courses.size > 0)).toBe(true);
  });
});
