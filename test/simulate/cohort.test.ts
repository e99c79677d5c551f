import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/index.js';
import { parseCourse, replay, validate } from '../../src/index.js';
import { fnv1a } from '../../src/lib/hash.js';
import type { EventOf, EventType } from '../../src/model/course.js';
import { ruleIds } from '../../src/model/rule-ids.js';
import { aspects } from '../../src/model/vocabulary.js';
import { iptAdult, iptPtsd, iptStuart, protocol, protocols } from '../../src/protocols/index.js';
import type { CohortOptions, Course, SimulatedCourse } from '../../src/simulate/index.js';
import { simulateCohort, simulateCourse } from '../../src/simulate/index.js';

const base: CohortOptions = { seed: 7, count: 200, protocols: [iptAdult] };

function draw(options: Partial<CohortOptions> = {}): readonly SimulatedCourse[] {
  return [...simulateCohort({ ...base, ...options })];
}

function bytes(drawn: readonly SimulatedCourse[]): readonly string[] {
  return drawn.map(({ course }) => JSON.stringify(course));
}

function data<T extends EventType>({ events }: Course, type: T): readonly EventOf<T>['data'][] {
  return events.filter((event): event is typeof event & EventOf<T> => event.type === type).map((e) => e.data);
}

function endOf(course: Course): string {
  return data(course, 'course-closed')[0]?.reason ?? 'open';
}

function share(drawn: readonly SimulatedCourse[], is: (one: SimulatedCourse) => boolean): number {
  return drawn.filter(is).length / drawn.length;
}

function reportOn(course: Course): Report {
  const state = replay(parseCourse(course));
  const own = protocol(course.protocol);
  if (!state.ok || own === undefined) throw new Error(`${course.id} cannot be checked.`);
  return validate(state.value, own);
}

const everything: Partial<CohortOptions> = {
  protocols: [iptAdult, iptStuart],
  dropout: 0.2,
  undocumented: 0.1,
  faults: { 'role-play-avoided': 0.2, 'no-primary-focus': 0.1 },
  sites: 2,
  therapists: 3,
  arms: ['early', 'late'],
};

describe('the same options', () => {
  test('give the same bytes, and another seed gives others', () => {
    const drawn = bytes(draw(everything));
    expect(bytes(draw(everything))).toEqual(drawn);
    const others = bytes(draw({ ...everything, seed: 8 }));
    expect(others.filter((course) => drawn.includes(course))).toEqual([]);
    expect(new Set(drawn).size).toBe(drawn.length);
  });

  test('give what they gave before: a change of this digest changes every cohort that somebody cites', () => {
    expect(fnv1a(bytes(draw({ ...everything, count: 40 })).join('\n'))).toBe('50316cf192553a26');
  });

  test('give a cohort that can be drawn in parts, in any order', () => {
    const whole = bytes(draw(everything));
    const part = (start: number, count: number) => bytes(draw({ ...everything, start, count }));
    const later = part(70, 130);
    expect([...part(0, 70), ...later]).toEqual(whole);
    expect(part(199, 1)).toEqual([whole[199]]);
  });

  test('in another order of writing are the same', () => {
    const one = draw({ endings: { completed: 2, dropout: 1 }, undocumented: { risk: 0.3, tasks: 0.4 } });
    const other = draw({ endings: { dropout: 1, completed: 2 }, undocumented: { tasks: 0.4, risk: 0.3 } });
    expect(bytes(other)).toEqual(bytes(one));
  });

  test('are drawn one at a time: the first of very many comes at once', () => {
    const { value } = simulateCohort({ ...base, count: 4_000_000_000 }).next();
    expect(value?.course.id).toBe('sim-7-0');
  });
});

