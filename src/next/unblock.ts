import type { RuleId } from '../model/rule-ids.js';
import type { CourseState } from '../model/state.js';
import { fewest } from './fewest.js';
import type { Proposer } from './proposals.js';
import type { ProposedEvent, StepReason } from './step.js';
import type { Block, Trial } from './trial.js';
import { applyAll, tryStep } from './trial.js';
import { unblockers } from './unblockers.js';

/** What stands in the way of a step, with what would clear it: each reason by itself, and all of them. */
export interface Unblocked {
  readonly reasons: readonly StepReason[];
  readonly unblockedBy: readonly ProposedEvent[];
}

/** The events of a step on a course as it would be. */
export type StepOn = (state: CourseState) => readonly ProposedEvent[];

/** Finds the fewest events that clear a step. Everything that it gives was tried. */
export function unblock(step: StepOn, blocks: readonly Block[], trial: Trial, propose: Proposer): Unblocked {
  const search = new Search(step, trial, propose);
  return {
    reasons: blocks.map((block) => search.reason(block, blocks)),
    unblockedBy: search.all(blocks),
  };
}

class Search {
  readonly #step: StepOn;
  readonly #trial: Trial;
  readonly #propose: Proposer;
  readonly #made = new Map<string, ProposedEvent[]>();
  readonly #tried = new Map<string, readonly Block[] | undefined>();

  constructor(step: StepOn, trial: Trial, propose: Proposer) {
    this.#step = step;
    this.#trial = trial;
    this.#propose = propose;
  }

  /** One reason, with the fewest events that take it away. */
  reason(block: Block, all: readonly Block[]): StepReason {
    const best = this.#way(block, []) ?? [];
    const known = new Set(all.map(({ rule }) => rule));
    const left = best.length === 0 ? [] : (this.#left(best) ?? []);
    const uncovers = new Set(left.map(({ rule }) => rule).filter((rule) => !known.has(rule)));
    return { ...block, unblockedBy: best, uncovers: [...uncovers] };
  }

  /** The fewest events that clear the step: one reason after the other is cleared, and then what can be spared is. */
  all(blocks: readonly Block[]): readonly ProposedEvent[] {
    let pool: readonly ProposedEvent[] = [];
    let left: readonly Block[] | undefined = blocks;
    while (left !== undefined && left.length > 0) {
      if (pool.length >= mostEvents || left.some(({ rule }) => unblockers[rule] === undefined)) return [];
      const way = this.#firstWay(left, pool);
      if (way === undefined) return [];
      pool = [...pool, ...way];
      left = this.#left(pool);
    }
    return fewest(pool, (some) => this.#left(some)?.length === 0) ?? [];
  }

  #firstWay(
    blocks: readonly Block[],
    before: readonly ProposedEvent[],
  ): readonly ProposedEvent[] | undefined {
    for (const block of blocks) {
      const way = this.#way(block, before);
      if (way !== undefined) return way;
    }
    return undefined;
  }

  /** Of the known ways to take a reason away after some events, the one that takes the fewest. */
  #way({ rule }: Block, before: readonly ProposedEvent[]): readonly ProposedEvent[] | undefined {
    const prepared = this.#prepared(before);
    const ways = prepared && unblockers[rule]?.(prepared, this.#trial.protocol, this.#proposing(before));
    return (ways ?? [])
      .flatMap((way) => {
        const least = fewest(way, (some) => this.#isGone(rule, [...before, ...some]));
        return least === undefined ? [] : [least];
      })
      .sort((a, b) => a.length - b.length)[0];
  }

  /** Proposes the same event for the same contents, so that one event can clear two reasons; but none twice in a row. */
  #proposing(before: readonly ProposedEvent[]): Proposer {
    return (draft) => {
      const key = JSON.stringify(draft);
      const made = this.#made.get(key) ?? [];
      const known = made.find((event) => !before.includes(event));
      if (known !== undefined) return known;
      const event = this.#propose(draft);
      this.#made.set(key, [...made, event]);
      return event;
    };
  }

  #prepared(before: readonly ProposedEvent[]): CourseState | undefined {
    const prepared = applyAll(this.#trial.state, before);
    return prepared.ok ? prepared.value : undefined;
  }

  #isGone(rule: RuleId, before: readonly ProposedEvent[]): boolean {
    return this.#left(before)?.some((block) => block.rule === rule) === false;
  }

  /** What still stands in the way after some events; `undefined` where the record cannot hold them. */
  #left(before: readonly ProposedEvent[]): readonly Block[] | undefined {
    const key = before.map(({ id }) => id).join(' ');
    if (!this.#tried.has(key)) this.#tried.set(key, this.#try(before));
    return this.#tried.get(key);
  }

  #try(before: readonly ProposedEvent[]): readonly Block[] | undefined {
    const prepared = this.#prepared(before);
    if (prepared === undefined) return undefined;
    const tried = tryStep(this.#step(prepared), this.#trial, prepared);
    return tried.ok ? tried.value.blocks : undefined;
  }
}

/** What a person would still read as a list; a step that takes more is not one step away. */
const mostEvents = 20;
