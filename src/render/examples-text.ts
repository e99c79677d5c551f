import type { ExampleFile } from '../examples/example-files.js';
import type { WorkedCourse } from '../examples/worked-course.js';
import { count } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** The examples for a person at a terminal: worked courses, then files to import, and what each shows. */
export function renderExamplesText(
  courses: readonly WorkedCourse[],
  files: readonly ExampleFile[],
  options: TextOptions = {},
): string {
  const page = new TextPage(options);
  page.paragraph(count(courses.length, 'worked course'), 0, 'bold').gap();
  for (const { id, title, shows } of courses) {
    page.hanging('', id, 2, 'bold').paragraph(`${title}. ${shows}`, 4);
  }
  page
    .gap()
    .paragraph(`${count(files.length, 'file')} to import`, 0, 'bold')
    .gap();
  for (const { name, shows } of files) page.hanging('', name, 2, 'bold').paragraph(shows, 4);
  return page.gap().paragraph('Print one: openipt examples ID > course.json', 0, 'quiet').toString();
}
