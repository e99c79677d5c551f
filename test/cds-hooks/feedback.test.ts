import { describe, expect, test } from 'vitest';
import type { Feedback, FeedbackOptions, ShownCard } from '../../src/cds-hooks/index.js';
import { cards, readFeedback, tallyReasons } from '../../src/cds-hooks/index.js';
import type { Report } from '../../src/index.js';
import { parseCourse } from '../../src/index.js';
import { reportOf, wildCourses, worked } from './reports.js';

const system = 'urn:openipt:fhir/CodeSystem/override-reason';
const at = '2025-04-12T23:20:50.52Z';

function entry(card: string, reason: string, more: Record<string, unknown> = {}) {
  return {
    card,
    outcome: 'overridden',
    overrideReason: { reason: { system, code: reason }, ...more },
    outcomeTimestamp: at,
  };
}

function read(body: unknown, options: FeedbackOptions): Feedback {
  const feedback = readFeedback(body, options);
  if (!feedback.ok) throw new Error(JSON.stringify(feedback.error));
  return feedback.value;
}

function issuedOf(report: Report): readonly ShownCard[] {
  const options = { suggest: { patient: { reference: 'Patient/1' } } };
  return report.findings.flatMap((finding) => cards({ ...report, findings: [finding] }, options).shown);
}

const course = worked('inventory-skipped');
const report = reportOf(course);
const { shown: issued } = cards(report, { suggest: { patient: { reference: 'Patient/1' } } });
const [card = '', other = ''] = issued.map(({ uuid }) => uuid);

describe('an override becomes a waiver', () => {
  test('of the rule, with its reason, and no words', () => {
    const feedback = read(
      { feedback: [entry(card, 'in-supervision', { userComment: 'Talked over with B.' })] },
      { issued, by: 'u7', until: '2025-06-30' },
    );
    const acted = { card, rule: 'inventory-skipped', at };
    expect(feedback).toEqual({
      waivers: [{ rule: 'inventory-skipped', reason: 'in-supervision', by: 'u7', until: '2025-06-30' }],
      overridden: [{ ...acted, reason: 'in-supervision' }],
      dismissed: [],
      accepted: [],
      comments: [{ ...acted, text: 'Talked over with B.' }],
    });
  });

  test('and the finding is waived, and its card gone', () => {
    const { waivers } = read({ feedback: [entry(card, 'clinical-judgement')] }, { issued });
    const again = reportOf(course, { waivers });
    expect(again.findings.find(({ rule }) => rule === 'inventory-skipped')?.waiver?.effect).toBe('waived');
    expect(cards(again).cards.map(({ source }) => source.topic?.code)).toEqual(['advice-before-inventory']);
  });

  test('that stands in the course itself', () => {
    const { waivers } = read({ feedback: [entry(card, 'clinical-judgement')] }, { issued });
    const granted = waivers.map((data, nth) => ({ id: `w${nth}`, type: 'waiver-granted' as const, data }));
    const again = reportOf(parseCourse({ ...course, events: [...course.events, ...granted] }));
    expect(cards(again).cards).toHaveLength(1);
  });

  test('and when it runs out the card comes back', () => {
    const { waivers } = read(
      { feedback: [entry(card, 'clinical-judgement')] },
      { issued, until: '2000-01-01' },
    );
    const later = reportOf(course, { waivers });
    const meanwhile = cards(reportOf(course, { waivers: [{ rule: 'inventory-skipped', reason: 'other' }] }), {
      shown: issued,
    });
    expect(meanwhile.cards).toEqual([]);
    const back = cards(later, { shown: meanwhile.shown }).cards;
    expect(back.map(({ source }) => source.topic?.code)).toEqual(['inventory-skipped']);
  });

  test('for this session, area or person only', () => {
    let [tried, narrow] = [0, 0];
    for (const wild of wildCourses.slice(0, 150)) {
      const before = reportOf(wild, {});
      const given = issuedOf(before);
      for (const one of given.filter(({ overridable }) => overridable)) {
        const { waivers } = read({ feedback: [entry(one.uuid, 'clinical-judgement')] }, { issued: [one] });
        if (tried % 7 === 0) {
          const after = reportOf(wild, { waivers });
          const mine = after.findings.filter(({ fingerprint }) => one.key.startsWith(fingerprint));
          expect(mine.map(({ waiver }) => waiver?.reason)).toContain('clinical-judgement');
          expect(after.findings.filter(({ rule }) => rule === 'waiver/unused').length).toBe(
            before.findings.filter(({ rule }) => rule === 'waiver/unused').length,
          );
          if (one.subject !== undefined) {
            narrow += 1;
            const touched = after.findings.filter(({ waiver }) => waiver?.reason === 'clinical-judgement');
            const untouched = touched.filter(({ fingerprint }) => !one.key.startsWith(fingerprint));
            const already = before.findings.filter(({ waiver }) => waiver?.reason === 'clinical-judgement');
            expect(untouched.length).toBeLessThanOrEqual(already.length);
          }
        }
        tried += 1;
      }
      // Whatever a rule finds, a reason can be given for it.
      const closed = given.filter(({ overridable, rule }) => !overridable && rule !== undefined);
      const acknowledged = before.findings.filter(({ waiver }) => waiver?.effect === 'acknowledged');
      expect(closed.map(({ rule }) => rule)).toEqual(acknowledged.map(({ rule }) => rule));
    }
    expect(tried).toBeGreaterThan(1000);
    expect(narrow).toBeGreaterThan(50);
  });
});

