/** Termination work, in English. */
export const terminationWorkText = {
  name: 'Termination work',
  purpose: 'To end on time, and to make the ending part of the treatment.',
  is: 'Over the last sessions you count down aloud, go through what has changed and who changed it, make room for what it is like to stop, and plan for setbacks. Stopping is one more change of role; whether there will be further contact is decided and not left open.',
  isNot: 'A handshake at the end of the last hour, or a door that shuts because a date has come.',
  prerequisites: {
    'limit-told': 'The patient has known from the start how long the treatment would be.',
  },
  steps: {
    'count-down': 'Say how many sessions are left, and next time say it again.',
    'then-and-now': 'Lay symptoms and focus beside what they were at the start.',
    'whose-doing': 'Ask the patient how they did it, and leave the credit there.',
    'like-to-stop': 'Ask what stopping is like, and tell sadness from relapse.',
    'staying-well': 'Write down first signs, likely triggers, and what and who helps.',
    'what-next': 'Decide: stop, maintenance, or another treatment where this one has not helped enough.',
    goodbye: 'Say goodbye.',
  },
  whenToUse: {
    'last-quarter': 'A quarter of the sessions is left.',
    'running-out': 'In the middle of the course the patient says, “We’re running out of time.”',
    'ends-early': 'One of you has to stop sooner than agreed.',
    vanishing: 'The patient is better, and has begun to miss sessions near the end.',
    'before-a-break': 'A holiday break is coming up: an ending in miniature.',
  },
  whenNotToUse: {
    'length-in-doubt':
      'The agreed length is wrong. Renegotiate it openly, rather than hold the patient to a date.',
    'problem-hunt': 'It would become one more round of looking for problems.',
  },
  keyPhrases: {
    'four-left': 'We have four meetings left, counting today. What comes up when I say that?',
    'sad-not-ill': 'Being sad that we stop is not the same as being depressed again.',
    'brother-in-march': 'Think of what you said to your brother in March. That was you, not me.',
    'when-it-gets-hard': 'When it gets hard in the autumn, who will you tell, and what will you ask of them?',
    disappointing: 'What has been disappointing here? You can tell me.',
    'treatment-fell-short':
      'If this hasn’t helped enough, the treatment fell short, and you didn’t. There are others.',
  },
  followUps: {
    'handle-him-now': 'What do you do differently with him now?',
    'least-sure': 'Which change are you least sure will last?',
    'what-could-test': 'What is coming up this year that could test you?',
    'first-sign': 'What would be the first sign that it’s slipping?',
    'be-in-touch': 'When would you get in touch again, and with whom?',
    'other-goodbyes': 'How have you said goodbye to people before?',
    'this-hour': 'What will you do with this hour, once it’s free?',
  },
  warnings: {
    'never-mentioned': 'Neither of you likes the subject, so it is put off until the last hour.',
    'sad-or-relapse': 'Every low day is called a relapse; or a true relapse is called sadness.',
    'new-area': 'With two sessions to go, a new area is opened.',
    'pleasant-extras': 'An hour is added here and there, and it fills with pleasant talk.',
    'own-fault': 'A patient who is no better leaves with the blame and without a plan.',
    'still-excused': 'Duties set down in the first weeks have never been handed back.',
  },
  contraindications: {
    'acute-danger': 'The patient is in acute danger, and nobody has arranged further care.',
  },
  tasks: {
    'one-page-plan': 'Write your own page on keeping well: signs, triggers, people, first steps.',
    'ask-for-support':
      'Tell somebody close that the sessions are ending, and what would help you from then on.',
    unrehearsed: 'Have one conversation that you did not go through here first.',
  },
  distinctFrom: {
    'grief-work': 'mourns somebody who has died; termination takes leave of work that is done.',
    'role-transitions-support':
      'works for weeks on a change in the patient’s life; termination takes its logic to the end of treatment.',
    'sick-role-assignment': 'gives an excuse for a time; here the last of it is handed back.',
    'psychoeducation-about-depression': 'explains the illness; here it becomes the patient’s own watch list.',
  },
  provenance:
    'Confirmed in a casebook and, under the name “concluding acute treatment”, in the abstract of another manual. In a two-year maintenance trial with women, 26% of those who had remitted on IPT alone and stayed in the trial had a recurrence, and 50% of those who had needed an SSRI as well and then went on with IPT alone.',
};
