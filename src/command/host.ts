/** The world around the command: what it reads and writes, and how the terminal looks. Tests give their own. */
export interface Host {
  /** Standard input, as it comes. */
  readonly input: AsyncIterable<Uint8Array>;
  /** Whether a person would have to type the input. */
  readonly inputIsTerminal: boolean;
  /** Writes results to standard output; done once the reader has taken them. Throws {@link OutputClosed}. */
  readonly write: (text: string | Uint8Array) => Promise<void>;
  /** Writes a message to standard error. */
  readonly warn: (text: string) => void;
  readonly outputIsTerminal: boolean;
  readonly errorIsTerminal: boolean;
  /** Columns of the terminal, where there is one. */
  readonly columns: number | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Milliseconds from some beginning; for progress only. */
  readonly now: () => number;
}

/** The reader of standard output has gone, as `head` does: a reason to stop, not a fault. */
export class OutputClosed extends Error {
  override readonly name = 'OutputClosed';
}
