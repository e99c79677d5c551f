import fc from 'fast-check';
import { test } from 'vitest';
import { replay, validate } from '../../../src/index.js';
import { protocols } from '../../../src/protocols/index.js';
import { parseCourse } from '../../../src/schema/parse-course.js';
import { coherentCourse } from '../../support/generate/coherent-course.js';
import { thread } from '../../support/generate/threads.js';
const cpu = <T>(what: string, f: () => T): T => { const a = process.cpuUsage(); const r = f(); const d = process.cpuUsage(a); console.log(what, ((d.user + d.system) / 1000).toFixed(0), 'ms'); return r; };
test('t', () => {
  const courses = cpu('gen 1000', () => fc.sample(coherentCourse(), { numRuns: 1000, seed: 2 }));
  console.log('events', courses.reduce((n, c) => n + c.events.length, 0) / 1000, 'max', Math.max(...courses.map((c) => c.events.length)));
  cpu('parse 1000', () => courses.forEach((c) => parseCourse(structuredClone(c))));
  const s = cpu('replay 1000', () => courses.map((c) => { const r = replay(c); if (!r.ok) throw 1; return r.value; }));
  cpu('validate 1000', () => s.forEach((x, i) => validate(x, protocols[i % 14]!)));
  cpu('threads 1000', () => fc.sample(thread, { numRuns: 1000, seed: 2 }));
});
