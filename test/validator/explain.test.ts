import { describe, expect, test } from 'vitest';
import type { WorkedCourseId } from '../../src/examples/index.js';
import { workedCourse, workedCourses } from '../../src/examples/index.js';
import type { CourseEvent, CourseState, Explanation, RuleId, ValidateOptions } from '../../src/index.js';
import { apply, explain, parseCourse, replay, ruleIds, validate } from '../../src/index.js';
import type { Protocol } from '../../src/protocols/index.js';
import { iptA, iptAdult, protocol } from '../../src/protocols/index.js';
import { renderExplanationText } from '../../src/render/index.js';
import { allRules, rule } from '../../src/rules/index.js';
import { unfrozenIn } from '../support/frozen.js';
import { markedCourse } from '../support/marked-course.js';
import { oddProtocols } from '../support/odd-protocols.js';

function stateOf(course: unknown): CourseState {
  const replayed = replay(parseCourse(course));
  if (!replayed.ok) throw new Error(replayed.error.message);
  return replayed.value;
}

function applied(state: CourseState, ...events: readonly CourseEvent[]): CourseState {
  return events.reduce((before, event) => {
    const next = apply(before, event);
    if (!next.ok) throw new Error(next.error.message);
    return next.value;
  }, state);
}

const stateOfExample = (id: WorkedCourseId): CourseState => stateOf(workedCourse(id).course);
const own = (id: string): Protocol => protocol(id) ?? iptAdult;

function on(example: WorkedCourseId, id: RuleId, options: ValidateOptions = {}): Explanation {
  const { course } = workedCourse(example);
  return explain(stateOf(course), own(course.protocol), id, options);
}

const guard = ({ guards }: Explanation, name: string) => guards.find(({ guard: id }) => id === name);

describe.each(workedCourses)('on $id every rule', ({ course }) => {
  const state = stateOf(course);
  const chosen = own(course.protocol);
  const report = validate(state, chosen);
  const explanations = ruleIds.map((id) => explain(state, chosen, id));

  test('is explained with the verdict, the findings and the open steps of the report', () => {
    for (const {
      rule: { id },
      verdict,
      judgements,
      open,
    } of explanations) {
      expect([id, verdict]).toEqual([id, report.verdicts[id]]);
      const found = judgements.flatMap(({ finding }) => (finding === null ? [] : [finding]));
      const reported = report.findings.filter((finding) => finding.rule === id);
      expect(new Set(found)).toEqual(new Set(reported));
      expect(open).toEqual(report.open.filter((step) => step.rule === id));
    }
  });

  test('counts what it counts: the judgements that count are those of the verdict', () => {
    for (const {
      verdict,
      judgements,
      rule: { id },
    } of explanations) {
      const counted = judgements.filter(({ became }) => became !== null);
      if (counted.length === 0) {
        // A guard took the rule out, or it is the rule that failed to run.
        expect([id, verdict.kind]).toEqual([id, 'not-applicable']);
        continue;
      }
      for (const [kind, count] of Object.entries(verdict.counts))
        expect([id, kind, counted.filter(({ became }) => became === kind).length]).toEqual([id, kind, count]);
    }
  });

  test('gives the same bytes again, frozen', () => {
    const again = ruleIds.map((id) => explain(state, chosen, id));
    expect(JSON.stringify(again)).toBe(JSON.stringify(explanations));
    expect(explanations.flatMap((explanation) => unfrozenIn(explanation))).toEqual([]);
  });

  test('shows no free text of the record, as JSON or as text', () => {
    const canary = 'Zanzibar77';
    const marked = stateOf(markedCourse(course, canary));
    for (const id of ruleIds) {
      const explanation = explain(marked, chosen, id);
      expect(JSON.stringify(explanation)).not.toContain(canary);
      expect(renderExplanationText(explanation)).not.toContain(canary);
    }
  });
});

describe.each(oddProtocols)('under the odd protocol $id', (odd) => {
  test('every rule is explained with the verdict of the report', () => {
    for (const { course } of workedCourses) {
      const state = stateOf(course);
      const { verdicts } = validate(state, odd);
      for (const id of ruleIds) expect([id, explain(state, odd, id).verdict]).toEqual([id, verdicts[id]]);
    }
  });
});

