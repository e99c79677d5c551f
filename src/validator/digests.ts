// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:c13fa4a2c6a8fd744375cf9cfbce5684b3b269e225f4f5778a4f01c36a67754d';
