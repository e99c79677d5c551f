// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:8e8d8235fb6d6b13ef00cf7ffe13c06f7e6646dad7ce5ae75fec8ee25bb205e8';
