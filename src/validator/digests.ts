// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:7b28d922b51d922eb449db8d940f39c877a9cdbde14f0fcdb80b530939f1d98e';
