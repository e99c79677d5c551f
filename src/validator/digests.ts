// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:25e3be804e9d6cab6bf844c8cd5d2da6159967e4eff0614eb3f76e5f8f6cdc9c';
