import { findingHeader, findingRows } from '../export/findings-csv.js';
import { junitBegin, junitEnd, junitFault, junitSuite } from '../export/junit.js';
import { sarifLog, sarifNotification, sarifResults } from '../export/sarif.js';
import type { SarifNotification } from '../export/sarif-types.js';
import type { HtmlFault } from '../render/html-page.js';
import { htmlPage } from '../render/html-page.js';
import type { HtmlCourse } from '../render/report-html.js';
import { htmlCourse } from '../render/report-html.js';
import { faultLine, faultLines } from './fault-lines.js';
import type { InputFault } from './input.js';
import type { Output, OutputSetting } from './output-format.js';
import { titles } from './output-format.js';

/** Findings as a table. A course that could not be checked has no findings, so it is told on standard error. */
export function csvOutput({ warn }: OutputSetting): Output {
  return {
    begin: findingHeader,
    report: findingRows,
    refused: (faults) => {
      warn(faultLines(faults));
      return '';
    },
    unreadable: (fault) => {
      warn(faultLine(fault));
      return '';
    },
    end: () => '',
  };
}

/** A log in SARIF, one result a line; only what could not be checked is held until the end. */
export function sarifOutput({ reviews }: OutputSetting): Output {
  const notifications: SarifNotification[] = [];
  const mark = '"results":[';
  const empty = JSON.stringify(sarifLog([], []));
  let first = true;
  const take = (fault: InputFault): string => {
    const { file, line, column, path, code, message } = fault;
    const locate = line === undefined ? {} : { locate: () => ({ line, column: column ?? 1 }) };
    notifications.push(sarifNotification(code, message, { file, ...locate }, path));
    return '';
  };
  return {
    begin: () => empty.slice(0, empty.indexOf(mark) + mark.length),
    report: (report, origin) => {
      const lines = sarifResults(report, origin, { reviews }).map((result) => {
        const text = `${first ? '\n' : ',\n'}${JSON.stringify(result)}`;
        first = false;
        return text;
      });
      return lines.join('');
    },
    refused: (faults) => faults.map(take).join(''),
    unreadable: take,
    end: () => {
      const whole = JSON.stringify(sarifLog([], notifications));
      return `${first ? '' : '\n'}${whole.slice(whole.indexOf(mark) + mark.length)}\n`;
    },
  };
}

/** JUnit XML, one suite after another. */
export function junitOutput(): Output {
  const fault = (one: InputFault): string => junitFault(placeOf(one), one.code, one.message);
  return {
    begin: () => junitBegin,
    report: junitSuite,
    // The faults of one course are one suite; the first of them is told.
    refused: ([one]) => (one === undefined ? '' : fault(one)),
    unreadable: fault,
    end: () => junitEnd,
  };
}

/** One page. The list of courses comes first, so the page is held until the end. */
export function htmlOutput(): Output {
  const courses: HtmlCourse[] = [];
  const listed: HtmlFault[] = [];
  const take = (fault: InputFault): string => {
    listed.push({ where: placeOf(fault), message: fault.message });
    return '';
  };
  return {
    begin: () => '',
    report: (report) => {
      courses.push(htmlCourse(report, titles(report).protocol, courses.length + 1));
      return '';
    },
    refused: (faults) => faults.map(take).join(''),
    unreadable: take,
    end: () => htmlPage(courses, listed),
  };
}

function placeOf({ file, line, column, path }: InputFault): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return path === '' ? place : `${place} ${path}`;
}
