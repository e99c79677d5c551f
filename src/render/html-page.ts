import type { Protocol } from '../model/protocol.js';
import type { Report } from '../model/report.js';
import { pageStyle } from './html-style.js';
import { element, escapeHtml as text } from './html-text.js';
import { count } from './phrases.js';
import type { HtmlCourse } from './report-html.js';
import { htmlCourse } from './report-html.js';

/**
 * What a caller may say of reports as a page.
 * @example
 * const options: ReportHtmlOptions = { protocol: (id) => protocols.find((one) => one.id === id) };
 */
export interface ReportHtmlOptions {
  /** The definitions of the reports’ protocols, for their titles; without them the page shows ids. */
  readonly protocol?: Protocol | ((id: string) => Protocol | undefined);
}

/** A course, or an input, that could not be checked: where it stands, and what is wrong. */
export interface HtmlFault {
  readonly where: string;
  readonly message: string;
}

/**
 * Reports as one HTML page that needs nothing else: no script, no font, nothing from a network. One report is the page;
 * several stand one after another, with a list of the courses before them.
 * @example
 * writeFileSync('report.html', renderHtml([report], { protocol: iptAdult }));
 */
export function renderHtml(reports: readonly Report[], options: ReportHtmlOptions = {}): string {
  const { protocol } = options;
  return htmlPage(
    reports.map((report, index) => {
      const definition = typeof protocol === 'function' ? protocol(report.protocol.id) : protocol;
      return htmlCourse(report, definition, index + 1);
    }),
    [],
  );
}

/** A page of courses that are laid out already, and of what could not be checked. */
export function htmlPage(courses: readonly HtmlCourse[], faults: readonly HtmlFault[]): string {
  const [first, ...others] = courses;
  const alone = first !== undefined && others.length === 0 && faults.length === 0;
  const title = alone ? first.title : `${count(courses.length, 'course')} checked`;
  const notice = first === undefined ? '' : element('p', { class: 'notice' }, text(first.notice));
  const body = alone
    ? [notice, '\n', first.alone]
    : [notice, '\n', ...faultList(faults), contents(courses), ...courses.map(({ among }) => among)];
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n',
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    `<title>${text(alone ? `${first.title}: ${first.headline}` : title)}</title>\n`,
    `<style>${pageStyle}</style>\n</head>\n<body>\n`,
    '<a class="skip" href="#main">Skip to the report</a>\n',
    '<main id="main" class="page">\n',
    element('h1', {}, text(title)),
    '\n',
    ...body,
    '</main>\n</body>\n</html>\n',
  ].join('');
}

function contents(courses: readonly HtmlCourse[]): string {
  if (courses.length === 0) return '';
  const head = ['Course', 'Protocol', 'Status', 'Errors', 'Warnings', 'Notes'].map((label, column) =>
    element('th', { scope: 'col', ...(column < 3 ? {} : { class: 'number' }) }, label),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, '\n', courses.map(({ row }) => row).join('\n'), '\n'),
  );
  return `${element(
    'nav',
    { id: 'contents', 'aria-label': 'Courses' },
    element('h2', { class: 'section' }, 'Courses'),
    element('div', { class: 'wide' }, table),
  )}\n`;
}

function faultList(faults: readonly HtmlFault[]): readonly string[] {
  if (faults.length === 0) return [];
  const items = faults.map(
    ({ where, message }) => `${element('li', {}, element('strong', {}, text(where)), ': ', text(message))}\n`,
  );
  return [
    element('h2', { class: 'section error' }, `${faults.length} could not be checked`),
    element('ul', { class: 'steps' }, '\n', ...items),
    '\n',
  ];
}
