/**
 * What invented people say and do, in a few words each: enough for a course to read like one, and nothing of anybody
 * who lived.
 */
import type { CanonicalArea } from '../model/vocabulary.js';

/** Pseudonyms that point at nobody. */
export const aliases = ['the quiet one', 'the one upstairs', 'K.', 'the tall one', 'number two'] as const;

export const expectationsOfOthers = [
  'to be asked before things are decided',
  'to be rung up once in a while',
  'to have one evening a week together',
  'that promises are kept',
  'a word of thanks',
] as const;

export const expectationsOfPatients = [
  'to be cheerful',
  'to be there at any hour',
  'to earn more',
  'not to bring up the past',
  'to see for oneself what there is to do',
] as const;

/** What happened since the last session. */
export const incidents: { readonly [A in CanonicalArea]: readonly string[] } = {
  grief: [
    'The birthday came, and nobody rang',
    'A coat still hung in the hall',
    'They laughed about an old story at table',
    'Somebody said it was time to move on',
  ],
  'role-dispute': [
    'A question about the weekend ended in silence',
    'Plans were changed without a word',
    'They sat down and talked for half an hour',
    'A message was read and not answered',
  ],
  'role-transition': [
    'The first evening alone in the new flat',
    'Somebody asked for advice on the old work',
    'An invitation came, and was put off',
    'The form asked for an occupation',
  ],
  'interpersonal-deficits': [
    'A greeting in the lift was answered',
    'Lunch was eaten at the desk again',
    'They talked for ten minutes about the weather',
    'The telephone rang, and was left to ring',
  ],
  'lost-healthy-self': [
    'A friend spoke of the year abroad that never was',
    'The night shift was turned down for the sake of sleep',
    'An old photograph turned up',
  ],
};

export const hardConversations = [
  'Say what was missed last week, in one sentence',
  'Ask for an hour on Saturday',
  'Say no to the extra shift',
  'Ask what was meant, and wait for the answer',
] as const;
export const conversations = ['Tell them how the week was', 'Ask how they see it', 'Say thank you'] as const;
export const contacts = [
  'Ring up and ask for coffee',
  'Say good morning first, on three days',
  'Go along to the club once',
] as const;
export const activities = [
  'Cook together once',
  'Take the long walk in company',
  'See a film together',
] as const;
export const rituals = ['Visit the grave', 'Bring photographs', 'Light a candle on the day'] as const;
export const letters = [
  'Write the letter that will not be sent',
  'Write three lines, and keep them',
] as const;
export const observations = [
  'Note when the evenings are worst',
  'Note who was there when it was better',
] as const;

export const circumstances = [
  'after a long illness',
  'suddenly, at work',
  'after a fall',
  'in an accident',
] as const;
export const goodMemories = [
  'the jokes at table',
  'the walks',
  'being taken seriously',
  'the songs',
] as const;
export const badMemories = [
  'the temper',
  'the promises',
  'the last quarrel',
  'the years of silence',
] as const;
export const unfinished = ['a quarrel that was not made up', 'a visit put off', 'a thank-you'] as const;
export const avoidances = ['the cemetery', 'the photographs', 'the road past the hospital'] as const;
export const firstStepsBack = [
  'back to the choir',
  'Sundays with the others again',
  'the allotment',
] as const;

export const issues = [
  'who decides',
  'money',
  'time together',
  'the children’s evenings',
  'credit for work',
] as const;
export const efforts = ['a talk that ended in a quarrel', 'a letter', 'a list on the fridge'] as const;

/** A role that was left and the one that came; what was good and bad in each. */
export interface Transition {
  readonly oldRole: string;
  readonly newRole: string;
  readonly lost: readonly string[];
  readonly relieved: readonly string[];
  readonly gained: readonly string[];
  readonly hard: readonly string[];
  /** From which age to which it is likely, in years. */
  readonly ages: readonly [number, number];
}

export const transitions: readonly Transition[] = [
  {
    oldRole: 'a spouse',
    newRole: 'living alone',
    lost: ['somebody to tell the day to', 'the house'],
    relieved: ['the rows'],
    gained: ['quiet', 'own decisions'],
    hard: ['the evenings'],
    ages: [25, 120],
  },
  {
    oldRole: 'an employee',
    newRole: 'looking for work',
    lost: ['the team', 'being needed'],
    relieved: ['the shifts'],
    gained: ['time for the family'],
    hard: ['the questions of others'],
    ages: [19, 64],
  },
  {
    oldRole: 'a couple',
    newRole: 'parents',
    lost: ['sleep', 'evenings out'],
    relieved: ['the waiting'],
    gained: ['a closer family'],
    hard: ['never being alone'],
    ages: [19, 45],
  },
  {
    oldRole: 'a worker',
    newRole: 'a pensioner',
    lost: ['the colleagues', 'a reason to get up'],
    relieved: ['the commute'],
    gained: ['mornings', 'grandchildren'],
    hard: ['being asked nothing'],
    ages: [55, 120],
  },
  {
    oldRole: 'a pupil of the old school',
    newRole: 'new at school',
    lost: ['the class', 'the way home together'],
    relieved: ['the teasing'],
    gained: ['a fresh start'],
    hard: ['the breaks'],
    ages: [0, 20],
  },
  {
    oldRole: 'a child in one home',
    newRole: 'a child in two homes',
    lost: ['one room', 'supper together'],
    relieved: ['the shouting'],
    gained: ['time alone with each parent'],
    hard: ['the packing'],
    ages: [0, 19],
  },
  {
    oldRole: 'a healthy person',
    newRole: 'living with an illness',
    lost: ['planning ahead', 'sport'],
    relieved: ['having to be strong'],
    gained: ['knowing who stays'],
    hard: ['asking for help'],
    ages: [0, 120],
  },
];
export const skills = ['saying no', 'starting a conversation', 'asking somebody for help'] as const;
export const milestones = ['a first week without dread', 'a first invitation given'] as const;

export const patterns = ['waits to be spoken to', 'leaves first', 'says yes and stays away'] as const;
export const pastRelationships = [
  'a school friend who moved',
  'a short engagement',
  'a choir, once',
] as const;
export const ladder = ['a greeting', 'a question', 'lunch together', 'an invitation'] as const;

export const healthyDays = ['worked nights and days', 'was always the one with plans'] as const;
export const lostToIllness = ['the degree', 'trust in good moods', 'two friendships'] as const;
export const newGoals = [
  'regular hours',
  'a smaller job done well',
  'telling two people what to look out for',
] as const;