describe('a cohort', () => {
  test('holds courses that are coherent, each under an id of its own, and frozen', () => {
    const drawn = draw(everything);
    for (const { course } of drawn) expect(replay(parseCourse(course)).ok).toBe(true);
    expect(drawn.map(({ course }) => course.id)).toEqual(drawn.map(({ index }) => `sim-7-${index}`));
    expect(drawn.every(({ course }) => Object.isFrozen(course) && course.events.every(Object.isFrozen))).toBe(
      true,
    );
  });

  test('of nothing but courses holds what simulateCourse gives, and nothing to warn of', () => {
    for (const { course, fault, undocumented } of draw({ protocols, count: 140 })) {
      expect([fault, undocumented, course.documented]).toEqual([null, [], 'all']);
      expect(reportOn(course).findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    }
    const plain = simulateCourse({ protocol: iptAdult, seed: 1 });
    expect(Object.keys(draw({ count: 1 })[0]?.course ?? {})).toEqual(Object.keys(plain));
  });

  test('mixes its protocols; one that is named twice comes twice as often', () => {
    const drawn = draw({ protocols: [iptAdult, iptAdult, iptPtsd], count: 400 });
    const once = share(drawn, ({ course }) => course.protocol === iptPtsd.id);
    expect(Math.abs(once - 1 / 3)).toBeLessThan(0.07);
  });

  test('has focal areas by their weights, of each protocol only its own', () => {
    const drawn = draw({ areas: { grief: 3, 'role-dispute': 1 }, count: 400, endings: { completed: 1 } });
    const primary = ({ course }: SimulatedCourse) => data(course, 'focus-activated')[0]?.area;
    expect(new Set(drawn.map(primary))).toEqual(new Set(['grief', 'role-dispute']));
    expect(share(drawn, (one) => primary(one) === 'grief')).toBeCloseTo(0.75, 1);
    const mixed = draw({
      protocols: [iptStuart, iptAdult],
      areas: { 'interpersonal-deficits': 9, grief: 1 },
      endings: { completed: 1 },
    });
    const stuart = mixed.filter(({ course }) => course.protocol === iptStuart.id);
    expect(new Set(stuart.map(primary))).toEqual(new Set(['grief']));
  });

  test('has endings by their weights, and dropouts at their own rate', () => {
    const ends = (options: Partial<CohortOptions>) =>
      new Set(draw(options).map(({ course }) => endOf(course)));
    expect(ends({ endings: { died: 1, open: 1 } })).toEqual(new Set(['died', 'open']));
    expect(ends({ endings: { died: 1 }, dropout: 0 })).toEqual(new Set(['died']));
    expect(ends({ dropout: 1 })).toEqual(new Set(['dropout']));
    expect(ends({ dropout: 0 }).has('dropout')).toBe(false);
    const drawn = draw({ dropout: 0.3, count: 1000 });
    expect(share(drawn, ({ course }) => endOf(course) === 'dropout')).toBeCloseTo(0.3, 1);
  });

  test('another rate of dropouts changes only the courses that drop out', () => {
    const [few, many] = [0.1, 0.4].map((dropout) => draw({ dropout }));
    const stays = many?.filter(({ course }) => endOf(course) !== 'dropout') ?? [];
    expect(stays.length).toBeGreaterThan(80);
    for (const { index, course } of stays) expect(course).toEqual(few?.[index]?.course);
  });

  test('has therapists, sites and arms', () => {
    const drawn = draw({ sites: 2, therapists: 3, arms: ['a', 'b'], count: 400 });
    const opened = drawn.map(({ course }) => data(course, 'course-opened')[0]);
    expect(new Set(opened.map((one) => one?.site))).toEqual(new Set(['site-1', 'site-2']));
    expect(new Set(opened.map((one) => one?.therapist)).size).toBe(6);
    expect(opened.every((one) => one?.therapist?.startsWith(`therapist-${one?.site?.slice(5)}-`))).toBe(true);
    expect(share(drawn, ({ course }) => data(course, 'course-opened')[0]?.arm === 'a')).toBeCloseTo(0.5, 1);
    const alone = data(
      draw({ therapists: 2, count: 1 })[0]?.course ?? simulateCourse({ protocol: iptAdult, seed: 1 }),
      'course-opened',
    )[0];
    expect([alone?.therapist?.slice(0, 10), alone?.site, alone?.arm]).toEqual([
      'therapist-',
      undefined,
      undefined,
    ]);
  });
});

describe('missing documentation', () => {
  test.each(aspects)('%s: takes back the claim, and nothing becomes a departure', (aspect) => {
    const drawn = draw({ undocumented: { [aspect]: 1 }, protocols, count: 70 });
    for (const { course, undocumented } of drawn) {
      expect(undocumented).toEqual([aspect]);
      expect(course.documented).toEqual(aspects.filter((other) => other !== aspect));
      const fails = reportOn(course).findings.filter(
        ({ kind, severity }) => kind === 'fail' && severity !== 'info',
      );
      expect(fails.map(({ rule }) => `${course.id} ${rule}`)).toEqual([]);
    }
  });

  test.each([0.3, 0.7, 1])('of a share of %d of the aspects at once does not either', (undocumented) => {
    for (const { course } of draw({ undocumented, protocols, count: 140 })) {
      const fails = reportOn(course).findings.filter(
        ({ kind, severity }) => kind === 'fail' && severity !== 'info',
      );
      expect(fails.map(({ rule }) => `${course.id} ${rule}`)).toEqual([]);
    }
  });

  test.each<[(typeof aspects)[number], readonly EventType[], readonly string[]]>([
    ['risk', ['risk-assessed', 'safety-plan-recorded', 'care-escalated'], ['risk']],
    ['mood', [], ['mood']],
    ['measures', ['measure-taken', 'progress-reviewed'], []],
    ['interventions', [], ['techniques', 'leftOut']],
    ['tasks', [], ['tasksSet', 'tasksDeclined', 'tasksReviewed']],
    ['formulation', ['formulation-shared', 'formulation-answered'], []],
    ['contract', ['contract-agreed', 'contract-amended'], []],
    [
      'focus',
      ['focus-proposed', 'focus-activated', 'focus-detailed', 'focus-closed'],
      ['areas', 'acuteEvent'],
    ],
    ['ending', ['ending-reviewed', 'continuation-decided'], ['ending']],
    ['condition', ['condition-recorded', 'fit-reviewed'], []],
    ['care', ['care-coordinated', 'medication-recorded'], []],
    ['framing', ['medical-model-explained', 'sick-role-recorded'], []],
    ['inventory', ['inventory-recorded'], []],
  ])('%s: its events and its part of a session are gone', (aspect, types, fields) => {
    const whole = draw({ count: 40 });
    const told = (drawn: readonly SimulatedCourse[]) =>
      drawn.flatMap(({ course }) => [
        ...course.events.map(({ type }) => type).filter((type) => types.includes(type)),
        ...data(course, 'session-held').flatMap((held) =>
          Object.keys(held).filter((key) => fields.includes(key)),
        ),
      ]);
    expect(told(whole).length).toBeGreaterThan(0);
    expect(told(draw({ count: 40, undocumented: { [aspect]: 1 } }))).toEqual([]);
  });

  test('who is named by something that stays is left as an id, and the others are not there', () => {
    const [whole, bare] = [{}, { inventory: 1 }].map((undocumented) => draw({ undocumented, count: 60 }));
    const described = (drawn: readonly SimulatedCourse[] = []) =>
      drawn.flatMap(({ course }) => data(course, 'person-described'));
    const left = described(bare);
    expect(left.length).toBeGreaterThan(0);
    expect(left.length).toBeLessThan(described(whole).length);
    const known = new Set(left.flatMap((person) => Object.keys(person)));
    expect([...known].sort()).toEqual(['diedOn', 'person', 'status']);
    expect(new Set(left.map(({ status }) => status))).toEqual(new Set([undefined, 'deceased']));
  });

  test('an incident that was analysed stays as an id, and no list becomes an explicit none', () => {
    const incidents = draw({ undocumented: { incidents: 1 }, count: 60 }).flatMap(({ course }) =>
      data(course, 'session-held').map((held) => held.incidents),
    );
    expect(incidents.filter((list) => list?.length === 0)).toEqual([]);
    const named = incidents.flatMap((list) => list ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(new Set(named.flatMap((incident) => Object.keys(incident)))).toEqual(new Set(['id']));
  });

  test('attendance, phases and the closing stay', () => {
    const kept: readonly EventType[] = ['session-held', 'session-missed', 'phase-entered', 'course-closed'];
    const [whole, bare] = [0, 1].map((undocumented) =>
      draw({ undocumented, count: 40 }).map(({ course }) =>
        course.events.filter(({ type }) => kept.includes(type)).map(({ type, on }) => `${type} ${on}`),
      ),
    );
    expect(bare).toEqual(whole);
  });

  test('comes at its rate', () => {
    const drawn = draw({ undocumented: { risk: 0.25 }, count: 1000 });
    expect(share(drawn, ({ undocumented }) => undocumented.includes('risk'))).toBeCloseTo(0.25, 1);
    expect(drawn.every(({ undocumented }) => undocumented.length <= 1)).toBe(true);
  });
});

describe('planted faults', () => {
  test('come at their rates, are found by their rules, and are not told in the record', () => {
    const faults = { 'role-play-avoided': 0.2, 'no-primary-focus': 0.1, 'grief-one-sided': 0.1 } as const;
    const drawn = draw({ faults, count: 600 });
    for (const [rule, rate] of Object.entries(faults)) {
      const planted = drawn.filter(({ fault }) => fault === rule);
      expect(planted.length / drawn.length).toBeCloseTo(rate, 1);
      for (const { course, fault } of planted) {
        if (fault !== null) expect(reportOn(course).verdicts[fault].kind).toBe('fail');
      }
    }
    const clean = draw({ count: 600 });
    for (const { course, index, fault } of drawn) {
      expect(course.id).toBe(`sim-7-${index}`);
      if (fault === null) expect(course).toEqual(clean[index]?.course);
      else expect(JSON.stringify(course)).not.toContain(fault);
    }
  });

  test('of every rule have a place under the protocols together', () => {
    const rate = 1 / ruleIds.length;
    const drawn = draw({
      protocols,
      count: 900,
      faults: Object.fromEntries(ruleIds.map((id) => [id, rate])),
    });
    expect(new Set(drawn.map(({ fault }) => fault)).size).toBeGreaterThan(ruleIds.length * 0.95);
    expect(share(drawn, ({ fault }) => fault !== null)).toBeGreaterThan(0.9);
  });

  test('without a place leave the course clean, and say so', () => {
    const drawn = draw({ faults: { 'guardian-not-involved': 1 }, count: 20 });
    expect(bytes(drawn)).toEqual(bytes(draw({ count: 20 })));
    expect(drawn.every(({ fault }) => fault === null)).toBe(true);
  });
});

describe('what cannot be meant', () => {
  test.each<[string, Partial<CohortOptions>]>([
    ['a seed below 0', { seed: -1 }],
    ['a seed that is no whole number', { seed: 1.5 }],
    ['a count below 0', { count: -1 }],
    ['a cohort without end', { count: Number.POSITIVE_INFINITY }],
    ['a cohort with more courses than seeds', { start: 2 ** 32, count: 1 }],
    ['no protocol', { protocols: [] }],
    ['a rate above 1', { dropout: 1.1 }],
    ['no number', { undocumented: Number.NaN }],
    ['a rate below 0', { undocumented: { risk: -0.1 } }],
    ['faults that add up to more than all', { faults: { 'no-task': 0.6, 'diagnosis-missing': 0.6 } }],
    ['weights that are all 0', { endings: { completed: 0 } }],
    ['a weight below 0', { endings: { completed: 1, died: -1 } }],
    [
      'areas that a protocol does not have',
      { areas: { 'interpersonal-deficits': 1 }, protocols: [iptStuart] },
    ],
    ['no site', { sites: 0 }],
    ['no arm', { arms: [] }],
  ])('%s is refused at once', (_, options) => {
    expect(() => simulateCohort({ ...base, ...options })).toThrow(RangeError);
  });

  test('no course at all can be meant', () => {
    expect(draw({ count: 0 })).toEqual([]);
  });
});
