import { describe, expect, test } from 'vitest';
import { replay, validate } from '../../src/index.js';
import type { Course, CourseEvent } from '../../src/model/course.js';
import type { Report } from '../../src/model/report.js';
import type { Aspect } from '../../src/model/vocabulary.js';
import { aspects } from '../../src/model/vocabulary.js';
import type { Protocol } from '../../src/protocols/index.js';
import { protocols } from '../../src/protocols/index.js';
import { allRules } from '../../src/rules/index.js';
import { simulateCourse } from '../../src/simulate/index.js';

// A row that was lost is a hole in the numbering. Whoever claims everything but the sessions gets no departure from it;
// and what was one before stays visible, as one or as a question.

function reportOn(course: Course, protocol: Protocol): Report | undefined {
  const state = replay(course);
  return state.ok ? validate(state.value, protocol) : undefined;
}

/** The event, with nothing that names another: a course has to stay coherent without any of its sessions. */
function unlinked(event: CourseEvent): CourseEvent {
  if (event.type !== 'session-held') return event;
  const { conjointWith: _, tasksReviewed, techniques, tasksSet, ...data } = event.data;
  return {
    ...event,
    data: {
      ...data,
      ...(techniques && { techniques: techniques.filter(({ technique }) => technique !== 'interpretation') }),
      ...(tasksSet && { tasksSet: tasksSet.map(({ person: __, ...task }) => task) }),
      ...(tasksReviewed && { tasksReviewed: tasksReviewed.map(({ task: __, ...review }) => review) }),
    },
  };
}

/** Invented courses without a fault, and what is left of each when one session in between is lost. */
function losses(protocol: Protocol, documented: readonly Aspect[]): readonly (readonly [Report, Report])[] {
  return [1, 2, 3].flatMap((seed) => {
    const { events, ...rest } = simulateCourse({ protocol, seed });
    const whole = { ...rest, documented, events: events.map(unlinked) };
    const held = whole.events.filter(({ type }) => type === 'session-held');
    return held.slice(1, -1).flatMap((gone) => {
      const left = { ...whole, events: whole.events.filter((event) => event !== gone) };
      const [before, after] = [reportOn(whole, protocol), reportOn(left, protocol)];
      return before && after ? [[before, after] as const] : [];
    });
  });
}

const kindsOf = ({ verdicts }: Report) => allRules().map(({ id }) => ({ id, kind: verdicts[id].kind }));

describe('a lost session makes a question, and no departure', () => {
  test.each(protocols.map((one) => [one.id, one] as const))('%s', (_, protocol) => {
    const all = losses(
      protocol,
      aspects.filter((aspect) => aspect !== 'sessions'),
    );
    expect(all.length).toBeGreaterThan(0);
    const made = all.flatMap(([before, after]) =>
      kindsOf(after)
        .filter(({ id, kind }) => kind === 'fail' && before.verdicts[id].kind !== 'fail')
        .map(({ id }) => id),
    );
    expect(made).toEqual([]);
  });

  test('what is asked about is a departure where the record claims its sessions, and nothing less', () => {
    const asked = new Set<string>();
    for (const protocol of protocols) {
      const [open, claimed] = [
        losses(
          protocol,
          aspects.filter((aspect) => aspect !== 'sessions'),
        ),
        losses(protocol, aspects),
      ];
      open.forEach(([before, after], index) => {
        const under = claimed[index]?.[1];
        for (const { id, kind } of kindsOf(after)) {
          if (kind !== 'review' || before.verdicts[id].kind === 'review') continue;
          asked.add(id);
          expect([id, under?.verdicts[id].kind]).toEqual([id, 'fail']);
        }
      });
    }
    // Else the law would be empty.
    expect([...asked]).toEqual(expect.arrayContaining(['cadence-gap', 'task-not-reviewed']));
  });
});
