import type { SourceId } from '../sources/index.js';

/** What holds for the catalog as a whole; whoever embeds it should show it. */
export interface CatalogAbout {
  readonly version: string;
  /** The licence of the texts. */
  readonly licence: string;
  readonly intendedUse: string;
  readonly provenance: string;
  /** Rules of the house that hold for all 24. */
  readonly principles: Readonly<Record<string, string>>;
  readonly locales: Readonly<Record<string, { readonly reviewedBy: string | null }>>;
  readonly sources: readonly SourceId[];
}

/** What holds for the catalog as a whole. */
export const about: CatalogAbout = {
  version: '0.1.0',
  licence: 'MIT',
  intendedUse:
    'Educational support for trained clinicians and those who train with them. It replaces no assessment, no supervision ' +
    'and no safety plan, and it is not meant for self-treatment.',
  provenance:
    'Written for this project. The lists under each intervention in the founding documents were lost, so names, order and ' +
    'bibliography come from there and the lines do not. No clinician has reviewed them yet.',
  principles: {
    'safety-first':
      'While there is danger without a plan, acute psychosis, severe mania, intoxication, or violence in the relationship ' +
      'under discussion, none of these is the next step. That is not a bar to IPT; it is the order of things.',
    'linkage-not-cause':
      'Mood and what happens between people are connected. Which came first does not matter, and nobody is to blame.',
    'one-focus':
      'One focal area, at most a second one that is named. No intervention opens another on the way.',
    'patient-decides': 'In disputes and decisions the outcome is the patient’s to choose.',
    'excused-and-obliged': 'The sick role excuses from some things, for a time, and obliges to others.',
    'tasks-are-offers': 'Schools differ on homework; a task is an offer, and none is no fault.',
  },
  locales: { en: { reviewedBy: null } },
  sources: ['klerman-1984', 'guide-2018', 'founding-practice-guide'],
};
