import type { RuleId } from '../model/rule-ids.js';
import type { InterventionId } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';
import { guideText } from './text/guide.js';
import type { Lines } from './text.js';
import type { WorksheetId } from './worksheets.js';

/** The parts of the {@link guide}, in their order. */
export const guideSectionIds = [
  'compass',
  'stance-do',
  'stance-do-not',
  'tasks',
  'beside-cbt',
  'beside-psychodynamic',
  'history',
] as const;
/** One of the {@link guideSectionIds}. */
export type GuideSectionId = (typeof guideSectionIds)[number];

/** A part of the guide: lines under permanent keys, and what they rest on. */
export interface GuideSection {
  readonly id: GuideSectionId;
  readonly title: string;
  readonly lines: Lines;
  /** What to know of where it comes from. */
  readonly provenance: string;
  readonly sources: readonly SourceId[];
}

/** A term that people look for and that is no intervention: where to look instead. */
export interface RelatedTerm {
  readonly term: string;
  /** Interventions that hold what is meant; none where it is an aim and no intervention. */
  readonly see: readonly InterventionId[];
  readonly worksheet?: WorksheetId;
  readonly note: string;
  /** The rule that the note guards. */
  readonly guards?: RuleId;
}

/** What surrounds the 24: the question to come back to, the stance, neighbouring therapies, where IPT comes from. */
export interface Guide {
  /** One question for any session, written for this catalog. */
  readonly question: string;
  readonly sections: readonly GuideSection[];
  readonly relatedTerms: readonly RelatedTerm[];
  /** What to read first. */
  readonly coreReferences: readonly SourceId[];
}

const sources: Readonly<Record<GuideSectionId, readonly SourceId[]>> = {
  compass: ['founding-practice-guide'],
  'stance-do': ['founding-practice-guide', 'markowitz-svartberg-swartz-1998', 'general-knowledge'],
  'stance-do-not': ['founding-practice-guide', 'role-dispute-notes', 'general-knowledge'],
  tasks: ['founding-practice-guide', 'markowitz-handbook', 'blanco-2006', 'young-mufson-2006'],
  'beside-cbt': ['founding-practice-guide', 'founding-overview'],
  'beside-psychodynamic': ['founding-practice-guide', 'markowitz-svartberg-swartz-1998'],
  history: ['founding-practice-guide', 'founding-benefits', 'klerman-1984', 'who-group-ipt-2016'],
};

const { terms: notes } = guideText;

/**
 * What surrounds the 24 interventions, in English.
 * @example
 * guide.sections.find(({ id }) => id === 'stance-do')?.lines;
 */
export const guide: Guide = {
  question: guideText.question,
  sections: guideSectionIds.map((id) => ({ id, ...guideText.sections[id], sources: sources[id] })),
  relatedTerms: [
    { term: 'emotion identification', see: ['affect-exploration'], note: notes['emotion-identification'] },
    {
      term: 'healthy expression',
      see: ['encouragement-of-affect', 'work-on-communication-patterns', 'role-play'],
      note: notes['healthy-expression'],
    },
    {
      term: 'dealing with the past',
      see: ['interpersonal-inventory', 'timeline-of-symptoms-and-events', 'interpersonal-deficits-work'],
      note: notes['dealing-with-the-past'],
      guards: 'interpretation-ungrounded',
    },
    {
      term: 'relapse prevention',
      see: ['termination-work', 'psychoeducation-about-depression'],
      worksheet: 'relapse-prevention-plan',
      note: notes['relapse-prevention'],
    },
    { term: 'homework', see: [], note: notes.homework, guards: 'no-task' },
    { term: 'goal setting', see: ['ipt-case-formulation'], note: notes['goal-setting'] },
    {
      term: 'expectation list',
      see: ['role-disputes-resolution'],
      worksheet: 'expectation-pairs',
      note: notes['expectation-list'],
    },
    {
      term: 'relationship map',
      see: ['social-support-network-mapping'],
      worksheet: 'network-map',
      note: notes['relationship-map'],
    },
    {
      term: 'client worksheet',
      see: ['communication-analysis', 'linking-affect-to-interpersonal-events'],
      worksheet: 'interpersonal-event-record',
      note: notes['client-worksheet'],
    },
    { term: 'coping and problem-solving skills', see: [], note: notes.skills },
  ],
  coreReferences: ['klerman-1984', 'guide-2018', 'mufson-ipt-a'],
};
