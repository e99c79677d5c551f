import type { Course, CourseEvent } from '../../src/index.js';

/** A course whose every free text is a mark, so that a text that shows none of it can be told from one that does. */
export function markedCourse(course: Course, mark: string): Course {
  return { ...course, events: course.events.map((event) => marked(event, mark)) };
}

function marked(event: CourseEvent, text: string): CourseEvent {
  const recorded = { on: '2025-01-01', by: 'rater' };
  switch (event.type) {
    case 'session-held': {
      const { incidents, tasksSet } = event.data;
      return {
        ...event,
        recorded,
        data: {
          ...event.data,
          note: text,
          ...(incidents === undefined ? {} : { incidents: incidents.map((one) => ({ ...one, text })) }),
          ...(tasksSet === undefined ? {} : { tasksSet: tasksSet.map((one) => ({ ...one, text })) }),
        },
      };
    }
    case 'person-described':
      return {
        ...event,
        data: { ...event.data, alias: text, expectsOfThem: [text], expectsOfPatient: [text] },
      };
    case 'formulation-shared':
      return { ...event, data: { ...event.data, text } };
    case 'focus-detailed':
      return event.data.area === 'grief'
        ? { ...event, data: { ...event.data, circumstances: text, positives: [text], negatives: [text] } }
        : event.data.area === 'role-dispute'
          ? { ...event, data: { ...event.data, issues: [text], patientExpects: [text], efforts: [text] } }
          : event;
    default:
      return event;
  }
}
