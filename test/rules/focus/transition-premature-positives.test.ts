import { describe, expect, test } from 'vitest';
import type { EventDraft } from '../../../src/examples/worked-course.js';
import type { RoleTransitionDetail } from '../../../src/index.js';
import { ipc, iptA, iptAdult } from '../../../src/protocols/index.js';
import { remedyAfterClosing } from '../../../src/rules/closing.js';
import { sessions } from '../../support/judge.js';
import { oddProtocols } from '../../support/odd-protocols.js';
import { askedFor, eventsOf, inConfidence, judgedSoundly } from '../../support/sound.js';

const rule = 'transition-premature-positives';
const claimed = { documented: ['focus'] as const };
const said = [inConfidence];

const transition: EventDraft = {
  type: 'focus-activated',
  id: 'transition',
  session: 3,
  data: { area: 'role-transition', rank: 'primary' },
};

function detail(session: number, data: Partial<RoleTransitionDetail>, id = `detail-${session}`): EventDraft {
  return {
    type: 'focus-detailed',
    id,
    session,
    data: { area: 'role-transition', oldRole: inConfidence, newRole: inConfidence, ...data },
  };
}

/** A course of ten sessions with a transition as its focus and these details, each after its session. */
function course(...details: readonly EventDraft[]): readonly EventDraft[] {
  const after = (number: number) => details.filter(({ session }) => session === number);
  return [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].flatMap((number) => [
    ...sessions(number, number),
    ...(number === 3 ? [transition] : []),
    ...after(number),
  ]);
}

const gains = { newPositives: said };
const losses = { lossesExplored: true };

