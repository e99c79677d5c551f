// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:f892d534ca8cd6e3121f9d96e81827c6424c98df693312535e600ab9d03ce5ad';
