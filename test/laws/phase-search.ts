import { apply, replay, validate } from '../../src/index.js';
import type { CourseEvent, EventDraft } from '../../src/model/course.js';
import type { PhaseDefinition, Protocol } from '../../src/model/protocol.js';
import { stated } from '../../src/model/protocol.js';
import type { CourseState } from '../../src/model/state.js';

/** A state that the search came to, by one of the shortest ways to it. */
export interface Node {
  readonly key: string;
  readonly state: CourseState;
  readonly done: string;
  readonly sessions: number;
  readonly phase: string;
  /** How many steps it is from the start. */
  readonly steps: number;
}

type Letter = 'I' | 'F' | 'C' | 'A';
const letters: readonly Letter[] = ['I', 'F', 'C', 'A'];

/** How the key of a state ends in which the focus came before the inventory, or without one. */
export const early = 'A not after I';

/**
 * A search of all that can happen under a protocol up to its middle phase, over a small abstraction and to its end: the
 * abstraction is finite, so that no depth is left out. It counts; it proves nothing of what it leaves out.
 *
 * Letters, each with fixed contents and no date: I the inventory is completed, F a formulation is shared and accepted,
 * C a contract is agreed, A a focal area becomes primary (each at most once); S a session (at most as many as the
 * initial phase may take, one where that is open); P and R pause and resume; E(p) phase p is entered, where its gate is
 * clear and treatment is not paused; X the course is closed, which is tried everywhere and followed nowhere. Everything is
 * claimed. Two histories are taken for the same state if they agree in the phase last entered, in whether treatment is
 * paused, in the number of sessions, in which of I, F, C, A have been, and in whether I was before A.
 */
export class PhaseSearch {
  readonly nodes = new Map<string, Node>();
  /** From each key, the keys of the states that one step leads to. */
  readonly edges = new Map<string, readonly string[]>();
  /** The most sessions. */
  readonly sessions: number;
  /** In how many states the course can be closed. */
  closable = 0;
  /** How many steps the farthest state is away. */
  depth = 0;
  readonly #protocol: Protocol;

  constructor(protocol: Protocol) {
    this.#protocol = protocol;
    const initial = protocol.phases.find(({ role }) => role === 'initial');
    const span = initial === undefined ? undefined : stated(initial.span);
    this.sessions = span?.anchor === 'start' ? span.sessions.max : 1;
    const empty = replay({
      schema: 'openipt/course/1',
      id: 'c',
      protocol: protocol.id,
      documented: 'all',
      events: [],
    });
    if (!empty.ok) throw new Error(empty.error.code);
    const start = keyed({ state: empty.value, done: '', sessions: 0, phase: '', steps: 0 });
    this.nodes.set(start.key, start);
    // In the order in which they were found: nearest first.
    for (const node of this.nodes.values()) {
      const next = this.#from(node);
      for (const one of next) if (!this.nodes.has(one.key)) this.nodes.set(one.key, one);
      this.edges.set(
        node.key,
        next.map(({ key }) => key),
      );
      this.depth = Math.max(this.depth, node.steps);
      const closed = taking(node.state, { type: 'course-closed', data: { reason: 'completed' } });
      if (closed?.status === 'closed') this.closable += 1;
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

  /** Whether a gate is clear: it asks its rules as if the phase had been entered now. What is only info bars nobody. */
  isClear(state: CourseState, { id }: PhaseDefinition): boolean {
    const asked = this.#protocol.gates.filter(({ into }) => into === id).flatMap(({ rules }) => rules.value);
    if (asked.length === 0) return true;
    const entered = taking(state, { type: 'phase-entered', data: { phase: id } });
    if (entered === undefined) return false;
    const { verdicts, findings } = validate(entered, this.#protocol);
    const standing = new Set(findings.filter(({ severity }) => severity !== 'info').map(({ rule }) => rule));
    return asked.every((rule) => verdicts[rule].kind !== 'open' && !standing.has(rule));
  }

  #from(node: Node): readonly Node[] {
    const { state, done, sessions, phase } = node;
    const paused = state.status === 'paused';
    return [
      ...letters
        .filter((letter) => !done.includes(letter))
        .flatMap((letter) => this.#to(node, this.#contents(letter), { done: done + letter })),
      ...(sessions < this.sessions
        ? this.#to(
            node,
            { type: 'session-held', session: sessions + 1, data: { kind: 'treatment' } },
            { sessions: sessions + 1 },
          )
        : []),
      ...this.#to(
        node,
        paused
          ? { type: 'treatment-resumed', data: {} }
          : { type: 'treatment-paused', data: { reason: 'stabilisation' } },
      ),
      ...(paused ? [] : this.#protocol.phases.filter(({ id }) => id !== phase)).flatMap((one) =>
        this.isClear(state, one)
          ? this.#to(node, { type: 'phase-entered', data: { phase: one.id } }, { phase: one.id })
          : [],
      ),
    ];
  }

  #to(from: Node, draft: EventDraft, change: Partial<Node> = {}): readonly Node[] {
    const state = taking(from.state, draft);
    return state === undefined ? [] : [keyed({ ...from, ...change, state, steps: from.steps + 1 })];
  }

  #contents(letter: Letter): EventDraft {
    const [area = 'grief'] = this.#protocol.areas.value;
    switch (letter) {
      case 'I':
        return { type: 'inventory-recorded', data: { status: 'completed' } };
      case 'F':
        return { type: 'formulation-shared', data: { area, acceptance: 'accepted' } };
      case 'C':
        return {
          type: 'contract-agreed',
          data: { sessions: { min: 12, max: 12 }, everyDays: 7, limitTold: true },
        };
      case 'A':
        return { type: 'focus-activated', data: { area, rank: 'primary' } };
    }
  }
}

function keyed(node: Omit<Node, 'key'>): Node {
  const { state, done, sessions, phase } = node;
  const order = done.includes('A') && !done.slice(0, done.indexOf('A')).includes('I') ? early : '';
  const key = [phase, state.status, sessions, [...done].sort().join(''), order].join('|');
  return { ...node, key };
}

/** The state after one more event; `undefined` where it is refused. */
export function taking(state: CourseState, draft: EventDraft): CourseState | undefined {
  const event: CourseEvent = { ...draft, id: `e${state.log.length}` };
  const next = apply(state, event);
  return next.ok ? next.value : undefined;
}
