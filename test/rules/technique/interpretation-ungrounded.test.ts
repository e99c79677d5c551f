import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { TechniqueUse } from '../../../src/index.js';
import { judged, sessions } from '../../support/judge.js';

const rule = 'interpretation-ungrounded';
const claimed = { documented: ['interventions'] as const };

function interpretation(restsOn?: readonly string[]): TechniqueUse {
  return { technique: 'interpretation', ...(restsOn === undefined ? {} : { restsOn }) };
}

/** Four sessions, with an incident in the second and these techniques in the third. */
function course(...techniques: readonly TechniqueUse[]): readonly EventDraft[] {
  return [
    ...sessions(1, 1),
    ...sessions(2, 2, { incidents: [{ id: 'i1' }] }),
    ...sessions(3, 3, { techniques }),
    ...sessions(4, 4),
  ];
}

describe(rule, () => {
  test('passes where the interpretation rests on an incident', () => {
    for (const setting of [{}, claimed]) {
      const { verdict, findings } = judged(rule, course(interpretation(['i1'])), setting);
      expect(verdict.kind).toBe('pass');
      expect(findings).toEqual([]);
    }
  });

  test('passes where it rests on an incident of the same session', () => {
    const drafts = sessions(1, 1, { incidents: [{ id: 'i1' }], techniques: [interpretation(['i1'])] });
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('passes where it rests on an entry of the timeline', () => {
    const entry: EventDraft = {
      type: 'timeline-event-added',
      id: 'tl',
      data: { kind: 'death', happened: '2024' },
    };
    expect(judged(rule, [entry, ...course(interpretation(['tl']))], claimed).verdict.kind).toBe('pass');
  });

  test.each([
    ['claimed', claimed],
    ['not claimed', {}],
  ])('fails as a warning where it explicitly rests on nothing, techniques %s', (_, setting) => {
    const { verdict, findings } = judged(rule, course(interpretation([])), setting);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
  });

  test('fails as a warning where techniques are claimed and no ground is given', () => {
    const { findings } = judged(rule, course(interpretation()), claimed);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
  });

  test('asks, as a warning, where the ground is neither recorded nor claimed to be', () => {
    const { verdict, findings, report } = judged(rule, course(interpretation()));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
      { question: 'interpretation-grounds', aspect: 'interventions' },
    ]);
  });

  test('asks where techniques are claimed from a later session on', () => {
    const documented = [{ aspect: 'interventions', fromSession: 4 }] as const;
    expect(judged(rule, course(interpretation()), { documented }).verdict.kind).toBe('review');
    const earlier = [{ aspect: 'interventions', fromSession: 3 }] as const;
    expect(judged(rule, course(interpretation()), { documented: earlier }).verdict.kind).toBe('fail');
  });

  test('fails where one of two interpretations is grounded', () => {
    const drafts = course(interpretation(['i1']), interpretation([]));
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('fail');
  });

  test('speaks once for each session with an ungrounded interpretation', () => {
    const drafts = [
      ...sessions(1, 1, { techniques: [interpretation([])] }),
      ...sessions(2, 2, { incidents: [{ id: 'i1' }], techniques: [interpretation(['i1'])] }),
      ...sessions(3, 3, { techniques: [interpretation([])] }),
    ];
    const { findings } = judged(rule, drafts, claimed);
    expect(findings.flatMap(({ at }) => at.map(({ session }) => session)).sort()).toEqual([1, 3]);
  });

  test('does not speak where nothing is tagged as an interpretation, whatever else was done', () => {
    const other = course({ technique: 'childhood-exploration' }, { technique: 'clarification' });
    const noted = sessions(1, 4, { note: 'Interpreted her silence as anger.' });
    for (const drafts of [other, noted, sessions(1, 4)]) {
      const { verdict } = judged(rule, drafts, claimed);
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('an interpretation that was considered and left out is none', () => {
    const drafts = sessions(1, 2, { leftOut: [{ technique: 'interpretation', reason: 'not-indicated' }] });
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
  });

  test('hears a correction that gives the ground', () => {
    const drafts: EventDraft[] = [
      ...course(interpretation([])),
      {
        type: 'session-held',
        session: 3,
        data: { kind: 'treatment', techniques: [interpretation(['i1'])] },
        replaces: 'e3',
      },
    ];
    expect(judged(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(interpretation([])),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judged(rule, paused, claimed).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judged(rule, resumed, claimed).verdict.kind).toBe('fail');
  });

  test('sessions in a pause are not judged', () => {
    const drafts: EventDraft[] = [
      ...sessions(1, 2),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ...sessions(3, 3, { techniques: [interpretation([])] }),
      { type: 'treatment-resumed', data: { stabilised: true } },
      ...sessions(4, 4),
    ];
    expect(judged(rule, drafts, claimed).findings).toEqual([]);
  });

  test('says what it saw, and where', () => {
    const drafts = [
      ...sessions(1, 1, { techniques: [{ technique: 'clarification' }, interpretation([])] }),
      ...sessions(2, 2, { techniques: [interpretation()] }),
    ];
    const { verdict, findings } = judged(rule, drafts, claimed);
    expect(verdict.counts).toEqual({ pass: 0, fail: 2, open: 0, review: 0, 'not-applicable': 0 });
    expect(findings).toMatchObject([
      {
        basis: 'recorded',
        message: 'Session 1 holds an interpretation that rests on no event.',
        at: [{ pointer: '/events/0/data/techniques/1', event: 'e1', session: 1 }],
        observed: { session: 1, state: 'explicit-none' },
      },
      {
        basis: 'not-recorded',
        message:
          'Session 2 holds an interpretation; no record of the event that it rests on. ' +
          'The record claims to document its interventions in full.',
        at: [{ pointer: '/events/1/data/techniques/0', event: 'e2', session: 2 }],
        observed: { session: 2, state: 'none' },
      },
    ]);
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(2);
  });
});
