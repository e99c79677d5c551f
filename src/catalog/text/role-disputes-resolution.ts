/** Role disputes resolution, in English. */
export const roleDisputesResolutionText = {
  name: 'Role disputes resolution',
  purpose:
    'To bring into the open what two people expect of each other, and help the patient renegotiate it, live with it differently, or end it.',
  is: 'Work on one strained relationship, with one of the two in the room. Both sides’ expectations are laid out, the stage is found (renegotiation, impasse or dissolution), and the work follows the stage.',
  isNot: 'Couple therapy, mediation, or building a case against someone.',
  prerequisites: {
    'both-described': 'The inventory says what each of the two gives, wants and puts up with.',
    agreed: 'The patient has agreed that this relationship is what the sessions are for.',
    'asked-alone': 'The patient was asked, alone, whether they are ever afraid of the other person.',
  },
  steps: {
    'name-and-date': 'Name the dispute and date it: when did it begin, and when did the symptoms?',
    'both-sides': 'Lay out both sides: what each expects, what each gives, and what was never said.',
    stage: 'Find the stage: still talking, stuck, or coming apart.',
    'kept-going': 'Ask what keeps it going: how they talk, hope given up, or wishes that truly do not fit.',
    'by-stage':
      'Still talking: calm things and negotiate. Stuck: bring it into the open. Coming apart: help with the parting.',
    'talk-and-try': 'Go through conversations, weigh the ways forward, rehearse, and act.',
    'mood-and-loss':
      'See what each move does to the mood. If the relationship ends, mourn it and find support.',
  },
  whenToUse: {
    'mood-follows': 'The mood follows quarrels, cold silences or resentment with one person.',
    'never-spoken': 'What each expects about money, care, work, sex or loyalty has never been said aloud.',
    'no-point': 'Of somebody they still need, the patient says, “There’s no point in talking.”',
    'conflict-underneath':
      'The episode seemed to have no occasion; then a conflict came up that nobody speaks of.',
    betrayal: 'A betrayal or a broken promise has changed the terms between them.',
  },
  whenNotToUse: {
    'change-explains-more':
      'The quarrels came with a change, such as a new baby, and it is the change that the mood goes with.',
    everyone: 'The patient is irritable with everybody, and no one relationship stands out.',
    'over-already': 'The relationship is over and mourned, and the new life is the task: a role transition.',
  },
  keyPhrases: {
    rulebooks: 'You two seem to be playing by different rulebooks. What’s in yours?',
    'did-he-know': 'What did you expect of him there, and did he know?',
    'her-chair': 'If she were sitting in that chair, what would she say she expects of you?',
    'which-stage': 'Are the two of you still trying, or stuck, or finished?',
    'peace-or-standoff': 'When it goes quiet between you, is that peace or a standoff?',
    'three-roads':
      'People talk it through, or find another way to live with it, or part. We needn’t settle which today.',
    'still-gives': 'What does this relationship still give you?',
  },
  followUps: {
    'last-good': 'When was it last good between you, and what changed?',
    'plain-words': 'What have you asked him for in plain words?',
    'hours-after': 'What does your mood do in the hours after you’ve seen her?',
    'fair-deal': 'What would a fair deal look like, to you and then to him?',
    'you-promised': 'What does she think you promised?',
    'if-it-ended': 'What would you be losing if it ended?',
    frightened: 'Are you ever frightened of how he might react?',
  },
  warnings: {
    narcissist: '“She’s a narcissist” takes the place of what she said and what the patient answered.',
    'taking-sides': 'You lean towards parting, or towards making up.',
    fear: 'Fear passes for tact, because nobody asked in private.',
    'louder-first': 'You open up an impasse without a warning that it may get louder first.',
    'no-mourning': 'The relationship ends, and nobody asks what the patient misses.',
    'job-as-well': 'The patient loses a job, and without a word there are two focal areas.',
  },
  contraindications: {
    violence:
      'There is violence or coercive control: safety planning and specialist help first. A pilot with women who had known it in the past is no licence to coach talks with an abuser.',
  },
  tasks: {
    'two-columns': 'Write what each of you expects in two columns, with gaps where you would be guessing.',
    'one-question': 'Ask the other person one direct question about what they expect of you.',
    'chosen-hour': 'Have the conversation you rehearsed, at an hour you have chosen beforehand.',
    'before-and-after': 'Note your mood before each meeting and after it.',
  },
  distinctFrom: {
    'work-on-communication-patterns':
      'changes a way of speaking with anybody; this is about one relationship.',
    'decision-analysis': 'is the tool at the fork; this is the whole road.',
    'role-transitions-support': 'takes over when the relationship has ended and a new life has to be made.',
  },
  provenance:
    'Expectations that do not match, and the three stages, are confirmed by the international society, teaching notes on the manual’s chapter, a casebook and passages of the 2018 guide.',
};
