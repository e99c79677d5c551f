import { describe, expect, test } from 'vitest';
import { apply, nextSteps, replay, validate } from '../../src/index.js';
import type { CourseEvent, EventDraft } from '../../src/model/course.js';
import type { PhaseDefinition, Protocol } from '../../src/model/protocol.js';
import { stated } from '../../src/model/protocol.js';
import type { CourseState } from '../../src/model/state.js';
import { protocols } from '../../src/protocols/index.js';

/**
 * Law 7, over a small abstraction, by exhaustive search to its end (no depth is left out: the abstraction is finite).
 *
 * Letters, each with fixed contents and no date: I the inventory is completed, F a formulation is shared and accepted,
 * C a contract is agreed, A a focal area becomes primary (each at most once); S a session (at most as many as the
 * initial phase may take); P and R pause and resume; E(p) phase p is entered, where its gate is clear and treatment is
 * not paused; X the course is closed. Two histories are taken for the same state if they agree in the phase last
 * entered, in whether treatment is paused, in the number of sessions, in which of I, F, C, A have been, and in whether
 * I was before A.
 */
interface Node {
  readonly key: string;
  readonly state: CourseState;
  readonly done: string;
  readonly sessions: number;
  readonly phase: string;
}

type Letter = 'I' | 'F' | 'C' | 'A';
const steps: readonly Letter[] = ['I', 'F', 'C', 'A'];

const early = 'A not after I';

class Search {
  readonly nodes = new Map<string, Node>();
  /** From each key, the keys of the states that one letter leads to. */
  readonly edges = new Map<string, readonly string[]>();
  closable = 0;
  readonly #protocol: Protocol;
  readonly #most: number;

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
    const initial = protocol.phases.find(({ role }) => role === 'initial');
    const span = initial === undefined ? undefined : stated(initial.span);
    this.#most = span?.anchor === 'start' ? span.sessions.max : 1;
    const empty = replay({
      schema: 'openipt/course/1',
      id: 'c',
      protocol: protocol.id,
      documented: 'all',
      events: [],
    });
    if (!empty.ok) throw new Error(empty.error.code);
    const pending = [this.#known({ state: empty.value, done: '', sessions: 0, phase: '' })];
    for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
      const next = this.#from(node);
      for (const one of next) {
        if (this.nodes.has(one.key)) continue;
        this.nodes.set(one.key, one);
        pending.push(one);
      }
      this.edges.set(
        node.key,
        next.map(({ key }) => key),
      );
      if (taking(node.state, { type: 'course-closed', data: { reason: 'completed' } })?.status === 'closed') {
        this.closable += 1;
      }
    }
  }

  /** The states from which a phase can still be entered. */
  reach(phase: string): ReadonlySet<string> {
    const reached = new Set(
      [...this.nodes.values()].filter((node) => node.phase === phase).map(({ key }) => key),
    );
    for (let size = -1; size !== reached.size; ) {
      size = reached.size;
      for (const [from, to] of this.edges) if (to.some((key) => reached.has(key))) reached.add(from);
    }
    return reached;
  }

  #known(node: Omit<Node, 'key'>): Node {
    const { state, done, sessions, phase } = node;
    const order = done.includes('A') && !done.slice(0, done.indexOf('A')).includes('I') ? early : '';
    const key = [phase, state.status, sessions, [...done].sort().join(''), order].join('|');
    const made = { ...node, key };
    if (this.nodes.size === 0) this.nodes.set(key, made);
    return made;
  }

  #from(node: Node): readonly Node[] {
    const { state, done, sessions, phase } = node;
    const paused = state.status === 'paused';
    const undone = steps.filter((step) => !done.includes(step));
    return [
      ...undone.flatMap((step) => this.#to(node, this.#contents(step), { done: done + step })),
      ...(sessions < this.#most
        ? this.#to(node, [{ type: 'session-held', session: sessions + 1, data: { kind: 'treatment' } }], {
            sessions: sessions + 1,
          })
        : []),
      ...(paused
        ? this.#to(node, [{ type: 'treatment-resumed', data: {} }], {})
        : this.#to(node, [{ type: 'treatment-paused', data: { reason: 'stabilisation' } }], {})),
      ...(paused ? [] : this.#protocol.phases.filter(({ id }) => id !== phase)).flatMap((one) =>
        this.isClear(state, one)
          ? this.#to(node, [{ type: 'phase-entered', data: { phase: one.id } }], { phase: one.id })
          : [],
      ),
    ];
  }

  #to(from: Node, drafts: readonly EventDraft[], change: Partial<Node>): readonly Node[] {
    let state: CourseState | undefined = from.state;
    for (const draft of drafts) state = state && taking(state, draft);
    return state === undefined ? [] : [this.#known({ ...from, ...change, state })];
  }

  // A gate asks its rules as if the phase had been entered now. What is only info stands in nobody's way.
  isClear(state: CourseState, { id }: PhaseDefinition): boolean {
    const entered = taking(state, { type: 'phase-entered', data: { phase: id } });
    if (entered === undefined) return false;
    const { verdicts, findings } = validate(entered, this.#protocol);
    const asked = this.#protocol.gates.filter(({ into }) => into === id).flatMap(({ rules }) => rules.value);
    const standing = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
    return asked.every((rule) => verdicts[rule].kind !== 'open' && !standing.has(rule));
  }

  #contents(step: Letter): readonly EventDraft[] {
    const [area = 'grief'] = this.#protocol.areas.value;
    switch (step) {
      case 'I':
        return [{ type: 'inventory-recorded', data: { status: 'completed' } }];
      case 'F':
        return [{ type: 'formulation-shared', data: { area, acceptance: 'accepted' } }];
      case 'C':
        return [
          {
            type: 'contract-agreed',
            data: { sessions: { min: 12, max: 12 }, everyDays: 7, limitTold: true },
          },
        ];
      case 'A':
        return [{ type: 'focus-activated', data: { area, rank: 'primary' } }];
    }
  }
}

