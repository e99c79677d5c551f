// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:4215dbf7cef64ebdc90c89f813e5dd06636176a5fdd9a4aa19fd9368d4ab7bb4';
