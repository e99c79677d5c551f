import { demo } from '../examples/demo.js';
import { replay } from '../machine/replay.js';
import { protocol } from '../protocols/index.js';
import { renderText } from '../render/report-text.js';
import { TextPage } from '../render/text-layout.js';
import { validate } from '../validator/validate.js';
import type { Host } from './host.js';
import { look } from './look.js';

/** `openipt demo`: a report on the course that is built in. It shows something, so it never fails. */
export async function runDemo(host: Host): Promise<number> {
  const options = look(host);
  const { course, story, title } = demo;
  // The course is our own, so its shape needs no check, and the schemas need not be loaded.
  const state = replay(course);
  const definition = protocol(course.protocol);
  if (!state.ok || definition === undefined) throw new Error('The example course cannot be checked.');
  const report = validate(state.value, definition);
  const before = new TextPage(options)
    .paragraph('openipt demo: an invented course, to show what a check says', 0, 'bold')
    .gap()
    .paragraph(`${title}. ${story}`, 2)
    .gap()
    .paragraph('The report on the record of this course:', 0)
    .gap();
  const after = new TextPage(options)
    .paragraph(
      'This was a demonstration, so it exits with status 0. A check of this course exits with 1.',
      0,
      'bold',
    )
    .gap()
    .table(
      [
        ['openipt examples demo > course.json', 'the course as a file'],
        ['openipt check course.json', 'the same report, on the file'],
        ['openipt next course.json', 'what may happen next, and why'],
        ['openipt explain RULE course.json', 'one rule of it, with its reasons'],
        ['openipt rules positive-risk-item-unaddressed', 'one rule, with its reasons'],
      ],
      2,
    );
  await host.write(
    `${before}${'-'.repeat(options.width)}\n\n${renderText(report, { ...options, protocol: definition })}`,
  );
  await host.write(`\n${'-'.repeat(options.width)}\n\n${after}`);
  return 0;
}
