import { describe, expect, test } from 'vitest';
import { apply, eventTypes, replay } from '../../src/index.js';
import type { CourseEvent, EventDraft, EventType } from '../../src/model/course.js';
import type { CourseState } from '../../src/model/state.js';

/**
 * Perft: how many coherent histories there are of each length over a small alphabet of events. The numbers were worked
 * out on paper, as the comments say; the program is only asked whether it agrees.
 */
type Letter = (place: number) => EventDraft;

/** How many histories of each length, from 0 to `depth`, the machine accepts. */
function perft(alphabet: readonly Letter[], depth: number): readonly number[] {
  const empty = replay({ schema: 'openipt/course/1', id: 'p', protocol: 'any', documented: [], events: [] });
  if (!empty.ok) throw new Error('The empty course was refused.');
  const counts: number[] = [];
  let level: readonly CourseState[] = [empty.value];
  for (let place = 0; place <= depth; place += 1) {
    counts.push(level.length);
    if (place < depth)
      level = level.flatMap((state) => alphabet.flatMap((letter) => oneMore(state, letter(place), place)));
  }
  return counts;
}

function oneMore(state: CourseState, draft: EventDraft, place: number): readonly CourseState[] {
  const event: CourseEvent = { ...draft, id: `e${place}` };
  const next = apply(state, event);
  return next.ok ? [next.value] : [];
}

const close: Letter = () => ({ type: 'course-closed', data: { reason: 'completed' } });

describe('a course from opening to closing', () => {
  // Nine letters. Five are always allowed until the end: f = 5.
  const free: readonly Letter[] = [
    () => ({ type: 'phase-entered', data: { phase: 'middle' } }),
    (place) => ({ type: 'session-held', session: place + 1, data: { kind: 'treatment' } }),
    () => ({ type: 'treatment-paused', data: { reason: 'stabilisation' } }),
    () => ({ type: 'treatment-resumed', data: {} }),
    // The only one that is allowed after the closing, too.
    () => ({ type: 'waiver-granted', data: { rule: 'risk-not-checked', reason: 'other' } }),
  ];
  const open: Letter = () => ({ type: 'course-opened', data: {} });
  const activate: Letter = () => ({ type: 'focus-activated', data: { area: 'grief' } });
  const leave: Letter = () => ({ type: 'focus-closed', data: { area: 'grief', outcome: 'resolved' } });

  /**
   * Without opening and closing, a word of length n over the f free letters, A (activate) and C (close the focus) is
   * coherent if no C stands before the first A. Either there is no A, and so no C: f^n words; or the first A stands at
   * place k: f^k before it, (f + 2)^(n-1-k) after it. The geometric sum gives
   *     V(n) = (7^n + 5^n) / 2.
   * O (open) stands at most once, anywhere: U(n) = V(n) + n V(n-1). X (close) ends it; after X, only waivers, one word
   * for each length: H(n) = U(n) + U(0) + … + U(n-1).
   *     n        0   1    2    3     4      5
   *     V(n)     1   6   37  234  1513   9966
   *     U(n)     1   7   49  345  2449  17531
   *     H(n)     1   8   57  402  2851  20382
   */
  test('has 1, 8, 57, 402, 2851 and 20382 histories of 0 to 5 events', () => {
    expect(perft([...free, open, activate, leave, close], 5)).toEqual([1, 8, 57, 402, 2851, 20382]);
  });

  test('has as many as the powers of its transition matrix say', () => {
    // States: nothing, opened, focus, opened and focus, closed. An entry is the number of letters from row to column.
    const matrix = [
      [5, 1, 1, 0, 1],
      [0, 5, 0, 1, 1],
      [0, 0, 7, 1, 1],
      [0, 0, 0, 7, 1],
      [0, 0, 0, 0, 1],
    ];
    expect(wordsOf(matrix, 5)).toEqual([1, 8, 57, 402, 2851, 20382]);
  });
});

