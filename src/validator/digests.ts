// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:328db5d3d73ce2cc6b3b83ee752dd01e9dbc066c8aaa86f6a4606a01b6c46f23';
