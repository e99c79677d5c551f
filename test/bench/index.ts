// npm run bench: every figure is a ratio taken in this run, printed beside its budget. Nothing here is a test.
// --long adds 100,000 courses; --quick only shows that everything runs.
import { isDeepStrictEqual } from 'node:util';
import { workedCourse } from '../../src/examples/index.js';
import { apply, parseCourse, replay } from '../../src/index.js';
import { fold } from '../../src/machine/replay.js';
import { protocol } from '../../src/protocols/index.js';
import { readShape } from '../../src/schema/parse-course.js';
import { report } from '../../src/validator/validate.js';
import { handApply, handFold } from './hand-fold.js';
import { jobRatios } from './jobs.js';
import { lastResult, ratio } from './measure.js';
import { planOf } from './plan.js';
import { processRatios } from './processes.js';
import { simulationRow } from './simulation.js';
import { entrySizes } from './sizes.js';
import type { Row } from './table.js';
import { printTable } from './table.js';
import { xstateStep } from './xstate-course.js';

const example = workedCourse('role-dispute-exemplary');
const own = protocol(example.course.protocol);
if (own === undefined) throw new Error('The example names a protocol that does not exist.');
const text = JSON.stringify(example.course);
const raw: unknown = JSON.parse(text);
const course = parseCourse(raw);
const state = replay(course);
if (!state.ok) throw new Error(state.error.code);
const folded = fold(course);
if (
  !folded.ok ||
  !isDeepStrictEqual(JSON.parse(JSON.stringify(folded.value)), JSON.parse(JSON.stringify(handFold(course))))
) {
  throw new Error('The fold written by hand builds another state: the comparison would mean nothing.');
}

const parse = () => JSON.parse(text);
const measure = { id: 'bench-1', type: 'measure-taken', data: { instrument: 'phq-9', total: 3 } } as const;
const open = replay({ ...course, events: course.events.filter((event) => event.type !== 'course-closed') });
if (!open.ok) throw new Error(open.error.code);
const step = xstateStep(open.value.log, measure);

console.log(
  `Node ${process.version}, ${process.platform} ${process.arch}. One course: ${course.events.length} events, ${text.length} bytes of JSON.`,
);
console.log('Medians of interleaved rounds, with the least and the most; a base is 1.00.\n');

const rows: Row[] = [
  { what: 'shape check', base: 'JSON.parse', budget: 0.4, ratio: ratio(() => readShape(raw), parse) },
  {
    what: 'all rules, facts and report',
    base: 'JSON.parse',
    budget: 0.45,
    ratio: ratio(() => report(folded.value, own, {}), parse),
  },
  { what: 'fold of the log', base: 'JSON.parse', budget: null, ratio: ratio(() => fold(course), parse) },
  {
    what: 'fold of the log',
    base: 'a fold by hand',
    budget: 3,
    ratio: ratio(
      () => fold(course),
      () => handFold(course),
    ),
  },
  {
    what: 'replay, frozen',
    base: 'a fold by hand, frozen',
    budget: 3,
    ratio: ratio(
      () => replay(course),
      () => frozen(handFold(course)),
    ),
  },
  {
    what: 'apply of one event, frozen',
    base: 'a spread by hand, frozen',
    budget: 5,
    ratio: ratio(
      () => apply(open.value, measure),
      () => handApply(open.value, measure),
    ),
  },
  {
    what: 'XState transition (orientation)',
    base: 'a spread by hand, frozen',
    budget: null,
    ratio: ratio(step, () => handApply(open.value, measure)),
  },
  simulationRow(),
];
printTable(rows);
if (lastResult() === undefined) throw new Error('Nothing was run.');

const plan = planOf(process.argv);
printTable([...processRatios(text, plan), ...(await jobRatios(plan))]);
await entrySizes();

function frozen(value: unknown): unknown {
  const pending: unknown[] = [value];
  while (pending.length > 0) {
    const next = pending.pop();
    if (typeof next !== 'object' || next === null || Object.isFrozen(next)) continue;
    Object.freeze(next);
    pending.push(...Object.values(next));
  }
  return value;
}
