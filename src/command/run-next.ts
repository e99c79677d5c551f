import { nextSteps } from '../next/next-steps.js';
import { renderNextText } from '../render/next-text.js';
import type { Call } from './call.js';
import { courseSettings } from './course-settings.js';
import { pageFormats } from './formats.js';
import type { Host } from './host.js';
import { look } from './look.js';
import { readOneCourse, sourceOf } from './one-course.js';

/** `openipt next`: what may happen next in one course, with reasons. */
export async function runNext(call: Call, host: Host): Promise<number> {
  const source = sourceOf(call.positionals[0], 'openipt next course.json');
  const { choice, options } = await courseSettings(call, host);
  const read = await readOneCourse(source, choice, options.asOf, host);
  if (read === undefined) return 2;
  const { state, protocol, digest } = read;
  const steps = nextSteps(state, protocol, { ...options, inputDigest: digest });
  const { id, version } = protocol;
  const document = { schema: 'openipt/next/1', course: state.id, protocol: { id, version }, steps };
  await host.write(
    call.word('format', pageFormats) === 'json'
      ? `${JSON.stringify(document, null, 2)}\n`
      : renderNextText(state.id, protocol, steps, look(host)),
  );
  return 0;
}
