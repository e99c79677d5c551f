// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:c99a924a41a5a9a76d5b79d823b0d13e2cbe909bf84343f56dcb49ef0ca1afd7';