describe('a safety error', () => {
  const risky = worked('high-risk-no-plan');
  const before = reportOf(risky);
  const given = cards(before);
  const [uuid = ''] = given.cards.map((one) => one.uuid);
  const { waivers } = read({ feedback: [entry(uuid ?? '', 'in-supervision')] }, { issued: given.shown });
  const after = reportOf(risky, { waivers });

  test('is acknowledged, never waived', () => {
    const [finding] = after.findings;
    expect([finding?.severity, finding?.waiver?.effect]).toEqual(['error', 'acknowledged']);
    expect(waivers).toEqual([{ rule: 'high-risk-no-safety-plan', reason: 'in-supervision', subject: 'e24' }]);
  });

  test('is shown once more as what it now is, below those that nobody answered', () => {
    const list = cards(after, { shown: given.shown });
    expect(list.cards.map(({ indicator }) => indicator)).toEqual(['critical', 'critical', 'warning']);
    const last = list.cards.at(-1);
    expect(last?.uuid).toBe(uuid);
    expect(last?.summary).toMatch(/^Acknowledged: Risk was recorded as high/);
    expect(last?.detail).toContain('with the reason: Taken to supervision');
    expect(last?.overrideReasons).toBeUndefined();
    const next = cards(after, { shown: list.shown });
    expect(next.cards.map(({ indicator }) => indicator)).toEqual(['critical', 'critical']);
  });

  test('comes back as it was when it was put away without a reason', () => {
    const body = { feedback: [{ card: uuid, outcome: 'overridden', outcomeTimestamp: at }] };
    const feedback = read(body, { issued: given.shown });
    expect(feedback.waivers).toEqual([]);
    expect(feedback.dismissed).toEqual([{ card: uuid, rule: 'high-risk-no-safety-plan', at }]);
    expect(cards(before, { shown: given.shown }).cards.map((one) => one.uuid)).toContain(uuid);
  });
});

describe('what else clinicians say', () => {
  test('a comment alone is the reason “other”', () => {
    const body = {
      feedback: [{ ...entry(card, 'other'), overrideReason: { userComment: 'Not now.' } }],
    };
    const { waivers, comments } = read(body, { issued });
    expect(waivers).toEqual([{ rule: 'inventory-skipped', reason: 'other' }]);
    expect(comments.map(({ text }) => text)).toEqual(['Not now.']);
    expect(JSON.stringify(waivers)).not.toContain('Not now');
  });

  test('a reason that the host added stands for one of ours', () => {
    const ownReasons = [
      { system: 'https://example.org/r', code: '7', reason: 'patient-preference' },
    ] as const;
    const coding = { system: 'https://example.org/r', code: '7' };
    const body = { feedback: [{ ...entry(card, ''), overrideReason: { reason: coding } }] };
    expect(read(body, { issued, ownReasons }).waivers[0]?.reason).toBe('patient-preference');
    expect(readFeedback(body, { issued }).ok).toBe(false);
  });

  test('a suggestion that was taken waives nothing', () => {
    const [suggestion = ''] = issued[0]?.suggestions ?? [];
    const body = {
      feedback: [
        {
          card: card.toUpperCase(),
          outcome: 'accepted',
          acceptedSuggestions: [{ id: suggestion }],
          outcomeTimestamp: at,
        },
      ],
    };
    const { accepted, waivers } = read(body, { issued });
    expect([accepted, waivers]).toEqual([
      [{ card, rule: 'inventory-skipped', at, suggestions: [suggestion] }],
      [],
    ]);
  });

  test('of two reasons the later one counts, and one counts more than none', () => {
    const none = { card, outcome: 'overridden', outcomeTimestamp: at };
    const body = {
      feedback: [
        entry(card, 'data-wrong'),
        entry(other, 'other', { userComment: 'x' }),
        entry(card, 'in-supervision'),
        none,
      ],
    };
    const { waivers, dismissed } = read(body, { issued });
    expect(waivers.map(({ rule, reason }) => [rule, reason])).toEqual([
      ['inventory-skipped', 'in-supervision'],
      ['advice-before-inventory', 'other'],
    ]);
    expect(dismissed).toEqual([]);
  });

  test('nothing about a card that counts the rest is a waiver', () => {
    const many = cards(reportOf(worked('loose-frame')));
    const rest = many.cards.at(-1)?.uuid ?? '';
    const { waivers, dismissed } = read({ feedback: [entry(rest, 'data-wrong')] }, { issued: many.shown });
    expect([waivers, dismissed]).toEqual([[], [{ card: rest, at }]]);
  });

  test('which rules are called wrong, the most often first', () => {
    const said = (rule: string, ...reasons: ('data-wrong' | 'in-supervision')[]) =>
      reasons.map((reason) => ({ card, rule, at, reason }));
    expect(
      tallyReasons([
        ...said('a', 'in-supervision', 'in-supervision', 'in-supervision'),
        ...said('c', 'data-wrong'),
        ...said('b', 'data-wrong', 'data-wrong', 'in-supervision'),
      ]),
    ).toEqual([
      { rule: 'b', overridden: 3, reasons: { 'data-wrong': 2, 'in-supervision': 1 } },
      { rule: 'c', overridden: 1, reasons: { 'data-wrong': 1 } },
      { rule: 'a', overridden: 3, reasons: { 'in-supervision': 3 } },
    ]);
    expect(tallyReasons([])).toEqual([]);
  });
});

