// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:8b124f8308f32d5ea38c15691b77bb270306f2117b43d8117cc86f7355ae23f5';
