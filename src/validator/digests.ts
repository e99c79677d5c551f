// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:51c9ff39294452cd9f569b280c75734bfc5472ed27557e1ead3f27c6712b067b';
