// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:23016ab6f63e4d158aa5dff35d929ad11d62423ff073a7be232b37a74336ba26';
