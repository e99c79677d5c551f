import { describe, expect, expectTypeOf, test } from 'vitest';
import type {
  Course,
  CourseEvent,
  CourseState,
  EntriesByType,
  Entry,
  EventData,
  EventOf,
  EventType,
  Finding,
  FocusDetailed,
  Refusal,
  Report,
  Result,
  RuleId,
  TechniqueUse,
  Verdict,
} from '../src/index.js';
import {
  apply,
  asOf,
  type eventTypes,
  parseCourse,
  replay,
  type ruleIds,
  safeParseCourse,
  validate,
} from '../src/index.js';
import type { Protocol } from '../src/protocols/index.js';
import { iptAdult, protocols } from '../src/protocols/index.js';
import type { Rule } from '../src/rules/define-rule.js';
import { defineRule } from '../src/rules/define-rule.js';
import type { SourceId } from '../src/sources/index.js';

/**
 * What the compiler must refuse. `tsc` reads this file: a line that is expected to be an error and is none fails there.
 * The functions below are compiled and never called.
 */
const refused: Readonly<Record<string, () => unknown>> = {
  'detail of another area': () => {
    // @ts-expect-error a stage belongs to a dispute
    const detail: FocusDetailed = { area: 'grief', stage: 'impasse' };
    return detail;
  },
  'detail of an area without detail': () => {
    // @ts-expect-error an area of one's own has no detail
    const detail: FocusDetailed = { area: 'x-own' };
    return detail;
  },
  'an area that is not one': () => {
    // @ts-expect-error an area of one's own begins with x-
    const data: EventData['focus-activated'] = { area: 'loneliness' };
    return data;
  },
  'the loss of another area': () => {
    // @ts-expect-error what was lost belongs to grief
    const detail: FocusDetailed = { area: 'role-transition', loss: 'perinatal' };
    return detail;
  },
  'another name of an area where its id belongs': () => {
    // @ts-expect-error other names are accepted when a record is read, and nowhere else
    const data: EventData['focus-activated'] = { area: 'bereavement' };
    return data;
  },
  'medication by its name': () => {
    // @ts-expect-error only its kind is recorded
    const data: EventData['medication-recorded'] = { kind: 'sertraline', status: 'started' };
    return data;
  },
  'a review of progress that decides nothing': () => {
    // @ts-expect-error a review says what was decided
    const data: EventData['progress-reviewed'] = { cause: 'medical' };
    return data;
  },
  'a phase that took longer for no reason': () => {
    // @ts-expect-error the reason, not whether there was one
    const data: EventData['phase-entered'] = { phase: 'middle', delayed: true };
    return data;
  },
  'a correction without the id of what it corrects': () => {
    // @ts-expect-error a withdrawal needs `replaces`
    const event: CourseEvent = { id: 'e1', type: 'entry-withdrawn', data: { reason: 'other' } };
    return event;
  },
  'a session without a number': () => {
    // @ts-expect-error a session that was held says its number
    const event: CourseEvent = { id: 'e1', type: 'session-held', data: { kind: 'treatment' } };
    return event;
  },
  'data of another type of event': () => {
    // @ts-expect-error a score is no reason for a pause
    const event: CourseEvent = { id: 'e1', type: 'treatment-paused', data: { total: 9 } };
    return event;
  },
  'a type of event that there is not': () => {
    // @ts-expect-error no such event
    const event: CourseEvent = { id: 'e1', type: 'session', data: {} };
    return event;
  },
  'an undefined for what is not known': () => {
    // @ts-expect-error what is not known is left out
    const event: CourseEvent = { id: 'e1', type: 'treatment-resumed', on: undefined, data: {} };
    return event;
  },
  'the incident of another technique': () => {
    // @ts-expect-error only a communication analysis takes an incident apart
    const use: TechniqueUse = { technique: 'role-play', incident: 'i1' };
    return use;
  },
  'the purpose of another technique': () => {
    // @ts-expect-error only advice, teaching and help say what they were for
    const use: TechniqueUse = { technique: 'role-play', purpose: 'safety' };
    return use;
  },
  'options without a decision': () => {
    // @ts-expect-error options are compared in a decision analysis
    const use: TechniqueUse = { technique: 'communication-analysis', options: 2 };
    return use;
  },
  'an interpretation of a person': () => {
    // @ts-expect-error an interpretation rests on incidents
    const use: TechniqueUse = { technique: 'interpretation', person: 'p1' };
    return use;
  },
  'an unknown rule in a protocol': () => {
    // @ts-expect-error a gate names rules that there are
    const rules: Protocol['gates'][number]['rules']['value'] = ['no-such-rule'];
    return rules;
  },
  'a severity for an unknown rule': () => {
    const info = { value: 'info', source: 'isipt', grounding: 'house' } as const;
    // @ts-expect-error no such rule
    const severities: Protocol['severities'] = { 'no-such-rule': info };
    return severities;
  },
  'a value without a source': () => {
    // @ts-expect-error every value of a protocol has one
    const length: Protocol['length'] = { value: { min: 12, max: 16 }, grounding: 'verified' };
    return length;
  },
  'a threshold without a source': () => {
    // @ts-expect-error a number alone says nothing of where it comes from
    const threshold: Protocol['thresholds']['measureEvery'] = 4;
    return threshold;
  },
  'a protocol that leaves an expectation out': () => {
    const { tasks: _, ...others } = iptAdult.expects;
    // @ts-expect-error what a protocol leaves open, it says that it leaves open
    const expects: Protocol['expects'] = others;
    return expects;
  },
  'a work that is not in the bibliography': () => {
    // @ts-expect-error no such work
    const source: SourceId = 'nobody-1999';
    return source;
  },
  'a claim of an aspect that there is not': () => {
    // @ts-expect-error no such aspect
    const documented: Course['documented'] = ['everything'];
    return documented;
  },
  'reading a value without asking whether there is one': () => {
    const result = safeParseCourse({});
    // @ts-expect-error it may be an error
    return result.value;
  },
  'a course that is not parsed': () => {
    // @ts-expect-error unknown input goes through `parseCourse`
    return replay(JSON.parse('{}') as unknown);
  },
  'a cut by two things': () => {
    // @ts-expect-error by what?
    return (state: CourseState) => asOf(state, {});
  },
  'the verdict of an unknown rule': () => {
    // @ts-expect-error no such rule
    return (report: Report) => report.verdicts['no-such-rule'];
  },
  'a change of a course': () => {
    return (course: Course) => {
      // @ts-expect-error a course is read-only
      course.id = 'other';
      // @ts-expect-error its log, too
      course.events.push();
    };
  },
  'a change of a state': () => {
    return (state: CourseState) => {
      // @ts-expect-error a state is read-only
      state.status = 'closed';
      // @ts-expect-error its lists, too
      state.entries['session-held'].pop();
      // @ts-expect-error and what they hold
      state.effective[0].seq = 1;
      // @ts-expect-error and its people
      state.people['p1'] = { person: 'p1', described: { person: 'p1' }, seqs: [] };
    };
  },
  'a change of a report': () => {
    return (report: Report) => {
      // @ts-expect-error a report is read-only
      report.findings = [];
      // @ts-expect-error its verdicts, too
      report.verdicts['risk-not-checked'].kind = 'pass';
    };
  },
  'a change of a protocol': () => {
    // @ts-expect-error a shipped protocol is read-only
    iptAdult.id = 'mine';
    // @ts-expect-error the list of them, too
    protocols.push(iptAdult);
  },
};

