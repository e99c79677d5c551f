// Written by `npm run generate`; do not edit.
/** The version of the library. */
export const libraryVersion: string = '0.0.0';

/** Digest of the source of the rules, the facts they see and the guards they run under. */
export const ruleSetDigest: string =
  'sha256:4e661bdf33bd622feaefe792df9a8bbd95fc0037b3af101b3b1fdefb20bd0474';
