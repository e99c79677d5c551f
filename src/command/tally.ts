import type { Report } from '../model/report.js';
import type { Severity } from '../model/vocabulary.js';
import { count, list } from '../render/phrases.js';

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1 };

/** What a tally has counted, for another one to add. */
export interface TallyCounts {
  readonly courses: number;
  readonly faults: number;
  /** How many courses had nothing worse than this. */
  readonly worst: readonly (readonly [Severity | 'none', number])[];
}

/** Counts what came of a run, for its exit status and its last line. */
export class Tally {
  /** How many courses were checked, or could not be. */
  courses = 0;
  /** How many inputs or courses could not be checked. */
  faults = 0;
  readonly #worst = new Map<Severity | 'none', number>();
  readonly #failFrom: number;
  #failed = false;

  constructor(failOn: Severity | 'never') {
    this.#failFrom = failOn === 'never' ? Number.POSITIVE_INFINITY : rank[failOn];
  }

  /** Takes in a report. Its findings are sorted with the worst first; a waived one counts as what it was lowered to. */
  report({ findings }: Report): void {
    this.courses += 1;
    this.#count(findings[0]?.severity ?? 'none', 1);
  }

  /** Takes in what another one counted. */
  add({ courses, faults, worst }: TallyCounts): void {
    this.courses += courses;
    this.faults += faults;
    for (const [severity, number] of worst) this.#count(severity, number);
  }

  /** What was counted until now. */
  counts(): TallyCounts {
    return { courses: this.courses, faults: this.faults, worst: [...this.#worst] };
  }

  #count(worst: Severity | 'none', number: number): void {
    this.#worst.set(worst, (this.#worst.get(worst) ?? 0) + number);
    if (worst !== 'none' && rank[worst] >= this.#failFrom) this.#failed = true;
  }

  /** Takes in a course, or an input, that could not be checked. */
  fault(): void {
    this.faults += 1;
  }

  /** 0 nothing at or above the level; 1 something is; 2 something could not be checked. */
  status(): number {
    if (this.faults > 0) return 2;
    return this.#failed ? 1 : 0;
  }

  /** The run in a sentence. */
  summary(): string {
    const parts = (
      [
        ['error', 'with errors'],
        ['warning', 'with warnings at most'],
        ['info', 'with notes only'],
        ['none', 'without findings'],
      ] as const
    ).flatMap(([worst, words]) => {
      const number = this.#worst.get(worst) ?? 0;
      return number === 0 ? [] : [`${number} ${words}`];
    });
    const checked = `${count(this.courses, 'course')} checked${parts.length === 0 ? '' : `: ${list(parts)}`}.`;
    return this.faults === 0 ? checked : `${checked} ${this.faults} could not be checked.`;
  }
}