/** Rules that read what they do not declare: the compiler shows a rule only the aspects that it needs. */
const meta = {
  id: 'risk-not-checked',
  category: 'safety',
  severity: 'warning',
  statement: 'Asked.',
  rationale: 'Because.',
  sources: [],
  grounding: 'house',
  outcomes: ['pass'],
  step: 'Ask.',
  remedy: 'Ask.',
  withdrawnIf: [],
} as const;

const rules: Readonly<Record<string, () => Rule>> = {
  'a rule that reads an aspect it does not need': () =>
    defineRule({
      ...meta,
      needs: ['risk'],
      message: () => 'Seen.',
      // @ts-expect-error mood is not declared
      check: ({ record }) => (record.mood === undefined ? [] : [{ kind: 'pass' }]),
    }),
  'a rule that lists all aspects and needs none': () =>
    defineRule({
      ...meta,
      needs: [],
      message: () => 'Seen.',
      // @ts-expect-error nothing is declared
      check: ({ record }) => (record.sessions.entries.length > 0 ? [{ kind: 'pass' }] : []),
    }),
  'a message about what was not observed': () =>
    defineRule({
      ...meta,
      needs: ['risk'],
      message: ({ count }: { readonly count: number }) => `${count}`,
      // @ts-expect-error the message asks for a count
      check: () => [{ kind: 'fail', observed: { total: 1 }, at: [] }],
    }),
  'a review without a question': () =>
    defineRule({
      ...meta,
      needs: ['risk'],
      message: () => 'Seen.',
      // @ts-expect-error a review says what to ask
      check: () => [{ kind: 'review', observed: {}, at: [] }],
    }),
  'free text in what is observed': () =>
    defineRule({
      ...meta,
      needs: ['interventions'],
      message: () => 'Seen.',
      // @ts-expect-error only single values are observed, no lists or objects
      check: () => [{ kind: 'fail', observed: { notes: ['text'] }, at: [] }],
    }),
  'a rule with an id that is not on the list': () =>
    defineRule({
      ...meta,
      // @ts-expect-error no such rule
      id: 'no-such-rule',
      needs: ['risk'],
      message: () => 'Seen.',
      check: () => [],
    }),
  'a rule that needs an aspect that there is not': () =>
    defineRule({
      ...meta,
      // @ts-expect-error no such aspect
      needs: ['everything'],
      message: () => 'Seen.',
      check: () => [],
    }),
};

