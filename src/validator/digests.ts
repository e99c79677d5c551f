// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:b5d3a4ed99ef7d260f8e36feb2ac548627ba40735a9f3811497d29e8874d65b6';
