import { describe, expect, test } from 'vitest';
import { workedCourse } from '../../src/examples/index.js';
import type { CourseState, Explanation, ValidateOptions } from '../../src/index.js';
import { apply, explain, notice, parseCourse, replay, ruleIds, validate } from '../../src/index.js';
import { defineInstrument } from '../../src/measures/index.js';
import { iptAdult } from '../../src/protocols/index.js';
import { rule } from '../../src/rules/index.js';

function stateOf(course: unknown): CourseState {
  const replayed = replay(parseCourse(course));
  if (!replayed.ok) throw new Error(replayed.error.message);
  return replayed.value;
}

const demo = stateOf(workedCourse('demo').course);
const avoided = stateOf(workedCourse('role-play-avoided').course);
const followed = stateOf(workedCourse('grief-exemplary').course);

const findingsOf = ({ judgements }: Explanation) =>
  judgements.flatMap(({ finding }) => (finding === null ? [] : [finding]));
const guard = ({ guards }: Explanation, name: string) => guards.find(({ guard: id }) => id === name);

test('an explanation begins with what it is, and carries the notice', () => {
  expect(explain(demo, iptAdult, 'formulation-not-agreed')).toMatchObject({
    schema: 'openipt/explanation/1',
    notice,
    course: 'demo',
    protocol: { id: iptAdult.id, version: iptAdult.version },
  });
});

test.each(ruleIds)(
  '%s is told as it is: what it asks, why, what it rests on and what excuses from it',
  (id) => {
    const { category, statement, rationale, grounding, remedy, dependsOn, related, ...own } = rule(id);
    const { rule: told, exceptions, sources } = explain(demo, iptAdult, id);
    expect(told).toEqual({
      ...{ id, category, statement, rationale, grounding, remedy, related },
      dependsOn: dependsOn ?? null,
    });
    expect(exceptions).toEqual(own.withdrawnIf);
    expect(sources.map(({ source, locator }) => ({ source, locator }))).toEqual(
      own.sources.map(({ source, locator }) => ({ source, locator })),
    );
  },
);

describe('a severity that the caller wants', () => {
  test('is that of the finding, as in the report', () => {
    const severities = { 'role-play-avoided': 'error' } as const;
    const found = findingsOf(explain(avoided, iptAdult, 'role-play-avoided', { severities }));
    expect(found.map(({ severity }) => severity)).toEqual(['error']);
    const { findings } = validate(avoided, iptAdult, { severities });
    expect(found).toEqual(findings.filter((finding) => finding.rule === 'role-play-avoided'));
  });
});

describe('waivers', () => {
  const waiver = { rule: 'role-play-avoided', reason: 'clinical-judgement' } as const;

  test('of the course cover as those from outside do', () => {
    const granted = apply(avoided, { id: 'w', type: 'waiver-granted', data: waiver });
    if (!granted.ok) throw new Error(granted.error.message);
    const inside = explain(granted.value, iptAdult, 'role-play-avoided');
    const outside = explain(avoided, iptAdult, 'role-play-avoided', { waivers: [waiver] });
    expect(findingsOf(inside)).toMatchObject([
      { waiver: { reason: 'clinical-judgement', effect: 'waived' } },
    ]);
    expect(guard(inside, 'waiver')).toEqual(guard(outside, 'waiver'));
    expect(findingsOf(inside)).toEqual(findingsOf(outside));
  });

  test('that name another rule are not spoken of', () => {
    const options: ValidateOptions = { waivers: [{ ...waiver, rule: 'no-task' }] };
    expect(guard(explain(avoided, iptAdult, 'role-play-avoided', options), 'waiver')).toEqual({
      guard: 'waiver',
      applied: false,
      note: 'No waiver names the rule.',
    });
  });

  test('that cover nothing are told, and are no finding of the rule', () => {
    const explanation = explain(followed, iptAdult, 'role-play-avoided', { waivers: [waiver] });
    expect(guard(explanation, 'waiver')).toMatchObject({
      applied: false,
      note: 'A waiver names the rule, but has expired or covers none of its findings.',
    });
    expect(findingsOf(explanation)).toEqual([]);
  });
});

describe('an instrument of the caller’s own', () => {
  const cited = { source: 'our manual', grounding: 'general' } as const;
  const defined = defineInstrument({
    ...{ id: 'our-scale', name: 'Our scale', higherIs: 'better', scoring: 'sum' },
    range: { value: { min: 0, max: 100 }, ...cited },
  });
  if (!defined.ok) throw new Error('The instrument is none.');
  const own = defined.value;
  const state = stateOf({
    ...workedCourse('demo').course,
    events: [{ id: 'm', type: 'measure-taken', data: { instrument: 'our-scale', total: 101 } }],
  });
  const kind = (options: ValidateOptions) => explain(state, iptAdult, 'score-invalid', options).verdict.kind;

  test('is judged by, as in the report', () => {
    expect([kind({ instruments: [own] }), kind({})]).toEqual(['fail', 'not-applicable']);
  });

  test('that is broken takes down one rule: it is told that it failed to run, and what it had asked for', () => {
    const broken = {
      ...own,
      get range(): never {
        throw new Error('Not today.');
      },
    };
    const explanation = explain(state, iptAdult, 'score-invalid', { instruments: [broken] });
    expect(explanation.verdict).toMatchObject({ kind: 'review', reason: 'The rule failed to run.' });
    expect(explanation).toMatchObject({ judgements: [], open: [], ask: [] });
    expect(explanation.values).toEqual(explain(state, iptAdult, 'score-invalid').values);
    const { verdicts } = validate(state, iptAdult, { instruments: [broken] });
    expect(explanation.verdict).toEqual(verdicts['score-invalid']);
  });
});

describe('the ground of a rule', () => {
  test('that the record cannot tell takes it out as one that does not hold does', () => {
    const entered = { id: 'm', type: 'phase-entered', data: { phase: 'middle' } };
    const noted = (documented: unknown) =>
      explain(
        stateOf({ ...workedCourse('open-course').course, documented, events: [entered] }),
        iptAdult,
        'formulation-not-agreed',
      );
    for (const [documented, said] of [
      ['all', 'does not hold'],
      [[], 'the record cannot tell'],
    ]) {
      const explanation = noted(documented);
      expect(explanation.verdict).toMatchObject({
        kind: 'not-applicable',
        reason: expect.stringContaining('“formulation-missing”'),
      });
      expect(guard(explanation, 'ground')).toMatchObject({
        applied: true,
        note: expect.stringContaining(`“formulation-missing”, which ${said}`),
      });
    }
  });
});

test('what several places ask is asked once', () => {
  const events = [1, 2, 3].map((session) => ({
    ...{ id: `s${session}`, type: 'session-held', session },
    data: { kind: 'treatment', techniques: [{ technique: 'interpretation' }] },
  }));
  const state = stateOf({ ...workedCourse('demo').course, documented: [], events });
  const { verdict, ask } = explain(state, iptAdult, 'interpretation-ungrounded');
  expect(verdict.counts.review).toBe(3);
  expect(ask.map(({ question }) => question)).toEqual(['interpretation-grounds']);
});