describe(rule, () => {
  test('passes where the losses of the old role came first', () => {
    for (const lost of [losses, { oldPositives: said }]) {
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, course(detail(4, lost), detail(6, gains)), setting);
        expect(verdict.kind).toBe('pass');
        expect(findings).toEqual([]);
      }
    }
  });

  test('passes where both came in one entry, or in one session', () => {
    expect(judgedSoundly(rule, course(detail(5, { ...gains, ...losses })), claimed).verdict.kind).toBe(
      'pass',
    );
    const gainsFirst = course(detail(5, gains, 'gains'), detail(5, losses, 'losses'));
    expect(judgedSoundly(rule, gainsFirst, claimed).verdict.kind).toBe('pass');
  });

  test('passes where both came on one day', () => {
    const on = '2025-03-04';
    const one = (id: string, data: Partial<RoleTransitionDetail>): EventDraft => ({
      type: 'focus-detailed',
      id,
      on,
      data: { area: 'role-transition', ...data },
    });
    const drafts = [...course(), one('gains', gains), one('losses', losses)];
    expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
  });

  test('fails as a warning, whatever is claimed, where the losses came later', () => {
    for (const lost of [losses, { oldPositives: said }]) {
      for (const setting of [{}, claimed]) {
        const { verdict, findings } = judgedSoundly(rule, course(detail(4, gains), detail(6, lost)), setting);
        expect(verdict.kind).toBe('fail');
        expect(findings).toMatchObject([{ kind: 'fail', severity: 'warning', basis: 'recorded' }]);
      }
    }
  });

  test('passes where the patient spoke of the gains unasked, and that was noted, then or later', () => {
    const atOnce = course(detail(4, { ...gains, gainsRaisedByPatient: true }), detail(6, losses));
    const later = course(detail(4, gains), detail(7, { gainsRaisedByPatient: true }));
    for (const drafts of [atOnce, later]) {
      expect(judgedSoundly(rule, drafts, claimed).verdict.kind).toBe('pass');
    }
    const asked = course(detail(4, { ...gains, gainsRaisedByPatient: false }), detail(6, losses));
    expect(judgedSoundly(rule, asked).verdict.kind).toBe('fail');
  });

  test('asks, as a warning, where losses are not on record and the focus is not claimed', () => {
    const { verdict, findings, report } = judgedSoundly(rule, course(detail(4, gains)));
    expect(verdict.kind).toBe('review');
    expect(findings).toMatchObject([{ kind: 'review', severity: 'warning', basis: 'not-recorded' }]);
    expect(askedFor(report, rule)).toEqual(['losses-first']);
  });

  test('fails where losses are not on record and the focus is claimed', () => {
    expect(judgedSoundly(rule, course(detail(4, gains)), claimed).findings).toMatchObject([
      { kind: 'fail', severity: 'warning', basis: 'not-recorded' },
    ]);
  });

  test.each([
    [3, 'fail'],
    [6, 'review'],
    [7, 'review'],
  ] as const)(
    'a claim from session %i on covers the time before the gains of session 6, or not: %s',
    (from, kind) => {
      const documented = [{ aspect: 'focus', fromSession: from }] as const;
      expect(judgedSoundly(rule, course(detail(6, gains)), { documented }).verdict.kind).toBe(kind);
    },
  );

  test('fails, whatever is claimed, where the record says that losses were not explored', () => {
    for (const drafts of [
      course(detail(4, { ...gains, lossesExplored: false })),
      course(detail(4, { lossesExplored: false }), detail(6, gains)),
      course(detail(4, gains), detail(6, { lossesExplored: false })),
    ]) {
      expect(judgedSoundly(rule, drafts).findings).toMatchObject([
        { kind: 'fail', severity: 'warning', basis: 'recorded' },
      ]);
    }
  });

  test('a no that became a yes after the gains is a yes that came too late', () => {
    const drafts = course(
      detail(4, { lossesExplored: false }),
      detail(5, gains),
      detail(7, { lossesExplored: true }),
    );
    expect(judgedSoundly(rule, drafts).findings).toMatchObject([{ kind: 'fail', basis: 'recorded' }]);
  });

  test('it is the first time that counts, for the losses and for the gains', () => {
    const again = course(detail(4, losses), detail(5, gains), detail(6, { ...gains, oldPositives: said }));
    expect(judgedSoundly(rule, again, claimed).verdict.kind).toBe('pass');
    const between = course(detail(4, gains), detail(5, losses), detail(6, gains));
    expect(judgedSoundly(rule, between).verdict.kind).toBe('fail');
  });

  test('goes by the session or the day, wherever it was written down, and only then by the log', () => {
    const late = course(detail(6, gains), { ...detail(4, losses), id: 'late' });
    const lossesWrittenLast = [
      ...late.filter(({ id }) => id !== 'late'),
      { ...detail(4, losses), id: 'late' },
    ];
    expect(judgedSoundly(rule, lossesWrittenLast, claimed).verdict.kind).toBe('pass');
    const gainsWrittenLast = [...course(detail(6, losses)), detail(4, gains)];
    expect(judgedSoundly(rule, gainsWrittenLast, claimed).verdict.kind).toBe('fail');
    const dated = (on: string, id: string, data: Partial<RoleTransitionDetail>): EventDraft => ({
      type: 'focus-detailed',
      id,
      on,
      data: { area: 'role-transition', ...data },
    });
    const byDay = [...course(), dated('2025-03-04', 'gains', gains), dated('2025-02-20', 'losses', losses)];
    expect(judgedSoundly(rule, byDay, claimed).verdict.kind).toBe('pass');
    const swapped = [...course(), dated('2025-03-04', 'losses', losses), dated('2025-02-20', 'gains', gains)];
    expect(judgedSoundly(rule, swapped, claimed).verdict.kind).toBe('fail');
    const undated = (id: string, data: Partial<RoleTransitionDetail>): EventDraft => ({
      type: 'focus-detailed',
      id,
      data: { area: 'role-transition', ...data },
    });
    const byLog = [...course(), undated('gains', gains), undated('losses', losses)];
    expect(judgedSoundly(rule, byLog, claimed).verdict.kind).toBe('fail');
    expect(
      judgedSoundly(rule, [...course(), undated('losses', losses), undated('gains', gains)]).verdict.kind,
    ).toBe('pass');
  });

  test('speaks of gains while the transition is worked on, and of no others', () => {
    const closed: EventDraft = {
      type: 'focus-closed',
      session: 7,
      data: { area: 'role-transition', outcome: 'parked' },
    };
    const candidate: EventDraft = { type: 'focus-proposed', session: 2, data: { area: 'role-transition' } };
    const withoutFocus = course(detail(4, gains)).filter(({ id }) => id !== 'transition');
    for (const drafts of [
      withoutFocus,
      [candidate, ...withoutFocus],
      course(detail(2, gains)),
      [...course(detail(9, gains)), closed],
    ]) {
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
    expect(judgedSoundly(rule, [...course(detail(7, gains)), closed], claimed).verdict.kind).toBe('fail');
    const before = course(detail(2, losses), detail(4, gains));
    expect(judgedSoundly(rule, before, claimed).verdict.kind).toBe('pass');
  });

  test('what was hard in the old role, or is hard in the new one, is no loss', () => {
    const hard = course(
      detail(4, { oldNegatives: said, newNegatives: said, oldPositives: [] }),
      detail(6, gains),
    );
    expect(judgedSoundly(rule, hard).verdict.kind).toBe('review');
    expect(judgedSoundly(rule, hard, claimed).verdict.kind).toBe('fail');
  });

  test('does not speak where nothing good in the new role is on record', () => {
    for (const drafts of [
      course(),
      course(detail(4, losses)),
      course(detail(4, { newPositives: [] })),
      course(detail(4, { newNegatives: said, skills: said, milestones: said })),
      course(detail(4, { lossesExplored: false })),
      sessions(1, 10),
    ]) {
      const { verdict } = judgedSoundly(rule, drafts, { documented: 'all' });
      expect(verdict.kind).toBe('not-applicable');
      expect(verdict.reason).toBeTypeOf('string');
    }
  });

  test('a correction takes effect at the place of what it corrects', () => {
    const corrected: EventDraft = {
      type: 'focus-detailed',
      replaces: 'detail-4',
      session: 4,
      data: { area: 'role-transition', oldPositives: said },
    };
    const empty = detail(4, {});
    expect(judgedSoundly(rule, [...course(empty, detail(6, gains)), corrected], claimed).verdict.kind).toBe(
      'pass',
    );
    const withdrawn: EventDraft = {
      type: 'entry-withdrawn',
      replaces: 'detail-6',
      data: { reason: 'recorded-in-error' },
    };
    expect(judgedSoundly(rule, [...course(detail(6, gains)), withdrawn], claimed).verdict.kind).toBe(
      'not-applicable',
    );
  });

  test('the losses of another focus are another matter', () => {
    const self: EventDraft = {
      type: 'focus-detailed',
      session: 4,
      data: { area: 'lost-healthy-self', lossesExplored: true, losses: said },
    };
    expect(judgedSoundly(rule, course(self, detail(6, gains)), claimed).verdict.kind).toBe('fail');
  });

  test('speaks of a transition that was closed since, and of a course that the patient left', () => {
    const closed: EventDraft = {
      type: 'focus-closed',
      session: 10,
      data: { area: 'role-transition', outcome: 'improved' },
    };
    const left: EventDraft = { type: 'course-closed', data: { reason: 'dropout' } };
    const drafts = course(detail(4, gains), detail(6, losses));
    expect(judgedSoundly(rule, [...drafts, closed, left]).findings).toMatchObject([
      { kind: 'fail', remedy: remedyAfterClosing },
    ]);
  });

  test('is the same under any protocol', () => {
    for (const protocol of [iptAdult, iptA, ipc, ...oddProtocols]) {
      const drafts = course(detail(4, gains), detail(6, losses));
      expect(judgedSoundly(rule, drafts, { protocol }).verdict.kind).toBe('fail');
    }
  });

  test('is silent while treatment is paused, and speaks again after it', () => {
    const paused: EventDraft[] = [
      ...course(detail(4, gains), detail(6, losses)),
      { type: 'treatment-paused', data: { reason: 'stabilisation' } },
    ];
    expect(judgedSoundly(rule, paused).findings).toEqual([]);
    const resumed: EventDraft[] = [...paused, { type: 'treatment-resumed', data: {} }];
    expect(judgedSoundly(rule, resumed).verdict.kind).toBe('fail');
  });

  test('has one finding, which points at the gains and at the losses that came later', () => {
    const drafts = course(detail(4, gains), detail(6, losses), detail(8, gains));
    const { verdict, findings } = judgedSoundly(rule, drafts);
    expect(verdict.counts).toEqual({ pass: 0, fail: 1, open: 0, review: 0, 'not-applicable': 0 });
    expect(eventsOf(findings[0])).toContain('detail-4');
    expect(eventsOf(findings[0])).toContain('detail-6');
    expect(findings[0]?.message).toMatch(/loss/i);
    expect(findings[0]?.message).toMatch(/gain|positive|new role/i);
  });
});
