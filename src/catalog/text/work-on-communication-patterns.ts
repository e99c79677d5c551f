/** Work on communication patterns, in English. */
export const workOnCommunicationPatternsText = {
  name: 'Work on communication patterns',
  purpose: 'To find a way of talking that goes wrong with several people, and to change it over some weeks.',
  is: 'A programme rather than a move. Several conversations that were taken apart show the same habit; another way is chosen, rehearsed, tried with somebody easy and then with somebody hard, and looked at again each week.',
  isNot: 'A label for a person, or a course in assertiveness for everyone.',
  prerequisites: {
    'two-analysed': 'At least two conversations have been taken apart, and they turned at the same point.',
    'not-a-shield': 'You have asked whether the habit keeps the patient safe from anyone.',
  },
  steps: {
    'next-to-each-other':
      'Put the conversations next to each other, and let the patient find what they share.',
    nickname: 'Let the patient name the habit: “the swallow”, “the long preface”.',
    'spares-and-costs': 'Ask what it spares them, and what it costs.',
    'other-way': 'Choose one other way, and the person with whom it would be easiest.',
    'try-and-tell': 'Rehearse it, and hear next time what came of it.',
    harder: 'Take it on to somebody harder.',
    'first-and-latest': 'Hold the latest conversation against the first.',
  },
  whenToUse: {
    'same-hinge': 'Several communication analyses turn at the same point.',
    'hint-then-burst': 'The patient hints, waits, and bursts out days later.',
    'sorry-first': 'Every request comes wrapped in an apology or a long explanation.',
    'why-me': 'The patient asks, “Why does this always happen to me?”',
    'sister-not-manager': 'It has worked with the sister, and the manager still gets the old version.',
  },
  whenNotToUse: {
    'one-so-far': 'There is one conversation so far.',
    'good-manners': 'It is good manners where the patient comes from.',
    'no-strength': 'It came with the illness and may be lack of strength: look again when the mood lifts.',
  },
  keyPhrases: {
    'same-point': 'With your boss, your wife and your brother it turned at the same point. Do you see it?',
    'call-it': 'What shall we call it?',
    'spared-you': 'It must have spared you a good deal. What does it cost you now?',
    'easiest-person': 'With whom would it be easiest to try the other way?',
    'three-parts': 'A request has three parts: what, by when, and why it matters to you.',
    'count-catches': 'This week, count how often you catch it. You needn’t stop it yet.',
    'your-half': 'That is your half of it. The other half is hers.',
  },
  followUps: {
    'not-with': 'Is there someone with whom it never happens?',
    'asked-straight': 'What did they do when you asked straight out?',
    'second-before': 'What goes on in you in the second before?',
    clearest: 'Who gets you at your clearest?',
    'notice-first': 'What would they notice first if it changed?',
    'still-useful': 'When is the old way still the better one?',
  },
  warnings: {
    'made-to-fit': 'The pattern was yours first, and the conversations are made to fit it.',
    'now-a-trait': '“You are passive”: a habit has been turned into a character.',
    'one-right-way': 'Straight talk is taught as right for every family and every culture.',
    'all-theirs': 'The other person’s share disappears, and everything becomes the patient’s doing.',
    'several-habits': 'Several habits are taken on in the same week.',
  },
  contraindications: {
    shield: 'The habit protects the patient from somebody dangerous.',
  },
  tasks: {
    tally: 'Keep a tally for a week: when did your habit show, and with whom?',
    'plain-request': 'Make one plain request of somebody you know does not mind being asked.',
    'listen-first': 'In one conversation, say back what the other said before you make your point.',
  },
  distinctFrom: {
    'communication-analysis':
      'looks back at one conversation; this takes one habit forward through many of them.',
    'social-skills-training': 'builds what is not there yet; this changes what is there.',
    'role-disputes-resolution': 'works on one relationship; this works on a habit that turns up in several.',
    'encouragement-of-affect':
      'makes room for a feeling in the session; this settles how such things are said to others.',
  },
  provenance:
    'That poor habits of communication keep disputes going, and that changing them is an aim, was read in teaching notes on disputes. As a named technique it was found in the founding documents alone; the steps are general knowledge.',
};
