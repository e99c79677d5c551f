import type { Course } from '../model/course.js';
import type { Place, Report } from '../model/report.js';

/**
 * The report on a cut of a course, with its pointers turned back into the course as written: a cut applies the
 * corrections, so its events stand at other indexes. Events are found again by their ids.
 */
export function pointersInto(course: Course, report: Report): Report {
  if (course.events.every(({ replaces }) => replaces === undefined)) return report;
  const indexOf = new Map(course.events.map(({ id }, index) => [id, index]));
  const place = (at: Place): Place => {
    const index = at.event === undefined ? undefined : indexOf.get(at.event);
    return index === undefined ? at : { ...at, pointer: at.pointer.replace(eventIndex, `/events/${index}`) };
  };
  return {
    ...report,
    findings: report.findings.map((finding) => ({
      ...finding,
      at: finding.at.map(place),
      counterEvidence: finding.counterEvidence.map(({ note, at }) => ({ note, at: at.map(place) })),
    })),
    open: report.open.map((step) => ({ ...step, at: step.at.map(place) })),
  };
}

const eventIndex = /^\/events\/\d+/;
