// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:bfe6f906ce6d4476b1a800169c1725948a98c20115d8bd689fd18f0a142b12ea';
