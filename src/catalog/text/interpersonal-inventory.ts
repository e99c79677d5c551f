/** Interpersonal inventory, in English. */
export const interpersonalInventoryText = {
  name: 'Interpersonal inventory',
  purpose:
    'To get to know the people in the patient’s life, and so find the trouble between people that this episode is tied to.',
  is: 'A tour of the patient’s relationships as they are now: who helps, who is confided in, what each expects, where it hurts, and what changed when the mood fell. The past comes in where it explains the present. The focus is chosen from what is found.',
  isNot: 'A questionnaire, a score, or a life story told for its own sake.',
  prerequisites: {
    'risk-asked': 'Suicide and safety have been asked about.',
    'rough-onset': 'A rough onset is known, so that you can ask “before” and “since”.',
  },
  steps: {
    announce: 'Say why you ask about people, and roughly how long it will take.',
    'who-there-is':
      'Collect the people first: home, family, friends, work, neighbours. Then the dead, the distant and the estranged.',
    'one-by-one':
      'Take them one at a time: how often they meet, what each counts on the other for, what is good, what grates, how a quarrel ends, and whether they know about the depression.',
    'before-and-since': 'For each, ask what it was like before the mood fell, and since.',
    gaps: 'Ask about the gaps: who is missing, who used to be there, who has not been mentioned.',
    sort: 'Sort what you heard: possible focal areas, people who could help, habits of saying things.',
    'hand-back': 'Sum up, ask what you got wrong, and go on to the formulation.',
  },
  whenToUse: {
    'new-course': 'A course begins, and no focal area has been chosen yet.',
    'two-rivals': 'Two focal areas fit equally well, and to choose now would be to guess.',
    'out-of-nowhere': 'The patient says, “It came out of nowhere.” Listen for who goes unmentioned.',
    'new-face': 'Somebody you know nothing about keeps turning up in the accounts of the week.',
    stalled: 'Nothing has shifted for weeks: somebody may have been missed.',
    'comes-back': 'The patient comes back with another episode, or for maintenance.',
  },
  whenNotToUse: {
    crisis: 'There is a crisis to be settled first.',
    'broken-account':
      'Agitation, psychosis or poor memory breaks up the account: go slowly, or ask a relative, with consent.',
    'every-week':
      'It is done and the focus agreed: add a person who newly matters, and get on with the work.',
    trauma: 'It would turn into a detailed account of a trauma.',
  },
  keyPhrases: {
    'introduce-me': 'Before we settle what to work on, introduce me to the people in your life.',
    'ordinary-week': 'In an ordinary week, who do you actually see or speak to?',
    'first-to-tell':
      'Something goes badly wrong. Who’s the first person you’d think of telling, and would you?',
    'count-on': 'What does your sister count on you for, and you on her?',
    'last-summer': 'How were things between you last summer, before all this, and how are they now?',
    'who-knows': 'Who knows that you’ve been depressed?',
    'gone-quiet': 'Has anyone who matters not come up yet? Someone who’s died, or moved away, or gone quiet?',
    'one-to-meet': 'If I could meet one of them to understand this year, who should it be?',
  },
  followUps: {
    'enjoy-and-wear': 'What do you enjoy about being with him, and what wears you out?',
    'off-limits': 'What can the two of you not talk about?',
    'last-disagreement': 'Your last disagreement with her: how did it end?',
    'who-withdrew': 'You see less of each other now. Who pulled back?',
    'if-they-saw': 'If they could see how low you’ve been, what would they want to do?',
    'small-circle': 'Was your circle always this small, or did it shrink?',
  },
  warnings: {
    skipped:
      'It is skipped or raced through. The focus is then a guess, and advice rushes in to fill the gap.',
    interrogation:
      'It turns into a form filled in aloud: the same closed questions for each person, and no warmth.',
    'withdrawal-as-trait':
      'Withdrawal that came with the depression is taken for a trait. Ask what life with people was like before.',
    'half-the-people':
      'Asking about the difficult people, you miss the helpers; asking about the close ones, the silent quarrel.',
    swallows: 'It eats up the opening phase, which ought to be short.',
    'left-out': 'Whoever the patient leaves out is taken to be unimportant.',
  },
  contraindications: {},
  tasks: {
    'who-starts': 'For one week, note which of you starts each contact.',
    contacts:
      'Go through the contacts on your phone and mark three people you have lost touch with since your mood fell.',
  },
  distinctFrom: {
    'social-support-network-mapping':
      'draws them all on one page; the inventory gets to know them one by one.',
    'timeline-of-symptoms-and-events': 'goes through the months; the inventory goes through the people.',
    'direct-elicitation': 'is a way of asking; the inventory is what it is used for here.',
    'ipt-case-formulation': 'is the conclusion; the inventory is what it is drawn from.',
  },
  provenance:
    'What it covers, and that it is no questionnaire, is confirmed by the international society, a handbook chapter and an article on the opening phase. The 1984 manual is known through later works.',
};