function taking(state: CourseState, draft: EventDraft): CourseState | undefined {
  const event: CourseEvent = { ...draft, id: `e${state.log.length}` };
  const next = apply(state, event);
  return next.ok ? next.value : undefined;
}

/**
 * The counts, on paper. I, F, C, A: F and C in 4 ways; I and A in 5 (neither, one, the other, I first, A first): 20.
 * The gate into the middle asks for all four with I before A, so a middle phase comes with 1 of the 20; the other
 * phases, and no phase at all, with any: 3 · 20 + 1 = 61. Times 0 … m sessions, times paused or not: 122 (m + 1).
 * With A alone or first (2 of the 5, so 8 of the 20, outside the middle) the focus came before the inventory, and the
 * gate stays shut: 3 · 8 · 2 (m + 1) = 48 (m + 1). A correction opens it again.
 */
const counts: Readonly<Record<string, { readonly states: number; readonly shut: number }>> = {
  'ipt-adult': { states: 122 * 4, shut: 48 * 4 },
  'ipt-a': { states: 122 * 5, shut: 48 * 5 },
  ipc: { states: 122 * 2, shut: 48 * 2 },
};

describe.each(protocols)('law 7: $id', (protocol) => {
  const search = new Search(protocol);
  const expected = counts[protocol.id];

  test('every protocol has its counts on paper', () => {
    expect(Object.keys(counts)).toEqual(protocols.map(({ id }) => id));
  });

  test('has as many states as it should', () => {
    expect(search.nodes.size).toBe(expected?.states);
  });

  test('can be closed in every one of them', () => {
    expect(search.closable).toBe(search.nodes.size);
  });

  test('has no phase that cannot be reached from the start', () => {
    const entered = new Set([...search.nodes.values()].map(({ phase }) => phase));
    expect([...entered].sort()).toEqual(['', ...protocol.phases.map(({ id }) => id)].sort());
  });

  test('has a way into every phase, but where the focus came before the inventory', () => {
    for (const { id, role } of protocol.phases) {
      const open = search.reach(id);
      const shut = [...search.nodes.keys()].filter((key) => !open.has(key));
      expect([id, shut.length]).toEqual([id, role === 'middle' ? expected?.shut : 0]);
      expect(shut.every((key) => key.endsWith(early))).toBe(true);
    }
  });

  test('has a way back from there: the activation is withdrawn, and made again after the inventory', () => {
    const middle = protocol.phases.find(({ role }) => role === 'middle');
    const late = [...search.nodes.values()].find(
      ({ key, done, state }) => key.endsWith(early) && done.length === 4 && state.status === 'open',
    );
    const activation = late?.state.log.find(({ type }) => type === 'focus-activated');
    if (middle === undefined || late === undefined || activation === undefined)
      throw new Error('No such state.');
    expect(search.isClear(late.state, middle)).toBe(false);
    const { id: replaces, ...again } = activation;
    const withdrawn = taking(late.state, { type: 'entry-withdrawn', data: { reason: 'other' }, replaces });
    const corrected = withdrawn && taking(withdrawn, again);
    expect(corrected && search.isClear(corrected, middle)).toBe(true);
  });

  test('opens no gate by a pause: what was not done is not done while treatment rests', () => {
    const shut = [...search.nodes.values()].find(
      ({ key, state }) => key.endsWith(early) && state.status === 'paused',
    );
    if (shut === undefined) throw new Error('No such state.');
    const enter = nextSteps(shut.state, protocol).find(({ step }) => step === 'enter-phase:middle');
    expect(enter?.status).toBe('against-protocol');
  });
});
