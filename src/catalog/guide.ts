import type { GuideSectionId } from '../model/catalog-file.js';
import type { SourceId } from '../sources/index.js';
import type { Guide } from './guide-section.js';
import { guideSectionIds } from './guide-section.js';
import { guideText } from './text/guide.js';

const sources: Readonly<Record<GuideSectionId, readonly SourceId[]>> = {
  compass: ['founding-practice-guide'],
  'stance-do': ['founding-practice-guide', 'markowitz-svartberg-swartz-1998', 'general-knowledge'],
  'stance-do-not': ['founding-practice-guide', 'role-dispute-notes', 'general-knowledge'],
  'listen-for': ['founding-practice-guide', 'house-judgement'],
  tasks: ['founding-practice-guide', 'markowitz-handbook', 'blanco-2006', 'young-mufson-2006'],
  'beside-cbt': ['founding-practice-guide', 'founding-overview'],
  'beside-psychodynamic': ['founding-practice-guide', 'founding-overview', 'markowitz-svartberg-swartz-1998'],
  'beside-medication': ['founding-practice-guide', 'cuijpers-2016', 'miklowitz-2007'],
  history: [
    'founding-practice-guide',
    'founding-benefits',
    'founding-disorders',
    'klerman-1984',
    'who-group-ipt-2016',
  ],
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
