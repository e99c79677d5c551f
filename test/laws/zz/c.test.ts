
import fc from 'fast-check';
import { test } from 'vitest';
import { replay, validate } from '../../../src/index.js';
import { allRules } from '../../../src/rules/index.js';
import { coherentCourse } from '../../support/generate/coherent-course.js';
import { everyProtocol, protocolOf } from '../../support/generate/any-protocol.js';
test('counts', () => {
  for (const seed of [2, 3, 4]) {
  const counts = new Map<string, number>();
  fc.sample(coherentCourse(), { numRuns: 1000, seed }).forEach((course, at) => {
    const state = replay(course); if (!state.ok) throw 1;
    const turn = (step: number) => everyProtocol[(at * step) % everyProtocol.length]?.id ?? '';
    for (const id of [turn(1), turn(7), 'demanding']) {
      const { verdicts } = validate(state.value, protocolOf(id));
      for (const { id: r } of allRules()) { const k = `${r}: ${verdicts[r].kind}`; counts.set(k, (counts.get(k) ?? 0) + 1); }
    }
  });
  console.log(seed, allRules().flatMap(({ id, outcomes }) => outcomes.map((o) => [`${id}: ${o}`, counts.get(`${id}: ${o}`) ?? 0] as const)).filter(([, n]) => n < 12).map(([k, n]) => `${n} ${k}`).join('; '));
  }
});
