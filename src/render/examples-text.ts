import type { WorkedCourse } from '../examples/worked-course.js';
import { count } from './phrases.js';
import type { TextOptions } from './text-layout.js';
import { TextPage } from './text-layout.js';

/** The worked courses for a person at a terminal: what each shows. */
export function renderExamplesText(courses: readonly WorkedCourse[], options: TextOptions = {}): string {
  const page = new TextPage(options);
  page.paragraph(count(courses.length, 'worked course'), 0, 'bold').gap();
  for (const { id, title, shows } of courses) {
    page.hanging('', id, 2, 'bold').paragraph(`${title}. ${shows}`, 4);
  }
  return page.gap().paragraph('Print one as JSON: openipt examples ID > course.json', 0, 'quiet').toString();
}
