import { describe, expect, test } from 'vitest';
import { workedCourses } from '../../src/examples/index.js';
import type { Report, ValidateOptions } from '../../src/index.js';
import { replay, ruleIds, validate } from '../../src/index.js';
import { defineInstrument } from '../../src/measures/index.js';
import type { RuleId } from '../../src/model/rule-ids.js';
import type { Severity } from '../../src/model/vocabulary.js';
import { severities } from '../../src/model/vocabulary.js';
import { protocol } from '../../src/protocols/index.js';
import { rule } from '../../src/rules/index.js';

const rank: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };

function reports(options: ValidateOptions): readonly Report[] {
  return workedCourses.map(({ course }) => {
    const state = replay(course);
    const own = protocol(course.protocol);
    if (!state.ok || own === undefined) throw new Error(course.id);
    return validate(state.value, own, options);
  });
}

/** The same severity for every rule. */
function all(severity: Severity): Readonly<Partial<Record<RuleId, Severity>>> {
  return Object.fromEntries(ruleIds.map((id) => [id, severity]));
}

/** Every finding of a rule, by its fingerprint. */
function found(list: readonly Report[]) {
  return new Map(
    list.flatMap(({ findings }) =>
      findings.flatMap((finding) =>
        ruleIds.some((id) => id === finding.rule) && finding.waiver === undefined
          ? [[finding.fingerprint, finding] as const]
          : [],
      ),
    ),
  );
}

function isSafety(id: string): boolean {
  return ruleIds.some((known) => known === id && rule(known).category === 'safety');
}

describe('severities that the caller wants', () => {
  const before = found(reports({}));

  test.each(severities)(
    '%s: is that of every finding, but for safety and for what is not sure',
    (severity) => {
      const after = found(reports({ severities: all(severity) }));
      expect([...after.keys()].sort()).toEqual([...before.keys()].sort());
      const kept = { safety: 0, unsure: 0 };
      for (const [fingerprint, { rule: id, kind, severity: now }] of after) {
        const was = before.get(fingerprint)?.severity ?? 'info';
        if (now === severity) continue;
        if (isSafety(id) && rank[severity] < rank[was]) {
          expect(now).toBe(was);
          kept.safety += 1;
        } else {
          // A question, or what rests on an inferred phase.
          expect([severity, now]).toEqual(['error', 'warning']);
          if (kind === 'review') kept.unsure += 1;
        }
      }
      expect(kept.safety > 0).toBe(severity !== 'error');
      expect(kept.unsure > 0).toBe(severity === 'error');
    },
  );

  test('change nothing but severities and their order', () => {
    const plain = ({ findings, ...report }: Report) => ({
      ...report,
      findings: [...findings]
        .map((finding) => ({ ...finding, severity: 'any' }))
        .sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)),
    });
    expect(reports({ severities: all('warning') }).map(plain)).toEqual(reports({}).map(plain));
  });

  test('of one rule leave the others as they were', () => {
    for (const [fingerprint, { rule: id, severity }] of found(
      reports({ severities: { 'no-task': 'error' } }),
    )) {
      if (id !== 'no-task') expect(severity).toBe(before.get(fingerprint)?.severity);
    }
  });
});

describe('instruments of the caller’s own', () => {
  const cited = { source: 'our manual', grounding: 'general' } as const;
  const defined = defineInstrument({
    ...{ id: 'our-scale', name: 'Our scale', higherIs: 'better', scoring: 'sum' },
    range: { value: { min: 0, max: 100 }, ...cited },
    remission: { value: 80, ...cited },
    response: { value: 0.5, ...cited },
    reliableChange: { value: 10, ...cited },
  });
  if (!defined.ok) throw new Error('The instrument is none.');
  const options: ValidateOptions = { instruments: [defined.value] };

  function reportOn(totals: readonly number[], own: ValidateOptions): Report {
    const state = replay({
      schema: 'openipt/course/1',
      id: 'c1',
      protocol: 'ipt-adult',
      documented: ['measures'],
      events: [
        { id: 'o', type: 'course-opened', data: {} },
        ...totals.flatMap(
          (total, at) =>
            [
              { id: `s${at}`, type: 'session-held', session: at + 1, data: { kind: 'treatment' } },
              {
                id: `m${at}`,
                type: 'measure-taken',
                session: at + 1,
                data: { instrument: 'our-scale', total },
              },
            ] as const,
        ),
      ],
    });
    const adult = protocol('ipt-adult');
    if (!state.ok || adult === undefined) throw new Error('This is no course.');
    return validate(state.value, adult, own);
  }

  test.each<[readonly number[], Report['outcome']['state']]>([
    [[20, 90], 'remission'],
    [[20, 65], 'response'],
    [[20, 40], 'no-response'],
  ])('tell the outcome of the totals %j', (totals, state) => {
    expect(reportOn(totals, options).outcome.state).toBe(state);
    expect(reportOn(totals, {}).outcome.state).toBe('unknown');
  });

  test('tell response, remission and reliable change as figures', () => {
    const values = (own: ValidateOptions) =>
      Object.fromEntries(reportOn([20, 90], own).figures.map(({ id, value }) => [id, value]));
    expect(values(options)).toMatchObject({
      ...{ response: 1, remission: 1, improvement: 70 / 80 },
      ...{ 'reliable-improvement': 1, 'reliable-deterioration': 0 },
    });
    expect(values({})).toMatchObject({ response: null, remission: null, 'reliable-improvement': null });
  });

  test('say which totals are impossible', () => {
    const kind = (own: ValidateOptions) => reportOn([20, 101], own).verdicts['score-invalid'].kind;
    expect([kind(options), kind({})]).toEqual(['fail', 'not-applicable']);
  });

  test('see a deterioration', () => {
    const kind = (own: ValidateOptions) =>
      reportOn([60, 40, 35, 30, 30, 30], own).verdicts['reliable-deterioration'].kind;
    expect([kind(options), kind({})]).toEqual(['fail', 'not-applicable']);
  });
});

test('the digest of the settings stands in the provenance, and null where there are none', () => {
  const [report] = reports({ configurationDigest: 'sha256:abc' });
  expect(report?.provenance.configuration).toBe('sha256:abc');
  expect(reports({})[0]?.provenance.configuration).toBeNull();
});
