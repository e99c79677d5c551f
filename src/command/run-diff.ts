import { renderComparisonText } from '../render/diff-text.js';
import { compareCourses } from '../validator/compare-courses.js';
import type { Call } from './call.js';
import { CallError } from './call.js';
import { courseSettings } from './course-settings.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import { look } from './look.js';
import { readOneCourse, sourceOf } from './one-course.js';

const example = 'openipt diff first.json second.json';

/** `openipt diff`: two records of a course side by side. */
export async function runDiff(call: Call, host: Host): Promise<number> {
  const [one, other] = call.positionals;
  if (one === undefined || other === undefined) throw new CallError(`Name two files: ${example}.`);
  if (one === '-' && other === '-')
    throw new CallError('Standard input can be read once only; - is named twice.');
  const { choice, options } = await courseSettings(call, host);
  const before = await readOneCourse(sourceOf(one, example), choice, undefined, host);
  // Both are read, so that the faults of both are told.
  const after = await readOneCourse(sourceOf(other, example), choice, undefined, host);
  if (before === undefined || after === undefined) return 2;
  const comparison = compareCourses(before, after, options);
  await host.write(
    call.word('format', pageFormats) === 'json'
      ? `${JSON.stringify(comparison, null, 2)}\n`
      : renderComparisonText(comparison, look(host)),
  );
  return comparison.same ? 0 : 1;
}