describe('what a rule looked at', () => {
  test('each aspect that it needs, with its claim and with counts', () => {
    const { aspects } = on('demo', 'role-play-avoided');
    expect(aspects.map(({ aspect }) => aspect)).toEqual(rule('role-play-avoided').needs);
    const [interventions] = aspects;
    expect(interventions?.holds[0]).toEqual({
      what: 'sessions that say which techniques were used',
      count: expect.any(Number),
      of: stateOfExample('demo').entries['session-held'].length,
    });
  });

  test('counts what the sessions document, and what is recorded beside them', () => {
    const held = (session: number, more: object) => ({
      id: `s${session}`,
      type: 'session-held',
      session,
      data: { kind: 'treatment', ...more },
    });
    const events = [
      { id: 'r', type: 'risk-assessed', data: { asked: true } },
      held(1, { risk: { asked: true } }),
      held(2, {}),
      held(3, { risk: { asked: false } }),
    ];
    const { course } = workedCourse('demo');
    const [risk] = explain(stateOf({ ...course, events }), iptAdult, 'risk-not-checked').aspects;
    expect(risk?.holds).toEqual([
      { what: 'risk checks', count: 3 },
      { what: 'sessions with a risk check', count: 2, of: 3 },
      { what: 'safety plans made or reviewed', count: 0 },
      { what: 'escalations', count: 0 },
      { what: 'resumptions after a pause', count: 0 },
      { what: 'steps left out on purpose', count: 0 },
    ]);
  });

  test('from which session the record claims it, or that it does not', () => {
    const claims = (documented: unknown) => {
      const { course } = workedCourse('demo');
      const state = stateOf({ ...course, documented });
      return explain(state, iptAdult, 'risk-not-checked').aspects.map(({ claimedFrom }) => claimedFrom);
    };
    expect(claims('all')).toEqual([1]);
    expect(claims(['mood'])).toEqual([null]);
    expect(claims(['mood', 'risk'])).toEqual([1]);
    const from = [
      { aspect: 'risk', fromSession: 4 },
      { aspect: 'risk', fromSession: 2 },
    ];
    expect(claims(from)).toEqual([2]);
  });

  test.each(allRules())('$id: what is counted is in words', ({ id }) => {
    for (const { holds } of explain(stateOfExample('demo'), iptAdult, id).aspects)
      for (const { what, count } of holds) {
        expect(what).toMatch(/^[a-z ]+$/);
        expect(count).toBeGreaterThanOrEqual(0);
      }
  });
});

describe('what a rule asked the protocol for', () => {
  const names = (explanation: Explanation) => explanation.values.map(({ name }) => name);

  test('is each value with its source, its grounding and its note', () => {
    const { values } = on('demo', 'mood-event-unlinked');
    expect(values).toContainEqual({
      name: 'thresholds.moodShift',
      ...iptAdult.thresholds.moodShift,
      cite: expect.any(String),
    });
  });

  test('is what the rule reads and nothing else', () => {
    expect(names(on('demo', 'timeline-missing'))).toContain('expects.timeline');
    expect(names(on('demo', 'timeline-missing'))).not.toContain('thresholds.moodShift');
    expect(on('demo', 'multiple-primary').values).toEqual([]);
    expect(names(on('demo', 'exclusion-active'))).toEqual(['exclusions']);
  });

  test('holds what was computed from the protocol for the rule', () => {
    expect(names(on('demo', 'medical-model-missing'))).toContain('phases.initial.span');
    const { course } = workedCourse('role-play-avoided');
    const contracted = explain(stateOf(course), iptAdult, 'role-play-avoided');
    expect(names(contracted)).toContain('phases.ending.span');
    expect(names(contracted)).not.toContain('length');
    const events = course.events.filter(({ type }) => !type.startsWith('contract-'));
    expect(names(explain(stateOf({ ...course, events }), iptAdult, 'role-play-avoided'))).toContain('length');
  });

  test('names a value that the protocol leaves open', () => {
    const open = { value: 'unspecified', source: 'house-judgement', grounding: 'house' } as const;
    const loose = { ...iptAdult, thresholds: { ...iptAdult.thresholds, moodShift: open } };
    const { values } = explain(stateOfExample('demo'), loose, 'mood-event-unlinked');
    expect(values).toContainEqual(
      expect.objectContaining({ name: 'thresholds.moodShift', value: 'unspecified' }),
    );
  });

  test('changes nothing: the protocol is read through, and not touched', () => {
    const before = JSON.stringify(iptAdult);
    on('demo', 'mood-event-unlinked');
    expect(JSON.stringify(iptAdult)).toBe(before);
  });
});

