import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { ContinuationDecided } from '../../../src/index.js';
import { ipc, iptAdult, iptMaintenance } from '../../../src/protocols/index.js';
import { sessions } from '../../support/judge.js';
import { pointsAt } from '../../support/places.js';
import { askedFor, dueOf, judgedSoundly } from '../../support/sound.js';
import { claimed, closed, depression, omitted, remitted, undecided, upTo } from './left-undecided.js';

const rule = 'continuation-undecided';
const decided = (decision: ContinuationDecided['decision']): EventDraft => ({
  type: 'continuation-decided',
  data: { decision },
});

describe(rule, () => {
  test.each(['none-needed', 'continuation', 'maintenance', 'other-treatment', 'declined'] as const)(
    'passes where it was decided: %s',
    (decision) => {
      const drafts = [...upTo(16), decided(decision), closed('completed')];
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, drafts, setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    },
  );

  test('fails where the record claims to be full and holds no decision', () => {
    const drafts = undecided();
    const { verdict, findings } = judgedSoundly(rule, drafts, claimed);
    expect(verdict.kind).toBe('fail');
    expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'not-recorded' }]);
    expect(pointsAt(drafts, findings[0])).toContain('course-closed');
    expect(findings[0]?.message).toMatch(/after this course|after the course|continu/i);
  });

  test('fails where the decision was left out on purpose, whatever is claimed', () => {
    const drafts = [...upTo(16), omitted, closed('completed')];
    for (const setting of [{}, claimed]) {
      const { findings } = judgedSoundly(rule, drafts, setting);
      expect(findings).toMatchObject([{ kind: 'fail', severity: 'info', basis: 'recorded' }]);
      expect(pointsAt(drafts, findings[0])).toContain('step-omitted');
    }
  });

  test('passes where it was left out at first and decided after all', () => {
    const drafts = [...upTo(16), omitted, decided('none-needed'), closed('completed')];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('pass');
  });

  test('another step left out is not this one', () => {
    const other: EventDraft = { type: 'step-omitted', data: { step: 'endpoint-measure' } };
    const drafts = [...upTo(16), other, closed('completed')];
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test('asks where the record does not say', () => {
    const { verdict, findings, report } = judgedSoundly(rule, undecided());
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'info', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['continuation']);
  });

  test('a course that is closed has another remedy than one that is open', () => {
    expect(judgedSoundly(rule, undecided(), claimed).findings[0]?.remedy).toMatch(/before the closing entry/);
    expect(judgedSoundly(rule, upTo(17), claimed).findings[0]?.remedy).toMatch(/Discuss maintenance/);
  });

  test.each([
    [3, 'not-applicable'],
    [12, 'not-applicable'],
    [13, 'open'],
    [16, 'open'],
    [17, 'fail'],
  ])('on an open course after %i of 16 sessions: %s', (attended, kind) => {
    const { verdict, report } = judgedSoundly(rule, upTo(attended), claimed);
    expect(verdict.kind).toBe(kind);
    expect(dueOf(report, rule)).toEqual(kind === 'open' ? { earliest: 13, latest: 16 } : undefined);
  });

  test('on an open course it points at the session that went beyond the agreed number', () => {
    const drafts = upTo(17);
    expect(pointsAt(drafts, judgedSoundly(rule, drafts, claimed).findings[0])).toEqual(['session-held 17']);
  });

  test('the length is the contract’s, or else the protocol’s own', () => {
    const drafts = sessions(1, 9);
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: iptAdult }).verdict.kind).toBe('open');
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: ipc }).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts, { ...claimed, protocol: iptMaintenance }).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('decided ahead of time is decided', () => {
    const drafts = [...upTo(10), decided('maintenance')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test.each(['dropout', 'transferred', 'died', 'escalated'] as const)(
    'an early closure (%s) takes away the fault and not the credit',
    (reason) => {
      const ill = depression({ episode: 'recurrent' });
      for (const documented of ['all', []] as const) {
        const left = [ill, ...upTo(9), closed(reason)];
        expect(judgedSoundly(rule, left, { documented }).verdict.kind).toBe('not-applicable');
      }
      const done = [ill, ...upTo(9), decided('other-treatment'), closed(reason)];
      expect(judgedSoundly(rule, done, claimed).verdict.kind).toBe('pass');
    },
  );

  test('asks after an early remission, too', () => {
    const drafts = [depression(), ...upTo(9), remitted, closed('early-remission')];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('fail');
    expect(judgedSoundly(rule, drafts).verdict.kind).toBe('review');
  });

  test.each(['other', undefined] as const)('a closing that leaves open why (%s) is asked', (reason) => {
    const drafts = [...upTo(16), closed(reason)];
    for (const documented of ['all', []] as const) {
      expect(judgedSoundly(rule, drafts, { documented }).findings).toMatchObject([
        { kind: 'review', severity: 'info' },
      ]);
    }
    const said = [...upTo(16), omitted, closed(reason)];
    expect(judgedSoundly(rule, said).verdict.kind).toBe('fail');
  });

  test.each([
    [1, 'fail'],
    [16, 'fail'],
    [17, 'review'],
  ])('a claim from session %i on: %s', (fromSession, kind) => {
    const documented = [{ aspect: 'ending', fromSession }] as const;
    expect(judgedSoundly(rule, undecided(), { documented }).verdict.kind).toBe(kind);
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const drafts: EventDraft[] = [
      ...upTo(17),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('not-applicable');
    const resumed: EventDraft = { type: 'treatment-resumed', data: {} };
    expect(judgedSoundly(rule, [...drafts, resumed], claimed).verdict.kind).toBe('fail');
  });
});
