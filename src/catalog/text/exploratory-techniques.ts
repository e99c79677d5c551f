/** Exploratory techniques, in English. */
export const exploratoryTechniquesText = {
  name: 'Exploratory techniques',
  purpose: 'To let the patient tell it in their own order, before anything is narrowed down.',
  is: 'A family of techniques; here above all the nondirective ones: a wide question, a silence that listens, a nod, the last word given back. You know what the subject is for, and the patient decides where in it to begin.',
  isNot:
    'Free association, or company without an aim. IPT stays active: you listen for the thread, and you take it up.',
  prerequisites: {},
  steps: {
    'wide-question': 'Ask one wide question.',
    follow: 'Follow: a nod, the last word back, a request for more.',
    wait: 'Wait. A pause may be thinking.',
    acknowledge: 'Acknowledge what it was like, and what it takes to tell.',
    narrow: 'When it touches the focus, narrow: clear up a word, or take an exchange apart.',
  },
  whenToUse: {
    'first-hours': 'It is the first meeting, and trust matters more than data.',
    'unknown-subject': 'A subject comes up that you do not understand yet.',
    'getting-closer': 'The patient talks freely, and is getting closer to something.',
    'how-she-died': 'The patient has begun to tell how somebody died.',
    'after-questions': 'For twenty minutes you have asked and the patient has answered.',
  },
  whenNotToUse: {
    'silence-presses': 'The patient is slowed or hardly speaks, and silence feels like an examination.',
    'ask-about-risk': 'Suicide or violence has to be asked about. Ask straight out.',
    'already-adrift': 'The sessions are adrift already.',
    'third-time-round': 'The same complaint comes round for the third time, and nothing moves.',
  },
  keyPhrases: {
    'where-begin': 'Where would you like to begin?',
    'go-on-from-there': '“And then it went quiet.” Go on from there.',
    'and-then': 'Mm. And then?',
    'where-you-stood': 'I’d like to see it from where you stood.',
    'any-order': 'It needn’t come in order. Start with whatever is nearest.',
    'past-your-sister': 'You mentioned your sister and moved on. I’m interested, if you are.',
    'quiet-listening': 'I’m quiet because I’m listening. There’s no answer I’m waiting for.',
  },
  followUps: {
    'around-then': 'What else was going on around then?',
    'come-to-that': 'How did it come to that?',
    'part-that-stays': 'Which part of it stays with you?',
    'brings-it-up': 'What brings it up today?',
    'too-small': 'Is there a part you left out, as too small to mention?',
  },
  warnings: {
    'friendly-talk': 'It turns into a friendly chat that could be about anything.',
    'meaning-too-soon': 'You say what it means while the patient is still saying what happened.',
    'most-dramatic': 'You follow the most dramatic story, and lose the agreed one.',
    'silence-punishes': 'A silence goes on until it feels like a punishment.',
    'never-narrows':
      'You never get round to narrowing. In one study IPT therapists directed more than supportive ones.',
  },
  contraindications: {},
  tasks: {
    'comes-to-mind': 'Jot down what keeps coming to your mind about this person.',
    'start-with': 'Choose what you want to start with next time.',
  },
  distinctFrom: {
    'direct-elicitation': 'asks for one thing that is needed; nondirective exploration lets things come.',
    clarification: 'sharpens what has been said; exploration gets it said.',
  },
  provenance:
    'That the family has two members, nondirective exploration and direct elicitation, is confirmed in abstracts; the second has an entry of its own here. Steps and wording are general knowledge.',
};