describe('what is laid over a rule', () => {
  const paused = { id: 'x-pause', type: 'treatment-paused', data: { reason: 'stabilisation' } } as const;

  test('a pause takes it out, and leaves what it said to be seen', () => {
    const state = applied(stateOfExample('open-course'), paused);
    const explanation = explain(state, iptAdult, 'role-play-avoided');
    expect(explanation.verdict).toMatchObject({ kind: 'not-applicable', reason: 'Treatment is paused.' });
    expect(guard(explanation, 'pause')?.applied).toBe(true);
    expect(explanation.judgements).toMatchObject([{ kind: 'open', became: null, finding: null }]);
    const safety = explain(state, iptAdult, 'risk-not-checked');
    expect(guard(safety, 'pause')).toMatchObject({ applied: false, note: expect.stringContaining('safety') });
  });

  test('a rule whose ground is missing is not held against anything', () => {
    const state = stateOf({ ...workedCourse('open-course').course, events: [] });
    const middle = applied(state, { id: 'm', type: 'phase-entered', data: { phase: 'middle' } });
    const explanation = explain(middle, iptAdult, 'formulation-not-agreed');
    expect(guard(explanation, 'ground')).toMatchObject({
      applied: true,
      note: expect.stringContaining('“formulation-missing”'),
    });
    expect(explanation.verdict.kind).toBe('not-applicable');
    const held = on('demo', 'formulation-not-agreed');
    expect(guard(held, 'ground')?.applied).toBe(false);
    expect(guard(on('demo', 'risk-not-checked'), 'ground')?.note).toBe('The rule rests on no other.');
  });

  test('an early closing releases from it; what it would have said is marked as not counting', () => {
    const explanation = on('dropout', 'relapse-plan-missing');
    expect(guard(explanation, 'early-closure')?.applied).toBe(true);
    expect(explanation.judgements).toMatchObject([{ kind: 'missing', became: null }]);
    // Where a guard has taken the rule out as a whole, the others find nothing to bear on.
    expect(guard(explanation, 'claim')?.applied).toBe(false);
    expect(guard(on('dropout', 'risk-not-checked'), 'early-closure')?.applied).toBe(false);
  });

  test('what is missing counts as not done inside a claim, and is a question outside it', () => {
    const { course } = workedCourse('role-play-avoided');
    const became = (documented: unknown) => {
      const explanation = explain(stateOf({ ...course, documented }), iptAdult, 'role-play-avoided');
      return [
        explanation.judgements.map((one) => [one.kind, one.became]),
        guard(explanation, 'claim')?.applied,
      ];
    };
    expect(became('all')).toEqual([[['missing', 'fail']], true]);
    expect(became([])).toEqual([[['missing', 'review']], true]);
  });

  test('a waiver covers, has expired, or names no finding of it', () => {
    const waiver = (more: object) => ({
      waivers: [{ rule: 'role-play-avoided', reason: 'clinical-judgement', ...more } as const],
    });
    const covered = on('role-play-avoided', 'role-play-avoided', waiver({}));
    expect(guard(covered, 'waiver')?.applied).toBe(true);
    expect(covered.judgements[0]?.finding).toMatchObject({ severity: 'info', waiver: { effect: 'waived' } });
    const expired = on('role-play-avoided', 'role-play-avoided', waiver({ until: '2020' }));
    expect(guard(expired, 'waiver')).toMatchObject({
      applied: false,
      note: expect.stringContaining('expired'),
    });
    expect(guard(on('demo', 'role-play-avoided'), 'waiver')?.note).toBe('No waiver names the rule.');
  });

  test('a phase that had to be computed makes it a warning at most', () => {
    const explanations = workedCourses.flatMap(({ course }) =>
      ruleIds.map((id) => explain(stateOf(course), own(course.protocol), id)),
    );
    const applying = explanations.filter((explanation) => guard(explanation, 'inferred-phase')?.applied);
    expect(applying.length).toBeGreaterThan(0);
    for (const { judgements } of applying)
      for (const { finding } of judgements) expect(finding?.severity).not.toBe('error');
  });
});

describe('the severity', () => {
  test('is the rule’s own, or what the protocol states, with its source', () => {
    expect(explain(stateOfExample('demo'), iptAdult, 'risk-not-checked').severity).toEqual({
      value: 'warning',
      own: 'warning',
      statedBy: null,
    });
    expect(explain(stateOfExample('demo'), iptA, 'risk-not-checked').severity).toEqual({
      value: 'error',
      own: 'warning',
      statedBy: iptA.severities['risk-not-checked'],
    });
  });
});

describe('the sources', () => {
  test('each has its reference, and a link where the bibliography knows one', () => {
    const { sources } = on('demo', 'risk-not-asked-at-intake');
    const dazzi = sources.find(({ source }) => source === 'dazzi-2014');
    expect(dazzi?.reference).toMatch(/^Dazzi T, .* \(2014\)\. .*\?.* Psychological Medicine 44:\d+-\d+\.$/);
    expect(dazzi?.link).toMatch(/^https:\/\/doi\.org\/10\./);
    for (const { source, locator } of rule('risk-not-asked-at-intake').sources)
      expect(sources).toContainEqual(expect.objectContaining({ source, ...(locator ? { locator } : {}) }));
  });

  test('every rule can be followed to something to read, or says that there is none', () => {
    const state = stateOfExample('demo');
    for (const id of ruleIds)
      for (const { reference, link, kind } of explain(state, iptAdult, id).sources) {
        expect(reference).toMatch(/\(.+\)\. .+[.?!]$/);
        expect(link === null || /^https?:\/\/\S+$/.test(link)).toBe(true);
        expect(kind).toBeTruthy();
      }
  });
});

test('what to ask stands with a rule that the record cannot answer', () => {
  const { ask, verdict } = on('mrs-e', 'risk-not-asked-at-intake');
  expect(verdict.kind).toBe('review');
  expect(ask).toEqual([
    { question: 'risk-enquiry-at-intake', aspect: 'risk', text: expect.stringMatching(/\?$/) },
  ]);
  expect(on('demo', 'risk-not-checked').ask).toEqual([]);
});

test('as of a date', () => {
  expect(on('demo', 'risk-not-checked', { asOf: '2025-06' }).asOf).toBe('2025-06');
  expect(on('mrs-e', 'risk-not-checked').asOf).toBeNull();
  expect(() => on('demo', 'risk-not-checked', { asOf: 'soon' })).toThrow(RangeError);
});
