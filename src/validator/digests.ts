// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:6b2c3f4d2e28ecc2d04a0ace1da6dda00ea141cc8b0956135306cceedbb4f1dd';
