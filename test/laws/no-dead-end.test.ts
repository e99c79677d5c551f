import { describe, expect, test } from 'vitest';
import { nextSteps } from '../../src/index.js';
import { everyProtocol } from '../support/generate/any-protocol.js';
import { early, PhaseSearch, taking } from './phase-search.js';

/**
 * Law 7: from every state that the search comes to, a close is one step away, and no phase is a dead end or out of reach.
 * What is searched, and what is left out, stands with the search; the numbers below were worked out on paper.
 *
 * I, F, C, A: F and C each have been or not, in 4 ways; I and A in 5 (neither, one, the other, I first, A first): 20.
 * With p phases there are p + 1 places to be in, the one before any phase included. A gate asks for all four letters, with
 * I before A, so a gated phase comes with 1 of the 20 and any other place with all: 20 (p + 1 − g) + g for g gated phases.
 * Times 0 … m sessions, times paused or not: 2 (m + 1) (20 (p + 1 − g) + g) states.
 * With A alone or first (2 of the 5, so 8 of the 20) the focus came before the inventory, and a gate stays shut: that is
 * 2 (m + 1) · 8 (p + 1 − g) states from which a gated phase is out of reach. A correction opens it again.
 * The states farthest from the start hold all four letters, all the sessions, a phase, and a pause: m + 6 steps away.
 */
const counts: Readonly<Record<string, Counts>> = {
  'ipt-adult': { phases: 3, gated: 1, sessions: 3, states: 488, shut: 192, depth: 9 },
  'ipt-uk-16': { phases: 3, gated: 1, sessions: 4, states: 610, shut: 240, depth: 10 },
  'ipt-stuart': { phases: 3, gated: 1, sessions: 3, states: 488, shut: 192, depth: 9 },
  'ipt-brief': { phases: 3, gated: 1, sessions: 2, states: 366, shut: 144, depth: 8 },
  ipc: { phases: 3, gated: 1, sessions: 1, states: 244, shut: 96, depth: 7 },
  'ipt-a': { phases: 3, gated: 1, sessions: 4, states: 610, shut: 240, depth: 10 },
  'ipt-group-who': { phases: 3, gated: 1, sessions: 1, states: 244, shut: 96, depth: 7 },
  // Where the initial phase has no length, one session is counted.
  'ipt-g': { phases: 3, gated: 1, sessions: 1, states: 244, shut: 96, depth: 7 },
  'ipt-perinatal': { phases: 3, gated: 1, sessions: 3, states: 488, shut: 192, depth: 9 },
  'ipt-late-life': { phases: 3, gated: 1, sessions: 3, states: 488, shut: 192, depth: 9 },
  'ipt-maintenance': { phases: 1, gated: 0, sessions: 1, states: 160, shut: 0, depth: 7 },
  ipsrt: { phases: 4, gated: 1, sessions: 5, states: 972, shut: 384, depth: 11 },
  'ipt-ptsd': { phases: 3, gated: 1, sessions: 4, states: 610, shut: 240, depth: 10 },
  'ipt-bpd': { phases: 3, gated: 1, sessions: 1, states: 244, shut: 96, depth: 7 },
  // Protocols that nobody ships.
  unspecified: { phases: 3, gated: 0, sessions: 1, states: 320, shut: 0, depth: 7 },
  // Without a phase to enter the farthest state is a step nearer.
  phaseless: { phases: 0, gated: 0, sessions: 1, states: 80, shut: 0, depth: 6 },
  'four-phases': { phases: 4, gated: 0, sessions: 2, states: 600, shut: 0, depth: 8 },
  'maintenance-only': { phases: 1, gated: 0, sessions: 1, states: 160, shut: 0, depth: 7 },
  demanding: { phases: 3, gated: 1, sessions: 1, states: 244, shut: 96, depth: 7 },
};

interface Counts {
  readonly phases: number;
  /** Phases with a gate before them. */
  readonly gated: number;
  /** The most sessions that the initial phase may take. */
  readonly sessions: number;
  /** Different states. */
  readonly states: number;
  /** Those from which a gated phase cannot be reached any more, but by a correction. */
  readonly shut: number;
  /** How many steps the farthest state is away. */
  readonly depth: number;
}

test('every protocol has its counts, as the formulas give them', () => {
  expect(Object.keys(counts)).toEqual(everyProtocol.map(({ id }) => id));
  for (const [id, { phases, gated, sessions, states, shut, depth }] of Object.entries(counts)) {
    const times = 2 * (sessions + 1);
    expect([id, states]).toEqual([id, times * (20 * (phases + 1 - gated) + gated)]);
    expect([id, shut]).toEqual([id, gated === 0 ? 0 : times * 8 * (phases + 1 - gated)]);
    expect([id, depth]).toEqual([id, sessions + (phases === 0 ? 5 : 6)]);
  }
});

describe.each(everyProtocol)('law 7: $id', (protocol) => {
  const search = new PhaseSearch(protocol);
  const expected = counts[protocol.id];
  const gated = protocol.phases.filter(({ id }) => protocol.gates.some(({ into }) => into === id));

  test('has as many states as it should, as far away as they should be', () => {
    const { phases, gates } = protocol;
    expect([phases.length, gates.length]).toEqual([expected?.phases, expected?.gated]);
    expect([search.sessions, search.nodes.size, search.depth]).toEqual([
      expected?.sessions,
      expected?.states,
      expected?.depth,
    ]);
  });

  test('can be closed in every one of them', () => {
    expect(search.closable).toBe(search.nodes.size);
  });

  test('has no phase that cannot be reached from the start', () => {
    const entered = new Set([...search.nodes.values()].map(({ phase }) => phase));
    expect([...entered].sort()).toEqual(['', ...protocol.phases.map(({ id }) => id)].sort());
  });

  test('has a way into every phase, but where the focus came before the inventory', () => {
    for (const phase of protocol.phases) {
      const open = search.reach(phase.id);
      const shut = [...search.nodes.keys()].filter((key) => !open.has(key));
      expect([phase.id, shut.length]).toEqual([phase.id, gated.includes(phase) ? expected?.shut : 0]);
      expect(shut.every((key) => key.endsWith(early))).toBe(true);
    }
  });

  test.each(gated)(
    'has a way back into $id: the activation is withdrawn, and made again after the inventory',
    (phase) => {
      const late = [...search.nodes.values()].find(
        ({ key, done, state }) => key.endsWith(early) && done.length === 4 && state.status === 'open',
      );
      const activation = late?.state.log.find(({ type }) => type === 'focus-activated');
      if (late === undefined || activation === undefined) throw new Error('No such state.');
      expect(search.isClear(late.state, phase)).toBe(false);
      const { id: replaces, ...again } = activation;
      const withdrawn = taking(late.state, { type: 'entry-withdrawn', data: { reason: 'other' }, replaces });
      const corrected = withdrawn && taking(withdrawn, again);
      expect(corrected && search.isClear(corrected, phase)).toBe(true);
    },
  );

  test.each(gated)(
    'opens no gate into $id by a pause: what was not done is not done while treatment rests',
    ({ id }) => {
      const shut = [...search.nodes.values()].find(
        ({ key, state }) => key.endsWith(early) && state.status === 'paused',
      );
      if (shut === undefined) throw new Error('No such state.');
      const enter = nextSteps(shut.state, protocol).find(({ step }) => step === `enter-phase:${id}`);
      expect(enter?.status).toBe('against-protocol');
    },
  );
});
