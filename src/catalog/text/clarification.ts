/** Clarification, in English. */
export const clarificationText = {
  name: 'Clarification',
  purpose: 'To help the patient hear what they have just said, clearly enough to do something with it.',
  is: 'A short move on the patient’s own words: you give them back, ask for them again, lay two statements side by side, or say aloud what a sentence takes for granted. It works when the patient is already on the subject and no other feeling has hold of them.',
  isNot:
    'Interpretation, confrontation, or a test of memory. The material is what was said, not what you think lies behind it.',
  prerequisites: {},
  steps: {
    'exact-word': 'Pick up the very word or sentence, not your version of it.',
    'give-back': 'Give it back, or ask the patient to say it again.',
    'with-an-and': 'Where two things do not fit, join them with an “and”, never with a “but”.',
    'spell-out': 'Ask what the sentence would mean for the people in it.',
    'take-correction': 'Ask whether the new wording is right, and take the correction.',
    'back-to-focus': 'Say what it has to do with the problem you agreed to work on.',
  },
  whenToUse: {
    'fine-and-always': 'Everything is “fine”, “the usual”, “always” or “never”.',
    'do-not-fit': 'Two statements do not fit together, or the words are calm and the voice is not.',
    'house-rule': 'A rule that nobody spelled out shows through: “In our family you don’t ask.”',
    'fresh-link': 'The patient has tied a bad day to somebody for the first time, in half a sentence.',
    'lost-thread': 'Neither of you could say what the last five minutes were about.',
  },
  whenNotToUse: {
    'other-feeling': 'Another feeling has hold of the patient, and the question would go past it.',
    'fact-missing': 'What you lack is a fact: ask for it.',
    'third-in-a-row': 'It would be the third sentence in a row that you hand back to be said better.',
    'being-right': 'You would like to be proved right.',
  },
  keyPhrases: {
    'must-offer':
      'Let me see if I have it: you wanted her to offer, and if you had to ask it would not count?',
    'do-not-mind': 'You don’t mind, you say, and you couldn’t sleep. Help me put those together.',
    'what-is-fine': 'When you say it’s fine with your brother, what is fine, and what isn’t?',
    slowly: 'Could you say that once more, slowly? I think it matters.',
    'good-son': 'So the rule would be that a good son never says no?',
    'ordinary-evening':
      '“Supportive” can mean many things. What would you see him doing on an ordinary evening?',
    'your-way': 'That was my way of putting it. How would you put it?',
  },
  followUps: {
    nearer: 'Which of the two is nearer the truth?',
    'not-so': 'Can you think of one day when it wasn’t so?',
    'sign-the-rule': 'Who else in the family would sign that rule?',
    everybody: 'Who is “everybody”, if you count them off?',
    'would-count': 'What would he have to do for it to count?',
    'said-back': 'How does it sound, now that I have said it back?',
  },
  warnings: {
    'but-you-said': 'It comes out as “but you said”, and the patient begins to defend themselves.',
    'your-theory': 'Your own theory is handed to the patient as a summary of what they said.',
    disputing: 'A belief gets argued with instead of spelled out; that is another therapy’s work.',
    'still-looking': 'You tidy up a sentence that the patient is still looking for.',
    'too-neat': 'The summary is so neat that the feeling has gone out of it.',
  },
  contraindications: {},
  tasks: {
    'last-time-so':
      'Catch yourself at one “always” about somebody, and write down the last time it was true.',
    'what-meant': 'Ask somebody what they meant by a remark, before you settle it for yourself.',
  },
  distinctFrom: {
    'exploratory-techniques': 'get something said; clarification works on what has been said.',
    'direct-elicitation': 'fetches what is missing; clarification sharpens what is there.',
    'communication-analysis':
      'takes apart an exchange with somebody else; clarification takes up a sentence spoken in the room.',
    'therapeutic-relationship-as-model':
      'speaks of what passes between patient and therapist; clarification can take up the same moment and leave that alone.',
  },
  provenance:
    'The technique, and that timing decides its worth, are confirmed in an abstract of the classic list; the 2018 manual names it. The wording of the moves is general knowledge.',
};