describe('a body that is wrong is refused whole, by pointer and without its values', () => {
  const mark = 'Zanzibar77';
  const good = entry(card, 'in-supervision');
  const accepted = { card, outcome: 'accepted', outcomeTimestamp: at };

  test.each<[string, unknown, string, string]>([
    ['no object', [mark], 'wrong-type', ''],
    ['null', null, 'wrong-type', ''],
    ['without a list', { [mark]: 1 }, 'missing', '/feedback'],
    ['with an object for a list', { feedback: { [mark]: 1 } }, 'wrong-type', '/feedback'],
    ['with an empty list', { feedback: [] }, 'missing', '/feedback'],
    ['with too many', { feedback: Array.from({ length: 201 }, () => good) }, 'too-long', '/feedback'],
    ['with an entry that is none', { feedback: [good, mark] }, 'wrong-type', '/feedback/1'],
    [
      'with a card that nobody gave out',
      { feedback: [entry(mark, 'other')] },
      'unknown-card',
      '/feedback/0/card',
    ],
    ['with a number for a card', { feedback: [{ ...good, card: 7 }] }, 'wrong-type', '/feedback/0/card'],
    [
      'with an outcome of its own',
      { feedback: [{ ...good, outcome: mark }] },
      'unknown-outcome',
      '/feedback/0/outcome',
    ],
    [
      'with a reason of its own',
      { feedback: [entry(card, mark)] },
      'unknown-reason',
      '/feedback/0/overrideReason/reason/code',
    ],
    [
      'with a reason named as a method',
      { feedback: [entry(card, 'constructor')] },
      'unknown-reason',
      '/feedback/0/overrideReason/reason/code',
    ],
    [
      'with a reason of another system',
      { feedback: [{ ...good, overrideReason: { reason: { system: mark, code: 'other' } } }] },
      'unknown-reason',
      '/feedback/0/overrideReason/reason/code',
    ],
    [
      'with a reason without a system',
      { feedback: [{ ...good, overrideReason: { reason: { code: 'other' } } }] },
      'missing',
      '/feedback/0/overrideReason/reason/system',
    ],
    [
      'with null for a reason',
      { feedback: [{ ...good, overrideReason: null }] },
      'wrong-type',
      '/feedback/0/overrideReason',
    ],
    [
      'with “other” and no comment',
      { feedback: [entry(card, 'other')] },
      'comment-needed',
      '/feedback/0/overrideReason/userComment',
    ],
    [
      'with an endless comment',
      { feedback: [entry(card, 'other', { userComment: mark.repeat(500) })] },
      'too-long',
      '/feedback/0/overrideReason/userComment',
    ],
    [
      'with a local time',
      { feedback: [{ ...good, outcomeTimestamp: '2025-04-12T23:20:50+02:00' }] },
      'bad-time',
      '/feedback/0/outcomeTimestamp',
    ],
    [
      'with a day that does not exist',
      { feedback: [{ ...good, outcomeTimestamp: '2025-02-29T10:00:00Z' }] },
      'bad-time',
      '/feedback/0/outcomeTimestamp',
    ],
    [
      'with no time',
      { feedback: [{ card, outcome: 'overridden' }] },
      'missing',
      '/feedback/0/outcomeTimestamp',
    ],
    ['that took nothing', { feedback: [accepted] }, 'missing', '/feedback/0/acceptedSuggestions'],
    [
      'that took what was not offered',
      { feedback: [{ ...accepted, acceptedSuggestions: [{ id: mark }] }] },
      'unknown-suggestion',
      '/feedback/0/acceptedSuggestions/0/id',
    ],
  ])('%s', (_, body, code, pointer) => {
    const feedback = readFeedback(body, { issued });
    expect(feedback.ok).toBe(false);
    if (feedback.ok) return;
    expect(feedback.error.map((fault) => [fault.code, fault.pointer])).toEqual([[code, pointer]]);
    expect(JSON.stringify(feedback.error)).not.toContain(mark);
  });

  test('an extension does no harm', () => {
    const body = { feedback: [{ ...good, extension: { 'org.example.x': mark } }], extension: {} };
    expect(readFeedback(body, { issued }).ok).toBe(true);
  });
});
