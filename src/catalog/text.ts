/**
 * The text of an intervention in one language. A line stands under a key that never changes, so that an app can hide,
 * cite or translate it; the order of the keys is the order of the lines.
 */
export interface InterventionText {
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly purpose: string;
  /** What it is: two or three sentences. */
  readonly is: string;
  /** What it is not. */
  readonly isNot: string;
  readonly prerequisites: Lines;
  readonly steps: Lines;
  /** Each names something that can be seen or heard. */
  readonly whenToUse: Lines;
  readonly whenNotToUse: Lines;
  /** What a therapist can say. */
  readonly keyPhrases: Lines;
  /** Questions that lead on. */
  readonly followUps: Lines;
  readonly warnings: Lines;
  /** What must not be: for safety, for fidelity, or because it does not fit. */
  readonly contraindications: Lines;
  /** Ideas for the time between sessions; never an obligation. */
  readonly tasks: Lines;
  /** What sets it apart, by the id of the other intervention. */
  readonly distinctFrom: Lines;
  /** What to know of where the content comes from. */
  readonly provenance: string;
}

/** Lines by their keys. */
export type Lines = Readonly<Record<string, string>>;
