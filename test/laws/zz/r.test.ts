import fc from 'fast-check';
import { test } from 'vitest';
import { replay, validate } from '../../../src/index.js';
import { protocols } from '../../../src/protocols/index.js';
import { allRules } from '../../../src/rules/index.js';
import { coherentCourse } from '../../support/generate/coherent-course.js';
import { oddProtocols } from '../../support/odd-protocols.js';
const all = [...protocols, ...oddProtocols];
test('rates', () => {
  const n = 2000;
  const courses = fc.sample(coherentCourse(), { numRuns: n, seed: 2 });
  const tally = new Map<string, number>();
  const prots = new Map<string, Set<string>>();
  courses.forEach((course, i) => {
    const s = replay(course); if (!s.ok) throw 1;
    const p = all[i % all.length]!;
    const r = validate(s.value, p);
    for (const { id } of allRules()) {
      const k = `${id}|${r.verdicts[id].kind}`;
      tally.set(k, (tally.get(k) ?? 0) + 1);
      if (!prots.has(k)) prots.set(k, new Set());
      prots.get(k)!.add(p.id);
    }
  });
  const out = allRules().map(({ id, outcomes }) => `${id.padEnd(34)} ` + outcomes.map((o) => `${o}:${(100 * (tally.get(`${id}|${o}`) ?? 0) / n).toFixed(1)}`).join(' '));
  console.log('\n' + out.join('\n'));
});
