// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:6f041e00c95293ed7c28ac545f102bf53986768c2d2412be30907726adbe7335';
