import type { Course, CourseEvent } from '../model/course.js';
import type { Explanation } from '../model/explanation.js';
import type { Finding, Place, Report } from '../model/report.js';

/**
 * The report on a cut of a course, with its pointers turned back into the course as written: a cut applies the
 * corrections, so its events stand at other indexes. Events are found again by their ids.
 */
export function pointersInto({ events }: Course, report: Report): Report {
  const place = placeInto(events);
  if (place === undefined) return report;
  return {
    ...report,
    findings: report.findings.map((finding) => findingInto(finding, place)),
    open: report.open.map((step) => ({ ...step, at: step.at.map(place) })),
  };
}

/** As {@link pointersInto}, for an explanation. */
export function explanationInto(events: readonly CourseEvent[], explanation: Explanation): Explanation {
  const place = placeInto(events);
  if (place === undefined) return explanation;
  return {
    ...explanation,
    judgements: explanation.judgements.map((judgement) => ({
      ...judgement,
      ...placesInto(judgement, place),
      finding: judgement.finding === null ? null : findingInto(judgement.finding, place),
    })),
    open: explanation.open.map((step) => ({ ...step, at: step.at.map(place) })),
  };
}

type Placing = (at: Place) => Place;

// Without a correction, every event stands where it stood.
function placeInto(events: readonly CourseEvent[]): Placing | undefined {
  if (events.every(({ replaces }) => replaces === undefined)) return undefined;
  const indexOf = new Map(events.map(({ id }, index) => [id, index]));
  return (at) => {
    const index = at.event === undefined ? undefined : indexOf.get(at.event);
    return index === undefined ? at : { ...at, pointer: at.pointer.replace(eventIndex, `/events/${index}`) };
  };
}

const eventIndex = /^\/events\/\d+/;

function findingInto(finding: Finding, place: Placing): Finding {
  return { ...finding, ...placesInto(finding, place) };
}

function placesInto(
  { at, counterEvidence }: Pick<Finding, 'at' | 'counterEvidence'>,
  place: Placing,
): Pick<Finding, 'at' | 'counterEvidence'> {
  return {
    at: at.map(place),
    counterEvidence: counterEvidence.map(({ note, at: against }) => ({ note, at: against.map(place) })),
  };
}
