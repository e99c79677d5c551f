import type { WorksheetId } from '../model/catalog-file.js';
import type { InterventionId, PrivacyTag } from '../model/vocabulary.js';
import type { SourceId } from '../sources/index.js';
import type { FieldsOf, WorksheetField } from './worksheet-fields.js';

/** One exchange between two people, as it is written down between sessions. */
export interface InterpersonalEventRecord {
  /** What happened, when and where. */
  readonly situation: string;
  /** Who was involved, by role or alias: never by name. */
  readonly who: readonly string[];
  readonly felt: readonly string[];
  readonly said: string;
  /** What was left unsaid. */
  readonly notSaid: string;
  readonly wanted?: string;
  /** What happened next. */
  readonly outcome?: string;
  /** On the scale of mood that the course uses. */
  readonly moodBefore?: number;
  /** On the scale of mood that the course uses. */
  readonly moodAfter?: number;
  readonly nextStep?: string;
}

/** What two people expect of each other, side by side. */
export interface ExpectationPairs {
  /** The relationship, by role or alias. */
  readonly with: string;
  readonly pairs: readonly ExpectationPair[];
}

/** One expectation and its counterpart. */
export interface ExpectationPair {
  readonly mine?: string;
  /** Absent where it would be a guess. */
  readonly theirs?: string;
  /** Whether it was ever spoken of. */
  readonly spokenOf?: boolean;
}

/** Who is there, how near and for what. */
export interface NetworkMap {
  readonly people: readonly NetworkPerson[];
}

/** Somebody on the map. */
export interface NetworkPerson {
  /** By role or alias: never by name. */
  readonly who: string;
  /** How near they feel today. */
  readonly ring: Ring;
  /** Where they ought to be, if elsewhere. */
  readonly wished?: Ring;
  readonly gives?: readonly Help[];
  readonly receives?: readonly Help[];
  /** What has changed since the illness began. */
  readonly since?: 'nearer' | 'farther' | 'quarrelled' | 'lost';
}

/** A circle around the patient. */
export type Ring = 'inner' | 'middle' | 'outer';
/** A kind of help. */
export type Help = 'comfort' | 'practical-help' | 'information' | 'company';

/** What to do when it gets hard again. */
export interface RelapsePreventionPlan {
  readonly signs: readonly string[];
  readonly triggers: readonly string[];
  /** Whom to turn to, by role or alias. */
  readonly people: readonly string[];
  readonly firstActions: readonly string[];
  /** `YYYY-MM-DD`, or as much of it as is known. */
  readonly reviewOn?: string;
}

/** The worksheets, and what each holds once it is filled in. */
export interface WorksheetRecords {
  readonly 'interpersonal-event-record': InterpersonalEventRecord;
  readonly 'expectation-pairs': ExpectationPairs;
  readonly 'network-map': NetworkMap;
  readonly 'relapse-prevention-plan': RelapsePreventionPlan;
}

/** A sheet to fill in. No rule asks for one: they are of use to people, and full of things said about others. */
export interface Worksheet<Fields = Readonly<Record<string, WorksheetField>>> {
  readonly id: WorksheetId;
  /** A sheet of its own, or a part of an intervention. */
  readonly kind: 'instrument' | 'component';
  readonly title: string;
  readonly purpose: string;
  /** The interventions that it serves, the chief one first. */
  readonly usedBy: readonly InterventionId[];
  readonly fields: Fields;
  readonly sources: readonly SourceId[];
}

const rings: readonly Ring[] = ['inner', 'middle', 'outer'];
const helps: readonly Help[] = ['comfort', 'practical-help', 'information', 'company'];
const said: PrivacyTag = 'process';
const others: PrivacyTag = 'third-party';

