import { describe, expect, test } from 'vitest';
import { replay, ruleIds, validate } from '../../src/index.js';
import { iptAdult, iptPtsd } from '../../src/protocols/index.js';
import { plantedFaults } from '../../src/simulate/faults/planted-faults.js';
import { plantFault, simulateCourse } from '../../src/simulate/index.js';

const fault = 'formulation-not-agreed';

describe('a planted fault', () => {
  test('is found by the rule that it names', () => {
    const planted = plantFault({ protocol: iptAdult, seed: 7, fault });
    const state = replay(planted?.course ?? simulateCourse({ protocol: iptAdult, seed: 7 }));
    if (!state.ok) throw new Error(state.error.code);
    expect(planted?.rule).toBe(fault);
    expect(validate(state.value, iptAdult).verdicts[fault].kind).toBe('fail');
  });

  test('is the same for the same seed, and differs from the clean course in little', () => {
    const options = { protocol: iptAdult, seed: 7, fault } as const;
    const planted = plantFault(options);
    expect(planted).toEqual(plantFault(options));
    const clean = new Set(
      simulateCourse(options).events.map(({ type, data }) => JSON.stringify([type, data])),
    );
    const changed = planted?.course.events.filter(
      ({ type, data }) => !clean.has(JSON.stringify([type, data])),
    );
    expect(changed?.map(({ type }) => type)).toEqual(['formulation-shared']);
  });

  test('is frozen, as every course that the library makes', () => {
    const planted = plantFault({ protocol: iptAdult, seed: 7, fault });
    expect(Object.isFrozen(planted?.course.events)).toBe(true);
  });

  test('is told in a sentence', () => {
    for (const rule of ruleIds) expect(plantedFaults[rule].says).toMatch(/^[A-Z].* .*[.]$/);
    expect(new Set(ruleIds.map((rule) => plantedFaults[rule].says)).size).toBe(ruleIds.length);
  });
});

describe('where there is no place for a fault', () => {
  test('nothing is planted: no task can go unreviewed where none is set', () => {
    expect(plantFault({ protocol: iptPtsd, seed: 7, fault: 'task-not-reviewed' })).toBeUndefined();
  });

  test('nothing is planted in an area, or before an ending, that the fault cannot do without', () => {
    const seed = 7;
    expect(plantFault({ protocol: iptPtsd, seed, fault: 'deficits-not-concrete' })).toBeUndefined();
    expect(
      plantFault({ protocol: iptAdult, seed, fault: 'deficits-not-concrete', area: 'grief' }),
    ).toBeUndefined();
    expect(
      plantFault({ protocol: iptAdult, seed, fault: 'sick-role-open-ended', ending: 'dropout' }),
    ).toBeUndefined();
    expect(
      plantFault({ protocol: iptAdult, seed, fault: 'sick-role-open-ended', ending: 'completed' }),
    ).toBeDefined();
  });

  test('an area that the protocol does not allow is refused, as for a clean course', () => {
    expect(() => plantFault({ protocol: iptPtsd, seed: 7, fault, area: 'interpersonal-deficits' })).toThrow(
      RangeError,
    );
  });
});
