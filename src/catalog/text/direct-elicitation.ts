/** Direct elicitation, in English. */
export const directElicitationText = {
  name: 'Direct elicitation',
  purpose: 'To ask in plain words for what will not come by itself, or cannot wait.',
  is: 'The active one of the two exploratory techniques. You say what you need to know and why (a symptom, a danger, a person, a date, who spoke first), you ask one thing, and you wait for the answer.',
  isNot: 'Cross-examination, a form read aloud, or the tone of the whole hour.',
  prerequisites: {},
  steps: {
    'say-why': 'Say what you are going to ask about, and what you need it for.',
    'open-then-narrow': 'Start with an open question, and narrow it where the answer stays thin.',
    'one-thing': 'Ask one thing, in everyday words, and stop talking.',
    sayable: 'Make a hard answer easier to give: say that others have answered yes.',
    'what-it-stirs': 'If the answer hurts, stay with that before the next question.',
    'hand-back': 'Say what you have understood, and hand back the lead.',
  },
  whenToUse: {
    'danger-unasked': 'Suicide, violence, drink, drugs, voices or mania have not been asked about yet.',
    'item-not-zero': 'The answer to a questionnaire’s item on suicide is anything but zero.',
    'missing-person': 'A father, a child or a former husband is nowhere in the inventory.',
    'one-word': 'The answers are a word long: the patient is slowed, shy or very concrete.',
    'no-month': 'The patient says, “It started some time ago.”',
    'no-words-quoted': 'A quarrel is told without a word that was spoken in it.',
  },
  whenNotToUse: {
    tears: 'The patient is in tears or deep in mourning, and nothing is urgent.',
    'coming-anyway': 'It is coming by itself, and listening will get you there.',
    curiosity: 'The answer would please your curiosity and change nothing.',
    'four-unanswered': 'You have asked four things in a row and taken up none of the answers.',
  },
  keyPhrases: {
    everyone: 'I ask everyone this, and I ask it straight out.',
    'ending-life': 'When it gets this dark, some people think of ending their life. Have you?',
    'afraid-at-home': 'Is there anyone at home you are afraid of?',
    'missed-anyone': 'I want to be sure I haven’t missed anyone. Have you brothers or sisters?',
    'order-lost': 'I’ve lost the order. Did you stop eating before the quarrel, or after it?',
    'how-much-drink': 'On a day when you drink, how much is it?',
    'three-quick': 'I have three quick questions, and then it’s your story again.',
  },
  followUps: {
    'when-last': 'When was the last time?',
    'of-seven-days': 'On how many of the last seven days?',
    'who-was-told': 'Does anyone else know?',
    'what-stopped': 'What stopped you?',
    'month-before': 'How was it the month before?',
    'not-asked': 'What should I have asked, and didn’t?',
  },
  warnings: {
    'too-polite': 'Suicide goes unasked out of politeness, as if the question could plant the thought.',
    'left-on-the-form': 'A positive answer about suicide stays on the questionnaire, and nobody takes it up.',
    'like-a-witness': 'One short question chases the next, and the patient answers like a witness.',
    'answer-inside': 'The question carries its answer (“you’d never do that, would you?”), or is really two.',
    'next-one-ready': 'You have the next question ready, and miss what was answered.',
  },
  contraindications: {
    overheard: 'You would be asking about violence within earshot of someone the patient may be afraid of.',
  },
  tasks: {
    'find-out': 'Find out the one thing you could not remember today.',
    'who-came-to-mind': 'If you think of somebody you did not mention, note who it was.',
  },
  distinctFrom: {
    'exploratory-techniques':
      'let things come in the patient’s own order; direct elicitation goes and fetches one of them.',
    clarification: 'sharpens what was said; direct elicitation asks for what was not.',
    'interpersonal-inventory':
      'goes through everyone who matters; direct elicitation is a way of asking, there and elsewhere.',
  },
  provenance:
    'The 2018 manual and an abstract of the classic list name it; the wording is general knowledge. That asking about suicide does no harm rests on a review that was read as an abstract.',
};
