// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:9bf6c9bf9b70cfa288999a3b3cff9b52fc28a1287c7aa0ef53f3b70a8c659f29';
