/** How much a run measures. */
export interface Plan {
  /** How many courses are few, and how many are many, the most of them last. */
  readonly few: number;
  readonly many: readonly number[];
  /** How many courses two threads share. */
  readonly shared: number;
  readonly rounds: number;
}

const plans: Readonly<Record<'quick' | 'usual' | 'long', Plan>> = {
  // To see that everything runs; its figures mean nothing.
  quick: { few: 20, many: [100], shared: 100, rounds: 1 },
  usual: { few: 1000, many: [10_000], shared: 8000, rounds: 5 },
  long: { few: 1000, many: [10_000, 100_000], shared: 40_000, rounds: 3 },
};

/** The plan that the command line asks for: `--quick`, `--long`, or neither. */
export function planOf(args: readonly string[]): Plan {
  return plans[args.includes('--long') ? 'long' : args.includes('--quick') ? 'quick' : 'usual'];
}
