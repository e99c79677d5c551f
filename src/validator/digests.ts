// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:ee5c40fabc6e8f230e1a81992ca7f66fa455ff5238c4881dce48691d04811ac7';