describe('every type of event', () => {
  /** One event of each type, with as little as it can say. What refers to something refers to the first event. */
  const letters: { readonly [T in EventType]: Letter } = {
    'course-opened': () => ({ type: 'course-opened', data: {} }),
    'condition-recorded': () => ({
      type: 'condition-recorded',
      data: { condition: 'major-depression', status: 'active' },
    }),
    'fit-reviewed': () => ({ type: 'fit-reviewed', data: { decision: 'proceed' } }),
    'risk-assessed': () => ({ type: 'risk-assessed', data: {} }),
    'safety-plan-recorded': () => ({ type: 'safety-plan-recorded', data: { status: 'made' } }),
    'care-escalated': () => ({ type: 'care-escalated', data: { to: 'psychiatry' } }),
    'care-coordinated': () => ({
      type: 'care-coordinated',
      data: { with: 'prescriber', status: 'in-place' },
    }),
    'medication-recorded': () => ({
      type: 'medication-recorded',
      data: { kind: 'antidepressant', status: 'started' },
    }),
    'treatment-paused': () => ({ type: 'treatment-paused', data: { reason: 'stabilisation' } }),
    'treatment-resumed': () => ({ type: 'treatment-resumed', data: {} }),
    'measure-taken': () => ({ type: 'measure-taken', data: { instrument: 'phq-9', total: 9 } }),
    'progress-reviewed': () => ({ type: 'progress-reviewed', data: { decision: 'continue' } }),
    'step-omitted': () => ({ type: 'step-omitted', data: { step: 'timeline' } }),
    'medical-model-explained': () => ({ type: 'medical-model-explained', data: {} }),
    'sick-role-recorded': () => ({ type: 'sick-role-recorded', data: { status: 'given' } }),
    'timeline-event-added': () => ({ type: 'timeline-event-added', data: { kind: 'onset' } }),
    'person-described': () => ({ type: 'person-described', data: { person: 'p' } }),
    'inventory-recorded': () => ({ type: 'inventory-recorded', data: { status: 'begun' } }),
    'formulation-shared': () => ({ type: 'formulation-shared', data: {} }),
    'formulation-answered': () => ({ type: 'formulation-answered', data: { acceptance: 'accepted' } }),
    'contract-agreed': () => ({ type: 'contract-agreed', data: {} }),
    'contract-amended': () => ({ type: 'contract-amended', data: { reason: 'other' } }),
    'focus-proposed': () => ({ type: 'focus-proposed', data: { area: 'grief' } }),
    'focus-activated': () => ({ type: 'focus-activated', data: { area: 'grief' } }),
    'focus-detailed': () => ({ type: 'focus-detailed', data: { area: 'grief' } }),
    'focus-closed': () => ({ type: 'focus-closed', data: { area: 'grief', outcome: 'resolved' } }),
    'session-held': (place) => ({ type: 'session-held', session: place + 1, data: { kind: 'treatment' } }),
    'session-missed': () => ({ type: 'session-missed', data: {} }),
    'ending-reviewed': () => ({ type: 'ending-reviewed', data: {} }),
    'continuation-decided': () => ({ type: 'continuation-decided', data: { decision: 'none-needed' } }),
    'phase-entered': () => ({ type: 'phase-entered', data: { phase: 'middle' } }),
    'waiver-granted': () => ({
      type: 'waiver-granted',
      data: { rule: 'risk-not-checked', reason: 'other' },
    }),
    'entry-withdrawn': () => ({ type: 'entry-withdrawn', data: { reason: 'other' }, replaces: 'e0' }),
    'course-closed': close,
  };

  /**
   * 34 letters. First come all but the closing of a focus, of which there is none, and the withdrawal, which has nothing to
   * withdraw: 32. What may follow depends on what came first:
   * - the closing: a waiver, or its own withdrawal: 2;
   * - the opening: all but another opening and the closing of a focus: 32;
   * - a focus proposed, activated or detailed: everything: 3 · 34 = 102;
   * - any of the other 27: all but the closing of a focus: 27 · 33 = 891.
   */
  test('32 of the 34 may come first, and there are 1027 histories of two events', () => {
    expect(perft(Object.values(letters), 2)).toEqual([1, 32, 2 + 32 + 102 + 891]);
  });

  test('each leaves the same possible after it, save for a few', () => {
    const follow = (first: EventType) =>
      oneMore(emptyState(), letters[first](0), 0).flatMap((state) =>
        eventTypes.flatMap((type) => (oneMore(state, letters[type](1), 1).length === 0 ? [] : [type])),
      );
    const but = (...left: readonly EventType[]) => eventTypes.filter((type) => !left.includes(type));
    const other: { readonly [T in EventType]?: readonly EventType[] } = {
      'course-closed': ['waiver-granted', 'entry-withdrawn'],
      'course-opened': but('course-opened', 'focus-closed'),
      'focus-proposed': eventTypes,
      'focus-activated': eventTypes,
      'focus-detailed': eventTypes,
      // These cannot come first.
      'focus-closed': [],
      'entry-withdrawn': [],
    };
    for (const type of eventTypes) {
      expect([type, follow(type)]).toEqual([type, other[type] ?? but('focus-closed')]);
    }
  });
});

