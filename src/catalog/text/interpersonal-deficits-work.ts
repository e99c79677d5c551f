/** Interpersonal deficits work, in English. */
export const interpersonalDeficitsWorkText = {
  name: 'Interpersonal deficits work',
  purpose:
    'To lessen a long loneliness, where no death, dispute or change goes with the episode, by seeing how contact tends to go and building more of it.',
  is: 'The area of last resort. What recurs from one relationship to the next is put into plain words, and small contacts are tried and repeated. Later writers speak of interpersonal sensitivity, a style that more often complicates another area than it is the focus.',
  isNot: 'A personality diagnosis, or a verdict on the patient.',
  prerequisites: {
    'ruled-out': 'Grief, dispute and transition have each been ruled out, and the record says why.',
    'thorough-inventory': 'The inventory was thorough. A thin one makes anybody look alone.',
    agreed: 'The patient has agreed to a modest goal, in words that carry no shame.',
    'before-the-episode': 'You know what they were like with people before they were depressed.',
  },
  steps: {
    'best-and-worst': 'Go through past relationships for the best, the worst, and what keeps happening.',
    'plain-words': 'Name one or two patterns, each with something that happened lately.',
    'here-too': 'When it happens between the two of you, say so, gently.',
    'small-contacts': 'Agree on small contacts, and on making them more than once.',
    'begin-tell-mend': 'Rehearse how to begin, how much to tell, and how to mend things.',
    'look-back': 'Look back at every try: what happened, what the mood did, what comes next.',
    'outlasts-us': 'Find contact that outlasts the sessions: a choir, a congregation, volunteering.',
  },
  whenToUse: {
    'no-date': 'The loneliness goes back years, and nothing happened near the onset.',
    'does-not-last': 'Friendships begin and break off, or never get past the weather.',
    'one-or-none': 'The inventory holds one or two people, or nobody.',
    'same-sequence':
      'The same sequence recurs: telling too much too soon, waiting to be dropped, choosing people who are not free.',
    'nobody-to-mention': 'Asked about the week, the patient has nobody to mention.',
  },
  whenNotToUse: {
    'came-with-it': 'The withdrawal began with this episode.',
    'too-short':
      'A short course is all there is, and the isolation is severe and lifelong: talk over longer work, CBT or medication.',
  },
  keyPhrases: {
    'no-one-event': 'There may not be one event here. Let’s look at how contact tends to go for you.',
    closest: 'Tell me about the closest you’ve ever been to someone.',
    'step-back': 'At what point do you usually step back?',
    practice: 'Closeness can wait. For now we’re after practice.',
    'with-us': 'I wonder whether something like that has been happening here, between you and me.',
    smallest: 'What’s the smallest bit of contact you could bear this week?',
    sunday: 'Being alone and being lonely aren’t the same. Which is it on a Sunday?',
  },
  followUps: {
    'reached-out': 'Who reached out to you last, and what did you do?',
    'if-you-rang': 'If you had rung her, what were you expecting to hear?',
    'how-much-how-soon': 'When you do tell someone something, how much, and how soon?',
    'before-depression': 'Was it like this before you were depressed?',
    'who-would-notice': 'Who’d notice if you didn’t turn up?',
  },
  warnings: {
    'nothing-else-asked':
      'It is chosen because nothing else was asked about. Raters agree least here, so write down why.',
    'life-theory': 'A theory of a whole life takes the place of what happened on Thursday.',
    'name-said': 'The patient hears the name of the area, and takes it as one more verdict.',
    'step-too-big': 'The first step is too big, fails, and confirms what the patient expected all along.',
    'you-alone': 'You become the one relationship they have.',
    'worked-alongside':
      'A quarrel with a flatmate is worked on alongside, and nobody asks whether it should be the focus.',
  },
  contraindications: {
    'other-area': 'There was a death, a dispute or a change after all: that is the focus.',
    'better-account':
      'Social anxiety disorder, autism or chronic depression accounts for it better: consider other treatment, or an adapted one.',
  },
  tasks: {
    'brief-and-twice':
      'Make one brief contact, and make it twice: a good morning, a message, a shared break.',
    'one-activity': 'Go once to something that has a beginning and an end, such as an evening class.',
    'within-a-day': 'Answer an invitation within a day.',
  },
  distinctFrom: {
    'social-skills-training': 'practises one ability; this is the whole work on an isolated life.',
    'therapeutic-relationship-as-model': 'works with a moment in the room; here that is one step of several.',
    'social-support-network-mapping': 'shows where a beginning could be made; this makes it.',
    'role-transitions-support': 'has a date, and there were people before it.',
  },
  provenance:
    'That it is a last resort is confirmed by passages of the 2018 guide and a casebook; later writers’ terms differ. The agreement of raters comes from one study of nine tapes.',
};
