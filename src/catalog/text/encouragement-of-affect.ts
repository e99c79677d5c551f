/** Encouragement of affect, in English. */
export const encouragementOfAffectText = {
  name: 'Encouragement of affect',
  purpose: 'To let a feeling about somebody be felt, said and handled, so that it can be of use.',
  is: 'You make room for a painful feeling, help the patient to bear it, and ask what it tells about the relationship. With a patient who swallows everything, that means drawing it out; with one who is swamped, it means helping to hold it and to put it off.',
  isNot: 'Letting off steam for its own sake. More feeling is not always the aim, and tears are no proof.',
  prerequisites: {},
  steps: {
    allow: 'Make it plain that this feeling is allowed here.',
    'stay-with': 'Stay with it: do not hurry it on, and do not back away.',
    'take-its-side': 'Let the patient hear that you find it reasonable.',
    shape: 'Help to give it shape: the words, the strength, what is to stay private.',
    'what-it-says': 'Ask what it says about the two of them, and what is missing.',
    'here-or-there': 'Decide together whether the other person is to hear of it, and how.',
    settle: 'Leave time to settle before the door.',
  },
  whenToUse: {
    'never-cried': 'The patient nursed him to the end, arranged the funeral, and has not cried since.',
    'bad-for-anger': 'The patient says, “What sort of daughter hates her mother?”',
    'even-voice': 'The worst part is told in an even voice, with a look at the clock.',
    'said-and-withdrawn': 'Envy, guilt or relief slips out, and is taken back in the same breath.',
    'about-to-act': 'The letter of resignation is written, and the anger in it has not been spoken of once.',
  },
  whenNotToUse: {
    'last-minutes': 'There are five minutes left.',
    swamped:
      'The patient is overwhelmed, is going numb and far away, or hurts themselves when feelings rise. Contain.',
    'sped-up': 'The patient is manic or agitated.',
  },
  keyPhrases: {
    'anybody-angry': 'Anybody would be angry at that. You’re allowed to be, too.',
    'right-here': 'Take your time. I’m staying right here.',
    'without-the-but': 'You put a “but” after it every time. Try it once without the “but”.',
    'hurts-nobody':
      'A feeling that strong can frighten you. As long as it’s felt and not done, it hurts nobody.',
    'if-nobody-hurt': 'If it could hurt nobody, what would you have liked to say to him?',
    'anger-knows': 'I think your anger knows something about what you need from him.',
    'how-much-home': 'Let some of it out here. How much of it goes home, we’ll choose afterwards.',
  },
  followUps: {
    'if-it-came': 'What are you afraid would happen, if you let it come?',
    'telling-me': 'What is it like to tell me this?',
    'shown-to-whom': 'Is there anybody you have ever shown this to?',
    'how-much-she-hears': 'How much of it should she hear, and in what form?',
    'had-its-way': 'If the feeling had its way, what would you do tonight?',
    'before-you-go': 'What would help you to settle before you go?',
  },
  warnings: {
    'back-inside': 'It shows for a second; you console or explain, and it is gone.',
    'drawn-out-unsafe': 'Feelings are drawn out while the risk is high and nothing has been done about it.',
    'same-night': 'Words that did good in here are thrown at the husband the same night.',
    'tears-counted': 'A session without tears is counted as a poor one.',
    'your-discomfort': 'The one who cannot bear it is you, and the subject gets changed.',
    'left-open': 'Time is up, everything is open, and the patient has to drive home.',
  },
  contraindications: {
    'dangerous-person': 'The anger is at somebody dangerous, and might be taken home.',
  },
  tasks: {
    'one-true-thing': 'With somebody you feel safe with, say one thing as it really feels to you.',
    'two-versions': 'Write it uncensored, then write the version you could send.',
    swallowed: 'Notice one moment in which you swallow something.',
  },
  distinctFrom: {
    'affect-exploration': 'finds out which feeling it is; encouragement helps to bear it and to use it.',
    'linking-affect-to-interpersonal-events':
      'says when a feeling came and with whom; encouragement stays with the feeling.',
    'grief-work':
      'is the whole way from a death back to life; encouragement is one act on it, and at home in disputes too.',
    'work-on-communication-patterns':
      'works on how things are put to others; encouragement lets them be felt in the first place.',
  },
  provenance:
    'A technique of the manuals, confirmed in an abstract that lists them and in a passage of the 2018 guide; the weight on bearing painful feelings is Markowitz and Milrod’s. How to settle, and what to take home, is general knowledge.',
};
