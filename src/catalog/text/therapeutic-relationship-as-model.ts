/** Therapeutic relationship as model, in English. */
export const therapeuticRelationshipAsModelText = {
  name: 'Therapeutic relationship as model',
  purpose: 'To use what happens between the two of you, now and then, for what happens outside.',
  is: 'Habits from other close ties turn up in the room: the quick apology, the silence, the yes that means no. You say what you saw, own your part in it, let the patient answer you differently, and carry that out to somebody in their life.',
  isNot: 'Interpretation of transference, or the main work. It stays in the present, and it stays short.',
  prerequisites: {},
  steps: {
    'on-film': 'Notice one thing that a camera would have caught: a pause, a laugh, a late arrival.',
    'no-theory': 'Say what you saw, without a theory.',
    'both-parts': 'Ask how it was for the patient, and name your own share.',
    'where-else': 'Ask with whom else it goes like this.',
    'answer-now': 'Let the patient answer you in another way, there and then.',
    'to-whom': 'Ask with whom outside it could be tried.',
  },
  whenToUse: {
    'agrees-to-all': 'The patient agrees with everything, apologises, or thanks you for each question.',
    'after-a-hard-hour': 'A hard session is followed by a cancellation, a late arrival or silence.',
    'cross-with-you': 'The patient says that you annoyed or disappointed them, or nearly says it.',
    'nobody-outside': 'So few people are left outside that the week holds no conversation to look at.',
    'old-way-of-leaving': 'With the last session in sight, the patient goes the way they have left others.',
  },
  whenNotToUse: {
    'thin-trust': 'You hardly know each other yet, or the trust is thin.',
    'fair-complaint': 'The complaint is fair: answer it.',
    'easier-topic': 'It would be easier to talk about than what happened at home.',
  },
  keyPhrases: {
    'went-quiet': 'You went quiet when I said that. Did I get it wrong?',
    'disagree-here': 'You can disagree with me here. I’d find it useful.',
    'four-thanks': 'You’ve thanked me four times today. Is it like that at home?',
    'still-all-right': 'It took something to tell me you were annoyed. And we’re still all right.',
    'to-your-brother': 'What you said to me a minute ago: could you say it to your brother?',
    'i-rushed': 'I rushed you there. That was my part, and I’m sorry.',
    'not-nothing': 'You said it was nothing. What would it be if it were something?',
  },
  followUps: {
    'from-me': 'What did you expect I would do?',
    'how-i-took-it': 'How did I take it, as you saw it?',
    'who-most': 'Who would you most like to be able to say that to?',
    'when-it-shows': 'What usually happens when you let it show?',
    'possible-here': 'What made it possible here?',
    'with-her': 'What could go wrong if you tried it with her?',
  },
  warnings: {
    'as-with-mother':
      '“With me you are back with your mother”: an interpretation, where a description was wanted.',
    'opens-up-here': 'The patient opens up to you and to nobody else, and you count that as success.',
    'own-mistake': 'The patient has caught a real mistake of yours, and you defend it.',
    'mere-manner': 'You remark on a gesture that has nothing to do with the focus.',
    'stays-indoors': 'The hour stays with the two of you and never gets back to the people outside.',
  },
  contraindications: {
    paranoid: 'The patient is acutely paranoid.',
  },
  tasks: {
    'once-outside': 'Do once with somebody else what you did here today.',
    'yes-for-no': 'Notice one yes of yours that meant no, and who got it.',
  },
  distinctFrom: {
    'role-play': 'has somebody act the other person; here nobody acts.',
    clarification: 'can take up the same moment without a word about the relationship.',
    'interpersonal-deficits-work': 'is the work of many weeks; this is one of its steps.',
  },
  provenance:
    'That it is used in the present and without transference work is confirmed in an abstract of the 2018 manual, a handbook chapter and a comparison with dynamic therapy. The order of the steps is general knowledge.',
};