test('the cases are compiled, not called', () => {
  expect(Object.keys(refused).length + Object.keys(rules).length).toBe(39);
});

describe('types', () => {
  test('of events come from one list', () => {
    expectTypeOf<(typeof eventTypes)[number]>().toEqualTypeOf<EventType>();
    expectTypeOf<keyof EventData>().toEqualTypeOf<EventType>();
    expectTypeOf<keyof EntriesByType>().toEqualTypeOf<EventType>();
    expectTypeOf<CourseEvent['type']>().toEqualTypeOf<EventType>();
    expectTypeOf<EventOf<'session-held'>['session']>().toEqualTypeOf<number>();
    expectTypeOf<EventOf<'session-missed'>['session']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<EventOf<'entry-withdrawn'>['replaces']>().toEqualTypeOf<string>();
    expectTypeOf<Entry<'measure-taken'>['data']>().toEqualTypeOf<EventData['measure-taken']>();
  });

  test('of rules come from one list', () => {
    expectTypeOf<(typeof ruleIds)[number]>().toEqualTypeOf<RuleId>();
    expectTypeOf<keyof Report['verdicts']>().toEqualTypeOf<RuleId>();
    expectTypeOf<Report['verdicts'][RuleId]>().toEqualTypeOf<Verdict>();
    expectTypeOf<Finding['kind']>().toEqualTypeOf<'fail' | 'review'>();
  });

  test('of answers are results, and reports are reports', () => {
    expectTypeOf(parseCourse).returns.toEqualTypeOf<Course>();
    expectTypeOf(parseCourse).parameter(0).toBeUnknown();
    expectTypeOf(replay).returns.toEqualTypeOf<Result<CourseState, Refusal>>();
    expectTypeOf(apply).returns.toEqualTypeOf<Result<CourseState, Refusal>>();
    expectTypeOf(asOf).returns.toEqualTypeOf<Result<CourseState, Refusal>>();
    expectTypeOf(validate).returns.toEqualTypeOf<Report>();
    expectTypeOf<Refusal>().not.toHaveProperty('value');
  });

  test('of a switch over the events narrow their data', () => {
    const total = (event: CourseEvent): number | undefined =>
      event.type === 'measure-taken' ? event.data.total : undefined;
    expectTypeOf(total).returns.toEqualTypeOf<number | undefined>();
    expect(total({ id: 'e1', type: 'measure-taken', data: { instrument: 'x', total: 3 } })).toBe(3);
  });
});
