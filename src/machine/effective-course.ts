import type { Result } from '../lib/result.js';
import { ok } from '../lib/result.js';
import type { Course, CourseEvent } from '../model/course.js';
import type { Entry, Refusal } from '../model/state.js';
import { effectiveLog } from './effective-log.js';

/**
 * The course as it stands: each correction at the place of what it corrects, withdrawn entries gone, nothing left that
 * says so. What referred to a corrected entry refers to the entry that stands.
 */
export function effectiveCourse(course: Course): Result<Course, Refusal> {
  const log = effectiveLog(course.events);
  if (!log.ok) return log;
  const standing = new Map<string, string>();
  for (const { id, replaces, earlierIds = [] } of log.value) {
    if (replaces !== undefined) for (const old of [replaces, ...earlierIds]) standing.set(old, id);
  }
  const nowCalled = (id: string): string => standing.get(id) ?? id;
  const incidents = new Set<string>();
  const { schema, id, protocol, documented, events } = course;
  const effective = log.value.flatMap((entry) => {
    const event = events[entry.index];
    if (event === undefined) return [];
    if (event.type === 'session-held')
      for (const { id: own } of event.data.incidents ?? []) if (own !== undefined) incidents.add(own);
    // An interpretation may rest on an incident, whose id may be that of some event as well.
    const ground = (name: string): string => (incidents.has(name) ? name : nowCalled(name));
    return [withoutCorrection(referring(event, nowCalled, ground), entry)];
  });
  return ok({ schema, id, protocol, documented, events: effective });
}

function withoutCorrection(event: CourseEvent, { replaces }: Entry): CourseEvent {
  // An entry that withdraws another never stands, so that what is left needs no `replaces`.
  if (replaces === undefined || event.type === 'entry-withdrawn') return event;
  const { replaces: _, ...rest } = event;
  return rest;
}

type Renaming = (id: string) => string;

// Every field that holds the id of another event.
function referring(event: CourseEvent, nowCalled: Renaming, ground: Renaming): CourseEvent {
  switch (event.type) {
    case 'risk-assessed':
      return { ...event, data: answering(event.data, nowCalled) };
    case 'formulation-shared':
      return { ...event, data: linked(event.data, nowCalled) };
    case 'focus-proposed':
      return { ...event, data: linked(event.data, nowCalled) };
    case 'focus-activated':
      return { ...event, data: linked(event.data, nowCalled) };
    case 'session-held': {
      const { risk, techniques } = event.data;
      return {
        ...event,
        data: {
          ...event.data,
          ...(risk && { risk: answering(risk, nowCalled) }),
          ...(techniques && {
            techniques: techniques.map((use) =>
              use.technique === 'interpretation' && use.restsOn !== undefined
                ? { ...use, restsOn: use.restsOn.map(ground) }
                : use,
            ),
          }),
        },
      };
    }
    default:
      return event;
  }
}

function answering<T extends { readonly answers?: string }>(data: T, nowCalled: Renaming): T {
  return data.answers === undefined ? data : { ...data, answers: nowCalled(data.answers) };
}

function linked<T extends { readonly timeline?: readonly string[] }>(data: T, nowCalled: Renaming): T {
  return data.timeline === undefined ? data : { ...data, timeline: data.timeline.map(nowCalled) };
}
