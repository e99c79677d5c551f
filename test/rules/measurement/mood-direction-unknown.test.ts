import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { Mood } from '../../../src/index.js';
import { ipc, iptA, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { expectQuestion } from '../../support/holes.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { pointsAt, standsAt } from '../../support/places.js';
import { askedFor, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'mood-direction-unknown';
const claimed = { documented: ['mood'] } as const;
const mood = (higherIs?: Mood['higherIs']): Mood => ({
  value: 4,
  min: 1,
  max: 10,
  ...(higherIs === undefined ? {} : { higherIs }),
});
const rated = (from: number, to: number, higherIs?: Mood['higherIs']): readonly EventDraft[] =>
  sessions(from, to, { mood: mood(higherIs), note: inConfidence });
const unrated = (from: number, to: number): readonly EventDraft[] => sessions(from, to);

describe(rule, () => {
  test.each(['better', 'worse'] as const)(
    'passes where every rating says what higher means: %s',
    (higherIs) => {
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, rated(1, 4, higherIs), setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('schools differ, and one record may hold both directions', () => {
    const drafts = [...rated(1, 2, 'better'), ...rated(3, 4, 'worse')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails at warning where moods are claimed and a rating lacks its direction', () => {
    const drafts = rated(1, 1);
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'not-recorded' }]);
    expect(findings[0]?.message).toMatch(/mood/i);
  });

  test('asks where nothing is claimed', () => {
    const { verdict, findings, report } = judgedSoundly(rule, rated(1, 3));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['mood-direction']);
  });

  test('is one finding that points at each rating without a direction, and at no other', () => {
    const drafts = [
      ...sessions(1, 1, { mood: { ...mood('better'), min: 0 } }),
      ...rated(2, 3),
      ...unrated(4, 4),
      ...rated(5, 5),
    ];
    for (const setting of [{}, claimed]) {
      const { findings } = judgedSoundly(rule, drafts, setting);
      expect(findings).toHaveLength(1);
      expect(pointsAt(drafts, findings[0])).toEqual(['session-held 2', 'session-held 3', 'session-held 5']);
      for (const place of findings[0]?.at ?? []) {
        expect(place.pointer).toMatch(/\/data\/mood$/);
        expect(standsAt(drafts, place)).toEqual(mood());
      }
    }
  });

  test.each([
    ['once, and first', [...rated(1, 1, 'better'), ...rated(2, 6)]],
    ['once, and last', [...rated(1, 5), ...rated(6, 6, 'worse')]],
    ['more than once', [...rated(1, 1), ...rated(2, 3, 'worse'), ...rated(4, 6)]],
  ])('a direction holds for every rating on the same scale: said %s', (_, drafts) => {
    for (const setting of [{}, claimed]) {
      expect(judgedSoundly(rule, drafts, setting).verdict.kind).toBe('pass');
    }
  });

  test('a direction does not hold for another scale', () => {
    for (const other of [{ min: 0 }, { max: 9 }]) {
      const drafts = [...sessions(1, 3, { mood: { ...mood('better'), ...other } }), ...rated(4, 4)];
      const { findings } = judgedSoundly(rule, drafts, claimed);
      expect(pointsAt(drafts, findings[0])).toEqual(['session-held 4']);
    }
  });

  test('two directions on one scale leave the other ratings without any', () => {
    const drafts = [...rated(1, 2, 'better'), ...rated(3, 3), ...rated(4, 4, 'worse')];
    const { findings } = judgedSoundly(rule, drafts, claimed);
    expect(pointsAt(drafts, findings[0])).toEqual(['session-held 3']);
  });

  test('says how many ratings there are, and how many lack a direction', () => {
    const message = (drafts: readonly EventDraft[]) =>
      judgedSoundly(rule, drafts, claimed).findings[0]?.message;
    const others = sessions(1, 1, { mood: { ...mood('better'), min: 0 } });
    expect(message([...others, ...rated(2, 6)])).toMatch(
      /^5 of 6 mood ratings do not say whether higher is better or worse\./,
    );
    expect(message([...others, ...rated(2, 2)])).toMatch(/^1 of 2 mood ratings does not say/);
    expect(message(rated(1, 1))).toMatch(/^The one mood rating does not say/);
  });

  test('does not apply where no mood was rated', () => {
    for (const drafts of [unrated(1, 6), []]) {
      for (const documented of ['all', []] as const) {
        const { verdict } = judgedSoundly(rule, drafts, { documented });
        expect(verdict.kind).toBe('not-applicable');
        expect(verdict.reason).toMatch(/mood/i);
      }
    }
  });

  test('sessions without a rating neither help nor harm', () => {
    const drafts = [...unrated(1, 3), ...rated(4, 4, 'better'), ...unrated(5, 8)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('a score of a questionnaire is no rating of mood', () => {
    const score: EventDraft = {
      type: 'measure-taken',
      session: 1,
      data: { instrument: 'x-mood', total: 3 },
    };
    expect(judgedSoundly(rule, [...unrated(1, 2), score], claimed).verdict.kind).toBe('not-applicable');
  });

  test('only the ratings of attended treatment sessions need one, and any contact can give it', () => {
    const crisis = (higherIs?: Mood['higherIs'], min = 1) =>
      sessions(3, 3, { kind: 'crisis', mood: { ...mood(higherIs), min } });
    expect(
      judgedSoundly(rule, [...rated(1, 2, 'better'), ...crisis(undefined, 0)], claimed).verdict.kind,
    ).toBe('pass');
    expect(judgedSoundly(rule, [...rated(1, 2), ...crisis()], claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [...rated(1, 2), ...crisis('better')], claimed).verdict.kind).toBe('pass');
  });

  test('a rating that was corrected has its direction', () => {
    const first: EventDraft = {
      type: 'session-held',
      id: 'first',
      session: 1,
      data: { kind: 'treatment', mood: mood() },
    };
    const corrected: EventDraft = {
      type: 'session-held',
      session: 1,
      replaces: 'first',
      data: { kind: 'treatment', mood: mood('better') },
    };
    expect(judgedSoundly(rule, [first, ...unrated(2, 2)], claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, [first, ...unrated(2, 2), corrected], claimed).verdict.kind).toBe('pass');
  });

  test.each([
    [1, 'fail'],
    [9, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'mood', fromSession }] as const;
    expect(judgedSoundly(rule, rated(1, 6), { documented }).verdict.kind).toBe(kind);
  });

  test('a claim on measures is no claim on mood', () => {
    expect(judgedSoundly(rule, rated(1, 6), { documented: ['measures'] }).verdict.kind).toBe('review');
  });

  test.each([iptAdult, iptA, ipc, iptMaintenance, ...oddProtocols])(
    '$id: no protocol says it in the record’s place',
    (protocol) => {
      expect(judgedSoundly(rule, rated(1, 6), { ...claimed, protocol }).verdict.kind).toBe('fail');
    },
  );

  test.each(['dropout', 'died', 'completed', 'other'] as const)(
    'a closing (%s) changes nothing',
    (reason) => {
      const closed: EventDraft = { type: 'course-closed', data: { reason } };
      expect(judgedSoundly(rule, [...rated(1, 6), closed], claimed).verdict.kind).toBe('fail');
    },
  );

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts: EventDraft[] = [
      ...rated(1, 2),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const resumed: EventDraft = { type: 'treatment-resumed', data: {} };
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });

  test('a waiver lowers it to info', () => {
    const options = { waivers: [{ rule, reason: 'protocol-variant' }] } as const;
    expect(judgedSoundly(rule, rated(1, 2), { ...claimed, options }).findings).toMatchObject([
      { kind: 'fail', severity: 'info', waiver: { effect: 'waived' } },
    ]);
  });

  test('asks where the session is lost that may have said it', () => {
    const whole = [...rated(1, 2), ...rated(3, 3, 'better'), ...rated(4, 5)];
    expectQuestion(rule, whole, { session: 3, claims: ['mood'] });
  });
});
