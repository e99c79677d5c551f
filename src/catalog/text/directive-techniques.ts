/** Directive techniques, in English. */
export const directiveTechniquesText = {
  name: 'Directive techniques',
  purpose:
    'To help openly, with a fact, a suggestion, an example or a limit, where the patient cannot find the way yet.',
  is: 'A family of techniques: telling, suggesting, showing how, setting a limit, making the phone call together. You are an ally and do not hide it. A solution of the patient’s own is still the better one.',
  isNot:
    'Running the patient’s life. It ends well before the question of whether to stay with somebody or to part.',
  prerequisites: {
    'people-known': 'You know who is in the patient’s life, and whom the advice would touch.',
  },
  steps: {
    'tried-before': 'Ask what the patient knows already, and what has been tried.',
    'ask-leave': 'Ask whether a suggestion is wanted.',
    'one-thing': 'Offer one thing, in a sentence or two, as one way among others.',
    'how-it-lands': 'Ask how it lands.',
    'their-own': 'Let the patient alter it until it is theirs.',
    'step-back': 'Next time, wait for their idea first.',
  },
  whenToUse: {
    'fact-missing': 'A fact is missing: a service, a right, what an illness does.',
    'too-ill-to-plan': 'The patient is too ill to think a problem through to its second step.',
    'where-people-go': 'A lonely patient says, “I wouldn’t know where people even meet.”',
    'harm-again': 'Something that does harm has happened again, and somebody has to draw a line.',
    'fear-for-safety': 'What the patient tells you makes you fear for somebody’s safety.',
  },
  whenNotToUse: {
    'stay-or-part': 'The question is whether to stay or to leave.',
    'gives-way': 'The patient gives way to everybody, and would give way to you.',
    'nearly-there': 'One more question, and the patient would get there alone.',
    'your-impatience': 'It is your own impatience that wants an answer.',
  },
  keyPhrases: {
    'what-i-know': 'Would it help if I told you what I know about that?',
    'others-tried': 'Some people in your place have tried this. See if it suits you.',
    'be-plain': 'I’m going to be plain now, because I’m worried.',
    'how-id-put-it': 'I’ll show you how I might put it. Then you make it sound like you.',
    'ring-now': 'Shall we ring them now, from here, while there are two of us?',
    'not-for-me': 'What do you make of that? “Not for me” is a perfectly good answer.',
    'half-way': 'You’ve got half of it already. What comes next?',
  },
  followUps: {
    'on-the-day': 'What might stop you on the day?',
    'in-your-family': 'How would that go down in your family?',
    'your-version': 'What would your version be?',
    'advice-or-ear': 'Was it advice you wanted, or an ear?',
    'why-that': 'What did you do in the end, and why that?',
  },
  warnings: {
    'before-the-people': 'Good tips take the place of the inventory, and nobody knows yet who matters.',
    'tips-the-scales': 'Your advice tips the scales between staying and parting.',
    'waits-for-orders': 'The patient comes to wait for instructions, and the ending gets harder.',
    'your-customs': 'The advice carries the customs of your family and not of theirs.',
    'again-louder': 'Advice that was not taken is given again, louder.',
    'our-plan': 'You call it our plan, and the patient has not said a word.',
  },
  contraindications: {},
  tasks: {
    'try-once': 'Try the suggestion once and tell how it went for you. “It didn’t fit” counts.',
    'one-application': 'Make the one call, or send off the one form, that you have been putting off.',
  },
  distinctFrom: {
    'decision-analysis': 'is for a patient who can choose; directive help is for one who cannot yet.',
    'psychoeducation-about-depression':
      'belongs to every course; the other directive acts wait for their moment.',
    'social-skills-training': 'takes weeks to build a skill; a directive act takes minutes.',
  },
  provenance:
    'Not in the published technique list of the 2018 guide; a list that goes back to the 1984 manual has it beside decision analysis and role playing. Which acts belong to the family is general knowledge.',
};