const byId: { readonly [Id in WorksheetId]: Worksheet<FieldsOf<WorksheetRecords[Id]>> } = {
  'interpersonal-event-record': {
    id: 'interpersonal-event-record',
    kind: 'instrument',
    title: 'One exchange on paper',
    purpose:
      'To keep a conversation until the session, in its words, with what was felt and what was not said.',
    usedBy: ['communication-analysis', 'linking-affect-to-interpersonal-events'],
    fields: {
      situation: { holds: 'text', required: true, privacy: said, title: 'The situation' },
      who: { holds: 'texts', required: true, privacy: others, title: 'Who was there, by role' },
      felt: { holds: 'texts', required: true, privacy: said, title: 'What I felt' },
      said: { holds: 'text', required: true, privacy: said, title: 'What I said' },
      notSaid: { holds: 'text', required: true, privacy: said, title: 'What I did not say' },
      wanted: { holds: 'text', required: false, privacy: said, title: 'What I wanted' },
      outcome: { holds: 'text', required: false, privacy: others, title: 'What happened next' },
      moodBefore: { holds: 'number', required: false, privacy: said, title: 'Mood before' },
      moodAfter: { holds: 'number', required: false, privacy: said, title: 'Mood afterwards' },
      nextStep: { holds: 'text', required: false, privacy: said, title: 'What I could try next' },
    },
    sources: ['founding-practice-guide', 'house-judgement'],
  },
  'expectation-pairs': {
    id: 'expectation-pairs',
    kind: 'instrument',
    title: 'Two columns of expectations',
    purpose: 'To lay what two people expect of each other side by side, and to see what was never said.',
    usedBy: ['role-disputes-resolution'],
    fields: {
      with: { holds: 'text', required: true, privacy: others, title: 'With whom, by role' },
      pairs: {
        holds: 'rows',
        required: true,
        privacy: others,
        title: 'Expectations',
        fields: {
          mine: { holds: 'text', required: false, privacy: said, title: 'What I expect' },
          theirs: { holds: 'text', required: false, privacy: others, title: 'What they expect' },
          spokenOf: { holds: 'yes-no', required: false, privacy: others, title: 'Have we spoken of it?' },
        },
      },
    },
    sources: ['founding-practice-guide'],
  },
  'network-map': {
    id: 'network-map',
    kind: 'instrument',
    title: 'The people around me',
    purpose: 'To see who is near, who gives what, and which tie could be strengthened.',
    usedBy: ['social-support-network-mapping', 'interpersonal-inventory'],
    fields: {
      people: {
        holds: 'rows',
        required: true,
        privacy: others,
        title: 'People',
        fields: {
          who: { holds: 'text', required: true, privacy: others, title: 'Who, by role' },
          ring: { holds: 'word', words: rings, required: true, privacy: others, title: 'How near' },
          wished: {
            holds: 'word',
            words: rings,
            required: false,
            privacy: others,
            title: 'Where I would like them',
          },
          gives: { holds: 'words', words: helps, required: false, privacy: others, title: 'What they give' },
          receives: { holds: 'words', words: helps, required: false, privacy: others, title: 'What I give' },
          since: {
            holds: 'word',
            words: ['nearer', 'farther', 'quarrelled', 'lost'],
            required: false,
            privacy: others,
            title: 'Since the illness began',
          },
        },
      },
    },
    sources: ['founding-practice-guide', 'medicine-today-2018', 'house-judgement'],
  },
  'relapse-prevention-plan': {
    id: 'relapse-prevention-plan',
    kind: 'component',
    title: 'Staying well',
    purpose: 'To know the first signs, what could set it off, whom to tell and what to do first.',
    usedBy: ['termination-work'],
    fields: {
      signs: { holds: 'texts', required: true, privacy: said, title: 'First signs' },
      triggers: { holds: 'texts', required: true, privacy: said, title: 'What could set it off' },
      people: { holds: 'texts', required: true, privacy: others, title: 'Whom I turn to, by role' },
      firstActions: { holds: 'texts', required: true, privacy: said, title: 'What I do first' },
      reviewOn: { holds: 'date', required: false, privacy: 'plan', title: 'When to look at it again' },
    },
    sources: ['founding-overview', 'general-knowledge', 'house-judgement'],
  },
};

/**
 * A sheet to fill in.
 * @example
 * worksheet('network-map').fields.people.title;
 */
export function worksheet<Id extends WorksheetId>(id: Id): Worksheet<FieldsOf<WorksheetRecords[Id]>> {
  return byId[id];
}

/** All worksheets. */
export const worksheets: readonly Worksheet[] = Object.values(byId);
