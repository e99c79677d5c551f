import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import type { Proposer } from './candidates.js';
import { fewest } from './fewest.js';
import type { ProposedEvent, StepReason } from './step.js';
import type { Block, Trial } from './trial.js';
import { applyAll, tryStep } from './trial.js';
import { unblockers } from './unblockers.js';

/** What stands in the way of a step, with what would clear it: each reason by itself, and all of them. */
export interface Unblocked {
  readonly reasons: readonly StepReason[];
  readonly unblockedBy: readonly ProposedEvent[];
}

/** Finds the fewest events that clear a step. Everything that it gives was tried. */
export function unblock(
  step: readonly ProposedEvent[],
  blocks: readonly Block[],
  trial: Trial,
  propose: Proposer,
): Unblocked {
  const search = new Search(step, trial, propose);
  return {
    reasons: blocks.map((block) => search.reason(block, blocks)),
    unblockedBy: search.all(blocks),
  };
}

class Search {
  readonly #step: readonly ProposedEvent[];
  readonly #trial: Trial;
  readonly #propose: Proposer;

  constructor(step: readonly ProposedEvent[], trial: Trial, propose: Proposer) {
    this.#step = step;
    this.#trial = trial;
    this.#propose = onceEach(propose);
  }

  /** One reason, with the fewest events that take it away. */
  reason(block: Block, all: readonly Block[]): StepReason {
    const [best = []] = [...this.#ways(block, [])].sort((a, b) => a.length - b.length);
    const known = new Set(all.map(({ rule }) => rule));
    const left = best.length === 0 ? [] : (this.#left(best) ?? []);
    return { ...block, unblockedBy: best, uncovers: [...new Set(left)].filter((rule) => !known.has(rule)) };
  }

  /** The fewest events that clear the step, whatever was in its way. */
  all(blocks: readonly Block[]): readonly ProposedEvent[] {
    const pool: ProposedEvent[] = [];
    for (let left = blocks; left.length > 0; ) {
      const ways = left.flatMap((block) => this.#ways(block, pool).flat());
      const fresh = [...new Set(ways)].filter((event) => !pool.includes(event));
      const taken = fresh.filter((event) => this.#prepared([...pool, event]) !== undefined);
      if (taken.length === 0) return [];
      pool.push(...taken);
      const tried = tryStep(this.#step, this.#trial, pool);
      if (!tried.ok) return [];
      left = tried.value.blocks;
    }
    return fewest(pool, (some) => this.#left(some)?.length === 0) ?? [];
  }

  /** Each known way to take a reason away, after some events, cut down to what it takes. */
  #ways({ rule }: Block, before: readonly ProposedEvent[]): readonly (readonly ProposedEvent[])[] {
    const prepared = this.#prepared(before);
    const proposed = prepared && unblockers[rule]?.(prepared, this.#trial.protocol, this.#propose);
    return (proposed ?? []).flatMap((way) => {
      const rest = way.filter((event) => !before.includes(event));
      const least = fewest(rest, (some) => this.#left([...before, ...some])?.includes(rule) === false);
      return least === undefined ? [] : [least];
    });
  }

  #prepared(before: readonly ProposedEvent[]): CourseState | undefined {
    const prepared = applyAll(this.#trial.state, before);
    return prepared.ok ? prepared.value : undefined;
  }

  /** The rules that still stand in the way after some events; `undefined` where the record cannot hold them. */
  #left(before: readonly ProposedEvent[]): readonly RuleId[] | undefined {
    const tried = tryStep(this.#step, this.#trial, before);
    return tried.ok ? tried.value.blocks.map(({ rule }) => rule) : undefined;
  }
}

/** Proposes the same event for the same contents, so that what clears one reason is known again in another. */
function onceEach(propose: Proposer): Proposer {
  const made = new Map<string, ProposedEvent>();
  return (draft) => {
    const key = JSON.stringify(draft);
    const known = made.get(key) ?? propose(draft);
    made.set(key, known);
    return known;
  };
}
