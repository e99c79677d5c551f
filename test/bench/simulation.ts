import { protocols } from '../../src/protocols/index.js';
import { simulateCohort } from '../../src/simulate/index.js';
import { ratio } from './measure.js';
import type { Row } from './table.js';

/** Inventing courses, against writing the same courses as JSON. */
export function simulationRow(): Row {
  const count = 50;
  const draw = () => [...simulateCohort({ seed: 1, count, protocols })].map(({ course }) => course);
  const courses = draw();
  const ratios = ratio(draw, () => JSON.stringify(courses));
  const start = process.hrtime.bigint();
  draw();
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  return {
    what: 'simulate',
    base: 'JSON.stringify of the same',
    budget: null,
    ratio: ratios,
    note: `${Math.round(count / seconds)} courses a second`,
  };
}
