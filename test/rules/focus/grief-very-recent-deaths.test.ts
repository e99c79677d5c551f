import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { PartialDate } from '../../../src/index.js';
import { sessions } from '../../support/judge.js';
import { askedFor, eventsOf, judgedSoundly } from '../../support/sound.js';
import { course, day, diagnosed, died, rule } from './recent-death.js';

describe(`${rule}: which death`, () => {
  test('of several deaths that are mourned, the nearest counts', () => {
    const both: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary', people: ['mother', 'father'] },
    };
    const father = (diedOn: PartialDate | undefined): EventDraft => ({
      type: 'person-described',
      id: 'father',
      data: { person: 'father', status: 'deceased', ...(diedOn === undefined ? {} : { diedOn }) },
    });
    const drafts = (one: PartialDate, other: PartialDate | undefined) => [
      died(one),
      father(other),
      diagnosed(day),
      ...sessions(1, 3),
      both,
      ...sessions(4, 4),
    ];
    for (const [one, other] of [
      ['2020-01-01', '2024-06-20'],
      ['2024-06-20', '2020-01-01'],
      ['2024-05-20', '2024-06-20'],
    ] as const) {
      const { findings } = judgedSoundly(rule, drafts(one, other));
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
    }
    expect(judgedSoundly(rule, drafts('2020-01-01', '2019')).verdict.kind).toBe('pass');
    expect(judgedSoundly(rule, drafts('2020-01-01', undefined)).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, drafts('2024-06-20', undefined)).verdict.kind).toBe('fail');
  });

  test('a death that is told twice, in the inventory and on the timeline, is one death', () => {
    const linked: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary', people: ['mother'], timeline: ['death'] },
    };
    for (const happened of [undefined, '2024', '2024-06', '2024-06-17'] as const) {
      const death: EventDraft = {
        type: 'timeline-event-added',
        id: 'death',
        data: { kind: 'death', ...(happened === undefined ? {} : { happened }) },
      };
      const drafts = [died('2024-03-02'), death, diagnosed(day), ...sessions(1, 3), linked];
      const { verdict } = judgedSoundly(rule, drafts);
      const isAnother = happened === '2024-06' || happened === '2024-06-17';
      expect([happened, verdict.kind === 'pass']).toEqual([happened, !isAnother]);
    }
  });

  test.each([
    ['2024-05-01', '2024-05', 'pass'],
    ['2024-12-31', '2024', 'pass'],
    ['2024-07-15', '2024-06', 'fail'],
  ] as const)('died %s, and a death in %s with nobody named: %s', (diedOn, happened, kind) => {
    const linked: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary', people: ['mother'], timeline: ['death'] },
    };
    const death: EventDraft = {
      type: 'timeline-event-added',
      id: 'death',
      data: { kind: 'death', happened },
    };
    const drafts = [died(diedOn), death, diagnosed(day), ...sessions(1, 3), linked];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe(kind);
  });

  test('a death of nobody named beside two that are mourned is a third one, where its day is another', () => {
    const all: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary', people: ['mother', 'father'], timeline: ['death'] },
    };
    const father: EventDraft = { type: 'person-described', data: { person: 'father', status: 'deceased' } };
    const death: EventDraft = {
      type: 'timeline-event-added',
      id: 'death',
      data: { kind: 'death', happened: '2024-06-17' },
    };
    const drafts = [father, died('2024-03-02'), death, diagnosed(day), ...sessions(1, 3), all];
    const { findings } = judgedSoundly(rule, drafts);
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
    expect(eventsOf(findings[0])).toContain('death');
  });

  test('the dated death of another person does not stand for that of the person', () => {
    const aunt: EventDraft = {
      type: 'person-described',
      data: { person: 'aunt', status: 'deceased', diedOn: '2024-06-17' },
    };
    const undated: EventDraft = { type: 'timeline-event-added', data: { kind: 'death' } };
    for (const other of [aunt, undated]) {
      const { findings } = judgedSoundly(rule, course(died(undefined), other, diagnosed(day)));
      expect(findings).toMatchObject([{ kind: 'review' }]);
      expect(eventsOf(findings[0])).toContain('mother');
    }
  });

  test('a death on the timeline counts where nobody is known to be mourned, also one of a person', () => {
    const unlinked: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary' },
    };
    const aunt: EventDraft = {
      type: 'timeline-event-added',
      data: { kind: 'death', person: 'aunt', happened: '2024-06-17' },
    };
    const described: EventDraft = { type: 'person-described', data: { person: 'aunt' } };
    const drafts = [described, aunt, diagnosed(day), ...sessions(1, 3), unlinked];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a dated death on the timeline stands for that of the person, where hers has no date', () => {
    const onTimeline: EventDraft = {
      type: 'timeline-event-added',
      data: { kind: 'death', happened: '2024-06-17' },
    };
    expect(judgedSoundly(rule, course(died(undefined), onTimeline, diagnosed(day))).verdict.kind).toBe(
      'fail',
    );
  });

  test('a death without a date is a question', () => {
    const onTimeline: EventDraft = {
      type: 'timeline-event-added',
      data: { kind: 'death', person: 'mother' },
    };
    for (const drafts of [
      course(died(undefined), diagnosed(day)),
      course(died(undefined), onTimeline, diagnosed(day)),
    ]) {
      const { findings, report } = judgedSoundly(rule, drafts);
      expect(findings).toMatchObject([{ kind: 'review', severity: 'info' }]);
      expect(askedFor(report, rule)).toEqual(['death-and-diagnosis-dates']);
    }
  });

  test('reads the date of the death from the timeline, linked or not', () => {
    const onTimeline: EventDraft = {
      type: 'timeline-event-added',
      id: 'death',
      data: { kind: 'death', happened: '2024-06-17' },
    };
    const linked: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary', timeline: ['death'] },
    };
    const unlinked: EventDraft = {
      type: 'focus-activated',
      session: 3,
      data: { area: 'grief', rank: 'primary' },
    };
    for (const focus of [linked, unlinked]) {
      const drafts = [onTimeline, diagnosed(day), ...sessions(1, 3), focus, ...sessions(4, 4)];
      const { findings } = judgedSoundly(rule, drafts);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning' }]);
      expect(eventsOf(findings[0])).toContain('death');
    }
  });

  test('reads it from the timeline where only the death of the person stands there with a date', () => {
    const onTimeline: EventDraft = {
      type: 'timeline-event-added',
      data: { kind: 'death', person: 'mother', happened: '2024-06-17' },
    };
    expect(judgedSoundly(rule, course(died(undefined), onTimeline, diagnosed(day))).verdict.kind).toBe(
      'fail',
    );
  });

  test('the death that the focus is about goes before another on the timeline', () => {
    const dog: EventDraft = {
      type: 'timeline-event-added',
      data: { kind: 'death', happened: '2024-06-20' },
    };
    expect(judgedSoundly(rule, course(died('2021-03-02'), dog, diagnosed(day))).verdict.kind).toBe('pass');
  });

  test('the person who died may be named in the detail of the focus', () => {
    const drafts: EventDraft[] = [
      died('2024-06-17'),
      diagnosed(day),
      ...sessions(1, 3),
      { type: 'focus-activated', session: 3, data: { area: 'grief', rank: 'primary' } },
      { type: 'focus-detailed', session: 3, data: { area: 'grief', deceased: 'mother' } },
      ...sessions(4, 4),
    ];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('fail');
  });

  test('a death in the inventory that grief is not linked to has no say', () => {
    const unlinked: EventDraft = { type: 'focus-activated', session: 3, data: { area: 'grief' } };
    const drafts = [died('2024-06-17'), diagnosed(day), ...sessions(1, 3), unlinked];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('not-applicable');
  });

  test('events of the timeline that are no death have no say', () => {
    const fight: EventDraft = {
      type: 'timeline-event-added',
      data: { kind: 'dispute', happened: '2024-06-20', person: 'mother' },
    };
    const living = died(undefined, { status: 'current' });
    expect(judgedSoundly(rule, course(living, fight, diagnosed(day))).verdict.kind).toBe('not-applicable');
  });
});