describe('references', () => {
  const letters: readonly Letter[] = [
    () => ({ type: 'person-described', data: { person: 'p' } }),
    (place) => ({
      type: 'session-held',
      session: place + 1,
      data: { kind: 'treatment', conjointWith: ['p'] },
    }),
    (place) => ({
      type: 'session-held',
      session: place + 1,
      data: { kind: 'treatment', tasksSet: [{ id: `t${place}`, kind: 'contact' }] },
    }),
  ];
  // Reviews whichever task was set first; before any was, it refers to nothing that stands.
  const review =
    (first: number | undefined): Letter =>
    (place) => ({
      type: 'session-held',
      session: place + 1,
      data: { kind: 'treatment', tasksReviewed: [{ task: `t${first ?? place}` }] },
    });

  /**
   * D describes a person, J is a session with that person, T sets a task, R reviews the first one. J needs a D before
   * it, R a T. With both there, 4 letters: 4^n words. With one of them, 2 letters stay and 1 leads on:
   * a(n) = 2 a(n-1) + 4^(n-1) = (4^n + 2^n) / 2. From nothing only D and T are possible:
   *     W(n) = 2 a(n-1) = 4^(n-1) + 2^(n-1), and with a closing at the end H(n) = W(n) + W(n-1).
   *     n      0   1   2    3    4    5     6
   *     W(n)   1   2   6   20   72  272  1056
   *     H(n)   1   3   8   26   92  344  1328
   */
  test('give 1, 3, 8, 26, 92, 344 and 1328 histories of 0 to 6 events', () => {
    const counts: number[] = [];
    let level: readonly { readonly words: readonly number[]; readonly state: CourseState }[] = [
      { words: [], state: emptyState() },
    ];
    for (let place = 0; place <= 6; place += 1) {
      counts.push(level.length);
      level = level.flatMap(({ words, state }) => {
        const first = words.indexOf(2);
        const alphabet = [...letters, review(first === -1 ? undefined : first), close];
        return alphabet.flatMap((letter, index) =>
          oneMore(state, letter(place), place).map((next) => ({ words: [...words, index], state: next })),
        );
      });
    }
    expect(counts).toEqual([1, 3, 8, 26, 92, 344, 1328]);
  });
});

describe('corrections', () => {
  const measure: Letter = () => ({ type: 'measure-taken', data: { instrument: 'phq-9', total: 9 } });
  const correct = (first: string): Letter => {
    return () => ({ type: 'measure-taken', data: { instrument: 'phq-9', total: 8 }, replaces: first });
  };
  const withdraw = (first: string): Letter => {
    return () => ({ type: 'entry-withdrawn', data: { reason: 'duplicate' }, replaces: first });
  };

  /**
   * M takes a measure, C corrects the first event if it is a measure, W withdraws the first event, X closes. C and W
   * are possible again and again, after a withdrawal and after the closing, too.
   * - After M as the first event: C, W and M stay, X leads to the closed course, where C and W go on:
   *   b(n) = 3 b(n-1) + 2^(n-1) = 2·3^n - 2^n.
   * - After X as the first event only W is possible: the closing was an error, the course is open again. Then M and W
   *   stay, and X closes for good (W of the first closing goes on): o(n) = 2 o(n-1) + 1 = 2^(n+1) - 1.
   * H(n) = b(n-1) + o(n-2) for n > 1.
   *     n      0   1   2    3    4     5     6
   *     b(n)   1   4  14   46  146   454
   *     o(n)   1   3   7   15   31
   *     H(n)   1   2   5   17   53   161   485
   */
  test('give 1, 2, 5, 17, 53, 161 and 485 histories of 0 to 6 events', () => {
    expect(perft([measure, correct('e0'), withdraw('e0'), close], 6)).toEqual([1, 2, 5, 17, 53, 161, 485]);
  });
});

function emptyState(): CourseState {
  const empty = replay({ schema: 'openipt/course/1', id: 'p', protocol: 'any', documented: [], events: [] });
  if (!empty.ok) throw new Error('The empty course was refused.');
  return empty.value;
}

/** How many words of each length start in the first state of a transition matrix. */
function wordsOf(matrix: readonly (readonly number[])[], depth: number): readonly number[] {
  let row: readonly number[] = matrix.map((_, state) => (state === 0 ? 1 : 0));
  const counts: number[] = [];
  for (let length = 0; length <= depth; length += 1) {
    counts.push(row.reduce((sum, count) => sum + count, 0));
    row = row.map((_, to) => row.reduce((sum, count, from) => sum + count * (matrix[from]?.[to] ?? 0), 0));
  }
  return counts;
}
