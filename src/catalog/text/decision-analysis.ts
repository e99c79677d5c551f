/** Decision analysis, in English. */
export const decisionAnalysisText = {
  name: 'Decision analysis',
  purpose:
    'To lay out every real way forward in a trouble between people, think each one through, and let the patient choose.',
  is: 'Depression narrows the view until there seem to be two ways, or none. Here the two of you write down all of them, follow each to the day after, and end with one choice and a first step.',
  isNot:
    'Your advice in disguise. Nor two columns, for and against, on any subject: the question lies inside the focus, and you are committed to no answer.',
  prerequisites: {
    'what-happens': 'What goes on between the two has been looked at closely, not only summed up.',
    'felt-and-wanted': 'The patient knows what they feel about it and what they want.',
  },
  steps: {
    question: 'Put the decision into one question.',
    wish: 'Ask what the patient hopes will come of it, for the mood and for the relationship.',
    options: 'List the ways. Waiting, half a step and doing nothing belong on the list.',
    'think-through':
      'Follow each into next week and into next year, with the answer the other person is likely to give.',
    'not-known': 'Mark what is not known yet, and who could say.',
    choose: 'Let the patient choose one, with a first step and what might get in its way.',
    'look-again': 'Next time, look at how it went. Whichever way that was, something has been learned.',
  },
  whenToUse: {
    standstill: 'A dispute has come to a standstill: talk again, live with it, or part.',
    'two-extremes': 'The patient sees two ways: “Either I put up with it or I walk out.”',
    'asks-an-answer':
      'A change demands an answer: which job, which home, who will do the caring, whom to tell.',
    'several-moves': 'A communication analysis has turned up several possible next moves.',
    'what-would-you': 'The patient asks once more, “What would you do?”',
  },
  whenNotToUse: {
    'no-way-back':
      'The step is a large one that cannot be undone, and the depression is at its deepest; unless waiting does harm as well.',
    'not-felt-yet': 'The feelings are still unclear: the list will be lifeless.',
    'yours-already': 'You have chosen already, and want to see it agreed to.',
  },
  keyPhrases: {
    menu: 'Depression shortens the menu. Let’s write down everything that’s possible, even what you’d never pick.',
    'come-of-it': 'What would you like to come of this, for you and for the two of you?',
    monday: 'Say you did that on Sunday. What happens on Monday?',
    'her-answer': 'How do you imagine she’d answer?',
    smaller: 'And half of that, what would it look like?',
    'my-view':
      'I may well have a view, but you’re the one who’ll live with it. Let’s get your own thinking clearer.',
    'take-back': 'Which of these could you take back if it went badly?',
  },
  followUps: {
    'tried-so-far': 'What have you tried already, and what came of it?',
    'nothing-costs': 'What does doing nothing cost you?',
    approval: 'Whose approval are you picturing as you weigh this up?',
    'find-out': 'What would you need to find out before you choose?',
    'less-alone': 'Which of them leaves you less alone?',
    'said-aloud': 'What did your mood do as you said that one aloud?',
    'which-day': 'What’s the first step, and on which day?',
  },
  warnings: {
    steering: 'You steer, by the order of the list or by the voice you read it out in.',
    'disagreeable-other': 'The other person sounds disagreeable, and parting starts to look like health.',
    unrehearsed: 'The choice needs a conversation, and the patient goes into it without having tried a word.',
    'no-second-way': '“I’ve no choice” is taken at its word before anybody has looked for a second way.',
    'too-long': 'The list grows until choosing is one more burden.',
    exam: 'The choice turns into an exam that the patient can fail.',
  },
  contraindications: {
    'unsafe-option': 'One of the ways could put somebody in danger, and there is no safety plan yet.',
  },
  tasks: {
    'one-fact': 'Find out one fact you are missing: a cost, a date, what the other person wants.',
    'talk-it-over': 'Talk your shortlist over with one person you trust.',
    'small-and-reversible': 'Take one small step that you could take back.',
  },
  distinctFrom: {
    'role-disputes-resolution': 'is the whole work on one relationship; this is a tool for the forks in it.',
    'directive-techniques': 'offer a suggestion; here the patient is the author.',
    'communication-analysis': 'shows how a talk went; this asks where to go from there.',
    'role-transitions-support':
      'is for a change that has come; this is for one that can still be declined, or for a choice along its way.',
  },
  provenance:
    'That it belongs to the classic techniques, and that the therapist favours no outcome, is confirmed by secondary texts and the abstract of the 2018 guide’s technique chapter. The steps are general knowledge that agrees with them.',
};
