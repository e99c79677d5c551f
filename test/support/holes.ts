import { expect } from 'vitest';
import type { EventDraft } from '../../src/examples/worked-course.js';
import type { RuleId, VerdictKind } from '../../src/index.js';
import type { Aspect } from '../../src/model/vocabulary.js';
import type { Setting } from './judge.js';
import { judged } from './judge.js';

/** A course of which one session was lost on the way, and what comes of it. */
interface Lost {
  /** The number of the session that is lost. */
  readonly session: number;
  /** What the record claims, beside its sessions. */
  readonly claims?: readonly Aspect[];
  readonly protocol?: Setting['protocol'];
  /** What the rule says of the whole course; `pass` where absent. */
  readonly whole?: VerdictKind;
  /** What it says where the lost session is recorded as missed; `fail` where absent. */
  readonly missed?: VerdictKind;
}

/**
 * Where a session is lost that could clear it, a fail is a question; it is a fail where the record claims its sessions,
 * where the number is recorded as missed, and where no number is left out.
 */
export function expectQuestion(rule: RuleId, whole: readonly EventDraft[], lost: Lost): void {
  const { session, claims = [], missed = 'fail' } = lost;
  const by = (documented: readonly Aspect[]): Setting => ({
    documented,
    ...(lost.protocol === undefined ? {} : { protocol: lost.protocol }),
  });
  const left = without(whole, session);
  expect(judged(rule, whole, by(claims)).verdict.kind, 'the whole course').toBe(lost.whole ?? 'pass');
  const { findings, verdict, report } = judged(rule, left, by(claims));
  expect(verdict.kind, 'with the hole').toBe('review');
  expect(report.askFor.filter(({ settles }) => settles.includes(rule))).toMatchObject([
    { question: 'session-gaps', aspect: 'sessions' },
  ]);
  for (const finding of findings) {
    expect(finding).toMatchObject({ kind: 'review', basis: 'not-recorded' });
    expect(finding.severity).not.toBe('error');
    expect(finding.counterEvidence.map(({ note }) => note).join()).toContain('number is left out');
  }
  expect(judged(rule, left, by([...claims, 'sessions'])).verdict.kind, 'the sessions claimed').toBe('fail');
  const away: EventDraft = { type: 'session-missed', session, data: {} };
  const next = left.findIndex((draft) => draft.type === 'session-held' && draft.session > session);
  const told = [...left.slice(0, next), away, ...left.slice(next)];
  expect(judged(rule, told, by(claims)).verdict.kind, 'recorded as missed').toBe(missed);
  expect(judged(rule, closedUp(left, session), by(claims)).verdict.kind, 'nothing left out').toBe('fail');
}

/** The course without the row of one session. */
export function without(drafts: readonly EventDraft[], session: number): readonly EventDraft[] {
  return drafts.filter((draft) => draft.type !== 'session-held' || draft.session !== session);
}

/** The course with the later sessions numbered as if there had been no other. */
function closedUp(drafts: readonly EventDraft[], session: number): readonly EventDraft[] {
  return drafts.map((draft) =>
    draft.session !== undefined && draft.session > session ? { ...draft, session: draft.session - 1 } : draft,
  );
}
