/** Where the course of a report stands in the input that it came from. */
export interface Origin {
  /** The file’s name as the caller wrote it. */
  readonly file: string;
  /** JSON pointer of the course within the file’s value, or within its line; empty for the whole. */
  readonly base?: string;
  /** Looks up where a JSON pointer into the course stands in the file: line and column, from 1. */
  readonly locate?: (pointer: string) => { readonly line: number; readonly column: number };
}
